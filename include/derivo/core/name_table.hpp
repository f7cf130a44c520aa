// SPDX-License-Identifier: BSL-1.0
//
// name_table: texts, each once, numbered as they came. A few are compared one by one; many are found by a hash,
// so that a formula of a thousand symbols is no quadratic affair.
// May include: std.
#ifndef DERIVO_CORE_NAME_TABLE_HPP
#define DERIVO_CORE_NAME_TABLE_HPP

#include <derivo/core/buffer.hpp>
#include <derivo/core/name.hpp>

namespace derivo {

class name_table {
public:
    constexpr name_table() = default;
    constexpr name_table(const char* const* texts, int count) {
        for (int k = 0; k < count; ++k) add(texts[k]);
    }

    constexpr int size() const { return names_.size(); }
    constexpr const char* const* begin() const { return names_.begin(); }
    constexpr const char* const* end() const { return names_.end(); }
    constexpr const char* operator[](int k) const { return names_[k]; }
    constexpr bool has(const char* text) const { return find(text) >= 0; }

    /// The number of a text, or -1.
    constexpr int find(const char* text) const {
        if (!slots_.empty()) return slots_[slot_of(text)];
        for (int k = 0; k < names_.size(); ++k)
            if (same_text(names_[k], text)) return k;
        return -1;
    }

    /// The number of a text, a new one if it is not there yet.
    constexpr int add(const char* text) {
        const int known = find(text);
        if (known >= 0) return known;
        names_.push(text);
        if (2 * names_.size() > slots_.size() && names_.size() > few)
            spread();
        else if (!slots_.empty())
            slots_[slot_of(text)] = names_.size() - 1;
        return names_.size() - 1;
    }

private:
    static constexpr int few = 8;

    static constexpr unsigned hash(const char* text) {
        unsigned h = 2166136261u;  // FNV-1a
        for (; *text != '\0'; ++text) h = (h ^ static_cast<unsigned char>(*text)) * 16777619u;
        return h ^ (h >> 15);
    }
    constexpr int slot_of(const char* text) const {
        const unsigned mask = static_cast<unsigned>(slots_.size()) - 1;
        unsigned slot = hash(text) & mask;
        while (slots_[static_cast<int>(slot)] >= 0 && !same_text(names_[slots_[static_cast<int>(slot)]], text))
            slot = (slot + 1) & mask;
        return static_cast<int>(slot);
    }
    constexpr void spread() {
        int size = 4 * few;
        while (size < 4 * names_.size()) size *= 2;
        buffer<int> wider(size, -1);
        slots_.swap(wider);
        for (int k = 0; k < names_.size(); ++k) slots_[slot_of(names_[k])] = k;
    }

    buffer<const char*> names_;
    buffer<int> slots_;  // open addressing, a power of two of them
};

}  // namespace derivo

#endif
