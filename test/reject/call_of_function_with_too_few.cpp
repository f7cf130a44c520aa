// SPDX-License-Identifier: BSL-1.0
//
// One argument for a function of two.
//
// expect-error: derivo: F(a, b): the number of arguments is not that of the function.
#include <derivo/derivo.hpp>

constexpr auto f = derivo::function([](auto s, auto t) { return s * t; });

#ifdef CONTROL
double value = f(1.0, 2.0);
#else
double value = f(1.0);
#endif
