// SPDX-License-Identifier: BSL-1.0
//
// Letters and digits: what a name is made of, in C++ and in the text of a formula.
// May include: nothing.
#ifndef DERIVO_CORE_LETTERS_HPP
#define DERIVO_CORE_LETTERS_HPP

namespace derivo::detail {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_latin_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A character of UTF-8 beyond ASCII: its code, and its length in bytes, 0 if the bytes are none.
struct wide_character {
    unsigned code = 0;
    int size = 0;
};
constexpr wide_character wide_character_at(const char* at) {
    const auto first = static_cast<unsigned char>(*at);
    const int size = first >= 0xF8 ? 0 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    unsigned code = first & (0x7Fu >> size);
    for (int k = 1; k < size; ++k) {
        const auto next = static_cast<unsigned char>(at[k]);
        if ((next & 0xC0) != 0x80) return {};
        code = code << 6 | (next & 0x3Fu);
    }
    return {code, size};
}

/// Blocks of Unicode that hold signs, with the first code behind each: x² is no name, nor is a×b.
inline constexpr unsigned blocks_of_signs[][2] = {
    {0x80, 0xB5},      // ² ³ · ° ±
    {0xB6, 0xC0},      // ¹ ½
    {0xD7, 0xD8},      // ×
    {0xF7, 0xF8},      // ÷
    {0x2000, 0x2080},  // punctuation, ⁴ ⁿ; but ₀ ₁ ₂ are digits of a name
    {0x208A, 0x2090},  // ₊ ₋
    {0x20A0, 0x20D0},  // currencies; but marks that are set over letters belong to them
    {0x2150, 0x2C00},  // fractions, arrows, operators, boxes
    {0x3000, 0x3040},  // punctuation
    {0xD800, 0x10000}  // no characters, and forms of presentation
};

constexpr bool is_sign(unsigned code) {
    for (const auto& block : blocks_of_signs)
        if (code >= block[0] && code < block[1]) return true;
    return false;
}

/// How many bytes the letter takes that stands here: 1 for a Latin one and _, more for others; 0 if there is none. Digits
/// set low, as in x₁, are letters.
constexpr int letter_size(const char* at) {
    if (is_latin_letter(*at) || *at == '_') return 1;
    const wide_character wide = wide_character_at(at);
    return wide.size > 0 && !is_sign(wide.code) ? wide.size : 0;
}

/// Is it a letter, and then letters and digits? What begins with a control character is a name that no user has.
constexpr bool is_identifier(const char* text) {
    if (*text > '\0' && *text < ' ') return true;
    if (letter_size(text) == 0) return false;
    for (int size = 1; size > 0; text += size) size = is_digit(*text) ? 1 : letter_size(text);
    return *text == '\0';
}

}  // namespace derivo::detail

#endif
