// SPDX-License-Identifier: BSL-1.0
//
// An extended Kalman filter: where is a vehicle that knows its speed and turn rate, and measures range and bearing
// of two beacons? The two models are written once; their Jacobian matrices come from them.
#include <derivo/derivo.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <numbers>

using namespace derivo::literals;

// [motion]
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"heading"> heading;
constexpr derivo::symbol<"speed"> speed;
constexpr derivo::symbol<"turn"> turn;
constexpr derivo::symbol<"dt"> dt;

constexpr auto motion = derivo::vector(x + speed * dt * cos(heading),  // the state after a time dt
                                       y + speed * dt * sin(heading),  //
                                       heading + turn * dt);
constexpr auto motion_and_F = function(value_and_jacobian(motion, x, y, heading), x, y, heading, speed, turn, dt);
// [/motion]

// [measurement]
constexpr derivo::symbol<"beacon_x"> beacon_x;
constexpr derivo::symbol<"beacon_y"> beacon_y;

constexpr auto east = beacon_x - x;
constexpr auto north = beacon_y - y;
constexpr auto measurement = derivo::vector(hypot(east, north), atan2(north, east) - heading);  // range, bearing
constexpr auto measurement_and_H =
    function(value_and_jacobian(measurement, x, y, heading), x, y, heading, beacon_x, beacon_y);
// [/measurement]

template <std::size_t Rows, std::size_t Columns>
using matrix = std::array<std::array<double, Columns>, Rows>;
using state = std::array<double, 3>;
using pair = std::array<double, 2>;

template <std::size_t N, std::size_t K, std::size_t M>
matrix<N, M> operator*(const matrix<N, K>& a, const matrix<K, M>& b) {
    matrix<N, M> c{};
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < M; ++j)
            for (std::size_t k = 0; k < K; ++k) c[i][j] += a[i][k] * b[k][j];
    return c;
}

template <std::size_t N, std::size_t M>
matrix<M, N> transposed(const matrix<N, M>& a) {
    matrix<M, N> b{};
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < M; ++j) b[j][i] = a[i][j];
    return b;
}

matrix<2, 2> inverse(const matrix<2, 2>& a) {
    const double d = a[0][0] * a[1][1] - a[0][1] * a[1][0];
    return {{{a[1][1] / d, -a[0][1] / d}, {-a[1][0] / d, a[0][0] / d}}};
}

// [filter]
constexpr double position_noise = 0.02, heading_noise = 0.01;  // standard deviations, for each step
constexpr double range_noise = 0.1, bearing_noise = 0.02;      // and for each measurement
constexpr double step_time = 0.1;

struct filter {
    state mean;
    matrix<3, 3> covariance;

    void predict(double v, double w) {
        const auto [next, F] = motion_and_F(mean[0], mean[1], mean[2], v, w, step_time);
        mean = next;
        covariance = F * covariance * transposed(F);
        covariance[0][0] += position_noise * position_noise;
        covariance[1][1] += position_noise * position_noise;
        covariance[2][2] += heading_noise * heading_noise;
    }

    void correct(const pair& measured, const pair& beacon) {
        const auto [expected, H] = measurement_and_H(mean[0], mean[1], mean[2], beacon[0], beacon[1]);
        matrix<2, 2> S = H * covariance * transposed(H);
        S[0][0] += range_noise * range_noise;
        S[1][1] += bearing_noise * bearing_noise;
        const matrix<3, 2> gain = covariance * transposed(H) * inverse(S);

        const double range = measured[0] - expected[0];
        const double bearing = std::remainder(measured[1] - expected[1], 2 * std::numbers::pi);  // in [-pi, pi]
        for (std::size_t i = 0; i < 3; ++i) mean[i] += gain[i][0] * range + gain[i][1] * bearing;

        const matrix<3, 3> learnt = gain * H * covariance;
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t j = 0; j < 3; ++j) covariance[i][j] -= learnt[i][j];
    }
};
// [/filter]

/// Noise that is the same on every machine: nearly normal, of standard deviation 1.
double noise() {
    static std::uint32_t seed = 1;
    double sum = -6;
    for (int k = 0; k < 12; ++k) {
        seed = seed * 1664525u + 1013904223u;
        sum += static_cast<double>(seed >> 8) / 16777216.0;
    }
    return sum;
}

int main() {
    const pair beacons[] = {{0.0, 10.0}, {12.0, -2.0}};
    state truth = {0.0, 0.0, 0.0};
    filter estimate = {{1.5, -1.0, 0.3}, {{{4, 0, 0}, {0, 4, 0}, {0, 0, 0.25}}}};  // a bad guess, and says so

    const auto error = [&] { return std::hypot(estimate.mean[0] - truth[0], estimate.mean[1] - truth[1]); };
    const double first_error = error();
    std::printf("time   true x  true y   estimated x, y    error  known to\n");
    for (int k = 0; k <= 100; ++k) {
        if (k % 20 == 0 || k == 1)
            std::printf("%4.1f  %7.3f %7.3f  %8.3f %7.3f  %7.3f  %7.3f\n", k * step_time, truth[0], truth[1],
                        estimate.mean[0], estimate.mean[1], error(),
                        std::sqrt(estimate.covariance[0][0] + estimate.covariance[1][1]));

        const double v = 1.0 + 0.5 * std::sin(0.1 * k), w = 0.4;
        truth = motion_and_F(truth[0], truth[1], truth[2], v, w, step_time).value;
        truth = {truth[0] + position_noise * noise(), truth[1] + position_noise * noise(),
                 truth[2] + heading_noise * noise()};

        const pair& beacon = beacons[k % 2];
        const auto seen = measurement_and_H(truth[0], truth[1], truth[2], beacon[0], beacon[1]).value;
        estimate.predict(v, w);
        estimate.correct({seen[0] + range_noise * noise(), seen[1] + bearing_noise * noise()}, beacon);
    }
    return error() < first_error / 10 ? 0 : 1;
}
