// SPDX-License-Identifier: BSL-1.0
//
// to_latex: an expression, a vector, a gradient, ... as LaTeX, in canonical form.
// May include: core, graph, functions' interface, expression, simplify, differentiate, evaluate.
#ifndef DERIVO_PRINT_TO_LATEX_HPP
#define DERIVO_PRINT_TO_LATEX_HPP

#include <derivo/print/to_string.hpp>

namespace derivo {

struct latex_style {
    static constexpr const char* open = "\\left(";
    static constexpr const char* close = "\\right)";
    static constexpr const char* times = " ";
    static constexpr const char* times_number = " \\cdot ";
    static constexpr const char* power_open = "^{";
    static constexpr const char* power_close = "}";
    static constexpr bool exponent_stands_high = true;
    static constexpr bool quotient_is_atomic = true;
    static constexpr const char* list_open = "\\begin{pmatrix} ";
    static constexpr const char* list_close = " \\end{pmatrix}";
    static constexpr const char* next_row = " \\\\ ";
    static constexpr const char* next_entry = " & ";
    static constexpr bool rows_have_brackets = false;

    static constexpr void number(text_builder& out, const derivo::number& n) {
        if (!n.is_rational() || n.denominator == 1) {
            decimal(out, n);
            return;
        }
        out << (n.is_negative() ? "-\\frac{" : "\\frac{") << (n.is_negative() ? -n.numerator : n.numerator) << "}{"
            << n.denominator << '}';
    }

    /// theta is \theta, x1 and x_1 are x_{1}, other long names stand upright.
    static constexpr void symbol(text_builder& out, const char* name) {
        std::size_t stem = length(name);
        while (stem > 1 && detail::is_digit(name[stem - 1])) --stem;
        const bool numbered = name[stem] != '\0';
        std::size_t letters = stem;
        if (numbered && letters > 1 && name[letters - 1] == '_') --letters;
        if (is_greek(name, letters)) {
            out << '\\';
            append(out, name, 0, letters);
        } else if (static_cast<std::size_t>(detail::letter_size(name)) == letters) {
            append(out, name, 0, letters);
        } else {
            out << "\\mathrm{";
            for (std::size_t i = 0; i < letters; ++i) name[i] == '_' ? out << "\\_" : out << name[i];
            out << '}';
        }
        if (numbered) {
            out << "_{";
            append(out, name, stem, length(name));
            out << '}';
        }
    }
    static constexpr void function_name(text_builder& out, const char* name) {
        out << "\\operatorname{";
        for (; *name != '\0'; ++name) *name == '_' ? out << "\\_" : out << *name;
        out << '}';
    }
    static constexpr const char* pattern(const function_info& f) { return f.notation.latex; }

private:
    // 1.380649e-23 is 1.380649 \cdot 10^{-23}
    static constexpr void decimal(text_builder& out, const derivo::number& n) {
        text_builder digits;
        digits << n;
        bool power = false;
        for (int k = 0; k < digits.size(); ++k) {
            if (digits[k] == 'e') {
                out << " \\cdot 10^{";
                power = true;
            } else {
                out << digits[k];
            }
        }
        if (power) out << '}';
    }
    static constexpr void append(text_builder& out, const char* text, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) out << text[i];
    }
    static constexpr bool is_greek(const char* name, std::size_t size) {
        constexpr const char* greek[] = {"alpha",  "beta",  "gamma",  "delta", "epsilon", "zeta",  "eta",   "theta",
                                         "iota",   "kappa", "lambda", "mu",    "nu",      "xi",    "rho",   "sigma",
                                         "tau",    "phi",   "chi",    "psi",   "omega",   "Gamma", "Delta", "Theta",
                                         "Lambda", "Xi",    "Sigma",  "Phi",   "Psi",     "Omega"};
        for (const char* letter : greek) {
            std::size_t i = 0;
            while (i < size && letter[i] == name[i]) ++i;
            if (i == size && letter[i] == '\0') return true;
        }
        return false;
    }
};

/// The expression as LaTeX, in canonical form: "2 x y + y \cos\left(x y\right)"; a vector or a gradient as a column, a
/// matrix as a pmatrix.
///
/// @returns a std::string_view of constant text; for a formula with plain numbers a run_time_text
template <class F>
    requires Expression<F> || detail::is_functor<F>
constexpr auto to_latex(F f) {
    return detail::text_of<detail::formula_writer<latex_style>::template of>(f);
}

}  // namespace derivo

#endif
