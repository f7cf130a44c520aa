// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE laws.activation
#include "laws/laws.hpp"

namespace laws {

inline wide exponential(const wide& x) { return of(mpfr_exp, x); }
inline wide logarithm(const wide& x) { return of(mpfr_log, x); }
inline wide logistic(const wide& x) { return wide(1) / (1 + exponential(-x)); }

// clang-format off
template <> inline constexpr auto reference<"sigmoid"> = [](wide x) { return logistic(x); };
template <> inline constexpr auto reference<"logit"> = [](wide p) { return logarithm(p / (1 - p)); };
template <> inline constexpr auto reference<"softplus"> = [](wide x) { return of(mpfr_log1p, exponential(x)); };
template <> inline constexpr auto reference<"relu"> = [](wide x) { return x > 0 ? x : wide(0); };
template <> inline constexpr auto reference<"leaky_relu"> = [](wide x, auto... slope) {
    const wide given[] = {slope..., wide(1) / 100};
    return x > 0 ? x : wide(given[0] * x);
};
template <> inline constexpr auto reference<"elu"> = [](wide x, auto... alpha) {
    const wide given[] = {alpha..., wide(1)};
    return x > 0 ? x : wide(given[0] * of(mpfr_expm1, x));
};
template <> inline constexpr auto reference<"silu"> = [](wide x) { return wide(x * logistic(x)); };
template <> inline constexpr auto reference<"gelu"> = [](wide x) {
    return wide(x * of(mpfr_erfc, wide(-x / of(mpfr_sqrt, wide(2)))) / 2);
};
template <> inline constexpr auto reference<"softmax"> = [](wide x, wide total) { return exponential(x - total); };
template <> inline constexpr auto reference<"logsumexp"> = [](auto... x) { return logarithm((... + exponential(x))); };

template <> inline constexpr std::array counts<"leaky_relu">{1, 2};
template <> inline constexpr std::array counts<"elu">{1, 2};
template <> inline constexpr std::array counts<"logsumexp">{1, 2, 3, 4};

template <> inline constexpr std::array more_points<"sigmoid">{-40.0, 40.0};
template <> inline constexpr std::array more_points<"logit">{0x1p-20, 1 - 0x1p-20, 0.5 + 0x1p-30, 0.25};
template <> inline constexpr std::array more_points<"softplus">{-40.0, 40.0, 700.0};
template <> inline constexpr std::array more_points<"silu">{-40.0, 40.0};
template <> inline constexpr std::array more_points<"gelu">{-10.0, 10.0};
// clang-format on

}  // namespace laws

static const bool added = laws::add_test_cases(derivo::activation_functions{});
