// SPDX-License-Identifier: BSL-1.0
//
// explain: the steps of a derivation.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

namespace {

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

static_assert(explain("x^2*exp(x)"_formula, x) ==
              "1. product rule, (u v)' = u' v + u v':  (x^2*exp(x))' = exp(x)*(x^2)' + x^2*(exp(x))'\n"
              "2. derivative of exp:  (exp(x))' = exp(x)\n"
              "3. power rule, (u^n)' = n u^(n-1) u':  (x^2)' = 2*x\n"
              "4. together, in canonical form:  (x^2 + 2*x)*exp(x)\n");
static_assert(explain(sin(x * y), x) ==
              "1. chain rule, f(u)' = f'(u) u':  (sin(x*y))' = (x*y)'*cos(x*y)\n"
              "2. constant multiple, (c u)' = c u':  (x*y)' = y\n"
              "3. together, in canonical form:  y*cos(x*y)\n");
static_assert(explain(x - y, x) ==
              "1. difference rule, (u - v)' = u' - v':  (x - y)' = 1\n"
              "2. together, in canonical form:  1\n");
static_assert(explain("2^x"_formula, x) ==
              "1. exponential, (a^u)' = a^u log(a) u':  (2^x)' = 2^x*log(2)\n"
              "2. together, in canonical form:  2^x*log(2)\n");
static_assert(explain(y, x) == "1. together, in canonical form:  0\n");
static_assert(explain(x, x) == "1. together, in canonical form:  1\n");

}  // namespace
