// SPDX-License-Identifier: BSL-1.0
//
// A scalar type that keeps its constructor from double to itself: 2 can not become one.
//
// expect-error: derivo: f(x = s): the scalar type of s can't be made from the numbers of the formula.
// max-errors: 1
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;

class metres {
public:
    constexpr metres() = default;
    static constexpr metres of(double v) { return metres(v); }
    friend constexpr metres operator*(metres a, metres b) { return metres(a.value * b.value); }
    friend constexpr metres operator/(metres a, metres b) { return metres(a.value / b.value); }
#ifdef CONTROL
    constexpr explicit metres(double v) : value(v) {}
#else
private:
    constexpr explicit metres(double v) : value(v) {}
#endif

private:
    double value = 0;
};

constexpr metres at = (2_c * x)(x = metres::of(2.0));
