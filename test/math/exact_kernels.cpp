// SPDX-License-Identifier: BSL-1.0
//
// The kernels of exact functions and of the four operations give what libm and the processor give; the functions of
// math/functions.hpp are libm's at run time.
#define BOOST_TEST_MODULE math.exact_kernels
#include <boost/test/unit_test.hpp>

#include <derivo/math/functions.hpp>
#include <derivo/math/kernels/arithmetic.hpp>

#include "support/random_floats.hpp"

#include <tuple>

namespace {

namespace math = derivo::math;
namespace kernels = derivo::math::kernels;

using floating_types = std::tuple<float, double, long double>;

constexpr int many = 20'000;

/// Exact functions: the kernel gives what libm gives. Third terms near x y, far from it, cancelling it, making ties.
template <class T>
void check_exact_kernels() {
    using r = range<T>;
    int wrong = 0;
    for (int i = 0; i < many; ++i) {
        const bool wide = i % 3 == 0;
        const T x = wide ? either_sign<T>(r::lowest / 2, r::highest / 2) : either_sign<T>(-20, 20);
        const T y = wide ? either_sign<T>(r::lowest / 2, r::highest / 2) : either_sign<T>(-20, 20);
        const int exponent = std::ilogb(x) + std::ilogb(y);
        const int margin = 2 * r::digits + 4;
        T z = either_sign<T>(std::max(r::lowest, exponent - margin), std::min(r::highest, exponent + margin));
        if (i % 5 == 0) z = -x * y;
        if (i % 7 == 0) z = std::ldexp(T(1), std::ilogb(z));
        if (kernels::fma(x, y, z) != std::fma(x, y, z)) ++wrong;

        T w = either_sign<T>(-3, r::digits + 2);
        if (i % 2 == 0) w = std::floor(w) + T(0.5);
        if (kernels::floor(w) != std::floor(w) || kernels::ceil(w) != std::ceil(w)) ++wrong;
        if (kernels::round(w) != std::round(w) || kernels::trunc(w) != std::trunc(w)) ++wrong;

        const T u = either_sign<T>(r::lowest, r::highest), v = either_sign<T>(r::lowest, r::highest);
        if (kernels::sum(u, v) != u + v || kernels::difference(u, v) != u - v) ++wrong;
        if (kernels::product(u, v) != u * v || kernels::quotient(u, v) != u / v) ++wrong;
    }
    BOOST_TEST(wrong == 0, wrong << " wrong of " << many);
}

template <class T>
void check_operations_at_special_numbers() {
    const T inf = limits<T>::infinity(), nan = limits<T>::quiet_NaN(), max = limits<T>::max(), zero = 0;
    const T numbers[] = {zero,  -zero, 1, -1, inf, -inf, nan, max, -max, limits<T>::min(), limits<T>::denorm_min(),
                         T(0.5)};
    const auto same = [](T a, T b) {
        return (std::isnan(a) && std::isnan(b)) || (a == b && std::signbit(a) == std::signbit(b));
    };
    for (const T a : numbers)
        for (const T b : numbers) {
            BOOST_TEST(same(kernels::sum(a, b), a + b), a << " + " << b);
            BOOST_TEST(same(kernels::difference(a, b), a - b), a << " - " << b);
            BOOST_TEST(same(kernels::product(a, b), a * b), a << " * " << b);
            BOOST_TEST(same(kernels::quotient(a, b), a / b), a << " / " << b);
        }
}

}  // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(exact_kernels_are_exact, T, floating_types) { check_exact_kernels<T>(); }

BOOST_AUTO_TEST_CASE_TEMPLATE(operations_are_those_of_the_processor, T, floating_types) {
    check_operations_at_special_numbers<T>();
}

BOOST_AUTO_TEST_CASE(functions_of_built_in_numbers_call_libm) {
    const volatile double source = 0.7;  // out of reach of constant folding
    const double x = source;
    BOOST_TEST(math::sin(x) == std::sin(x));
    BOOST_TEST(math::exp(x) == std::exp(x));
    BOOST_TEST(math::lgamma(x) == std::lgamma(x));
    BOOST_TEST(math::exp10(x) == std::pow(10.0, x), boost::test_tools::tolerance(1e-15));
    BOOST_TEST(math::fmin(x, 1.0) == x);
    BOOST_TEST(math::signbit(-x));
}
