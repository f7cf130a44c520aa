// SPDX-License-Identifier: BSL-1.0
//
// Value and gradient at many points, by ways that main.cpp compares. Arrays: x, y in; value, gx, gy out.
#ifndef DERIVO_BENCH_BATCH_KERNELS_HPP
#define DERIVO_BENCH_BATCH_KERNELS_HPP

#include <cstddef>

template <class T>
struct arrays {
    const T *x, *y;
    T *value, *gx, *gy;
    std::size_t size;
};

// Rosenbrock's function f = (1 - x)² + 100 (y - x²)²: arithmetic alone. T is float or double.
template <class T>
void rosenbrock_by_batch(const arrays<T>&);
template <class T>
void rosenbrock_by_hand(const arrays<T>&);
template <class T>
void rosenbrock_one_by_one(const arrays<T>&);  // compiled without vectorisation
void rosenbrock_by_threads(const arrays<double>&);

// The temperature that a thermocouple of type K shows, of the voltage x in mV: a polynomial of degree 9 and its slope, so
// that there is more to compute than to read and to write.
template <class T>
void thermocouple_by_batch(const arrays<T>&);
template <class T>
void thermocouple_by_hand(const arrays<T>&);
template <class T>
void thermocouple_one_by_one(const arrays<T>&);

// f = exp(-(x² + y²)/2) sin(x y): two calls of libm, or of the packs' own functions.
void wave_by_batch(const arrays<double>&);
void wave_by_threads(const arrays<double>&);
void wave_by_packs(const arrays<double>&);
void wave_one_by_one(const arrays<double>&);

/// What the memory alone allows: as many arrays read and written.
void copy(const arrays<double>&);

#endif
