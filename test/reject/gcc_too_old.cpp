// SPDX-License-Identifier: BSL-1.0
//
// A GCC before 12, as the macros tell it.
//
// expect-error: derivo: this GCC is too old.
// flags-when-wrong: -U__clang__ -U__GNUC__ -D__GNUC__=11 -w
#include <derivo/compiler.hpp>

int main() {}
