// SPDX-License-Identifier: BSL-1.0
//
// The derivatives of a calculus course: each line gives a formula, its derivative as text, and the value of the
// derivative at a point. The program ends with 1 if a text is not the one that the course gives, or if a value is
// far from the central difference (f(x + h) - f(x - h))/2h.
#include <derivo/derivo.hpp>

#include <cmath>
#include <cstdio>
#include <string_view>

using namespace derivo::literals;
using derivo::diff;
using derivo::function;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

int faults = 0;

void heading(const char* text, const char* place = "") {
    const int width = *place == '\0' ? 0 : 76 - static_cast<int>(std::string_view(text).size());
    std::printf("\n%s%*s\n", text, width, place);
}

void line(const char* formula, std::string_view derivative, std::string_view wanted, double value) {
    std::printf("  %-20s  %-40.*s  %10.6f\n", formula, static_cast<int>(derivative.size()), derivative.data(), value);
    if (derivative == wanted) return;
    std::printf("  ^ wanted: %.*s\n", static_cast<int>(wanted.size()), wanted.data());
    ++faults;
}

/// One line: df/dx, and its value at x = 0.5; other symbols of f get the values given.
template <derivo::Expression F, derivo::Binding... Others>
void show(const char* formula, F f, std::string_view wanted, Others... others) {
    constexpr double at = 0.5, h = 1e-5;
    const auto derivative = diff(f, x);
    const double value = function(derivative, x, typename Others::symbol_type{}...)(at, others.value...);
    line(formula, to_string(derivative), wanted, value);

    const auto value_at = function(f, x, typename Others::symbol_type{}...);
    const double difference = (value_at(at + h, others.value...) - value_at(at - h, others.value...)) / (2 * h);
    if (std::abs(value - difference) > 1e-7 * (1 + std::abs(value))) {
        std::printf("  ^ the central difference is %.6f\n", difference);
        ++faults;
    }
}

void rules() {
    heading("Rules", "d/dx at x = 0.5");
    show("7", 7_c, "0");
    show("5 x^3", 5_c * pow<3>(x), "15*x^2");
    show("x^3 - 2x + 1", pow<3>(x) - 2_c * x + 1_c, "3*x^2 - 2");
    show("x^2 e^x", x * x * exp(x), "(x^2 + 2*x)*exp(x)");
    show("(x^2 + 1)/(x - 1)", (x * x + 1_c) / (x - 1_c), "(x^2 - 2*x - 1)/(x - 1)^2");
}

void powers() {
    heading("Powers");
    constexpr derivo::symbol<"n"> n;
    show("x^2", pow<2>(x), "2*x");
    show("1/x", 1_c / x, "-1/x^2");
    show("sqrt(x)", sqrt(x), "1/(2*sqrt(x))");
    show("x^2.5", pow(x, 2.5_c), "5*x^(3/2)/2");
    show("x^pi", pow(x, derivo::pi), "pi*x^(pi - 1)");
    show("x^n, n = 3", pow(x, n), "n*x^(n - 1)", n = 3.0);
}

void exponentials() {
    heading("Exponentials and logarithms");
    constexpr derivo::symbol<"a"> a;
    show("e^x", exp(x), "exp(x)");
    show("a^x, a = 2", pow(a, x), "a^x*log(a)", a = 2.0);
    show("ln x", log(x), "1/x");
    show("log_a x, a = 2", log(x, a), "1/(x*log(a))", a = 2.0);
}

void trigonometry() {
    heading("Trigonometric functions and their inverses");
    show("sin x", sin(x), "cos(x)");
    show("cos x", cos(x), "-sin(x)");
    show("tan x", tan(x), "tan(x)^2 + 1");
    show("arcsin x", asin(x), "1/sqrt(1 - x^2)");
    show("arccos x", acos(x), "-1/sqrt(1 - x^2)");
    show("arctan x", atan(x), "1/(x^2 + 1)");
}

void machine_learning() {
    heading("Activation functions");
    show("sigmoid(x)", sigmoid(x), "sigmoid(x)*(1 - sigmoid(x))");
    show("1/(1 + e^-x)", 1_c / (1_c + exp(-x)), "exp(-x)/(exp(-x) + 1)^2");
    show("tanh x", tanh(x), "1 - tanh(x)^2");
    show("softplus(x)", softplus(x), "sigmoid(x)");
}

