// SPDX-License-Identifier: BSL-1.0
//
// Boost.Hana works on expressions: tuples, maps, sets, and its integral constants in formulas.
#include <derivo/derivo.hpp>

#include <boost/hana/at_key.hpp>
#include <boost/hana/contains.hpp>
#include <boost/hana/equal.hpp>
#include <boost/hana/fold_left.hpp>
#include <boost/hana/hash.hpp>
#include <boost/hana/integral_constant.hpp>
#include <boost/hana/length.hpp>
#include <boost/hana/map.hpp>
#include <boost/hana/not_equal.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/plus.hpp>
#include <boost/hana/set.hpp>
#include <boost/hana/transform.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/unpack.hpp>

namespace hana = boost::hana;
using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;
constexpr auto f = x * x * y + sin(x * y);

// ── tuples ──────────────────────────────────────────────────────────────────────────────────────────

constexpr auto gradient = hana::transform(hana::make_tuple(x, y), [](auto v) { return diff(f, v); });
static_assert(hana::length(gradient) == hana::size_c<2>);
static_assert(gradient[hana::size_c<0>] == 2_c * x * y + y * cos(x * y));
static_assert(gradient[hana::size_c<1>] == x * x + x * cos(x * y));
static_assert(hana::unpack(gradient, [](auto... e) { return bundle(e...); })(x = 0.0, y = 2.0)[0] == 2.0);
static_assert(hana::fold_left(hana::make_tuple(x, y, z), [](auto a, auto b) { return a + b; }) == x + y + z);
static_assert(hana::unpack(hana::make_tuple(x, y), [](auto... v) { return function(f, v...); })(0.0, 1.0) == 0.0);

// ── equal and hash ──────────────────────────────────────────────────────────────────────────────────

static_assert(hana::equal(x + y, y + x) && hana::not_equal(x + y, x - y) && hana::equal(x, x));
static_assert(hana::equal(hana::make_tuple(x + x, y), hana::make_tuple(2_c * x, y)));
static_assert(std::is_same_v<decltype(hana::hash(x + y)), decltype(hana::hash(y + x))>);
static_assert(std::is_same_v<decltype(hana::hash(x)), decltype(hana::hash(x + 0_c))>);
static_assert(!std::is_same_v<decltype(hana::hash(x)), decltype(hana::hash(y))>);
static_assert(!std::is_same_v<decltype(hana::hash(x * y)), decltype(hana::hash(x + y))>);

// Equal expressions have equal hashes, however they were written.
template <class A, class B>
constexpr bool same_hash(A a, B b) {
    return (a == b) && std::is_same_v<decltype(hana::hash(a)), decltype(hana::hash(b))>;
}
static_assert(same_hash(tan(x), sin(x) / cos(x)) && same_hash(1_c - derivo::pow<2>(sin(x)), derivo::pow<2>(cos(x))));
static_assert(same_hash((x * x + x) / (x + 1_c), x) &&
              same_hash(y * derivo::pow<2>(sin(x)), y - y * derivo::pow<2>(cos(x))));

// ── keys ────────────────────────────────────────────────────────────────────────────────────────────

constexpr auto map = hana::make_map(hana::make_pair(x, 1.5), hana::make_pair(x* y, 2.5), hana::make_pair(sin(x), 3.5));
static_assert(map[x] == 1.5 && map[y * x] == 2.5 && hana::at_key(map, sin(x + 0_c)) == 3.5);
static_assert(hana::contains(map, y* x) && !hana::contains(map, y) && !hana::contains(map, x / y));
static_assert(hana::length(hana::make_set(x, y, z, x* y)) == hana::size_c<4>);

// Bindings are such a map.
constexpr auto point = derivo::bindings(x = 2.0, y = 0.0);
static_assert(point[x] == 2.0 && point[y] == 0.0 && f(point) == 0.0 && diff(f, y)(point) == 6.0);
static_assert(f(hana::make_map(hana::make_pair(y, 0.0), hana::make_pair(x, 2.0))) == 0.0);

// ── integral constants are constants ────────────────────────────────────────────────────────────────

static_assert(x + hana::int_c<2> == x + 2_c && hana::int_c<2> + x == 2_c + x);
static_assert(x - hana::int_c<2> == x - 2_c && hana::int_c<2> - x == 2_c - x);
static_assert(x * hana::int_c<2> == x * 2_c && hana::long_c<-2> * x == -2_c * x);
static_assert(x / hana::int_c<2> == x / 2_c && hana::ulong_c<2> / x == 2_c / x);
static_assert(pow(x, hana::int_c<3>) == x * x * x && pow(hana::int_c<2>, x) == pow(2_c, x));
static_assert(std::is_empty_v<decltype(x * hana::int_c<2>)>);
static_assert(diff(pow(x, hana::int_c<3>), x) == 3_c * x * x);
