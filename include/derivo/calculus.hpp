// SPDX-License-Identifier: BSL-1.0
//
// The calculus of a course, from Taylor polynomials to backpropagation, on top of derivo.hpp. Includes and does nothing
// else; each header of calculus/ can also be included alone.
#ifndef DERIVO_CALCULUS_HPP
#define DERIVO_CALCULUS_HPP

#include <derivo/warnings/off.hpp>

#include <derivo/calculus/check_gradient.hpp>
#include <derivo/calculus/classify.hpp>
#include <derivo/calculus/classify_point.hpp>
#include <derivo/calculus/critical_points.hpp>
#include <derivo/calculus/extrema.hpp>
#include <derivo/calculus/finite_difference.hpp>
#include <derivo/calculus/gradient_descent.hpp>
#include <derivo/calculus/implicit.hpp>
#include <derivo/calculus/integrate.hpp>
#include <derivo/calculus/lagrange.hpp>
#include <derivo/calculus/learning.hpp>
#include <derivo/calculus/leibniz.hpp>
#include <derivo/calculus/levenberg_marquardt.hpp>
#include <derivo/calculus/logarithmic.hpp>
#include <derivo/calculus/mean_value.hpp>
#include <derivo/calculus/newton_minimize.hpp>
#include <derivo/calculus/over.hpp>
#include <derivo/calculus/richardson.hpp>
#include <derivo/calculus/roots.hpp>
#include <derivo/calculus/samples.hpp>
#include <derivo/calculus/shape.hpp>
#include <derivo/calculus/status.hpp>
#include <derivo/calculus/taylor.hpp>
#include <derivo/calculus/total_derivative.hpp>
#include <derivo/derivo.hpp>
#include <derivo/integrate/antiderivative.hpp>

#include <derivo/warnings/back.hpp>

#endif
