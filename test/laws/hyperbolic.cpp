// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE laws.hyperbolic
#include "laws/laws.hpp"

namespace laws {

// clang-format off
template <> inline constexpr auto reference<"sinh"> = [](wide x) { return of(mpfr_sinh, x); };
template <> inline constexpr auto reference<"cosh"> = [](wide x) { return of(mpfr_cosh, x); };
template <> inline constexpr auto reference<"tanh"> = [](wide x) { return of(mpfr_tanh, x); };
template <> inline constexpr auto reference<"coth"> = [](wide x) { return of(mpfr_coth, x); };
template <> inline constexpr auto reference<"sech"> = [](wide x) { return of(mpfr_sech, x); };
template <> inline constexpr auto reference<"csch"> = [](wide x) { return of(mpfr_csch, x); };
template <> inline constexpr auto reference<"asinh"> = [](wide x) { return of(mpfr_asinh, x); };
template <> inline constexpr auto reference<"acosh"> = [](wide x) { return of(mpfr_acosh, x); };
template <> inline constexpr auto reference<"atanh"> = [](wide x) { return of(mpfr_atanh, x); };
template <> inline constexpr auto reference<"acoth"> = [](wide x) { return of(mpfr_atanh, wide(1 / x)); };
template <> inline constexpr auto reference<"asech"> = [](wide x) { return of(mpfr_acosh, wide(1 / x)); };
template <> inline constexpr auto reference<"acsch"> = [](wide x) { return of(mpfr_asinh, wide(1 / x)); };

template <> inline constexpr std::array more_points<"tanh">{0x1p-60, 40.0, -40.0};
template <> inline constexpr std::array more_points<"coth">{-0.5, -2.0, 40.0};
template <> inline constexpr std::array more_points<"sech">{40.0, -40.0};
template <> inline constexpr std::array more_points<"csch">{-0.5, -2.0, 40.0};
template <> inline constexpr std::array more_points<"asinh">{1e6, -1e6, 0x1p-60};
template <> inline constexpr std::array more_points<"acosh">{1.0, 1 + 0x1p-40, 1e6};
template <> inline constexpr std::array more_points<"atanh">{1 - 0x1p-40, -1 + 0x1p-40, 0x1p-60};
template <> inline constexpr std::array more_points<"acoth">{1 + 0x1p-40, -1 - 0x1p-40, -3.0, 1e6};
template <> inline constexpr std::array more_points<"asech">{1.0, 1 - 0x1p-40, 0x1p-20};
template <> inline constexpr std::array more_points<"acsch">{-0.5, -2.0, 1e6};
// clang-format on

}  // namespace laws

static const bool added = laws::add_test_cases(derivo::hyperbolic_functions{});
