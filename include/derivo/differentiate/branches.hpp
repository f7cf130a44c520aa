// SPDX-License-Identifier: BSL-1.0
//
// What the sweeps do at a selection: the slope of c ? u : v is c ? u' : v', so nothing of the branch not taken, NaN or
// infinite, gets through. Forward that is all. Backward a node that only one branch needs has an adjoint of its own
// there, as if the branch were taken; where the branch ends, at what is needed outside too, the selection decides.
// Names no function.
// May include: core, graph, functions' interface.
#ifndef DERIVO_DIFFERENTIATE_BRANCHES_HPP
#define DERIVO_DIFFERENTIATE_BRANCHES_HPP

#include <derivo/functions/select.hpp>

namespace derivo {

/// a or b, as the condition of a selection decides; a call of the same function.
constexpr term selected(const function_info* selection, term condition, term a, term b) {
    if (same_node(a, b)) return a;
    const int arguments[] = {condition.index, a.index, b.index};
    return {a.owner, a.owner->call(selection, arguments)};
}

/// The adjoints of a sweep back: for each node a sum, or several where it is needed by branches of selections.
class branch_adjoints {
public:
    constexpr branch_adjoints(graph& to, const graph_view& from) : g_(to), sums_(from.size, no_node) {
        bool selects = false;
        for (int k = 0; k < from.function_count; ++k) selects = selects || from.functions[k]->selects;
        if (!selects) return;
        buffer<int> all(from.size, none);
        inner_.swap(all);
        regions_.push({});
        places_.push(none);
    }

    constexpr bool has(int i) const { return sums_[i] != no_node; }
    constexpr term operator[](int i) const { return at(sums_[i]); }

    /// Adds to the adjoint of a node what the node that was settled last gives it.
    constexpr void add(int i, term part) { add_in(i, here_, part); }
    /// The same, where that node is a selection, in one of its branches.
    constexpr void add_to_branch(int i, term part, int branch) {
        add_in(i, (branch == 0 ? here_branch_ : here_branch_ + 1), part);
    }

    /// All parts of the adjoint of node i are there: makes them one. Nodes are settled in the order of the sweep.
    constexpr void settle(int i) {
        here_ = 0;
        if (inner_.empty() || inner_[i] == none) return;
        collect(i, false);
    }
    /// The same, for use outside all branches.
    constexpr void settle_outside(int i) {
        if (inner_.empty() || inner_[i] == none) return;
        collect(i, true);
    }
    /// The node that was settled last is a selection.
    constexpr void open_branches(const function_info* selection, term condition) {
        here_branch_ = regions_.size();
        for (const int branch : {0, 1}) {
            regions_.push({here_, regions_[here_].depth + 1, selection, condition.index, branch});
            places_.push(none);
        }
    }

private:
    static constexpr int none = -1;

    /// Where a node is needed: region 0 is everywhere; then two for each selection; and what several branches need but
    /// nothing outside has one for itself, with a condition that is 1 where any of them is taken.
    struct region {
        int parent = none;
        int depth = 0;
        const function_info* selection = nullptr;  // null: a condition alone
        int condition = no_node;
        int branch = 0;
    };
    struct part {
        int region;
        int sum;
        int active;  // 1 where one of the branches that it came from is taken
        int next;    // of the same node, or of the same depth
    };

    constexpr term at(int node) const { return {&g_, node}; }
    constexpr term number(int n) const { return {&g_, g_.constant(n)}; }

    constexpr void add_in(int i, int region, term value) {
        if (region == 0) {
            sums_[i] = (has(i) ? (*this)[i] + value : value).index;
            return;
        }
        if (const int last = inner_[i]; last != none && parts_[last].region == region) {
            parts_[last].sum = (at(parts_[last].sum) + value).index;
            return;
        }
        parts_.push({region, value.index, number(1).index, inner_[i]});
        inner_[i] = parts_.size() - 1;
    }

