// SPDX-License-Identifier: BSL-1.0
//
// peephole: savings that show only when a program is laid out: an operation that another one nearly computes, a sign
// that costs nothing elsewhere. Each rule takes away an operation, or a negation; sums are reordered at most.
//     2a + b                a + (a + b)          where a + b is needed anyway
//     u + (a - b)           u - (b - a)          where b - a is needed anyway
//     u + (-k) a            u - k a              where k a is needed anyway
//     (a/b) b               a
//     k (a b)               (k a) b              where k a is needed anyway, or k and a are constants
//     k (1 ± a b)           k ± (k a) b          where k a is needed anyway
//     c/(k b)               (c/k)/b              of constants c and k
//     a/s                   a (1/s)              where s is made of roots of numbers and named constants, as sqrt(2 pi)
//     (c/b) (k a)           (c k/b) a            and k ((c/b) a), where all that c/b is a factor of has such a k, or -k
//     -(a - b)              b - a
//     -(k a)                (-k) a               and both below products and quotients, and one term of a sum
// May include: core, graph, functions' interface.
#ifndef DERIVO_OPTIMISE_PEEPHOLE_HPP
#define DERIVO_OPTIMISE_PEEPHOLE_HPP

#include <derivo/functions/retrace.hpp>
#include <derivo/optimise/fixed.hpp>
#include <derivo/optimise/multiples.hpp>

namespace derivo {

class peephole {
public:
    constexpr peephole(graph& to, const graph& from, const buffer<int>& roots)
        : from_(from),
          nodes_(from.nodes()),
          trace_(to, from.view()),
          uses_(from.size(), 0),
          multiples_(from.view(), uses_) {
        count_uses(from.view(), roots.begin(), roots.size(), uses_);
        const int* const uses = uses_.begin();
        const int size = from.size();
        if (from.view().has(quotient_code)) {
            fixed_values(from.view()).swap(fixed_);
            multiples_.find();
        }
        for (int i = 0; i < size; ++i) {
            if (uses[i] == 0) continue;
            if (may_improve(nodes_[i], uses))
                step(i);
            else
                trace_.step(i);
        }
    }

    constexpr term operator[](int i) const { return trace_[i]; }

private:
    /// Could a rule below say something of this node? Mostly not, and one look tells.
    constexpr bool may_improve(const node& n, const int* uses) const {
        if (n.code < negation_code || n.code > quotient_code) return false;
        if (n.code == negation_code) return true;
        if (n.code == quotient_code) return nodes_[n.left].code == constant_code || is_fixed(n.right);
        const int left = nodes_[n.left].code, right = nodes_[n.right].code;
        if (n.code == product_code)
            return undivided(n) != no_node || (uses[n.left] == 1 && left >= sum_code && left <= product_code) ||
                   (uses[n.right] == 1 && right >= sum_code && right <= product_code);
        return (uses[n.left] == 1 && (left == product_code || left == difference_code)) ||
               (uses[n.right] == 1 && (right == product_code || right == difference_code));
    }

    constexpr void step(int i) {
        term better{};
        switch (nodes_[i].code) {
            case negation_code:
                better = negative(nodes_[i].left);
                break;
            case sum_code:
            case difference_code:
                better = with_known_sum(i);
                break;
            case product_code:
                better = simpler_product(i);
                break;
            case quotient_code:
                better = is_fixed(nodes_[i].right) ? times_fixed(nodes_[i]) : reciprocal(i);
                break;
            default:
                break;
        }
        if (better.owner != nullptr)
            trace_.replace(i, better);
        else
            trace_.step(i);
    }

    // ── what another operation nearly computes ──────────────────────────────────────────────────────

    /// The index of this operation where it is needed, else no_node.
    constexpr int known(int code, int a, int b) const {
        const int i = code != difference_code && b < a ? from_.find(code, b, a) : from_.find(code, a, b);
        return i != no_node && uses_[i] > 0 ? i : no_node;
    }
    constexpr bool is_used_once(int i, int code) const { return uses_[i] == 1 && nodes_[i].code == code; }
    constexpr bool is_constant(int i) const { return nodes_[i].code == constant_code; }
    constexpr number constant(int i) const { return from_.view().constant(i); }

