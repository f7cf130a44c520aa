// SPDX-License-Identifier: BSL-1.0
//
// Vectorised by hand, with the vector extensions of GCC and Clang: four points at a time.
#include "kernels.hpp"

#include <cstring>
#include <initializer_list>

using four [[gnu::vector_size(32)]] = double;

static four read(const double* from) {
    four v;
    std::memcpy(&v, from, sizeof v);
    return v;
}
static void write(double* to, four v) { std::memcpy(to, &v, sizeof v); }

void rosenbrock_by_hand(const arrays& given) {
    const arrays a = given;  // what memcpy writes could be the pointers themselves
    std::size_t k = 0;
    for (; k + 4 <= a.size; k += 4) {
        const four x = read(a.x + k), y = read(a.y + k);
        const four u = 1 - x, v = y - x * x, w = 200 * v;
        write(a.value + k, u * u + 100 * (v * v));
        write(a.gx + k, -2 * (u + w * x));
        write(a.gy + k, w);
    }
    for (; k < a.size; ++k) {
        const double x = a.x[k], y = a.y[k];
        const double u = 1 - x, v = y - x * x, w = 200 * v;
        a.value[k] = u * u + 100 * (v * v);
        a.gx[k] = -2 * (u + w * x);
        a.gy[k] = w;
    }
}

/// x p by Horner's scheme, p = p x + c, and its slope d = d x + p.
template <class T>
static void horner(T x, T& value, T& slope) {
    T p = 0.000001057734 - 0.00000001052755 * x, d = p - 0.00000001052755 * x;
    for (const double c : {-0.0000441303, 0.0009804036, -0.01228034, 0.0831527, -0.2503131, 0.07860106, 25.08355}) {
        p = p * x + c;
        d = d * x + p;
    }
    value = p * x;
    slope = d;
}

void thermocouple_by_hand(const arrays& given) {
    const arrays a = given;
    std::size_t k = 0;
    for (; k + 4 <= a.size; k += 4) {
        four value, slope;
        horner(read(a.x + k), value, slope);
        write(a.value + k, value);
        write(a.gx + k, slope);
    }
    for (; k < a.size; ++k) horner(a.x[k], a.value[k], a.gx[k]);
}

void copy(const arrays& given) {
    const arrays a = given;
    std::size_t k = 0;
    for (; k + 4 <= a.size; k += 4) {
        const four x = read(a.x + k), y = read(a.y + k);
        write(a.value + k, x);
        write(a.gx + k, y);
        write(a.gy + k, x + y);
    }
}
