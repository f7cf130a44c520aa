// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE laws.exponential
#include "laws/laws.hpp"

namespace laws {

// clang-format off
template <> inline constexpr auto reference<"exp"> = [](wide x) { return of(mpfr_exp, x); };
template <> inline constexpr auto reference<"exp2"> = [](wide x) { return of(mpfr_exp2, x); };
template <> inline constexpr auto reference<"exp10"> = [](wide x) { return of(mpfr_exp10, x); };
template <> inline constexpr auto reference<"expm1"> = [](wide x) { return of(mpfr_expm1, x); };
template <> inline constexpr auto reference<"log"> = [](wide x) { return of(mpfr_log, x); };
template <> inline constexpr auto reference<"log2"> = [](wide x) { return of(mpfr_log2, x); };
template <> inline constexpr auto reference<"log10"> = [](wide x) { return of(mpfr_log10, x); };
template <> inline constexpr auto reference<"log1p"> = [](wide x) { return of(mpfr_log1p, x); };
template <> inline constexpr auto reference<"log_abs"> = [](wide x) { return of(mpfr_log, wide(abs(x))); };

template <> inline constexpr std::array more_points<"exp">{-700.0, 700.0, 0x1p-60};
template <> inline constexpr std::array more_points<"expm1">{-40.0, 700.0, 0x1p-60, -0x1p-60};
template <> inline constexpr std::array more_points<"log">{1 - 0x1p-40, 1 + 0x1p-40, 0x1p-20, 0x1p1000};
template <> inline constexpr std::array more_points<"log1p">{-1 + 0x1p-40, 0x1p-60, -0x1p-60, 0x1p1000};
template <> inline constexpr std::array more_points<"log_abs">{-0.5, -3.0, 1 + 0x1p-40, -0x1p1000};
// clang-format on

}  // namespace laws

static const bool added = laws::add_test_cases(derivo::exponential_functions{});
