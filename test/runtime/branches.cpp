// SPDX-License-Identifier: BSL-1.0
//
// Thousands of random formulas with selections, at points where the branches that are not taken are undefined or
// infinite: every sweep gives the derivatives of the branches taken. The reference knows no graph of a derivative: it
// carries value, gradient and Hessian through the formula, and of a selection evaluates the branch taken only.
#define BOOST_TEST_MODULE branches
#include <derivo/derivo.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "support/random_formula.hpp"

using namespace derivo;

namespace {

constexpr std::uint64_t formulas = 6000;
constexpr const char* names[] = {"x", "y", "z"};
constexpr long double points[][3] = {{0, 0, 0},  {0, 1, -1},   {-1, 0, 2},       {1, 1, 1},
                                     {2, -3, 0}, {-2, -1, -3}, {0.5L, 0, -0.5L}, {3, 5, 2}};

/// Value, gradient and Hessian.
struct jet {
    long double value = 0;
    std::array<long double, 3> first{};
    std::array<std::array<long double, 3>, 3> second{};
    bool varies = false;  // a constant has slopes that nothing is multiplied by
};

/// f(u), of which the value and two derivatives are known.
jet through(const jet& u, long double f, long double slope, long double curvature) {
    jet result;
    result.value = f;
    if (!u.varies) return result;
    result.varies = true;
    for (std::size_t i = 0; i < 3; ++i) {
        result.first[i] = slope * u.first[i];
        for (std::size_t j = 0; j < 3; ++j)
            result.second[i][j] = slope * u.second[i][j] + curvature * u.first[i] * u.first[j];
    }
    return result;
}
jet sum(const jet& a, const jet& b, long double sign) {
    jet result = a;
    result.varies = a.varies || b.varies;
    result.value += sign * b.value;
    for (std::size_t i = 0; i < 3; ++i) {
        result.first[i] += sign * b.first[i];
        for (std::size_t j = 0; j < 3; ++j) result.second[i][j] += sign * b.second[i][j];
    }
    return result;
}
jet product(const jet& a, const jet& b) {
    jet result;
    result.varies = a.varies || b.varies;
    result.value = a.value * b.value;
    for (std::size_t i = 0; i < 3; ++i) {
        result.first[i] = a.first[i] * b.value + a.value * b.first[i];
        for (std::size_t j = 0; j < 3; ++j)
            result.second[i][j] =
                a.second[i][j] * b.value + a.first[i] * b.first[j] + a.first[j] * b.first[i] + a.value * b.second[i][j];
    }
    return result;
}
jet reciprocal(const jet& b) {
    const long double v = 1 / b.value;
    return through(b, v, -v * v, 2 * v * v * v);
}

/// b^e for a number e.
jet power(const jet& b, long double e) {
    const long double v = b.value;
    const auto part = [&](long double factor, long double by) { return factor == 0 ? 0 : factor * std::pow(v, by); };
    return through(b, std::pow(v, e), part(e, e - 1), part(e * (e - 1), e - 2));
}

jet call(const std::string& name, const jet& u) {
    const long double v = u.value;
    if (name == "exp") return through(u, std::exp(v), std::exp(v), std::exp(v));
    if (name == "log") return through(u, std::log(v), 1 / v, -1 / (v * v));
    if (name == "sin") return through(u, std::sin(v), std::cos(v), -std::sin(v));
    if (name == "cos") return through(u, std::cos(v), -std::sin(v), -std::cos(v));
    if (name == "sqrt") return power(u, 0.5L);
    throw "the test does not know this function";
}

class reference {
public:
    reference(const graph_view& g, const long double (&point)[3]) : g_(g), point_(point) {}

    jet of(int i) {
        const jet result = compute(i);
        bool finite = std::isfinite(result.value);
        for (std::size_t j = 0; j < 3; ++j) {
            finite = finite && std::isfinite(result.first[j]);
            for (std::size_t k = 0; k < 3; ++k) finite = finite && std::isfinite(result.second[j][k]);
            size = std::fmax(size, std::fmax(std::fabs(result.first[j]), std::fabs(result.second[j][0])));
        }
        size = std::fmax(size, std::fabs(result.value));
        defined = defined && finite;
        return result;
    }
    /// Is all of it finite, inner results included?
    bool defined = true;
    long double size = 0;
    int selections = 0;

private:
    bool holds(int i) { return test::evaluator(g_, point_).value_of(i) > 0; }

    jet compute(int i) {
        const node n = g_[i];
        jet leaf;
        switch (n.code) {
            case constant_code:
                leaf.value = detail::in_scalar<long double>(g_.constant(i));
                return leaf;
            case symbol_code: {
                const auto k = static_cast<std::size_t>(g_.symbol(i)[0] - 'x');
                leaf.value = point_[k];
                leaf.first[k] = 1;
                leaf.varies = true;
                return leaf;
            }
            case negation_code:
                return sum({}, of(n.left), -1);
            case sum_code:
                return sum(of(n.left), of(n.right), 1);
            case difference_code:
                return sum(of(n.left), of(n.right), -1);
            case product_code:
                return product(of(n.left), of(n.right));
            case quotient_code:
                return product(of(n.left), reciprocal(of(n.right)));
            case power_code: {
                const jet base = of(n.left), exponent = of(n.right);
                if (g_.is_constant(n.right)) return power(base, exponent.value);
                return call("exp", product(exponent, call("log", base)));
            }
            default:
                break;
        }
        if (!g_.function(i).selects) return call(g_.function(i).name, of(g_.operand(i, 0)));
        ++selections;
        jet taken = of(g_.operand(i, holds(g_.operand(i, 0)) ? 1 : 2));
        taken.varies = true;  // √(c ? 0 : x) has no slope where c holds: the root is not in the branch
        return taken;
    }

