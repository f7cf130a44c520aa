// SPDX-License-Identifier: BSL-1.0
//
// The entries of the Jacobian of one expression.
//
// expect-error: derivo: jacobian(F, x, y): F must be a vector.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto j = sparse_jacobian(derivo::vector(x * y), x, y);
#else
constexpr auto j = sparse_jacobian(x * y, x, y);
#endif
