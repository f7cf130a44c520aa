// SPDX-License-Identifier: BSL-1.0
//
// Derivatives of series while the compiler runs, and the weights that textbooks print.
#include <derivo/calculus/samples.hpp>

#include <array>

using derivo::status;

// Weights, on nodes 0, 1, 2, ...
template <int K, int Count>
constexpr auto weights = derivo::detail::series::weights_in_window<K, Count, double>;
static_assert(weights<1, 3>[1] == std::array{-0.5, 0.0, 0.5} && weights<1, 3>[0] == std::array{-1.5, 2.0, -0.5});
static_assert(weights<2, 3>[1] == std::array{1.0, -2.0, 1.0} && weights<2, 4>[0] == std::array{2.0, -5.0, 4.0, -1.0});
static_assert(weights<1, 5>[2] == std::array{1.0 / 12, -2.0 / 3, 0.0, 2.0 / 3, -1.0 / 12});
static_assert(weights<3, 5>[2] == std::array{-0.5, 1.0, 0.0, -1.0, 0.5});

// s = t³ at t = 0, 1, 2, ...: whole numbers, so exact.
constexpr std::array cubes{0.0, 1.0, 8.0, 27.0, 64.0, 125.0, 216.0};
constexpr auto derivatives = [] {
    std::array<std::array<double, 7>, 3> all{};
    const bool right = derivo::velocity<4>(cubes, 1.0, all[0]) == status::converged &&
                       derivo::acceleration(cubes, 1.0, all[1]) == status::converged &&
                       derivo::jerk(cubes, 1.0, all[2]) == status::converged;
    if (!right) all = {};
    return all;
}();
static_assert(derivatives[1] == std::array{0.0, 6.0, 12.0, 18.0, 24.0, 30.0, 36.0});
static_assert(derivatives[2] == std::array{6.0, 6.0, 6.0, 6.0, 6.0, 6.0, 6.0});
static_assert(derivatives[0][2] > 12 - 1e-13 && derivatives[0][2] < 12 + 1e-13);
