// SPDX-License-Identifier: BSL-1.0
//
// antiderivative: its derivative is the formula, which the compiler shows; what it looks like; what is not reached.
#include <derivo/derivo.hpp>
#include <derivo/integrate/antiderivative.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

template <class... F>
constexpr bool derivatives_are_the_formulas(F... f) {
    return ((diff(antiderivative(f, x), x) == f) && ...);
}

// Powers and polynomials.
static_assert(derivatives_are_the_formulas(7_c, x, x* x, pow(x, -0.5_c), 1_c / x, 1_c / pow<3>(x),
                                           sqrt(2_c * x + 3_c)));
static_assert(derivatives_are_the_formulas((x + 1_c) * (x - 2_c), pow<3>(2_c * x + 1_c), x* sqrt(x), x* x / (x + 1_c)));
static_assert(derivatives_are_the_formulas(sqrt(exp(x)), 1_c / exp(2_c * x)));
// The table, with linear inner functions.
static_assert(derivatives_are_the_formulas(3_c * sin(2_c * x + 1_c), cos(x), exp(-x / 2_c), pow(2_c, x), tan(x),
                                           log(x)));
static_assert(derivatives_are_the_formulas(sinh(x), cosh(3_c * x), tanh(x / 2_c), atan(x), sigmoid(3_c * x), erf(x)));
static_assert(derivatives_are_the_formulas(pow<2>(sin(x)), pow<2>(sec(x)), 1_c / pow<2>(cos(3_c * x))));
// Quadratics.
static_assert(derivatives_are_the_formulas(1_c / (1_c + x * x), 1_c / sqrt(1_c - x * x), sqrt(1_c + x * x)));
static_assert(derivatives_are_the_formulas(1_c / (x * x - 1_c), (x * x * x + 1_c) / (x * x + x + 1_c)));
// Substitution and parts.
static_assert(derivatives_are_the_formulas(x * exp(-x * x), x / (1_c + x * x), log(x) / x, sin(x) * cos(x)));
static_assert(derivatives_are_the_formulas(x * exp(x), x* x* sin(3_c * x), x* log(x), x* atan(x), log(x) * log(x)));
// Other symbols are constants, plain numbers too.
static_assert(derivatives_are_the_formulas(y * x + y, y* exp(-y* x), 1_c / (y * y + x * x)));
static_assert(antiderivative(x, y) == x * y);
static_assert(antiderivative(2.5 * x, x)(2.0) == 5.0);

static_assert(to_string(antiderivative(1_c / x, x)) == "log(abs(x))");
static_assert(to_string(antiderivative(x * x, x)) == "x^3/3");
static_assert(to_latex(antiderivative(1_c / x, x)) == R"(\ln\left|x\right|)");

// What the rules do not reach, and what has no elementary antiderivative.
static_assert(!has_antiderivative(exp(-x * x), x) && !has_antiderivative(sin(x) / x, x) &&
              !has_antiderivative(pow(x, x), x));
static_assert(has_antiderivative(exp(-x * x), y) && has_antiderivative(sin(x), x));

// Users add rows.
template <>
struct derivo::row<"test::square"> : derivo::arity<1> {
    static constexpr auto evaluate(auto u) { return u * u; }
    static constexpr auto partials(auto, auto u) { return 2 * u; }
    static constexpr auto definition(auto u) { return u * u; }
};
template <>
struct derivo::primitive<"test::square"> {
    static constexpr auto of(derivo::term u) { return u * u * u / 3; }
};
static_assert(diff(antiderivative(derivo::apply<"test::square">(2_c * x), x), x) == 4_c * x * x);
