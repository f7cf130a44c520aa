// SPDX-License-Identifier: BSL-1.0
//
// shared_pairs: products computed from one another. Each is a list of factors, above and below the bar. The pair of factors
// that saves most, over all products, is computed once and stands in its place in each; and again, until none saves
// anything. M. A. Breuer, Generation of Optimal Code for Expressions via Factorization, CACM 12 (1969).
// May include: core.
#ifndef DERIVO_OPTIMISE_PAIRS_HPP
#define DERIVO_OPTIMISE_PAIRS_HPP

#include <derivo/core/buffer.hpp>
#include <derivo/optimise/policy.hpp>

namespace derivo {

/// Products as lists of factors: a factor is a number from 0 on, ~f one to divide by.
class factor_lists {
public:
    struct list {
        int first = 0, count = 0;
    };

    /// Another product; its number, from 0 on.
    constexpr int push(const buffer<int>& factors) {
        lists_.push({items_.size(), factors.size()});
        int below = 0;
        for (const int f : factors) {
            items_.push(f);
            if (f < 0 && ++below > 1) divided_twice_ = true;
        }
        return lists_.size() - 1;
    }

    /// Is any product divided by more than one factor?
    constexpr bool divided_twice() const { return divided_twice_; }
    constexpr const buffer<int>& items() const { return items_; }
    constexpr const buffer<list>& lists() const { return lists_; }

    /// The factor itself, be it above the bar or below.
    static constexpr int factor_of(int item) { return item < 0 ? ~item : item; }

private:
    buffer<int> items_;
    buffer<list> lists_;
    bool divided_twice_ = false;
};

class shared_pairs {
    using list = factor_lists::list;

public:
    /// Both above the bar, both below (left >= 0: it is their product that is divided by), or left/right.
    struct pair {
        int left = 0, right = 0;
    };

    /// @param factors  how many there are
    /// @param eager    a pair with a division saves one in each product, even where another is left: it may go later
    constexpr shared_pairs(const factor_lists& given, int factors, const prices& costs, bool eager)
        : costs_(costs), eager_(eager), given_(factors), slots_(256, -1) {
        items_.reserve(given.items().size());
        for (const int f : given.items()) items_.push(f);
        for (const list& p : given.lists()) {
            products_.push(p);
            sort_items(p);
        }
    }

    /// Makes pairs until none saves anything. False if that takes more of a constant evaluation than it may.
    constexpr bool share() {
        for (const list& p : products_) work_ += work_of(p);
        if (work_ > most_work) return false;
        for (const list& p : products_) note(p, 1);
        for (int best = best_pair(); best >= 0; best = best_pair()) {
            if (work_ > most_work) return false;
            replace(entries_[best].of);
        }
        return true;
    }

    constexpr int count(int product) const { return products_[product].count; }
    constexpr int factor(int product, int k) const { return items_[products_[product].first + k]; }
    /// Is this factor a pair, and of what?
    constexpr bool is_made(int factor) const { return factor >= given_; }
    constexpr const pair& made(int factor) const { return made_[factor - given_]; }

    /// What all pairs and products cost.
    constexpr int price() const {
        int total = 0;
        for (const pair& of : made_) total += price_of(of);
        for (const list& p : products_) {
            const int below = below_of(p);
            total += (p.count - (below > 0 ? 2 : 1)) * costs_.multiplication + (below > 0 ? costs_.division : 0);
        }
        return total;
    }

private:
    struct entry {
        pair of;
        int saved = 0;  // in all products that hold it
    };

    // Counted in pairs that are looked at; one takes some fifty steps of Clang's budget for a constant, about a million.
    static constexpr int most_work = 6000;
    static constexpr int work_of(const list& p) { return p.count * (p.count + 1) / 2; }

    constexpr void sort_items(const list& p) {
        for (int k = 1; k < p.count; ++k)
            for (int i = p.first + k; i > p.first && items_[i] < items_[i - 1]; --i) {
                const int lower = items_[i];
                items_[i] = items_[i - 1];
                items_[i - 1] = lower;
            }
    }

    // ── what each pair would save ───────────────────────────────────────────────────────────────────

