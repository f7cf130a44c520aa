// SPDX-License-Identifier: BSL-1.0
//
// A formula that is known at run time only.

// [use]
#include <derivo/runtime.hpp>

#include <cstdio>

int main() {
    using derivo::runtime::formula;

    const auto parsed = formula::parse("x^2*y + sin(x*y)");
    if (!parsed) {
        std::printf("%zu: %s\n", parsed.fault.at, parsed.fault.message.c_str());
        return 1;
    }
    const formula slope = parsed.value->diff("x");
    std::printf("%s\n", slope.text()->c_str());
    std::printf("%g\n", slope({{"x", 1.0}, {"y", 0.5}})[0]);

    const auto wrong = formula::parse("x^2 + sin x");
    std::printf("%zu: %s\n", wrong.fault.at, wrong.fault.message.c_str());
}
// [/use]
