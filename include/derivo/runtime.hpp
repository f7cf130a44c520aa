// SPDX-License-Identifier: BSL-1.0
//
// Formulas that are known at run time only: parse a string, differentiate, simplify, print, evaluate. The passes are
// those of the compiler, which are ordinary functions. Allocates; never included by derivo.hpp.
// May include: everything but interop.
#ifndef DERIVO_RUNTIME_HPP
#define DERIVO_RUNTIME_HPP

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <derivo/derivo.hpp>
#include <derivo/runtime/interpreter.hpp>

namespace derivo::runtime {

class formula;

/// What is wrong with a text, in a sentence, and where: the number of the character, from 0.
struct error {
    mistake what = mistake::none;
    std::size_t at = 0;
    std::string message;
};

/// What parse returns: a formula, or an error.
struct parsed;

/// A formula, or several that were parsed together. Cheap to copy.
class formula {
public:
    /// A text, as "..."_formula reads it.
    ///
    /// @tparam Rows  names of rows of one's own that it may call, as in parse<"acme::softsign">(text)
    /// @returns      { value, fault }
    /// @example      examples/run_time.cpp
    template <name... Rows>
    static parsed parse(std::string_view text);

    /// How many formulas there are: the roots of the graph.
    int size() const { return graph_->view().root_count; }
    graph_view view() const { return graph_->view(); }

    /// The names of the symbols in it, in alphabetical order.
    std::vector<std::string> symbols() const {
        std::map<std::string, bool> names;
        const graph_view g = view();
        buffer<char> needed(g.size, 0);
        mark_reachable(g, g.roots, g.root_count, needed);
        for (int i = 0; i < g.size; ++i)
            if (needed[i] != 0 && g[i].code == symbol_code) names[g.symbol(i)] = true;
        std::vector<std::string> list;
        for (const auto& entry : names) list.push_back(entry.first);
        return list;
    }

    /// ∂/∂symbol of each formula, 0 where it does not contain the symbol.
    formula diff(const std::string& symbol) const {
        return made([&](graph& to, const graph_view& from) {
            const seed only{symbol.c_str(), {&to, to.constant(1)}};
            const forward_sweep slopes(to, from, from.roots, from.root_count, &only, 1);
            for (int k = 0; k < from.root_count; ++k) to.root(slopes[from.roots[k]].index);
        });
    }

    /// One of several formulas.
    formula operator[](int k) const {
        return made([&](graph& to, const graph_view& from) { to.root(copier(to, from).copy(from.roots[k])); });
    }

    /// The canonical form.
    formula simplified() const {
        return made([](graph& to, const graph_view& from) { derivo::detail::canonicalise(to, from); });
    }

    /// The values of the formulas; a symbol without a value is NaN.
    std::vector<double> operator()(const std::map<std::string, double>& point) const {
        return interpret(view(), functions_->values, [&](const char* name) {
            const auto found = point.find(name);
            return found == point.end() ? std::numeric_limits<double>::quiet_NaN() : found->second;
        });
    }

    /// One formula in canonical form as text, or nothing if that would be larger than to_string permits.
    std::optional<std::string> text(int k = 0) const { return written<text_style>(k); }
    std::optional<std::string> latex(int k = 0) const { return written<latex_style>(k); }

    /// How ∂/∂symbol of one formula comes about, as explain(f, x) says it; nothing if that would be too long.
    std::optional<std::string> explain(const std::string& symbol, int k = 0) const {
        const formula one = (*this)[k], result = one.diff(symbol).simplified();
        const graph_view from = one.view();
        if (derivo::detail::tree_size(from, from.roots[0]) > derivo::detail::largest_explained) return std::nullopt;
        text_builder out;
        derivo::detail::explain_steps(out, from, from.roots[0], symbol.c_str(), result.view());
        return std::string(out.begin(), static_cast<std::size_t>(out.size()));
    }

    /// A C function that computes the formulas.
    std::string c(const std::string& name) const {
        graph joined, improved, program;
        const bool joins = derivo::detail::fractions_may_join(view());
        if (joins) join_fractions(joined, view());
        derivo::detail::make_improved_program(improved, joins ? joined.view() : view());
        buffer<int> roots;
        roots.append(improved.view().roots, size());
        schedule(program, improved.view(), roots);
        text_builder out;
        const graph_view g = program.view();
        std::vector<int> results;
        for (int k = 0; k < g.root_count; ++k) results.push_back(k);
        derivo::detail::c_printer(g, out).print(name.c_str(), results.data(), g.root_count);
        return {out.begin(), static_cast<std::size_t>(out.size())};
    }

private:
    formula(const known_functions& functions, std::shared_ptr<const std::string> names, std::shared_ptr<const graph> g)
        : functions_(&functions), names_(std::move(names)), graph_(std::move(g)) {}

