// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE laws.piecewise
#include "laws/laws.hpp"

namespace laws {

// clang-format off
template <> inline constexpr auto reference<"abs"> = [](wide x) { return x < 0 ? wide(-x) : x; };
template <> inline constexpr auto reference<"sign"> = [](wide x) { return wide((x > 0) - (x < 0)); };
template <> inline constexpr auto reference<"step"> = [](wide x) { return wide(x > 0); };
template <> inline constexpr auto reference<"heaviside"> = [](wide x) { return wide((x > 0) + (x >= 0)) / 2; };
template <> inline constexpr auto reference<"larger"> = [](wide a, wide b) { return wide((a > b) + (a >= b)) / 2; };
template <> inline constexpr auto reference<"min"> = [](wide a, wide b) { return of(mpfr_min, a, b); };
template <> inline constexpr auto reference<"max"> = [](wide a, wide b) { return of(mpfr_max, a, b); };
template <> inline constexpr auto reference<"clamp"> = [](wide x, wide low, wide high) {
    return of(mpfr_min, of(mpfr_max, x, low), high);
};
template <> inline constexpr auto reference<"copysign"> = [](wide x, wide y) { return of(mpfr_copysign, x, y); };
template <> inline constexpr auto reference<"fmod"> = [](wide x, wide y) { return of(mpfr_fmod, x, y); };
template <> inline constexpr auto reference<"fma"> = [](wide a, wide b, wide c) { return wide(a * b + c); };
template <> inline constexpr auto reference<"floor"> = [](wide x) { return of(mpfr_rint_floor, x); };
template <> inline constexpr auto reference<"ceil"> = [](wide x) { return of(mpfr_rint_ceil, x); };
template <> inline constexpr auto reference<"round"> = [](wide x) { return of(mpfr_rint_round, x); };
template <> inline constexpr auto reference<"trunc"> = [](wide x) { return of(mpfr_rint_trunc, x); };

template <> inline constexpr std::array more_points<"floor">{-0.25, 1e6};
template <> inline constexpr std::array more_points<"round">{1.5, 2.5, -2.5};
// clang-format on

}  // namespace laws

static const bool added = laws::add_test_cases(derivo::piecewise_functions{});
