// SPDX-License-Identifier: BSL-1.0
//
// A derivative without a variable, of a function of two.
//
// expect-error: derivo: diff(F): F must be a function of one variable.
#include <derivo/derivo.hpp>

#ifdef CONTROL
constexpr auto d = derivo::diff(derivo::function([](auto t) { return t * t; }));
#else
constexpr auto d = derivo::diff(derivo::function([](auto s, auto t) { return s * t; }));
#endif
