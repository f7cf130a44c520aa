// SPDX-License-Identifier: BSL-1.0
//
// Formulas at run time: the interpreter against an evaluation of the test's own and against compiled formulas; the
// derivative of the simplified form against that of the formula as it is.
#define BOOST_TEST_MODULE run_time
#include <boost/test/unit_test.hpp>

#include <cmath>

#include <derivo/runtime.hpp>

#include "support/random_formula.hpp"

template <>
struct derivo::row<"test::twice"> : derivo::arity<1> {
    static constexpr const char* aliases[] = {"twice"};
    static constexpr auto evaluate(auto x) { return 2 * x; }
    static constexpr auto partials(auto, auto) { return 2; }
};

using namespace derivo::literals;
using derivo::runtime::formula;

namespace {

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

const std::map<std::string, double> point{{"x", 0.75}, {"y", 1.5}, {"z", 2.25}};

formula parse(const char* text) {
    const auto result = formula::parse(text);
    BOOST_REQUIRE(result);
    return *result.value;
}

/// Equal up to rounding, or both no numbers.
bool close(double a, double b, double size) {
    if (!std::isfinite(a) || !std::isfinite(b)) return std::isfinite(a) == std::isfinite(b);
    return std::fabs(a - b) <= 1e-9 * (1 + size);
}

template <derivo::name... Names>
int check_rows(derivo::row_names<Names...>) {
    int missing = 0;
    const auto check = [&](const derivo::function_info& f) {
        missing += derivo::runtime::functions_with<>().values[f] == nullptr;
    };
    (check(derivo::info < Names,
           derivo::row<Names>::arguments == derivo::any_number ? 2 : derivo::row<Names>::arguments >),
     ...);
    return missing;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_formula_is_what_the_compiler_makes_of_it) {
    constexpr auto f = "x^2*y + sin(x*y) + max(x, y)/2"_formula;
    const formula g = parse("x^2*y + sin(x*y) + max(x, y)/2");
    BOOST_TEST(*g.text() == to_string(f));
    BOOST_TEST(*g.latex() == to_latex(f));
    BOOST_TEST(*g.diff("x").text() == to_string(diff(f, x)));
    BOOST_TEST(*g.diff("x").diff("y").text() == to_string(diff(f, x, y)));
    BOOST_TEST(g(point)[0] == f(x = 0.75, y = 1.5), boost::test_tools::tolerance(1e-15));
    BOOST_TEST(g.diff("y")(point)[0] == diff(f, y)(x = 0.75, y = 1.5), boost::test_tools::tolerance(1e-15));
    BOOST_TEST(*g.diff("z").text() == "0");
    BOOST_TEST((g.symbols() == std::vector<std::string>{"x", "y"}));
}

BOOST_AUTO_TEST_CASE(a_derivative_outlives_its_formula) {
    std::optional<formula> slope;
    {
        std::string text = "long_name_of_a_symbol^3";
        slope = parse(text.c_str()).diff("long_name_of_a_symbol");
        text.assign(text.size(), '#');
    }
    BOOST_TEST(*slope->text() == "3*long_name_of_a_symbol^2");
}

BOOST_AUTO_TEST_CASE(several_formulas_are_evaluated_together) {
    const formula f = parse("r = x*y; r; r^2");
    BOOST_TEST(f.size() == 2);
    BOOST_TEST(f({{"x", 2.0}, {"y", 3.0}}) == (std::vector<double>{6.0, 36.0}), boost::test_tools::per_element());
    BOOST_TEST(*f.diff("x").text(1) == "2*x*y^2");
    BOOST_TEST(f.c("f").find("void f(double x, double y, double* result)") == 0u);
    BOOST_TEST(std::isnan(f({{"x", 2.0}})[0]));
}

BOOST_AUTO_TEST_CASE(fractions_do_not_cancel_in_c) {
    const std::string slope = parse("a*x/(b + x)").diff("x").c("slope");  // a b/(b + x)²
    BOOST_TEST(slope.find(" - ") == std::string::npos, slope);
}

BOOST_AUTO_TEST_CASE(a_mistake_is_an_error_with_its_place) {
    const auto wrong = formula::parse("x + foo(x)");
    BOOST_TEST(!wrong);
    BOOST_TEST((wrong.fault.what == derivo::mistake::unknown_function));
    BOOST_TEST(wrong.fault.at == 4u);
    BOOST_TEST(wrong.fault.message.find("no function has this name") == 0u);
    for (int what = 1; what <= static_cast<int>(derivo::mistake::too_deep); ++what)
        BOOST_TEST(std::string(derivo::runtime::detail::sentence(static_cast<derivo::mistake>(what))).size() > 10u);
}

BOOST_AUTO_TEST_CASE(what_is_too_large_has_no_text) {
    std::string sum = "x";
    for (int k = 0; k < 3000; ++k) sum += " + sin(" + std::to_string(k) + "x)";
    const formula f = parse(sum.c_str());
    BOOST_TEST(!f.text());
    BOOST_TEST(std::isfinite(f.diff("x")(point)[0]));
}

BOOST_AUTO_TEST_CASE(random_formulas_have_the_values_of_an_evaluation_in_long_double) {
    static constexpr long double at[] = {0.75L, 1.5L, 2.25L};
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        derivo::graph g;
        g.root(test::formula_maker(g, seed).make(4).index);
        const auto wanted = test::evaluate(g.view(), at);
        if (!std::isfinite(wanted.size) || wanted.size > 1e6L) continue;
        const double found = derivo::runtime::interpret(g.view(), derivo::runtime::functions_with<>().values,
                                                        [](const char* name) { return point.at(name); })[0];
        BOOST_TEST_CONTEXT("seed " << seed)
        BOOST_TEST(close(found, static_cast<double>(wanted.value), static_cast<double>(wanted.size)));
        ++compared;
    }
    BOOST_TEST(compared > 1000);
}

