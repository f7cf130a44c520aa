// SPDX-License-Identifier: BSL-1.0
//
// A scalar type without comparison, for a function with a kink.
//
// expect-error: derivo: f(x = s): the scalar type of s lacks an operator that the formula needs.
// expect-error: operator<.
// max-errors: 1
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;

struct metres {
    double value = 0;
    constexpr metres() = default;
    constexpr explicit metres(double v) : value(v) {}
    friend constexpr metres operator*(metres a, metres b) { return metres(a.value * b.value); }
#ifdef CONTROL
    friend constexpr bool operator<(metres a, metres b) { return a.value < b.value; }
#else
    friend constexpr bool less(metres a, metres b) { return a.value < b.value; }
#endif
};

constexpr metres at = max(x, x* x)(x = metres(2.0));
