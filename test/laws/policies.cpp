// SPDX-License-Identifier: BSL-1.0
//
// What a policy costs in digits, and what it saves: value and gradient of some formulas by the default program and by the
// tuned one, against the default in 60 digits.
#define BOOST_TEST_MODULE laws.policies
#include "laws/stated_table.hpp"
#include "laws/ulp.hpp"

#include <derivo/core.hpp>

#include <type_traits>

namespace {

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

constexpr derivo::policy one_reciprocal{.one_reciprocal = true};
constexpr derivo::policy exponentials{.merged_exponentials = true};
constexpr derivo::policy logarithms{.merged_logarithms = true};

/// The errors of a functor and of the tuned one, and their prices: 1 is the default's.
template <derivo::policy Policy, class Functor>
void compare(laws::stated_table& table, const char* name, const Functor& plain, bench::range in, double allowed) {
    constexpr auto price_of = [](const auto& f) { return derivo::price(cost(f)); };
    static constexpr auto tuned = derivo::tuned<Policy>(Functor{});
    const auto call = [](const auto& a, const auto& b, const auto& c) { return Functor{}(a, b, c); };
    const auto call_tuned = [](double a, double b, double c) { return tuned(a, b, c); };
    const auto [by_default, by_policy] =
        laws::errors_of(bench::points<double, double, double>(in), call, call, call_tuned);
    table.add(name, {by_default.of_result, by_policy.of_result, by_default.by_condition, by_policy.by_condition,
                     static_cast<double>(price_of(tuned)) / price_of(plain)});
    BOOST_TEST(by_policy.by_condition <= allowed, name << ": " << by_policy.by_condition << " ulp");
    BOOST_TEST(price_of(tuned) < price_of(plain), name << " is not cheaper");
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_policy_saves_operations_and_costs_few_digits) {
    constexpr auto r = sqrt(x * x + y * y + z * z);
    constexpr auto direction = derivo::vector(x / r, y / r, z / r);
    constexpr auto rational = (x + y * z) / (1_c + x * x + y * y);
    constexpr auto product = exp(x) * exp(y) * exp(z);
    constexpr auto sum = log(x) + log(y) - log(z);
    laws::stated_table table("test/laws/policies.out", {{"of result", "of result", "condition", "condition", "price"},
                                                        {"default", "tuned", "default", "tuned", "ratio"}});
    compare<one_reciprocal>(table, "x/r, y/r, z/r", function(direction, x, y, z), {0.5, 4}, 3);
    compare<one_reciprocal>(table, "(x + yz)/(1 + x^2 + y^2)", value_and_gradient(rational, x, y, z), {0.5, 4}, 6);
    compare<exponentials>(table, "e^x e^y e^z, 1", value_and_gradient(product, x, y, z), {-1, 1}, 2);
    compare<exponentials>(table, "e^x e^y e^z, 100", value_and_gradient(product, x, y, z), {-100, 100}, 2);
    compare<logarithms>(table, "ln x + ln y - ln z", value_and_gradient(sum, x, y, z), {0.5, 20}, 2);
    table.check();
}
