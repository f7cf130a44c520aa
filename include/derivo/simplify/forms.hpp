// SPDX-License-Identifier: BSL-1.0
//
// forms: the store of the normal form. A sum is a list of (monomial, coefficient), a monomial a list of
// (base, exponent), a base a symbol, a call, or a sum in parentheses; each distinct one present once,
// so that equal forms have equal numbers.
// May include: core, graph, functions' interface.
#ifndef DERIVO_SIMPLIFY_FORMS_HPP
#define DERIVO_SIMPLIFY_FORMS_HPP

#include <derivo/core/buffer.hpp>
#include <derivo/core/number.hpp>

namespace derivo {

enum form_kind : int {
    number_form,     // an exact number, its members packed
    sum_form,        // (monomial, number)... sorted by monomial
    monomial_form,   // (base, exponent)... sorted by base; an exponent is a sum
    symbol_base,     // name
    parameter_base,  // index
    call_base,       // code, arguments... (sums)
    sum_base,        // sum
    number_base,     // number, for powers that are no rational: 2^(1/2)
};

/// A pair of forms: monomial and coefficient in a sum, base and exponent in a monomial.
struct factor {  // without values of its own, of which arrays would be filled one by one
    int first, second;
};

class forms {
public:
    constexpr forms() : slots_(256, -1) {
        zero_ = intern(sum_form, nullptr, 0);
        unit_ = intern(monomial_form, nullptr, 0);
        const factor one{unit_, one_number()};
        one_ = sum(&one, 1);
    }
    forms(const forms&) = delete;
    forms& operator=(const forms&) = delete;

    constexpr int size() const { return records_.size(); }
    constexpr int kind(int id) const { return record_[id].kind; }
    constexpr int count(int id) const { return record_[id].count; }
    constexpr int item(int id, int k) const { return item_[record_[id].start + k]; }

    // Sums and monomials.
    constexpr int length(int id) const { return record_[id].count / 2; }
    constexpr factor at(int id, int k) const {
        const int* const pair = item_ + record_[id].start + 2 * k;
        return {pair[0], pair[1]};
    }
    constexpr int sum(const factor* terms, int count) { return pairs(sum_form, terms, count); }
    constexpr int monomial(const factor* factors, int count) { return pairs(monomial_form, factors, count); }

    /// The sum 0, the sum 1, and the monomial without factors.
    constexpr int zero() const { return zero_; }
    constexpr int one() const { return one_; }
    constexpr int unit() const { return unit_; }
    static constexpr int one_number() { return static_cast<int>(1 - small); }
    static constexpr int zero_number() { return static_cast<int>(-small); }

    /// A number as an item of a form: itself, turned negative, for a small integer; else the form that holds it.
    constexpr int number_id(const number& n) {
        if (n.is_integer() && n.numerator < small && n.numerator > -small) return static_cast<int>(n.numerator - small);
        const auto real = std::bit_cast<std::uint64_t>(n.real);
        const auto top = static_cast<std::uint64_t>(n.numerator), bottom = static_cast<std::uint64_t>(n.denominator);
        const int packed[] = {low(top),   high(top),       low(bottom), high(bottom),
                              n.exponent, n.exact ? 1 : 0, low(real),   high(real)};
        return intern(number_form, packed, 8);
    }
    constexpr number number_at(int id) const {
        if (id < 0) return integer{id} + small;
        number n;
        n.numerator = static_cast<integer>(joined(item(id, 0), item(id, 1)));
        n.denominator = static_cast<integer>(joined(item(id, 2), item(id, 3)));
        n.exponent = item(id, 4);
        n.exact = item(id, 5) != 0;
        n.real = std::bit_cast<double>(joined(item(id, 6), item(id, 7)));
        return n;
    }

    constexpr int number_sum(const number& n) {
        if (n.is_zero() && n.exact) return zero_;
        const factor term{unit_, number_id(n)};
        return sum(&term, 1);
    }
    constexpr bool is_number(int sum) const { return sum == zero_ || (length(sum) == 1 && at(sum, 0).first == unit_); }
    constexpr number number_of(int sum) const { return sum == zero_ ? number() : number_at(at(sum, 0).second); }

    /// base^exponent as a sum of one term.
    constexpr int power_sum(int base, int exponent) {
        const factor only{base, exponent};
        return monomial_sum(monomial(&only, 1), one_number());
    }
    constexpr int monomial_sum(int monomial, int coefficient) {
        const factor term{monomial, coefficient};
        return sum(&term, 1);
    }

    constexpr int intern(int kind, const int* payload, int count) {
        unsigned h = static_cast<unsigned>(kind) * 0x9E3779B1u;
        for (int k = 0; k < count; ++k) h = (h ^ static_cast<unsigned>(payload[k])) * 0x85EBCA6Bu, h ^= h >> 15;
        int* const slots = slots_.begin();
        const unsigned* const hashes = hashes_.begin();
        const unsigned last = mask();
        unsigned slot = h & last;
        for (int id = slots[slot]; id >= 0; id = slots[slot]) {
            if (hashes[id] == h && same(id, kind, payload, count)) return id;
            slot = (slot + 1) & last;
        }
        const int id = records_.size();
        records_.push({kind, items_.size(), count});
        hashes_.push(h);
        items_.append(payload, count);
        record_ = records_.begin();
        item_ = items_.begin();
        slots[slot] = id;
        if (2 * records_.size() > slots_.size()) rehash();
        return id;
    }

private:
    static constexpr integer small = integer{1} << 30;

    struct record {
        int kind, start, count;
    };

    static constexpr int low(std::uint64_t n) { return static_cast<int>(static_cast<std::uint32_t>(n)); }
    static constexpr int high(std::uint64_t n) { return low(n >> 32); }
    static constexpr std::uint64_t joined(int lower, int upper) {
        return static_cast<std::uint32_t>(lower) | (std::uint64_t{static_cast<std::uint32_t>(upper)} << 32);
    }

    constexpr int pairs(int kind, const factor* list, int count) {
        buffer<int> flat(2 * count, 0);
        int* const items = flat.begin();
        for (int k = 0; k < count; ++k) items[2 * k] = list[k].first, items[2 * k + 1] = list[k].second;
        return intern(kind, items, 2 * count);
    }

    constexpr bool same(int id, int kind, const int* payload, int count) const {
        const record r = record_[id];
        if (r.kind != kind || r.count != count) return false;
        const int* const items = item_ + r.start;
        for (int k = 0; k < count; ++k)
            if (items[k] != payload[k]) return false;
        return true;
    }
    constexpr unsigned mask() const { return static_cast<unsigned>(slots_.size()) - 1; }
    constexpr void rehash() {
        buffer<int> wider(4 * slots_.size(), -1);
        const unsigned wide = static_cast<unsigned>(wider.size()) - 1;
        int* const slots = wider.begin();
        for (int id = 0; id < records_.size(); ++id) {
            unsigned slot = hashes_[id] & wide;
            while (slots[slot] >= 0) slot = (slot + 1) & wide;
            slots[slot] = id;
        }
        slots_.swap(wider);
    }

    buffer<record> records_;
    buffer<unsigned> hashes_;
    buffer<int> items_;
    buffer<int> slots_;
    const record* record_ = nullptr;  // where they lie: to ask the buffer costs the compiler more than to look
    const int* item_ = nullptr;
    int zero_ = 0, one_ = 0, unit_ = 0;
};

}  // namespace derivo

#endif
