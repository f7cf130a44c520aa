// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE laws.power
#include "laws/laws.hpp"

namespace laws {

// clang-format off
template <> inline constexpr auto reference<"sqrt"> = [](wide x) { return of(mpfr_sqrt, x); };
template <> inline constexpr auto reference<"cbrt"> = [](wide x) { return of(mpfr_cbrt, x); };
template <> inline constexpr auto reference<"hypot"> = [](wide x, auto... rest) {
    ((x = of(mpfr_hypot, x, rest)), ...);
    return x;
};
template <> inline constexpr auto reference<"norm"> = [](auto... x) { return of(mpfr_sqrt, (... + (x * x))); };
template <> inline constexpr auto reference<"damped"> = [](wide x, wide w) { return wide(x * w); };
template <> inline constexpr auto reference<"vanishing_product"> = [](wide x, wide w) { return wide(x * w); };
template <> inline constexpr auto reference<"one_minus_square"> = [](wide x) { return wide(1 - x * x); };
template <> inline constexpr auto reference<"square_minus_one"> = [](wide x) { return wide(x * x - 1); };
template <> inline constexpr auto reference<"direction"> = [](wide x, wide r) { return wide(x / r); };

template <> inline constexpr std::array counts<"hypot">{2, 3};
template <> inline constexpr std::array counts<"norm">{1, 2, 3, 4};

template <> inline constexpr std::array more_points<"sqrt">{0x1p-20, 0x1p1000};
template <> inline constexpr std::array more_points<"cbrt">{0x1p-20, -0x1p-20, -27.0};
template <> inline constexpr std::array more_points<"norm">{0x1p1000, -0x1p1000};
template <> inline constexpr std::array more_points<"one_minus_square">{1 - 0x1p-40, -1 - 0x1p-40};
template <> inline constexpr std::array more_points<"square_minus_one">{1 - 0x1p-40, -1 - 0x1p-40};
// clang-format on

}  // namespace laws

static const bool added = laws::add_test_cases(derivo::power_functions{});
