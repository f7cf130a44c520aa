// SPDX-License-Identifier: BSL-1.0
//
// One function for each kernel, by derivo's functors. Its machine code is what compare.py reads.
#include "kernels.hpp"

#include <array>

using namespace kernels;

#define UNARY(name) \
    extern "C" double name(double a) { return kernels::name(a); }
#define BINARY(name) \
    extern "C" double name(double a, double b) { return function(kernels::name, x, y)(a, b); }

UNARY(k1_slope)
UNARY(k1_second)
UNARY(k2_slope)
UNARY(k2_second)
UNARY(k3_slope)
UNARY(k3_second)
BINARY(k7_slope)
BINARY(k7_second)
BINARY(k7_mixed)

#define UNARY_BUNDLE(name)                                                        \
    extern "C" void name(double a, double* result) {                              \
        const auto values = kernels::name(a);                                     \
        for (int k = 0; k < 2; ++k) result[k] = values[static_cast<unsigned>(k)]; \
    }

UNARY_BUNDLE(k1_both)
UNARY_BUNDLE(k2_both)
UNARY_BUNDLE(k3_both)

extern "C" void k7_both(double a, double b, double* result) {
    const auto values = function(kernels::k7_both, x, y)(a, b);
    result[0] = values[0];
    result[1] = values[1];
    result[2] = values[2];
}

struct second_order {
    double value, gradient[3], hessian[3][3];
};
extern "C" void gravity(double mass, double a, double b, double c, second_order* result) {
    kernels::gravity(std::array{mass, a, b, c}, *result);
}

using first_order = decltype(kernels::growth(std::array<double, 4>{}));
extern "C" void in_memory_growth(const std::array<double, 3>* coefficients, const double* time, first_order* result) {
    *result = kernels::growth(*coefficients, *time);
}

extern "C" void ring(double a, double b, double c, double d, std::array<std::array<double, 4>, 4>* result) {
    *result = kernels::ring(a, b, c, d);
}

extern "C" void tuned_inversion(double a, double b, double* result) {
    const auto values = kernels::tuned_inversion(a, b);
    result[0] = values[0];
    result[1] = values[1];
}
extern "C" double tuned_product(double a, double b) { return kernels::tuned_product(a, b); }

// In float all of it: compare.py lets no double pass in a function of this name.
extern "C" float float_k7_slope(float a, float b) { return function(kernels::k7_slope + 0.1_c * x, x, y)(a, b); }
