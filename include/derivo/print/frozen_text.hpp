// SPDX-License-Identifier: BSL-1.0
//
// Text made while compiling, kept in static storage: what to_string and its kin return views of. Of a
// formula with plain numbers the text is finished at run time.
// May include: core, graph, functions' interface, expression, simplify.
#ifndef DERIVO_PRINT_FROZEN_TEXT_HPP
#define DERIVO_PRINT_FROZEN_TEXT_HPP

#include <string_view>

#include <derivo/expression/expression.hpp>
#include <derivo/print/formula.hpp>

namespace derivo {

/// Text of a formula with plain numbers, made at run time without allocation.
template <std::size_t Capacity>
struct run_time_text {
    char chars[Capacity]{};
    std::size_t size = 0;
    constexpr operator std::string_view() const { return {chars, size}; }
    constexpr std::string_view view() const { return {chars, size}; }
    friend constexpr bool operator==(const run_time_text& a, std::string_view b) { return a.view() == b; }
    template <class Out>
        requires requires(Out& out, std::string_view text) { out << text; }
    friend constexpr Out& operator<<(Out& out, const run_time_text& text) {
        out << text.view();
        return out;
    }
};

namespace detail {

template <std::size_t Size>
struct static_text {
    char chars[Size + 1]{};
    constexpr operator std::string_view() const { return {chars, Size}; }
};

/// What `Writer::write(text_builder&)` writes. Written twice: once to measure.
template <class Writer>
constexpr std::size_t text_size() {
    text_builder text;
    Writer::write(text);
    return static_cast<std::size_t>(text.size());
}
template <class Writer, std::size_t Size>
constexpr static_text<Size> freeze_text() {
    text_builder text;
    text.reserve(static_cast<int>(Size));
    Writer::write(text);
    static_text<Size> result;
    const char* const chars = text.begin();
    for (std::size_t i = 0; i < Size; ++i) result.chars[i] = chars[i];
    return result;
}
template <class Writer>
inline constexpr auto frozen_text = freeze_text<Writer, text_size<Writer>()>();

/// Room for any double and its parentheses.
inline constexpr std::size_t number_room = 32;

template <class Writer, class Numbers>
constexpr auto text_with(const Numbers& numbers) {
    constexpr const auto& text = frozen_text<Writer>;
    constexpr std::size_t size = text_size<Writer>();
    run_time_text<size + number_room*(size / 2 + 1)> result;
    const auto put = [&](char c) { result.chars[result.size++] = c; };
    numbers.apply_to([&](auto... values) {
        const double known[] = {static_cast<double>(values)...};
        for (std::size_t i = 0; i < size; ++i) {
            if (text.chars[i] != formula_printer<void>::parameter_mark) {
                put(text.chars[i]);
                continue;
            }
            text_builder digits;
            const double value = known[static_cast<unsigned char>(text.chars[++i])];
            const bool parentheses = value < 0;
            if (parentheses) digits << '(';
            digits << value;
            if (parentheses) digits << ')';
            for (int k = 0; k < digits.size(); ++k) put(digits[k]);
        }
    });
    return result;
}

/// The text of an expression: a view of static storage, or made now if the formula holds plain numbers.
template <template <class> class Writer, class F>
constexpr auto text_of(const F& f) {
    using text = Writer<typename part<F>::tree>;
    if constexpr (part<F>::count == 0)
        return std::string_view(frozen_text<text>);
    else
        return text_with<text>(part<F>::numbers(f));
}

}  // namespace detail
}  // namespace derivo

#endif
