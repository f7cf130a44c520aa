// SPDX-License-Identifier: BSL-1.0
//
// tuned<policy>(f): what a policy saves, that it keeps shape and order, and that the default policy changes nothing.
#include <derivo/derivo.hpp>

#include "support/text.hpp"

using namespace derivo::literals;
using derivo::cost, derivo::tuned;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

constexpr derivo::policy plain{};
constexpr derivo::policy one_reciprocal{.one_reciprocal = true};
constexpr derivo::policy exponentials{.merged_exponentials = true};
constexpr derivo::policy logarithms{.merged_logarithms = true};

// The default policy is the default.
constexpr auto quotient = (x * x + 1_c) / (x - 1_c);
constexpr auto slopes = bundle(quotient, diff(quotient, x), derivo::diff<2>(quotient, x));
static_assert(cost(tuned<plain>(slopes)) == cost(slopes) && cost(slopes).divisions == 3);

// One reciprocal: also of a square, and where 1/d is wanted anyway.
static_assert(cost(tuned<one_reciprocal>(slopes)).divisions == 1);
static_assert(cost(tuned<one_reciprocal>(bundle(x / z, y / z))).divisions == 1);
static_assert(cost(tuned<one_reciprocal>(bundle(x / z, y / (z * z)))).divisions == 1);
static_assert(cost(tuned<one_reciprocal>(bundle(1_c / z, y / z))).multiplications == 1);
static_assert(cost(tuned<one_reciprocal>(x / y)).divisions == 1 &&
              cost(tuned<one_reciprocal>(x / y)).multiplications == 0);  // a lone division stays
static_assert(tuned<one_reciprocal>(bundle(x / z, y / z))(x = 3.0, y = 5.0, z = 4.0) == std::array{0.75, 1.25});
constexpr derivo::policy dear_product{.one_reciprocal = true, .costs = {.multiplication = 9}};
static_assert(cost(tuned<dear_product>(bundle(x / z, y / z))).divisions == 2);  // it would not pay

// Merged exponentials.
constexpr auto product = exp(x) * exp(y * y) * exp(z);
static_assert(cost(product).calls == 3 && cost(tuned<plain>(product)).calls == 3);
static_assert(cost(tuned<exponentials>(product)).calls == 1);
static_assert(cost(tuned<exponentials>(value_and_gradient(product, x, y, z))).calls == 1);
static_assert(cost(tuned<exponentials>(hessian(product, x, y, z))).calls == 1);
static_assert(cost(tuned<exponentials>(exp(x) / exp(y))).divisions == 0);
static_assert(cost(tuned<exponentials>(1_c / exp(x))).divisions == 0);
static_assert(cost(tuned<exponentials>(derivo::pow<5>(exp(x)))).operations() == 2);
static_assert(cost(tuned<exponentials>(x * exp(y) * exp(-y))).operations() == 0);
static_assert(cost(tuned<exponentials>(x / y * exp(x) * exp(y))).divisions == 1);
static_assert(cost(tuned<exponentials>(bundle(exp(x), exp(y), exp(x) * exp(y)))).calls == 2);  // both are there anyway
static_assert(cost(tuned<exponentials>(1_c / (1_c + exp(-x)))) == cost(1_c / (1_c + exp(-x))));
static_assert(cost(tuned<exponentials>(log(x) + log(y))).calls == 2);  // another wish

// Merged logarithms.
static_assert(cost(tuned<logarithms>(log(x) + log(y) - log(z))).calls == 1);
static_assert(cost(tuned<logarithms>(2_c * log(x) - 3_c * log(y) + z)).calls == 1);
static_assert(cost(tuned<logarithms>(log(x) + y * log(z))).calls == 2);  // y varies
static_assert(cost(tuned<logarithms>(bundle(log(x), log(y), log(x) + log(y)))).calls == 2);
static_assert(cost(tuned<logarithms>(-log(x) - log(y))).calls == 1);
static_assert(cost(tuned<logarithms>(derivo::log2(x) + log(y))).calls == 2);  // different bases
static_assert(tuned<logarithms>(log(x) + log(y))(x = 0.5, y = 2.0) == 0.0);

// What is protected stays as it was written.
static_assert(cost(tuned<exponentials>(as_written(exp(x) * exp(y)))).calls == 2);
static_assert(cost(tuned<one_reciprocal>(bundle(as_written(x / z), as_written(y / z)))) ==
              cost(bundle(as_written(x / z), as_written(y / z))));

// Prices decide between programs.
constexpr derivo::policy on_soft_float{.costs = derivo::costs::soft_float};
constexpr auto bending = hessian(sqrt(x * x + y * y + z * z), x, y, z);
static_assert(cost(tuned<on_soft_float>(bending)).multiplications <
              cost(bending).multiplications);  // a division is cheaper
constexpr derivo::policy no_divider{.one_reciprocal = true, .costs = derivo::costs::fpu_without_divider};
constexpr auto gas = 8_c * x / (3_c * y - 1_c) - 3_c / (y * y);  // van der Waals' pressure
constexpr auto curvature = value_and_hessian(gas, x, y);
static_assert(cost(curvature).divisions == 6 && cost(tuned<no_divider>(curvature)).divisions == 2);

// Shapes, orders and names stay; so does what looks at a program.
static_assert(tuned<exponentials>(function(exp(x) * exp(y), y, x))(0.0, 0.0) == 1.0);
static_assert(std::is_empty_v<decltype(tuned<exponentials>(product))>);
static_assert(tuned<exponentials>(gradient(x * x * exp(y), x, y))(3.0, 0.0) == std::array{6.0, 9.0});
static_assert(by_symbol(tuned<exponentials>(gradient(x * x * exp(y), x, y)))(3.0, 0.0)[x] == 6.0);
static_assert(sparsity(tuned<exponentials>(hessian(x * x + exp(y), x, y))).entries == 2);
static_assert(component<0>(tuned<exponentials>(derivo::vector(x, y)))(x = 2.0) == 2.0);
static_assert(plan(tuned<exponentials>(gradient(product, x, y, z))).way == derivo::mode::reverse &&
              plan(tuned<exponentials>(gradient(product, x, y, z))).operations.calls == 1);
static_assert(test::count(to_c(tuned<exponentials>(product), "f").view(), "exp(") == 1);
static_assert(jacobian(tuned<exponentials>(gradient(x * x * exp(y), x, y)), x)(x = 1.0, y = 0.0)[0][0] == 2.0);

// Functions of arguments are tuned like formulas.
constexpr auto weight = derivo::function([](auto a, auto b) { return exp(a) * exp(b) / (a + b); });
static_assert(cost(derivo::value_and_gradient(weight)).calls == 2 &&
              cost(tuned<exponentials>(derivo::value_and_gradient(weight))).calls == 1);
static_assert(tuned<exponentials>(weight)(0.0, 1.0) == exp(x)(1.0));
