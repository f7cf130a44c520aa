// SPDX-License-Identifier: BSL-1.0
//
// Products computed from one another: which pairs of factors are made, what they save, and when the search gives up.
#include <derivo/core.hpp>

namespace {

constexpr derivo::prices costs{};

/// Products as lists of factors, ~f one to divide by.
struct lists : derivo::factor_lists {
    constexpr lists(std::initializer_list<std::initializer_list<int>> products) {
        for (const auto& factors : products) {
            derivo::buffer<int> list;
            for (const int f : factors) list.push(f);
            push(list);
        }
    }
};

enum : int { a, b, c, d, s, factors };

constexpr int price_before(const lists& given) { return derivo::shared_pairs(given, factors, costs, false).price(); }
constexpr int price_of(const lists& given, bool eager) {
    derivo::shared_pairs pairs(given, factors, costs, eager);
    return pairs.share() ? pairs.price() : -1;
}

// ── what is shared ──────────────────────────────────────────────────────────────────────────────────
static_assert(price_of({{a, b, c}, {a, b, d}}, false) == 3 * costs.multiplication);  // (a b) c, (a b) d
static_assert(price_of({{a, a, a, a}}, false) == 2 * costs.multiplication);          // (a²)²
static_assert(price_of({{a, b}, {c, d}}, false) == price_before({{a, b}, {c, d}}));  // nothing in common
static_assert(price_of({{a, ~s}, {a, b, ~s}}, false) == costs.division + costs.multiplication);
static_assert(price_of({{a, ~b, ~c}, {d, ~b, ~c}}, false) == 2 * costs.division + costs.multiplication);

// Of (a/s)², (b/s)², a b/s² each still divides by s when it has taken a/s, and yet it pays.
constexpr lists squares() { return {{a, a, ~s, ~s}, {b, b, ~s, ~s}, {a, b, ~s, ~s}}; }
static_assert(price_of(squares(), true) == 2 * costs.division + 3 * costs.multiplication);
static_assert(price_of(squares(), true) < price_of(squares(), false));

// ── when it gives up ────────────────────────────────────────────────────────────────────────────────
constexpr bool shares_all_but_one_of(int n) {
    derivo::factor_lists given;
    for (int left_out = 0; left_out < n; ++left_out) {
        derivo::buffer<int> list;
        for (int f = 0; f < n; ++f)
            if (f != left_out) list.push(f);
        given.push(list);
    }
    return derivo::shared_pairs(given, n, costs, false).share();
}
static_assert(shares_all_but_one_of(10) && !shares_all_but_one_of(30));  // the gradient of a product

}  // namespace
