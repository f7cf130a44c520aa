// SPDX-License-Identifier: BSL-1.0
//
// Text: the results that are promised, parentheses, numbers, and formulas with plain numbers.
#include <derivo/derivo.hpp>

using namespace derivo;
using namespace derivo::literals;
constexpr symbol<"x"> x;
constexpr symbol<"y"> y;
constexpr symbol<"z"> z;

// ── promised ────────────────────────────────────────────────────────────────────────────────────────

static_assert(to_string(diff(pow(x, 2_c), x)) == "2*x");
static_assert(to_string(diff(sin(pow(4_c * x, 2_c)), x)) == "32*x*cos(16*x^2)");
static_assert(to_string(diff(pow(pow(x, 2_c), 3_c), x)) == "6*x^5");
static_assert(to_string(diff(log(sin(x)), x)) == "cos(x)/sin(x)");
static_assert(to_string(diff(pow(x, 2_c) * exp(x), x)) == "(x^2 + 2*x)*exp(x)");
static_assert(to_string(diff(pow(x, x), x)) == "x^x*(log(x) + 1)");
static_assert(to_string(diff(sigmoid(x), x)) == "sigmoid(x)*(1 - sigmoid(x))");
static_assert(to_string(diff(1_c / (1_c + exp(-x)), x)) == "exp(-x)/(exp(-x) + 1)^2");
static_assert(to_string(diff(pow(x, 2_c) * y + sin(x * y), x)) == "2*x*y + y*cos(x*y)");
static_assert(to_string(diff(pow(x, 2_c) * y + sin(x * y), y)) == "x^2 + x*cos(x*y)");
static_assert(to_string(diff<3>(sin(x), x)) == "-cos(x)");
static_assert(to_string(diff((pow(x, 2_c) + 1_c) / (x - 1_c), x)) == "(x^2 - 2*x - 1)/(x - 1)^2");
static_assert(to_string(diff(sqrt(pow(x, 2_c) + 1_c), x)) == "x/sqrt(x^2 + 1)");
static_assert(cost(bundle(1_c / (1_c + exp(-x)), diff(1_c / (1_c + exp(-x)), x))).calls == 1);
static_assert(cost(diff(x * x * exp(x), x)).calls == 1);

// ── derivatives of a course ─────────────────────────────────────────────────────────────────────────

static_assert(to_string(diff(tan(x), x)) == "tan(x)^2 + 1");
static_assert(to_string(diff(asin(x), x)) == "1/sqrt(1 - x^2)");
static_assert(to_string(diff(acos(x), x)) == "-1/sqrt(1 - x^2)");
static_assert(to_string(diff(atan(x), x)) == "1/(x^2 + 1)");
static_assert(to_string(diff(sinh(x), x)) == "cosh(x)" && to_string(diff(cosh(x), x)) == "sinh(x)");
static_assert(to_string(diff(tanh(x), x)) == "1 - tanh(x)^2");
static_assert(to_string(diff(asinh(x), x)) == "1/sqrt(x^2 + 1)");
static_assert(to_string(diff(pow(2_c, x), x)) == "2^x*log(2)");
static_assert(to_string(diff(pow(x, y), x)) == "y*x^(y - 1)" && to_string(diff(pow(x, y), y)) == "x^y*log(x)");
static_assert(to_string(diff(erf(x), x)) == "2*exp(-x^2)/sqrt(pi)");
static_assert(to_string(diff(lgamma(x), x)) == "digamma(x)" && to_string(diff(tgamma(x), x)) == "digamma(x)*tgamma(x)");
static_assert(to_string(diff(log10(x), x)) == "1/(x*log(10))" && to_string(diff(log1p(x), x)) == "1/(x + 1)");
static_assert(to_string(diff(cbrt(x), x)) == "1/(3*cbrt(x)^2)");
static_assert(to_string(diff(hypot(x, y), x)) == "x/sqrt(x^2 + y^2)");
static_assert(to_string(diff(atan2(y, x), x)) == "-y/(x^2 + y^2)");
static_assert(to_string(diff(abs(x), x)) == "sign(x)" && to_string(diff(relu(x), x)) == "step(x)");
static_assert(to_string(diff(softplus(x), x)) == "sigmoid(x)");
static_assert(to_string(diff<2>(sqrt(x * x + 1_c), x)) == "1/(x^2 + 1)^(3/2)");
static_assert(to_string(diff<2>(x * exp(x), x)) == "(x + 2)*exp(x)");
static_assert(to_string(diff<4>(pow(x, 4_c), x)) == "24" && to_string(diff<5>(pow(x, 4_c), x)) == "0");
static_assert(to_string(diff(exp(-x * x / 2_c) / sqrt(2_c * pi), x)) == "-x*exp(-x^2/2)/sqrt(2*pi)");
static_assert(to_string(diff(log(x) / x, x)) == "(1 - log(x))/x^2");
static_assert(to_string(diff(sin(x), y)) == "0");

