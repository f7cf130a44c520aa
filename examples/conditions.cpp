// SPDX-License-Identifier: BSL-1.0
//
// Values that depend on a condition: select, piecewise, and what their derivatives are.
#include <derivo/derivo.hpp>

#include <cmath>
#include <cstdio>

using namespace derivo::literals;

// [select]
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

constexpr auto root = select(x > 0_c, sqrt(x), 0_c);

static_assert(diff(root, x) == select(x > 0_c, 1_c / (2_c * sqrt(x)), 0_c));
static_assert(diff(root, x)(4.0) == 0.25);
static_assert(diff(root, x)(0.0) == 0 && derivo::diff<3>(root, x)(0.0) == 0);  // no 1/0 from the other branch
static_assert(diff(root, x)(-1.0) == 0);                                       // and no root of -1
// [/select]

// [piecewise]
constexpr auto ramp = piecewise(when(x < 0_c, 0_c), when(x < 1_c, x* x * (3_c - 2_c * x)), 1_c);
constexpr auto patch = piecewise(when(x < y && y < 1_c, x* y), when(!(x < 0_c) || equals(y, 2_c), sin(x)), y);

static_assert(ramp(0.5) == 0.5 && diff(ramp, x)(0.5) == 1.5 && diff(ramp, x)(3.0) == 0);
static_assert(gradient(patch, x, y)(0.25, 0.5) == std::array{0.5, 0.25});
// [/piecewise]

// [switch]
constexpr auto bent = select(x < 1_c, x* x, 5_c * x);
static_assert(diff(bent, x)(1.0) == 5);  // 1 < 1 is false: the slope of 5x
// [/switch]

// [generic]
/// Huber's loss of a residual: of a number, or of a formula.
constexpr auto huber(auto r) {
    using derivo::select, std::abs;
    return select(r > 1 || r < -1, abs(r) - 0.5, 0.5 * r * r);
}

constexpr auto loss = huber(x - y);
static_assert(gradient(loss, x, y)(3.0, 1.0) == std::array{1.0, -1.0});
// [/generic]

int main() {
    const auto text = to_string(patch), latex = to_latex(patch);
    std::printf("%.*s\n%.*s\n", static_cast<int>(text.size()), text.data(), static_cast<int>(latex.size()),
                latex.data());
    std::printf("huber(3) = %g\n", huber(3.0));
    const auto c = to_c(diff(root, x), "slope");
    std::printf("%.*s", static_cast<int>(c.size), c.chars);
}
