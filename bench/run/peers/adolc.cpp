// SPDX-License-Identifier: BSL-1.0
//
// ADOL-C: the formula is recorded on a tape once, before anything is measured; data are the tape's parameters.
// Gradients by one sweep forward and one back, the n-th derivative of one variable by its Taylor coefficients.
#include "formulas.hpp"
#include "peer.hpp"

#include <adolc/adolc.h>

namespace bench {

template <class Kernel>
short tape;  // its number

short next_tape() {
    static short last = 0;
    return ++last;
}

template <class Kernel>
void record() {
    tape<Kernel> = next_tape();
    trace_on(tape<Kernel>);
    std::array<adouble, Kernel::variables> x;
    for (adouble& one : x) one <<= 0.75;
    std::array<adouble, Kernel::data> known;
    for (adouble& one : known) one = mkparam(0.25);
    double value;
    adouble f = Kernel::at(x, known);
    f >>= value;
    trace_off();
}

/// Value and n-th derivative: n! times the n-th Taylor coefficient along the line x + t.
template <class Kernel>
results<Kernel> by_series(const variables<Kernel>& at) {
    constexpr int n = Kernel::order;
    double along[n] = {1.0}, series[n], value;
    double *x = along, *y = series;
    hos_forward(tape<Kernel>, 1, 1, n, 0, at.data(), &x, &value, &y);
    double factorial = 1.0;
    for (int k = 2; k <= n; ++k) factorial *= k;
    return {value, factorial * series[n - 1]};
}

template <class Kernel>
[[gnu::noinline, gnu::aligned(64)]] results<Kernel> by_adolc(const variables<Kernel>& at, const data<Kernel>& known) {
    constexpr int n = Kernel::variables;
    if constexpr (n == 1 && Kernel::order > 1) return by_series<Kernel>(at);
    if constexpr (Kernel::data > 0) {
        data<Kernel> now = known;  // the call wants them mutable
        set_param_vec(tape<Kernel>, now.size(), now.data());
    }
    results<Kernel> r;
    zos_forward(tape<Kernel>, 1, n, 1, at.data(), r.data());
    double one = 1.0;
    fos_reverse(tape<Kernel>, 1, n, &one, r.data() + 1);
    if constexpr (n > 1 && Kernel::order == 2) {
        std::array<double*, Kernel::variables> rows;
        variables<Kernel> x = at;
        for (std::size_t i = 0; i < x.size(); ++i) rows[i] = r.data() + 1 + (1 + i) * x.size();
        hessian(tape<Kernel>, n, x.data(), rows.data());  // writes the lower half
        for (std::size_t i = 0; i < x.size(); ++i)
            for (std::size_t j = i + 1; j < x.size(); ++j) rows[i][j] = rows[j][i];
    }
    return r;
}

const bool entered = [] {
    formulas::for_each([]<class Kernel> {
        peers().push_back({Kernel::id, [](range in) {
                               record<Kernel>();
                               return make_contender("adolc", by_adolc<Kernel>, in);
                           }});
    });
    return true;
}();

}  // namespace bench
