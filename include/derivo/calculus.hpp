// SPDX-License-Identifier: BSL-1.0
//
// The calculus of a course, from Taylor polynomials to backpropagation, on top of derivo.hpp. Includes and does nothing
// else; each header of calculus/ can also be included alone.
#ifndef DERIVO_CALCULUS_HPP
#define DERIVO_CALCULUS_HPP

#include <derivo/calculus/classify.hpp>
#include <derivo/calculus/critical_points.hpp>
#include <derivo/calculus/extrema.hpp>
#include <derivo/calculus/integrate.hpp>
#include <derivo/calculus/leibniz.hpp>
#include <derivo/calculus/mean_value.hpp>
#include <derivo/calculus/roots.hpp>
#include <derivo/calculus/shape.hpp>
#include <derivo/calculus/status.hpp>
#include <derivo/derivo.hpp>
#include <derivo/integrate/antiderivative.hpp>

#endif
