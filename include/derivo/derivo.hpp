// SPDX-License-Identifier: BSL-1.0
//
// Everything: expressions, differentiation, evaluation, canonical form, formulas as text, printing. For firmware, and for those
// who count seconds of compile time, <derivo/core.hpp> leaves out the text.
#ifndef DERIVO_DERIVO_HPP
#define DERIVO_DERIVO_HPP

#include <derivo/warnings/off.hpp>

#include <derivo/core.hpp>
#include <derivo/parse/formula.hpp>
#include <derivo/print/explain.hpp>
#include <derivo/print/to_c.hpp>
#include <derivo/print/to_dot.hpp>
#include <derivo/print/to_latex.hpp>
#include <derivo/print/to_string.hpp>
#include <derivo/version.hpp>

#include <derivo/warnings/back.hpp>

#endif
