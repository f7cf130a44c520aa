// SPDX-License-Identifier: BSL-1.0
//
// Formulas as text, parsed by the compiler.

#include <derivo/derivo.hpp>

#include <cstdio>
#include <string_view>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

// [first]
constexpr auto f = "x^2*y + sin(x*y)"_formula;

static_assert(f == x * x * y + sin(x * y));
static_assert(to_string(diff(f, x)) == "2*x*y + y*cos(x*y)");
static_assert(f(x = 3.0, y = 0.0) == 0.0);
// [/first]

// [meaning]
static_assert("-x^2"_formula == -(x * x));
static_assert("2x"_formula == 2_c * x);
static_assert("1/2x"_formula == x / 2_c);  // a product without an operator binds like *
static_assert("x^y^2"_formula == pow(x, pow(y, 2_c)));
static_assert("0.1 + 0.2"_formula == derivo::rational<3, 10>);
// [/meaning]

// [vector]
constexpr auto polar = "r = sqrt(x^2 + y^2); r*x; r*y"_formula;

static_assert(polar(x = 3.0, y = 4.0) == std::array{15.0, 20.0});
constexpr auto J = jacobian(polar, x, y);
// [/vector]

// [conditions]
constexpr auto huber = "select(abs(x) < 1, x^2/2, abs(x) - 1/2)"_formula;

static_assert(diff(huber, x)(0.5) == 0.5 && diff(huber, x)(3.0) == 1.0);
// [/conditions]

// [row]
template <>
struct derivo::row<"acme::softsign"> : derivo::arity<1> {
    static constexpr const char* aliases[] = {"softsign"};
    static constexpr auto evaluate(auto x) { return x / (1 + (x < 0 ? -x : x)); }
    static constexpr auto partials(auto /*value*/, auto x) { return 1 / pow(1 + abs(x), 2); }
};
constexpr auto own = derivo::formula<"3 softsign(2x)", "acme::softsign">;

static_assert(diff(own, x)(0.0) == 6.0);
// [/row]

int main() {
    const auto show = [](const char* what, std::string_view text) {
        std::printf("%-14s %.*s\n", what, static_cast<int>(text.size()), text.data());
    };
    show("f", to_string(f));
    show("df/dx", to_string(diff(f, x)));
    show("huber'", to_string(diff(huber, x)));
    const auto slopes = J(3.0, 4.0);
    std::printf("%-14s %g %g\n%-14s %g %g\n", "J(3, 4)", slopes[0][0], slopes[0][1], "", slopes[1][0], slopes[1][1]);
}
