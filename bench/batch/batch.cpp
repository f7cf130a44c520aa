// SPDX-License-Identifier: BSL-1.0
//
// By derivo: evaluate_batch, in packs, by threads.
#include "kernels.hpp"

#include <derivo/core.hpp>
#include <derivo/interop/parallel_batch.hpp>

#include <experimental/simd>
#include <span>

#include "formulas.hpp"

template <class T, class Call>
void on_spans(const arrays<T>& a, Call call) {
    const std::span<const T> x(a.x, a.size), y(a.y, a.size);
    const std::span<T> value(a.value, a.size), gx(a.gx, a.size), gy(a.gy, a.size);
    if (call(std::tie(x, y), std::tie(value, gx, gy)) != derivo::batch_status::done) __builtin_trap();
}

using pack = std::experimental::native_simd<double>;

template <class T>
void rosenbrock_by_batch(const arrays<T>& a) {
    on_spans(a, [](auto in, auto out) { return evaluate_batch(rosenbrock, in, out); });
}
template void rosenbrock_by_batch(const arrays<float>&);
template void rosenbrock_by_batch(const arrays<double>&);

void rosenbrock_by_threads(const arrays<double>& a) {
    on_spans(a, [](auto in, auto out) { return evaluate_batch(std::execution::par_unseq, rosenbrock, in, out); });
}

template <class T>
void thermocouple_by_batch(const arrays<T>& a) {
    const std::span<const T> x(a.x, a.size);
    const std::span<T> value(a.value, a.size), slope(a.gx, a.size);
    if (evaluate_batch(thermocouple, std::tie(x), std::tie(value, slope)) != derivo::batch_status::done)
        __builtin_trap();
}
template void thermocouple_by_batch(const arrays<float>&);
template void thermocouple_by_batch(const arrays<double>&);

void wave_by_batch(const arrays<double>& a) {
    on_spans(a, [](auto in, auto out) { return evaluate_batch(wave, in, out); });
}
void wave_by_threads(const arrays<double>& a) {
    on_spans(a, [](auto in, auto out) { return evaluate_batch(std::execution::par_unseq, wave, in, out); });
}
void wave_by_packs(const arrays<double>& a) {
    on_spans(a, [](auto in, auto out) { return derivo::evaluate_batch<pack>(wave, in, out); });
}