    /// Adds what the pairs of a product save, or with sign -1 takes it away.
    constexpr void note(const list& p, int sign) {
        const bool last = eager_ || below_of(p) == 1;
        for (int k = 0; k < p.count; k += copies(p, k))
            for (int i = k; i < p.count; i += copies(p, i)) {
                const int times = i == k ? copies(p, k) / 2 : least(copies(p, k), copies(p, i));
                if (times == 0) continue;
                const pair of{items_[p.first + k], items_[p.first + i]};
                entries_[entry_of(of)].saved += sign * times * (last ? price_of(of) : costs_.multiplication);
            }
    }
    constexpr int below_of(const list& p) const {
        int below = 0;
        for (int k = 0; k < p.count; ++k) below += items_[p.first + k] < 0 ? 1 : 0;
        return below;
    }
    constexpr int price_of(const pair& of) const {
        return (of.left < 0) != (of.right < 0) ? costs_.division : costs_.multiplication;
    }
    static constexpr int least(int a, int b) { return a < b ? a : b; }

    /// How often this factor stands from place k on.
    constexpr int copies(const list& p, int k) const {
        int n = 1;
        while (k + n < p.count && items_[p.first + k + n] == items_[p.first + k]) ++n;
        return n;
    }

    constexpr int entry_of(const pair& of) {
        const unsigned mask = static_cast<unsigned>(slots_.size()) - 1;
        unsigned h = hash(of) & mask;
        for (; slots_[static_cast<int>(h)] >= 0; h = (h + 1) & mask) {
            const int k = slots_[static_cast<int>(h)];
            if (entries_[k].of.left == of.left && entries_[k].of.right == of.right) return k;
        }
        slots_[static_cast<int>(h)] = entries_.size();
        entries_.push({of});
        if (2 * entries_.size() > slots_.size()) rehash();
        return entries_.size() - 1;
    }
    static constexpr unsigned hash(const pair& of) {
        const unsigned h =
            (static_cast<unsigned>(of.left) * 0x9E3779B1u ^ static_cast<unsigned>(of.right)) * 0x85EBCA6Bu;
        return h ^ h >> 15;
    }
    constexpr void rehash() {
        buffer<int> wider(4 * slots_.size(), -1);
        const unsigned mask = static_cast<unsigned>(wider.size()) - 1;
        for (int k = 0; k < entries_.size(); ++k) {
            unsigned h = hash(entries_[k].of) & mask;
            while (wider[static_cast<int>(h)] >= 0) h = (h + 1) & mask;
            wider[static_cast<int>(h)] = k;
        }
        slots_.swap(wider);
    }

    constexpr int best_pair() {
        int best = -1, most = 0;
        work_ += (entries_.size() + items_.size()) / 8;
        for (int k = 0; k < entries_.size(); ++k) {
            const entry& e = entries_[k];
            if (e.saved == 0) continue;
            const int gain = e.saved - price_of(e.of);
            if (gain > most) most = gain, best = k;
        }
        return best;
    }

    // ── a pair in its place ─────────────────────────────────────────────────────────────────────────

    constexpr void replace(pair of) {
        const bool below = of.left < 0 && of.right < 0;
        const int whole = given_ + made_.size();
        // sorted, so that the one to divide by is on the left
        made_.push(below ? pair{~of.right, ~of.left} : of.left < 0 ? pair{of.right, of.left} : of);
        for (list& p : products_) {
            if (!holds(p, of)) continue;
            work_ += 2 * work_of(p);
            note(p, -1);
            while (holds(p, of)) {
                drop(p, of.left);
                drop(p, of.right);
                items_[p.first + p.count++] = below ? ~whole : whole;
                sort_items(p);
            }
            note(p, 1);
        }
    }
    constexpr bool holds(const list& p, const pair& of) const {
        int left = 0, right = 0;
        for (int k = 0; k < p.count; ++k) {
            left += items_[p.first + k] == of.left ? 1 : 0;
            right += items_[p.first + k] == of.right ? 1 : 0;
        }
        return left > 0 && right > 0 && (of.left != of.right || left > 1);
    }
    constexpr void drop(list& p, int f) {
        int k = 0;
        while (items_[p.first + k] != f) ++k;
        for (--p.count; k < p.count; ++k) items_[p.first + k] = items_[p.first + k + 1];
    }

    prices costs_;
    bool eager_;
    int given_, work_ = 0;
    buffer<int> items_;
    buffer<list> products_;
    buffer<entry> entries_;
    buffer<int> slots_;
    buffer<pair> made_;
};

}  // namespace derivo

#endif
