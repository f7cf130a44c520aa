// SPDX-License-Identifier: BSL-1.0
//
// formula_writer: the canonical forms of an expression, or of all results of a functor, as text: numbers alone, lists and
// matrices in brackets, a value with its derivatives in parentheses.
// May include: core, graph, functions' interface, expression, simplify, differentiate, evaluate.
#ifndef DERIVO_PRINT_RESULTS_HPP
#define DERIVO_PRINT_RESULTS_HPP

#include <array>
#include <bit>

#include <derivo/evaluate/functor.hpp>
#include <derivo/expression/traced.hpp>
#include <derivo/print/frozen_text.hpp>
#include <derivo/simplify/canonical.hpp>

namespace derivo::detail {

template <class T>
inline constexpr bool is_list_of_numbers = false;
template <std::size_t Size>
inline constexpr bool is_list_of_numbers<std::array<double, Size>> = true;

/// The results of a shape, by their numbers, with the text of each.
template <class Style>
class result_printer {
public:
    constexpr result_printer(const graph_view& from, text_builder& out) : from_(from), out_(out) {}

    constexpr void print(double result) {
        formula_printer<Style>(from_, out_).print(from_.roots[static_cast<int>(result)]);
    }
    template <class T, std::size_t Size>
    constexpr void print(const std::array<T, Size>& list) {
        print_list(list, true);
    }
    template <class V, class G>
    constexpr void print(const value_with_gradient<V, G>& parts) {
        print_parts(parts.value, parts.gradient);
    }
    template <class V, class J>
    constexpr void print(const value_with_jacobian<V, J>& parts) {
        print_parts(parts.value, parts.jacobian);
    }
    template <class V, class G, class H>
    constexpr void print(const value_with_hessian<V, G, H>& parts) {
        print_parts(parts.value, parts.gradient, parts.hessian);
    }

    /// A struct of the user: its numbers in a row.
    template <class Struct>
    constexpr void print(const Struct& results) {
        print_list(std::bit_cast<std::array<double, sizeof(Struct) / sizeof(double)>>(results), true);
    }

private:
    template <class T, std::size_t Size>
    constexpr void print_list(const std::array<T, Size>& list, bool brackets) {
        if (brackets) out_ << Style::list_open;
        for (std::size_t k = 0; k < Size; ++k) {
            if (k > 0) out_ << (brackets ? Style::next_row : Style::next_entry);
            if constexpr (is_list_of_numbers<T>)
                print_list(list[k], Style::rows_have_brackets);
            else
                print(list[k]);
        }
        if (brackets) out_ << Style::list_close;
    }
    template <class First, class... Rest>
    constexpr void print_parts(const First& first, const Rest&... rest) {
        out_ << Style::open;
        print(first);
        ((out_ << ", ", print(rest)), ...);
        out_ << Style::close;
    }

    graph_view from_;
    text_builder& out_;
};

/// What is written of an expression, and of a task.
template <class Tree>
struct canonical_results {
    using shape = scalar_shape;
    using builder = trace_builder<Tree>;
};
template <Task T>
struct canonical_results<T> {
    using shape = typename T::shape;
    using builder = typename T::builder;
};

template <class Style>
struct formula_writer {
    template <class Tree>
    struct of {
        using results = canonical_results<Tree>;
        static constexpr const auto& forms = frozen<canonical_builder<typename results::builder>>;
        static constexpr bool fits = [] {
            int size = 0;
            for (int k = 0; k < forms.sizes.roots && size <= largest_tree; ++k)
                size += tree_size(forms, forms.roots[k]);
            return size <= largest_tree;
        }();
        static_assert(fits,
                      "derivo: to_string(e): the canonical form is too large to be written in one line. Use to_c or "
                      "to_dot, which name what is shared.");
        static constexpr void write(text_builder& out) {
            if constexpr (fits)
                result_printer<Style>(forms.view(), out).print(numbered_results<typename results::shape>());
        }
    };
};

}  // namespace derivo::detail

#endif
