// SPDX-License-Identifier: BSL-1.0
//
// math/functions.hpp and its kernels in constant evaluation: values, special values, huge arguments. Building is
// passing; no library but derivo/math. The reference values are of 600 digits, rounded to the type once.
#include <derivo/math/functions.hpp>
#include <derivo/math/polygamma.hpp>

namespace {

namespace math = derivo::math;
namespace kernels = derivo::math::kernels;

// By the public function, which GCC folds by itself, and by the kernel, on every compiler.
#define VALUE(f, x, value)              \
    static_assert(math::f(x) == value); \
    static_assert(kernels::f(x) == value)

VALUE(sqrt, 2.0, 0x16a09e667f3bcdp-52);
VALUE(sqrt, 1e300, 0x138d352e5096afp446);
VALUE(sqrt, 5e-324, 0x1p-537);
VALUE(cbrt, 10.0, 0x113c484138704fp-51);
VALUE(exp, 1.0, 0x15bf0a8b145769p-51);
VALUE(exp, -740.0, 0x55p-1074);
VALUE(exp, 709.5, 0x181e9b4b52d0c9p971);
VALUE(exp, 1e-10, 0x200000000dbe7p-49);
VALUE(exp2, 0.5, 0x16a09e667f3bcdp-52);
VALUE(exp10, 0.5, 0x194c583ada5b53p-51);
VALUE(exp10, 22.0, 0x878678326eac9p22);
VALUE(exp10, -5.0, 0x14f8b588e368f1p-69);
VALUE(expm1, 1e-8, 0x55e63b8ff6dd9p-77);
VALUE(expm1, 2.0, 0xcc7325c6a6ed7p-49);
VALUE(log, 10.0, 0x935d8dddaaa8bp-50);
VALUE(log, 5e-324, -0x174385446d71c3p-43);
VALUE(log, 0.9999999, -0x1ad7f2b1049b9fp-76);
VALUE(log2, 3.0, 0x32b803473f7adp-49);
VALUE(log10, 2.0, 0x134413509f79ffp-54);
VALUE(log1p, 1e-9, 0x112e0be801f1d9p-82);
VALUE(log1p, 3.0, 0x162e42fefa39efp-52);
VALUE(sin, 1e22, -0x1b453ab76bf397p-53);
VALUE(cos, 1e22, 0x42f8b3bc0723dp-51);
VALUE(tan, 1e22, -0x1a0f79c1b6b257p-52);
VALUE(sin, 1.0, 0xd76aa47848677p-52);
VALUE(sin, 3.141592653589793, 0x11a62633145c07p-105);
VALUE(cos, 1.5707963267948966, 0x11a62633145c07p-106);
VALUE(tan, 1.5707963267948966, 0x1d02967c31cdb5p1);
VALUE(sin, -1.7976931348623157e308, -0x1452fc98b34e97p-60);
VALUE(cos, 1.7976931348623157e308, -0x1fffe62ecfab75p-53);
VALUE(sin, 1e-5, 0xa7c5ac470f451p-68);
VALUE(asin, 0.75, 0x6c8d4c571a037p-51);
VALUE(acos, -0.999, 0xc633140574947p-50);
VALUE(atan, 10.0, 0x5e26f4b058015p-50);
VALUE(sinh, 2.0, 0x1d03cf63b6e19fp-51);
VALUE(cosh, 700.0, 0xeca2efa7c7647p957);
VALUE(tanh, 0.1, 0xcc1ebbcafa09dp-55);
VALUE(asinh, 0.5, 0xf661657628b05p-53);
VALUE(acosh, 1.0000001, 0x753bff01972b9p-62);
VALUE(atanh, -0.25, -0x82c577d408a29p-53);
VALUE(sin, 0x16ac5b262ca1ffp797, 1.0);  // the double that is nearest to a multiple of π/2
VALUE(cos, 0x16ac5b262ca1ffp797, -0x114ae72e6ba22fp-113);
VALUE(tan, 0x16ac5b262ca1ffp797, -0xecdd4d3cbab1bp9);
VALUE(erf, 0.5, 0x853f7ae0c76e9p-52);
VALUE(erf, 1e-300, 0xc1736cc388e9dp-1048);
VALUE(erf, -1.999, -0xfecc153379bc3p-52);
VALUE(erf, 3.75, 0x1fffffc2f171e3p-53);
VALUE(erfc, 0.5, 0x7ac0851f38917p-52);
VALUE(erfc, -3.0, 0x1fffe8d6209afdp-52);
VALUE(erfc, 2.25, 0x5fdc4fe7325e1p-60);
VALUE(erfc, 26.5, 0x13df6725a60cf5p-1071);
VALUE(tgamma, 0.5, 0x1c5bf891b4ef6bp-52);
VALUE(tgamma, 1e-200, 0xa738c6bebb12dp613);
VALUE(tgamma, -2.5, -0x1e3ff812e32183p-53);
VALUE(tgamma, 25.25, 0x124aec49c9c87dp28);
VALUE(tgamma, 171.5, 0x10e1863dcad789p971);
VALUE(tgamma, -150.5, -0x120cf9b3f08b2fp-927);
VALUE(lgamma, 0.75, 0xd028e1b9304f7p-54);
VALUE(lgamma, 1.000001, -0x26bc79b945acfp-70);
VALUE(lgamma, 1.9999999, -0x16b2b405fa85a3p-77);
VALUE(lgamma, 1e-200, 0xe6422daa5aa79p-43);
VALUE(lgamma, -2.5, -0xe65fcfaf6878bp-56);
VALUE(lgamma, 1e300, 0x1017f38e7a1ab5p954);
VALUE(lgamma, 123.456, 0xeacd82917f9dfp-43);

VALUE(sin, 0x1p100f, -0xdf476dp-24f);
VALUE(sqrt, 2.0f, 0xb504f3p-23f);
VALUE(exp, 1.0f, 0x2b7e15p-20f);
VALUE(log, 10.0f, 0x49aec7p-21f);
VALUE(sin, 1.0f, 0x35daa9p-22f);
VALUE(cos, 1.0f, 0x22945p-18f);
VALUE(tan, 1.0f, 0xc75923p-23f);
VALUE(atan, 3.0f, 0x9fe0bbp-23f);
VALUE(erf, 0.5f, 0x853f7bp-24f);
VALUE(erfc, 9.0f, 0x8cc6a1p-144f);
VALUE(tgamma, -3.25f, 0x44a3ddp-23f);
VALUE(lgamma, 2.125f, 0x1d92b3p-25f);

#if __LDBL_MANT_DIG__ == 64
VALUE(sin, 0x1p63L, 0x1fff6dfd42dc5443p-61L);
VALUE(sin, 0x1p16000L, 0x5980e399f8b47127p-63L);
VALUE(sqrt, 2.0L, 0x2d413cccfe779921p-61L);
VALUE(exp, 1.0L, 0xadf85458a2bb4a9bp-62L);
VALUE(log, 10.0L, 0x935d8dddaaa8ac17p-62L);
VALUE(sin, 1.0L, 0xd76aa47848677021p-64L);
VALUE(cos, 1.0L, 0x4528a03ed41a2e49p-63L);
VALUE(tan, 1.0L, 0xc75922e5f71d2dc5p-63L);
VALUE(atan, 3.0L, 0x27f82ed6f50abffbp-61L);
VALUE(erf, 0.5L, 0x853f7ae0c76e915fp-64L);
VALUE(erfc, 100.0L, 0x5faa299deeea1cb1p-14497L);
VALUE(tgamma, 1500.5L, 0x54a4b23c6d5388ddp13601L);
VALUE(lgamma, 0.875L, 0x57eb584e70480bp-58L);
#endif

#undef VALUE

// Exact results.
static_assert(math::sqrt(4.0) == 2 && math::sqrt(0x1p-1074) == 0x1p-537 && math::cbrt(-27.0) == -3);
static_assert(math::exp(0.0) == 1 && math::exp2(-1074.0) == 0x1p-1074 && math::exp10(3.0) == 1000);
static_assert(math::log(1.0) == 0 && math::log2(0x1p-1074) == -1074 && math::log10(1e22) == 22);
static_assert(math::pow(2.0, 10.0) == 1024 && math::pow(-3.0, 3.0) == -27 && math::pow(0.5, -1074.0) > 1e308);
static_assert(kernels::pow(2.0, -1074.0) == 0x1p-1074 && kernels::pow(3.0, 33.0) == 5559060566555523.0);
static_assert(kernels::pow(2.5, -7.25) == 0x15590f0fc5fd3bp-62 && kernels::pow(1.1, 10.0) == 0xa5ffe0601811fp-50);
static_assert(kernels::atan2(1.0, -2.0) == 0xab63739cbfad7p-50);
static_assert(math::hypot(3.0, 4.0) == 5 && math::hypot(3e300, 4e300) == 5e300);
static_assert(math::hypot(2.0, 3.0, 6.0) == 7 && math::hypot(1.0f, 2.0f, 2.0f) == 3);
static_assert(math::floor(-2.5) == -3 && math::ceil(-2.5) == -2 && math::trunc(-2.5) == -2);
static_assert(math::round(-2.5) == -3 && math::round(0x1.fffffffffffffp-2) == 0 && math::floor(0x1p80) == 0x1p80);
static_assert(kernels::floor(-2.5f) == -3 && kernels::ceil(2.5L) == 3 && kernels::round(2.5f) == 3);
static_assert(math::fmod(7.5, 2.0) == 1.5 && math::fmod(-1e300, 7.0) == kernels::fmod(-1e300, 7.0));
static_assert(math::fma(0x1.0000001p0, 0x1.0000001p0, -0x1.0000002p0) == 0x1p-56);
static_assert(kernels::fma(0x1.0000001p0, 0x1.0000001p0, -0x1.0000002p0) == 0x1p-56);
static_assert(kernels::fma(0x1p-537, 0x1p-538, 0x1p-1074) == 0x1p-1073);  // a tie, to even
static_assert(kernels::fma(0x1p-537, 0x1p-538, -0x1p-1074) == -0.0);
static_assert(math::fabs(-1.5f) == 1.5f && math::copysign(2.0, -0.0) == -2 && math::fmin(1.0, 2.0) == 1);

// Special values: C, Annex F.
template <class T>
constexpr bool special_values_hold() {
    constexpr T inf = std::numeric_limits<T>::infinity();
    constexpr T nan = std::numeric_limits<T>::quiet_NaN();
    constexpr T max = std::numeric_limits<T>::max();
    constexpr T zero = 0;
    constexpr auto is_minus_zero = [](T x) { return x == 0 && math::signbit(x); };

    bool ok = math::is_nan(nan) && !math::is_nan(inf) && math::is_inf(-inf) && !math::is_inf(max);
    ok = ok && math::is_nan(math::sqrt(T(-1))) && math::sqrt(inf) == inf && is_minus_zero(math::sqrt(-zero));
    ok = ok && is_minus_zero(math::cbrt(-zero)) && math::cbrt(-inf) == -inf;
    ok = ok && math::exp(max) == inf && math::exp(-max) == 0 && math::exp(inf) == inf && math::exp(-inf) == 0;
    ok = ok && math::exp2(max) == inf && math::exp10(-max) == 0 && math::expm1(-inf) == -1;
    ok = ok && is_minus_zero(math::expm1(-zero)) && math::is_nan(math::exp(nan));
    ok = ok && math::log(zero) == -inf && math::log(-zero) == -inf && math::log(inf) == inf;
    ok = ok && math::is_nan(math::log(T(-1))) && math::is_nan(math::log(-inf)) && math::is_nan(math::log(nan));
    ok = ok && math::log1p(T(-1)) == -inf && math::is_nan(math::log1p(T(-2))) && math::log2(zero) == -inf;
    ok = ok && math::is_nan(math::sin(inf)) && math::is_nan(math::cos(-inf)) && math::is_nan(math::tan(nan));
    ok = ok && is_minus_zero(math::sin(-zero)) && is_minus_zero(math::tan(-zero)) && math::cos(-zero) == 1;
    ok = ok && math::is_nan(math::asin(T(2))) && math::is_nan(math::acos(T(-2))) && math::acos(T(1)) == 0;
    ok = ok && math::atan(inf) == math::asin(T(1)) && math::atan2(zero, T(-1)) == math::acos(T(-1));
    ok = ok && is_minus_zero(math::atan2(-zero, T(1))) && math::atan2(-inf, T(1)) == -math::atan(inf);
    ok = ok && math::atan2(inf, inf) == math::atan2(T(1), T(1)) && math::atan2(zero, zero) == 0;
    ok = ok && math::sinh(-max) == -inf && math::cosh(-inf) == inf && math::tanh(-inf) == -1;
    ok = ok && math::asinh(-inf) == -inf && math::is_nan(math::acosh(zero)) && math::acosh(T(1)) == 0;
    ok = ok && math::atanh(T(-1)) == -inf && math::is_nan(math::atanh(T(2)));
    ok = ok && math::pow(zero, zero) == 1 && math::pow(nan, zero) == 1 && math::pow(T(1), nan) == 1;
    ok = ok && math::pow(-zero, T(-3)) == -inf && math::pow(zero, T(-2)) == inf && math::pow(T(-1), inf) == 1;
    ok = ok && math::is_nan(math::pow(T(-2), T(0.5))) && math::pow(max, T(2)) == inf && math::pow(max, -max) == 0;
    ok = ok && math::pow(-inf, T(3)) == -inf && is_minus_zero(math::pow(-inf, T(-3))) && math::pow(T(0.5), inf) == 0;
    ok = ok && math::hypot(-inf, nan) == inf && math::hypot(max, max) == inf && math::is_nan(math::hypot(nan, zero));
    ok =
        ok && math::is_nan(math::fmod(inf, T(1))) && math::is_nan(math::fmod(T(1), zero)) && math::fmod(T(1), inf) == 1;
    ok = ok && math::fma(max, max, -max) == inf && math::is_nan(math::fma(zero, inf, T(1)));
    ok = ok && math::fmin(nan, T(1)) == 1 && math::fmax(T(1), nan) == 1 && math::fmax(-inf, inf) == inf;
    ok = ok && math::erf(-inf) == -1 && is_minus_zero(math::erf(-zero)) && math::is_nan(math::erf(nan));
    ok = ok && math::erfc(inf) == 0 && math::erfc(-inf) == 2 && math::erfc(max) == 0 && math::is_nan(math::erfc(nan));
    ok = ok && math::tgamma(zero) == inf && math::tgamma(-zero) == -inf && math::tgamma(T(5)) == 24;
    ok = ok && math::is_nan(math::tgamma(T(-3))) && math::is_nan(math::tgamma(-inf)) && math::tgamma(inf) == inf;
    ok = ok && math::tgamma(max) == inf && is_minus_zero(math::tgamma(T(-20000.5))) && math::is_nan(math::tgamma(nan));
    ok = ok && math::tgamma(T(-20001.5)) == 0 && !math::signbit(math::tgamma(T(-20001.5)));
    ok = ok && math::tgamma(std::numeric_limits<T>::denorm_min()) == inf && math::lgamma(max) == inf;
    ok = ok && math::lgamma(zero) == inf && math::lgamma(T(-7)) == inf && math::lgamma(-inf) == inf;
    ok = ok && math::lgamma(T(1)) == 0 && math::lgamma(T(2)) == 0 && math::is_nan(math::lgamma(nan));
    ok = ok && is_minus_zero(math::ceil(T(-0.5))) && is_minus_zero(math::trunc(T(-0.5))) && math::floor(-inf) == -inf;
    return ok;
}

static_assert(special_values_hold<float>());
static_assert(special_values_hold<double>());
static_assert(special_values_hold<long double>());

constexpr bool is_near(double x, double y, double ulps = 1) {
    return math::fabs(x - y) <= ulps * std::numeric_limits<double>::epsilon() * math::fabs(y);
}

static_assert(math::tgamma(10.0) == 362880 && math::tgamma(10.0f) == 362880 && math::tgamma(10.0L) == 362880);

static_assert(is_near(math::digamma(1.0), -0x12788cfc6fb619p-53));
static_assert(is_near(math::polygamma(1, 0.5), 0x9de9e64df22efp-49));
static_assert(math::is_nan(math::digamma(0.0)) && math::is_nan(math::polygamma(3, -2.0)));
static_assert(is_near(math::digamma(-1e9 - 0.5), math::log(1e9 + 1), 4));

// Types other than the three find their own functions, though they convert.
struct convertible {
    constexpr operator double() const { return 1; }
    friend constexpr int sin(convertible) { return 42; }
};

template <class T>
constexpr auto generic_sin(T x) {
    using math::sin;
    return sin(x);
}

static_assert(generic_sin(convertible{}) == 42 && generic_sin(0.0) == 0);
static_assert(std::is_same_v<decltype(generic_sin(0.0f)), float>);
static_assert(std::is_same_v<decltype(generic_sin(0.0L)), long double>);

template <class T>
concept HasSin = requires(T x) { math::sin(x); };
static_assert(HasSin<double> && !HasSin<int> && !HasSin<convertible>);

}  // namespace
