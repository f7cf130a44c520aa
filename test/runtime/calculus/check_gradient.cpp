// SPDX-License-Identifier: BSL-1.0
//
// Gradients beside central differences: right ones pass, wrong ones are named.
#define BOOST_TEST_MODULE calculus_check_gradient
#include <derivo/calculus.hpp>

#include <array>
#include <cmath>
#include <vector>

#include "support/both_phases.hpp"

using namespace derivo::literals;
using derivo::check_gradient;
using derivo::function;
using derivo::gradient;
using test::opaque;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto f = x * x * y + sin(x * y);
constexpr auto rosenbrock =
    function([](auto a, auto b) { return (1 - a) * (1 - a) + 100 * (b - a * a) * (b - a * a); });
constexpr auto residual = function<2, derivo::data<2>, derivo::scalar>([](const auto& w, const auto& s, auto bias) {
    const auto d = w[0] * s[0] + bias - s[1];
    return d * d + w[1] * w[1] * w[1];
});

constexpr bool derivos_gradients_pass() {
    return check_gradient(f, x = opaque(1.0), y = opaque(2.0)).agrees() &&
           check_gradient(f, y = opaque(2.0f), x = opaque(1.0f)).agrees() &&
           check_gradient(rosenbrock, opaque(-1.2), opaque(1.0)).agrees() &&
           check_gradient(rosenbrock, std::array{opaque(-1.2), opaque(1.0)}).agrees() &&
           check_gradient(function(x * x * y, x, y), opaque(1.0), opaque(2.0)).agrees() &&
           check_gradient(residual, std::array{opaque(1.0), 2.0}, std::array{3.0, 4.0}, opaque(0.5)).agrees();
}
BOTH_PHASES(derivos_gradients_pass)

constexpr bool a_wrong_entry_is_named_with_both_values() {
    constexpr auto g = [](double a, double b) { return a * a * b; };
    constexpr auto wrong = [](double a, double b) { return std::array{2 * a * b, a * a * b}; };  // a² is right
    const auto found = check_gradient(g, wrong, std::array{opaque(3.0), opaque(2.0)});
    return !found.agrees() && found.component == 1 && found.given == 18 && found.estimate > 8.999999 &&
           found.estimate < 9.000001 && found.error > 0.4999 && found.error < 0.5001 && found.uncertainty < 1e-12;
}
BOTH_PHASES(a_wrong_entry_is_named_with_both_values)

constexpr bool the_first_component_is_given_where_all_are_exact() {
    const auto found = check_gradient(x * y, x = opaque(3.0), y = opaque(2.0));
    return found.error == 0 && found.component == 0 && found.given == 2 && found.estimate == 2;
}
BOTH_PHASES(the_first_component_is_given_where_all_are_exact)

BOOST_AUTO_TEST_CASE(components_of_arrays_and_numbers_are_counted_through_without_data) {
    // ∂/∂bias = 2 (w₀ s₀ + bias - s₁) is component 2.
    const auto wrong = [](const auto& p) { return std::array{2 * (p[0] * 3 + p[2] - 4) * 3, 3 * p[1] * p[1], 0.0}; };
    const auto value = [](const auto& p) { return std::pow(p[0] * 3 + p[2] - 4, 2) + std::pow(p[1], 3); };
    BOOST_TEST(check_gradient(value, wrong, std::array{1.0, 2.0, 0.5}).component == 2u);
    const auto right = check_gradient(residual, std::array{1.0, 2.0}, std::array{3.0, 4.0}, 0.5);
    BOOST_TEST(right.error < 1e-12);
}

BOOST_AUTO_TEST_CASE(vectors_and_derivos_gradient_of_a_callable_work) {
    const auto value = [](const std::vector<double>& v) { return v[0] * v[1] + std::exp(v[2]); };
    const auto slopes = [](const std::vector<double>& v) { return std::vector<double>{v[1], v[0], std::exp(v[2])}; };
    BOOST_TEST(check_gradient(value, slopes, std::vector<double>{1, 2, 3}).agrees());
    BOOST_TEST(check_gradient(rosenbrock, gradient(rosenbrock), std::array{0.5, 0.25}).agrees());
    const auto forgot_chain_rule = [](const std::vector<double>& v) { return std::vector<double>{v[1], v[0], v[2]}; };
    BOOST_TEST(check_gradient(value, forgot_chain_rule, std::vector<double>{1, 2, 3}).component == 2u);
}

BOOST_AUTO_TEST_CASE(noise_beside_a_large_value_is_no_error_and_hides_none) {
    BOOST_TEST(check_gradient(1000000_c + x, x = 0.3).agrees());
    BOOST_TEST(check_gradient(cos(x) + exp(y) - y, x = 0.0, y = 0.0).agrees());  // both slopes are 0
    const auto value = [](const std::array<double, 1>& p) { return 1e6 + 1e-3 * p[0]; };
    const auto twice = [](const std::array<double, 1>&) { return std::array{2e-3}; };
    BOOST_TEST(!check_gradient(value, twice, std::array{0.3}).agrees());
}

BOOST_AUTO_TEST_CASE(no_number_never_agrees) {
    BOOST_TEST(!check_gradient(log(x), x = -1.0).agrees());
    const auto nan = [](double, double) { return std::array{std::nan(""), 1.0}; };
    const auto found = check_gradient([](double a, double b) { return a + b; }, nan, std::array{1.0, 2.0});
    BOOST_TEST(!found.agrees());
    BOOST_TEST(found.component == 0u);
}
