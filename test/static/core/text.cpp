// SPDX-License-Identifier: BSL-1.0
//
// Numbers as text.
#include <derivo/core/text.hpp>

#include <string_view>

using derivo::number;
using derivo::text_builder;

constexpr bool is_written(const number& n, std::string_view expected) {
    text_builder text;
    text << n;
    return std::string_view(text.begin(), static_cast<std::size_t>(text.size())) == expected;
}

static_assert(is_written(0, "0") && is_written(7, "7") && is_written(-7, "-7"));
static_assert(is_written(number(1, 3), "1/3") && is_written(number(-1, 3), "-1/3"));
static_assert(is_written(number(1, 10), "1/10"));
static_assert(is_written(INT64_MAX, "9223372036854775807"));
static_assert(is_written(number(1380649, 1, -29), "1.380649e-23"));
static_assert(is_written(number(-1380649, 1, -29), "-1.380649e-23"));
static_assert(is_written(number(1, 1, 30), "1e30") && is_written(number(12, 1, 30), "1.2e31"));
static_assert(is_written(number::inexact(0.5), "5e-1") || is_written(number::inexact(0.5), "0.5"));
static_assert(is_written(number::inexact(-2.0), "-2"));

constexpr bool joins() {
    text_builder text;
    text << "x" << '^' << 12 << derivo::integer{-3};
    return std::string_view(text.begin(), static_cast<std::size_t>(text.size())) == "x^12-3";
}
static_assert(joins());
