// SPDX-License-Identifier: BSL-1.0
//
// An antiderivative by diff.
//
// expect-error: derivo: diff<n>(F): the order is negative.
#include <derivo/derivo.hpp>

constexpr auto f = derivo::function([](auto t) { return t * t; });

#ifdef CONTROL
constexpr auto d = derivo::diff<1>(f);
#else
constexpr auto d = derivo::diff<-1>(f);
#endif
