// SPDX-License-Identifier: BSL-1.0
//
// Random formulas of + * / and roots with their gradients, the arguments positive and spread over six digits: the programs in
// double, and the graph as it was differentiated, against 60 digits. Who reorders a sum loses a digit here and there, where
// it cancels; more than one is rare. Joined fractions win many.
#define BOOST_TEST_MODULE laws.digits
#include <boost/test/unit_test.hpp>

#include <derivo/derivo.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <vector>

#include "laws/ulp.hpp"
#include "support/random_formula.hpp"

using namespace derivo;

namespace {

constexpr int formulas = 1000, points = 20, largest_graph = 80;
constexpr const char* symbols[] = {"x", "y", "z"};

class positive_formula {
public:
    positive_formula(graph& g, std::uint64_t seed) : g_(g), random_(seed) {}

    term make(int depth) {
        if (depth == 0 || random_.chance(10)) return leaf();
        const auto operand = [&] { return make(depth - 1); };
        switch (random_.below(10)) {
            case 0:
            case 1:
            case 2:
            case 3: {
                const term a = operand(), b = operand();
                return a + b;
            }
            case 4:
            case 5: {
                const term a = operand(), b = operand();
                return a * b;
            }
            case 6:
            case 7:
            case 8: {
                const term a = operand(), b = operand();
                return a / b;
            }
            default:
                return random_.chance(50) ? sqrt(operand()) : pow(operand(), constant(2 + random_.below(2)));
        }
    }

private:
    term constant(int n) { return {&g_, g_.constant(number(n))}; }
    term leaf() {
        return random_.chance(15) ? constant(1 + random_.below(3)) : term{&g_, g_.symbol(symbols[random_.below(3)])};
    }

    graph& g_;
    test::random_numbers random_;
};

/// Value and slopes of a random formula.
void make_gradient(graph& to, std::uint64_t seed) {
    graph g;
    g.root(positive_formula(g, seed).make(3 + static_cast<int>(seed % 2)).index);
    const graph_view f = g.view();
    to.root(retracer(to, f).trace(f.roots[0]).index);
    for (const char* const by : symbols) to.root(forward_sweep(to, f, f.roots[0], by)[f.roots[0]].index);
}

template <class T>
std::vector<T> results_of(const graph_view& g, const T (&at)[3]) {
    test::evaluator<T> in(g, at);
    std::vector<T> results;
    for (int k = 0; k < g.root_count; ++k) results.push_back(in.value_of(g.roots[k]));
    return results;
}

/// The worst error of any result at all points, in ulp; results that vanish but for rounding count for nothing.
double error_of(const graph_view& program, const graph_view& exact, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> digits(-3, 3);
    double worst = 0;
    for (int k = 0; k < points; ++k) {
        double at[3];
        for (double& x : at) x = std::pow(10.0, digits(random));
        const laws::precise here[] = {at[0], at[1], at[2]};
        const auto expected = results_of(exact, here);
        const auto found = results_of(program, at);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            if (!isfinite(expected[i]) || abs(expected[i]) < 1e-40 || abs(expected[i]) > 1e40) continue;
            BOOST_REQUIRE(std::isfinite(found[i]));
            worst = std::max(worst, laws::detail::in_ulps(found[i] - expected[i], expected[i]));
        }
    }
    return worst;
}

struct comparison {
    int worse = 0, better = 0;  // by more than a digit

    void count(double program, double differentiated) {
        worse += program > 10 * differentiated + 10;
        better += differentiated > 10 * program + 10;
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(programs_lose_no_digits_and_win_many) {
    std::array<comparison, 6> all;
    int compared = 0;
    for (std::uint64_t seed = 0; seed < formulas; ++seed) {
        graph differentiated, joined;
        make_gradient(differentiated, seed);
        const graph_view raw = differentiated.view();
        if (raw.size > largest_graph) continue;
        ++compared;
        join_fractions(joined, raw);
        std::array<graph, 6> programs;
        detail::make_improved_program(programs[0], joined.view());
        detail::make_normal_program(programs[1], joined.view(), sharing::kept, shape::plain);
        detail::make_normal_program(programs[2], joined.view(), sharing::open, shape::factored);
        detail::make_product_program(programs[3], joined.view());
        detail::make_distributed_program(programs[4], joined.view());
        detail::make_factored_program(programs[5], joined.view());
        const double before = error_of(raw, raw, seed);
        for (std::size_t k = 0; k < all.size(); ++k)
            if (programs[k].view().root_count > 0) all[k].count(error_of(programs[k].view(), raw, seed), before);
    }
    BOOST_TEST(compared > formulas / 2);
    for (const comparison& program : all) {
        BOOST_TEST_MESSAGE(compared << " formulas, " << program.worse << " worse, " << program.better << " better");
        BOOST_TEST(100 * program.worse <= compared);
        BOOST_TEST(25 * program.better > compared);
    }
}
