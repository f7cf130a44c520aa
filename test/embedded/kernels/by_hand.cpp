// SPDX-License-Identifier: BSL-1.0
//
// The same kernels by hand: every sub-expression once, derivatives worked out on paper and gathered, constants folded,
// one call of each function for each argument.
#include "attitude_filter.hpp"
#include "kernels.hpp"

#include <cmath>

namespace by_hand {

void predict_attitude(const number* state, const number* gyro, number period, attitude_prediction& result) {
    const number roll = state[0], pitch = state[1];
    const number s = std::sin(roll), c = std::cos(roll), t = std::tan(pitch);
    const number q = gyro[1], r = gyro[2];
    const number along = period * (q * s + r * c), across = period * (q * c - r * s);
    result.state[0] = roll + period * gyro[0] + along * t;
    result.state[1] = pitch + across;
    result.F[0] = 1 + across * t;
    result.F[1] = along + along * t * t;
    result.F[2] = -along;
    result.F[3] = 1;
}

void measure_attitude(const number* state, attitude_measurement& result) {
    const number sr = std::sin(state[0]), cr = std::cos(state[0]);
    const number sp = std::sin(state[1]), cp = std::cos(state[1]);
    const number y = sr * cp, z = cr * cp;
    result.value[0] = -sp;
    result.value[1] = y;
    result.value[2] = z;
    result.H[0] = 0;
    result.H[1] = -cp;
    result.H[2] = z;
    result.H[3] = -(sr * sp);
    result.H[4] = -y;
    result.H[5] = -(cr * sp);
}

void filter_attitude(attitude_filter& filter, const number* gyro, const number* seen, number dt) {
    filter_period<predict_attitude, measure_attitude>(filter, gyro, seen, dt);
}

void move_arm(const number* angles, arm_pose& result) {
    const number shoulder = angles[0], both = shoulder + angles[1];
    const number x2 = number(0.25L) * std::cos(both), y2 = number(0.25L) * std::sin(both);
    const number x = number(0.3L) * std::cos(shoulder) + x2, y = number(0.3L) * std::sin(shoulder) + y2;
    result.hand[0] = x;
    result.hand[1] = y;
    result.J[0] = -y;
    result.J[1] = -y2;
    result.J[2] = x;
    result.J[3] = x2;
}

void step_motor(const motor_state& now, number target, number kp, number ki, motor_state& next) {
    constexpr auto h = 0.0005L, R = 1.2L, L = 0.003L, K = 0.05L, J = 0.0001L, drag = 1e-6L;
    constexpr number a = number(h / L), b = number(1 - h / L * R), d = number(h * K / J), g = number(h / J * drag),
                     period = number(h), back = number(K);
    const number i = now.value[0], w = now.value[1], z = now.value[2];
    const number i_kp = now.by_kp[0], w_kp = now.by_kp[1], z_kp = now.by_kp[2];
    const number i_ki = now.by_ki[0], w_ki = now.by_ki[1], z_ki = now.by_ki[2];
    const number e = target - w, size = g * std::fabs(w), slope = 1 - 2 * size, pull = kp + back;
    next.value[0] = b * i + a * (kp * e + ki * z - back * w);
    next.value[1] = w + d * i - size * w;
    next.value[2] = z + period * e;
    next.by_kp[0] = b * i_kp + a * (ki * z_kp + e - pull * w_kp);
    next.by_kp[1] = slope * w_kp + d * i_kp;
    next.by_kp[2] = z_kp - period * w_kp;
    next.by_ki[0] = b * i_ki + a * (ki * z_ki + z - pull * w_ki);
    next.by_ki[1] = slope * w_ki + d * i_ki;
    next.by_ki[2] = z_ki - period * w_ki;
}

}  // namespace by_hand
