// SPDX-License-Identifier: BSL-1.0
//
// Zero as an integral constant of Boost.Hana.
//
// expect-error: derivo: a/b: division by the constant 0.
#include <derivo/derivo.hpp>
#include <boost/hana/integral_constant.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

namespace hana = boost::hana;
#ifdef CONTROL
constexpr auto f = x / hana::int_c<2>;
#else
constexpr auto f = x / hana::int_c<0>;
#endif
