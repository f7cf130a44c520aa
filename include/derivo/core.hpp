// SPDX-License-Identifier: BSL-1.0
//
// Expressions, differentiation, evaluation; no text.
#ifndef DERIVO_CORE_HPP
#define DERIVO_CORE_HPP

#include <derivo/warnings/off.hpp>

#include <derivo/compiler.hpp>
#include <derivo/differentiate/diff.hpp>
#include <derivo/evaluate/along.hpp>
#include <derivo/evaluate/along_arguments.hpp>
#include <derivo/evaluate/batch.hpp>
#include <derivo/evaluate/callable.hpp>
#include <derivo/evaluate/compare.hpp>
#include <derivo/evaluate/cost.hpp>
#include <derivo/evaluate/differs.hpp>
#include <derivo/evaluate/fields.hpp>
#include <derivo/evaluate/function.hpp>
#include <derivo/evaluate/gradient.hpp>
#include <derivo/evaluate/keyed.hpp>
#include <derivo/evaluate/partial.hpp>
#include <derivo/evaluate/plan.hpp>
#include <derivo/evaluate/sparsity.hpp>
#include <derivo/evaluate/tuned.hpp>
#include <derivo/expression/bindings.hpp>
#include <derivo/expression/constant.hpp>
#include <derivo/expression/seal.hpp>
#include <derivo/expression/substitute.hpp>
#include <derivo/expression/symbol.hpp>
#include <derivo/functions/table.hpp>
#include <derivo/simplify/equality.hpp>
#include <derivo/simplify/simplify.hpp>

#include <derivo/warnings/back.hpp>

#endif
