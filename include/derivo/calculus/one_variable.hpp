// SPDX-License-Identifier: BSL-1.0
//
// What all searches on functions of one variable share: (f, x, c = 2.0) and function(f) become one callable that gives
// the derivatives wanted at a point, in one pass; and what can be wrong with such a question.
// May include: the public face.
#ifndef DERIVO_CALCULUS_ONE_VARIABLE_HPP
#define DERIVO_CALCULUS_ONE_VARIABLE_HPP

#include <array>
#include <limits>

#include <derivo/calculus/magnitude.hpp>
#include <derivo/calculus/status.hpp>
#include <derivo/evaluate/function.hpp>
#include <derivo/evaluate/partial.hpp>
#include <derivo/math/functions.hpp>

namespace derivo {

namespace detail {

/// The scalar type of a search: the common one of its numbers, whole numbers being doubles.
template <class... Args>
using search_scalar = common_scalar_t<typename value_in<Args>::type...>;

template <class F, class X, class... B>
constexpr bool has_all_values() {
    if constexpr (Expression<F> && Symbol<X> && (Binding<B> && ...))
        return order_check<value_task<typename part<F>::tree>, tree_list<X, typename B::symbol_type...>>.complete;
    else
        return true;
}

/// Can (f, x, ..., c = 2.0) be asked, with numbers of type T? Says so if not.
template <class T, class F, class X, class... B>
constexpr bool is_problem() {
    constexpr bool formula = Expression<F>, named = Symbol<X>, bound = (Binding<B> && ...);
    constexpr bool builtin = math::BuiltinFloat<T>, complete = has_all_values<F, X, B...>();
    static_assert(formula,
                  "derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: f must be an expression. Write it with "
                  "symbols; of a functor say roots(F, a, b).");
    static_assert(named,
                  "derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: x must be a symbol. Say the variable of f "
                  "before the numbers.");
    static_assert(
        bound,
        "derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: too many numbers. What follows gives values to "
        "the other symbols of f, as in c = 2.0.");
    static_assert(builtin,
                  "derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: the numbers must be of type float, double or "
                  "long double. Searches compare them and know their digits.");
    static_assert(complete,
                  "derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: a symbol of f has no value. Name each but x "
                  "behind the numbers, as in c = 2.0.");
    return formula && named && bound && builtin && complete;
}

/// Is F a function of one argument? Says so if not.
template <class F>
constexpr bool is_function_of_one() {
    bool one = false;
    if constexpr (is_functor<F>) {
        if constexpr (own_variables<F>::known && std::is_same_v<typename F::task::shape, scalar_shape>)
            one = own_variables<F>::type::count == 1;
    }
    return one;
}

template <class Task, class X>
struct is_ordered_formula : std::false_type {};
template <class Tree, class X>
struct is_ordered_formula<value_task<Tree>, tree_list<X>> : std::true_type {
    using symbol_type = X;
    template <class... Numbers>
    static constexpr auto formula(const holding<void, Numbers...>& numbers) {
        if constexpr (sizeof...(Numbers) == 0)
            return Tree{};
        else
            return numbers.apply_to([](auto... n) { return holding<Tree, Numbers...>{n...}; });
    }
};

/// A question about F(x) as one about an expression: ask(formula, symbol).
template <class F, class Ask>
constexpr auto as_formula(const F& f, Ask ask) {
    constexpr bool one = is_function_of_one<F>();
    static_assert(one,
                  "derivo: roots(F, a, b), integrate(F, a, b), ...: F must be a function of one number. Write "
                  "function(f, x) or function([](auto x) { ... }), or roots(f, x, a, b) for an expression.");
    if constexpr (one) {
        using ordered = is_ordered_formula<typename F::task, typename F::order>;
        if constexpr (ordered::value) {
            return ask(ordered::formula(f.numbers), typename ordered::symbol_type{});
        } else {
            return ask(f(symbol<"x">{}), symbol<"x">{});
        }
    }
}

/// The derivatives of these orders at a point, in one pass: an array, in this order.
template <class T, int... Orders, class F, class X, class... B>
constexpr auto derivatives_at(F f, X x, B... b) {
    const auto all = function(bundle(diff<Orders>(f, x)...), x, typename B::symbol_type{}...);
    return [all, b...](T at) { return all(at, static_cast<T>(b.value)...); };
}

template <class T>
constexpr int sign_of(T v) {
    return v > 0 ? 1 : v < 0 ? -1 : 0;
}
template <class T>
inline constexpr T epsilon = std::numeric_limits<T>::epsilon();

/// √ε: half of the digits.
template <class T>
inline constexpr T half_digits = math::sqrt(epsilon<T>);

}  // namespace detail

/// Up to `Most` answers of a search, in rising order: a range, with what is known about what is not in it.
template <class Entry, std::size_t Most, class T = Entry>
struct findings {
    std::array<Entry, Most> entries{};
    std::size_t count = 0;
    bool more = false;               ///< there were more than `Most`; the first are here
    bool flat = false;               ///< the searched function is 0 on a whole stretch, of which no point is named
    status how = status::converged;  ///< not_finite: there was no value at a point of the interval that was looked at
    T step{};                        ///< two answers that are nearer to one another than this may have been missed

    constexpr std::size_t size() const { return count; }
    constexpr bool empty() const { return count == 0; }
    constexpr const Entry& operator[](std::size_t k) const { return entries[k]; }
    constexpr const Entry* begin() const { return entries.data(); }
    constexpr const Entry* end() const { return entries.data() + count; }

    constexpr void add(const Entry& entry) {
        if (count < Most)
            entries[count++] = entry;
        else
            more = true;
    }
};

}  // namespace derivo

#endif
