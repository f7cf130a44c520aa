// SPDX-License-Identifier: BSL-1.0
//
// A Hessian times a vector, of a vector.
//
// expect-error: derivo: hvp(f, x = u, y = v): f must be one expression.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto change = hvp(x * y, x = 1_c);
#else
constexpr auto change = hvp(derivo::vector(x, y), x = 1_c);
#endif
