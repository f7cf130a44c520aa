// SPDX-License-Identifier: BSL-1.0
//
// One period of the extended Kalman filter: what stands around the models of kernels.hpp, and is the same for both.
#ifndef DERIVO_TEST_EMBEDDED_ATTITUDE_FILTER_HPP
#define DERIVO_TEST_EMBEDDED_ATTITUDE_FILTER_HPP

#include "kernels.hpp"

template <auto predict_attitude, auto measure_attitude>
void filter_period(attitude_filter& filter, const number* gyro, const number* seen, number period) {
    constexpr number drift = number(1e-5L), noise = number(4e-4L);  // variances, of a period and of a measurement
    number* const P = filter.covariance;                            // P00, P01 = P10, P11

    attitude_prediction next;
    predict_attitude(filter.state, gyro, period, next);
    const number* const F = next.F;  // P = F P Fᵀ + Q
    const number a = F[0] * P[0] + F[1] * P[1], b = F[0] * P[1] + F[1] * P[2];
    const number c = F[2] * P[0] + F[3] * P[1], d = F[2] * P[1] + F[3] * P[2];
    P[0] = a * F[0] + b * F[1] + drift;
    P[1] = a * F[2] + b * F[3];
    P[2] = c * F[2] + d * F[3] + drift;

    attitude_measurement expected;
    measure_attitude(next.state, expected);
    number step[2] = {0, 0};  // x - x', with x' the prediction; the components of the accelerometer one by one
    for (int k = 0; k < 3; ++k) {
        const number h0 = expected.H[2 * k], h1 = expected.H[2 * k + 1];
        const number g0 = P[0] * h0 + P[1] * h1, g1 = P[1] * h0 + P[2] * h1;  // P Hᵀ
        const number gain = 1 / (h0 * g0 + h1 * g1 + noise);
        const number surprise = gain * (seen[k] - expected.value[k] - h0 * step[0] - h1 * step[1]);
        step[0] += g0 * surprise;
        step[1] += g1 * surprise;
        P[0] -= gain * g0 * g0;
        P[1] -= gain * g0 * g1;
        P[2] -= gain * g1 * g1;
    }
    filter.state[0] = next.state[0] + step[0];
    filter.state[1] = next.state[1] + step[1];
}

#endif