    static parsed parse_with(const known_functions& functions, std::string_view text);

    template <class Make>
    formula made(Make make) const {
        auto to = std::make_shared<graph>();
        make(*to, view());
        return {*functions_, names_, to};
    }

    template <class Style>
    std::optional<std::string> written(int k) const {
        const formula form = (*this)[k].simplified();
        const graph_view g = form.view();
        if (derivo::detail::tree_size(g, g.roots[0]) > largest_tree) return std::nullopt;
        text_builder out;
        formula_printer<Style>(g, out).print(g.roots[0]);
        return std::string(out.begin(), static_cast<std::size_t>(out.size()));
    }

    const known_functions* functions_;
    std::shared_ptr<const std::string> names_;  // the names of the symbols point into it
    std::shared_ptr<const graph> graph_;
};

struct parsed {
    std::optional<formula> value;
    error fault;
    explicit operator bool() const { return value.has_value(); }
};

namespace detail {

inline const char* sentence(mistake what) {
    switch (what) {
        case mistake::none:
            return "";
        case mistake::empty:
            return "there is no formula";
        case mistake::unknown_character:
            return "a character that no formula holds";
        case mistake::bars:
            return "bars have no meaning: write abs(x)";
        case mistake::factorial:
            return "there is no factorial: write tgamma(n + 1)";
        case mistake::malformed_number:
            return "this is no decimal number: write it as in 1.5e-3";
        case mistake::number_out_of_range:
            return "the number is too large or too small for a double";
        case mistake::missing_operand:
            return "an operand is missing: write a number, a name or a parenthesis here";
        case mistake::missing_operator:
            return "an operator is missing: write the * or ^ that is meant";
        case mistake::not_closed:
            return "this parenthesis is not closed";
        case mistake::closes_nothing:
            return "this parenthesis closes none";
        case mistake::unknown_function:
            return "no function has this name: write x*(y + 1) if a product is meant";
        case mistake::missing_parentheses:
            return "a function needs its arguments in parentheses: write sin(x) for sin x";
        case mistake::wrong_arguments:
            return "wrong number of arguments";
        case mistake::stray_comma:
            return "a comma stands outside of a call: separate formulas by semicolons";
        case mistake::misplaced_list:
            return "a list can't be part of a formula: write [f, g] alone, or f; g";
        case mistake::misplaced_equals:
            return "= stands for no operation: define a name, as in r = x + y; r^2";
        case mistake::name_taken:
            return "this name has a meaning already: define another one, once and before its use";
        case mistake::no_result:
            return "there are definitions, but no formula";
        case mistake::comparison:
            return "a comparison is no number: choose by it, as in select(x < y, a, b)";
        case mistake::no_condition:
            return "this is no condition: compare something, as in select(x > 0, a, b)";
        case mistake::division_by_zero:
            return "division by the constant 0";
        case mistake::too_deep:
            return "too many parentheses, signs or powers are open: define names for the inner parts";
    }
    return "";
}

}  // namespace detail

template <name... Rows>
parsed formula::parse(std::string_view text) {
    return parse_with(functions_with<Rows...>(), text);
}

inline parsed formula::parse_with(const known_functions& functions, std::string_view from) {
    const std::string text(from.substr(0, from.find('\0')));
    const int size = static_cast<int>(text.size());
    auto names = std::make_shared<std::string>(text.size() + 1, '\0');
    separate_names(text.c_str(), size, names->data());

    buffer<token> tokens;
    buffer<postfix_step> steps;
    auto g = std::make_shared<graph>();
    finding found = scanner(text.c_str(), names->c_str(), functions.names, tokens).scan();
    if (!found) found = arranger(text.c_str(), tokens.begin(), names->c_str(), functions.words, steps).arrange();
    if (!found)
        found = formula_builder(*g, {text.c_str(), names->c_str(), tokens.begin(), functions.words,
                                     functions.spellings.data(), steps.begin(), steps.size()})
                    .build();
    if (found) return {std::nullopt, {found.what, static_cast<std::size_t>(found.at), detail::sentence(found.what)}};
    return {formula(functions, names, g), {}};
}

}  // namespace derivo::runtime

#endif
