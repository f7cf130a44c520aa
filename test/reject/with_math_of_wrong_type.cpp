// SPDX-License-Identifier: BSL-1.0
//
// A class whose function gives no number of the type that it takes.
//
// expect-error: derivo: with_math<M>(f): M replaces no function.
#include <derivo/derivo.hpp>
#include <derivo/evaluate/with_math.hpp>

constexpr derivo::symbol<"x"> x;

struct fast {
#ifdef CONTROL
    static double sin(double angle) { return angle; }
#else
    static float sin(double angle) { return static_cast<float>(angle); }
#endif
};

constexpr auto f = derivo::with_math<fast>(sin(x));
