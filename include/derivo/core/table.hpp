// SPDX-License-Identifier: BSL-1.0
//
// table: what a class knows of itself, number by number. GCC describes the type of each constant of a class to debuggers, in
// every object file: that of a std::array, with some forty members, took more room than a small formula. A variable it
// describes with all its numbers, a temporary object not: large tables are references to such objects,
//     static constexpr const auto& places = places_of();
// which are constants where the function returns a const one.
// May include: nothing.
#ifndef DERIVO_CORE_TABLE_HPP
#define DERIVO_CORE_TABLE_HPP

namespace derivo::detail {

template <class T, int Size>
struct table {
    T items[Size > 0 ? static_cast<unsigned>(Size) : 1]{};
    constexpr T& operator[](int k) { return items[k]; }
    constexpr const T& operator[](int k) const { return items[k]; }
};

}  // namespace derivo::detail

#endif
