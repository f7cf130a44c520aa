// SPDX-License-Identifier: BSL-1.0
//
// Calling formulas: by name, by position, in bundles, with plain numbers; in every built-in scalar type, while
// compiling and at run time.
#define BOOST_TEST_MODULE evaluate
#include <derivo/derivo.hpp>

#include <complex>
#include <span>
#include <type_traits>

#include "support/both_phases.hpp"

using namespace derivo::literals;
using test::close;
using test::opaque;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;
constexpr auto f = x * x * y + sin(x * y);

constexpr bool values_are_given_by_name_in_any_order() {
    const double a = opaque(2.0), b = opaque(3.0);
    const auto g = x - 10_c * y;
    return g(x = a, y = b) == -28.0 && g(y = b, x = a) == -28.0 && (x * y - z)(z = 1.0, y = b, x = a) == 5.0;
}
BOTH_PHASES(values_are_given_by_name_in_any_order)

constexpr bool one_symbol_needs_no_name() {
    return (x * x - 1_c)(opaque(3.0)) == 8.0 && diff(y * y, y)(opaque(3.0)) == 6.0 && (2_c + 3_c)() == 5.0;
}
BOTH_PHASES(one_symbol_needs_no_name)

constexpr bool an_order_makes_a_function_of_positions() {
    constexpr auto g = x - 10_c * y;
    constexpr auto xy = function(g, x, y);
    constexpr auto yx = function(g, y, x);
    constexpr auto wider = function(g, z, x, y);
    return xy(opaque(2.0), opaque(3.0)) == -28.0 && yx(opaque(3.0), opaque(2.0)) == -28.0 &&
           wider(opaque(99.0), opaque(2.0), opaque(3.0)) == -28.0;
}
BOTH_PHASES(an_order_makes_a_function_of_positions)

template <class T>
constexpr bool numbers_and_arrays_in_a_row() {
    constexpr auto g = function(bundle(x - 10_c * y, exp(z) * x, z / y, x), x, y, z);
    const T a = opaque(static_cast<T>(2)), b = opaque(static_cast<T>(3)), c = opaque(static_cast<T>(0.5));
    const std::array<T, 4> wanted = g(a, b, c);
    const T pair[] = {b, c};
    const std::array<T, 2> first{a, b};
    const std::array<T, 1> single[] = {{a}, {b}, {c}};
    static_assert(std::is_same_v<decltype(g(first, c)), std::array<T, 4>>);
    return g(first, c) == wanted && g(a, pair) == wanted && g(single[0], b, single[2]) == wanted &&
           g(std::span<const T, 2>(first), c) == wanted && g(first, 0.5f) == wanted && g(1, pair)[3] == 1;
}
constexpr bool numbers_and_arrays_in_a_row_of_any_type() {
    return numbers_and_arrays_in_a_row<float>() && numbers_and_arrays_in_a_row<double>() &&
           numbers_and_arrays_in_a_row<long double>();
}
BOTH_PHASES(numbers_and_arrays_in_a_row_of_any_type)

// What lies in memory is read where it is needed, some of it after a call of the library. Unless results are written there.
template <class T>
constexpr bool results_may_take_the_place_of_arguments() {
    constexpr auto g = gradient(exp(x * y) * sin(y) / z + x * exp(z), x, y, z);
    constexpr auto traced = gradient(
        derivo::function<3>([](const auto& p) { return exp(p[0] * p[1]) * sin(p[1]) / p[2] + p[0] * exp(p[2]); }));
    constexpr auto first_is_done_first = function(bundle(exp(x), exp(x) * y, z), y, x, z);
    const std::array<T, 3> point{opaque(static_cast<T>(0.5)), opaque(static_cast<T>(-1.5)),
                                 opaque(static_cast<T>(0.75))};
    const std::array<T, 3> wanted = g(x = point[0], y = point[1], z = point[2]), found = traced(point);
    const auto in_place = [&](const auto& f) {
        std::array<T, 3> both = point, assigned = point;
        f(both, both);
        assigned = f(assigned);
        return both == f(point) && assigned == both;
    };
    bool near = true;
    for (std::size_t k = 0; k < 3; ++k) near = near && close(found[k], wanted[k]);
    return g(point) == wanted && near && in_place(g) && in_place(traced) && in_place(first_is_done_first);
}
constexpr bool results_of_any_type_may_take_the_place_of_arguments() {
    return results_may_take_the_place_of_arguments<float>() && results_may_take_the_place_of_arguments<double>() &&
           results_may_take_the_place_of_arguments<long double>();
}
BOTH_PHASES(results_of_any_type_may_take_the_place_of_arguments)

