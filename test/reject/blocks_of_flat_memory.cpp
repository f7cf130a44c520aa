// SPDX-License-Identifier: BSL-1.0
//
// A list of flat blocks for a tensor: neither nested nor flat.
//
// expect-error: derivo: F(point, out): the indices of out are not those of the results.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto tensor = jacobian(hessian(x * x * y, x, y), x, y);

#ifdef CONTROL
constexpr bool filled = [] {
    double out[2][2][2]{};
    tensor(std::array{1.0, 2.0}, out);
    return out[0][0][1] == 2.0;
}();
#else
constexpr bool filled = [] {
    double out[2][4]{};
    tensor(std::array{1.0, 2.0}, out);
    return out[0][1] == 2.0;
}();
#endif
