// SPDX-License-Identifier: BSL-1.0
//
// Formulas as text: what they mean, by comparison with the same formula written with symbols.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

namespace {

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

constexpr auto h = "x^2*y + sin(x*y)"_formula;
static_assert(std::is_empty_v<decltype(h)>);
static_assert(h == x * x * y + sin(x * y));
static_assert(diff(h, x) == 2_c * x * y + y * cos(x * y));
static_assert(to_string(diff(h, x)) == "2*x*y + y*cos(x*y)");
static_assert(h(x = 3.0, y = 0.0) == 0.0);
static_assert(derivo::function(h, y, x)(0.0, 3.0) == 0.0);
static_assert(gradient(h, x, y)(2.0, 0.0) == std::array{0.0, 6.0});
static_assert(hessian(h, x, y)(1.0, 0.0)[0][0] == 0.0);
static_assert(derivo::formula<"x^2*y + sin(x*y)"> == h);
static_assert(substitute(h, x = y) == pow<3>(y) + sin(y * y));

// ── numbers are exact ──
static_assert("0.1"_formula == 0.1_c);
static_assert("0.1 + 0.2"_formula == 0.3_c);
static_assert("1e-3 + .5 + 2."_formula == 2.501_c);
static_assert("1.380649e-23x"_formula == 1.380649e-23_c * x);
static_assert("1/3"_formula == derivo::rational<1, 3>);
static_assert("2e3x"_formula == 2000_c * x);
static_assert("2e*x"_formula == 2_c * derivo::e * x);
static_assert("3.14159265358979323846264338327950288x"_formula(x = 1.0) == 3.14159265358979323846);

// ── precedence ──
static_assert("-x^2"_formula == -(x * x));
static_assert("(-x)^2"_formula == x * x);
static_assert("2^-3"_formula == derivo::rational<1, 8>);
static_assert("2^-x^2"_formula == pow(2_c, -(x* x)));
static_assert("x^y^z"_formula == pow(x, pow(y, z)));
static_assert("x**y**z"_formula == pow(x, pow(y, z)));
static_assert("x/y*z"_formula == x / y * z);
static_assert("x/y/z"_formula == x / (y * z));
static_assert("x - y - z"_formula == x - (y + z));
static_assert("x - y + z"_formula == x + z - y);
static_assert("-x*y"_formula == -(x * y));
static_assert("x*-y"_formula == -(x * y));
static_assert("x - -y"_formula == x + y);
static_assert("--+-x"_formula == -x);
static_assert("x^-y*z"_formula == z / pow(x, y));

// ── products without an operator bind like *, so that 1/2x is x/2 ──
static_assert("2x"_formula == 2_c * x);
static_assert("1/2x"_formula == x / 2_c);
static_assert("x y"_formula == x * y);
static_assert("2 sin(x) cos(x)"_formula == 2_c * sin(x) * cos(x));
static_assert("(x + 1)(x - 1)"_formula == x * x - 1_c);
static_assert("2x^2"_formula == 2_c * x * x);
static_assert("x^2y"_formula == x * x * y);
static_assert("2(x + y)z"_formula == 2_c * (x + y) * z);
static_assert("-2x"_formula == -2_c * x);

// ── names ──
static_assert("pi"_formula == derivo::pi && "π"_formula == derivo::pi && "e"_formula == derivo::e);
static_assert("theta + x1 + x_1"_formula ==
              derivo::symbol<"theta">{} + derivo::symbol<"x1">{} + derivo::symbol<"x_1">{});
static_assert("2θ"_formula == 2_c * derivo::symbol<"θ">{});
static_assert("ẋ₁ + 2ẋ"_formula == derivo::symbol<"ẋ₁">{} + 2_c * derivo::symbol<"ẋ">{});
static_assert("ln(x) + arcsin(y) + sgn(z) + gamma(x)"_formula == log(x) + asin(y) + sign(z) + tgamma(x));
static_assert("log(x, 2)"_formula == log(x) / log(2_c));
static_assert("pow(x, 3)"_formula == x * x * x);
static_assert("max(x, y, z)"_formula == max(max(x, y), z));
static_assert("hypot(x, y) + norm(x, y, z)"_formula == hypot(x, y) + norm(x, y, z));
static_assert("leaky_relu(x) + leaky_relu(x, 0.5)"_formula == leaky_relu(x) + leaky_relu(x, 0.5_c));

// ── conditions ──
static_assert("select(x < y, x, 2y)"_formula == select(x < y, x, 2_c * y));
static_assert("select(x > y, x, y)"_formula == select(x > y, x, y));
static_assert("select(x + 1 >= 2y && !(x == 1) || y <= 0, x, y)"_formula ==
              select((x + 1_c >= 2_c * y && !equals(x, 1_c)) || y <= 0_c, x, y));
static_assert("select(x != y, x, y)"_formula == select(not_equals(x, y), x, y));
static_assert("piecewise(x < 0, -x, x < 1, x^2, 1)"_formula == select(x < 0_c, -x, select(x < 1_c, x* x, 1_c)));
static_assert("c = x < 0; select(c, -x, x)"_formula(x = -2.0) == 2.0);
static_assert("select(x > 0, sqrt(x), 0)"_formula(x = -1.0) == 0.0);

// ── several formulas, definitions ──
constexpr auto polar = "r = sqrt(x^2 + y^2); r*x; r*y"_formula;
static_assert(polar(x = 3.0, y = 4.0) == std::array{15.0, 20.0});
static_assert(jacobian("[x*y, x + y]"_formula, x, y)(2.0, 3.0) ==
              std::array{std::array{3.0, 2.0}, std::array{1.0, 1.0}});
static_assert("r = sqrt(x^2 + y^2); r*sin(x)"_formula == hypot(x, y) * sin(x));
static_assert("a = x + 1; b = a^2; a*b;"_formula == pow<3>(x + 1_c));
static_assert("\n  x ;\n  y\n"_formula(x = 1.0, y = 2.0) == std::array{1.0, 2.0});

// A symbol counts as one of the formula even where its value is not needed.
static_assert("x - x + y"_formula(x = 1.0, y = 2.0) == 2.0);

}  // namespace

