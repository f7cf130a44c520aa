// SPDX-License-Identifier: BSL-1.0
//
// The kernels by derivo: the formulas are those of kernels.hpp, the slopes come from them.
#include "attitude_filter.hpp"
#include "kernels.hpp"

#include <derivo/core.hpp>

using namespace derivo::literals;

namespace by_derivo {

// ── attitude ────────────────────────────────────────────────────────────────────────────────────────

constexpr derivo::symbol<"roll"> roll;
constexpr derivo::symbol<"pitch"> pitch;
constexpr derivo::symbol<"p"> p;
constexpr derivo::symbol<"q"> q;
constexpr derivo::symbol<"r"> r;
constexpr derivo::symbol<"period"> period;

constexpr auto attitude = derivo::vector(roll + period * (p + (q * sin(roll) + r * cos(roll)) * tan(pitch)),
                                         pitch + period * (q * cos(roll) - r * sin(roll)));
constexpr auto attitude_and_F = derivo::value_and_jacobian(attitude, roll, pitch);

constexpr auto accelerometer = derivo::vector(-sin(pitch), sin(roll) * cos(pitch), cos(roll) * cos(pitch));
constexpr auto accelerometer_and_H = derivo::value_and_jacobian(accelerometer, roll, pitch);

void predict_attitude(const number* state, const number* gyro, number dt, attitude_prediction& result) {
    const auto [next, F] =
        attitude_and_F(roll = state[0], pitch = state[1], p = gyro[0], q = gyro[1], r = gyro[2], period = dt);
    result = {{next[0], next[1]}, {F[0][0], F[0][1], F[1][0], F[1][1]}};
}

void measure_attitude(const number* state, attitude_measurement& result) {
    const auto [value, H] = accelerometer_and_H(roll = state[0], pitch = state[1]);
    result = {{value[0], value[1], value[2]}, {H[0][0], H[0][1], H[1][0], H[1][1], H[2][0], H[2][1]}};
}

void filter_attitude(attitude_filter& filter, const number* gyro, const number* seen, number dt) {
    filter_period<predict_attitude, measure_attitude>(filter, gyro, seen, dt);
}

// ── arm ─────────────────────────────────────────────────────────────────────────────────────────────

constexpr derivo::symbol<"shoulder"> shoulder;
constexpr derivo::symbol<"elbow"> elbow;

constexpr auto hand = derivo::vector(0.3_c * cos(shoulder) + 0.25_c * cos(shoulder + elbow),
                                     0.3_c * sin(shoulder) + 0.25_c * sin(shoulder + elbow));
constexpr auto hand_and_J = derivo::value_and_jacobian(hand, shoulder, elbow);

void move_arm(const number* angles, arm_pose& result) {
    const auto [at, J] = hand_and_J(angles[0], angles[1]);
    result = {{at[0], at[1]}, {J[0][0], J[0][1], J[1][0], J[1][1]}};
}

// ── motor ───────────────────────────────────────────────────────────────────────────────────────────

constexpr derivo::symbol<"current"> current;
constexpr derivo::symbol<"speed"> speed;
constexpr derivo::symbol<"integral"> integral;
constexpr derivo::symbol<"target"> target;
constexpr derivo::symbol<"kp"> kp;
constexpr derivo::symbol<"ki"> ki;

constexpr auto h = 0.0005_c;   // s
constexpr auto R = 1.2_c;      // ohm
constexpr auto L = 0.003_c;    // H
constexpr auto K = 0.05_c;     // V s
constexpr auto J = 0.0001_c;   // kg m^2
constexpr auto drag = 1e-6_c;  // N m s^2

constexpr auto error = target - speed;
constexpr auto next_current = current + h / L * (kp * error + ki * integral - R * current - K * speed);
constexpr auto next_speed = speed + h / J * (K * current - drag * speed * abs(speed));
constexpr auto next_integral = integral + h * error;

// How the state depends on a gain follows the state: after a step, by the slope of the step along what it was before.
constexpr derivo::symbol<"i_kp"> i_kp;
constexpr derivo::symbol<"w_kp"> w_kp;
constexpr derivo::symbol<"z_kp"> z_kp;
constexpr derivo::symbol<"i_ki"> i_ki;
constexpr derivo::symbol<"w_ki"> w_ki;
constexpr derivo::symbol<"z_ki"> z_ki;
constexpr auto along_kp = [](auto f) {
    return directional(f, current = i_kp, speed = w_kp, integral = z_kp, kp = 1_c);
};
constexpr auto along_ki = [](auto f) {
    return directional(f, current = i_ki, speed = w_ki, integral = z_ki, ki = 1_c);
};

constexpr auto motor = derivo::bundle(next_current, next_speed, next_integral,                                //
                                      along_kp(next_current), along_kp(next_speed), along_kp(next_integral),  //
                                      along_ki(next_current), along_ki(next_speed), along_ki(next_integral));

void step_motor(const motor_state& now, number wanted, number p_gain, number i_gain, motor_state& next) {
    const auto s = motor(current = now.value[0], speed = now.value[1], integral = now.value[2],  //
                         i_kp = now.by_kp[0], w_kp = now.by_kp[1], z_kp = now.by_kp[2],          //
                         i_ki = now.by_ki[0], w_ki = now.by_ki[1], z_ki = now.by_ki[2],          //
                         target = wanted, kp = p_gain, ki = i_gain);
    next = {{s[0], s[1], s[2]}, {s[3], s[4], s[5]}, {s[6], s[7], s[8]}};
}

}  // namespace by_derivo
