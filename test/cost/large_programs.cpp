// SPDX-License-Identifier: BSL-1.0
//
// Programs of about 5,000 operations are made within the limits that compilers set by default to a constant evaluation.
// Compiled by itself: it takes seconds.
#include <derivo/core.hpp>

namespace {

constexpr auto sum_of_sines = derivo::function([](auto x, auto y) {
    auto s = 0 * x;
    for (int k = 1; k <= 500; ++k) s += sin(k * x) * y;
    return s;
});
static_assert(derivo::plan(derivo::value_and_gradient(sum_of_sines)).nodes > 4900);

constexpr auto repeated_sine = derivo::function([](auto x, auto y) {
    for (int k = 0; k < 500; ++k) y = sin(y * y) + x;
    return y;
});
static_assert(derivo::plan(derivo::value_and_gradient(repeated_sine)).nodes > 4000);

}  // namespace
