// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE laws.select
#include "laws/laws.hpp"

namespace laws {

// clang-format off
template <> inline constexpr auto reference<"if_positive"> = [](wide x, wide a, wide b) { return x > 0 ? a : b; };
template <> inline constexpr auto reference<"select"> = [](wide c, wide a, wide b) { return c != 0 ? a : b; };
// clang-format on

}  // namespace laws

static const bool added = laws::add_test_cases(derivo::selection_functions{});
