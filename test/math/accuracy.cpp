// SPDX-License-Identifier: BSL-1.0
//
// The kernels of math/kernels, called at run time, against MPFR with 40 bits more: the worst error in units in the last
// place, at random arguments of the whole range and at hard ones. The table accuracy.out is shown by
// docs/reference/constant-evaluation.md; `math.accuracy -- --write` writes it anew, from ten times as many arguments.
// Needs mpfr and the Boost.Test library.
#define BOOST_TEST_MODULE math.accuracy
#include <boost/test/unit_test.hpp>

#include <derivo/math/functions.hpp>

#include "laws/stated_table.hpp"
#include "support/random_floats.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <mpfr.h>

namespace {

namespace kernels = derivo::math::kernels;

using floating_types = std::tuple<float, double, long double>;

bool writes_table() {
    const auto& suite = boost::unit_test::framework::master_test_suite();
    return suite.argc > 1 && std::string(suite.argv[1]) == "--write";
}

// How many arguments for each function and type, of hard cases, and where MPFR is slow.
int many, some, few;

struct mpfr_number {
    mpfr_t value;
    explicit mpfr_number(int digits) { mpfr_init2(value, digits + 40); }
    ~mpfr_number() { mpfr_clear(value); }
    mpfr_number(const mpfr_number&) = delete;
    mpfr_number& operator=(const mpfr_number&) = delete;
    void operator=(long double x) { mpfr_set_ld(value, x, MPFR_RNDN); }
};

/// The number of T next to a random multiple of π/2, up to 10²².
template <class T>
T near_multiple_of_half_pi() {
    mpfr_t product;
    mpfr_init2(product, 200);
    mpfr_const_pi(product, MPFR_RNDN);
    mpfr_mul_2si(product, product, -1, MPFR_RNDN);
    mpfr_mul_d(product, product, std::floor(std::exp2(uniform(0, 72.4))), MPFR_RNDN);
    const T result = static_cast<T>(mpfr_get_ld(product, MPFR_RNDN));
    mpfr_clear(product);
    return result;
}

// ── errors ──────────────────────────────────────────────────────────────────────────────────────────

/// |computed - exact| in units in the last place of T at exact, or at 2^least if that is larger; 10⁹ where the two
/// disagree about overflow.
template <class T>
double error_in_ulps(T computed, const mpfr_number& exact, int least = limits<T>::min_exponent) {
    static mpfr_number difference(limits<T>::digits);
    if (std::isinf(computed)) {
        const bool overflows = std::isinf(static_cast<T>(mpfr_get_ld(exact.value, MPFR_RNDN)));
        return overflows ? 0 : 1e9;
    }
    const bool zero = mpfr_zero_p(exact.value) != 0;
    const int exponent = zero ? 0 : static_cast<int>(mpfr_get_exp(exact.value));
    const int last_digit = std::max(exponent, least) - limits<T>::digits;
    difference = static_cast<long double>(computed);
    mpfr_sub(difference.value, difference.value, exact.value, MPFR_RNDN);
    mpfr_mul_2si(difference.value, difference.value, -last_digit, MPFR_RNDN);
    return std::fabs(mpfr_get_d(difference.value, MPFR_RNDN));
}

/// A line of the table: the worst error of a function in each type.
struct line {
    std::string function;
    std::array<double, std::tuple_size_v<floating_types>> worst{};
};
std::vector<line> lines;

template <class T>
void add_to_table(const std::string& function, double worst) {
    constexpr std::size_t column = std::is_same_v<T, float> ? 0 : std::is_same_v<T, double> ? 1 : 2;
    auto at = std::find_if(lines.begin(), lines.end(), [&](const line& l) { return l.function == function; });
    if (at == lines.end()) at = lines.insert(lines.end(), {function, {}});
    at->worst[column] = std::max(at->worst[column], worst);
}

template <class T>
using kernel = T (*)(T);
template <class T>
using binary_kernel = T (*)(T, T);
using reference = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
using binary_reference = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);

/// `once` computes an error and gives the argument. The name may say after a comma what is special about the arguments.
template <class T>
void check_errors(const std::string& name, int count, const std::function<double(T&)>& once, double allowed) {
    double worst = 0;
    T worst_argument = 0;
    for (int i = 0; i < count; ++i) {
        T x = 0;
        const double error = once(x);
        if (!(error <= worst)) {  // a NaN is worst
            worst = error;
            worst_argument = x;
        }
    }
    add_to_table<T>(name.substr(0, name.find(',')), worst);
    BOOST_TEST_MESSAGE(name << " of " << limits<T>::digits << " bits: " << worst << " ulp at " << worst_argument);
    BOOST_TEST(worst <= allowed,
               name << " of " << limits<T>::digits << " bits: " << worst << " ulp at " << worst_argument);
}

