// SPDX-License-Identifier: BSL-1.0
//
// schedule: the order of a program's operations. A call of the library leaves nothing in registers: what is needed
// on both sides of it goes to memory and back. So calls, and what they need, come first, calls that wait for no
// other before those that do; and before a call come the operations that leave no more values to keep across it.
// May include: core.
#ifndef DERIVO_OPTIMISE_SCHEDULE_HPP
#define DERIVO_OPTIMISE_SCHEDULE_HPP

#include <derivo/optimise/arrange.hpp>

namespace derivo {

/// Time is counted in rounds of calls: those of round r wait for one of round r - 1. An operation of time r comes before
/// the calls of round r, one that no call waits for after all of them. Linear in the nodes.
class scheduler {
public:
    constexpr scheduler(const graph_view& from, const buffer<int>& roots)
        : from_(from),
          roots_(roots),
          uses_(from.size, 0),
          calls_(from.size, 0),
          ready_(from.size, 0),
          waiting_(from.size, 0),
          taken_(from.size, 0),
          meets_call_(from.size, 1),
          forward_(from.size, behind_these),
          effort_(8 * from.size) {
        count_uses(from, roots.begin(), roots.size(), uses_);
        find_earliest();
        find_latest();
        if (rounds_ == 0) return;
        bring_forward();
        place_around_these();
    }

    constexpr void write(graph& to) const {
        copier copy(to, from_);
        buffer<int> nodes, keys(from_.size, 0);
        nodes.reserve(from_.size);
        const char *const calls = calls_.begin(), *const forward = forward_.begin();
        const int *const uses = uses_.begin(), *const times = times_.begin();
        int* const key = keys.begin();
        for (int i = 0; i < from_.size; ++i) {
            if (uses[i] == 0) continue;
            key[i] = 4 * times[i] + (calls[i] != 0 ? 3 : forward[i]);
            if (calls[i] == 0 && forward[i] != brought_forward) nodes.push(i);
        }
        for (const int i : brought_) nodes.push(i);
        push_calls(nodes);
        const sorted_nodes sorted = in_order(nodes, keys, 4 * rounds_ + 8);
        if (!operations_are_taken_as_they_come) {
            for (const int i : sorted.items) copy.step(i);
        } else if (rounds_ > 0) {
            const sorted_nodes early = at_once(sorted.items);
            for (const int i : early.items) copy.step(i);
        } else {
            buffer<int> operations;
            for (const int i : sorted.items) {
                if (is_leaf(from_[i]))
                    copy.step(i);
                else
                    operations.push(i);
            }
            const arrangement arranged(from_, operations, roots_);
            for (const int i : arranged.order()) copy.step(i);
        }
        for (const int r : roots_) to.root(copy[r]);
    }

private:
    /// The calls, those of one argument together: it waits for them no longer than it must. What joins another value only
    /// once comes last, when the other is there.
    constexpr void push_calls(buffer<int>& nodes) const {
        if (rounds_ == 0) return;
        buffer<int> users(from_.size, no_node), firsts(from_.size, no_node), found;
        buffer<char> joins(from_.size, 1);  // of the first call with an argument
        for (int i = 0; i < from_.size; ++i) {
            if (uses_[i] == 0) continue;
            const node n = from_[i];
            if (is_leaf(n)) continue;
            if (n.left >= 0) users[n.left] = i;
            if (n.right >= 0) users[n.right] = i;
        }
        for (int i = 0; i < from_.size; ++i) {
            if (!is_library_call(i)) continue;
            int& first = firsts[from_[i].left];
            if (first == no_node) first = i;
            if (!operations_are_taken_as_they_come || !joins_once(i, users)) joins[first] = 0;
            found.push(i);
        }
        sort(found.begin(), found.size(), [&](int a, int b) {
            const int x = firsts[from_[a].left], y = firsts[from_[b].left];
            return joins[x] != joins[y] ? joins[x] < joins[y] : x < y;
        });
        for (const int i : found) nodes.push(i);
    }
    // Is the result of this call, or what constants make of it, the operand of one operation only, with another value?
    constexpr bool joins_once(int i, const buffer<int>& users) const {
        while (uses_[i] == 1 && users[i] != no_node) {
            const node n = from_[users[i]];
            if (n.right >= 0 && !from_.is_constant(n.left) && !from_.is_constant(n.right)) return true;
            i = users[i];
        }
        return false;
    }

    constexpr bool is_library_call(int i) const { return calls_[i] != 0; }
    /// Whether operations with a code, counted from power_code on, are calls of the library.
    constexpr buffer<char> library_codes() const {
        buffer<char> found;
        found.reserve(from_.function_count + 1);
        found.push(1);
        for (int k = 0; k < from_.function_count; ++k)
            found.push(!from_.functions[k]->constant && !from_.functions[k]->inlined ? 1 : 0);
        return found;
    }
    template <class Visit>
    constexpr void for_each_operand(int i, Visit visit) const {
        const node n = from_[i];
        if (is_leaf(n)) return;
        if (n.left >= 0) visit(n.left);
        if (n.right >= 0) visit(n.right);
    }

