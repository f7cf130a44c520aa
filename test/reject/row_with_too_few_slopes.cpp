// SPDX-License-Identifier: BSL-1.0
//
// A row of one's own whose partials() forget an argument.
//
// expect-error: derivo: row<name>::partials(): there must be one slope for each argument.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

template <>
struct derivo::row<"product_of_two"> : derivo::arity<2> {
    static constexpr auto evaluate(auto a, auto b) { return a * b; }
#ifdef CONTROL
    static constexpr auto partials(auto, auto a, auto b) { return slopes(b, a); }
#else
    static constexpr auto partials(auto, auto, auto b) { return slopes(b); }
#endif
};
constexpr double slope = diff(derivo::apply<"product_of_two">(x, x), x)(x = 1.0);
