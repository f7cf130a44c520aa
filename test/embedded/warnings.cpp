// SPDX-License-Identifier: BSL-1.0
//
// Compiling without a warning is passing, with derivo's headers not as the system's: globals with the names that
// derivo's own code has, and as many of its templates as a firmware may use.
#include <derivo/core.hpp>

using namespace derivo::literals;

// clang-format off
#define NAME(n) extern const derivo::symbol<#n> n; constexpr derivo::symbol<#n> n;
NAME(a) NAME(b) NAME(c) NAME(d) NAME(e) NAME(f) NAME(g) NAME(h) NAME(i) NAME(j) NAME(k) NAME(l) NAME(m)
NAME(n) NAME(o) NAME(p) NAME(q) NAME(r) NAME(s) NAME(t) NAME(u) NAME(v) NAME(w) NAME(x) NAME(y) NAME(z)
NAME(value) NAME(left) NAME(right) NAME(result) NAME(size) NAME(found) NAME(count) NAME(from) NAME(other) NAME(in)
NAME(all) NAME(at) NAME(number) NAME(place) NAME(next) NAME(root) NAME(region) NAME(part) NAME(term) NAME(list)
NAME(Program) NAME(order) NAME(names) NAME(row) NAME(code) NAME(state)
#undef NAME
    // clang-format on

    constexpr auto formula = x * x * exp(x) + sin(y) * 0.1_c + select(x < y, x, z) / sqrt(z) * hypot(x, y, z) + log(z);
constexpr auto both = derivo::value_and_gradient(formula, x, y, z);
constexpr auto second = derivo::value_and_hessian(formula, x, y, z);
constexpr auto rows = derivo::value_and_jacobian(derivo::vector(formula, x* y), x, y, z);
constexpr auto sparse = derivo::sparse_jacobian(derivo::vector(formula, x* y), x, y, z);
constexpr auto scaled = derivo::function(2.0f * x + y, x, y);  // a plain number
constexpr auto traced = derivo::function([](auto first, auto last) { return first * first * exp(last); });
constexpr auto arrays = derivo::function<3, derivo::data<2>>([](const auto& weights, const auto& sample) {
    return weights[0] * weights[1] * exp(weights[2]) + sample[0] * sample[1];
});

float run(float first, const float* point, float* out);
float run(float first, const float* point, float* out) {
    const std::array<float, 3> weights = {first, point[0], point[1]};
    const std::array<float, 2> sample = {point[2], first};
    derivo::gradient(formula, x, y, z)(weights, out);
    return both(weights).value + second(weights).hessian[0][1] + rows(weights).jacobian[0][1] + sparse(weights)[1] +
           scaled(first, first) + derivo::gradient(traced)(first, first)[0] +
           derivo::gradient(arrays)(weights, sample)[2] + derivo::diff<4>(formula, x)(x = first, y = first, z = first) +
           arrays(weights, sample);
}

static_assert(diff(x * y, x) == y && differs(x, y));
static_assert(derivo::simplify(x + x) == 2_c * x);