    // ready: the number of calls on the longest way to a node, itself included.
    // Here and below plain pointers and no helpers: these loops see every node of every program.
    constexpr void find_earliest() {
        const node* const nodes = from_.nodes;
        const int* const uses = uses_.begin();
        int* const ready = ready_.begin();
        char* const calls = calls_.begin();
        const buffer<char> codes = library_codes();
        for (int i = 0; i < from_.size; ++i) {
            const node n = nodes[i];
            if (uses[i] == 0 || n.code <= parameter_code) continue;
            int depth = n.left >= 0 ? ready[n.left] : 0;
            if (n.right >= 0 && ready[n.right] > depth) depth = ready[n.right];
            if (n.code >= power_code && codes.begin()[n.code - power_code] != 0) {
                calls[i] = 1;
                ++depth;
            }
            ready[i] = depth;
            if (depth > rounds_) rounds_ = depth;
        }
    }

    // As late as the calls that wait for it allow; a call itself as early as it can be, and leaves are always there.
    constexpr void find_latest() {
        const node* const nodes = from_.nodes;
        const int* const uses = uses_.begin();
        const char* const calls = calls_.begin();
        buffer<int> last(from_.size, rounds_ + 1);
        times_.swap(last);
        int* const times = times_.begin();
        for (int i = from_.size - 1; i >= 0; --i) {
            if (uses[i] == 0) continue;
            const node n = nodes[i];
            if (n.code <= parameter_code) {
                times[i] = 0;
                continue;
            }
            if (calls[i] != 0) times[i] = ready_[i];
            const int time = times[i];
            if (n.left >= 0 && time < times[n.left]) times[n.left] = time;
            if (n.right >= 0 && time < times[n.right]) times[n.right] = time;
        }
    }

    /// Nodes by a small key, in the order in which they came where it is the same.
    struct sorted_nodes {
        buffer<int> items, starts;
    };
    static constexpr sorted_nodes in_order(const buffer<int>& nodes, const buffer<int>& keys, int bound) {
        sorted_nodes sorted{buffer<int>(nodes.size(), 0), buffer<int>(bound + 1, 0)};
        buffer<int> places(bound + 1, 0);
        int* const next = places.begin();
        int* const items = sorted.items.begin();
        const int* const key = keys.begin();
        for (const int i : nodes) ++next[key[i] + 1];
        for (int k = 0; k < bound; ++k) next[k + 1] += next[k];
        for (int k = 0; k <= bound; ++k) sorted.starts[k] = next[k];
        for (const int i : nodes) items[next[key[i]]++] = i;
        return sorted;
    }

    /// The nodes in their order; but an operation that alone uses the result of the last call that it waits for comes at once
    /// behind it: it keeps one value in the place of another, and has it in the register where it is.
    constexpr sorted_nodes at_once(const buffer<int>& nodes) const {
        buffer<int> keys(from_.size, 0);
        int now = 0;  // even for a call and what comes at once behind it, odd for the others before the next call
        for (const int i : nodes) {
            const node n = from_[i];
            if (n.code <= parameter_code || n.left < 0) continue;
            if (is_library_call(i)) {
                keys[i] = now += 2;
                continue;
            }
            const int left = keys[n.left], right = n.right >= 0 ? keys[n.right] : 0;
            const int last = left > right ? n.left : n.right;
            const bool follows = left != right && keys[last] % 2 == 0 && uses_[last] == 1;
            keys[i] = follows ? keys[last] : now + 1;
        }
        return in_order(nodes, keys, now + 2);
    }

    // Clang orders operations itself, and joins those that are alike: they stay together.
#ifdef __clang__
    static constexpr bool operations_are_taken_as_they_come = false;
#else
    static constexpr bool operations_are_taken_as_they_come = true;
#endif

    // Two results are returned in registers. More are in memory: GCC stores each when it is there, Clang all at the end.
    constexpr bool results_wait() const {
#ifdef __clang__
        return true;
#else
        return roots_.size() <= 2;
#endif
    }

    // ── what to compute before a call although it could wait ────────────────────────────────────────

    constexpr void bring_forward() {
        buffer<int> all, operations;
        all.reserve(from_.size);
        operations.reserve(from_.size);
        for (int i = 0; i < from_.size; ++i) waiting_[i] = uses_[i];
        const node* const nodes = from_.nodes;
        const int* const ready = ready_.begin();
        char* const meets_call = meets_call_.begin();
        for (int i = 0; i < from_.size; ++i) {
            if (uses_[i] == 0) continue;
            all.push(i);
            const node n = nodes[i];
            if (n.code <= parameter_code) continue;
            if (n.code != pair_code && !is_library_call(i)) operations.push(i);
            if (n.left >= 0 && ready[n.left] == ready[i]) meets_call[n.left] = 0;
            if (n.right >= 0 && ready[n.right] == ready[i]) meets_call[n.right] = 0;
        }
        if (!results_wait())
            for (const int r : roots_) --waiting_[r];
        const sorted_nodes by_need = in_order(all, times_, rounds_ + 2);
        const sorted_nodes by_readiness = in_order(operations, ready_, rounds_ + 1);
        for (int round = 1; round <= rounds_; ++round) {
            int first_call = no_node;  // what the others need is kept across it
            for (int k = by_need.starts[round]; k < by_need.starts[round + 1]; ++k) {
                const int i = by_need.items[k];
                if (times_[i] != round || (is_library_call(i) && first_call != no_node)) continue;
                if (is_library_call(i)) first_call = i;
                serve(i);
            }
            for (int k = by_readiness.starts[round - 1]; k < by_readiness.starts[round]; ++k)
                if (times_[by_readiness.items[k]] > round && effort_ > 0) bring_forward(by_readiness.items[k], round);
            for (int k = by_need.starts[round]; k < by_need.starts[round + 1]; ++k) {
                const int i = by_need.items[k];
                if (is_library_call(i) && i != first_call) serve(i);
            }
        }
    }

