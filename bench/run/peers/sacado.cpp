// SPDX-License-Identifier: BSL-1.0
//
// Sacado: forward mode by expression templates that run backwards within one expression (ELRFad). Second
// derivatives by one type in the other, as its documentation says.
#include "formulas.hpp"
#include "peer.hpp"

// Instead of Debian's configuration, which brings in Kokkos, Teuchos and MPI for containers of such numbers.
#define TRILINOS_NO_CONFIG_H
#define HAVE_SACADO_CXX11
#define SACADO_NEW_FAD_DESIGN_IS_DEFAULT
#include <Sacado_No_Kokkos.hpp>

#include <algorithm>

namespace bench {

template <class Kernel>
[[gnu::noinline, gnu::aligned(64)]] results<Kernel> by_sacado(const variables<Kernel>& at, const data<Kernel>& known) {
    constexpr int n = Kernel::variables;
    using fad = Sacado::ELRFad::SFad<double, n>;
    std::array<fad, Kernel::variables> x;
    for (std::size_t i = 0; i < x.size(); ++i) x[i] = fad(n, static_cast<int>(i), at[i]);
    const fad f = Kernel::at(x, known);
    results<Kernel> r;
    r[0] = f.val();
    std::copy_n(f.dx(), n, r.data() + 1);
    return r;
}

template <class Kernel>
[[gnu::noinline, gnu::aligned(64)]] results<Kernel> by_nested_sacado(const variables<Kernel>& at,
                                                                     const data<Kernel>& known) {
    constexpr int n = Kernel::variables;
    using inner = Sacado::Fad::SFad<double, n>;
    using fad = Sacado::Fad::SFad<inner, n>;
    std::array<fad, Kernel::variables> x;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const int k = static_cast<int>(i);
        x[i] = fad(n, k, inner(n, k, at[i]));
    }
    const fad f = Kernel::at(x, known);
    results<Kernel> r;
    r[0] = f.val().val();
    if constexpr (n == 1) {
        r[1] = f.dx(0).dx(0);
    } else {
        std::copy_n(f.val().dx(), n, r.data() + 1);
        for (int i = 0; i < n; ++i) std::copy_n(f.dx(i).dx(), n, r.data() + 1 + n + i * n);
    }
    return r;
}

const bool entered = [] {
    formulas::for_each([]<class Kernel> {
        if constexpr (Kernel::order == 1) enter<Kernel>("sacado", by_sacado<Kernel>);
        if constexpr (Kernel::order == 2) enter<Kernel>("sacado", by_nested_sacado<Kernel>);
    });
    return true;
}();

}  // namespace bench