template <class T>
void check(const std::string& name, int count, kernel<T> computed, reference exact_of,
           const std::function<T()>& arguments, double allowed = 0.51, int least = limits<T>::min_exponent) {
    mpfr_number argument(limits<T>::digits), exact(limits<T>::digits);
    const auto once = [&](T& x) {
        x = arguments();
        argument = static_cast<long double>(x);
        exact_of(exact.value, argument.value, MPFR_RNDN);
        return error_in_ulps(computed(x), exact, least);
    };
    check_errors<T>(name, count, once, allowed);
}

template <class T>
void check_binary(const std::string& name, int count, binary_kernel<T> computed, binary_reference exact_of,
                  const std::function<std::pair<T, T>()>& arguments) {
    mpfr_number first(limits<T>::digits), second(limits<T>::digits), exact(limits<T>::digits);
    const auto once = [&](T& x) {
        const std::pair<T, T> drawn = arguments();
        x = drawn.first;
        first = static_cast<long double>(drawn.first);
        second = static_cast<long double>(drawn.second);
        exact_of(exact.value, first.value, second.value, MPFR_RNDN);
        return error_in_ulps(computed(drawn.first, drawn.second), exact);
    };
    check_errors<T>(name, count, once, 0.51);
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────

template <class T>
void check_algebraic_kernels() {
    using r = range<T>;
    check<T>("sqrt", many, kernels::sqrt<T>, mpfr_sqrt, [] { return positive<T>(r::lowest, r::highest); });
    check<T>("cbrt", many, kernels::cbrt<T>, mpfr_cbrt, [] { return either_sign<T>(r::lowest, r::highest); });
    check_binary<T>("hypot", many, kernels::hypot<T>, mpfr_hypot, [] {
        return std::pair(either_sign<T>(-r::digits / 2, r::digits / 2), either_sign<T>(-r::digits / 2, r::digits / 2));
    });
    check_binary<T>("hypot, subnormal", some, kernels::hypot<T>, mpfr_hypot, [] {
        return std::pair(either_sign<T>(r::lowest, r::lowest + 60), either_sign<T>(r::lowest, r::lowest + 60));
    });
    check_binary<T>("pow", many, kernels::pow<T>, mpfr_pow,
                    [] { return std::pair(positive<T>(-10, 10), either_sign<T>(-20, r::exponential - 2)); });
    check_binary<T>("pow, near 1", some, kernels::pow<T>, mpfr_pow, [] {
        const int distance = static_cast<int>(engine() % static_cast<unsigned>(r::digits - 2)) + 1;
        const T base = 1 + either_sign<T>(-distance - 1, -distance);
        return std::pair(base, either_sign<T>(distance - 3, distance + r::exponential - 1));
    });
    check_binary<T>("pow, integer", some, kernels::pow<T>, mpfr_pow, [] {
        return std::pair(either_sign<T>(-10, 10), static_cast<T>(static_cast<int>(engine() % 41) - 20));
    });
    check_binary<T>("fmod", many, kernels::fmod<T>, mpfr_fmod, [] {
        return std::pair(either_sign<T>(-r::digits, r::digits), either_sign<T>(-r::digits, r::digits));
    });
}

template <class T>
void check_exponential_kernels() {
    using r = range<T>;
    const auto exponents = [] { return either_sign<T>(-r::digits, r::exponential); };
    const auto near_one = [] { return 1 + either_sign<T>(-r::digits, -2); };
    check<T>("exp", many, kernels::exp<T>, mpfr_exp, exponents);
    check<T>("exp, subnormal", some, kernels::exp<T>, mpfr_exp,
             [] { return static_cast<T>(uniform(r::lowest - 1, limits<T>::min_exponent) * 0.6931471805599453); });
    check<T>("exp, near overflow", some, kernels::exp<T>, mpfr_exp,
             [] { return near(static_cast<T>(r::highest * 0.6931471805599453094172L), 1000); });
    check<T>("exp2", many, kernels::exp2<T>, mpfr_exp2, exponents);
    check<T>("exp10", many, kernels::exp10<T>, mpfr_exp10,
             [] { return either_sign<T>(-r::digits, r::exponential - 1); });
    check<T>("expm1", many, kernels::expm1<T>, mpfr_expm1, exponents);
    check<T>("log", many, kernels::log<T>, mpfr_log, [] { return positive<T>(r::lowest, r::highest); });
    check<T>("log, near 1", some, kernels::log<T>, mpfr_log, near_one);
    check<T>("log2", many, kernels::log2<T>, mpfr_log2, [] { return positive<T>(r::lowest, r::highest); });
    check<T>("log2, near 1", some, kernels::log2<T>, mpfr_log2, near_one);
    check<T>("log10", many, kernels::log10<T>, mpfr_log10, [] { return positive<T>(r::lowest, r::highest); });
    check<T>("log10, near 1", some, kernels::log10<T>, mpfr_log10, near_one);
    check<T>("log1p", many, kernels::log1p<T>, mpfr_log1p, [] { return either_sign<T>(-r::digits - 5, -0.01); });
    check<T>("log1p, large", some, kernels::log1p<T>, mpfr_log1p, [] { return positive<T>(0, r::highest); });
}

template <class T>
void check_circular_kernels() {
    using r = range<T>;
    const int high = std::min<int>(r::highest, 70);
    const auto of_any_size = [=] { return either_sign<T>(-r::digits, high); };
    const auto huge = [=] { return either_sign<T>(high - 6, r::highest); };
    check<T>("sin", many, kernels::sin<T>, mpfr_sin, of_any_size);
    check<T>("sin, huge", few, kernels::sin<T>, mpfr_sin, huge);
    check<T>("sin, near n pi/2", some, kernels::sin<T>, mpfr_sin, near_multiple_of_half_pi<T>);
    check<T>("cos", many, kernels::cos<T>, mpfr_cos, of_any_size);
    check<T>("cos, huge", few, kernels::cos<T>, mpfr_cos, huge);
    check<T>("cos, near n pi/2", some, kernels::cos<T>, mpfr_cos, near_multiple_of_half_pi<T>);
    check<T>("tan", many, kernels::tan<T>, mpfr_tan, of_any_size);
    check<T>("tan, huge", few, kernels::tan<T>, mpfr_tan, huge);
    check<T>("tan, near n pi/2", some, kernels::tan<T>, mpfr_tan, near_multiple_of_half_pi<T>);
    if constexpr (!std::is_same_v<T, float>) {  // the double that is nearest to a multiple of π/2
        const auto nearest = [] { return std::ldexp(T(6381956970095103), 797); };
        check<T>("sin, worst", 1, kernels::sin<T>, mpfr_sin, nearest);
        check<T>("cos, worst", 1, kernels::cos<T>, mpfr_cos, nearest);
        check<T>("tan, worst", 1, kernels::tan<T>, mpfr_tan, nearest);
    }

    const auto unit = [] { return either_sign<T>(-r::digits, -0.01); };
    const auto near_one = [] { return 1 - positive<T>(-r::digits, -1.01); };
    check<T>("asin", many, kernels::asin<T>, mpfr_asin, unit);
    check<T>("asin, near 1", some, kernels::asin<T>, mpfr_asin, near_one);
    check<T>("acos", many, kernels::acos<T>, mpfr_acos, unit);
    check<T>("acos, near 1", some, kernels::acos<T>, mpfr_acos, near_one);
    check<T>("atan", many, kernels::atan<T>, mpfr_atan, [] { return either_sign<T>(-r::digits, r::digits + 4); });
    check_binary<T>("atan2", many, kernels::atan2<T>, mpfr_atan2, [] {
        return std::pair(either_sign<T>(-r::digits, r::digits), either_sign<T>(-r::digits, r::digits));
    });
    check_binary<T>("atan2, whole range", some, kernels::atan2<T>, mpfr_atan2, [] {
        return std::pair(either_sign<T>(r::lowest, r::highest), either_sign<T>(r::lowest, r::highest));
    });
}

template <class T>
void check_hyperbolic_kernels() {
    using r = range<T>;
    const auto exponents = [] { return either_sign<T>(-r::digits, r::exponential); };
    check<T>("sinh", many, kernels::sinh<T>, mpfr_sinh, exponents);
    check<T>("cosh", many, kernels::cosh<T>, mpfr_cosh, exponents);
    check<T>("tanh", many, kernels::tanh<T>, mpfr_tanh, [] { return either_sign<T>(-r::digits, 7); });
    check<T>("asinh", many, kernels::asinh<T>, mpfr_asinh, [] { return either_sign<T>(-r::digits, r::digits + 9); });
    check<T>("acosh", many, kernels::acosh<T>, mpfr_acosh, [] { return positive<T>(0, r::highest); });
    check<T>("acosh, near 1", some, kernels::acosh<T>, mpfr_acosh, [] { return 1 + positive<T>(-r::digits, 2); });
    check<T>("atanh", many, kernels::atanh<T>, mpfr_atanh, [] { return either_sign<T>(-r::digits, -0.01); });
    check<T>("atanh, near 1", some, kernels::atanh<T>, mpfr_atanh, [] { return 1 - positive<T>(-r::digits, -1.01); });
}

int log_gamma(mpfr_ptr result, mpfr_srcptr x, mpfr_rnd_t rounding) {
    int sign = 0;
    return mpfr_lgamma(result, &sign, x, rounding);
}

/// The largest x with a finite Γ(x).
template <class T>
constexpr double gamma_overflows_at = limits<T>::max_exponent == 128    ? 35.04
                                      : limits<T>::max_exponent == 1024 ? 171.62
                                                                        : 1755.5;

template <class T>
void check_special_kernels() {
    using r = range<T>;
    constexpr double overflow = gamma_overflows_at<T>;
    const double vanishing = std::sqrt(-r::lowest * 0.6932);  // erfc(x) < e^(-x²)
    check<T>("erf", many, kernels::erf<T>, mpfr_erf, [] { return either_sign<T>(-r::digits, 2.8); });
    check<T>("erf, subnormal", some, kernels::erf<T>, mpfr_erf,
             [] { return either_sign<T>(r::lowest, r::lowest + 60); });
    check<T>("erfc", many, kernels::erfc<T>, mpfr_erfc, [] { return between<T>(-6, 6); });
    check<T>("erfc, tail", some, kernels::erfc<T>, mpfr_erfc, [=] { return between<T>(2, vanishing); });
    check<T>("tgamma", many / 4, kernels::tgamma<T>, mpfr_gamma, [] { return between<T>(-6, 12); });
    check<T>("tgamma, small", some, kernels::tgamma<T>, mpfr_gamma, [] { return either_sign<T>(r::lowest, -1); });
    check<T>("tgamma, large", few, kernels::tgamma<T>, mpfr_gamma, [] { return between<T>(12, overflow); });
    check<T>("tgamma, negative", few, kernels::tgamma<T>, mpfr_gamma, [] { return between<T>(-overflow - 10, -6); });
    check<T>("tgamma, near poles", some, kernels::tgamma<T>, mpfr_gamma, [] {
        const T x = near(static_cast<T>(-1 - static_cast<int>(engine() % 10)), 5);
        return x == std::floor(x) ? T(0.5) : x;
    });
    check<T>("lgamma", many / 4, kernels::lgamma<T>, log_gamma, [] { return between<T>(0, 12); });
    check<T>("lgamma, small", some, kernels::lgamma<T>, log_gamma, [] { return either_sign<T>(r::lowest, -1.01); });
    check<T>("lgamma, near 1 and 2", some, kernels::lgamma<T>, log_gamma,
             [] { return static_cast<T>(1 + static_cast<int>(engine() % 2)) + either_sign<T>(-r::digits, -2); });
    check<T>("lgamma, large", few, kernels::lgamma<T>, log_gamma, [] { return positive<T>(3, 100); });
    check<T>("lgamma, -2 to 0", some, kernels::lgamma<T>, log_gamma, [] { return between<T>(-2, 0); });
    check<T>("lgamma, negative", some, kernels::lgamma<T>, log_gamma, [] { return between<T>(-30, -2); }, 0.51, 0);
    check<T>(
        "lgamma, at negative zeros", some, kernels::lgamma<T>, log_gamma,
        [] {
            constexpr long double zeros[] = {-2.457024738220800623L, -2.747682646727412601L, -3.143580888349980059L,
                                             -3.955294284858597871L, -4.039361839740536618L, -4.991544640560047722L};
            return near(static_cast<T>(zeros[engine() % std::size(zeros)]), 3);
        },
        0.001, 0);
}

}  // namespace

BOOST_AUTO_TEST_CASE(kernels_are_as_accurate_as_the_documentation_says) {
    many = writes_table() ? 100'000 : 10'000;
    some = many / 10;
    few = many / 80;
    const auto check_all = []<class T>(T) {
        check_algebraic_kernels<T>();
        check_exponential_kernels<T>();
        check_circular_kernels<T>();
        check_hyperbolic_kernels<T>();
        check_special_kernels<T>();
    };
    check_all(float{});
    check_all(double{});
    check_all(0.0L);
    laws::stated_table table("test/math/accuracy.out", {{"float", "double", "extended"}}, 4);
    for (const line& l : lines) table.add(l.function, {l.worst.begin(), l.worst.end()});
    table.check();
}
