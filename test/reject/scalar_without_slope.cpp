// SPDX-License-Identifier: BSL-1.0
//
// A scalar type with the sine, but not the cosine, which the derivative calls.
//
// expect-error: derivo: f(x = s): the scalar type of s lacks a function that the formula needs.
// expect-error: where ADL finds it: cos.
// max-errors: 1
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;

struct metres {
    double value = 0;
    constexpr metres() = default;
    constexpr explicit metres(double v) : value(v) {}
    friend constexpr metres operator*(metres a, metres b) { return metres(a.value * b.value); }
    friend constexpr metres sin(metres a) { return a; }
#ifdef CONTROL
    friend constexpr metres cos(metres a) { return a; }
#else
    friend constexpr metres cosine(metres a) { return a; }
#endif
};

constexpr metres slope = diff(sin(x), x)(x = metres(2.0));
