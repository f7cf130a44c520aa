// SPDX-License-Identifier: BSL-1.0
//
// Ceres Solver's Jets: forward mode with all partial derivatives at once, in a vector of fixed length.
#include "formulas.hpp"
#include "peer.hpp"

#include <ceres/jet.h>

#include <algorithm>

namespace bench {

template <class Kernel>
[[gnu::noinline, gnu::aligned(64)]] results<Kernel> by_ceres(const variables<Kernel>& at, const data<Kernel>& known) {
    constexpr int n = Kernel::variables;
    using jet = ceres::Jet<double, n>;
    std::array<jet, Kernel::variables> x;
    for (std::size_t i = 0; i < x.size(); ++i) x[i] = jet(at[i], static_cast<int>(i));
    const jet f = Kernel::at(x, known);
    results<Kernel> r;
    r[0] = f.a;
    std::copy_n(f.v.data(), n, r.data() + 1);
    return r;
}

const bool entered = [] {
    formulas::for_each([]<class Kernel> {
        if constexpr (Kernel::order == 1) enter<Kernel>("ceres", by_ceres<Kernel>);
    });
    return true;
}();

}  // namespace bench
