// SPDX-License-Identifier: BSL-1.0
//
// Compiling without a warning is passing: globals with names that the calculus uses, and as many of its templates as a
// program may use. What <derivo/calculus.hpp> brings is silent where the user asks for these warnings.
#if defined(__GNUC__)
#    pragma GCC diagnostic error "-Wshadow"
#    pragma GCC diagnostic error "-Wfloat-equal"
#    pragma GCC diagnostic error "-Wconversion"
#    pragma GCC diagnostic error "-Wdouble-promotion"
#endif

#include <derivo/calculus.hpp>

#include <array>
#include <tuple>

using namespace derivo::literals;

namespace {

constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;
constexpr derivo::symbol<"f"> f;
constexpr derivo::symbol<"g"> g;
constexpr derivo::symbol<"h"> h;
constexpr derivo::symbol<"n"> n;
constexpr derivo::symbol<"t"> t;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"at"> at;
constexpr derivo::symbol<"value"> value;
constexpr derivo::symbol<"slope"> slope;
constexpr derivo::symbol<"point"> point;
constexpr derivo::symbol<"result"> result;
constexpr derivo::symbol<"step"> step;
constexpr derivo::symbol<"left"> left;
constexpr derivo::symbol<"right"> right;

constexpr auto curve = x * x * x - 3_c * x + exp(-x * x);
constexpr auto all = a + b + f + g + h + n + t + at + value + slope + point + result + step + left + right;

[[maybe_unused]] constexpr auto polynomial = taylor<3>(sin(x), x, 0_c);
[[maybe_unused]] constexpr auto implicit = implicit_derivative(x * x + y * y - 25_c, x, y);
[[maybe_unused]] constexpr auto logarithmic = logarithmic_derivative(x * exp(x), x);

[[maybe_unused]] constexpr auto in_floats = [](float low, float high) {
    const auto at_roots = derivo::roots(curve, x, low, high);
    const auto area = derivo::integrate(curve, x, low, high);
    const auto ends = derivo::extrema(curve, x, low, high);
    const auto falls = derivo::monotonic_intervals(curve, x, low, high);
    const auto bends = derivo::inflection_points(curve, x, low, high);
    return std::tuple(at_roots, area, ends, falls, bends);
};
using found_in_floats = decltype(in_floats(0.0f, 1.0f));

[[maybe_unused]] constexpr auto searched = [](std::array<float, 2> start) {
    constexpr auto bowl = derivo::function(x * x + y * y + x * y, x, y);
    return std::tuple(derivo::gradient_descent(bowl, start), derivo::newton_minimize(bowl, start));
};
using found_by_search = decltype(searched({0.0f, 1.0f}));

static_assert(diff(all, step) == 1_c);

}  // namespace
