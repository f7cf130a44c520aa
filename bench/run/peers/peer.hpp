// SPDX-License-Identifier: BSL-1.0
//
// A peer: another library that differentiates the kernels of formulas.hpp. Its function is
//     template <class Kernel> results<Kernel> by_name(const variables<Kernel>&, const data<Kernel>&)
// with [[gnu::noinline]], as everywhere here, and `enter<by_name>("name", ...)` registers it.
#ifndef DERIVO_BENCH_RUN_PEERS_PEER_HPP
#define DERIVO_BENCH_RUN_PEERS_PEER_HPP

#include "../kernel.hpp"

#include <array>

namespace bench {

struct peer {
    std::string kernel;
    std::function<contender(range)> join;  // called only where the kernel is measured
};

inline std::vector<peer>& peers() {
    static std::vector<peer> all;
    return all;
}

template <class Kernel>
using variables = std::array<double, Kernel::variables>;
template <class Kernel>
using data = std::array<double, Kernel::data>;

/// Value and n-th derivative of one variable; of several, value, gradient and (order 2) Hessian.
template <class Kernel>
inline constexpr std::size_t result_count = Kernel::variables == 1 ? 2
                                            : Kernel::order == 1   ? 1 + Kernel::variables
                                                                   : 1 + Kernel::variables * (1 + Kernel::variables);
template <class Kernel>
using results = std::array<double, result_count<Kernel>>;

template <class Kernel>
void enter(const char* name, results<Kernel> (*f)(const variables<Kernel>&, const data<Kernel>&)) {
    peers().push_back({Kernel::id, [=](range in) { return make_contender(name, f, in); }});
}

}  // namespace bench

#endif
