// SPDX-License-Identifier: BSL-1.0
//
// The pattern of a vector, which is no matrix.
//
// expect-error: derivo: sparsity(J): J must be a Jacobian, a Hessian or a gradient.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto pattern = sparsity(jacobian(derivo::vector(x, y), x, y));
#else
constexpr auto pattern = sparsity(derivo::vector(x, y));
#endif
