// SPDX-License-Identifier: BSL-1.0
//
// seal: the same formula under a short name.
#include <derivo/derivo.hpp>

#include <type_traits>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

constexpr auto sealed = derivo::seal([] { return x * y + sin(x * y); });
static_assert(sealed == x * y + sin(x * y) && std::is_empty_v<decltype(sealed)>);
static_assert(diff(sealed, x) == y + y * cos(x * y) && diff(sealed, y)(x = 2.0, y = 0.0) == 4.0);
static_assert(gradient(sealed + x, x, y)(1.0, 0.0) == std::array{1.0, 2.0});
static_assert(sealed(x = 2.0, y = 0.0) == 0.0 && to_string(diff(sealed, x)) == to_string(y + y * cos(x * y)));

// Plain numbers become constants.
constexpr auto scaled = derivo::seal([] { return 2.5 * x + 0.1 * sin(y) - x / 4; });
static_assert(scaled == 2.25_c * x + 0.1_c * sin(y) && std::is_empty_v<decltype(scaled)>);
static_assert(diff(scaled, x) == 2.25_c && diff(2.5 * scaled, x)(y = 1.0, x = 1.0) == 5.625);
