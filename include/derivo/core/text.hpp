// SPDX-License-Identifier: BSL-1.0
//
// text_builder: text made while compiling (or running), and numbers as text.
// May include: core.
#ifndef DERIVO_CORE_TEXT_HPP
#define DERIVO_CORE_TEXT_HPP

#include <derivo/core/buffer.hpp>
#include <derivo/core/number.hpp>

namespace derivo {

class text_builder {
public:
    constexpr text_builder& operator<<(const char* text) {
        for (; *text != '\0'; ++text) chars_.push(*text);
        return *this;
    }
    constexpr text_builder& operator<<(char c) {
        chars_.push(c);
        return *this;
    }
    constexpr text_builder& operator<<(integer n) {
        if (n < 0) chars_.push('-');
        digits(static_cast<std::uint64_t>(n < 0 ? -n : n));
        return *this;
    }
    constexpr text_builder& operator<<(int n) { return *this << integer{n}; }

    /// 3, 1/3, 0.1e-5 as digits with an exponent; a real with 17 digits.
    constexpr text_builder& operator<<(const number& n) {
        if (!n.exact) return *this << decimal(n.real);
        if (n.exponent == 0 || n.denominator != 1) {
            *this << n.numerator;
            if (n.exponent != 0) *this << 'e' << n.exponent;
            if (n.denominator != 1) *this << '/' << n.denominator;
            return *this;
        }
        return scientific(n);
    }

    constexpr int size() const { return chars_.size(); }
    constexpr char operator[](int i) const { return chars_[i]; }
    constexpr const char* begin() const { return chars_.begin(); }
    constexpr void clear() { chars_.shrink(0); }

private:
    constexpr void digits(std::uint64_t n) {
        char reversed[20]{};
        int count = 0;
        do reversed[count++] = static_cast<char>('0' + n % 10);
        while ((n /= 10) != 0);
        while (count > 0) chars_.push(reversed[--count]);
    }

    // One digit before the point: 1380649e-29 is 1.380649e-23.
    constexpr text_builder& scientific(const number& n) {
        text_builder plain;
        plain.digits(static_cast<std::uint64_t>(n.numerator < 0 ? -n.numerator : n.numerator));
        if (n.numerator < 0) *this << '-';
        for (int k = 0; k < plain.size(); ++k) {
            if (k == 1) *this << '.';
            *this << plain[k];
        }
        const int exponent = n.exponent + plain.size() - 1;
        return exponent == 0 ? *this : *this << 'e' << exponent;
    }

    /// The double to 17 digits, as an exact decimal number.
    static constexpr number decimal(double value) {
        if (value != value || value - value != 0) return {};
        const bool negative = value < 0;
        double rest = negative ? -value : value;
        int exponent = 0;
        for (; rest >= 1e17; rest /= 10) ++exponent;
        for (; rest < 1e16 && rest > 0; rest *= 10) --exponent;
        auto n = static_cast<integer>(rest);
        for (; n != 0 && n % 10 == 0; n /= 10) ++exponent;
        number result;
        result.numerator = negative ? -n : n;
        result.exponent = exponent;
        return result;
    }

    buffer<char> chars_;
};

}  // namespace derivo

#endif
