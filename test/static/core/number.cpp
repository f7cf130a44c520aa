// SPDX-License-Identifier: BSL-1.0
//
// Exact numbers: arithmetic, the unique form, and what happens where 64 bits end.
#include <derivo/core/number.hpp>
#include <derivo/expression/constant.hpp>

using derivo::integer;
using derivo::number;

constexpr integer largest = INT64_MAX;

// ── the unique form ─────────────────────────────────────────────────────────────────────────────────

static_assert(number(2, 4) == number(1, 2));
static_assert(number(-2, 4) == number(1, -2));
static_assert(number(-1, -2) == number(1, 2));
static_assert(number(0, -7) == number(0));
static_assert(number(6, 3).is_integer(2));
static_assert(number(1, 1, 3) == number(1000));
static_assert(number(1, 1, -1) == number(1, 10));
static_assert(number(15, 1, -1) == number(3, 2));
static_assert(number(1, 8, 3) == number(125));
static_assert(number(1, 3, 1) == number(10, 3));
static_assert(number(1000, 1, 20) == number(1, 1, 23));  // no factor 10 in the numerator
static_assert(number(1, 1, 18) == number(1000000000000000000));
static_assert(number(1, 1, 19).exponent == 19 && number(1, 1, 19).numerator == 1);
static_assert(number(1, 2, -30) == number(5, 1, -31));
static_assert(number(1, 4, 30) == number(25, 1, 28));
static_assert(number(7, 6, -30).denominator == 3);  // the denominator holds no factor 2 or 5
static_assert(number(2, 1) == number(2) && number(2).is_integer() && number(2).is_rational());
static_assert(!number(1, 2).is_integer() && number(1, 2).is_rational());
static_assert(!number(1, 1, 30).is_integer() && !number(1, 1, 30).is_rational() && number(1, 1, 30).exact);
static_assert(number(-3).is_negative() && number(-1, 7).is_negative() && !number(0).is_negative());
static_assert(number(0).is_zero() && number::inexact(0.0).is_zero() && !(number(0) == number::inexact(0.0)));

// ── sums and products ───────────────────────────────────────────────────────────────────────────────

static_assert(number(1, 10) + number(2, 10) == number(3, 10));
static_assert(number(1, 3) + number(1, 6) == number(1, 2));
static_assert(number(1, 3) - number(1, 3) == number(0));
static_assert(number(2, 3) * number(3, 2) == number(1));
static_assert(-number(2, 3) + number(2, 3) == number(0));
static_assert(number(1, 1, 25) + number(1, 1, 26) == number(11, 1, 25));
static_assert(number(1, 1, 25) - number(1, 1, 25) == number(0));
static_assert(number(1380649, 1, -29) * number(1, 1, 29) == number(1380649));
static_assert(number(1, 1, 200) * number(1, 1, -200) == number(1));
static_assert(number(5, 7).inverse() == number(7, 5) && number(-5, 7).inverse() == number(-7, 5));
static_assert(number(2, 1, 30).inverse() == number(5, 1, -31));
static_assert(number(2).power(10) == number(1024) && number(2, 3).power(-2) == number(9, 4));
static_assert(number(-2).power(3) == number(-8) && number(7).power(0) == number(1));
static_assert(number(10).power(30) == number(1, 1, 30));
static_assert(less(number(1, 3), number(1, 2)) && !less(number(1, 2), number(1, 2)) && less(number(-1), number(0)));

constexpr number factorial(integer n) {
    number result = 1;
    for (integer k = 2; k <= n; ++k) result = result * number(k);
    return result;
}
static_assert(factorial(20) == number(2432902008176640000));
static_assert(factorial(21) == number(5109094217170944, 1, 4));  // 51090942171709440000 has 66 bits
static_assert(factorial(22).exact && factorial(22) == number(112400072777760768, 1, 4));
static_assert(factorial(21).inverse() * factorial(21) == number(1));
static_assert(!factorial(30).exact);
static_assert(factorial(30).real > 2.652528598121909e32 && factorial(30).real < 2.652528598121912e32);

// ── overflow is carried on as a real ────────────────────────────────────────────────────────────────

