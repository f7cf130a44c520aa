// SPDX-License-Identifier: BSL-1.0
//
// The rows of the operators, called by their names.
#define BOOST_TEST_MODULE laws.arithmetic
#include "laws/laws.hpp"

namespace laws {

// clang-format off
template <> inline constexpr auto reference<"sum"> = [](wide a, wide b) { return wide(a + b); };
template <> inline constexpr auto reference<"difference"> = [](wide a, wide b) { return wide(a - b); };
template <> inline constexpr auto reference<"product"> = [](wide a, wide b) { return wide(a * b); };
template <> inline constexpr auto reference<"quotient"> = [](wide a, wide b) { return wide(a / b); };
template <> inline constexpr auto reference<"negation"> = [](wide a) { return wide(-a); };
template <> inline constexpr auto reference<"power"> = [](wide b, wide e) { return of(mpfr_pow, b, e); };
// clang-format on

}  // namespace laws

static const bool added = laws::add_test_cases(derivo::arithmetic_functions{});
