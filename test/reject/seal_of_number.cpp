// SPDX-License-Identifier: BSL-1.0
//
// A lambda that returns a number.
//
// expect-error: derivo: seal(maker): maker must return an expression.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto e = derivo::seal([] { return 2_c; });
#else
constexpr auto e = derivo::seal([] { return 2; });
#endif
