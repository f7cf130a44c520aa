// SPDX-License-Identifier: BSL-1.0
//
// A scalar type that can't be made without a value.
//
// expect-error: derivo: f(x = s): the scalar type of s has no default constructor.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;

struct metres {
    double value;
#ifdef CONTROL
    metres() = default;
#endif
    constexpr explicit metres(double v) : value(v) {}
    friend constexpr metres operator+(metres a, metres b) { return metres(a.value + b.value); }
    friend constexpr metres operator/(metres a, metres b) { return metres(a.value / b.value); }
    friend constexpr metres operator*(metres a, metres b) { return metres(a.value * b.value); }
};

const auto area = (x * x + 1_c)(x = metres(2.0));
