// SPDX-License-Identifier: BSL-1.0
//
// Derivatives by several symbols and of high orders.
#include <derivo/derivo.hpp>

#include <type_traits>

using namespace derivo::literals;
using derivo::diff;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

constexpr auto f = x * x * y + sin(x * y) + pow(x, y) * exp(z / x);
static_assert(diff(f, x, y) == diff(f, y, x) && diff(f, x, z) == diff(f, z, x) && diff(f, y, z) == diff(f, z, y));
static_assert(diff(f, x, y, z) == diff(f, z, x, y) && diff(f, x, y, z) == diff(f, y, z, x));
static_assert(diff(f, x, y) == diff(diff(f, x), y));
static_assert(derivo::diff<2>(f, x) == diff(f, x, x) && derivo::diff<2>(f, x) == diff(diff(f, x), x));
static_assert(derivo::diff<1>(f, x) == diff(f, x));
static_assert(std::is_same_v<decltype(derivo::diff<0>(x * y, x)), std::remove_const_t<decltype(x * y)>>);
static_assert(derivo::diff<4>(sin(x), x) == sin(x) && derivo::diff<8>(exp(2_c * x), x) == 256_c * exp(2_c * x));
static_assert(derivo::diff<5>(pow(x, 5_c), x) == 120_c && derivo::diff<6>(pow(x, 5_c), x) == 0_c);
static_assert(to_string(derivo::diff<21>(pow(x, 21_c), x)) == "5.109094217170944e19");  // 21!, exactly
static_assert(diff(x * y * z, x, y, z) == 1_c && diff(x * y, x, x) == 0_c);
static_assert(derivo::diff<8>(sin(x) * exp(x) * x, x)(0.0) == -64.0);  // 8 (d/dx)^7 sin(x) exp(x) at 0
