// SPDX-License-Identifier: BSL-1.0
//
// A kernel: one formula, evaluated by derivo and by a twin written by hand. Each file of this directory registers
// its own. Both functions take and return the same numbers: doubles, arrays of them, or (the result) a struct of
// value, gradient, hessian. [[gnu::noinline]] keeps them whole, so that they can be timed, counted and measured
// alone; aligned(64), so that no luck of placement decides. The peers of peers/ are further contenders.
#ifndef DERIVO_BENCH_RUN_KERNEL_HPP
#define DERIVO_BENCH_RUN_KERNEL_HPP

#include <derivo/core.hpp>

#include <benchmark/benchmark.h>

#include <array>
#include <cmath>
#include <functional>
#include <random>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

namespace bench {

/// Where the random arguments lie.
struct range {
    double low, high;
};

inline constexpr std::size_t point_count = 1024;

/// Calls `visit` with each number of x: a double, an array, or a struct of value, gradient, hessian.
template <class T, class Visit>
void for_each_number(T& x, const Visit& visit) {
    if constexpr (std::is_floating_point_v<std::remove_cv_t<T>>) {
        visit(x);
    } else if constexpr (requires { x.begin(); }) {
        for (auto& item : x) for_each_number(item, visit);
    } else {
        for_each_number(x.value, visit);
        for_each_number(x.gradient, visit);
        if constexpr (requires { x.hessian; }) for_each_number(x.hessian, visit);
    }
}

template <class... Args>
class points {
public:
    using point = std::tuple<std::decay_t<Args>...>;

    explicit points(range in) : all_(point_count) {
        std::mt19937_64 engine(20240229);
        std::uniform_real_distribution<double> any(in.low, in.high);
        for (point& p : all_)
            std::apply([&](auto&... arg) { (for_each_number(arg, [&](double& x) { x = any(engine); }), ...); }, p);
    }

    auto begin() const { return all_.begin(); }
    auto end() const { return all_.end(); }

private:
    std::vector<point> all_;
};

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

inline std::vector<entry>& registry() {
    static std::vector<entry> all;
    return all;
}

/// Registers a kernel: kernel k{"K1", by_derivo, by_hand, {-6, 6}}.
class kernel {
public:
    template <class Result, class TwinResult, class... Args>
    kernel(const char* id, Result (*f)(Args...), TwinResult (*twin)(Args...), range in) {
        registry().push_back({id, in, make_contender("twin", twin, in), {make_contender("derivo", f, in)}});
    }
};

}  // namespace bench

#endif
