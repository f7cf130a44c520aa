// SPDX-License-Identifier: BSL-1.0
//
// A loop over the functor, compiled without vectorisation.
#include "formulas.hpp"
#include "kernels.hpp"

template <class T, class G>
static void loop(const arrays<T>& a, const G& g) {
    for (std::size_t k = 0; k < a.size; ++k) {
        const auto [value, gradient] = g(a.x[k], a.y[k]);
        a.value[k] = value;
        a.gx[k] = gradient[0];
        a.gy[k] = gradient[1];
    }
}

template <class T>
void rosenbrock_one_by_one(const arrays<T>& a) {
    loop(a, rosenbrock);
}
template void rosenbrock_one_by_one(const arrays<float>&);
template void rosenbrock_one_by_one(const arrays<double>&);

template <class T>
void thermocouple_one_by_one(const arrays<T>& a) {
    for (std::size_t k = 0; k < a.size; ++k) {
        const auto [value, gradient] = thermocouple(a.x[k]);
        a.value[k] = value;
        a.gx[k] = gradient[0];
    }
}
template void thermocouple_one_by_one(const arrays<float>&);
template void thermocouple_one_by_one(const arrays<double>&);

void wave_one_by_one(const arrays<double>& a) { loop(a, wave); }
