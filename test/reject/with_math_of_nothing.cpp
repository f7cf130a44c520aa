// SPDX-License-Identifier: BSL-1.0
//
// A misspelt function would leave the usual one in place.
//
// expect-error: derivo: with_math<M>(f): M replaces no function.
#include <derivo/derivo.hpp>
#include <derivo/evaluate/with_math.hpp>

constexpr derivo::symbol<"x"> x;
struct fast {
#ifdef CONTROL
    static float sin(float v) { return v; }
#else
    static float sine(float v) { return v; }
#endif
};

constexpr auto f = derivo::with_math<fast>(sin(x));
