// SPDX-License-Identifier: BSL-1.0
//
// One formula, several types of number: the type of the arguments is that of the result.
#include <derivo/derivo.hpp>

#include <complex>
#include <iostream>
#include <type_traits>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;

// [formula]
constexpr auto f = x * exp(x) + 0.1_c;
constexpr auto slope = diff(f, x);  // (x + 1)*exp(x)
// [/formula]

// [built-in]
static_assert(std::is_same_v<decltype(slope(1.0f)), float>);
static_assert(std::is_same_v<decltype(slope(1.0)), double>);
static_assert(std::is_same_v<decltype(slope(1.0L)), long double>);
static_assert(f(0.0f) == 0.1f && f(0.0) == 0.1 && f(0.0L) == 0.1L);  // each as near to one tenth as it can be
// [/built-in]

// [own]
/// A number between two positive others. derivo needs a default constructor, one from a number, + - * /, and of the
/// functions those that the formula calls, found by ADL.
struct interval {
    double low = 0, high = 0;
    constexpr interval() = default;
    constexpr interval(double exact) : low(exact), high(exact) {}
    constexpr interval(double from, double to) : low(from), high(to) {}
    friend constexpr interval operator+(interval a, interval b) { return {a.low + b.low, a.high + b.high}; }
    friend constexpr interval operator-(interval a, interval b) { return {a.low - b.high, a.high - b.low}; }
    friend constexpr interval operator*(interval a, interval b) { return {a.low * b.low, a.high * b.high}; }
    friend constexpr interval operator/(interval a, interval b) { return {a.low / b.high, a.high / b.low}; }
};
constexpr interval area = (x * x + 3_c * x)(interval(1.0, 2.0));
static_assert(area.low == 4.0 && area.high == 10.0);
// [/own]

int main() {
    // [complex]
    const std::complex<double> i(0, 1);
    std::cout << "slope(1)  = " << slope(1.0) << '\n' << "slope(i)  = " << slope(i) << '\n';
    // [/complex]
}
