// SPDX-License-Identifier: BSL-1.0
//
// Ceres Solver's Jets: forward mode with all partial derivatives at once, in a vector of fixed length.
#include "formulas.hpp"
#include "peer.hpp"

#include <ceres/jet.h>

namespace bench {

template <class Kernel>
[[gnu::noinline, gnu::aligned(64)]] results<Kernel> by_ceres(const variables<Kernel>& at, const data<Kernel>& known) {
    constexpr int n = Kernel::variables;
    using jet = ceres::Jet<double, n>;
    std::array<jet, n> x;
    for (int i = 0; i < n; ++i) x[i] = jet(at[i], i);
    const jet f = Kernel::at(x, known);
    results<Kernel> r;
    r[0] = f.a;
    for (int i = 0; i < n; ++i) r[1 + i] = f.v[i];
    return r;
}

const bool entered = [] {
    formulas::for_each([]<class Kernel> {
        if constexpr (Kernel::order == 1) enter<Kernel>("ceres", by_ceres<Kernel>);
    });
    return true;
}();

}  // namespace bench
