// SPDX-License-Identifier: BSL-1.0
//
// A kernel: one formula, evaluated by derivo and by a twin written by hand. Each file of this directory holds
// one and registers itself. Both functions take and return the same numbers: doubles, arrays of them, or (the
// result) a struct of value, gradient, hessian. [[gnu::noinline]] keeps them whole, so that they can be timed,
// counted and measured alone; aligned(64), so that no luck of placement decides.
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

/// What is known of a registered kernel, whatever its arguments are.
struct entry {
    std::string id;
    std::function<double()> disagreement;  // the largest, relative to the largest result at the same point
    std::function<void()> evaluate_derivo, evaluate_twin;  // once at every point
};

inline std::vector<entry>& registry() {
    static std::vector<entry> all;
    return all;
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

template <class F, class Point>
std::vector<double> numbers_of(F f, const Point& p) {
    std::vector<double> numbers;
    const auto result = std::apply(f, p);
    for_each_number(result, [&](double x) { numbers.push_back(x); });
    return numbers;
}

template <class F, class Twin, class Points>
double largest_disagreement(F f, Twin twin, const Points& all) {
    double largest = 0;
    for (const auto& p : all) {
        const std::vector<double> ours = numbers_of(f, p), theirs = numbers_of(twin, p);
        if (ours.size() != theirs.size()) return HUGE_VAL;
        double scale = 0, difference = 0;
        for (std::size_t i = 0; i < ours.size(); ++i) {
            scale = std::fmax(scale, std::fabs(theirs[i]));
            difference = std::fmax(difference, std::fabs(ours[i] - theirs[i]));
            if (!std::isfinite(ours[i]) || !std::isfinite(theirs[i])) return HUGE_VAL;
        }
        largest = std::fmax(largest, difference / scale);
    }
    return largest;
}

// One loop serves both: two copies of it, aligned differently, differ by 5 %.
template <class F, class Points>
[[gnu::noinline]] void evaluate(F f, const Points& all) {
    for (const auto& p : all) {
        auto result = std::apply(f, p);
        benchmark::DoNotOptimize(result);
    }
}

/// Registers a kernel: kernel k{"K1", by_derivo, by_hand, {-6, 6}}.
class kernel {
public:
    template <class Result, class TwinResult, class... Args>
    kernel(const char* id, Result (*f)(Args...), TwinResult (*twin)(Args...), range in) {
        const points<Args...> all(in);
        registry().push_back({id, [=] { return largest_disagreement(f, twin, all); }, [=] { evaluate(f, all); },
                              [=] { evaluate(twin, all); }});
    }
};

}  // namespace bench

#endif
