// SPDX-License-Identifier: BSL-1.0
//
// Exact numbers in float, double and long double: rounded as the compiler rounds its own literals.
#include <derivo/core/big_natural.hpp>
#include <derivo/evaluate/scalar.hpp>

#include <complex>
#include <limits>

using derivo::number;
using derivo::detail::big_natural;
using derivo::detail::in_scalar;

constexpr bool in_all(const number& n, float f, double d, long double l) {
    return in_scalar<float>(n) == f && in_scalar<double>(n) == d && in_scalar<long double>(n) == l;
}

static_assert(in_all(0, 0.0f, 0.0, 0.0L));
static_assert(in_all(number(1, 2), 0.5f, 0.5, 0.5L));
static_assert(in_all(-3, -3.0f, -3.0, -3.0L));
static_assert(in_all(number(1, 10), 0.1f, 0.1, 0.1L));
static_assert(in_all(number(3, 10), 0.3f, 0.3, 0.3L));
static_assert(in_all(number(1, 3), 1.0f / 3, 1.0 / 3, 1.0L / 3));
static_assert(in_all(number(-2, 3), -2.0f / 3, -2.0 / 3, -2.0L / 3));
static_assert(in_all(number(1380649, 1, -29), 1.380649e-23f, 1.380649e-23, 1.380649e-23L));
static_assert(in_all(number(602214076, 1, 15), 6.02214076e23f, 6.02214076e23, 6.02214076e23L));
static_assert(in_all(number(662607015, 1, -42), 6.62607015e-34f, 6.62607015e-34, 6.62607015e-34L));
static_assert(in_all(number(5109094217170944, 1, 4), 51090942171709440000.0f, 51090942171709440000.0,
                     51090942171709440000.0L));                                 // 21!
static_assert(in_all(number(16777217), 16777216.0f, 16777217.0, 16777217.0L));  // 2^24 + 1: tie to even
static_assert(in_all(number(16777219), 16777220.0f, 16777219.0, 16777219.0L));  // 2^24 + 3: tie to even, upwards
static_assert(in_all(number(9007199254740993), 9007199254740992.0f, 9007199254740992.0, 9007199254740993.0L));
static_assert(in_all(INT64_MAX, 9223372036854775807.0f, 9223372036854775807.0, 9223372036854775807.0L));

// The hard cases of decimal conversion.
static_assert(in_scalar<double>(number(22250738585072014, 1, -324)) == 2.2250738585072014e-308);  // the smallest normal
static_assert(in_scalar<double>(number(22250738585072011, 1, -324)) ==
              2.2250738585072011e-308);  // the largest below it
static_assert(in_scalar<double>(number(49406564584124654, 1, -340)) == 4.9406564584124654e-324);  // the smallest of all
static_assert(in_scalar<double>(number(1, 1, -330)) == 0.0);
static_assert(in_scalar<double>(number(17976931348623157, 1, 292)) == std::numeric_limits<double>::max());
static_assert(in_scalar<double>(number(1, 1, 309)) == std::numeric_limits<double>::infinity());
static_assert(in_scalar<double>(number(-1, 1, 309)) == -std::numeric_limits<double>::infinity());
static_assert(in_scalar<double>(number(9, 1, 24)) == 9e24 && in_scalar<double>(number(1, 1, 23)) == 1e23);
static_assert(in_scalar<float>(number(1, 1, 39)) == std::numeric_limits<float>::infinity());
static_assert(in_scalar<float>(number(1, 1, -45)) == 1e-45f && in_scalar<float>(number(1, 1, -46)) == 0.0f);
static_assert(in_scalar<float>(number(34028234664, 1, 28)) == std::numeric_limits<float>::max());

// A real of its own is taken as it is; complex numbers go by their value_type.
static_assert(in_scalar<double>(number::inexact(0.7)) == 0.7 && in_scalar<float>(number::inexact(0.7)) == 0.7f);
static_assert(in_scalar<std::complex<double>>(number(1, 10)) == std::complex<double>(0.1));

// ── long arithmetic ─────────────────────────────────────────────────────────────────────────────────

constexpr bool counts_bits() {
    big_natural n(1);
    bool right =
        n.bits() == 1 && big_natural(0).bits() == 0 && big_natural(0).is_zero() && big_natural(255).bits() == 8;
    n.shift_left(200);
    right = right && n.bits() == 201;
    n.subtract(big_natural(1));
    return right && n.bits() == 200;
}
static_assert(counts_bits());

constexpr bool compares() {
    big_natural ten_to_400(1), copy(1);
    ten_to_400.multiply_by_ten_to(400);
    for (int k = 0; k < 400; ++k) copy.multiply(10);
    const bool equal = ten_to_400.compare(copy) == 0 && ten_to_400.bits() == 1329;
    copy.subtract(big_natural(1));
    const bool smaller = copy.compare(ten_to_400) < 0 && ten_to_400.compare(copy) > 0;
    ten_to_400.subtract(copy);
    return equal && smaller && ten_to_400.compare(big_natural(1)) == 0;
}
static_assert(compares());
