// SPDX-License-Identifier: BSL-1.0
//
// Programs of about 5,000 operations are made within the limits that compilers set by default to a constant evaluation.
// So are programs of formulas that are deep. Compiled by itself: it takes seconds.
#include <derivo/core.hpp>
#include <derivo/print/to_c.hpp>

#include <array>

namespace {

constexpr auto sum_of_sines = derivo::function([](auto x, auto y) {
    auto s = 0 * x;
    for (int k = 1; k <= 500; ++k) s += sin(k * x) * y;
    return s;
});
static_assert(derivo::plan(derivo::value_and_gradient(sum_of_sines)).nodes > 4900);

template <int Times>
constexpr auto repeated_sine = derivo::function([](auto x, auto y) {
    for (int k = 0; k < Times; ++k) y = sin(y * y) + x;
    return y;
});
static_assert(derivo::plan(derivo::value_and_gradient(repeated_sine<500>)).nodes > 4000);

// As text in C, 3,200 operations.
static_assert(derivo::to_c(derivo::value_and_gradient(repeated_sine<400>), "f").view().size() > 100000);

// Formulas as deep as they are long: no normal form of theirs is followed too far down.
template <int N>
constexpr auto nested = derivo::function([](auto x) {
    auto y = x;
    for (int k = 0; k < N; ++k) y = x * y + x;
    return y;
});
template <int N>
constexpr auto nested_sine = derivo::function([](auto x) {
    auto y = x;
    for (int k = 0; k < N; ++k) y = sin(y);
    return y;
});
static_assert(nested<20>(1.0) == 21 && nested<38>(1.0) == 39 && nested<60>(1.0) == 61 && nested<78>(1.0) == 79);
static_assert(nested_sine<44>(0.0) == 0 && nested_sine<78>(0.0) == 0 && nested_sine<158>(0.0) == 0);

// At a point of more numbers than Clang folds, some of them read after a call.
constexpr auto long_product = derivo::function<300>([](const auto& v) {
    auto p = exp(v[0]);
    for (int k = 1; k < 300; ++k) p = p * v[k];
    return p;
});
constexpr std::array<double, 300> point = [] {
    std::array<double, 300> all{};
    for (std::size_t k = 1; k < 300; ++k) all[k] = 1;
    return all;
}();
static_assert(long_product(point) == 1 && derivo::gradient(long_product)(point)[299] == 1);

}  // namespace
