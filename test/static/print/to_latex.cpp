// SPDX-License-Identifier: BSL-1.0
//
// LaTeX of formulas.
#include <derivo/derivo.hpp>

using namespace derivo;
using namespace derivo::literals;
constexpr symbol<"x"> x;
constexpr symbol<"y"> y;
constexpr symbol<"z"> z;

static_assert(to_latex(diff(x * x * y + sin(x * y), x)) == R"(2 x y + y \cos\left(x y\right))");
static_assert(to_latex(diff((x * x + 1_c) / (x - 1_c), x)) == R"(\frac{x^{2} - 2 x - 1}{\left(x - 1\right)^{2}})");
static_assert(to_latex(diff(sqrt(x * x + 1_c), x)) == R"(\frac{x}{\sqrt{x^{2} + 1}})");
static_assert(to_latex(diff(sigmoid(x), x)) == R"(\sigma\left(x\right) \left(1 - \sigma\left(x\right)\right))");

// Fractions, roots, powers.
static_assert(to_latex(x / 3_c) == R"(\frac{x}{3})" && to_latex(-x / 3_c) == R"(-\frac{x}{3})");
static_assert(to_latex((x + 1_c) / (y - 1_c)) == R"(\frac{x + 1}{y - 1})");
static_assert(to_latex(pow(x / y, 2_c)) == R"(\frac{x^{2}}{y^{2}})");
static_assert(to_latex(pow(x / y, z)) == R"(\left(\frac{x}{y}\right)^{z})");
static_assert(to_latex(pow(x, y + z)) == R"(x^{y + z})" && to_latex(pow(x, -y)) == R"(x^{-y})");
static_assert(to_latex(pow(x + y, 2_c)) == R"(\left(x + y\right)^{2})");
static_assert(to_latex(pow(x, rational<2, 3>)) == R"(x^{\frac{2}{3}})");
static_assert(to_latex(pow(-2_c, x)) == R"(\left(-2\right)^{x})");
static_assert(to_latex(pow(rational<1, 2>, x)) == R"(\left(\frac{1}{2}\right)^{x})");
static_assert(to_latex(sqrt(x) + cbrt(y)) == R"(\sqrt{x} + \sqrt[3]{y})");

// Braces that LaTeX needs: no double superscript, no digits that run together.
static_assert(to_latex(pow(exp(x), y)) == R"(\left(e^{x}\right)^{y})");
static_assert(to_latex(pow(exp2(x), y)) == R"(\left(2^{x}\right)^{y})");
static_assert(to_latex(pow(pow(x, y), z)) == R"(\left(x^{y}\right)^{z})");
static_assert(to_latex(exp(exp(x))) == R"(e^{e^{x}})" && to_latex(exp(-x * x)) == R"(e^{-x^{2}})");
static_assert(to_latex(2_c * pow(3_c, x)) == R"(2 \cdot 3^{x})");
static_assert(to_latex(exp10(x) * exp10(y)) == R"(10^{x} \cdot 10^{y})");
static_assert(to_latex(fma(x + 1_c, y, z)) == R"(y \left(x + 1\right) + z)");

// Numbers.
static_assert(to_latex(6_c * x) == "6 x" && to_latex(rational<-2, 3>) == R"(-\frac{2}{3})");
static_assert(to_latex(1.380649e-23_c * x) == R"(1.380649 \cdot 10^{-23} x)");
static_assert(to_latex(2_c * pi * x) == R"(2 \pi x)");

// Names: Greek letters, numbered symbols, words.
static_assert(to_latex(symbol<"theta">{}) == R"(\theta)" && to_latex(symbol<"Omega">{}) == R"(\Omega)");
static_assert(to_latex(symbol<"x1">{}) == "x_{1}" && to_latex(symbol<"x_12">{}) == "x_{12}");
static_assert(to_latex(symbol<"alpha2">{}) == R"(\alpha_{2})");
static_assert(to_latex(symbol<"θ">{}) == "θ" && to_latex(symbol<"ẋ2">{}) == "ẋ_{2}");
static_assert(to_latex(symbol<"speed">{}) == R"(\mathrm{speed})" &&
              to_latex(symbol<"v_max">{}) == R"(\mathrm{v\_max})");

// Functions.
static_assert(to_latex(log(x)) == R"(\ln\left(x\right))" && to_latex(abs(x)) == R"(\left|x\right|)");
static_assert(to_latex(pow<2>(sin(x))) == R"(\sin\left(x\right)^{2})");
static_assert(to_latex(floor(x)) == R"(\left\lfloor x\right\rfloor)");
static_assert(to_latex(asin(x)) == R"(\arcsin\left(x\right))" && to_latex(tgamma(x)) == R"(\Gamma\left(x\right))");
static_assert(to_latex(log1p(x)) == R"(\operatorname{log1p}\left(x\right))");
static_assert(to_latex(max(x, y)) == R"(\max\left(x, y\right))" &&
              to_latex(erf(x)) == R"(\operatorname{erf}\left(x\right))");

// Plain numbers.
static_assert(to_latex(2.5 * x) == "2.5 x");
static_assert(to_latex(diff(2.0 * x * x, x)) == R"(2 \cdot 2 x)");

// Cases.
static_assert(to_latex(select(x < -1_c && x + y <= 2_c, x - y, y)) ==
              R"(\begin{cases}x - y & x < -1 \land x + y \le 2\\ y & \text{otherwise}\end{cases})");
static_assert(to_latex(piecewise(when(x < y, x), when(equals(x, 2_c), y), 1_c)) ==
              R"(\begin{cases}x & x < y\\ y & x = 2\\ 1 & \text{otherwise}\end{cases})");
static_assert(to_latex(if_positive(x + y, x, y)) == R"(\begin{cases}x & x + y > 0\\ y & x + y \le 0\end{cases})");
