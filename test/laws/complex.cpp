// SPDX-License-Identifier: BSL-1.0
//
// The rows on complex numbers, where the function exists for them: slopes agree with differences of the values.
#define BOOST_TEST_MODULE laws.complex
#include <boost/test/unit_test.hpp>

#include <derivo/evaluate/function.hpp>
#include <derivo/expression/symbol.hpp>
#include <derivo/functions/table.hpp>

#include <complex>

namespace {

using namespace derivo;

constexpr symbol<"z"> variable;

template <name Name, class T>
auto evaluate(const T& z) {
    constexpr auto f = apply<Name>(variable);
    return bundle(f, diff(f, variable))(variable = z);
}

template <name Name>
void check_complex(std::complex<double> z) {
    using precise = std::complex<long double>;
    const precise step = 1e-5L, above = precise(z) + step, below = precise(z) - step;
    const precise difference = (evaluate<Name>(above)[0] - evaluate<Name>(below)[0]) / (2.0L * step);
    const auto got = evaluate<Name>(z);
    BOOST_TEST(
        std::abs(difference - precise(got[1])) <= 1e-8L * (1 + std::abs(difference)),
        detail::name_of<Name>::text.text << " at " << z << ": " << got[1] << ", differences give " << difference);
}

template <name... Names>
void check_complex(row_names<Names...>) {
    using complex = std::complex<double>;
    for (const complex z : {complex(0.3, 0.4), complex(-1.2, 0.5), complex(1.5, -0.7), complex(-0.6, -2.0)})
        (check_complex<Names>(z), ...);
}

}  // namespace

BOOST_AUTO_TEST_CASE(slopes_are_right_in_the_complex_plane) {
    check_complex(row_names<"exp", "log", "log10", "sqrt", "one_minus_square", "sin", "cos", "tan", "cot", "sec", "csc",
                            "asin", "acos", "atan", "sinh", "cosh", "tanh", "coth", "sech", "csch", "asinh", "acosh",
                            "atanh", "sigmoid">{});
}
