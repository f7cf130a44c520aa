// SPDX-License-Identifier: BSL-1.0
//
// Random formulas as term graphs, and the value of a graph: the passes are ordinary functions, so they can be
// run on thousands of formulas without compiling one of them. Same seed, same formulas, everywhere.
#ifndef DERIVO_TEST_SUPPORT_RANDOM_FORMULA_HPP
#define DERIVO_TEST_SUPPORT_RANDOM_FORMULA_HPP

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include <derivo/derivo.hpp>

namespace test {

/// SplitMix64: the standard library's distributions differ from one library to another.
class random_numbers {
public:
    explicit random_numbers(std::uint64_t seed) : state_(seed) {}

    /// 0 ... count - 1
    int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
    bool chance(int percent) { return below(100) < percent; }

private:
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    std::uint64_t state_;
};

/// A formula of some depth in x, y, z. `turned` writes each sum and product the other way round: the same
/// formula for the same seed, its operands swapped.
class formula_maker {
public:
    formula_maker(derivo::graph& g, std::uint64_t seed, bool turned = false) : g_(g), random_(seed), turned_(turned) {}

    derivo::term make(int depth) {
        if (depth == 0 || random_.chance(8)) return leaf();
        switch (random_.below(14)) {
            case 0:
            case 1:
                return ordered(depth, [](auto a, auto b) { return a + b; });
            case 2: {
                const auto a = make(depth - 1), b = make(depth - 1);
                return turned_ ? -b + a : a - b;
            }
            case 3:
            case 4:
                return ordered(depth, [](auto a, auto b) { return a * b; });
            case 5: {
                const auto a = make(depth - 1), b = make(depth - 1);
                return turned_ ? (1 / b) * a : a / b;
            }
            case 6:
                return -make(depth - 1);
            case 7:
                return integer_power(make(depth - 1));
            case 8:
                return rational_power(make(depth - 1));
            case 9: {
                const auto base = make(depth - 1);
                return random_.chance(50) ? pow(base, make(depth - 1)) : pow(constant(2 + random_.below(3)), base);
            }
            case 10:
                return random_.chance(50) ? exp(make(depth - 1)) : log(make(depth - 1));
            case 11:
                return sin(make(depth - 1));
            case 12:
                return cos(make(depth - 1));
            default:
                return sqrt(make(depth - 1));
        }
    }

private:
    derivo::term constant(int n, int d = 1) { return {&g_, g_.constant(derivo::number(n, d))}; }
    derivo::term leaf() {
        static constexpr const char* names[] = {"x", "y", "z"};
        static constexpr int numerators[] = {1, 2, 3, 5, -1, -2, -3};
        if (random_.chance(30)) return constant(numerators[random_.below(7)], 1 + random_.below(3));
        return {&g_, g_.symbol(names[random_.below(3)])};
    }
    template <class Operation>
    derivo::term ordered(int depth, Operation op) {
        const auto a = make(depth - 1), b = make(depth - 1);
        return turned_ ? op(b, a) : op(a, b);
    }
    derivo::term integer_power(derivo::term base) {
        static constexpr int exponents[] = {2, 2, 3, 4, -1, -2, 5};
        return pow(base, constant(exponents[random_.below(7)]));
    }
    derivo::term rational_power(derivo::term base) {
        static constexpr int above[] = {1, 3, -1, 1, 2, -3, 4, 2}, below[] = {2, 2, 2, 3, 3, 2, 3, 4};
        const int k = random_.below(8);
        return pow(base, constant(above[k], below[k]));
    }

    derivo::graph& g_;
    random_numbers random_;
    bool turned_;
};

struct value_of_graph {
    long double value = 0;
    long double size = 0;  // of the largest intermediate result: what rounding errors are measured by
};

inline long double value_of_call(const std::string& name, const std::vector<long double>& a) {
    if (name == "pi") return 3.14159265358979323846264338327950288L;
    if (name == "e") return 2.71828182845904523536028747135266250L;
    if (name == "exp") return std::exp(a[0]);
    if (name == "log") return std::log(a[0]);
    if (name == "sin") return std::sin(a[0]);
    if (name == "cos") return std::cos(a[0]);
    if (name == "sqrt") return std::sqrt(a[0]);
    if (name == "cbrt") return std::cbrt(a[0]);
    if (name == "damped") return a[1] == 0 ? 0 : a[0] * a[1];
    if (name == "vanishing_product") return a[0] == 0 || a[1] == 0 ? 0 : a[0] * a[1];
    if (name == "power_less_one") return std::pow(a[1], a[2] - 1);
    throw "the test does not know this function";
}

/// The value of root 0 with these values of x, y and z.
inline value_of_graph evaluate(const derivo::graph_view& g, const long double (&point)[3]) {
    using namespace derivo;
    std::vector<long double> v;
    value_of_graph result;
    for (int i = 0; i <= g.roots[0]; ++i) {
        const node n = g[i];
        const long double a = is_leaf(n) || n.left < 0 ? 0 : v[static_cast<std::size_t>(n.left)];
        const long double b = is_leaf(n) || n.right < 0 ? 0 : v[static_cast<std::size_t>(n.right)];
        long double value = 0;
        switch (n.code) {
            case constant_code:
                value = detail::in_scalar<long double>(g.constant(i));
                break;
            case symbol_code:
                value = point[g.symbol(i)[0] - 'x'];
                break;
            case negation_code:
                value = -a;
                break;
            case sum_code:
                value = a + b;
                break;
            case difference_code:
                value = a - b;
                break;
            case product_code:
                value = a * b;
                break;
            case quotient_code:
                value = a / b;
                break;
            case power_code:
                value = std::pow(a, b);
                break;
            case pair_code:
                break;
            default: {
                std::vector<long double> arguments;
                for (int k = 0; k < g.arity(i); ++k) arguments.push_back(v[static_cast<std::size_t>(g.operand(i, k))]);
                value = value_of_call(g.function(i).name, arguments);
            }
        }
        v.push_back(value);
        if (!(std::fabs(value) <= result.size)) result.size = std::fabs(value);  // NaN stays
        if (!std::isfinite(value)) return {value, value};
    }
    result.value = v.back();
    return result;
}

/// A graph as it stands, as text.
inline std::string text_of(const derivo::graph_view& g) {
    derivo::text_builder text;
    derivo::formula_printer<derivo::text_style>(g, text).print(g.roots[0]);
    return {text.begin(), static_cast<std::size_t>(text.size())};
}

}  // namespace test

#endif
