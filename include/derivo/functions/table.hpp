// SPDX-License-Identifier: BSL-1.0
//
// The whole function table: includes and nothing else.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_TABLE_HPP
#define DERIVO_FUNCTIONS_TABLE_HPP

#include <derivo/functions/activation.hpp>
#include <derivo/functions/arithmetic.hpp>
#include <derivo/functions/constants.hpp>
#include <derivo/functions/exponential.hpp>
#include <derivo/functions/power.hpp>
#include <derivo/functions/trigonometric.hpp>

#endif
