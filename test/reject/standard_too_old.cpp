// SPDX-License-Identifier: BSL-1.0
//
// C++17.
//
// expect-error: derivo: C++20 is needed.
// flags-when-wrong: -std=c++17
#include <derivo/compiler.hpp>

int main() {}
