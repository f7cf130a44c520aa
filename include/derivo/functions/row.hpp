// SPDX-License-Identifier: BSL-1.0
//
// The contract of the function table. A function is one block: a specialisation of `row`, keyed by
// the function's name, and the template that users call. Nothing else in derivo names it. To add one:
//
//     template <> struct derivo::row<"square"> : derivo::arity<1> {
//         static constexpr auto evaluate(auto x) { return x * x; }
//         static constexpr auto partials(auto /*value*/, auto x) { return 2 * x; }
//     };
//     template <derivo::Operand X> constexpr derivo::applied<"square", X> square(X x) { return derivo::apply<"square">(x); }
//
// May include: core, graph.
#ifndef DERIVO_FUNCTIONS_ROW_HPP
#define DERIVO_FUNCTIONS_ROW_HPP

#include <cstddef>
#include <utility>

#include <derivo/functions/tracer.hpp>

namespace derivo {

/// Where a function is defined: the text for the docs, and where tests take their samples.
struct domain_of_definition {
    const char* text;
    double low;
    double high;
    bool integers = false;  // only whole numbers, so there is no derivative in this argument
};

inline constexpr domain_of_definition real_line{"any x", -4, 4};
inline constexpr domain_of_definition positive{"x > 0", 0.0625, 8};
inline constexpr domain_of_definition unit_interval{"-1 <= x <= 1", -1, 1};

/// Base of every row: its number of arguments, and the parts of a row that it may leave out.
///
/// A row must have
///   evaluate(args...)         its value, for any scalar; `using math::sin; return sin(x);` finds derivo's
///                             constexpr functions for float, double and long double, other scalars' by ADL
///   partials(value, args...)  its slopes: one (arity 1) or slopes(...), one for each argument. `value` is the
///                             function's own value, already computed: exp' = value
/// and may have
///   domain     where it is defined (documentation, and where tests sample); domains[] if the arguments differ
///   symmetry   parity::even or parity::odd
///   values     {argument, value} pairs that hold exactly: sin 0 = 0
///   turn       the name of the constant c with f(x + 2c) = f(x), and turn_values, pairs {k, f(k c)} for 0 <= k < 2: sine
///              has "pi"
///   inverse    the name of g with f(g(x)) = x: exp has "log"
///   unit       the name of the constant c with f(c) = 1: log has "e"
///   exponential  f(a) f(b) = f(a + b)
///   logarithmic  f(a) + f(b) = f(a b)
///   squares    value² ± partner² = 1
///   times_argument  the name of g with x f(x) = g(x): sign has "abs"
///   rewrite(args...)  the same function by simpler ones, for the canonical form: sqrt(x) = x^(1/2)
///   textbook(args...)  the same where both are defined, but weaker in numbers: for the canonical form, never for
///              programs, which keep the row: x/√(x²+y²), of which the row still has a value at 0 and at infinity
///   definition(args...)  the same by fewer functions, for a == b only: tan = sin/cos
///   expansion(args...)  the same by operations that its slopes need too, as accurate, for programs only: they then
///              compute both from one exponential
///   branches   true if evaluate decides by a bool, not by select: of a pack of numbers it then sees one after the other
///   operators  what evaluate applies to scalars beside functions, "+", "-", "*", "/", "-x", "<", ">", "<=", "==",
///              "int" for a conversion, "1" if it makes some from int; without it a scalar that lacks one gets no sentence
///   inlined    true if a call of it is a few instructions, not a call: abs
///   instruction  true if processors have one for it that takes as long as a division: sqrt
///   selects    true if the value is the second or the third argument, as the first one decides: so is the slope
///   gate       true if the value is 0 on a whole region, a step: no factor of a slope with it counts there, nor if infinite
///   picks      true if the value is one of the arguments: max
///   condition  true if the value is 1 where something holds, else 0: less
///   written    how it looks in text, LaTeX and C, if not name(arguments); written_for(count) if that varies
///   aliases    other names of it in formulas that are given as text: log is also ln there
///   spelled(args...)  what a call of it in such a text means, if not a call: pow(b, e) is b^e
///   internal   true for a row that only slopes use, which texts do not know
template <int Count>
struct arity {
    static constexpr int arguments = Count;
    static constexpr domain_of_definition domain = real_line;
    static constexpr parity symmetry = parity::none;
    static constexpr const char* inverse = nullptr;
    static constexpr const char* unit = nullptr;
    static constexpr const char* turn = nullptr;
    static constexpr exact_values turn_values{};
    static constexpr bool exponential = false;
    static constexpr bool logarithmic = false;
    static constexpr square_identity squares{};
    static constexpr const char* times_argument = nullptr;
    static constexpr bool branches = false;
    static constexpr bool inlined = false;
    static constexpr bool instruction = false;
    static constexpr bool gate = false;
    static constexpr bool picks = false;
    static constexpr bool internal = false;
    static constexpr bool selects = false;
    static constexpr bool condition = false;
    static constexpr notation written{};
};

/// Arity of a function that takes any number of arguments, such as norm.
inline constexpr int any_number = -1;

/// A row of the table. The primary template is what an unknown name meets.
template <name Name>
struct row : arity<any_number> {
    static_assert(sizeof(Name) == 0,
                  "derivo: apply<name>(...): no function of this name is in the table. "
                  "Specialise derivo::row for it, as docs/how-to/add-a-function.md shows.");
};

/// One slope of a call: a term, an exact number, or a constant expression such as 2/sqrt(pi).
struct slope {
    term value{};
    int constant = 0;