// A register of a device is not read where it is needed, which may be several times.
BOOST_AUTO_TEST_CASE(volatile_values_are_read_once) {
    using derivo::detail::value_as;
    static_assert(value_as<double, true, const double&>::is_elsewhere &&
                  !value_as<double, true, const volatile double&>::is_elsewhere &&
                  !value_as<double, true, const double&, const float&>::is_elsewhere);
    constexpr auto g = function(bundle(exp(x) * x, exp(x * y) + x), x, y);
    const std::array point{opaque(0.5), opaque(-1.5)};
    volatile double device[] = {point[0], point[1]};
    BOOST_TEST((g(device) == g(point)));
}

constexpr bool a_bundle_gives_its_values_in_order() {
    constexpr auto b = bundle(x * y, x + y, 7_c, x);
    const auto by_name = b(y = opaque(3.0), x = opaque(2.0));
    const auto by_position = function(b, x, y)(opaque(2.0), opaque(3.0));
    return by_name[0] == 6.0 && by_name[1] == 5.0 && by_name[2] == 7.0 && by_name[3] == 2.0 && by_position == by_name &&
           by_name.size() == 4 && derivo::bundle(x, diff(x * x, x))(opaque(3.0))[1] == 6.0;
}
BOTH_PHASES(a_bundle_gives_its_values_in_order)

constexpr bool derivatives_have_the_values_of_the_textbook() {
    const double a = opaque(0.5), b = opaque(2.0);
    const double cosine = cos(x)(1.0), sine = sin(x)(1.0);
    return close(diff(f, x)(x = a, y = b), 2 * a * b + b * cosine) &&
           close(diff(f, y)(x = a, y = b), a * a + a * cosine) &&
           close(diff(f, x, y)(x = a, y = b), 2 * a + cosine - sine) &&
           close(derivo::diff<2>(f, x)(x = a, y = b), 2 * b - b * b * sine) &&
           close(diff(exp(x * x), x)(opaque(1.0)), 2 * exp(x)(1.0));
}
BOTH_PHASES(derivatives_have_the_values_of_the_textbook)

constexpr bool the_scalar_type_is_that_of_the_arguments() {
    const auto at = [](auto a) { return function(x * y + 0.1_c, x, y)(a, a); };
    static_assert(std::is_same_v<decltype(at(1.0f)), float> && std::is_same_v<decltype(at(1.0)), double> &&
                  std::is_same_v<decltype(at(1.0L)), long double>);
    return at(opaque(1.0f)) == 1.0f + 0.1f && at(opaque(1.0)) == 1.1 && at(opaque(1.0L)) == 1.0L + 0.1L;
}
BOTH_PHASES(the_scalar_type_is_that_of_the_arguments)

constexpr bool mixed_types_meet_in_their_common_type() {
    constexpr auto g = x * y;
    static_assert(std::is_same_v<decltype(g(x = 1.0f, y = 2.0)), double> &&
                  std::is_same_v<decltype(g(x = 1.0L, y = 2.0f)), long double> &&
                  std::is_same_v<decltype(g(x = 1, y = 2.0f)), double> &&
                  std::is_same_v<decltype(g(x = 1, y = 2)), double> &&
                  std::is_same_v<decltype(function(g, x, y)(1, 2L)), double>);
    return (x / y)(x = opaque(1), y = opaque(2)) == 0.5;  // integers are doubles, as in <cmath>
}
BOTH_PHASES(mixed_types_meet_in_their_common_type)

