// SPDX-License-Identifier: BSL-1.0
//
// The rules of the canonical form, each by what was written and what is printed.
#include <derivo/derivo.hpp>

#include <cstdio>
#include <string_view>

using namespace derivo::literals;
using derivo::rational;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

int faults = 0;

template <derivo::Expression F>
void rule(const char* written, F f, std::string_view wanted) {
    constexpr std::string_view text = to_string(F{});
    static_assert(to_string(simplify(F{})) == text);  // simplifying twice changes nothing
    std::printf("  %-30s %.*s\n", written, static_cast<int>(text.size()), text.data());
    if (text == wanted) return;
    std::printf("  ^ wanted: %.*s\n", static_cast<int>(wanted.size()), wanted.data());
    ++faults;
    (void)f;
}

void always() {
    std::puts("Hold for all values");
    rule("x + y + x", x + y + x, "2*x + y");
    rule("y*x*y", y * x * y, "x*y^2");
    rule("1/3 + 1/6", rational<1, 3> + rational<1, 6>, "1/2");
    rule("x/3 + x/6", x / 3_c + x / 6_c, "x/2");
    rule("(2*x*y)^3", pow<3>(2_c * x * y), "8*x^3*y^3");
    rule("(x^2)^3", pow<3>(pow<2>(x)), "x^6");
    rule("2*(x + 1)", 2_c * (x + 1_c), "2*x + 2");
    rule("(2*x + 4)^2", pow<2>(2_c * x + 4_c), "4*(x + 2)^2");
    rule("(x + 1)^2", pow<2>(x + 1_c), "(x + 1)^2");
    rule("x*(x + 1) - x^2", x * (x + 1_c) - x * x, "x");
    rule("exp(x)*exp(y)", exp(x) * exp(y), "exp(x + y)");
    rule("x^2*exp(x) + 2*x*exp(x)", x * x * exp(x) + 2_c * x * exp(x), "(x^2 + 2*x)*exp(x)");
    rule("sin(0) + cos(0)", sin(0_c) + cos(0_c), "1");
    rule("sin(-x)", sin(-x), "-sin(x)");
    rule("cos(-x)", cos(-x), "cos(x)");
    rule("sin(x)^2 + cos(x)^2", pow<2>(sin(x)) + pow<2>(cos(x)), "1");
    rule("log(exp(x))", log(exp(x)), "x");
    rule("sqrt(x^2)", sqrt(x * x), "sqrt(x^2)");
    rule("sqrt(4*x)", sqrt(4_c * x), "2*sqrt(x)");
}

void where_defined() {
    std::puts("\nHold where the left side is defined");
    rule("x/x", x / x, "1");
    rule("0*log(x)", 0_c * log(x), "0");
    rule("log(x) - log(x)", log(x) - log(x), "0");
    rule("log(x)^0", pow(log(x), 0_c), "1");
    rule("x^2/x", x * x / x, "x");
    rule("sqrt(x)*sqrt(x)", sqrt(x) * sqrt(x), "x");
    rule("sqrt(x)^4", pow<4>(sqrt(x)), "x^2");
    rule("exp(log(x))", exp(log(x)), "x");
    rule("exp(2*log(x) + y)", exp(2_c * log(x) + y), "x^2*exp(y)");
    rule("sin(asin(x))", sin(asin(x)), "x");
    rule("sin(x)/sin(x)^2", sin(x) / pow<2>(sin(x)), "1/sin(x)");
    rule("x^y*x^(1 - y)", pow(x, y) * pow(x, 1_c - y), "x");
    rule("1/(x-1) - x/(x-1)", 1_c / (x - 1_c) - x / (x - 1_c), "-1");
    rule("2*x/(x-1) - x^2/(x-1)^2", 2_c * x / (x - 1_c) - x * x / pow<2>(x - 1_c), "(x^2 - 2*x)/(x - 1)^2");
}

int main() {
    always();
    where_defined();
    return faults == 0 ? 0 : 1;
}
