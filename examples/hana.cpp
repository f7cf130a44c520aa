// SPDX-License-Identifier: BSL-1.0
//
// Expressions and symbols as citizens of Boost.Hana: in tuples, as keys of maps, as points.
#include <derivo/derivo.hpp>

#include <boost/hana/at_key.hpp>
#include <boost/hana/for_each.hpp>
#include <boost/hana/map.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/transform.hpp>
#include <boost/hana/tuple.hpp>

#include <iostream>

using namespace derivo::literals;
namespace hana = boost::hana;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

// [transform]
constexpr auto f = x * y * z + exp(x);
constexpr auto variables = hana::make_tuple(x, y, z);
constexpr auto partials = hana::transform(variables, [](auto v) { return diff(f, v); });

static_assert(partials == hana::make_tuple(y * z + exp(x), x* z, x* y));
// [/transform]

// [point]
constexpr auto point = hana::make_map(hana::make_pair(x, 0.0), hana::make_pair(y, 2.0), hana::make_pair(z, 3.0));
static_assert(f(point) == 1.0);
static_assert(derivo::bindings(x = 0.0, y = 2.0, z = 3.0) == point);
static_assert(point[y] == 2.0);
// [/point]

// [keys]
constexpr auto names = hana::make_map(hana::make_pair(diff(x * x, x), "twice x"));
static_assert(names[x + x] == names[2_c * x]);  // expressions that mean the same are the same key
// [/keys]

// [by-symbol]
constexpr auto slopes = by_symbol(gradient(f, x, y, z))(x = 0.0, y = 2.0, z = 3.0);
static_assert(slopes[x] == 7.0 && slopes[z] == 0.0);  // by variable instead of by index
// [/by-symbol]

int main() {
    hana::for_each(variables, [](auto v) {
        constexpr auto slope = diff(f, v);
        std::cout << "df/d" << to_string(v) << " = " << to_string(slope) << " = "
                  << function(slope, x, y, z)(0.0, 2.0, 3.0) << '\n';
    });
}
