// SPDX-License-Identifier: BSL-1.0
//
// The derivative of a formula, as it is and in canonical form, has the slope that dual numbers find.
#include "formula.hpp"

using namespace fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    derivo::graph g, derivative, canonical;
    const part formula = formula_of(g, data, size);
    const derivo::forward_sweep slope(derivative, g.view(), formula.formula.index, "x");
    derivative.root(slope[formula.formula.index].index);
    const graph_view as_it_is = derivative.view();
    constexpr int largest_simplified = 24;  // the canonical form of more may take seconds
    const bool small = as_it_is.size <= largest_simplified;
    if (small) derivo::detail::canonicalise(canonical, as_it_is);
    const graph_view simplified = canonical.view();
    // Canonical forms are shown, not evaluated by functors: their numbers may be of any size.
    const bool comparable = small && derivo::detail::all_doubles(simplified);
    const long double rounding = rounding_of(simplified);
    for (int k = 0; k < points; ++k) {
        const dual wanted = formula.at[k];
        if (!is_known(wanted.value) || !is_known(wanted.slope)) continue;
        const values point{{"x", xs[k]}, {"y", ys[k]}};
        compare("the derivative", value_at(as_it_is, as_it_is.roots[0], point), wanted.slope);
        if (comparable)
            compare("its canonical form", value_at(simplified, simplified.roots[0], point),
                    {wanted.slope.value, wanted.slope.error * rounding});
    }
    return 0;
}
