// SPDX-License-Identifier: BSL-1.0
//
// The kernels of math/kernels, called at run time, against MPFR with 40 bits more; digamma and polygamma against
// Boost.Math in 50 decimal digits. Asserts the worst error in units in the last place and prints the table.
// Needs mpfr and the Boost.Test library.
#define BOOST_TEST_MODULE math
#include <boost/test/unit_test.hpp>

#include <derivo/math/functions.hpp>
#include <derivo/math/polygamma.hpp>

#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/polygamma.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <random>
#include <tuple>
#include <utility>

#include <mpfr.h>

namespace {

namespace math = derivo::math;
namespace kernels = derivo::math::kernels;

using floating_types = std::tuple<float, double, long double>;

constexpr int many = 100'000;  // for sqrt, exp, log, sin, cos
constexpr int some = 5'000;
constexpr int few = 300;  // where MPFR is slow: arguments beyond 2^70

template <class T>
using limits = std::numeric_limits<T>;

struct mpfr_number {
    mpfr_t value;
    explicit mpfr_number(int digits) { mpfr_init2(value, digits + 40); }
    ~mpfr_number() { mpfr_clear(value); }
    mpfr_number(const mpfr_number&) = delete;
    mpfr_number& operator=(const mpfr_number&) = delete;
    void operator=(long double x) { mpfr_set_ld(value, x, MPFR_RNDN); }
};

// Random arguments, the same in every run.

std::mt19937_64 engine(20240229);

double uniform(double low, double high) { return std::uniform_real_distribution<double>(low, high)(engine); }

/// A random significand times 2 to a uniform random power in [low, high).
template <class T>
T positive(double low, double high) {
    const T significand = 1 + static_cast<T>(engine() >> 1) * static_cast<T>(0x1p-63L);
    return std::ldexp(significand, static_cast<int>(std::floor(uniform(low, high))));
}

template <class T>
T either_sign(double low, double high) {
    return engine() % 2 == 0 ? positive<T>(low, high) : -positive<T>(low, high);
}

/// |computed - exact| in units in the last place of T at exact; 10⁹ where the two disagree about overflow.
template <class T>
double error_in_ulps(T computed, const mpfr_number& exact) {
    static mpfr_number difference(limits<T>::digits);
    if (std::isinf(computed)) {
        const bool overflows = std::isinf(static_cast<T>(mpfr_get_ld(exact.value, MPFR_RNDN)));
        return overflows ? 0 : 1e9;
    }
    const bool zero = mpfr_zero_p(exact.value) != 0;
    const int exponent = zero ? 0 : static_cast<int>(mpfr_get_exp(exact.value));
    const int last_digit = std::max(exponent, limits<T>::min_exponent) - limits<T>::digits;
    difference = static_cast<long double>(computed);
    mpfr_sub(difference.value, difference.value, exact.value, MPFR_RNDN);
    mpfr_mul_2si(difference.value, difference.value, -last_digit, MPFR_RNDN);
    return std::fabs(mpfr_get_d(difference.value, MPFR_RNDN));
}

void report(const char* name, int digits, double worst, long double argument) {
    std::printf("%-22s %3d bits  %8.5f ulp  at %.21Lg\n", name, digits, worst, argument);
}

template <class T, class Kernel, class Reference, class Arguments>
void check(const char* name, int count, Kernel kernel, Reference reference, Arguments arguments) {
    mpfr_number argument(limits<T>::digits);
    mpfr_number exact(limits<T>::digits);
    double worst = 0;
    T worst_argument = 0;
    for (int i = 0; i < count; ++i) {
        const T x = arguments();
        argument = static_cast<long double>(x);
        reference(exact.value, argument.value, MPFR_RNDN);
        const double error = error_in_ulps(kernel(x), exact);
        if (!(error <= worst)) {  // a NaN is worst
            worst = error;
            worst_argument = x;
        }
    }
    report(name, limits<T>::digits, worst, static_cast<long double>(worst_argument));
    BOOST_TEST(worst <= 1.0, name << " of " << limits<T>::digits << " bits: " << worst << " ulp");
}

/// As check, for two arguments: draws pairs.
template <class T, class Kernel, class Reference, class Arguments>
void check_binary(const char* name, int count, Kernel kernel, Reference reference, Arguments arguments) {
    T second = 0;
    mpfr_number argument(limits<T>::digits);
    check<T>(
        name, count, [&](T x) { return kernel(x, second); },
        [&](mpfr_t result, mpfr_t x, mpfr_rnd_t rounding) {
            argument = static_cast<long double>(second);
            return reference(result, x, argument.value, rounding);
        },
        [&] {
            const std::pair<T, T> drawn = arguments();
            second = drawn.second;
            return drawn.first;
        });
}

#define KERNEL(name) [](T x) { return kernels::name(x); }
#define BINARY_KERNEL(name) [](T x, T y) { return kernels::name(x, y); }

/// What the arguments are drawn from, as powers of two: the whole range of T, and the logarithm of its exponents.
template <class T>
struct range {
    static constexpr int lowest = limits<T>::min_exponent - limits<T>::digits;
    static constexpr int highest = limits<T>::max_exponent;
    static constexpr int digits = limits<T>::digits;
    static inline const double exponential = std::log2(highest);
};

template <class T>
void check_required_kernels() {
    using r = range<T>;
    check<T>("sqrt", many, KERNEL(sqrt), mpfr_sqrt, [] { return positive<T>(r::lowest, r::highest); });
    check<T>("exp", many, KERNEL(exp), mpfr_exp, [] { return either_sign<T>(-r::digits, r::exponential); });
    check<T>("exp, subnormal", some, KERNEL(exp), mpfr_exp,
             [] { return static_cast<T>(uniform(r::lowest - 1, limits<T>::min_exponent) * 0.6931471805599453); });
    check<T>("log", many, KERNEL(log), mpfr_log, [] { return positive<T>(r::lowest, r::highest); });
    check<T>("log, near 1", some, KERNEL(log), mpfr_log, [] { return 1 + either_sign<T>(-r::digits, -2); });

    const int high = std::min<int>(r::highest, 70);
    check<T>("sin", many, KERNEL(sin), mpfr_sin, [=] { return either_sign<T>(-r::digits, high); });
    check<T>("cos", many, KERNEL(cos), mpfr_cos, [=] { return either_sign<T>(-r::digits, high); });
    check<T>("sin, huge", few, KERNEL(sin), mpfr_sin, [=] { return either_sign<T>(high - 6, r::highest); });
    check<T>("cos, huge", few, KERNEL(cos), mpfr_cos, [=] { return either_sign<T>(high - 6, r::highest); });
    const auto near_multiple = [] {
        const auto n = static_cast<long double>(std::floor(std::exp2(uniform(0, 40))));
        return static_cast<T>(n * 1.57079632679489661923132L);
    };
    check<T>("sin, near n pi/2", some, KERNEL(sin), mpfr_sin, near_multiple);
    check<T>("cos, near n pi/2", some, KERNEL(cos), mpfr_cos, near_multiple);
}

template <class T>
void check_exponential_kernels() {
    using r = range<T>;
    const auto exponents = [] { return either_sign<T>(-r::digits, r::exponential); };
    const auto near_one = [] { return 1 + either_sign<T>(-r::digits, -2); };
    check<T>("exp2", some, KERNEL(exp2), mpfr_exp2, exponents);
    check<T>("exp10", some, KERNEL(exp10), mpfr_exp10, [] { return either_sign<T>(-r::digits, r::exponential - 1); });
    check<T>("expm1", some, KERNEL(expm1), mpfr_expm1, exponents);
    check<T>("log2", some, KERNEL(log2), mpfr_log2, [] { return positive<T>(r::lowest, r::highest); });
    check<T>("log2, near 1", some, KERNEL(log2), mpfr_log2, near_one);
    check<T>("log10", some, KERNEL(log10), mpfr_log10, [] { return positive<T>(r::lowest, r::highest); });
    check<T>("log1p", some, KERNEL(log1p), mpfr_log1p, [] { return either_sign<T>(-r::digits - 5, -0.01); });
    check<T>("log1p, large", some, KERNEL(log1p), mpfr_log1p, [] { return positive<T>(0, r::highest); });
    check<T>("sinh", some, KERNEL(sinh), mpfr_sinh, exponents);
    check<T>("cosh", some, KERNEL(cosh), mpfr_cosh, exponents);
    check<T>("tanh", some, KERNEL(tanh), mpfr_tanh, [] { return either_sign<T>(-r::digits, 7); });
    check<T>("asinh", some, KERNEL(asinh), mpfr_asinh, [] { return either_sign<T>(-r::digits, r::digits + 9); });
    check<T>("acosh", some, KERNEL(acosh), mpfr_acosh, [] { return positive<T>(0, r::highest); });
    check<T>("acosh, near 1", some, KERNEL(acosh), mpfr_acosh, [] { return 1 + positive<T>(-r::digits, 2); });
    check<T>("atanh", some, KERNEL(atanh), mpfr_atanh, [] { return either_sign<T>(-r::digits, -0.01); });
    check<T>("atanh, near 1", some, KERNEL(atanh), mpfr_atanh, [] { return 1 - positive<T>(-r::digits, -1.01); });
}

template <class T>
void check_algebraic_and_circular_kernels() {
    using r = range<T>;
    const auto unit = [] { return either_sign<T>(-r::digits, -0.01); };
    const auto near_one = [] { return 1 - positive<T>(-r::digits, -1.01); };
    check<T>("cbrt", some, KERNEL(cbrt), mpfr_cbrt, [] { return either_sign<T>(r::lowest, r::highest); });
    check<T>("tan", some, KERNEL(tan), mpfr_tan, [] { return either_sign<T>(-r::digits, 60); });
    check<T>("asin", some, KERNEL(asin), mpfr_asin, unit);
    check<T>("asin, near 1", some, KERNEL(asin), mpfr_asin, near_one);
    check<T>("acos", some, KERNEL(acos), mpfr_acos, unit);
    check<T>("acos, near 1", some, KERNEL(acos), mpfr_acos, near_one);
    check<T>("atan", some, KERNEL(atan), mpfr_atan, [] { return either_sign<T>(-r::digits, r::digits + 4); });
    check_binary<T>("atan2", some, BINARY_KERNEL(atan2), mpfr_atan2, [] {
        return std::pair(either_sign<T>(-r::digits, r::digits), either_sign<T>(-r::digits, r::digits));
    });
    check_binary<T>("atan2, whole range", some, BINARY_KERNEL(atan2), mpfr_atan2, [] {
        return std::pair(either_sign<T>(r::lowest, r::highest), either_sign<T>(r::lowest, r::highest));
    });
    check_binary<T>("hypot", some, BINARY_KERNEL(hypot), mpfr_hypot, [] {
        return std::pair(either_sign<T>(-r::digits / 2, r::digits / 2), either_sign<T>(-r::digits / 2, r::digits / 2));
    });
    check_binary<T>("hypot, subnormal", some, BINARY_KERNEL(hypot), mpfr_hypot, [] {
        return std::pair(either_sign<T>(r::lowest, r::lowest + 60), either_sign<T>(r::lowest, r::lowest + 60));
    });
    check_binary<T>("pow", some, BINARY_KERNEL(pow), mpfr_pow,
                    [] { return std::pair(positive<T>(-10, 10), either_sign<T>(-20, r::exponential - 2)); });
    check_binary<T>("pow, near 1", some, BINARY_KERNEL(pow), mpfr_pow, [] {
        const int distance = static_cast<int>(engine() % static_cast<unsigned>(r::digits - 2)) + 1;
        const T base = 1 + either_sign<T>(-distance - 1, -distance);
        return std::pair(base, either_sign<T>(distance - 3, distance + r::exponential - 1));
    });
    check_binary<T>("pow, integer", some, BINARY_KERNEL(pow), mpfr_pow, [] {
        return std::pair(either_sign<T>(-10, 10), static_cast<T>(static_cast<int>(engine() % 41) - 20));
    });
    check_binary<T>("fmod", some, BINARY_KERNEL(fmod), mpfr_fmod, [] {
        return std::pair(either_sign<T>(-r::digits, r::digits), either_sign<T>(-r::digits, r::digits));
    });
}

/// Exact functions: the kernel gives what libm gives. Third terms near x y, far from it, cancelling it, making ties.
template <class T>
void check_exact_kernels() {
    using r = range<T>;
    int wrong = 0;
    for (int i = 0; i < some; ++i) {
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
    }
    std::printf("%-22s %3d bits  %d wrong of %d\n", "fma and rounding", limits<T>::digits, wrong, some);
    BOOST_TEST(wrong == 0);
}

// The digamma and polygamma functions.

using wide = boost::multiprecision::cpp_bin_float_50;

wide reference_polygamma(int n, const wide& x) {
    return n == 0 ? boost::math::digamma(x) : boost::math::polygamma(n, x);
}

/// The error in units in the last place of T at exact.
template <class T>
double polygamma_error(T computed, const wide& exact) {
    int exponent = 0;
    (void)frexp(exact, &exponent);
    const int last_digit = std::max(exponent, limits<T>::min_exponent) - limits<T>::digits;
    return static_cast<double>(abs(ldexp(wide(computed) - exact, -last_digit)));
}

/// The error in units in the last place of 1 + |exact|: what holds next to the roots.
template <class T>
double mixed_error(T computed, const wide& exact) {
    return static_cast<double>(abs(wide(computed) - exact) / (1 + abs(exact)) / wide(limits<T>::epsilon()));
}

template <class T, class Error>
void check_polygamma(int n, double low, double high, double sign, Error error, double bound) {
    double worst = 0;
    T worst_argument = 0;
    for (int i = 0; i < few / 3; ++i) {
        const double exponent = uniform(std::log(low), std::log(high));
        const T x = static_cast<T>(sign * std::exp(exponent)) * (1 + static_cast<T>(i) * limits<T>::epsilon());
        const double e = error(math::polygamma(n, x), reference_polygamma(n, wide(x)));
        if (!(e <= worst)) {
            worst = e;
            worst_argument = x;
        }
    }
    char name[40];
    std::snprintf(name, sizeof name, "polygamma %d", n);
    report(name, limits<T>::digits, worst, static_cast<long double>(worst_argument));
    BOOST_TEST(worst <= bound, name << " of " << limits<T>::digits << " bits: " << worst << " ulp");
}

template <class T>
void check_polygammas() {
    const auto ulps = [](T computed, const wide& exact) { return polygamma_error(computed, exact); };
    const auto mixed = [](T computed, const wide& exact) { return mixed_error(computed, exact); };
    check_polygamma<T>(0, 1e-15, 1.3, 1, ulps, 4);
    check_polygamma<T>(0, 1.3, 1.6, 1, mixed, 0.5);
    check_polygamma<T>(0, 1.6, 30, 1, ulps, 4);
    check_polygamma<T>(0, 30, 1e30, 1, ulps, 4);
    for (const int n : {1, 2, 3, 7, 20}) {
        check_polygamma<T>(n, n < 20 ? 0.02 : 0.25, 1, 1, ulps, 4);
        check_polygamma<T>(n, 1, 40, 1, ulps, 4);
    }
    check_polygamma<T>(1, 40, 1e15, 1, ulps, 4);
    check_polygamma<T>(0, 0.01, 100, -1, mixed, 8);
    check_polygamma<T>(1, 0.01, 100, -1, ulps, 8);
}

}  // namespace

BOOST_AUTO_TEST_CASE(float_kernels_of_sqrt_exp_log_sin_cos_are_within_an_ulp) { check_required_kernels<float>(); }
BOOST_AUTO_TEST_CASE(double_kernels_of_sqrt_exp_log_sin_cos_are_within_an_ulp) { check_required_kernels<double>(); }
BOOST_AUTO_TEST_CASE(long_double_kernels_of_sqrt_exp_log_sin_cos_are_within_an_ulp) {
    check_required_kernels<long double>();
}

BOOST_AUTO_TEST_CASE_TEMPLATE(other_kernels_are_within_an_ulp, T, floating_types) {
    check_exponential_kernels<T>();
    check_algebraic_and_circular_kernels<T>();
}

BOOST_AUTO_TEST_CASE_TEMPLATE(exact_kernels_are_exact, T, floating_types) { check_exact_kernels<T>(); }

BOOST_AUTO_TEST_CASE_TEMPLATE(polygamma_agrees_with_boost, T, floating_types) { check_polygammas<T>(); }

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
