// SPDX-License-Identifier: BSL-1.0
//
// Expressions, differentiation, evaluation; no text.
#ifndef DERIVO_CORE_HPP
#define DERIVO_CORE_HPP

#include <derivo/compiler.hpp>
#include <derivo/differentiate/diff.hpp>
#include <derivo/evaluate/cost.hpp>
#include <derivo/evaluate/differs.hpp>
#include <derivo/evaluate/function.hpp>
#include <derivo/expression/bindings.hpp>
#include <derivo/expression/condition.hpp>
#include <derivo/expression/constant.hpp>
#include <derivo/expression/substitute.hpp>
#include <derivo/expression/symbol.hpp>
#include <derivo/functions/table.hpp>
#include <derivo/simplify/equality.hpp>
#include <derivo/simplify/simplify.hpp>

#endif
