// SPDX-License-Identifier: BSL-1.0
//
// The whole function table: every family, and the names of all rows for those who walk them.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_TABLE_HPP
#define DERIVO_FUNCTIONS_TABLE_HPP

#include <derivo/functions/activation.hpp>
#include <derivo/functions/arithmetic.hpp>
#include <derivo/functions/condition.hpp>
#include <derivo/functions/constants.hpp>
#include <derivo/functions/exponential.hpp>
#include <derivo/functions/hyperbolic.hpp>
#include <derivo/functions/piecewise.hpp>
#include <derivo/functions/power.hpp>
#include <derivo/functions/select.hpp>
#include <derivo/functions/slips.hpp>
#include <derivo/functions/special.hpp>
#include <derivo/functions/trigonometric.hpp>

namespace derivo {

using arithmetic_functions = row_names<"sum", "difference", "product", "quotient", "negation", "power">;
using named_constants = row_names<"pi", "e", "undefined">;

using function_table =
    decltype(arithmetic_functions{} + named_constants{} + power_functions{} + exponential_functions{} +
             trigonometric_functions{} + hyperbolic_functions{} + special_functions{} + piecewise_functions{} +
             condition_functions{} + selection_functions{} + activation_functions{});

}  // namespace derivo

#endif
