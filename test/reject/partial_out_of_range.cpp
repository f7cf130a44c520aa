// SPDX-License-Identifier: BSL-1.0
//
// There is no third variable.
//
// expect-error: derivo: partial<k>(F): F has no such variable.
#include <derivo/derivo.hpp>

constexpr auto f = derivo::function([](auto s, auto t) { return s * t; });

#ifdef CONTROL
constexpr auto p = derivo::partial<1>(f);
#else
constexpr auto p = derivo::partial<2>(f);
#endif