BOOST_AUTO_TEST_CASE(the_simplified_form_has_the_same_derivative) {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        derivo::graph g;
        g.root(test::formula_maker(g, seed).make(3).index);
        const std::string text = test::text_of(g.view());
        const auto f = formula::parse(text);
        if (!f) continue;  // a division by 0
        const double raw = f.value->diff("x")(point)[0], simplified = f.value->simplified().diff("x")(point)[0];
        const double above = (*f.value)({{"x", 0.75 + 1e-5}, {"y", 1.5}, {"z", 2.25}})[0];
        const double below = (*f.value)({{"x", 0.75 - 1e-5}, {"y", 1.5}, {"z", 2.25}})[0];
        if (!std::isfinite(raw) || !(std::fabs(raw) < 1e3) || !(std::fabs(above) < 1e3)) continue;
        BOOST_TEST_CONTEXT("seed " << seed << ": " << text) {
            BOOST_TEST(close(raw, simplified, 1e3));
            BOOST_TEST(std::fabs(raw - (above - below) / 2e-5) <= 1e-3 * (1 + std::fabs(raw)));
        }
        ++compared;
    }
    BOOST_TEST(compared > 500);
}

namespace {

/// The functions without a value in the third derivatives of a call of `Name`.
template <derivo::name Name>
int missing_in_derivatives() {
    int missing = 0;
    for (int count = 1; count <= 3; ++count) {
        const auto builder = derivo::detail::spelling_of<Name>.builder_for(count);
        if (builder == nullptr || derivo::row<Name>::internal || derivo::detail::spelling_of<Name>.chooses) continue;
        static constexpr const char* names[] = {"x", "y", "z"};
        derivo::graph graphs[4];
        derivo::term arguments[3], result;
        for (int k = 0; k < count; ++k) arguments[k] = {&graphs[0], graphs[0].symbol(names[k])};
        builder(graphs[0], arguments, result);
        graphs[0].root(result.index);
        for (int n = 0; n < 3; ++n) {
            const derivo::graph_view from = graphs[n].view();
            for (int k = 0; k < from.root_count && k < 9; ++k)
                for (int j = 0; j < count; ++j)
                    graphs[n + 1].root(
                        derivo::forward_sweep(graphs[n + 1], from, from.roots[k], names[j])[from.roots[k]].index);
        }
        for (const derivo::graph& g : graphs)
            for (int k = 0; k < g.view().function_count; ++k)
                missing += derivo::runtime::functions_with<>().values[*g.view().functions[k]] == nullptr;
    }
    return missing;
}
template <derivo::name... Names>
int missing_in_derivatives_of(derivo::row_names<Names...>) {
    return (0 + ... + missing_in_derivatives<Names>());
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_function_in_a_derivative_has_a_value_at_run_time) {
    BOOST_TEST(missing_in_derivatives_of(derivo::function_table{}) == 0);
}

BOOST_AUTO_TEST_CASE(every_row_has_a_value_at_run_time) { BOOST_TEST(check_rows(derivo::function_table{}) == 0); }

BOOST_AUTO_TEST_CASE(a_text_may_call_rows_of_ones_own) {
    BOOST_TEST(!formula::parse("3 twice(2x)"));
    const auto own = formula::parse<"test::twice">("3 twice(2x) + twice(sin(x))");
    BOOST_REQUIRE(own);
    const formula& f = *own.value;
    BOOST_TEST(f({{"x", 0.5}})[0] == 12 * 0.5 + 2 * std::sin(0.5));
    BOOST_TEST(f.diff("x")({{"x", 0.5}})[0] == 12 + 2 * std::cos(0.5));
    BOOST_TEST(f.simplified()({{"x", 0.5}})[0] == f({{"x", 0.5}})[0]);
    BOOST_TEST(*f.diff("x").text() == "2*cos(x) + 12");
}

BOOST_AUTO_TEST_CASE(a_large_power_of_a_product_with_an_inexact_number_is_not_multiplied_out) {
    BOOST_TEST(*parse("(5r)^6700000000 - 7e9").text() == "(5*r)^6700000000 - 7000000000");  // found by fuzz.parse: hung
}
