// SPDX-License-Identifier: BSL-1.0
//
// The random points at which kernels are evaluated, and the numbers in arguments and results: doubles, or any other
// scalars, arrays of them, or (a result) a struct of value and derivatives.
#ifndef DERIVO_BENCH_RUN_POINTS_HPP
#define DERIVO_BENCH_RUN_POINTS_HPP

#include <cstddef>
#include <random>
#include <tuple>
#include <type_traits>
#include <vector>

namespace bench {

/// Where the random arguments lie.
struct range {
    double low, high;
};

inline constexpr std::size_t point_count = 1024;

/// Calls `visit` with each number of x.
template <class T, class Visit>
void for_each_number(T& x, const Visit& visit) {
    if constexpr (requires { x.begin(); }) {
        for (auto& item : x) for_each_number(item, visit);
    } else if constexpr (requires { x.gradient; }) {
        for_each_number(x.value, visit);
        for_each_number(x.gradient, visit);
        if constexpr (requires { x.hessian; }) for_each_number(x.hessian, visit);
    } else if constexpr (requires { x.jacobian; }) {
        for_each_number(x.value, visit);
        for_each_number(x.jacobian, visit);
    } else {
        visit(x);
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

}  // namespace bench

#endif
