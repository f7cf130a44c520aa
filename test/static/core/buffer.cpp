// SPDX-License-Identifier: BSL-1.0
//
// The growing array, and its stable sort.
#include <derivo/core/buffer.hpp>
#include <derivo/core/name.hpp>

#include <utility>

using derivo::buffer;

constexpr bool grows() {
    buffer<int> b;
    for (int k = 0; k < 1000; ++k) b.push(k * k);
    bool right = b.size() == 1000 && !b.empty() && b.back() == 999 * 999;
    for (int k = 0; k < 1000; ++k) right = right && b[k] == k * k;
    right = right && b.pop() == 999 * 999 && b.size() == 999;
    b.shrink(3);
    int sum = 0;
    for (const int item : b) sum += item;
    return right && sum == 0 + 1 + 4;
}
static_assert(grows());

constexpr bool moves_and_swaps() {
    buffer<int> a(3, 7), b;
    b.push(1);
    a.swap(b);
    const buffer<int> c(std::move(b));
    return a.size() == 1 && a[0] == 1 && b.empty() && c.size() == 3 && c[2] == 7;  // NOLINT: b is empty by promise
}
static_assert(moves_and_swaps());

struct item {
    int key, place;
};

/// Sorts `count` items with few different keys: equal keys must keep their order.
constexpr bool sorts(int count) {
    buffer<item> items;
    unsigned state = 12345;
    for (int k = 0; k < count; ++k) {
        state = state * 1664525u + 1013904223u;
        items.push({static_cast<int>(state >> 28), k});
    }
    derivo::sort(items.begin(), items.size(), [](const item& a, const item& b) { return a.key < b.key; });
    long long places = 0;
    for (int k = 0; k < count; ++k) {
        places += items[k].place;
        if (k > 0 && items[k - 1].key > items[k].key) return false;
        if (k > 0 && items[k - 1].key == items[k].key && items[k - 1].place > items[k].place) return false;
    }
    return places == static_cast<long long>(count) * (count - 1) / 2;
}
static_assert(sorts(0) && sorts(1) && sorts(2) && sorts(3) && sorts(64) && sorts(65) && sorts(1000));

// ── texts as template arguments ─────────────────────────────────────────────────────────────────────

static_assert(derivo::compare("a", "b") < 0 && derivo::compare("b", "a") > 0 && derivo::compare("ab", "ab") == 0);
static_assert(derivo::compare("x", "x1") < 0 && derivo::compare("x10", "x2") < 0 && derivo::compare("", "a") < 0);
static_assert(derivo::compare("\xC3\xA9", "z") > 0);  // bytes are unsigned: é after z on every machine
static_assert(derivo::same_text("theta", "theta") && !derivo::same_text("theta", "thet"));
static_assert(derivo::length("theta") == 5 && derivo::length("") == 0);
static_assert(derivo::name("x") == derivo::name_from<2>("x"));
