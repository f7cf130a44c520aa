// SPDX-License-Identifier: BSL-1.0
//
// Flat memory for the three results of a Hessian that is stored as four numbers.
//
// expect-error: derivo: F(point, out): out is too small for the results.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr std::size_t room = 4;
#else
constexpr std::size_t room = 3;
#endif
constexpr bool filled = [] {
    std::array<double, room> out{};
    hessian(x * y, x, y)(std::array{1.0, 2.0}, out);
    return out[1] == 1.0;
}();