// ── rows of one's own ──
template <>
struct derivo::row<"test::cube"> : derivo::arity<1> {
    static constexpr const char* aliases[] = {"cube"};
    static constexpr auto evaluate(auto a) { return a * a * a; }
    static constexpr auto partials(auto, auto a) { return 3 * a * a; }
};
static_assert(diff(derivo::formula<"test::cube(x) + cube(x)", "test::cube">, x)(2.0) == 24.0);

// ── mistakes, as the parser reports them: what, and at which character ──
namespace {

template <derivo::name Text>
constexpr bool has(derivo::mistake what, int at) {
    const derivo::finding found = derivo::detail::find_mistake<derivo::detail::formula_source<Text>>();
    return found.what == what && found.at == at;
}
using derivo::mistake;
static_assert(has<"x + 1">(mistake::none, 0));
static_assert(has<"">(mistake::empty, 0) && has<"x;;y">(mistake::empty, 2) && has<" ; x">(mistake::empty, 1));
static_assert(has<"x # y">(mistake::unknown_character, 2) && has<"x: y">(mistake::unknown_character, 1));
static_assert(has<"x²">(mistake::unknown_character, 1) && has<"x·y">(mistake::unknown_character, 1));
static_assert(has<"x\xC3">(mistake::unknown_character, 1) && has<"−x">(mistake::unknown_character, 0));
static_assert(has<"1 + |x|">(mistake::bars, 4) && has<"n!">(mistake::factorial, 1));
static_assert(has<"1..2">(mistake::malformed_number, 0) && has<"1_000x">(mistake::malformed_number, 0));
static_assert(has<"0x2A">(mistake::malformed_number, 0) && has<"x*1e999">(mistake::number_out_of_range, 2));
static_assert(has<"x +">(mistake::missing_operand, 3) && has<"*x">(mistake::missing_operand, 0));
static_assert(has<"x*()">(mistake::missing_operand, 3) && has<"atan2(x,)">(mistake::missing_operand, 8));
static_assert(has<"x 2">(mistake::missing_operator, 2) && has<"2 3">(mistake::missing_operator, 2));
static_assert(has<"sin(x + (y)">(mistake::not_closed, 0) && has<"2*(x; y)">(mistake::not_closed, 2));
static_assert(has<"x)">(mistake::closes_nothing, 1) && has<"(x]">(mistake::closes_nothing, 2));
static_assert(has<"f(x)">(mistake::unknown_function, 0) && has<"1 + pi(x)">(mistake::unknown_function, 4));
static_assert(has<"2 sin x">(mistake::missing_parentheses, 2) && has<"sin^2(x)">(mistake::missing_parentheses, 0));
static_assert(has<"sin()">(mistake::wrong_arguments, 0) && has<"1 + sin(x, y)">(mistake::wrong_arguments, 4));
static_assert(has<"damped(x, y)">(mistake::unknown_function, 0) && has<"sum(x, y)">(mistake::unknown_function, 0));
static_assert(has<"x, y">(mistake::stray_comma, 1) && has<"(x, y)">(mistake::stray_comma, 2));
static_assert(has<"2*[x]">(mistake::misplaced_list, 2) && has<"[x] + 1">(mistake::misplaced_list, 0));
static_assert(has<"x + 1 = 2">(mistake::misplaced_equals, 6) && has<"r = [x]; r">(mistake::misplaced_list, 4));
static_assert(has<"e = 2; e">(mistake::name_taken, 0) && has<"r = 1; r = 2; r">(mistake::name_taken, 7));
static_assert(has<"r + x; r = 2; r">(mistake::name_taken, 7) && has<"r = r + 1; r">(mistake::name_taken, 0));
static_assert(has<"r = 1;">(mistake::no_result, 6));
static_assert(has<"x <= y">(mistake::comparison, 0) && has<"1 + (x == y)">(mistake::comparison, 2));
static_assert(has<"-(x < y)">(mistake::comparison, 0) && has<"sin(x < y)">(mistake::comparison, 0));
static_assert(has<"select(x < y < z, x, y)">(mistake::comparison, 13) &&
              has<"less(x, y)">(mistake::unknown_function, 0));
static_assert(has<"select(x, x, y)">(mistake::no_condition, 0) && has<"x && y">(mistake::no_condition, 2));
static_assert(has<"select(!x < 1, x, y)">(mistake::no_condition, 7) && has<"x & y">(mistake::unknown_character, 2));
static_assert(has<"x/0">(mistake::division_by_zero, 1) && has<"x/(1 - 1)">(mistake::division_by_zero, 1));

}  // namespace
