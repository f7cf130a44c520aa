// SPDX-License-Identifier: BSL-1.0
//
// Memory that is too short for the results is another array of values: what the call gives is lost.
//
// expect-error: derivo: F(...): nobody takes the result.
// flags: -Werror=unused-result
#include <derivo/derivo.hpp>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;
constexpr auto f = function(derivo::gradient(x * y * z, x, y, z), x, y, z);

void run(const double (&point)[2], double (&out)[1]) {
#ifdef CONTROL
    const auto gradient = f(point, out);
    out[0] = gradient[0];
#else
    f(point, out);
#endif
}
