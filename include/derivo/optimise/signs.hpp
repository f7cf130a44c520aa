// SPDX-License-Identifier: BSL-1.0
//
// signs: which nodes of a program are computed with the opposite sign, so that fewer negations are left. Sums take in the
// signs of their terms; products and quotients hand a sign on to a factor that costs nothing, a difference (b - a for
// a - b) or a number; and what is wanted negative more often than not is computed so: -(x d), -(y d), -(z d) as x, y and
// z times -d.
// May include: core, graph, functions' interface.
#ifndef DERIVO_OPTIMISE_SIGNS_HPP
#define DERIVO_OPTIMISE_SIGNS_HPP

#include <derivo/functions/retrace.hpp>

namespace derivo {

/// Is there a sign to choose? Where nothing is negated, no choice saves anything.
constexpr bool has_negations(const graph_view& g) { return g.has(negation_code); }

class sign_choice {
public:
    constexpr sign_choice(graph& to, const graph_view& from, const buffer<int>& roots)
        : to_(to),
          from_(from),
          uses_(from.size, 0),
          wanted_(from.size, 0),
          cared_for_(from.size, 0),
          turned_(from.size, 0),
          copy_(to, from) {
        count_uses(from, roots.begin(), roots.size(), uses_);
        for (const int r : roots) want(r, false);
        for (int i = from.size - 1; i >= 0; --i)
            if (uses_[i] > 0) choose(i);
        for (int i = 0; i < from.size; ++i)
            if (uses_[i] > 0) compute(i);
    }

    /// The value of a root.
    constexpr int operator[](int i) const { return (turned_[i] != 0 ? -stored(i) : stored(i)).index; }

private:
    // ── from the results down: who wants which sign ─────────────────────────────────────────────────

    // wanted_: how many more users want the value as it is than want its negative.
    constexpr void want(int i, bool negative) {
        wanted_[i] += negative ? -1 : 1;
        cared_for_[i] = 1;
    }

    /// Does the negative of this node cost no more than the node?
    constexpr bool turns_freely(int i) const {
        const node n = from_[i];
        switch (n.code) {
            case constant_code:
            case negation_code:
            case difference_code:
                return true;
            case product_code:
                return can_hand_on(n.left) || can_hand_on(n.right);
            case quotient_code:
                return can_hand_on(n.left);
            default:
                return false;
        }
    }
    // Only what nobody else has an opinion on.
    constexpr bool can_hand_on(int i) const {
        return from_.is_constant(i) ||
               (uses_[i] == 1 && (from_[i].code == difference_code || from_[i].code == negation_code));
    }

    constexpr void choose(int i) {
        const node n = from_[i];
        if (is_leaf(n) || n.code == pair_code) return;
        if (follows(i)) return;
        const bool can_turn = !is_call(n) && n.code != power_code;
        turned_[i] =
            can_turn && wanted_[i] < (n.code == sum_code ? -1 : 0) ? 1 : 0;  // -(a + b) takes a negation itself
        const bool negative = turned_[i] != 0;
        switch (n.code) {
            case negation_code:
                return want(n.left, !negative);
            case sum_code:
            case difference_code:
                return;  // they take any sign
            case product_code:
            case quotient_code:
                return want_factors(n, negative);
            default:
                if (n.left >= 0) want(n.left, false);
                if (n.right >= 0) want(n.right, false);
        }
    }

    /// A product whose users take any sign follows its factors.
    constexpr bool follows(int i) const {
        return cared_for_[i] == 0 && (from_[i].code == product_code || from_[i].code == quotient_code);
    }

    constexpr void want_factors(const node& n, bool negative) {
        const bool left = can_hand_on(n.left), right = can_hand_on(n.right);
        if (left || right) return;  // that one follows the other
        want(n.left, negative && turns_more_freely(n.left, n.right));
        want(n.right, negative && !turns_more_freely(n.left, n.right));
    }
    constexpr bool turns_more_freely(int a, int b) const {
        return turns_freely(a) || (!turns_freely(b) && !is_leaf(from_[a]) && !is_call(from_[a]));
    }

    // ── from the symbols up: the values ─────────────────────────────────────────────────────────────

    constexpr term stored(int i) const { return {&to_, copy_[i]}; }
    constexpr bool is_turned(int i) const { return turned_[i] != 0; }

    constexpr void compute(int i) {
        const node n = from_[i];
        if (is_leaf(n) || n.code == pair_code || is_call(n) || n.code == power_code) return compute_as_is(i);
        if (follows(i)) turned_[i] = turned_[n.left] != turned_[n.right] ? 1 : 0;
        const bool negative = is_turned(i);
        switch (n.code) {
            case negation_code:
                return keep(i, is_turned(n.left) == negative ? -stored(n.left) : stored(n.left));
            case sum_code:
                return keep(i, sum(n.left, is_turned(n.left) != negative, n.right, is_turned(n.right) != negative));
            case difference_code:
                return keep(i, sum(n.left, is_turned(n.left) != negative, n.right, is_turned(n.right) == negative));
            default:
                break;
        }
        const bool turn = (is_turned(n.left) != is_turned(n.right)) != negative;
        const int by = !turn                                            ? no_node
                       : can_hand_on(n.left)                            ? n.left
                       : n.code == product_code && can_hand_on(n.right) ? n.right
                                                                        : no_node;
        const term a = by == n.left ? opposite(n.left) : stored(n.left),
                   b = by == n.right && by != n.left ? opposite(n.right) : stored(n.right);
        const term value = applied_as_is(n.code, a, b);
        keep(i, turn && by == no_node ? -value : value);
    }

    // The operators of terms would take a negation out of a product again.
    constexpr term applied_as_is(int code, term a, term b) const {
        if (a.is_constant() || b.is_constant()) return operate(code, a, b);
        return code == product_code ? detail::commutative(code, a, b) : term{&to_, to_.add(code, a.index, b.index)};
    }

    // Calls see their arguments as they are.
    constexpr void compute_as_is(int i) {
        const node n = from_[i];
        if (is_leaf(n)) return copy_.step(i);
        const int left = plain(n.left), right = plain(n.right);
        const int code = is_call(n) ? to_.code_of(from_.functions[n.code - first_call]) : n.code;
        copy_.replace(i, to_.add(code, left, right));
    }
    constexpr int plain(int i) const { return i < 0 ? i : (is_turned(i) ? -stored(i) : stored(i)).index; }

    constexpr term opposite(int i) const {
        const node n = from_[i];
        if (n.code == difference_code)
            return sum(n.left, is_turned(n.left) == is_turned(i), n.right, is_turned(n.right) != is_turned(i));
        return -stored(i);
    }

    constexpr term sum(int a, bool a_negative, int b, bool b_negative) const {
        const term left = stored(a), right = stored(b);
        if (a_negative && b_negative) return -(left + right);
        return a_negative ? right - left : b_negative ? left - right : left + right;
    }
    constexpr void keep(int i, term value) { copy_.replace(i, value.index); }

    graph& to_;
    graph_view from_;
    buffer<int> uses_, wanted_;
    buffer<char> cared_for_, turned_;
    copier copy_;
};

}  // namespace derivo

#endif
