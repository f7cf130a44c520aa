// SPDX-License-Identifier: BSL-1.0
//
// Scalar types from elsewhere: Boost.Multiprecision's, and one of the user's own, whose functions ADL finds.
#define BOOST_TEST_MODULE scalars
#include <derivo/derivo.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>
#include <boost/test/unit_test.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto f = x * x * y + sin(x * y);

// ── fifty digits ────────────────────────────────────────────────────────────────────────────────────

// Expression templates off: with them the type of a + b is not that of a.
using fifty = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<50>, boost::multiprecision::et_off>;

BOOST_AUTO_TEST_CASE(fifty_digits_stay_fifty_digits) {
    const fifty tiny("1e-48");
    BOOST_TEST(abs((x * 0.1_c)(fifty(3))-fifty("0.3")) < tiny);
    BOOST_TEST(abs((x * derivo::rational<1, 3>)(fifty(1))-fifty(1) / 3) < tiny);
    BOOST_TEST(abs((x * 1.380649e-23_c)(fifty(1))-fifty("1.380649e-23")) < tiny);
    BOOST_TEST(abs((x + derivo::pi)(fifty(0))-boost::math::constants::pi<fifty>()) < tiny);
    BOOST_TEST(abs((x + derivo::e)(fifty(0))-boost::math::constants::e<fifty>()) < tiny);
}

BOOST_AUTO_TEST_CASE(derivatives_are_as_exact_as_the_scalar) {
    const fifty a("0.7"), b("1.3"), tiny("1e-47");
    BOOST_TEST(abs(f(x = a, y = b) - (a * a * b + sin(a * b))) < tiny);
    BOOST_TEST(abs(diff(f, x)(x = a, y = b) - (2 * a * b + b * cos(a * b))) < tiny);
    BOOST_TEST(abs(derivo::diff<4>(exp(x * x), x)(fifty(1)) - 76 * exp(fifty(1))) < fifty("1e-44"));
    BOOST_TEST(abs(pow(x, 2.5_c)(a) - pow(a, fifty("2.5"))) < tiny);
    BOOST_TEST(abs(function(bundle(f, diff(f, y)), x, y)(a, b)[1] - (a * a + a * cos(a * b))) < tiny);
}

// ── rational numbers: no function, no rounding ──────────────────────────────────────────────────────

using exact = boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;

BOOST_AUTO_TEST_CASE(a_rational_function_has_exact_derivatives) {
    constexpr auto g = (x * x + 1_c) / (x - 0.1_c);
    const exact at(3, 7), step(1, 10);
    const exact expected = (at * at - exact(1, 5) * at - 1) / ((at - step) * (at - step));
    BOOST_TEST(diff(g, x)(at) == expected);
    BOOST_TEST((0.1_c + 0.2_c + x)(exact(0)) == exact(3, 10));
}

// ── a scalar of one's own ───────────────────────────────────────────────────────────────────────────

namespace mine {

/// A number that counts what is done with it.
struct counted {
    double value;
    static inline int operations = 0, calls = 0;

    counted() = default;
    counted(double v) : value(v) {}
    friend counted operator+(counted a, counted b) { return done(a.value + b.value); }
    friend counted operator-(counted a, counted b) { return done(a.value - b.value); }
    friend counted operator*(counted a, counted b) { return done(a.value * b.value); }
    friend counted operator/(counted a, counted b) { return done(a.value / b.value); }
    friend counted operator-(counted a) { return done(-a.value); }
    friend counted exp(counted a) { return called(std::exp(a.value)); }
    friend counted sin(counted a) { return called(std::sin(a.value)); }
    friend counted cos(counted a) { return called(std::cos(a.value)); }

private:
    static counted done(double v) { return ++operations, counted(v); }
    static counted called(double v) { return ++calls, counted(v); }
};

}  // namespace mine

BOOST_AUTO_TEST_CASE(functions_of_a_users_scalar_are_found_by_adl) {
    using mine::counted;
    counted::operations = counted::calls = 0;
    const counted value = diff(f, x)(x = counted(0.5), y = counted(2.0));
    BOOST_TEST(value.value == 2.0 + 2.0 * std::cos(1.0), boost::test_tools::tolerance(1e-14));
    BOOST_TEST(counted::calls == 1);
}

BOOST_AUTO_TEST_CASE(what_is_done_is_what_cost_says) {
    using mine::counted;
    constexpr auto sigma = 1_c / (1_c + exp(-x));
    constexpr auto both = bundle(sigma, diff(sigma, x), derivo::diff<2>(sigma, x));
    counted::operations = counted::calls = 0;
    const auto values = both(counted(0.3));
    BOOST_TEST(values[1].value == values[0].value * (1 - values[0].value), boost::test_tools::tolerance(1e-14));
    constexpr auto cost = derivo::cost(both);
    BOOST_TEST(counted::operations == cost.operations() - cost.calls);
    BOOST_TEST(counted::calls == cost.calls);
    BOOST_TEST(counted::calls == 1);
}
