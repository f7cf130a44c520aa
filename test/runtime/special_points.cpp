// SPDX-License-Identifier: BSL-1.0
//
// Each entry of support/special_points.hpp is a test case, and docs/reference/special-points.md is printed from it by
//     runtime.special_points --print-table > docs/reference/special-points.md
#define BOOST_TEST_NO_MAIN
#include <boost/test/unit_test.hpp>

#include <derivo/functions/table.hpp>

#include "support/special_points.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <initializer_list>
#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr std::size_t most_arguments = 3;

struct entry {
    const char* function = nullptr;  // null: a heading
    std::string heading;
    std::size_t arguments = 0;
    numbers<most_arguments> expected{};
    void (*evaluate)(const double* arguments, double* value_and_slopes) = nullptr;

    double argument(std::size_t i) const { return expected[i]; }
    double value() const { return expected[arguments]; }
    double slope(std::size_t i) const { return expected[arguments + 1 + i]; }
};

std::vector<entry> entries;

template <derivo::name Name, std::size_t N, class Points>
void at(Points points) {
    for (const numbers<N>& point : points()) {
        entry e;
        e.function = derivo::detail::name_of<Name>::text.text;
        e.arguments = N;
        std::copy(point.begin(), point.end(), e.expected.begin());
        e.evaluate = [](const double* x, double* results) {
            std::ranges::copy(value_and_slopes<Name>(x, std::make_index_sequence<N>{}), results);
        };
        entries.push_back(e);
    }
}

void heading(const char* text) {
    entries.emplace_back();
    entries.back().heading = text;
}

// ── the entries as tests ────────────────────────────────────────────────────────────────────────────

/// Equal but for the last two digits in binary; NaN is NaN.
bool same(double a, double b) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
    return a == b ||
           (std::isfinite(b) && std::fabs(a - b) <= 4 * std::numeric_limits<double>::epsilon() * std::fabs(b));
}

std::string text_of(double x) {
    constexpr std::pair<double, const char*> known[] = {{pi, "π"},
                                                        {pi / 2, "π/2"},
                                                        {pi / 4, "π/4"},
                                                        {ln2, "ln 2"},
                                                        {ln10, "ln 10"},
                                                        {1 / ln2, "1/ln 2"},
                                                        {1 / ln10, "1/ln 10"},
                                                        {2 / sqrt_pi, "2/√π"},
                                                        {1.0 / 3, "1/3"},
                                                        {0.5, "1/2"},
                                                        {0.25, "1/4"},
                                                        {sqrt_half, "1/√2"},
                                                        {sqrt_third, "1/√3"},
                                                        {2 * sqrt_half * 1e200, "√2·1e200"},
                                                        {3 * sqrt_third * 1e200, "√3·1e200"},
                                                        {inf, "∞"}};
    for (const auto& [value, text] : known)
        if (same(std::fabs(x), value)) return (x < 0 ? "-" : "") + std::string(text);
    if (std::isnan(x)) return "NaN";
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.12g", x);
    return digits;
}

std::string call_of(const entry& e) {
    std::string text = std::string(e.function) + '(';
    for (std::size_t i = 0; i < e.arguments; ++i) text += (i > 0 ? ", " : "") + text_of(e.argument(i));
    return text + ')';
}

void check(const entry& e) {
    std::array<double, most_arguments + 1> got{};
    e.evaluate(e.expected.data(), got.data());
    BOOST_TEST(same(got[0], e.value()), "value " << got[0] << ", documented " << e.value());
    if (e.value() == 0) BOOST_TEST(std::signbit(got[0]) == std::signbit(e.value()), "the sign of the value 0");
    for (std::size_t i = 0; i < e.arguments; ++i)
        BOOST_TEST(same(got[i + 1], e.slope(i)), "slope " << i << ' ' << got[i + 1] << ", documented " << e.slope(i));
}

