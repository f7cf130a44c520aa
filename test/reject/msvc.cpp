// SPDX-License-Identifier: BSL-1.0
//
// A compiler that nobody has tested.
//
// expect-error: derivo: this compiler is not supported yet.
// flags-when-wrong: -U__clang__ -D_MSC_VER=1940 -w
#include <derivo/compiler.hpp>

int main() {}