    /// `inside` where the region is taken, else `outside`.
    constexpr term in_region(const region& r, term inside, term outside) const {
        if (same_node(inside, outside)) return inside;
        if (r.selection == nullptr) return if_positive(at(r.condition), inside, outside);
        return r.branch == 0 ? selected(r.selection, at(r.condition), inside, outside)
                             : selected(r.selection, at(r.condition), outside, inside);
    }
    /// The same for conditions.
    constexpr term taken(const region& r, term inside, term outside) const {
        const bool itself = r.branch == 0 && inside.is(1) && outside.is(0);
        return itself ? at(r.condition) : in_region(r, inside, outside);
    }
    constexpr int sibling(int r) const {
        return regions_[r].selection == nullptr ? none : regions_[r].branch == 0 ? r + 1 : r - 1;
    }

    // From the deepest region upwards each part becomes one of the region around it, both branches of a selection
    // together, until one part is left. Where that is by branches alone, the node gets a region for itself.
    constexpr void collect(int i, bool outside) {
        by_depth_.shrink(0);
        lifted_.shrink(0);
        waiting_ = 0;
        if (has(i)) put({0, sums_[i], number(1).index, none});
        for (int p = inner_[i]; p != none; p = parts_[p].next) put(parts_[p]);
        int depth = by_depth_.size() - 1;
        for (; waiting_ > 1 || (outside && depth > 0); --depth) lift_all(depth);
        while (by_depth_[depth] == none) --depth;
        const part whole = lifted_[by_depth_[depth]];
        places_[whole.region] = none;
        sums_[i] = whole.sum;
        here_ = at(whole.active).is(1) || outside ? whole.region : region_of(whole.region, whole.active);
    }

    constexpr void put(const part& p) {
        if (const int place = places_[p.region]; place != none) {
            part& known = lifted_[place];
            known.sum = (at(known.sum) + at(p.sum)).index;
            known.active = any(at(known.active), at(p.active)).index;
            return;
        }
        const int depth = regions_[p.region].depth;
        while (by_depth_.size() <= depth) by_depth_.push(none);
        places_[p.region] = lifted_.size();
        lifted_.push({p.region, p.sum, p.active, by_depth_[depth]});
        by_depth_[depth] = lifted_.size() - 1;
        ++waiting_;
    }
    constexpr term any(term a, term b) const { return a.is(1) || b.is(1) ? number(1) : if_positive(a, number(1), b); }

    constexpr void lift_all(int depth) {
        int p = by_depth_[depth];
        by_depth_[depth] = none;
        for (; p != none; p = lifted_[p].next) {
            const part from = lifted_[p];
            if (places_[from.region] == none) continue;  // went up with its sibling
            const region& r = regions_[from.region];
            const int other = sibling(from.region), place = other == none ? none : places_[other];
            const bool both = place != none;
            const term sum = in_region(r, at(from.sum), both ? at(lifted_[place].sum) : number(0));
            const term active = taken(r, at(from.active), both ? at(lifted_[place].active) : number(0));
            places_[from.region] = none;
            if (both) places_[other] = none;
            waiting_ -= both ? 2 : 1;
            put({r.parent, sum.index, active.index, none});
        }
    }

    /// The region for what is needed where this condition is 1.
    constexpr int region_of(int parent, int condition) {
        while (shared_.size() <= condition) shared_.push(none);
        if (shared_[condition] == none || regions_[shared_[condition]].parent != parent) {
            shared_[condition] = regions_.size();
            regions_.push({parent, regions_[parent].depth + 1, nullptr, condition, 0});
            places_.push(none);
        }
        return shared_[condition];
    }

    graph& g_;
    buffer<int> sums_;   // of each node, in region 0, or in its own when it is settled
    buffer<int> inner_;  // of each node, the first of its parts in other regions; empty: there are no selections
    buffer<part> parts_, lifted_;
    buffer<region> regions_;
    buffer<int> places_;    // of each region, its part in lifted_
    buffer<int> by_depth_;  // the first of the parts in lifted_
    buffer<int> shared_;    // the region of each condition
    int waiting_ = 0, here_ = 0, here_branch_ = 0;
};

}  // namespace derivo

#endif