    constexpr slope() = default;
    constexpr slope(int n) : constant(n) {}
    constexpr slope(term t) : value(t) {}
    constexpr term in(graph& g) const { return value.owner != nullptr ? value : term{&g, g.constant(constant)}; }
};

template <int Count>
struct slope_list {
    slope slopes[Count];
};

/// The partial derivatives of a call, one for each argument.
template <class... S>
constexpr slope_list<sizeof...(S)> slopes(S... s) {
    return {{slope(s)...}};
}

namespace detail {

template <name Name>
constexpr auto values_of() {
    if constexpr (requires { row<Name>::values; })
        return &row<Name>::values[0];
    else
        return static_cast<const exact_value*>(nullptr);
}

template <name Name>
constexpr int value_count() {
    if constexpr (requires { row<Name>::values; })
        return static_cast<int>(sizeof(row<Name>::values) / sizeof(exact_value));
    else
        return 0;
}

template <class Found>
constexpr std::size_t slope_count(const Found& found) {
    if constexpr (requires { found.slopes; })
        return sizeof(found.slopes) / sizeof(slope);
    else
        return 1;
}

template <name Name, std::size_t... I>
constexpr void partials_of(const term& value, const term* arguments, term* out, std::index_sequence<I...>) {
    using found_type = decltype(row<Name>::partials(value, arguments[I]...));
    constexpr bool right = slope_count(found_type{}) == sizeof...(I);
    static_assert(right,
                  "derivo: row<name>::partials(): there must be one slope for each argument. Return slopes(...).");
    graph& g = *value.owner;
    if constexpr (right && requires(found_type found) { found.slopes; }) {
        const auto found = row<Name>::partials(value, arguments[I]...);
        ((out[I] = found.slopes[I].in(g)), ...);
    } else {
        ((out[I] = slope(0).in(g)), ...);
        if constexpr (right) out[0] = slope(row<Name>::partials(value, arguments[I]...)).in(g);
    }
}

template <name Name, int Count>
constexpr void partials(const term& value, const term* arguments, term* out) {
    if constexpr (Count > 0) partials_of<Name>(value, arguments, out, std::make_index_sequence<Count>{});
}

// The forms of the function in simpler ones: `rewrite`, `textbook`, `definition` and `expansion` of the row. Each is a
// type of its own, so that asking for one weighs no other: every row in use is asked for all four.
struct rewrite_form {
    template <name Name>
    static constexpr auto of(auto... arguments)
        requires requires { row<Name>::rewrite(arguments...); }
    {
        return row<Name>::rewrite(arguments...);
    }
};
struct textbook_form {
    template <name Name>
    static constexpr auto of(auto... arguments)
        requires requires { row<Name>::textbook(arguments...); }
    {
        return row<Name>::textbook(arguments...);
    }
};
struct definition_form {
    template <name Name>
    static constexpr auto of(auto... arguments)
        requires requires { row<Name>::definition(arguments...); }
    {
        return row<Name>::definition(arguments...);
    }
};
struct expansion_form {
    template <name Name>
    static constexpr auto of(auto... arguments)
        requires requires { row<Name>::expansion(arguments...); }
    {
        return row<Name>::expansion(arguments...);
    }
};

// The function that writes it so, or null if the row has no such form.
template <name Name, class Form, std::size_t... I>
constexpr auto rewriting_of(std::index_sequence<I...>) {
    using function = void (*)(const term*, term&);
    if constexpr (requires(const term* arguments) { Form::template of<Name>(arguments[I]...); })
        return function([](const term* arguments, term& result) {
            result = term_in(*arguments[0].owner, Form::template of<Name>(arguments[I]...));
        });
    else
        return function(nullptr);
}

template <name Name, int Count>
constexpr notation notation_of() {
    if constexpr (requires { row<Name>::written_for(Count); })
        return row<Name>::written_for(Count);
    else
        return row<Name>::written;
}

template <name Name>
struct name_of {
    static constexpr auto text = Name;  // an object of static storage, for pointers to the text
};

}  // namespace detail

/// The row `Name`, for `Count` arguments, as a value that the passes can read.
template <name Name, int Count>
inline constexpr function_info info{
    .name = detail::name_of<Name>::text.text,
    .arity = Count,
    .partials = &detail::partials<Name, Count>,
    .rewrite = detail::rewriting_of<Name, detail::rewrite_form>(std::make_index_sequence<Count>{}),
    .textbook = detail::rewriting_of<Name, detail::textbook_form>(std::make_index_sequence<Count>{}),
    .definition = detail::rewriting_of<Name, detail::definition_form>(std::make_index_sequence<Count>{}),
    .expansion = detail::rewriting_of<Name, detail::expansion_form>(std::make_index_sequence<Count>{}),
    .values = detail::values_of<Name>(),
    .value_count = detail::value_count<Name>(),
    .turn_values = row<Name>::turn_values,
    .parity = row<Name>::symmetry,
    .inverse = row<Name>::inverse,
    .unit = row<Name>::unit,
    .turn = row<Name>::turn,
    .exponential = row<Name>::exponential,
    .logarithmic = row<Name>::logarithmic,
    .squares = row<Name>::squares,
    .times_argument = row<Name>::times_argument,
    .notation = detail::notation_of<Name, Count>(),
    .constant = Count == 0,
    .inlined = row<Name>::inlined,
    .instruction = row<Name>::instruction,
    .gate = row<Name>::gate,
    .picks = row<Name>::picks,
    .selects = row<Name>::selects,
    .condition = row<Name>::condition,
};

namespace detail {

enum class applied_to { terms, tracers, expressions };

template <class... Args>
inline constexpr applied_to kind_of = (Tracer<Args> || ...) ? applied_to::tracers
                                      : (Term<Args> || ...) ? applied_to::terms
                                                            : applied_to::expressions;

template <applied_to, name Name, class... Args>
struct applied_type {
    using type = term;
};
template <name Name, class... Args>
struct applied_type<applied_to::tracers, Name, Args...> {
    using type = tracer;
};
template <name Name, class... Args>
struct applied_type<applied_to::expressions, Name, Args...> {
    using type = typename compose_call<Name, Args...>::type;
};

template <name Name, class... Args>
constexpr term call_in(graph& g, const Args&... args) {
    const int indices[] = {term_in(g, args).index...};
    return {&g, g.call(&info<Name, static_cast<int>(sizeof...(Args))>, indices)};
}

}  // namespace detail

/// Names of rows, for those who walk the table: tests and docs. Lists are joined by +.
template <name... Names>
struct row_names {};

template <name... A, name... B>
constexpr row_names<A..., B...> operator+(row_names<A...>, row_names<B...>) {
    return {};
}

/// What apply<Name>(args...) gives. Said, not deduced: sin's slope calls cos, whose slope calls sin, and
/// Clang deduces no type that its own deduction needs.
template <name Name, class... Args>
using applied = typename detail::applied_type<detail::kind_of<Args...>, Name, Args...>::type;

/// A call of the function `Name`: a node where an argument is a term or a tracer, else an expression.
///
/// @diagnostics "derivo: apply<name>(...): no function of this name is in the table."
///              "derivo: apply<name>(...): wrong number of arguments."
template <name Name, class... Args>
    requires Operands<Args...> || (sizeof...(Args) == 0)
constexpr applied<Name, Args...> apply(Args... args) {
    constexpr int count = static_cast<int>(sizeof...(Args));
    static_assert(
        row<Name>::arguments == count || row<Name>::arguments == any_number,
        "derivo: apply<name>(...): wrong number of arguments. The row of the function says how many it takes.");
    if constexpr ((Tracer<Args> || ...)) {
        return detail::trace_operation([](graph& g, const auto&... in) { return detail::call_in<Name>(g, in...); },
                                       first_call, &info<Name, count>, args...);
    } else if constexpr ((Term<Args> || ...)) {
        return detail::call_in<Name>(detail::graph_of(args...), args...);
    } else {
        return detail::compose_call<Name, Args...>::of(args...);
    }
}

/// The constant `Name` of the table (pi, e) in the graph of a term, for use in rows: named<"pi">(x).
template <name Name>
constexpr term named(term beside) {
    return {beside.owner, beside.owner->call(&info<Name, 0>, nullptr)};
}

/// The number n/d in the graph of a term, for use in rows: log(exact(x, 10)).
constexpr term exact(term beside, integer n, integer d = 1) {
    return {beside.owner, beside.owner->constant(number(n, d))};
}

}  // namespace derivo

#endif
