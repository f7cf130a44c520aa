// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE laws.special
#include "laws/laws.hpp"

#include <boost/math/special_functions/bernoulli.hpp>

namespace laws {

// Hurwitz' zeta function, by the sum of Euler and Maclaurin: ψ⁽ⁿ⁾(x) = (-1)ⁿ⁺¹ n! ζ(n + 1, x).
inline wide hurwitz_zeta(int s, wide x) {
    wide sum = 0;
    for (int k = 0; k < 60; ++k, x += 1) sum += 1 / pow(x, s);
    sum += pow(x, 1 - s) / (s - 1) + pow(x, -s) / 2;
    wide factor = wide(s) / pow(x, s + 1);
    for (int j = 1; j <= 30; ++j) {
        sum +=
            boost::math::bernoulli_b2n<wide>(j) / boost::math::factorial<wide>(static_cast<unsigned>(2 * j)) * factor;
        factor *= wide(s + 2 * j - 1) * (s + 2 * j) / (x * x);
    }
    return sum;
}

// clang-format off
template <> inline constexpr auto reference<"erf"> = [](wide x) { return of(mpfr_erf, x); };
template <> inline constexpr auto reference<"erfc"> = [](wide x) { return of(mpfr_erfc, x); };
template <> inline constexpr auto reference<"tgamma"> = [](wide x) { return of(mpfr_gamma, x); };
template <> inline constexpr auto reference<"lgamma"> = [](wide x) {
    return of(mpfr_log, wide(abs(of(mpfr_gamma, x))));
};
template <> inline constexpr auto reference<"digamma"> = [](wide x) { return of(mpfr_digamma, x); };
template <> inline constexpr auto reference<"polygamma"> = [](wide order, wide x) {
    const int n = static_cast<int>(round(order));
    if (n == 0) return of(mpfr_digamma, x);
    return wide((n % 2 == 0 ? -1 : 1) * boost::math::factorial<wide>(static_cast<unsigned>(n)) * hurwitz_zeta(n + 1, x));
};

template <> inline constexpr std::array more_points<"erf">{0x1p-60, 10.0, -10.0};
template <> inline constexpr std::array more_points<"erfc">{10.0, 20.0, -10.0};
template <> inline constexpr std::array more_points<"tgamma">{-0.5, -1.5, -2.25, 0.015625, 20.0};
template <> inline constexpr std::array more_points<"lgamma">{-0.5, -1.5, -2.25, 0.015625, 1e6};
template <> inline constexpr std::array more_points<"digamma">{-0.5, -1.5, -2.25, 0.015625, 1e6};
// clang-format on

}  // namespace laws

static const bool added = laws::add_test_cases(derivo::special_functions{});
