// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE laws.trigonometric
#include "laws/laws.hpp"

namespace laws {

// clang-format off
template <> inline constexpr auto reference<"sin"> = [](wide x) { return of(mpfr_sin, x); };
template <> inline constexpr auto reference<"cos"> = [](wide x) { return of(mpfr_cos, x); };
template <> inline constexpr auto reference<"tan"> = [](wide x) { return of(mpfr_tan, x); };
template <> inline constexpr auto reference<"cot"> = [](wide x) { return of(mpfr_cot, x); };
template <> inline constexpr auto reference<"sec"> = [](wide x) { return of(mpfr_sec, x); };
template <> inline constexpr auto reference<"csc"> = [](wide x) { return of(mpfr_csc, x); };

template <> inline constexpr std::array more_points<"sin">{1e6, 0x1p-60};
template <> inline constexpr std::array more_points<"cos">{1e6, 0x1p-60};
template <> inline constexpr std::array more_points<"tan">{-10.0, 0x1p-60};
template <> inline constexpr std::array more_points<"cot">{-1.0, 0.0009765625};
template <> inline constexpr std::array more_points<"csc">{-1.0, 0.0009765625};
template <> inline constexpr std::array more_points<"sec">{-3.0, 3.0};
// clang-format on

}  // namespace laws

static const bool added = laws::add_test_cases(derivo::circular_functions{});
