// SPDX-License-Identifier: BSL-1.0
//
// A plain number in the formula, which the scalar type does not take.
//
// expect-error: derivo: f(x = s): the scalar type of s can't be made from the numbers of the formula.
// max-errors: 1
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;

struct metres {
    long value = 0;
    constexpr metres() = default;
#ifdef CONTROL
    constexpr explicit metres(double v) : value(static_cast<long>(v)) {}
#else
    constexpr explicit metres(const long* v) : value(*v) {}
#endif
    friend constexpr metres operator*(metres a, metres) { return a; }
};

constexpr metres at = (2.0 * x)(x = metres());
