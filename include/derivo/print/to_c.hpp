// SPDX-License-Identifier: BSL-1.0
//
// to_c: the program of an expression as a C function of straight-line code: what the functor computes,
// operation for operation.
// May include: core, graph, functions' interface, expression, simplify, optimise, evaluate.
#ifndef DERIVO_PRINT_TO_C_HPP
#define DERIVO_PRINT_TO_C_HPP

#include <derivo/evaluate/function.hpp>
#include <derivo/print/frozen_text.hpp>

namespace derivo {

namespace detail {

/// One program as C99: parameters in alphabetical order, a line for each operation, then the results in their places.
class c_printer {
public:
    constexpr c_printer(const graph_view& program, text_builder& out) : g_(program), out_(out) {}

    constexpr void print(const char* name, const int* results, int count) {
        const bool several = count > 1;
        out_ << (several ? "void " : "double ") << name << '(';
        parameters(several);
        out_ << ")\n{\n";
        for (int i = 0; i < g_.size; ++i)
            if (!is_leaf(g_[i]) && g_[i].code != pair_code) line(i);
        for (int k = 0; k < count; ++k) {
            out_ << "    ";
            if (several)
                out_ << "result[" << k << "] = ";
            else
                out_ << "return ";
            operand(g_.roots[results[k]]);
            out_ << ";\n";
        }
        out_ << "}\n";
    }

private:
    constexpr void parameters(bool several) {
        buffer<const char*> names;
        for (int k = 0; k < g_.name_count; ++k) names.push(g_.names[k]);
        sort(names.begin(), names.size(), [](const char* a, const char* b) { return compare(a, b) < 0; });
        for (int k = 0; k < names.size(); ++k) out_ << (k > 0 ? ", double " : "double ") << names[k];
        if (several) out_ << (names.empty() ? "double* result" : ", double* result");
        if (names.empty() && !several) out_ << "void";
    }

    constexpr void operand(int i) {
        switch (g_[i].code) {
            case constant_code:
                constant(g_.constant(i));
                break;
            case symbol_code:
                out_ << g_.symbol(i);
                break;
            case parameter_code:
                out_ << formula_printer<void>::parameter_mark << static_cast<char>(g_[i].left);
                break;
            default:
                out_ << 't' << i;
                break;
        }
    }

    // 3.0, (1.0/3.0), 1.380649e-23; in parentheses where a sign or a division could bind to its surroundings.
    constexpr void constant(const number& n) {
        const bool simple = !n.is_negative() && (!n.exact || n.denominator == 1);
        if (!simple) out_ << '(';
        text_builder digits;
        digits << n;
        bool has_point = !n.exact || n.exponent != 0;
        for (int k = 0; k < digits.size(); ++k) {
            if (digits[k] == '/') out_ << ".0";
            out_ << digits[k];
            if (digits[k] == '/') has_point = false;
        }
        if (!has_point) out_ << ".0";
        if (!simple) out_ << ')';
    }

    constexpr void line(int i) {
        const bool truth = is_call(g_[i]) && g_.function(i).condition;
        out_ << (truth ? "    const int t" : "    const double t") << i << " = ";
        const node n = g_[i];
        constexpr const char* signs[] = {" + ", " - ", " * ", " / "};
        if (n.code == negation_code) {
            out_ << '-';
            operand(n.left);
        } else if (n.code == power_code) {
            pattern(i, "pow(#*)");
        } else if (is_call(n)) {
            const char* c = g_.function(i).notation.c;
            if (c == nullptr) out_ << g_.function(i).name;
            pattern(i, c == nullptr ? "(#*)" : c);
        } else {
            operand(n.left);
            out_ << signs[n.code - sum_code];
            operand(n.right);
        }
        out_ << ";\n";
    }

    constexpr void pattern(int i, const char* text) {
        for (; *text != '\0'; ++text) {
            if (*text != '#')
                out_ << *text;
            else if (*++text == '*')
                for_each_argument(i, "#0|, }");
            else if (*text == '{')
                text = for_each_argument(i, text + 1);
            else
                operand(g_.operand(i, *text - '1'));
        }
    }

    /// What stands before the bar for each argument, with what stands after it between them. The closing brace.
    constexpr const char* for_each_argument(int i, const char* text) {
        const char* bar = text;
        while (*bar != '|') ++bar;
        const char* end = bar;
        while (*end != '}') ++end;
        for (int k = 0; k < g_.arity(i); ++k) {
            if (k > 0)
                for (const char* at = bar + 1; at != end; ++at) out_ << *at;
            for (const char* at = text; at != bar; ++at) {
                if (*at != '#') {
                    out_ << *at;
                } else {
                    operand(g_.operand(i, k));
                    ++at;  // over the 0
                }
            }
        }
        return end;
    }

    graph_view g_;
    text_builder& out_;
};

/// The name of the function comes as text, so the body is constant and the name is put in at the call.
template <class Task>
struct c_writer {
    static constexpr void write(text_builder& out) {
        constexpr auto results = results_in_a_row<typename Task::shape>();
        c_printer(Task::program().view(), out).print("\x02", results.data(), static_cast<int>(results.size()));
    }
};

/// Has C all functions of a program?
constexpr bool is_in_c(const graph_view& program) {
    for (int i = 0; i < program.size; ++i)
        if (is_call(program[i]) && program.function(i).notation.c != nullptr && *program.function(i).notation.c == '\0')
            return false;
    return true;
}

template <std::size_t Size>
struct named_text {
    char chars[Size]{};
    std::size_t size = 0;
    constexpr operator std::string_view() const { return {chars, size}; }
    constexpr std::string_view view() const { return {chars, size}; }
};

template <std::size_t Body, std::size_t Name>
constexpr auto with_name(std::string_view body, const char (&name)[Name]) {
    named_text<Body + Name> result;
    for (const char c : body) {
        if (c != '\x02') {
            result.chars[result.size++] = c;
            continue;
        }
        for (std::size_t i = 0; i + 1 < Name; ++i) result.chars[result.size++] = name[i];
    }
    return result;
}

}  // namespace detail

/// The program of an expression, or of a bundle, a gradient, ..., as a C function of straight-line code:
/// "double fx(double x, double y)\n{\n ... }\n". Its parameters are the symbols in alphabetical order; several results go
/// to an array `result`, a matrix row by row. Needs <math.h> where functions are called.
///
/// @param name  of the C function
/// @diagnostics "derivo: to_c(f, name): a formula with plain numbers has no constant text."
///              "derivo: to_c(f, name): C has no digamma and no polygamma."
template <class F, std::size_t Name>
    requires Expression<F> || detail::is_functor<F>
constexpr auto to_c(F, const char (&name)[Name]) {
    static_assert(
        detail::part<F>::count == 0,
        "derivo: to_c(f, name): a formula with plain numbers has no constant text. Write its constants as 2.0_c.");
    static_assert(detail::is_in_c(detail::task_in_t<F>::program().view()),
                  "derivo: to_c(f, name): C has no digamma and no polygamma. Print the formula without them, or call "
                  "the functor.");
    using text = detail::c_writer<detail::task_in_t<F>>;
    return detail::with_name<detail::text_size<text>()>(std::string_view(detail::frozen_text<text>), name);
}

}  // namespace derivo

#endif
