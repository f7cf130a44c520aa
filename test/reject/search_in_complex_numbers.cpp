// SPDX-License-Identifier: BSL-1.0
//
// A search among numbers that have no order.
//
// expect-error: derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: the numbers must be of type float, double or long double.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
#include <complex>

#ifdef CONTROL
auto found = newton(x * x - 2_c, x, 1.0);
#else
auto found = newton(x * x - 2_c, x, std::complex<double>(1.0));
#endif
