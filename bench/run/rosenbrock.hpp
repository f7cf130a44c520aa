// SPDX-License-Identifier: BSL-1.0
//
// Rosenbrock's function, chained: ∑ 100 (xᵢ₊₁ - xᵢ²)² + (1 - xᵢ)², for K5 and K6.
#ifndef DERIVO_BENCH_RUN_ROSENBROCK_HPP
#define DERIVO_BENCH_RUN_ROSENBROCK_HPP

#include "symbols.hpp"

namespace bench {

template <std::size_t N>
inline constexpr auto rosenbrock = [] {
    using namespace derivo::literals;
    constexpr auto x = numbered<"x", N>;
    return sum<N - 1>([=](auto i) {
        const auto here = std::get<i>(x);
        const auto next = std::get<i + 1>(x);
        return 100_c * pow<2>(next - here * here) + pow<2>(1_c - here);
    });
}();

}  // namespace bench

#endif
