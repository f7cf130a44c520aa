// SPDX-License-Identifier: BSL-1.0
//
// What one evaluation of a program does, counted.
// May include: core, graph, functions' interface.
#ifndef DERIVO_OPTIMISE_COST_HPP
#define DERIVO_OPTIMISE_COST_HPP

#include <derivo/optimise/fixed.hpp>
#include <derivo/optimise/policy.hpp>

namespace derivo {

/// The operations of one evaluation; those on constants alone, which compilers do, are none.
struct operation_count {
    int additions = 0;  // sums and differences
    int multiplications = 0;
    int divisions = 0;
    int negations = 0;
    int square_roots = 0;
    int selections = 0;  // min, abs, step and their like: a comparison and a choice
    int calls = 0;       // every other function, powers with a varying exponent included; sin and cos are two

    constexpr int operations() const {
        return additions + multiplications + divisions + negations + square_roots + selections + calls;
    }
    constexpr bool operator==(const operation_count&) const = default;
};

constexpr operation_count count_operations(const graph_view& program) {
    operation_count count;
    const buffer<char> fixed = fixed_values(program);
    for (int i = 0; i < program.size; ++i) {
        if (fixed[i] != 0) continue;
        switch (program[i].code) {
            case sum_code:
            case difference_code:
                ++count.additions;
                break;
            case product_code:
                ++count.multiplications;
                break;
            case quotient_code:
                ++count.divisions;
                break;
            case negation_code:
                ++count.negations;
                break;
            case power_code:
                ++count.calls;
                break;
            default:
                break;
        }
        if (!is_call(program[i])) continue;
        const function_info& f = program.function(i);
        ++(f.inlined ? count.selections : f.instruction ? count.square_roots : count.calls);
    }
    return count;
}

/// What a program costs, for choosing between programs.
constexpr int price(const operation_count& c, const prices& each = {}) {
    return each.addition * c.additions + each.multiplication * c.multiplications + each.division * c.divisions +
           each.negation * c.negations + each.selection * c.selections + each.square_root * c.square_roots +
           each.call * c.calls;
}

}  // namespace derivo

#endif
