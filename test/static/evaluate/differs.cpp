// SPDX-License-Identifier: BSL-1.0
//
// differs(a, b): a proof that two formulas are different, by a point at which their values are.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

static_assert(differs(x + y, x - y) && differs(sin(x), x) && differs(sqrt(x), x) && differs(x, x + 0.001_c));
static_assert(!differs(x + x, 2_c * x) && !differs(sin(2_c * x), 2_c * sin(x) * cos(x)));
constexpr auto proof = differs(x * y, x + y);
static_assert(proof.found && proof.left != proof.right);
static_assert((x * y)(x = proof.point[0], y = proof.point[1]) == proof.left);
static_assert((x + y)(x = proof.point[0], y = proof.point[1]) == proof.right);
static_assert(proof.names[0][0] == 'x' && proof.names[1][0] == 'y');
