// SPDX-License-Identifier: BSL-1.0
//
// Other functions for one functor: a processor without a fast sine computes with a polynomial.
#include <derivo/derivo.hpp>
#include <derivo/evaluate/with_math.hpp>

#include <cmath>
#include <cstdio>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

// [functions]
/// Sine and cosine, off by less than 0.0002 for |x| <= π/2; a vendor's library could be called here.
struct fast_math {
    static constexpr float sin(float t) {
        const float s = t * t;
        return t * (0.99997f + s * (-0.16595f + s * 0.00759f));
    }
    static constexpr float cos(float t) {
        const float s = t * t;
        return 0.99996f + s * (-0.49992f + s * (0.04150f - s * 0.00128f));
    }
};
// [/functions]

// [use]
constexpr auto f = sin(x) * cos(y) + exp(-x);
constexpr auto slopes = value_and_gradient(f, x, y);
constexpr auto fast = derivo::with_math<fast_math>(slopes);  // called like slopes

static_assert(fast(0.5f, 0.25f).value != slopes(0.5f, 0.25f).value);
static_assert(fast(0.5, 0.25).value == slopes(0.5, 0.25).value);  // fast_math has no functions of double
// [/use]

int main() {
    const auto exact = slopes(0.5f, 0.25f), near = fast(0.5f, 0.25f);
    std::printf("value       %.3f %.3f\n", static_cast<double>(exact.value), static_cast<double>(near.value));
    for (int i = 0; i < 2; ++i) {
        const auto k = static_cast<std::size_t>(i);
        std::printf("gradient[%d] %.3f %.3f\n", i, static_cast<double>(exact.gradient[k]),
                    static_cast<double>(near.gradient[k]));
    }
}