    constexpr term with_known_sum(int i) {
        const node n = nodes_[i];
        const bool minus = n.code == difference_code;
        for (const bool swapped : {false, true}) {
            const int p = swapped ? n.right : n.left, b = swapped ? n.left : n.right;
            if (const int a = half(p); a != no_node) {
                const bool taken = minus && swapped;  // b - 2a
                const int rest = taken ? known(n.code, b, a) : known(n.code, a, b);
                if (rest != no_node) return taken ? at(b) - at(a) - at(a) : at(a) + operate(n.code, at(a), at(b));
            }
            if (minus && !swapped) continue;  // (a - b) - u would become a negation
            if (const int other = turned(p); other != no_node) return minus ? at(b) + at(other) : at(b) - at(other);
        }
        return {};
    }

    // a of 2a, which nothing else uses.
    constexpr int half(int p) const {
        if (!is_used_once(p, product_code)) return no_node;
        for (const bool swapped : {false, true}) {
            const int k = swapped ? nodes_[p].right : nodes_[p].left;
            if (is_constant(k) && constant(k).is_integer(2)) return swapped ? nodes_[p].left : nodes_[p].right;
        }
        return no_node;
    }

    // b - a of a - b, or k a of (-k) a, which nothing else uses. Of the two the first stays.
    constexpr int turned(int i) const {
        if (uses_[i] > 1) return no_node;
        const node n = nodes_[i];
        int other = no_node;
        if (n.code == difference_code)
            other = known(difference_code, n.right, n.left);
        else if (n.code == product_code && is_constant(n.left))
            other = known_multiple(-constant(n.left), n.right);
        else if (n.code == product_code && is_constant(n.right))
            other = known_multiple(-constant(n.right), n.left);
        return other < i ? other : no_node;
    }
    constexpr int known_multiple(const number& k, int a) const {
        const int constant = from_.find_constant(k);
        return constant == no_node ? no_node : known(product_code, constant, a);
    }

    // a of (a/b) b.
    constexpr int undivided(const node& n) const {
        for (const bool swapped : {false, true}) {
            const node q = nodes_[swapped ? n.right : n.left];
            if (q.code == quotient_code && q.right == (swapped ? n.left : n.right)) return q.left;
        }
        return no_node;
    }

    constexpr term simpler_product(int i) {
        const node n = nodes_[i];
        if (const int a = undivided(n); a != no_node) return at(a);
        const term over = times_reciprocal(n, false);
        return over.owner != nullptr ? over : with_known_multiple(i);
    }

    constexpr term with_known_multiple(int i) {
        for (const bool swapped : {false, true}) {
            const int k = swapped ? nodes_[i].right : nodes_[i].left, p = swapped ? nodes_[i].left : nodes_[i].right;
            if (const term spread = times_one_and_product(k, p); spread.owner != nullptr) return spread;
            if (!is_used_once(p, product_code)) continue;
            const int a = nodes_[p].left, b = nodes_[p].right;
            if (become_one(k, a)) return at(k) * at(a) * at(b);
            if (become_one(k, b)) return at(k) * at(b) * at(a);
            if (known(product_code, k, a) != no_node) return at(k) * at(a) * at(b);
            if (known(product_code, k, b) != no_node) return at(k) * at(b) * at(a);
        }
        return {};
    }

    constexpr bool become_one(int k, int a) const {
        return is_constant(k) && is_constant(a) && (constant(k) * constant(a)).is_moderate();
    }

    // k (1 ± a b), of which k a is needed anyway, as k ± (k a) b.
    constexpr term times_one_and_product(int k, int s) {
        const node n = nodes_[s];
        if (uses_[s] > 1 || (n.code != sum_code && n.code != difference_code)) return {};
        const bool last = n.code == sum_code && is_one(n.right);  // a b + 1
        const int one = last ? n.right : n.left, p = last ? n.left : n.right;
        if (!is_one(one) || !is_used_once(p, product_code)) return {};
        for (const bool swapped : {false, true}) {
            const int a = swapped ? nodes_[p].right : nodes_[p].left, b = swapped ? nodes_[p].left : nodes_[p].right;
            if (known(product_code, k, a) != no_node) return operate(n.code, at(k), at(k) * at(a) * at(b));
        }
        return {};
    }
    constexpr bool is_one(int i) const { return is_constant(i) && constant(i).is_one(); }

