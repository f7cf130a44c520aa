// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE math.constant_rows_1
#include "support/constant_rows.hpp"

BOOST_AUTO_TEST_CASE(values_and_slopes_of_rows_are_constants_and_those_of_run_time) {
    check_in_all_types(first_half{});
}
