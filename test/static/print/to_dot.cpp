// SPDX-License-Identifier: BSL-1.0
//
// The term graph for Graphviz: shared nodes once, an arrow from each operation to its operands.
#include <derivo/derivo.hpp>

#include "support/text.hpp"

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

static_assert(to_dot(x) == "digraph {\n    n0 [label=\"x\"];\n}\n");
static_assert(to_dot(x * y) ==
              "digraph {\n"
              "    n0 [label=\"x\"];\n"
              "    n1 [label=\"y\"];\n"
              "    n2 [label=\"*\"];\n"
              "    n2 -> n0;\n"
              "    n2 -> n1;\n"
              "}\n");
static_assert(to_dot(sin(x) * sin(x)) ==
              "digraph {\n"
              "    n0 [label=\"x\"];\n"
              "    n1 [label=\"sin\"];\n"
              "    n1 -> n0;\n"
              "    n2 [label=\"*\"];\n"
              "    n2 -> n1;\n"
              "    n2 -> n1;\n"
              "}\n");

using test::count;

static_assert(count(to_dot(hypot(x, y, 2_c)), " -> ") == 3);  // three arguments, no helper nodes
static_assert(count(to_dot(hypot(x, y, 2_c)), "label") == 4);
static_assert(count(to_dot(-x / y - 1.5_c), "label=\"3/2\"") == 1);
static_assert(count(to_dot(2.5 * x), "label=\"2.5\"") == 1);
