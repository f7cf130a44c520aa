// SPDX-License-Identifier: BSL-1.0
//
// A loop over the functor, compiled without vectorisation.
#include "formulas.hpp"
#include "kernels.hpp"

template <class G>
static void loop(const arrays& a, const G& g) {
    for (std::size_t k = 0; k < a.size; ++k) {
        const auto [value, gradient] = g(a.x[k], a.y[k]);
        a.value[k] = value;
        a.gx[k] = gradient[0];
        a.gy[k] = gradient[1];
    }
}
void rosenbrock_one_by_one(const arrays& a) { loop(a, rosenbrock); }
void thermocouple_one_by_one(const arrays& a) {
    for (std::size_t k = 0; k < a.size; ++k) {
        const auto [value, gradient] = thermocouple(a.x[k]);
        a.value[k] = value;
        a.gx[k] = gradient[0];
    }
}
void wave_one_by_one(const arrays& a) { loop(a, wave); }
