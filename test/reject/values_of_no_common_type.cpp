// SPDX-License-Identifier: BSL-1.0
//
// Values of two scalar types, neither of which becomes the other.
//
// expect-error: derivo: f(x = a, y = b): the values have no type in common.
#include <derivo/derivo.hpp>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

struct metres {
    double value = 0;
    constexpr metres() = default;
    constexpr explicit metres(double v) : value(v) {}
    friend constexpr metres operator*(metres a, metres b) { return metres(a.value * b.value); }
};

#ifdef CONTROL
const auto area = (x * y)(x = metres(2.0), y = metres(3.0));
#else
const auto area = (x * y)(x = metres(2.0), y = 3.0);
#endif
