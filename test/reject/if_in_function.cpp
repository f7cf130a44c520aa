// SPDX-License-Identifier: BSL-1.0
//
// A number of a traced function decides a branch.
//
// expect-error: derivo: if (x): a number in a traced function has no value yet
#include <derivo/derivo.hpp>

#ifdef CONTROL
constexpr auto f = derivo::function([](auto t) { return max(t, 0); });
#else
constexpr auto f = derivo::function([](auto t) { return t ? t : -t; });
#endif
