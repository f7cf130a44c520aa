// SPDX-License-Identifier: BSL-1.0
//
// High orders by Taylor coefficients: f(x + t) = Σ cₖ tᵏ, f⁽ⁿ⁾ = n! cₙ. Products cost n² operations where
// repeated derivation may cost 2ⁿ. The recurrences follow from the rows' slopes alone: y = f(u) has
// y' = p u' with p = f'(u), so k yₖ = Σ j uⱼ pₖ₋ⱼ; p is one more node, with coefficients of its own.
// (Griewank and Walther, Evaluating Derivatives, 2nd ed., chapter 13.) Also along a line, f(a + t h) for points a and
// directions h of several symbols. Names no function.
// May include: core, graph, functions' interface.
#ifndef DERIVO_DIFFERENTIATE_TAYLOR_HPP
#define DERIVO_DIFFERENTIATE_TAYLOR_HPP

#include <derivo/differentiate/branches.hpp>
#include <derivo/differentiate/slope_products.hpp>
#include <derivo/functions/exponential.hpp>
#include <derivo/functions/retrace.hpp>

namespace derivo {

/// A symbol on a line: point + t direction.
struct line {
    const char* symbol;
    term point;
    term direction;
};

class taylor_sweep {
public:
    /// What a value of order 0 is replaced by, if by anything: its exact value.
    using folding = term (*)(term);

    /// Coefficients in `to` of the root of `from` in powers of t, up to `order`, where each of these symbols moves on its
    /// line. With `spare` orders more a quotient 0/0, such as sin(t)/t at 0, is divided by the first powers of t that are
    /// left.
    constexpr taylor_sweep(graph& to, const graph_view& from, int root, const line* lines, int line_count, int order,
                           folding fold = nullptr, int spare = 0)
        : to_(to), product_(from), order_(order + spare), lines_(lines), line_count_(line_count), fold_(fold) {
        retracer trace(extended_, from);
        root_ = trace.trace(root).index;
        for (int k = 0; k < line_count; ++k) variables_.push(extended_.symbol(lines[k].symbol));
        extend();
        retracer values(to_, extended_.view());
        for (int k = 0; k < line_count_; ++k) values.replace(variables_[k], lines_[k].point);
        values_ = &values;
        for (int k = 0; k <= order; ++k)
            for (int i = 0; i < layers_.size(); ++i)
                if (layers_[i] >= 0 && layers_[i] <= order - k) settle(i, k);
        values_ = nullptr;
    }
    /// The same in powers of the symbol with this name.
    constexpr taylor_sweep(graph& to, const graph_view& from, int root, const char* variable, int order)
        : taylor_sweep(to, from, root, line{variable, {&to, to.symbol(variable)}, {&to, to.constant(1)}}, order) {}

    /// cₖ
    constexpr term operator[](int k) const { return slot(root_, k) == no_node ? constant(0) : c(root_, k); }

    constexpr graph_view target() const { return to_.view(); }
    /// Were the spare orders enough?
    constexpr bool complete() const { return complete_; }

    /// f⁽ⁿ⁾ = n! cₙ
    constexpr term derivative() const {
        number factorial = 1;
        for (int k = 2; k <= order_; ++k) factorial = factorial * number(k);
        return constant(factorial) * (*this)[order_];
    }

private:
    constexpr taylor_sweep(graph& to, const graph_view& from, int root, const line& only, int order)
        : taylor_sweep(to, from, root, &only, 1, order) {}

    static constexpr term unless_zero(term t) { return t.owner != nullptr && t.is(0) ? term{} : t; }
    /// Which of the lines this node is, or -1.
    constexpr int line_of(int i) const {
        for (int k = 0; k < line_count_; ++k)
            if (variables_[k] == i) return k;
        return -1;
    }
    constexpr term constant(const number& n) const { return {&to_, to_.constant(n)}; }
    static constexpr int not_settled = -2;
    constexpr int slot(int i, int k) const { return slots_[i * (order_ + 1) + k]; }
    constexpr term c(int i, int k) const { return {&to_, slot(i, k)}; }
    /// Is coefficient k of node i there, and not 0? Mostly it is settled: operands come first, and low orders.
    constexpr bool has(int i, int k) {
        if (k > order_) {
            complete_ = false;
            return false;
        }
        if (slot(i, k) == not_settled) settle(i, k);
        return slot(i, k) != no_node;
    }
    constexpr void settle(int i, int k) {
        if (slot(i, k) != not_settled) return;
        const int index = k == 0 ? value(i).index : unless_zero(coefficient(i, k)).index;
        slots_[i * (order_ + 1) + k] = index;
    }

