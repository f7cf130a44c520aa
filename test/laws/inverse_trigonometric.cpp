// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE laws.inverse_trigonometric
#include "laws/laws.hpp"

namespace laws {

// clang-format off
template <> inline constexpr auto reference<"asin"> = [](wide x) { return of(mpfr_asin, x); };
template <> inline constexpr auto reference<"acos"> = [](wide x) { return of(mpfr_acos, x); };
template <> inline constexpr auto reference<"atan"> = [](wide x) { return of(mpfr_atan, x); };
template <> inline constexpr auto reference<"acot"> = [](wide x) {
    return wide(of(mpfr_acos, wide(0)) - of(mpfr_atan, x));
};
template <> inline constexpr auto reference<"asec"> = [](wide x) { return of(mpfr_acos, wide(1 / x)); };
template <> inline constexpr auto reference<"acsc"> = [](wide x) { return of(mpfr_asin, wide(1 / x)); };
template <> inline constexpr auto reference<"over_squares"> = [](wide x, wide y) { return wide(x / (x * x + y * y)); };
template <> inline constexpr auto reference<"atan2"> = [](wide y, wide x) { return of(mpfr_atan2, y, x); };

template <> inline constexpr std::array more_points<"asin">{1 - 0x1p-40, -1 + 0x1p-20, 0x1p-60};
template <> inline constexpr std::array more_points<"acos">{1 - 0x1p-40, -1 + 0x1p-20, 0x1p-60};
template <> inline constexpr std::array more_points<"atan">{1e6, -1e6, 0x1p-60};
template <> inline constexpr std::array more_points<"acot">{1e6, -1e6, 0x1p-60};
template <> inline constexpr std::array more_points<"asec">{1.0, -1.0, 1 + 0x1p-40, -1 - 0x1p-40, -3.0, 1e6};
template <> inline constexpr std::array more_points<"acsc">{1.0, -1.0, 1 + 0x1p-40, -1 - 0x1p-40, -3.0, 1e6};
// clang-format on

}  // namespace laws

static const bool added = laws::add_test_cases(derivo::inverse_circular_functions{});
