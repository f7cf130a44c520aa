// SPDX-License-Identifier: BSL-1.0
//
// A Clang before 16, as the macros tell it.
//
// expect-error: derivo: this Clang is too old.
// flags-when-wrong: -D__clang__ -U__clang_major__ -D__clang_major__=15 -w
#include <derivo/compiler.hpp>

int main() {}
