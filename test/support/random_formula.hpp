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
/// formula for the same seed, its operands swapped. Every fourth has selections, by conditions on symbols and numbers.
class formula_maker {
public:
    formula_maker(derivo::graph& g, std::uint64_t seed, bool turned = false)
        : g_(g), random_(seed), turned_(turned), selections_(seed % 4 == 3) {}

    derivo::term make(int depth) {
        if (depth == 0 || random_.chance(8)) return leaf();
        if (selections_ && random_.chance(25)) return selection(depth);
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

    derivo::term selection(int depth) {
        const auto c = condition(2);
        const auto a = make(depth - 1), b = make(depth - 1);
        return turned_ ? select(!c, b, a) : select(c, a, b);
    }
    derivo::condition<derivo::term> condition(int depth) {
        if (depth > 0 && random_.chance(40)) {
            const auto a = condition(depth - 1), b = condition(depth - 1);
            return random_.chance(40) ? a && b : random_.chance(50) ? a || b : !a;
        }
        const auto a = leaf(), b = leaf();
        return random_.chance(50) ? (turned_ ? b > a : a < b) : random_.chance(70) ? a <= b : a == b;
    }

    derivo::graph& g_;
    random_numbers random_;
    bool turned_;
    bool selections_;
};

struct value_of_graph {
    long double value = 0;
    long double size = 0;  // of the largest intermediate result: what rounding errors are measured by
};

template <class T>
T value_of_call(const std::string& name, const std::vector<T>& a) {
    using std::cbrt, std::cos, std::exp, std::log, std::pow, std::sin, std::sqrt;
    if (name == "pi") return T(3.14159265358979323846264338327950288L);
    if (name == "e") return T(2.71828182845904523536028747135266250L);
    if (name == "exp") return exp(a[0]);
    if (name == "log") return log(a[0]);
    if (name == "sin") return sin(a[0]);
    if (name == "cos") return cos(a[0]);
    if (name == "sqrt") return sqrt(a[0]);
    if (name == "cbrt") return cbrt(a[0]);
    if (name == "damped") return a[1] == 0 ? T(0) : T(a[0] * a[1]);
    if (name == "vanishing_product") return a[0] == 0 || a[1] == 0 ? T(0) : T(a[0] * a[1]);
    if (name == "less") return T(a[0] < a[1]);
    if (name == "less_equal") return T(a[0] <= a[1]);
    if (name == "equal") return T(a[0] == a[1]);
    if (name == "and") return T(a[0] > 0 && a[1] > 0);
    if (name == "or") return T(a[0] > 0 || a[1] > 0);
    if (name == "not") return T(!(a[0] > 0));
    if (name == "power_less_one") return pow(a[1], T(a[2] - 1));
    throw "the test does not know this function";
}

/// Evaluates what root 0 needs, and of a selection the branch taken only.
template <class T>
class evaluator {
public:
    evaluator(const derivo::graph_view& g, const T (&point)[3])
        : g_(g), point_(point), values_(static_cast<std::size_t>(g.size)), known_(values_.size()) {}

    /// The largest intermediate result so far.
    T size() const { return size_; }

    T value_of(int i) {
        using std::fabs;
        const auto k = static_cast<std::size_t>(i);
        if (known_[k]) return values_[k];
        known_[k] = true;
        values_[k] = compute(i);
        if (!(fabs(values_[k]) <= size_)) size_ = fabs(values_[k]);  // NaN stays
        return values_[k];
    }

private:
    T compute(int i) {
        using namespace derivo;
        using std::pow;
        const node n = g_[i];
        switch (n.code) {
            case constant_code:
                return detail::in_scalar<T>(g_.constant(i));
            case symbol_code:
                return point_[g_.symbol(i)[0] - 'x'];
            case negation_code:
                return -value_of(n.left);
            case sum_code:
                return value_of(n.left) + value_of(n.right);
            case difference_code:
                return value_of(n.left) - value_of(n.right);
            case product_code:
                return value_of(n.left) * value_of(n.right);
            case quotient_code:
                return value_of(n.left) / value_of(n.right);
            case power_code:
                return pow(value_of(n.left), value_of(n.right));
            default:
                break;
        }
        if (g_.function(i).selects) return value_of(g_.operand(i, value_of(g_.operand(i, 0)) > 0 ? 1 : 2));
        std::vector<T> arguments;
        for (int k = 0; k < g_.arity(i); ++k) arguments.push_back(value_of(g_.operand(i, k)));
        return value_of_call(g_.function(i).name, arguments);
    }

    derivo::graph_view g_;
    const T (&point_)[3];
    std::vector<T> values_;
    std::vector<bool> known_;
    T size_ = 0;
};

/// The value of root 0 with these values of x, y and z.
inline value_of_graph evaluate(const derivo::graph_view& g, const long double (&point)[3]) {
    evaluator<long double> in(g, point);
    const long double value = in.value_of(g.roots[0]);
    return {value, in.size()};
}

/// A graph as it stands, as text.
inline std::string text_of(const derivo::graph_view& g) {
    derivo::text_builder text;
    derivo::formula_printer<derivo::text_style>(g, text).print(g.roots[0]);
    return {text.begin(), static_cast<std::size_t>(text.size())};
}

}  // namespace test

#endif
