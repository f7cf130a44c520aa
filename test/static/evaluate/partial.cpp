// SPDX-License-Identifier: BSL-1.0
//
// partial<k>(F), diff(F): derivatives of functions by position.
#include <derivo/derivo.hpp>

#include <array>

constexpr auto f = derivo::function([](auto x, auto y) { return x * x * x * y + y * y; });
static_assert(derivo::partial<0>(f)(2.0, 3.0) == 36.0 && derivo::partial<1>(f)(2.0, 3.0) == 14.0);
static_assert(derivo::partial<0, 1>(f)(2.0, 3.0) == 12.0 && derivo::partial<1, 0>(f)(2.0, 3.0) == 12.0);
static_assert(derivo::partial<0, 0, 1>(f)(2.0, 3.0) == 12.0 && derivo::partial<1, 1, 1>(f)(2.0, 3.0) == 0.0);
static_assert(derivo::partial<1>(derivo::partial<0>(f))(2.0, 3.0) == 12.0);
static_assert(derivo::gradient(derivo::partial<0>(f))(2.0, 3.0) == std::array{36.0, 12.0});

// Data is not counted.
constexpr auto g = derivo::function<derivo::data<2>, 2, derivo::scalar>(
    [](const auto& d, const auto& v, auto t) { return d[0] * v[1] * t + d[1] * v[0]; });
static_assert(derivo::partial<0>(g)(std::array{5.0, 7.0}, std::array{1.0, 2.0}, 3.0) == 7.0);
static_assert(derivo::partial<2>(g)(std::array{5.0, 7.0}, std::array{1.0, 2.0}, 3.0) == 10.0);

// Of each result of a vector function.
constexpr auto h = derivo::function([](auto x, auto y) { return std::array{x * y, x + y, y * y}; });
static_assert(derivo::partial<1>(h)(2.0, 3.0) == std::array{2.0, 1.0, 6.0});

// One variable.
constexpr auto cube = derivo::function([](auto t) { return t * t * t; });
static_assert(derivo::diff(cube)(2.0) == 12.0 && derivo::diff<2>(cube)(2.0) == 12.0 &&
              derivo::diff<3>(cube)(2.0) == 6.0);
static_assert(derivo::diff<0>(cube)(2.0) == 8.0 && derivo::diff<4>(cube)(2.0) == 0.0);
static_assert(derivo::diff<8>(derivo::function([](auto t) { return sin(t); }))(0.5) ==
              derivo::function([](auto t) { return sin(t); })(0.5));
constexpr auto line =
    derivo::function<derivo::data<2>, derivo::scalar>([](const auto& c, auto t) { return c[0] + c[1] * t; });
static_assert(derivo::diff(line)(std::array{1.0, 2.0}, 5.0) == 2.0);

// A formula with an order is a function, too.
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto ordered = derivo::function(x * x * y, x, y);
static_assert(derivo::partial<1>(ordered)(3.0, 1.0) == 9.0 &&
              derivo::gradient(ordered)(3.0, 1.0) == std::array{6.0, 9.0});
static_assert(derivo::hessian(ordered)(3.0, 1.0)[0][1] == 6.0);
static_assert(derivo::diff(derivo::function(x * x, x))(3.0) == 6.0);
static_assert(derivo::partial<0>(derivo::function(2.5 * x * y, x, y))(1.0, 2.0) == 5.0);