    graph_view g_;
    const long double (&point_)[3];
};

/// Root 0 of a graph that was made from that of the formula.
template <class Make>
struct derived : graph {
    derived(const graph& from, Make make) { root(make(*this, from.view()).index); }
};
auto forward(std::size_t k) {
    return [k](graph& to, const graph_view& f) { return forward_sweep(to, f, f.roots[0], names[k])[f.roots[0]]; };
}
auto reverse(std::size_t k) {
    return [k](graph& to, const graph_view& f) {
        reverse_sweep adjoints(to, f, names, 3);
        adjoints.weigh(f.roots[0], {&to, to.constant(1)});
        adjoints.sweep();
        return adjoints[static_cast<int>(k)];
    };
}
auto series(std::size_t k, int order) {
    return [k, order](graph& to, const graph_view& f) {
        return taylor_sweep(to, f, f.roots[0], names[k], order).derivative();
    };
}

/// A graph as straight-line code evaluates it: all of it, in doubles, NaN and infinities included.
double evaluate_all(const graph_view& g, const long double (&point)[3], bool* all_finite = nullptr) {
    std::vector<double> v(static_cast<std::size_t>(g.size));
    for (int i = 0; i < g.size; ++i) {
        const node n = g[i];
        const auto value = [&](int k) { return v[static_cast<std::size_t>(k)]; };
        double& result = v[static_cast<std::size_t>(i)];
        switch (n.code) {
            case constant_code:
                result = detail::in_scalar<double>(g.constant(i));
                break;
            case symbol_code:
                result = static_cast<double>(point[g.symbol(i)[0] - 'x']);
                break;
            case pair_code:
                break;
            case negation_code:
                result = -value(n.left);
                break;
            case sum_code:
                result = value(n.left) + value(n.right);
                break;
            case difference_code:
                result = value(n.left) - value(n.right);
                break;
            case product_code:
                result = value(n.left) * value(n.right);
                break;
            case quotient_code:
                result = value(n.left) / value(n.right);
                break;
            case power_code:
                result = std::pow(value(n.left), value(n.right));
                break;
            default: {
                if (g.function(i).selects) {
                    result = value(g.operand(i, value(g.operand(i, 0)) > 0 ? 1 : 2));
                    break;
                }
                std::vector<long double> arguments;
                for (int k = 0; k < g.arity(i); ++k)
                    arguments.push_back(static_cast<long double>(value(g.operand(i, k))));
                result = static_cast<double>(test::value_of_call(g.function(i).name, arguments));
            }
        }
    }
    if (all_finite != nullptr)
        for (const double value : v) *all_finite = *all_finite && std::isfinite(value);
    return v[static_cast<std::size_t>(g.roots[0])];
}

struct counts {
    int plain = 0, with_undefined_branch = 0;
};

template <class Check>
counts for_each_formula(Check check) {
    counts found;
    for (std::uint64_t seed = 3; seed < formulas; seed += 4) {  // those with selections
        graph g;
        g.root(test::formula_maker(g, seed).make(2 + static_cast<int>(seed / 4 % 4)).index);
        BOOST_TEST_CONTEXT("formula " << seed << ": " << test::text_of(g.view())) {
            for (const auto& p : points) {
                reference jets(g.view(), p);
                const jet wanted = jets.of(g.view().roots[0]);
                if (!jets.defined || jets.size > 1e4L || jets.selections == 0) continue;
                check(g, p, wanted, jets.size);
                bool all_finite = true;
                evaluate_all(g.view(), p, &all_finite);
                ++(all_finite ? found.plain : found.with_undefined_branch);
            }
        }
    }
    return found;
}

void expect(long double wanted, const graph_view& program, const long double (&p)[3], long double size) {
    const auto found = static_cast<long double>(evaluate_all(program, p));
    BOOST_TEST(std::fabs(found - wanted) <= 1e-9L * (1 + size * size), found << " for " << wanted << " at " << p[0]
                                                                             << ' ' << p[1] << ' ' << p[2] << ": "
                                                                             << test::text_of(program));
}

}  // namespace

BOOST_AUTO_TEST_CASE(first_derivatives_are_those_of_the_branches_taken) {
    const counts found = for_each_formula([](const graph& g, const auto& p, const jet& wanted, long double size) {
        expect(wanted.value, g.view(), p, size);
        for (std::size_t k = 0; k < 3; ++k) {
            expect(wanted.first[k], derived(g, forward(k)).view(), p, size);
            expect(wanted.first[k], derived(g, reverse(k)).view(), p, size);
        }
    });
    BOOST_TEST(found.plain > 3000, "only " << found.plain << " points");
    BOOST_TEST(found.with_undefined_branch > 300, "only " << found.with_undefined_branch << " such points");
}

BOOST_AUTO_TEST_CASE(second_derivatives_are_those_of_the_branches_taken) {
    const counts found = for_each_formula([](const graph& g, const auto& p, const jet& wanted, long double size) {
        for (std::size_t j = 0; j < 3; ++j) {
            const derived back(g, reverse(j));
            const derived on(g, forward(j));
            expect(wanted.second[j][j], derived(g, series(j, 2)).view(), p, size);
            for (std::size_t k = 0; k < 3; ++k) {
                expect(wanted.second[j][k], derived(back, forward(k)).view(), p, size);
                expect(wanted.second[j][k], derived(back, reverse(k)).view(), p, size);
                expect(wanted.second[j][k], derived(on, reverse(k)).view(), p, size);
            }
        }
    });
    BOOST_TEST(found.plain > 3000, "only " << found.plain << " points");
    BOOST_TEST(found.with_undefined_branch > 300, "only " << found.with_undefined_branch << " such points");
}