    // Adds the slopes of all calls, their slopes, and so on: layer j is needed to order n - j only.
    constexpr void extend() {
        int from = 0;
        for (int layer = 0; layer <= order_; ++layer) {
            const int size = extended_.size();
            for (int i = from; i < size; ++i) layers_.push(layer);
            mark_varying(from, size);
            if (layer < order_)
                for (int i = from; i < size; ++i)
                    if (varies_[i] != 0 && is_function(i)) add_slopes(i);
            from = size;
        }
        const int pairs = extended_.size();
        while (layers_.size() < pairs) layers_.push(-1);
        while (slots_.size() < pairs * (order_ + 1)) slots_.push(not_settled);
        while (slopes_.size() < pairs) slopes_.push(-1);
        while (varies_.size() < pairs) varies_.push(0);
    }

    constexpr bool is_function(int i) const {
        return (is_call(extended_[i]) && !is_selection(i)) || extended_[i].code == power_code;
    }
    constexpr bool is_selection(int i) const { return is_call(extended_[i]) && extended_.view().function(i).selects; }

    constexpr void mark_varying(int from, int to) {
        for (int i = from; i < to; ++i) {
            const node n = extended_[i];
            char varies = line_of(i) >= 0 ? 1 : 0;
            if (!is_leaf(n)) {
                if (n.left >= 0) varies = static_cast<char>(varies | varies_[n.left]);
                if (n.right >= 0) varies = static_cast<char>(varies | varies_[n.right]);
            }
            varies_.push(varies);
        }
    }

    constexpr void add_slopes(int i) {
        const graph_view view = extended_.view();
        const int count = view.arity(i);
        buffer<term> arguments;
        for (int k = 0; k < count; ++k) arguments.push({&extended_, view.operand(i, k)});
        buffer<term> partials(count, term{});
        if (is_call(extended_[i]))
            view.function(i).partials({&extended_, i}, arguments.begin(), partials.begin());
        else
            power_slopes(i, partials);
        while (slopes_.size() <= i) slopes_.push(-1);
        slopes_[i] = slope_nodes_.size();
        for (const term& p : partials) slope_nodes_.push(p.index);
    }
    // Each only where it is needed: the logarithm of a base that may be negative is not.
    constexpr void power_slopes(int i, buffer<term>& partials) {
        const node n = extended_[i];
        const term value{&extended_, i}, base{&extended_, n.left}, exponent{&extended_, n.right};
        const term one{&extended_, extended_.constant(1)}, zero{&extended_, extended_.constant(0)};
        partials[0] = varies_[n.left] != 0 ? row<"power">::slope(value, base, exponent, one, term{}) : zero;
        partials[1] = varies_[n.right] != 0 ? row<"power">::slope(value, base, exponent, term{}, one) : zero;
    }

    /// Node i at the point.
    constexpr term value(int i) {
        retracer& values = *values_;
        if (values.has(i)) return values[i];
        const node n = extended_[i];
        if (!is_leaf(n)) {
            if (n.left >= 0) settle(n.left, 0);
            if (n.right >= 0) settle(n.right, 0);
        }
        if (n.code == quotient_code && lost_orders(i) > 0)
            values.replace(i, quotient_coefficient(i, 0));
        else
            values.step(i);
        if (fold_ != nullptr && (is_call(n) || n.code == power_code)) values.replace(i, fold_(values[i]));
        return values[i];
    }

