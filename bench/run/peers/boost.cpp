// SPDX-License-Identifier: BSL-1.0
//
// Boost.Math's autodiff: truncated Taylor series in one variable, nested for several. The cost of nesting n
// variables grows as 2ⁿ, so gradients take one pass for each variable; the first also gives the value.
#include "formulas.hpp"
#include "peer.hpp"

#include <boost/math/differentiation/autodiff.hpp>

#include <utility>

namespace bench {

namespace autodiff = boost::math::differentiation;

template <class Kernel>
[[gnu::noinline, gnu::aligned(64)]] results<Kernel> by_boost(const variables<Kernel>& at, const data<Kernel>& known) {
    results<Kernel> r;
    if constexpr (Kernel::variables == 1) {
        using series = autodiff::autodiff_fvar<double, Kernel::order>;
        const series f = Kernel::at(std::array{autodiff::make_fvar<double, Kernel::order>(at[0])}, known);
        r = {f.derivative(0), f.derivative(Kernel::order)};
    } else if constexpr (Kernel::order == 2) {
        const auto [x, y] = autodiff::make_ftuple<double, 2, 2>(at[0], at[1]);
        using series = autodiff::autodiff_fvar<double, 2, 2>;
        const series f = Kernel::at(std::array{series(x), series(y)}, known);
        const double mixed = f.derivative(1, 1);
        r = {f.derivative(0, 0), f.derivative(1, 0), f.derivative(0, 1), f.derivative(2, 0), mixed, mixed,
             f.derivative(0, 2)};
    } else {
        using series = autodiff::autodiff_fvar<double, 1>;
        std::array<series, Kernel::variables> x;
        for (std::size_t i = 0; i < x.size(); ++i) x[i] = series(at[i]);
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] = autodiff::make_fvar<double, 1>(at[i]);
            const series f = Kernel::at(x, known);
            x[i] = series(at[i]);
            r[0] = f.derivative(0);
            r[1 + i] = f.derivative(1);
        }
    }
    return r;
}

const bool entered = [] {
    formulas::for_each([]<class Kernel> { enter<Kernel>("boost", by_boost<Kernel>); });
    return true;
}();

}  // namespace bench
