// SPDX-License-Identifier: BSL-1.0
//
// The term graph: each distinct sub-expression once, operands first.
#include <derivo/functions/table.hpp>

using derivo::graph;
using derivo::term;

constexpr bool is_small() { return sizeof(derivo::node) == 3 * sizeof(int) && sizeof(term) <= 16; }
static_assert(is_small());

constexpr bool equal_operations_are_one_node() {
    graph g;
    const term x{&g, g.symbol("x")}, y{&g, g.symbol("y")};
    const term once = sin(x * y) + exp(x);
    const int size = g.size();
    const term again = sin(x * y) + exp(x);
    return once.index == again.index && g.size() == size && g.symbol("x") == x.index;
}
static_assert(equal_operations_are_one_node());

constexpr bool sums_and_products_commute() {
    graph g;
    const term x{&g, g.symbol("x")}, y{&g, g.symbol("y")};
    return (x + y).index == (y + x).index && (x * y).index == (y * x).index && (x - y).index != (y - x).index &&
           (x / y).index != (y / x).index;
}
static_assert(sums_and_products_commute());

constexpr bool neutral_elements_vanish() {
    graph g;
    const term x{&g, g.symbol("x")};
    return (x + 0).index == x.index && (0 + x).index == x.index && (x - 0).index == x.index &&
           (x * 1).index == x.index && (1 * x).index == x.index && (x / 1).index == x.index &&
           (-(-x)).index == x.index && (x * 0).is(0) && (0 * x).is(0) && (x - x).is(0) && (0 / x).is(0) &&
           (x * -1).index == (-x).index && (x / -1).index == (-x).index && pow(x, 1).index == x.index &&
           pow(x, 0).is(1);
}
static_assert(neutral_elements_vanish());

constexpr bool signs_move_outwards() {
    graph g;
    const term x{&g, g.symbol("x")}, y{&g, g.symbol("y")};
    return (x + -y).index == (x - y).index && (-x + y).index == (y - x).index && (x - -y).index == (x + y).index &&
           (-x * y).index == (-(x * y)).index && (x / -y).index == (-(x / y)).index && (-x * -y).index == (x * y).index;
}
static_assert(signs_move_outwards());

constexpr bool constants_fold_exactly() {
    graph g;
    const term third{&g, g.constant(derivo::number(1, 3))}, two{&g, g.constant(2)};
    return (third + two).value() == derivo::number(7, 3) && (third * two).value() == derivo::number(2, 3) &&
           (two / third).is(6) && (third - third).is(0) && pow(third, 2).value() == derivo::number(1, 9) &&
           pow(two, -2).value() == derivo::number(1, 4) && (two * 0.1).value() == derivo::number(1, 5);
}
static_assert(constants_fold_exactly());

constexpr bool division_by_zero_is_kept() {
    graph g;
    const term zero{&g, g.constant(0)}, x{&g, g.symbol("x")};
    return !(x / zero).is_constant() && !(zero / zero).is_constant() && !pow(zero, -1).is_constant();
}
static_assert(division_by_zero_is_kept());

constexpr bool large_and_real_constants_are_shared() {
    graph g;
    const int a = g.constant(derivo::number(1, 1, 40)), b = g.constant(derivo::number::inexact(0.3));
    return g.constant(derivo::number(1, 1, 40)) == a && g.constant(derivo::number::inexact(0.3)) == b && a != b &&
           g.view().constant(a) == derivo::number(1, 1, 40) && g.view().constant(b).real == 0.3;
}
static_assert(large_and_real_constants_are_shared());

constexpr bool calls_know_their_arguments() {
    graph g;
    const term x{&g, g.symbol("x")}, y{&g, g.symbol("y")}, z{&g, g.symbol("z")};
    const term long_one = hypot(x, y, z), short_one = hypot(x, y);
    const derivo::graph_view v = g.view();
    return v.arity(long_one.index) == 3 && v.operand(long_one.index, 0) == x.index &&
           v.operand(long_one.index, 1) == y.index && v.operand(long_one.index, 2) == z.index &&
           v.arity(short_one.index) == 2 && v.operand(short_one.index, 1) == y.index && v.arity(x.index) == 0 &&
           v.arity((x + y).index) == 2 && v.arity((-x).index) == 1;
}
static_assert(calls_know_their_arguments());

constexpr bool a_large_graph_keeps_its_nodes() {
    graph g;
    term sum{&g, g.symbol("x")};
    for (int k = 2; k < 500; ++k) sum = sum + k * sin(sum);
    const int size = g.size();
    term again{&g, g.symbol("x")};
    for (int k = 2; k < 500; ++k) again = again + k * sin(again);
    return again.index == sum.index && g.size() == size;
}
static_assert(a_large_graph_keeps_its_nodes());
