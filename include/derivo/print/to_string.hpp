// SPDX-License-Identifier: BSL-1.0
//
// to_string: an expression, a vector, a gradient, ... as text, in canonical form.
// May include: core, graph, functions' interface, expression, simplify, differentiate, evaluate.
#ifndef DERIVO_PRINT_TO_STRING_HPP
#define DERIVO_PRINT_TO_STRING_HPP

#include <string_view>

#include <derivo/print/results.hpp>

namespace derivo {

struct text_style {
    static constexpr const char* open = "(";
    static constexpr const char* close = ")";
    static constexpr const char* times = "*";
    static constexpr const char* times_number = "*";
    static constexpr const char* power_open = "^";
    static constexpr const char* power_close = "";
    static constexpr bool exponent_stands_high = false;
    static constexpr bool quotient_is_atomic = false;
    static constexpr const char* list_open = "[";
    static constexpr const char* list_close = "]";
    static constexpr const char* next_row = ", ";
    static constexpr const char* next_entry = ", ";
    static constexpr bool rows_have_brackets = true;
    static constexpr void number(text_builder& out, const derivo::number& n) { out << n; }
    static constexpr void symbol(text_builder& out, const char* name) { out << name; }
    static constexpr void function_name(text_builder& out, const char* name) { out << name; }
    static constexpr const char* pattern(const function_info& f) { return f.notation.text; }
};

/// The expression as text, in canonical form: "2*x*y + y*cos(x*y)". Of a vector, a gradient, a Jacobian, ... the text of
/// each component, in brackets: "[2*x*y, x^2]", "[[1, 0], [y, x]]"; of a value with its derivatives "(x^2*y, [2*x*y, x^2])".
///
/// @returns a std::string_view of constant text; for a formula with plain numbers a run_time_text
/// @diagnostics "derivo: to_string(e): the canonical form is too large to be written in one line."
/// @cost    at compile time, in the size of the canonical form
/// @example examples/tour.cpp
template <class F>
    requires Expression<F> || detail::is_functor<F>
constexpr auto to_string(F f) {
    return detail::text_of<detail::formula_writer<text_style>::template of>(f);
}

/// out << f is out << to_string(f), for streams and all that takes a std::string_view so.
template <class Out, class F>
    requires(Expression<F> || detail::is_functor<F>) && requires(Out& out, std::string_view text) { out << text; }
constexpr Out& operator<<(Out& out, const F& f) {
    out << std::string_view(to_string(f));
    return out;
}

}  // namespace derivo

#endif