static_assert((number(largest) + number(0)).exact);
static_assert(!(number(largest) + number(1)).exact);
static_assert((number(largest) + number(1)).real == 9223372036854775808.0);
static_assert(!(number(largest) * number(largest)).exact);
static_assert((number(-largest) - number(5)).real == -9223372036854775808.0);
static_assert(!number(INT64_MIN, 3).exact && number(INT64_MIN, 3).real < 0);
static_assert((number(1, largest) * number(1, 3)).real > 0);
static_assert(!(number::inexact(0.5) + number(1)).exact && (number::inexact(0.5) + number(1)).real == 1.5);
static_assert((-number::inexact(0.5)).real == -0.5 && (-number::inexact(0.5)).is_negative());
static_assert(number(0) * number::inexact(0.5) == number(0));  // 0 times anything is 0, exactly
static_assert(number::inexact(2.0).inverse().real == 0.5);

// ── reals that are no doubles ───────────────────────────────────────────────────────────────────────

constexpr bool close(const number& a, double wanted) {
    const double off = a.approximation() / wanted - 1;
    return -1e-14 < off && off < 1e-14;
}
constexpr number tiny = number(1, 3, -200) * number(largest, 1, -126), huge = number::inexact(0.7e200);

static_assert((tiny * tiny).approximation() == 0 && !(tiny * tiny).is_zero() && (tiny * tiny).exponent < -308);
static_assert(close(tiny * tiny * tiny.inverse(), tiny.approximation()));
static_assert(close(tiny.power(9) * tiny.power(-9), 1) && close(tiny.power(-9).inverse() * tiny.power(-9), 1));
static_assert(close(huge.power(1000) * huge.power(-999), 0.7e200));
static_assert((huge * huge).approximation() == std::numeric_limits<double>::infinity());
static_assert((-huge * huge).approximation() == -std::numeric_limits<double>::infinity());
static_assert((-huge * huge).is_negative() && (-(huge * huge)).is_negative() && !(huge * huge).is_negative());
static_assert(close((huge * huge + huge * huge) * (huge * huge).inverse(), 2));
static_assert((huge * huge - huge * huge).is_zero() && huge - huge == number(0) &&
              huge * huge + number(1) == huge * huge);
static_assert(number(1) + huge * huge == huge * huge && huge * huge + number(0) == huge * huge);
static_assert(close(number(1, 1, 390) * number(largest, 3) * number(3, largest, -380), 1e10));
static_assert(close(number::inexact(3e-200) * number::inexact(1e-120) * number(1, 1, 320), 3));
static_assert(number::inexact(3.0, -320).approximation() == 3e-320);  // as many digits as there are
static_assert(number::inexact(1.5).power(largest).approximation() == std::numeric_limits<double>::infinity());
static_assert(number(0.0 == 0.0) == number(1));

// ── how a decimal literal becomes one ───────────────────────────────────────────────────────────────

template <std::size_t Size>
constexpr number written(const char (&text)[Size]) {
    return derivo::detail::parse_literal(text, static_cast<int>(Size) - 1).value;
}
static_assert(written("42") == number(42));
static_assert(written("0.1") == number(1, 10) && written("0.1") + written("0.2") == written("0.3"));
static_assert(written("1'000'000") == number(1000000));
static_assert(written("1.380649e-23") == number(1380649, 1, -29));
static_assert(written("6.02214076E23") == number(602214076, 1, 15));
static_assert(written("6.02214076e+23") == number(602214076, 1, 15));
static_assert(written("2.50") == number(5, 2) && written("2.") == number(2) && written(".5") == number(1, 2));
static_assert(written("0.000") == number(0) && written("0e5") == number(0));
static_assert(written("123456789012345678") == number(123456789012345678));
static_assert(written("12345678901234567890") == number(1234567890123456789, 1, 1));
static_assert(!written("12345678901234567891").exact);
static_assert(written("12345678901234567891").real == 12345678901234567891.0);  // the double next to it, no other
static_assert(written("3.14159265358979323846").real == 3.14159265358979323846);
static_assert(written("2.71828182845904523536e-30").real == 2.71828182845904523536e-30);
static_assert(!derivo::detail::parse_literal("0x2", 3).valid);