    // Before a call: what others wait for that are brought forward, those, the rest. So its arguments come last, and are
    // still in registers.
    enum place : char { before_these, brought_forward, behind_these };
    constexpr void place_around_these() {
        if (brought_.empty()) return;
        for (int i = from_.size - 1; i >= 0; --i) {
            if (forward_[i] == behind_these) continue;
            for_each_operand(i, [&](int v) {
                if (times_[v] == times_[i] && forward_[v] == behind_these) forward_[v] = before_these;
            });
        }
    }

    // Node i is there, and no longer waits for its operands.
    constexpr void serve(int i) {
        const node n = from_.nodes[i];
        if (n.code <= parameter_code) return;
        if (n.left >= 0) --waiting_[n.left];
        if (n.right >= 0) --waiting_[n.right];
    }

    static constexpr int most_together = 32;  // operations that are brought forward for one another's sake

    /// Before the calls of this round comes operation i with all that it still needs, if that leaves fewer values to keep,
    /// or as many where i is all that the results of calls wait for: it can then be their operand in memory.
    constexpr void bring_forward(int i, int round) {
        buffer<int> together, used;
        together.push(i);
        for (int k = 0; k < together.size() && together.size() <= most_together; ++k)
            for_each_operand(together[k], [&](int v) {
                if (++taken_[v] == 1 && is_kept_in_register(v)) (times_[v] <= round ? used : together).push(v);
            });
        effort_ -= together.size();
        const bool whole = together.size() <= most_together;
        sort(together.begin(), together.size(), [](int a, int b) { return a < b; });
        const int most = meets_call_[i] != 0 ? 0 : -1;
        const bool pays =
            whole && values_more(together, used, round) <= most && values_more_if_sunk(together, used, round) <= 0;
        for (const int v : together) {
            for_each_operand(v, [&](int operand) { taken_[operand] = 0; });
            if (!pays) continue;
            times_[v] = round;
            forward_[v] = brought_forward;
            brought_.push(v);
            serve(v);
        }
    }

    // How many more values there are to keep across the calls of this round.
    constexpr int values_more(const buffer<int>& together, const buffer<int>& used, int round) const {
        int more = 0;
        for (const int v : together) more += taken_[v] < waiting_[v] ? 1 : 0;
        for (const int v : used) more -= taken_[v] == waiting_[v] && !is_in_memory(v, round) ? 1 : 0;
        return more;
    }

    // What was kept across the calls of an earlier round is in memory, and costs nothing to keep there.
    constexpr bool is_in_memory(int v, int round) const {
        return is_leaf(from_[v]) ? round > 1 : times_[v] + (is_library_call(v) ? 1 : 0) < round;
    }

    // GCC moves an operation that is used once to its use, across calls that it knows, with the operations that only
    // this one uses (temporary expression replacement): it is as if they were not brought forward.
    constexpr int values_more_if_sunk(const buffer<int>& together, const buffer<int>& used, int round) {
        int sunk = 0;
        for (int k = together.size() - 1; k >= 0; --k) {
            const int v = together[k];
            if (waiting_[v] != 1 || taken_[v] != 0) continue;  // a use by what is sunk is none
            for_each_operand(v, [&](int operand) { --taken_[operand]; });
            ++sunk;
        }
        return values_more(together, used, round) - sunk;
    }

    // Constants and plain numbers are in memory anyway.
    constexpr bool is_kept_in_register(int i) const { return !is_leaf(from_[i]) || from_[i].code == symbol_code; }

    graph_view from_;
    const buffer<int>& roots_;
    buffer<int> uses_;
    buffer<char> calls_;
    buffer<int> ready_, times_;
    buffer<int> waiting_;      // uses of a node to come, results included
    buffer<int> taken_;        // uses of it by what would be brought forward
    buffer<char> meets_call_;  // it is used only together with results of later calls
    buffer<char> forward_;     // a place
    buffer<int> brought_;
    int rounds_ = 0;
    int effort_;  // what may still be spent on the search, linear in the nodes
};

constexpr void schedule(graph& to, const graph_view& from, const buffer<int>& roots) {
    scheduler(from, roots).write(to);
}

}  // namespace derivo

#endif
