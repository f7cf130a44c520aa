// SPDX-License-Identifier: BSL-1.0
//
// Only formulas and functors call functions.
//
// expect-error: derivo: with_math<M>(f): f must be an expression or a functor.
#include <derivo/derivo.hpp>
#include <derivo/evaluate/with_math.hpp>

constexpr derivo::symbol<"x"> x;
struct fast {
    static float sin(float v) { return v; }
};

#ifdef CONTROL
constexpr auto f = derivo::with_math<fast>(sin(x));
#else
constexpr auto f = derivo::with_math<fast>(2.0);
#endif
