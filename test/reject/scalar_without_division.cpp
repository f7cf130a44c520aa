// SPDX-License-Identifier: BSL-1.0
//
// A scalar type that can not be divided.
//
// expect-error: derivo: f(x = s): the scalar type of s lacks an operator that the formula needs.
// expect-error: operator/.
// max-errors: 1
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

struct metres {
    double value = 0;
    constexpr metres() = default;
    constexpr explicit metres(double v) : value(v) {}
    friend constexpr metres operator+(metres a, metres b) { return metres(a.value + b.value); }
#ifdef CONTROL
    friend constexpr metres operator/(metres a, metres b) { return metres(a.value / b.value); }
#else
    friend constexpr metres over(metres a, metres b) { return metres(a.value / b.value); }
#endif
};

constexpr metres at = (x / (x + y))(x = metres(2.0), y = metres(1.0));
