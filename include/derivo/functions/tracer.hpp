// SPDX-License-Identifier: BSL-1.0
//
// tracer: the number that a function of the user's works on while it is traced. It is a term of a graph, or a
// number that has met no graph yet, T(0.5), or a short formula of such numbers, sqrt(T(2))/3.
// May include: core, graph.
#ifndef DERIVO_FUNCTIONS_TRACER_HPP
#define DERIVO_FUNCTIONS_TRACER_HPP

#include <array>
#include <cstddef>

#include <derivo/functions/operand.hpp>

namespace derivo {

namespace detail {

/// A formula of numbers alone, step by step, to be entered into a graph when it meets one.
struct constant_formula {
    static constexpr int most_steps = 24, most_arguments = 4;

    struct step {
        int code = constant_code;                 // first_call for every function
        const function_info* function = nullptr;  // of a call
        int operands[most_arguments]{};
        number value{};  // of a constant
    };
    step steps[most_steps]{};
    int count = 0;
};

// No constant expression: a compiler that meets it says its name.
inline void a_constant_formula_in_a_traced_function_is_too_long() { __builtin_trap(); }

}  // namespace detail

/// A number to users' code: made from numbers, T(0.0), copied, added to, compared (which gives a condition), passed to
/// every function of the table. Constants are exact: T(1)/3 is a third, T(0.1) a tenth, sqrt(T(2)) is √2 in any scalar
/// type. Outside of a traced function there is no use for it.
class tracer {
public:
    constexpr tracer() : tracer(number(0)) {}
    template <PlainNumber Number>
    constexpr tracer(Number value) : what_(kind::number), number_(detail::number_from(value)) {}
    /// A constant: pi, 2_c, sqrt(2_c).
    ///
    /// @diagnostics "derivo: function(f): f mixes its arguments with a symbol."
    template <Expression E>
    constexpr tracer(E value) : tracer(constant_from(value)) {}
    explicit constexpr tracer(term t) : what_(kind::term), term_(t) {}

    /// The graph that this number belongs to, or null.
    constexpr graph* owner() const { return what_ == kind::term ? term_.owner : nullptr; }

    /// This number as a term of a graph.
    constexpr term in(graph& g) const;

    /// A term of a graph without symbols, by itself.
    static constexpr tracer from(term t);

    /// A call of `function` on numbers without a graph, or an operation (a code).
    static constexpr tracer constant(int code, const function_info* function, const tracer* operands, int count);

    template <class B>
    constexpr tracer& operator+=(const B& b) {
        return *this = *this + b;
    }
    template <class B>
    constexpr tracer& operator-=(const B& b) {
        return *this = *this - b;
    }
    template <class B>
    constexpr tracer& operator*=(const B& b) {
        return *this = *this * b;
    }
    template <class B>
    constexpr tracer& operator/=(const B& b) {
        return *this = *this / b;
    }

    /// @diagnostics "derivo: v[i]: this argument of a traced function is a number."
    template <class Index>
    constexpr tracer operator[](Index) const {
        static_assert(sizeof(Index) == 0,
                      "derivo: v[i]: this argument of a traced function is a number. Say the shape of the function: "
                      "function<3>(f) for an array of three, function<3, derivo::scalar>(f).");
        return {};
    }

    /// @diagnostics "derivo: if (x): a number in a traced function has no value yet."
    template <class Bool>
        requires std::is_same_v<Bool, bool>
    explicit constexpr operator Bool() const {
        static_assert(
            sizeof(Bool) == 0,
            "derivo: if (x): a number in a traced function has no value yet, so it can't decide a branch. Use "
            "select, min, max or abs, which differentiate.");
        return false;
    }

private:
    enum class kind : char { number, formula, term };

    explicit constexpr tracer(const number& n) : what_(kind::number), number_(n) {}
    explicit constexpr tracer(const detail::constant_formula& f) : what_(kind::formula), formula_(f) {}

    template <Expression E>
    static constexpr tracer constant_from(E);
    static constexpr tracer from_node(const graph_view& from, int i, const number* parameters);
    static constexpr bool fold(int code, const number& a, const number& b, number& result);
    constexpr int append_to(detail::constant_formula& all) const;

    kind what_;
    union {
        number number_;
        detail::constant_formula formula_;
        term term_;
    };
};

/// An array argument of a traced function: a std::array that takes any integer as an index, also with the strictest
/// warnings.
template <std::size_t Size>
struct tracer_array : std::array<tracer, Size> {
    template <class Index>
    constexpr tracer& operator[](Index i) {
        return this->data()[static_cast<std::ptrdiff_t>(i)];
    }
    template <class Index>
    constexpr const tracer& operator[](Index i) const {
        return this->data()[static_cast<std::ptrdiff_t>(i)];
    }
};

namespace detail {

template <class T>
constexpr graph* owner_of(const T& argument) {
    if constexpr (Tracer<T>)
        return argument.owner();
    else if constexpr (Term<T>)
        return argument.owner;
    else
        return nullptr;
}

/// The graph that some of the arguments belong to, or null.
template <class... Args>
constexpr graph* graph_among(const Args&... args) {
    graph* found = nullptr;
    ((found = found != nullptr ? found : owner_of(args)), ...);
    return found;
}

/// Expressions are constants here.
template <class T>
constexpr auto traced_operand(const T& operand) {
    if constexpr (Expression<T>)
        return tracer(operand);
    else
        return operand;
}

/// An operation or a call with a tracer among its arguments: a node where a graph is known, else a constant formula.
template <class Make, class... Args>
constexpr tracer trace_operation(Make make, int code, const function_info* function, const Args&... args) {
    if (graph* g = graph_among(args...)) return tracer(make(*g, traced_operand(args)...));
    const tracer operands[] = {tracer(args)...};
    return tracer::constant(code, function, operands, static_cast<int>(sizeof...(Args)));
}

}  // namespace detail

}  // namespace derivo

#endif
