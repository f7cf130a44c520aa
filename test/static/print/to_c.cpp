// SPDX-License-Identifier: BSL-1.0
//
// C: one line for each operation of the program. That it compiles and computes the same is shown in test/codegen.
#include <derivo/derivo.hpp>

#include "support/text.hpp"

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

using test::contains;

static_assert(to_c(x * x, "square").view() ==
              "double square(double x)\n"
              "{\n"
              "    const double t1 = x * x;\n"
              "    return t1;\n"
              "}\n");
static_assert(to_c(x, "same").view() == "double same(double x)\n{\n    return x;\n}\n");
static_assert(to_c(2_c, "two").view() == "double two(void)\n{\n    return 2.0;\n}\n");

// Parameters in alphabetical order, whatever the order in the formula.
static_assert(to_c(y - x, "f").view().starts_with("double f(double x, double y)\n"));
static_assert(to_c(bundle(y, x* y), "both").view().starts_with("void both(double x, double y, double* result)\n"));
static_assert(contains(to_c(bundle(y, x* y), "both").view(), "result[0] = y;\n"));
static_assert(to_c(bundle(1_c, 2_c), "f").view().starts_with("void f(double* result)\n"));

// Constants are doubles, and bind as one thing.
static_assert(contains(to_c(x / 3_c, "f").view(), "x / 3.0") || contains(to_c(x / 3_c, "f").view(), "(1.0/3.0)"));
static_assert(contains(to_c(x + 1.380649e-23_c, "f").view(), "1.380649e-23"));
static_assert(contains(to_c(pow(x, -2.5_c) * derivo::rational<-1, 3>, "f").view(), "3.0"));
static_assert(!contains(to_c(x + 12345678901_c, "f").view(), "12345678901 "));
static_assert(contains(to_c(x + 12345678901_c, "f").view(), "12345678901.0"));
static_assert(contains(to_c(x + 0.1234567890123456789012_c, "f").view(), "12345678901234568"));

// Functions by their names in C.
static_assert(contains(to_c(abs(x), "f").view(), "fabs(x)") && contains(to_c(pow(x, y), "f").view(), "pow(x, y)"));
static_assert(contains(to_c(atan2(y, x), "f").view(), "atan2(y, x)") &&
              contains(to_c(derivo::pi * x, "f").view(), "3.14159265358979323846"));
static_assert(!contains(to_c(derivo::pow<2>(x), "f").view(), "pow") &&
              !contains(to_c(pow(x, 2.5_c), "f").view(), "pow"));

// One exponential in value and derivative.
constexpr auto sigma = 1_c / (1_c + exp(-x));
constexpr auto text = to_c(bundle(sigma, diff(sigma, x)), "value_and_slope");
static_assert(test::count(text.view(), "exp(") == 1);

// Conditions are ints.
constexpr auto choice = to_c(select(x < y && !(y <= 2_c), x, y), "choice");
static_assert(contains(choice.view(), "const int t") && contains(choice.view(), " = (x < y);\n") &&
              contains(choice.view(), " = (y <= 2.0);\n") && contains(choice.view(), " ? x : y);\n"));

// Functions of any number of arguments.
constexpr derivo::symbol<"z"> z;
static_assert(contains(to_c(derivo::norm(x, y, z, x + y, x - y), "f").view(),
                       "sqrt(x * x + y * y + z * z + t3 * t3 + t4 * t4)"));
static_assert(!contains(to_c(value_and_gradient(logsumexp(x, y, z), x, y, z), "f").view(), "logsumexp") &&
              test::count(to_c(value_and_gradient(logsumexp(x, y, z), x, y, z), "f").view(), "exp(") == 3);