// ── parentheses: no more than it takes ──────────────────────────────────────────────────────────────

static_assert(to_string(x * (y + z)) == "x*(y + z)" && to_string((x + y) / (x - z)) == "(x + y)/(x - z)");
static_assert(to_string(x / (y * z)) == "x/(y*z)" && to_string(1_c / (2_c * x)) == "1/(2*x)");
static_assert(to_string(pow(x, y + z)) == "x^(y + z)" && to_string(pow(x, y* z)) == "x^(y*z)");
static_assert(to_string(pow(x, -y)) == "x^(-y)" && to_string(pow(x, y / z)) == "x^(y/z)");
static_assert(to_string(pow(x, pow(y, z))) == "x^(y^z)" && to_string(pow(pow(x, y), z)) == "(x^y)^z");
static_assert(to_string(pow(x, rational<2, 3>)) == "x^(2/3)" && to_string(pow(-2_c, x)) == "(-2)^x");
static_assert(to_string(pow(rational<1, 2>, x)) == "(1/2)^x" && to_string(pow<2>(sin(x))) == "sin(x)^2");
static_assert(to_string(-pow(x, y)) == "-x^y" && to_string(-(x + y) * z) == "-z*(x + y)");
static_assert(to_string(sin(x + y) * cos(x / y)) == "cos(x/y)*sin(x + y)");
static_assert(to_string(atan2(y + 1_c, x)) == "atan2(y + 1, x)" && to_string(fma(x, y, z)) == "x*y + z");
static_assert(to_string(as_written((x + y) - x)) == "((x + y) - x)");
static_assert(to_string(substitute(as_written(x * y), x = y + z)) == "((y + z)*y)");

// ── numbers ─────────────────────────────────────────────────────────────────────────────────────────

static_assert(to_string(0_c) == "0" && to_string(-2_c) == "-2" && to_string(rational<-2, 3>) == "-2/3");
static_assert(to_string(0.1_c * x) == "x/10" && to_string(0.75_c * x) == "3*x/4");
static_assert(to_string(1.380649e-23_c * x) == "1.380649e-23*x" && to_string(1.5e10_c * x) == "15000000000*x");
static_assert(to_string(9223372036854775807_c) == "9223372036854775807");
static_assert(to_string(3.14159265358979323846_c) == "3.141592653589793");
static_assert(to_string(rational<1, 3> * x) == "x/3" && to_string(rational<-1, 3> * x + y) == "y - x/3");

// ── plain numbers: text that is made at run time, or here ───────────────────────────────────────────

static_assert(to_string(2.5 * x + 1.0) == "2.5*x + 1");
static_assert(to_string(3 * x) == "3*x" && to_string(-2.5 * x) == "(-2.5)*x");
static_assert(to_string(0.1 * x) == "0.1*x" && to_string(0.5f * x) == "0.5*x" && to_string(x / 4) == "x/4");
static_assert(to_string(1e300 * x) == "1e300*x" && to_string(x * 1e-300) == "1e-300*x");
static_assert(to_string((1.0 / 3) * x) == "0.3333333333333333*x");
static_assert(to_string(diff(2.0 * x * x, x)) == "2*2*x");  // the value of the plain number is no constant
static_assert(std::string_view(to_string(2.0 * sin(3.0 * x))) == "2*sin(3*x)");
static_assert(std::is_same_v<decltype(to_string(x)), std::string_view>);

// ── conditions ──────────────────────────────────────────────────────────────────────────────────────

static_assert(to_string(select(x + 1_c < y, x, y* z)) == "select(x + 1 < y, x, y*z)");
static_assert(to_string(select(x < y && (y <= z || !equals(x, z)), x, 0_c)) ==
              "select((x < y) && (y <= z || !(x == z)), x, 0)");
static_assert(to_string(2_c * piecewise(when(x < -1_c, x), when(x < 1_c, y), z)) ==
              "2*select(x < -1, x, select(x < 1, y, z))");
static_assert(to_string(diff(select(x < y, x* x, y), x)) == "select(x < y, 2*x, 0)");
