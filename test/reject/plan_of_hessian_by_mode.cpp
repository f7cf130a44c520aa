// SPDX-License-Identifier: BSL-1.0
//
// A mode for a Hessian, which is always found forward over reverse.
//
// expect-error: derivo: plan<mode>(g): g must be a gradient or a Jacobian, and the mode forward, reverse or elimination.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto seen = plan(hessian(x * y, x, y));
#else
constexpr auto seen = derivo::plan<derivo::mode::forward>(hessian(x * y, x, y));
#endif
