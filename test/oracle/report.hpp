// SPDX-License-Identifier: BSL-1.0
//
// Three lines for each formula: the text of its derivative, the formula's values, the derivative's values.
#ifndef DERIVO_TEST_ORACLE_REPORT_HPP
#define DERIVO_TEST_ORACLE_REPORT_HPP

#include <cstdio>

#include <derivo/derivo.hpp>

#include "points.hpp"

using namespace derivo::literals;
inline constexpr derivo::symbol<"x"> x;
inline constexpr derivo::symbol<"y"> y;
inline constexpr derivo::symbol<"z"> z;

inline void print_text(std::string_view text) { std::printf("%.*s\n", static_cast<int>(text.size()), text.data()); }

/// Formula and derivative by a program each.
template <class F, class Slope>
void report_apart(std::string_view text, F f, Slope slope) {
    print_text(text);
    for (const auto& p : points) std::printf("%.17g ", function(f, x, y, z)(p[0], p[1], p[2]));
    std::printf("\n");
    for (const auto& p : points) std::printf("%.17g ", function(slope, x, y, z)(p[0], p[1], p[2]));
    std::printf("\n");
}

/// Both by one program.
template <class F, class Slope>
void report_together(std::string_view text, F f, Slope slope) {
    print_text(text);
    const auto both = function(bundle(f, slope), x, y, z);
    for (const auto& p : points) std::printf("%.17g ", both(p[0], p[1], p[2])[0]);
    std::printf("\n");
    for (const auto& p : points) std::printf("%.17g ", both(p[0], p[1], p[2])[1]);
    std::printf("\n");
}

#endif