// 0.1f is not 0.1: a constant is rounded once, to the scalar type, and no double takes part.
constexpr bool constants_are_rounded_to_the_scalar_type() {
    constexpr auto g = x * 0.1_c;
    constexpr auto third = x * derivo::rational<1, 3>;
    constexpr auto boltzmann = x * 1.380649e-23_c;
    return g(opaque(3.0f)) == 3.0f * 0.1f && g(opaque(3.0L)) == 3.0L * 0.1L &&
           third(opaque(5.0f)) == 5.0f * (1.0f / 3) && boltzmann(opaque(1.0f)) == 1.380649e-23f &&
           boltzmann(opaque(1.0L)) == 1.380649e-23L && (x + derivo::pi)(opaque(0.0f)) == 3.14159265358979323846f &&
           (x + derivo::pi)(opaque(0.0L)) == 3.14159265358979323846264338L &&
           (x + derivo::e)(opaque(0.0f)) == 2.71828182845904523536f;
}
BOTH_PHASES(constants_are_rounded_to_the_scalar_type)

constexpr bool plain_numbers_are_values_of_the_functor() {
    const auto line = opaque(2.0) * x + opaque(3.0);
    const auto parabola = opaque(2.0) * x * x - y / opaque(4);
    return line(opaque(5.0)) == 13.0 && diff(line, x)(opaque(5.0)) == 2.0 && parabola(x = 3.0, y = 8.0) == 16.0 &&
           function(diff(parabola, x), x, y)(3.0, 8.0) == 12.0 &&
           bundle(line, diff(line, x), opaque(7.0) * x)(opaque(1.0))[2] == 7.0 && line(opaque(5.0f)) == 13.0f;
}
BOTH_PHASES(plain_numbers_are_values_of_the_functor)

constexpr bool powers_have_no_logarithm() {
    return derivo::pow<3>(x)(opaque(-2.0)) == -8.0 && derivo::pow<-2>(x)(opaque(-2.0)) == 0.25 &&
           diff(derivo::pow<3>(x), x)(opaque(-2.0)) == 12.0 && diff(x * x, x)(opaque(0.0)) == 0.0 &&
           pow(x, 2.5_c)(opaque(4.0)) == 32.0 && pow(x, -0.5_c)(opaque(4.0)) == 0.5 &&
           derivo::pow<0>(x)(opaque(5.0)) == 1.0 && derivo::pow<64>(x)(opaque(-1.0)) == 1.0;
}
BOTH_PHASES(powers_have_no_logarithm)

constexpr bool a_function_object_can_be_stored_and_called_later() {
    struct model {
        decltype(function(f, x, y)) value;
        decltype(function(diff(f, x), x, y)) slope;
    };
    constexpr model m{};
    static_assert(sizeof(model) <= 2);
    return m.value(opaque(0.0), opaque(1.0)) == 0.0 && m.slope(opaque(0.0), opaque(1.0)) == 1.0;
}
BOTH_PHASES(a_function_object_can_be_stored_and_called_later)

BOOST_AUTO_TEST_CASE(calls_are_noexcept_where_the_scalar_is) {
    static_assert(noexcept(f(x = 1.0, y = 2.0)) && noexcept(function(f, x, y)(1.0, 2.0)) && noexcept((x * x)(1.0)) &&
                  noexcept(bundle(f, x)(x = 1.0, y = 2.0)));
    BOOST_TEST(noexcept(diff(f, x)(x = 1.0f, y = 2.0f)));
}

BOOST_AUTO_TEST_CASE(complex_numbers_are_a_scalar_type) {
    using complex = std::complex<double>;
    const complex a(1.0, 2.0), b(0.5, -1.0);
    const complex expected = a * a * b + std::sin(a * b);
    BOOST_TEST(std::abs(f(x = a, y = b) - expected) < 1e-13 * std::abs(expected));
    BOOST_TEST(std::abs(diff(f, x)(x = a, y = b) - (2.0 * a * b + b * std::cos(a * b))) < 1e-12 * std::abs(expected));
    BOOST_TEST(std::abs(f(x = a, y = 2.0) - f(x = a, y = complex(2.0))) == 0.0);  // a real number beside a complex one
    BOOST_TEST(std::abs((x + 0.1_c * derivo::pi)(a) - (a + 0.1 * 3.14159265358979323846)) < 1e-15);
    BOOST_TEST(std::abs(sqrt(x)(complex(-4.0)) - complex(0.0, 2.0)) < 1e-15);
    BOOST_TEST(std::abs((0.5 * x)(a)-0.5 * a) == 0.0);
    static_assert(std::is_same_v<decltype(f(x = a, y = b)), complex>);
}
