// SPDX-License-Identifier: BSL-1.0
//
// Memory for one result where there are two.
//
// expect-error: derivo: F(point, out): out is too small for the results.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr bool filled = [] {
    std::array<double, 2> out{};
    gradient(x * y, x, y)(std::array{1.0, 2.0}, out);
    return out[0] == 2.0;
}();
#else
constexpr bool filled = [] {
    std::array<double, 1> out{};
    gradient(x * y, x, y)(std::array{1.0, 2.0}, out);
    return out[0] == 2.0;
}();
#endif