    // ── numbers that a reciprocal takes in ──────────────────────────────────────────────────────────

    /// a (1/s) for a/s: of one more rounding, while compiling, as with a (1/3) for a/3.
    constexpr term times_fixed(const node& n) {
        if (is_fixed(n.left) || is_constant(n.right) || !has_inverse(n.right)) return {};
        const term s = at(n.right);
        return at(n.left) * (1 / s);
    }
    /// Is this of a size whose inverse is a float? exp(-95) is a float, and exp(95) is none.
    constexpr bool has_inverse(int i) const {
        const node n = nodes_[i];
        if (is_constant(i)) return constant(i).is_rational();
        if (n.code == product_code) return has_inverse(n.left) && has_inverse(n.right);
        if (!is_call(n)) return false;
        const function_info& f = from_.view().function(i);
        return f.arity == 0 || (same_text(f.name, "sqrt") && has_inverse(n.left));
    }
    constexpr bool is_fixed(int i) const { return fixed_[i] != 0; }

    /// c/(k b) as (c/k)/b, and times a number; none where that is no plain fraction: it could leave the range of the type.
    constexpr term reciprocal(int r, const number& times = 1) {
        int below = nodes_[r].right;
        number above = constant(nodes_[r].left) * times;
        if (is_used_once(below, product_code))
            for (const bool swapped : {false, true})
                if (const int k = swapped ? nodes_[below].right : nodes_[below].left; is_constant(k)) {
                    above = above * constant(k).inverse();
                    below = swapped ? nodes_[below].left : nodes_[below].right;
                    break;
                }
        graph& to = *at(below).owner;
        return above.is_rational() ? term{&to, to.constant(above)} / at(below) : term{};
    }

    /// (c k/b) a for r (k a), negated or not, if all that r = c/b is a factor of has such a k.
    constexpr term times_reciprocal(const node& n, bool negative) {
        const reciprocal_multiples::multiple m = multiples_.of(n);
        if (m.r == no_node || !multiples_.share_a_number(m.r)) return {};
        const term over = reciprocal(m.r, absolute(constant(m.k)));
        if (over.owner == nullptr) return {};
        const bool turned = negative != constant(m.k).is_negative();
        if (turned && is_free(m.a, depth)) return over * negated(m.a, depth);
        return turned ? -(over * at(m.a)) : over * at(m.a);
    }

    // ── signs ───────────────────────────────────────────────────────────────────────────────────────

    static constexpr int depth = 8;  // how far down a sign is carried

    constexpr term negative(int i) {
        const term over = uses_[i] == 1 ? times_reciprocal(nodes_[i], true) : term{};
        return over.owner != nullptr ? over : is_free(i, depth) ? negated(i, depth) : term{};
    }

    /// Does the negative of node i, which nothing else uses, cost no more than the node itself?
    constexpr bool is_free(int i, int deep) const {
        const node n = nodes_[i];
        if (is_constant(i)) return true;
        if (uses_[i] > 1 || deep == 0) return false;
        switch (n.code) {
            case difference_code:
                return true;
            case sum_code:
            case product_code:
                return is_free(n.left, deep - 1) || is_free(n.right, deep - 1);
            case quotient_code:
                return is_free(n.left, deep - 1);
            default:
                return false;
        }
    }

    constexpr term negated(int i, int deep) {
        const node n = nodes_[i];
        switch (n.code) {
            case difference_code:
                return at(n.right) - at(n.left);
            case sum_code:
                return is_free(n.right, deep - 1) ? negated(n.right, deep - 1) - at(n.left)
                                                  : negated(n.left, deep - 1) - at(n.right);
            case product_code:
                return is_free(n.right, deep - 1) ? negated(n.right, deep - 1) * at(n.left)
                                                  : negated(n.left, deep - 1) * at(n.right);
            case quotient_code:
                return negated(n.left, deep - 1) / at(n.right);
            default:
                return -at(i);
        }
    }

    constexpr term at(int i) const { return trace_[i]; }

    const graph& from_;
    const node* nodes_;
    retracer trace_;
    buffer<int> uses_;
    buffer<char> fixed_;  // empty if there is no quotient
    reciprocal_multiples multiples_;
};

}  // namespace derivo

#endif
