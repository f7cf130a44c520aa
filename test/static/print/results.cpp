// SPDX-License-Identifier: BSL-1.0
//
// The text of vectors, gradients, Jacobians, Hessians, values with derivatives: that of each component, in brackets.
#include <derivo/derivo.hpp>

#include "support/text.hpp"

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto f = x * x * y + sin(x * y);

static_assert(to_string(derivo::vector(x + y, 2_c, x / y)) == "[x + y, 2, x/y]");
static_assert(to_string(gradient(f, x, y)) == "[2*x*y + y*cos(x*y), x^2 + x*cos(x*y)]");
static_assert(to_string(gradient(f, x)) == "[2*x*y + y*cos(x*y)]");
static_assert(to_string(jacobian(derivo::vector(x * y, x + y), x, y)) == "[[y, x], [1, 1]]");
static_assert(to_string(hessian(x * x * y, x, y)) == "[[2*y, 2*x], [2*x, 0]]");
static_assert(to_string(jacobian(hessian(x * x * y, x, y), x, y)) == "[[[0, 2], [2, 0]], [[2, 0], [0, 0]]]");
static_assert(to_string(sparse_hessian(x * x * y, x, y)) == "[2*y, 2*x, 2*x]");
static_assert(to_string(value_and_gradient(x * x * y, x, y)) == "(x^2*y, [2*x*y, x^2])");
static_assert(to_string(value_and_hessian(x * x * y, x, y)) == "(x^2*y, [2*x*y, x^2], [[2*y, 2*x], [2*x, 0]])");
static_assert(to_string(bundle(x, diff(f, y))) == "[x, x^2 + x*cos(x*y)]");
static_assert(to_string(jvp(x * y, x = 2_c)) == "2*y" && to_string(hvp(x * x * y, x = y, y = 0_c)) == "[2*y^2, 2*x*y]");
static_assert(to_string(derivo::function([](auto a, auto b) { return a * b; })) == "x0*x1");
static_assert(to_string(gradient(2.5 * x * y, x, y)).view() == "[2.5*y, 2.5*x]");  // made at run time
template <class T>
struct point {
    T first, second;
};
constexpr auto turn = derivo::function([](auto a, auto b) { return point<decltype(a * b)>{a * b, a + b}; });
static_assert(to_string(turn) == "[x0*x1, x0 + x1]");  // a struct of the user

// Each component is written as the derivative alone is.
static_assert(to_string(gradient(exp(x / y), y)).substr(1).starts_with(to_string(diff(exp(x / y), y))));

static_assert(to_latex(gradient(x * x * y, x, y)) == "\\begin{pmatrix} 2 x y \\\\ x^{2} \\end{pmatrix}");
static_assert(to_latex(hessian(x * x * y, x, y)) == "\\begin{pmatrix} 2 y & 2 x \\\\ 2 x & 0 \\end{pmatrix}");
static_assert(to_latex(value_and_gradient(x * y, x)) == "\\left(x y, \\begin{pmatrix} y \\end{pmatrix}\\right)");

// C has all entries of a matrix, row by row.
constexpr auto matrix = to_c(hessian(x * x * y, x, y), "hessian");
static_assert(matrix.view().starts_with("void hessian(double x, double y, double* result)\n"));
static_assert(test::count(matrix.view(), "result[") == 4 && test::contains(matrix.view(), "result[3] = 0.0;\n"));
static_assert(test::count(to_c(value_and_hessian(x * x * y, x, y), "all").view(), "result[") == 7);
static_assert(to_c(gradient(x * y, x, y), "g").view() ==
              "void g(double x, double y, double* result)\n{\n    result[0] = y;\n    result[1] = x;\n}\n");
