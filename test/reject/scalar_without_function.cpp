// SPDX-License-Identifier: BSL-1.0
//
// A scalar type for which ADL finds no sine.
//
// expect-error: derivo: f(x = s): the scalar type of s lacks a function that the formula needs.
// expect-error: where ADL finds it: sin.
// max-errors: 1
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;

struct metres {
    double value = 0;
    constexpr metres() = default;
    constexpr explicit metres(double v) : value(v) {}
    friend constexpr metres operator+(metres a, metres b) { return metres(a.value + b.value); }
#ifdef CONTROL
    friend constexpr metres sin(metres a) { return metres(derivo::math::sin(a.value)); }
#else
    friend constexpr metres sine(metres a) { return metres(derivo::math::sin(a.value)); }
#endif
};

constexpr metres at = (x + sin(x))(x = metres(2.0));
