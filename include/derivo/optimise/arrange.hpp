// SPDX-License-Identifier: BSL-1.0
//
// arrangement: the order of operations that no call of the library parts. Results are computed one after the other, the
// operand that needs more registers first; and what ends the life of a value without making another one longer is done at
// once. So few values wait, and few go to memory: GCC takes the operations as they come.
// May include: core.
#ifndef DERIVO_OPTIMISE_ARRANGE_HPP
#define DERIVO_OPTIMISE_ARRANGE_HPP

#include <derivo/graph/copy.hpp>

namespace derivo {

/// Linear in the nodes: the users of a value are looked at only when few are left.
class arrangement {
public:
    /// @param given  operations, operands before those that use them; what else they need is there already
    constexpr arrangement(const graph_view& from, const buffer<int>& given, const buffer<int>& roots)
        : from_(from),
          waiting_(from.size, 0),
          taken_(from.size, 0),
          registers_(from.size, 0),
          to_come_(from.size, 0),
          first_user_(from.size + 1, 0) {
        count(given);
        list_users(given);
        for (const int r : roots) compute(r);
        for (const int i : given) compute(i);
    }

    constexpr const buffer<int>& order() const { return order_; }

private:
    template <class Visit>
    constexpr void for_each_operand(int i, Visit visit) const {
        const node n = from_[i];
        if (is_leaf(n)) return;
        if (n.left >= 0) visit(n.left);
        if (n.right >= 0) visit(n.right);
    }

    constexpr void count(const buffer<int>& given) {
        for (const int i : given) {
            to_come_[i] = 1;
            registers_[i] = registers_needed(i);
            for_each_operand(i, [&](int v) { ++waiting_[v]; });
        }
    }

    // Sethi and Ullman's number: of a tree, the fewest registers.
    constexpr int registers_needed(int i) const {
        int most = 0, same = 0;
        for_each_operand(i, [&](int v) {
            const int r = registers_[v];
            same = r == most ? same + 1 : r > most ? 1 : same;
            most = r > most ? r : most;
        });
        return most + (same > 1 || most == 0 ? 1 : 0);
    }

    constexpr void list_users(const buffer<int>& given) {
        for (int i = 0; i < from_.size; ++i) first_user_[i + 1] = first_user_[i] + waiting_[i];
        buffer<int> next(from_.size, 0);
        for (int k = 0; k < first_user_[from_.size]; ++k) users_.push(no_node);
        for (const int i : given) for_each_operand(i, [&](int v) { users_[first_user_[v] + next[v]++] = i; });
    }

    constexpr void compute(int wanted) {
        if (to_come_[wanted] == 0) return;
        buffer<int> pending;
        pending.push(wanted);
        while (!pending.empty()) {
            const int i = pending.back();
            const int operand = to_come_[i] != 0 ? operand_to_come(i) : no_node;
            if (operand != no_node) {
                pending.push(operand);
                continue;
            }
            pending.pop();
            if (to_come_[i] == 0) continue;
            place(i);
            finish_lives();
        }
    }
    constexpr int operand_to_come(int i) const {
        int next = no_node;
        for_each_operand(i, [&](int v) {
            if (to_come_[v] != 0 && (next == no_node || registers_[v] > registers_[next])) next = v;
        });
        return next;
    }

    constexpr void place(int i) {
        order_.push(i);
        to_come_[i] = 0;
        for_each_operand(i, [&](int v) { --waiting_[v]; });
    }

    static constexpr int few = 2;

    // Looks at what was placed since the last time, and at its operands.
    constexpr void finish_lives() {
        for (; looked_at_ < order_.size(); ++looked_at_) {
            const int i = order_[looked_at_];
            for_each_operand(i, [&](int v) { finish_life(v); });
            finish_life(i);
        }
    }
    constexpr void finish_life(int v) {
        if (is_leaf(from_[v]) || waiting_[v] == 0 || waiting_[v] > few) return;
        for (int k = first_user_[v]; k < first_user_[v + 1]; ++k)
            if (to_come_[users_[k]] != 0) place_if_free(users_[k]);
    }

    static constexpr int most_together = 3;

    /// Operation i, with the few that it still needs, if no more values wait after it than before.
    constexpr void place_if_free(int i) {
        buffer<int> together, used;
        together.push(i);
        for (int k = 0; k < together.size() && together.size() <= most_together; ++k)
            for_each_operand(together[k], [&](int v) {
                if (++taken_[v] == 1 && !is_leaf(from_[v])) (to_come_[v] != 0 ? together : used).push(v);
            });
        const bool whole = together.size() <= most_together;
        int more = 0;
        for (const int v : together) more += taken_[v] < waiting_[v] ? 1 : 0;
        for (const int v : used) more -= taken_[v] == waiting_[v] ? 1 : 0;
        for (const int v : together) for_each_operand(v, [&](int operand) { taken_[operand] = 0; });
        if (!whole || more > 0) return;
        sort(together.begin(), together.size(), [](int a, int b) { return a < b; });
        for (const int v : together) place(v);
    }

    graph_view from_;
    buffer<int> waiting_;    // uses of a value by operations to come; a result is in memory
    buffer<int> taken_;      // uses of it by what would be placed
    buffer<int> registers_;  // what a node needs, as if it were a tree
    buffer<char> to_come_;
    buffer<int> first_user_, users_;
    buffer<int> order_;
    int looked_at_ = 0;
};

}  // namespace derivo

#endif
