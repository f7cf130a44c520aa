// SPDX-License-Identifier: BSL-1.0
//
// Velocity, acceleration and jerk of a series of positions: rates of change as features.
#include <derivo/calculus.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

#include "support/picture.hpp"

int main() {
    // [series]
    constexpr double dt = 0.25;
    std::vector<double> position, velocity(21), acceleration(21), jerk(21);
    for (int k = 0; k <= 20; ++k) {  // s = t³/6 - t² + t, known so that the answers can be compared
        const double t = dt * k;
        position.push_back(t * t * t / 6 - t * t + t);
    }
    derivo::velocity<4>(position, dt, velocity);
    derivo::acceleration(position, dt, acceleration);
    derivo::jerk(position, dt, jerk);
    // [/series]
    std::printf("  t  position  velocity  acceleration  jerk\n");
    for (std::size_t k = 0; k <= 20; k += 4) {
        const double t = dt * static_cast<double>(k);
        std::printf("%3.0f  %8.4f  %8.4f  %12.4f  %4.1f\n", t, position[k] + 0.0, velocity[k], acceleration[k],
                    jerk[k]);
    }

    // [uneven]
    const std::vector<double> times{0, 0.1, 0.3, 0.7, 1.5, 1.6, 2};
    std::vector<double> samples, rates(times.size());
    for (const double t : times) samples.push_back(std::sin(t));
    const derivo::status how = derivo::velocity<4>(samples, times, rates);
    std::printf("\n%s\n  t    cos t   measured\n", to_string(how));
    for (std::size_t k = 0; k < times.size(); ++k)
        std::printf("%4.1f  %7.4f  %7.4f\n", times[k], std::cos(times[k]), rates[k]);
    // [/uneven]

    // [short]
    const std::vector<double> two{1, 2};
    std::vector<double> out(2);
    std::printf("\nof two samples: %s\n", to_string(derivo::velocity(two, dt, out)));
    // [/short]

    picture drawing(0, 5, -2.2, 4.6);
    const auto draw = [&](const std::vector<double>& values, const char* ink, const char* name) {
        std::vector<picture::place> points;
        for (std::size_t k = 0; k < values.size(); ++k) points.push_back({dt * static_cast<double>(k), values[k]});
        drawing.path(points, ink, name);
    };
    draw(position, colour::blue, "position"), draw(velocity, colour::green, "velocity");
    draw(acceleration, colour::orange, "acceleration"), draw(jerk, colour::red, "jerk");
    drawing.write("rates.svg");
}
