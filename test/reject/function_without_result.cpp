// SPDX-License-Identifier: BSL-1.0
//
// A function that returns nothing.
//
// expect-error: derivo: function(f): f must return a number, an array, or a struct template of them, point<T>.
#include <derivo/derivo.hpp>

#ifdef CONTROL
constexpr auto f = derivo::function([](auto t) { return 2 * t; });
#else
constexpr auto f = derivo::function([](auto t) { (void)(2 * t); });
#endif
