// SPDX-License-Identifier: BSL-1.0
//
// What a controller computes in each period, as functions of plain numbers in memory: in by_derivo.cpp by derivo, in
// by_hand.cpp as a careful engineer writes it. The host has by_hand.cpp in double, for a reference.
#ifndef DERIVO_TEST_EMBEDDED_KERNELS_HPP
#define DERIVO_TEST_EMBEDDED_KERNELS_HPP

#ifndef NUMBER
#    define NUMBER float
#endif
using number = NUMBER;

// ── attitude: an extended Kalman filter for roll φ and pitch θ, from gyroscope and accelerometer ────
//
//     φ' = φ + Δt (p + (q sin φ + r cos φ) tan θ)        the accelerometer at rest, in units of g:
//     θ' = θ + Δt (q cos φ - r sin φ)                    (-sin θ, sin φ cos θ, cos φ cos θ)

/// After a period: φ', θ', and their Jacobian matrix in φ, θ, row by row.
struct attitude_prediction {
    number state[2];
    number F[4];
};
/// Of the accelerometer: its value, and its Jacobian matrix in φ, θ, row by row.
struct attitude_measurement {
    number value[3];
    number H[6];
};

struct attitude_filter {
    number state[2];
    number covariance[3];
};

// ── arm: two links in a plane ───────────────────────────────────────────────────────────────────────

/// x, y of the hand, and their Jacobian matrix in the angles of the joints, row by row.
struct arm_pose {
    number hand[2];
    number J[4];
};

// ── motor: a DC motor that drives a fan, its speed held by a PI controller ──────────────────────────
//
//     e = target - ω        u = kp e + ki z        z' = z + h e
//     i' = i + h (u - R i - K ω)/L                 ω' = ω + h (K i - c ω |ω|)/J

/// Current i, speed ω, integral z; and the slopes of each in kp, then in ki.
struct motor_state {
    number value[3];
    number by_kp[3];
    number by_ki[3];
};

#define DECLARE_KERNELS                                                                                         \
    void predict_attitude(const number* state, const number* gyro, number period, attitude_prediction& result); \
    void measure_attitude(const number* state, attitude_measurement& result);                                   \
    void filter_attitude(attitude_filter& filter, const number* gyro, const number* seen, number period);       \
    void move_arm(const number* angles, arm_pose& result);                                                      \
    void step_motor(const motor_state& now, number target, number kp, number ki, motor_state& next);
namespace by_derivo {
DECLARE_KERNELS
}
namespace by_hand {
DECLARE_KERNELS
}
#undef DECLARE_KERNELS

#endif
