// SPDX-License-Identifier: BSL-1.0
//
// A curve through measured points: the Levenberg-Marquardt method with exact derivatives of each residual.
#include <derivo/derivo.hpp>

#include <array>
#include <cstdio>
#include <utility>

using namespace derivo::literals;

// [model]
constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;
constexpr derivo::symbol<"c"> c;
constexpr derivo::symbol<"t"> t;
constexpr derivo::symbol<"measured"> measured;

constexpr auto residual = a * exp(-b * t) + c - measured;
constexpr auto residual_and_slopes =
    function(value_and_gradient(residual, a, b, c),  // the derivatives by a, b, c alone
             a, b, c, t, measured);                  // t and measured are parameters
static_assert(cost(residual_and_slopes).calls == 1);
// [/model]

struct sample {
    double time, value;
};
constexpr sample data[] = {{0.0, 3.52}, {0.5, 2.55}, {1.0, 1.93}, {1.5, 1.41}, {2.0, 1.17}, {2.5, 0.96},
                           {3.0, 0.78}, {3.5, 0.74}, {4.0, 0.62}, {5.0, 0.57}, {6.0, 0.52}, {8.0, 0.51}};

using vector3 = std::array<double, 3>;
using matrix3 = std::array<vector3, 3>;

// [sums]
/// Σ r², the gradient of half of it Σ r ∇r, and Σ ∇r ∇rᵀ, which stands for its Hessian.
struct normal_equations {
    double sum = 0;
    vector3 gradient{};
    matrix3 matrix{};
};

normal_equations equations_at(const vector3& p) {
    normal_equations all;
    for (const auto [time, value] : data) {
        const auto [r, slope] = residual_and_slopes(p[0], p[1], p[2], time, value);
        all.sum += r * r;
        for (std::size_t i = 0; i < 3; ++i) {
            all.gradient[i] += r * slope[i];
            for (std::size_t j = 0; j < 3; ++j) all.matrix[i][j] += slope[i] * slope[j];
        }
    }
    return all;
}
// [/sums]

/// The solution of A x = b for a symmetric positive definite A, by elimination.
vector3 solve(matrix3 A, vector3 b_) {
    for (std::size_t k = 0; k < 3; ++k)
        for (std::size_t i = k + 1; i < 3; ++i) {
            const double factor = A[i][k] / A[k][k];
            for (std::size_t j = k; j < 3; ++j) A[i][j] -= factor * A[k][j];
            b_[i] -= factor * b_[k];
        }
    for (std::size_t k = 3; k-- > 0;) {
        for (std::size_t j = k + 1; j < 3; ++j) b_[k] -= A[k][j] * b_[j];
        b_[k] /= A[k][k];
    }
    return b_;
}

// [fit]
struct fitted {
    vector3 parameters;
    double sum;
    int steps;
    bool converged;
};

fitted fit(vector3 p, int limit = 100) {
    double damping = 1e-3;
    normal_equations now = equations_at(p);
    for (int step = 0; step < limit; ++step) {
        matrix3 damped = now.matrix;
        for (std::size_t i = 0; i < 3; ++i) damped[i][i] *= 1 + damping;
        const vector3 change = solve(damped, now.gradient);
        const vector3 next = {p[0] - change[0], p[1] - change[1], p[2] - change[2]};
        const normal_equations then = equations_at(next);

        if (!(then.sum <= now.sum)) {
            damping *= 10;  // a shorter step, more along the gradient
            continue;
        }
        const bool done = now.sum - then.sum <= 1e-9 * now.sum;
        p = next, now = then, damping /= 10;
        if (done) return {p, now.sum, step + 1, true};
    }
    return {p, now.sum, limit, false};
}
// [/fit]

int main() {
    const auto [p, sum, steps, converged] = fit({1.0, 1.0, 0.0});
    std::printf("%s after %d steps: a = %.4f, b = %.4f, c = %.4f, sum of squares %.5f\n",
                converged ? "converged" : "not converged", steps, p[0], p[1], p[2], sum);
    for (const auto [time, value] : {data[0], data[4], data[11]})
        std::printf("t = %.0f: measured %.2f, fitted %.4f\n", time, value,
                    value + residual(a = p[0], b = p[1], c = p[2], t = time, measured = value));
    return converged ? 0 : 1;
}
