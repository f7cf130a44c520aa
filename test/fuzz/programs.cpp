// SPDX-License-Identifier: BSL-1.0
//
// All programs that the optimiser makes of a formula and its derivative have the value and the slope that dual numbers find.
#include "formula.hpp"

#include <iterator>

using namespace fuzz;

namespace {

namespace detail = derivo::detail;
using derivo::graph;

struct way {
    const char* name;
    void (*make)(graph& to, const graph_view& from);
};
constexpr way ways[] = {
    {"the program as traced", [](graph& to, const graph_view& from) { detail::make_traced_program(to, from); }},
    {"the improved program", [](graph& to, const graph_view& from) { detail::make_improved_program(to, from); }},
    {"the normal program, shared parts kept",
     [](graph& to, const graph_view& from) {
         detail::make_normal_program(to, from, derivo::sharing::kept, derivo::shape::plain);
     }},
    {"the normal program, shared parts open",
     [](graph& to, const graph_view& from) {
         detail::make_normal_program(to, from, derivo::sharing::open, derivo::shape::factored);
     }},
    {"the program of products", [](graph& to, const graph_view& from) { detail::make_product_program(to, from); }},
    {"the distributed program", [](graph& to, const graph_view& from) { detail::make_distributed_program(to, from); }},
    {"the factored program", [](graph& to, const graph_view& from) { detail::make_factored_program(to, from); }},
};

/// The value and the derivative by x, fractions joined.
void differentiated(graph& to, const graph& g, int root) {
    graph both;
    const derivo::forward_sweep slope(both, g.view(), root, "x");
    derivo::retracer copy(both, g.view());
    both.root(copy.trace(root).index);
    both.root(slope[root].index);
    join_fractions(to, both.view());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    graph g, from, programs[std::size(ways)];
    const part formula = formula_of(g, data, size);
    differentiated(from, g, formula.formula.index);
    if (from.view().size > detail::largest_searched_graph) return 0;
    for (std::size_t i = 0; i < std::size(ways); ++i) {
        ways[i].make(programs[i], from.view());
        const graph_view program = programs[i].view();
        if (program.root_count == 0 || !detail::keeps_numbers(program, programs[0].view())) continue;
        const long double rounding = rounding_of(program);
        for (int k = 0; k < points; ++k) {
            const dual wanted = formula.at[k];
            if (!is_known(wanted.value) || !is_known(wanted.slope)) continue;
            const values point{{"x", xs[k]}, {"y", ys[k]}};
            for (int r = 0; r < 2; ++r) {
                const bounded expected = r == 0 ? wanted.value : wanted.slope;
                compare(ways[i].name, value_at(program, program.roots[r], point),
                        {expected.value, expected.error * rounding});
            }
        }
    }
    return 0;
}
