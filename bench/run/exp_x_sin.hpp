// SPDX-License-Identifier: BSL-1.0
//
// What the twins of K3 and K4 share: f = exp g with g = x sin x, and the first derivatives of g.
#ifndef DERIVO_BENCH_RUN_EXP_X_SIN_HPP
#define DERIVO_BENCH_RUN_EXP_X_SIN_HPP

#include <derivo/core.hpp>

#include <cmath>

namespace bench {

inline constexpr derivo::symbol<"x"> x;
inline constexpr auto exp_x_sin = exp(x * sin(x));

struct exp_x_sin_parts {
    double sine, twice_cosine;
    double f, g1, g2;  // f, g', g''
};

inline exp_x_sin_parts parts_of_exp_x_sin(double at) {
    const double s = std::sin(at), c = std::cos(at);
    const double g = at * s;
    const double f = std::exp(g);
    const double c2 = c + c;
    return {s, c2, f, s + at * c, c2 - g};
}

}  // namespace bench

#endif
