// SPDX-License-Identifier: BSL-1.0
//
// A kernel and its contenders: derivo, the twin written by hand, and the peers of peers/.
#ifndef DERIVO_BENCH_RUN_KERNEL_HPP
#define DERIVO_BENCH_RUN_KERNEL_HPP

#include "points.hpp"

#include <benchmark/benchmark.h>

#include <functional>
#include <string>
#include <tuple>
#include <vector>

namespace bench {

/// The results of one contender at every point, one after the other.
template <class F, class Points>
std::vector<double> numbers_of(F f, const Points& all) {
    std::vector<double> numbers;
    for (const auto& p : all) {
        const auto result = std::apply(f, p);
        for_each_number(result, [&](double x) { numbers.push_back(x); });
    }
    return numbers;
}

// One loop serves both: two copies of it, aligned differently, differ by 5 %.
template <class F, class Points>
[[gnu::noinline]] void evaluate(F f, const Points& all) {
    for (const auto& p : all) {
        auto result = std::apply(f, p);
        benchmark::DoNotOptimize(result);
    }
}

/// One way to evaluate a kernel, whatever its arguments are.
struct contender {
    std::string name;
    std::function<std::vector<double>()> numbers;
    std::function<void()> evaluate;  // once at every point
};

template <class Result, class... Args>
contender make_contender(const char* name, Result (*f)(Args...), range in) {
    const points<Args...> all(in);
    return {name, [=] { return numbers_of(f, all); }, [=] { evaluate(f, all); }};
}

struct entry {
    std::string id;
    range in;
    contender twin;
    std::vector<contender> others;  // derivo, and the peers that there are
};

/// All of them, with derivo's contender; the peers join later.
std::vector<entry>& registry();

}  // namespace bench

#endif