template <derivo::name... Names>
void check_that_all_are_listed(derivo::row_names<Names...>) {
    const auto has = [](const char* function, std::size_t arguments, auto wanted) {
        return std::any_of(entries.begin(), entries.end(), [&](const entry& e) {
            return e.function != nullptr && std::strcmp(e.function, function) == 0 &&
                   (arguments == 0 || (e.arguments == arguments && wanted(e.argument(0))));
        });
    };
    const auto check_row = [&](const char* function, int arguments) {
        BOOST_TEST(has(function, 0, [](double) { return true; }), "no entry for " << function);
        if (arguments != 1) return;
        BOOST_TEST(has(function, 1, [](double x) { return x == 0 && !std::signbit(x); }), function << " at 0");
        BOOST_TEST(has(function, 1, [](double x) { return x == 0 && std::signbit(x); }), function << " at -0");
        BOOST_TEST(has(function, 1, [](double x) { return x == inf; }), function << " at infinity");
        BOOST_TEST(has(function, 1, [](double x) { return x == -inf; }), function << " at -infinity");
        BOOST_TEST(has(function, 1, [](double x) { return std::isnan(x); }), function << " at NaN");
    };
    (check_row(derivo::detail::name_of<Names>::text.text, derivo::row<Names>::arguments), ...);
}

void every_function_has_its_entries() {
    using namespace derivo;
    check_that_all_are_listed(power_functions{} + exponential_functions{} + trigonometric_functions{} +
                              hyperbolic_functions{} + special_functions{} + piecewise_functions{} +
                              condition_functions{} + selection_functions{} + activation_functions{});
}

bool add_test_cases() {
    namespace ut = boost::unit_test;
    auto& all = ut::framework::master_test_suite();
    all.p_name.value = "runtime.special_points";
    all.add(ut::make_test_case(&every_function_has_its_entries, "every function has its entries", __FILE__, __LINE__));
    for (const entry& e : entries)
        if (e.function != nullptr) all.add(ut::make_test_case([&e] { check(e); }, call_of(e), __FILE__, __LINE__));
    return true;
}

// ── the entries as a page of the documentation ──────────────────────────────────────────────────────

void print_table() {
    std::puts(
        "<!-- Printed by test/runtime/special_points.cpp --print-table; each line is a test there. -->\n"
        "# Special points\n"
        "\n"
        "What each function and its slopes are at 0, -0, kinks, ends of the domain, infinities and NaN.\n"
        "\n"
        "* At a **kink** the slope is one between those of both sides, always the same one: 0 for `abs` and `norm`, "
        "that\n"
        "  of the left side for `relu` and its relatives, half for each argument of `min` and `max` at a tie, and half "
        "at\n"
        "  an end of `clamp`, whose own slope is the other half.\n"
        "* A **step** has the slope 0, also where it jumps.\n"
        "* Where a **selection switches** its slope is that of the branch taken: at 1 it is 5 for `select(x < 1, x*x, "
        "5*x)`,\n"
        "  and 2 for `select(x <= 1, x*x, 5*x)`. It may jump there, and so may the value. What the other branch is, "
        "NaN "
        "or\n"
        "  infinite, changes neither value nor slope. (In `max(0, sqrt(x))` both arguments count: at a tie each has "
        "half, "
        "so\n"
        "  its slope at 0 is infinite, and below 0 it is NaN. Write `select(x > 0, sqrt(x), 0)`.)\n"
        "* At an **end of the domain** the slope is its limit, with the sign that a quotient by 0 or -0 has.\n"
        "* At **infinity** value and slope are their limits. Where an infinite argument of `hypot` or `norm` decides, "
        "its\n"
        "  slope is ±1 and that of the others 0.\n"
        "* **Outside the domain** the value is NaN. The slope may be the number that its formula gives.\n"
        "* Where there is **no slope** (`atan2` at the origin, poles of the gamma functions, `polygamma` by its order) "
        "it is\n"
        "  NaN.\n"
        "* A **NaN** goes through, but comparisons with it are false: `step` is 0 there, `max(x, NaN)` is x, as "
        "`std::max`\n"
        "  has it.\n"
        "\n"
        "Zeros of slopes are given without sign. Slopes stand in the order of the arguments.");
    for (const entry& e : entries) {
        if (e.function == nullptr) {
            std::printf("\n## %s\n\n| at | value | slopes |\n|---|---|---|\n", e.heading.c_str());
            continue;
        }
        std::string slopes;
        for (std::size_t i = 0; i < e.arguments; ++i) slopes += (i > 0 ? ", " : "") + text_of(e.slope(i));
        std::printf("| `%s` | %s | %s |\n", call_of(e).c_str(), text_of(e.value()).c_str(), slopes.c_str());
    }
}

}  // namespace

int main(int count, char** arguments) {
    list_entries();
    if (count > 1 && std::strcmp(arguments[1], "--print-table") == 0) return print_table(), 0;
    return boost::unit_test::unit_test_main(&add_test_cases, count, arguments);
}
