// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE laws.condition
#include "laws/laws.hpp"

namespace laws {

// clang-format off
template <> inline constexpr auto reference<"less"> = [](wide a, wide b) { return wide(a < b); };
template <> inline constexpr auto reference<"less_equal"> = [](wide a, wide b) { return wide(a <= b); };
template <> inline constexpr auto reference<"equal"> = [](wide a, wide b) { return wide(a == b); };
template <> inline constexpr auto reference<"and"> = [](wide a, wide b) { return wide(a != 0 && b != 0); };
template <> inline constexpr auto reference<"or"> = [](wide a, wide b) { return wide(a != 0 || b != 0); };
template <> inline constexpr auto reference<"not"> = [](wide a) { return wide(a == 0); };
// clang-format on

}  // namespace laws

static const bool added = laws::add_test_cases(derivo::condition_functions{});
