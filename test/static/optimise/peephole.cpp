// SPDX-License-Identifier: BSL-1.0
//
// What peephole saves when a program is laid out.
#include <derivo/core.hpp>

#include <array>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;
constexpr derivo::symbol<"u"> u;
constexpr derivo::symbol<"v"> v;

// (x/y) y is x: the slopes of ln(x/y) are 1/x and -(x/y)/x.
static_assert(cost(value_and_gradient(log(x / y), x, y)).multiplications == 1);

// A division by what constants alone make is a product, and what compilers compute is no operation.
constexpr auto density = exp(-x * x / 2_c) / sqrt(2_c * derivo::pi);
static_assert(cost(density).divisions == 0 && cost(density).square_roots == 0 && cost(density).multiplications == 3);
static_assert(density(0.0) > 0.39894228040143 && density(0.0) < 0.39894228040144);

// 1/(2r) 2x is (1/r) x, with one division for all: the length of a vector, and the distance of two points.
constexpr auto length = value_and_gradient(sqrt(x * x + y * y + z * z), x, y, z);
static_assert(cost(length).divisions == 1 && cost(length).multiplications == 6);
static_assert(length(2.0, 3.0, 6.0).gradient == std::array{2 * (1 / 7.0), 3 * (1 / 7.0), 6 * (1 / 7.0)});
constexpr auto distance = value_and_gradient(sqrt(derivo::pow<2>(x - u) + derivo::pow<2>(y - v)), u, v);
static_assert(cost(distance).divisions == 1 && cost(distance).multiplications == 4 && cost(distance).negations == 0);
static_assert(distance(std::array{1.0, 2.0}, x = 4.0, y = 6.0).gradient == std::array{-3 * (1 / 5.0), -4 * (1 / 5.0)});

// Not where the numbers differ, or something else uses the reciprocal.
constexpr auto mixed = bundle(1_c / (3_c * x) * (2_c * y), 1_c / (3_c * x) * (5_c * z));
static_assert(mixed(x = 2.0, y = 3.0, z = 6.0) == std::array{1.0, 5.0});
constexpr auto shared = bundle(1_c / (4_c * x) * (2_c * y), 1_c / (4_c * x));
static_assert(shared(x = 2.0, y = 4.0) == std::array{1.0, 0.125});
