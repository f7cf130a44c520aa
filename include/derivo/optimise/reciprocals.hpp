// SPDX-License-Identifier: BSL-1.0
//
// reciprocals: one division for all quotients by the same value, on request.
//     a/d, b/d              a r, b r             with r = 1/d
//     a/d²                  a (r r)              where 1/d is there anyway
//     a/3                   a (1/3)
// May include: core, graph, functions' interface.
#ifndef DERIVO_OPTIMISE_RECIPROCALS_HPP
#define DERIVO_OPTIMISE_RECIPROCALS_HPP

#include <derivo/functions/retrace.hpp>
#include <derivo/optimise/policy.hpp>

namespace derivo {

class reciprocals {
public:
    constexpr reciprocals(graph& to, const graph_view& from, const buffer<int>& roots, const prices& costs)
        : from_(from),
          trace_(to, from),
          uses_(from.size, 0),
          divisions_(from.size, 0),
          multiplications_(from.size, 0),
          inverses_(from.size, {}) {
        count_uses(from, roots.begin(), roots.size(), uses_);
        for (int i = 0; i < from.size; ++i)
            if (is_quotient(i)) count(i);
        for (int i = 0; i < from.size; ++i) {
            if (uses_[i] == 0) continue;
            if (is_quotient(i) && pays(divisor(i), costs))
                trace_.replace(i, multiplied(i));
            else
                trace_.step(i);
        }
    }

    constexpr term operator[](int i) const { return trace_[i]; }

private:
    constexpr bool is_quotient(int i) const { return uses_[i] > 0 && from_[i].code == quotient_code; }
    constexpr bool is_square(int i) const { return from_[i].code == product_code && from_[i].left == from_[i].right; }
    /// What the reciprocal is taken of: d for a/d, and for a/(d d).
    constexpr int divisor(int quotient) const {
        const int below = from_[quotient].right;
        return is_square(below) ? from_[below].left : below;
    }
    constexpr bool has_numerator(int quotient) const {
        const int above = from_[quotient].left;
        return !(from_.is_constant(above) && from_.constant(above).is_one());
    }

    constexpr void count(int quotient) {
        ++divisions_[divisor(quotient)];
        multiplications_[divisor(quotient)] +=
            (has_numerator(quotient) ? 1 : 0) + (is_square(from_[quotient].right) ? 1 : 0);
    }
    constexpr bool pays(int d, const prices& costs) const {
        if (from_.is_constant(d)) return costs.multiplication < costs.division && !from_.constant(d).is_zero();
        return divisions_[d] > 1 && (divisions_[d] - 1) * costs.division > multiplications_[d] * costs.multiplication;
    }

    constexpr term multiplied(int quotient) {
        const int d = divisor(quotient);
        if (inverses_[d].owner == nullptr) inverses_[d] = 1 / trace_[d];
        const term r = inverses_[d];
        return trace_[from_[quotient].left] * (is_square(from_[quotient].right) ? r * r : r);
    }

    graph_view from_;
    retracer trace_;
    buffer<int> uses_;
    buffer<int> divisions_;        // by this node, or by its square
    buffer<int> multiplications_;  // that would take their place
    buffer<term> inverses_;
};

}  // namespace derivo

#endif
