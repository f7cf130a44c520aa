// SPDX-License-Identifier: BSL-1.0
//
// The smallest use of derivo in somebody else's project: a derivative, its value and its text.

#include <derivo/derivo.hpp>

#include <string_view>

constexpr derivo::symbol<"x"> x;
constexpr auto slope = diff(x * x, x);

static_assert(slope(3.0) == 6.0);
static_assert(derivo::to_string(slope) == std::string_view{"2*x"});

int main(int argc, char**) {
    double at = argc;  // 1, but only when the program runs
    return slope(at) == 2.0 ? 0 : 1;
}