void chain_rule() {
    heading("Chain rule");
    show("(x^2)^3", pow<3>(pow<2>(x)), "6*x^5");
    show("sin((4x)^2)", sin(pow<2>(4_c * x)), "32*x*cos(16*x^2)");
    show("ln(sin x)", log(sin(x)), "cos(x)/sin(x)");
    show("sqrt(x^2 + 1)", sqrt(x * x + 1_c), "x/sqrt(x^2 + 1)");
    show("e^(-x^2)", exp(-x * x), "-2*x*exp(-x^2)");
}

void varying_exponents() {
    heading("f^g: the exponent, the base, or both vary");
    show("x^3", pow(x, 3_c), "3*x^2");
    show("x^x", pow(x, x), "x^x*(log(x) + 1)");
    show("(sin x)^x", pow(sin(x), x), "sin(x)^x*(x*cos(x)/sin(x) + log(sin(x)))");
}

/// One line: the derivative of order N, and its value at a point.
template <int N, derivo::Expression F>
void show_order(const char* formula, F f, std::string_view wanted, double at) {
    const auto derivative = diff<N>(f, x);
    line(formula, to_string(derivative), wanted, function(derivative, x)(at));
}

void higher_orders() {
    heading("Higher orders");
    show_order<1>("(sin x)'", sin(x), "cos(x)", 0.5);
    show_order<2>("(sin x)''", sin(x), "-sin(x)", 0.5);
    show_order<3>("(sin x)'''", sin(x), "-cos(x)", 0.5);
    show_order<4>("(sin x)''''", sin(x), "sin(x)", 0.5);
    show_order<2>("(x^3 - 2x + 1)''", pow<3>(x) - 2_c * x + 1_c, "6*x", 1.0);
    show_order<5>("(x^5)'''''", pow<5>(x), "120", 0.5);
}

constexpr auto f = x * x * y + sin(x * y);

/// One line: a partial derivative of f, of any order, and its value at (1, 2).
template <derivo::Symbol... X>
void show_partial(const char* formula, std::string_view wanted, X... by) {
    const auto derivative = diff(f, by...);
    line(formula, to_string(derivative), wanted, function(derivative, x, y)(1.0, 2.0));
}

void several_variables() {
    heading("Several variables: f = x^2 y + sin(xy)", "at x = 1, y = 2");
    show_partial("df/dx", "2*x*y + y*cos(x*y)", x);
    show_partial("df/dy", "x^2 + x*cos(x*y)", y);
    show_partial("d2f/dx2", "2*y - y^2*sin(x*y)", x, x);
    show_partial("d2f/dx dy", "2*x - x*y*sin(x*y) + cos(x*y)", x, y);
    show_partial("d2f/dy dx", "2*x - x*y*sin(x*y) + cos(x*y)", y, x);
    show_partial("d2f/dy2", "-x^2*sin(x*y)", y, y);
}

// All of this the compiler has already checked.
static_assert(diff(f, x) == 2_c * x * y + y * cos(x * y));
static_assert(diff(f, x, y) == diff(f, y, x));
static_assert(diff(pow<2>(x), x)(3.0) == 6.0);

void cost_of_one_evaluation() {
    heading("f and d2f/dx dy in one pass");
    constexpr auto both = bundle(f, diff(f, x, y));
    constexpr auto cost = derivo::cost(both);
    static_assert(cost.calls == 2);  // one sine, one cosine
    std::printf("  %d additions, %d multiplications, %d divisions, %d calls; as a C function:\n\n", cost.additions,
                cost.multiplications, cost.divisions, cost.calls);
    constexpr auto code = to_c(both, "f_and_mixed");
    std::printf("%.*s", static_cast<int>(code.size), code.view().data());
}

int main() {
    std::printf("derivo: derivatives computed by the compiler\n");
    rules();
    powers();
    exponentials();
    trigonometry();
    machine_learning();
    chain_rule();
    varying_exponents();
    higher_orders();
    several_variables();
    cost_of_one_evaluation();
    return faults == 0 ? 0 : 1;
}
