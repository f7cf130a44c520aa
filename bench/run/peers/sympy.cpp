// SPDX-License-Identifier: BSL-1.0
//
// SymPy's C code: sympy_code.py differentiates and prints, with common sub-expressions taken out (cse=True).
#include "formulas.hpp"
#include "peer.hpp"

namespace bench {
namespace {

#include "sympy_kernels.inc"

}  // namespace

template <class Kernel>
[[gnu::noinline, gnu::aligned(64)]] results<Kernel> by_sympy(const variables<Kernel>& at, const data<Kernel>& known) {
    results<Kernel> r;
    evaluate(Kernel{}, at.data(), known.data(), r.data());
    return r;
}

const bool entered = [] {
    formulas::for_each([]<class Kernel> { enter<Kernel>("sympy", by_sympy<Kernel>); });
    return true;
}();

}  // namespace bench
