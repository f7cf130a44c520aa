// SPDX-License-Identifier: BSL-1.0
//
// to_string: an expression as text, in canonical form.
// May include: core, graph, functions' interface, expression, simplify, differentiate.
#ifndef DERIVO_PRINT_TO_STRING_HPP
#define DERIVO_PRINT_TO_STRING_HPP

#include <derivo/expression/traced.hpp>
#include <derivo/print/frozen_text.hpp>
#include <derivo/simplify/canonical.hpp>

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
    static constexpr void number(text_builder& out, const derivo::number& n) { out << n; }
    static constexpr void symbol(text_builder& out, const char* name) { out << name; }
    static constexpr void function_name(text_builder& out, const char* name) { out << name; }
    static constexpr const char* pattern(const function_info& f) { return f.notation.text; }
};

namespace detail {

template <class Style>
struct formula_writer {
    template <class Tree>
    struct of {
        static constexpr bool fits = tree_size(canonical<Tree>, canonical<Tree>.root()) <= largest_tree;
        static_assert(fits,
                      "derivo: to_string(e): the canonical form is too large to be written in one line. Use to_c or "
                      "to_dot, which name what is shared.");
        static constexpr void write(text_builder& out) {
            if constexpr (fits) formula_printer<Style>(canonical<Tree>.view(), out).print(canonical<Tree>.root());
        }
    };
};

}  // namespace detail

/// The expression as text, in canonical form: "2*x*y + y*cos(x*y)".
///
/// @returns a std::string_view of constant text; for a formula with plain numbers a run_time_text
/// @diagnostics "derivo: to_string(e): the canonical form is too large to be written in one line."
/// @cost    at compile time, in the size of the canonical form
/// @example examples/tour.cpp
template <Expression F>
constexpr auto to_string(F f) {
    return detail::text_of<detail::formula_writer<text_style>::template of>(f);
}

}  // namespace derivo

#endif
