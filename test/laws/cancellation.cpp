// SPDX-License-Identifier: BSL-1.0
//
// Slopes of fractions where one term outweighs the others by up to six digits: no digit cancels. For comparison the same
// rules of calculus without the optimiser.
#define BOOST_TEST_MODULE laws.cancellation
#include "laws/stated_table.hpp"
#include "laws/ulp.hpp"

#include <derivo/derivo.hpp>

#include <cmath>
#include <random>

namespace {

using namespace derivo::literals;
using derivo::jacobian, derivo::value_and_gradient, derivo::value_and_hessian, derivo::vector;
constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

template <std::size_t N>
std::vector<std::tuple<std::array<double, N>>> spread_points() {
    std::mt19937_64 random(20261129);
    std::uniform_real_distribution<double> digits(-3, 3);
    std::vector<std::tuple<std::array<double, N>>> points(1024);
    for (auto& [point] : points)
        for (double& at : point) at = std::pow(10.0, digits(random));
    return points;
}

constexpr double most = 10;  // ulp of the result

/// @param all  value and derivatives  @param slope  one of them, as an expression of the symbols x...
template <class... X>
void expect_all_digits(laws::stated_table& table, const char* name, auto all, auto slope, X... x) {
    const auto points = spread_points<sizeof...(X)>();
    const auto [derivo] = laws::errors_of(points, all, all);
    const auto exact = derivo::function(slope, x...);
    const auto [written] = laws::errors_of(points, exact, derivo::function(derivo::as_written(slope), x...));
    table.add(name, {derivo.of_result, std::log10(written.of_result)});
    BOOST_TEST(derivo.of_result <= most, name << ": " << derivo.of_result << " ulp");
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_digits_cancel_where_one_product_is_left) {
    laws::stated_table table("test/laws/cancellation.out", {{"derivo,", "as written,"}, {"ulp", "log10 ulp"}});
    const auto r = sqrt(x * x + y * y + z * z);
    const auto total = x + y + z;
    const auto saturation = a * x / (b + x);
    const auto product_over_sum = x * y / (x + y);
    const auto hill = x * x * x / (b * b * b + x * x * x);
    const auto parallel = 1_c / (1_c / x + 1_c / y);
    expect_all_digits(table, "a x/(b + x)", value_and_gradient(saturation, x, a, b), diff(saturation, x), x, a, b);
    expect_all_digits(table, "x y/(x + y)", value_and_hessian(product_over_sum, x, y), diff(product_over_sum, x), x, y);
    expect_all_digits(table, "x y/(x - y)", value_and_gradient(x * y / (x - y), x, y), diff(x * y / (x - y), x), x, y);
    expect_all_digits(table, "1/(1/x + 1/y)", value_and_hessian(parallel, x, y), diff(parallel, x, x), x, y);
    expect_all_digits(table, "x^3/(b^3 + x^3)", value_and_gradient(hill, x, b), diff(hill, x), x, b);
    expect_all_digits(table, "x/(x + y + z), ...", jacobian(vector(x / total, y / total, z / total), x, y, z),
                      diff(x / total, x), x, y, z);
    expect_all_digits(table, "x/r, y/r, z/r", jacobian(vector(x / r, y / r, z / r), x, y, z), diff(x / r, x), x, y, z);
    expect_all_digits(table, "r", value_and_hessian(r, x, y, z), diff(r, x, x), x, y, z);
    table.check();
}