    constexpr term coefficient(int i, int k) {
        if (const int own = line_of(i); own >= 0) return k == 1 ? lines_[own].direction : term{};
        const node n = extended_[i];
        if (varies_[i] == 0 || n.code == pair_code) return {};
        if (is_function(i)) return function_coefficient(i, k);
        if (is_selection(i)) return selection_coefficient(i, k);
        switch (n.code) {
            case negation_code:
                return has(n.left, k) ? -c(n.left, k) : term{};
            case sum_code:
                return added(part(n.left, k), part(n.right, k), false);
            case difference_code:
                return added(part(n.left, k), part(n.right, k), true);
            case product_code:
                return convolution(n.left, 0, k, n.right, false);
            default:
                return quotient_coefficient(i, k);
        }
    }

    constexpr term part(int i, int k) { return has(i, k) ? c(i, k) : term{}; }
    static constexpr term added(term a, term b, bool minus) {
        if (b.owner == nullptr) return a;
        if (a.owner == nullptr) return minus ? -b : b;
        return minus ? a - b : a + b;
    }

    // Σ aⱼ bₖ₋ⱼ for j = first ... k, each times j if weighted; products that stand twice are added once.
    constexpr term convolution(int a, int first, int k, int b, bool weighted) {
        term total{};
        for (int j = first; j <= k; ++j) {
            if (!has(a, j) || !has(b, k - j)) continue;
            term product = product_(c(a, j), c(b, k - j));
            if (weighted && j > 1) product = j * product;
            total = added(total, product, false);
        }
        return total;
    }

    // qₖ = (aₖ - Σ bⱼ qₖ₋ⱼ)/b₀, j = 1 ... k; and where both begin with tᵛ, the same of aₖ₊ᵥ and bⱼ₊ᵥ
    constexpr term quotient_coefficient(int i, int k) {
        const node n = extended_[i];
        const int lost = lost_orders(i);
        term rest{};
        for (int j = 1; j <= k; ++j)
            if (has(n.right, j + lost) && has(i, k - j)) rest = added(rest, c(n.right, j + lost) * c(i, k - j), false);
        rest = added(part(n.left, k + lost), rest, true);
        return rest.owner == nullptr ? (k == 0 ? constant(0) : rest) : rest / c(n.right, lost);
    }

    /// By how many powers of t a quotient 0/0 is reduced; 0 for others, and where a pole is left.
    constexpr int lost_orders(int i) {
        const node n = extended_[i];
        if (order_ == 0 || !vanishes(n.right, 0)) return 0;
        int lost = 0;
        while (lost < order_ && vanishes(n.left, lost) && vanishes(n.right, lost)) ++lost;
        return vanishes(n.right, lost) ? 0 : lost;
    }
    constexpr bool vanishes(int i, int k) { return varies_[i] != 0 && (!has(i, k) || c(i, k).is(0)); }

    // k yₖ = Σ over the arguments u, with slope p, of Σ j uⱼ pₖ₋ⱼ, j = 1 ... k
    constexpr term function_coefficient(int i, int k) {
        const graph_view view = extended_.view();
        term total{};
        for (int a = 0; a < view.arity(i); ++a)
            total = added(total, convolution(view.operand(i, a), 1, k, slope_nodes_[slopes_[i] + a], true), false);
        return total.owner == nullptr || k == 1 ? total : constant(number(1, k)) * total;
    }

    // (c ? u : v)ₖ = c ? uₖ : vₖ
    constexpr term selection_coefficient(int i, int k) {
        const graph_view view = extended_.view();
        const int u = view.operand(i, 1), v = view.operand(i, 2);
        if (!has(u, k) && !has(v, k)) return {};
        return selected(view.functions[extended_[i].code - first_call], c(view.operand(i, 0), 0),
                        has(u, k) ? c(u, k) : constant(0), has(v, k) ? c(v, k) : constant(0));
    }

    graph& to_;
    slope_products product_;
    int order_;
    const line* lines_;  // read while the sweep is made
    int line_count_;
    folding fold_;
    retracer* values_ = nullptr;  // at the point, while the sweep is made
    bool complete_ = true;
    int root_ = 0;
    buffer<int> variables_;
    graph extended_;
    buffer<int> layers_, slots_, slopes_, slope_nodes_;
    buffer<char> varies_;
};

}  // namespace derivo

#endif
