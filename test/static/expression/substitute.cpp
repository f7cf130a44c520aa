// SPDX-License-Identifier: BSL-1.0
//
// Substitution, composition, and parts that are computed as they are written.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

static_assert(substitute(sin(x), x = y * y) == sin(y * y));
static_assert(substitute(x / y, x = y, y = x) == y / x);  // all at once
static_assert(substitute(x + y, x = y, y = z) == y + z);  // no chains
static_assert(substitute(substitute(x + y, x = y), y = z) == 2_c * z);
static_assert(substitute(x * x, z = y) == x * x);  // what is not there is left out of account
static_assert(substitute(x * y, x = 2_c) == 2_c * y);
static_assert(substitute(pow(x, y), y = 2_c) == x * x);
static_assert(substitute(x * y, x = x + y) == x * y + y * y);  // the new x is not replaced again
static_assert(substitute(2_c, x = y) == 2_c);

// A derivative is replaced as a whole: first the derivative, then the point.
static_assert(substitute(diff(x * x, x), x = y) == 2_c * y);
static_assert(substitute(diff(x * x * y, x), x = 3_c) == 6_c * y);
static_assert(diff(substitute(sin(x), x = y * y), y) == 2_c * y * cos(y * y));
static_assert(diff(substitute(sin(x), x = y * y), x) == 0_c);
static_assert(diff(substitute(x * y, y = sin(x)), x) == sin(x) + x * cos(x));

// Plain numbers, on both sides.
static_assert(substitute(x * y, x = 2.0)(y = 3.0) == 6.0);
static_assert(substitute(2.0 * x - y, x = 3.0 * y)(1.0) == 5.0);
static_assert(substitute(2.0 * x - y, x = 3.0, y = 5.0)() == 1.0);
static_assert(substitute(2.0 * x - 7.0 * y, y = 3.0 * x, x = 5.0 * y)(x = 1.0, y = 2.0) == -1.0);
static_assert(diff(substitute(2.0 * x * x, x = 3.0 * y), y)(1.0) == 36.0);
static_assert(substitute(substitute(2.0 * x, x = 3.0 * y), y = 5.0 * z)(1.0) == 30.0);

// ── as_written ──────────────────────────────────────────────────────────────────────────────────────

// 1 + 2^-60 is 1 in double: written this way the small number is lost, and must be.
constexpr double small = 0x1p-60;
static_assert(as_written((x + y) - x)(x = 1.0, y = small) == 0.0);
static_assert(((x + y) - x)(x = 1.0, y = small) == small);
static_assert(as_written((x + y) - x) != y);
static_assert(as_written(x * y)(x = 2.0, y = 3.0) == 6.0 && as_written(x / y)(x = 6.0, y = 3.0) == 2.0 &&
              as_written(-x)(2.0) == -2.0 && as_written(derivo::pow<3>(x))(2.0) == 8.0 &&
              as_written(pow(x, y))(x = 2.0, y = 3.0) == 8.0);
static_assert(as_written(2.0 * x + 1.0)(3.0) == 7.0);
static_assert(as_written(x)(3.0) == 3.0 && as_written(2_c)() == 2.0);

// Its derivative follows the rules of any other.
static_assert(diff(as_written((x + y) - x), y)(x = 1.0, y = small) == 1.0);
static_assert(diff(as_written(x * x * x), x)(2.0) == 12.0);
static_assert(diff(as_written(x / y), y)(x = 3.0, y = 2.0) == -0.75);
static_assert(diff(sin(as_written(x * y)), x)(x = 0.0, y = 2.0) == 2.0);

// Kahan's compensation: the rounding error of a sum.
constexpr auto rounded = as_written(x + y);
constexpr auto lost = as_written(y - (rounded - x));
static_assert(lost(x = 1.0, y = small) == small);
static_assert(function(bundle(rounded, lost), x, y)(1.0, small)[1] == small);
