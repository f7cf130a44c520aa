// SPDX-License-Identifier: BSL-1.0
//
// Memory with two indices for results with one.
//
// expect-error: derivo: F(point, out): the indices of out are not those of the results.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr bool filled = [] {
    double out[2]{};
    gradient(x * y, x, y)(std::array{1.0, 2.0}, out);
    return out[0] == 2.0;
}();
#else
constexpr bool filled = [] {
    double out[2][2]{};
    gradient(x * y, x, y)(std::array{1.0, 2.0}, out);
    return out[0][0] == 2.0;
}();
#endif
