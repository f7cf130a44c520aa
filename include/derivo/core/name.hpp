// SPDX-License-Identifier: BSL-1.0
//
// name: a text that can be a template argument, as in symbol<"x"> and row<"sin">.
// Its length is part of the type, because both compilers then print it as name<2>{"x"}.
// May include: std.
#ifndef DERIVO_CORE_NAME_HPP
#define DERIVO_CORE_NAME_HPP

#include <cstddef>

namespace derivo {

/// A text as a template argument. `Size` counts the closing zero.
template <std::size_t Size>
struct name {
    char text[Size]{};

    constexpr name() = default;
    constexpr name(const char (&source)[Size]) {
        for (std::size_t i = 0; i < Size; ++i) text[i] = source[i];
    }
    constexpr bool operator==(const name&) const = default;
};

/// Order of two zero-terminated texts: negative, zero or positive. Never by address.
constexpr int compare(const char* a, const char* b) {
    while (*a != '\0' && *a == *b) {
        ++a;
        ++b;
    }
    return static_cast<int>(static_cast<unsigned char>(*a)) - static_cast<int>(static_cast<unsigned char>(*b));
}

constexpr bool same_text(const char* a, const char* b) { return compare(a, b) == 0; }

constexpr std::size_t length(const char* text) {
    std::size_t size = 0;
    while (text[size] != '\0') ++size;
    return size;
}

/// The `name` that holds a text known only as a pointer: from a value back to a template argument.
template <std::size_t Size>
constexpr name<Size> name_from(const char* text) {
    name<Size> result;
    for (std::size_t i = 0; i + 1 < Size; ++i) result.text[i] = text[i];
    return result;
}

}  // namespace derivo

#endif
