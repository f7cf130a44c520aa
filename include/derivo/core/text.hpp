// SPDX-License-Identifier: BSL-1.0
//
// text_builder: text made while compiling (or running), and numbers as text.
// May include: core.
#ifndef DERIVO_CORE_TEXT_HPP
#define DERIVO_CORE_TEXT_HPP

#include <derivo/core/buffer.hpp>
#include <derivo/core/name.hpp>
#include <derivo/core/number.hpp>

namespace derivo {

class text_builder {
public:
    constexpr text_builder& operator<<(const char* text) {
        chars_.append(text, static_cast<int>(length(text)));
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

    /// 3, 1/3, 1.380649e-23; of a real the shortest decimal that reads back as the same double.
    constexpr text_builder& operator<<(const number& n) {
        if (!n.exact) return real(n.real, n.exponent);
        if (n.exponent == 0 || n.denominator != 1) {
            *this << n.numerator;
            if (n.exponent != 0) *this << 'e' << n.exponent;
            if (n.denominator != 1) *this << '/' << n.denominator;
            return *this;
        }
        if (n.numerator < 0) *this << '-';
        const auto digits = static_cast<std::uint64_t>(n.numerator < 0 ? -n.numerator : n.numerator);
        return decimal({digits, n.exponent});
    }
    constexpr text_builder& operator<<(double value) { return real(value, 0); }

    constexpr int size() const { return chars_.size(); }
    constexpr char operator[](int i) const { return chars_[i]; }
    constexpr const char* begin() const { return chars_.begin(); }
    constexpr void clear() { chars_.shrink(0); }
    constexpr void reserve(int size) { chars_.reserve(size); }

private:
    // value * 10^exponent
    constexpr text_builder& real(double value, int exponent) {
        if (value != value) return *this << "nan";
        if (value < 0) *this << '-';
        const double size = value < 0 ? -value : value;
        if (size > std::numeric_limits<double>::max()) return *this << "inf";
        if (size == 0) return *this << '0';
        detail::decimal_digits digits = detail::shortest_digits(size);
        digits.exponent += exponent;
        return decimal(digits);
    }

    constexpr void digits(std::uint64_t n) {
        constexpr int most = 20;
        char written[most]{};
        int first = most;
        do written[--first] = static_cast<char>('0' + n % 10);
        while ((n /= 10) != 0);
        chars_.append(written + first, most - first);
    }

    // 0.5, 123.25, 1.380649e-23: with an exponent where the point would stand far from the digits.
    constexpr text_builder& decimal(const detail::decimal_digits& n) {
        text_builder plain;
        plain.digits(n.digits);
        const int point = plain.size() + n.exponent;  // digits before the point
        const bool scientific = point < -3 || point > 17;
        const int shown = scientific ? 1 : point;
        if (shown <= 0) *this << "0.";
        for (int k = shown; k < 0; ++k) *this << '0';
        for (int k = 0; k < plain.size(); ++k) {
            if (k == shown && k > 0) *this << '.';
            *this << plain[k];
        }
        for (int k = plain.size(); k < shown; ++k) *this << '0';
        return scientific ? *this << 'e' << point - 1 : *this;
    }

    buffer<char> chars_;
};

}  // namespace derivo

#endif
