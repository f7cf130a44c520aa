// SPDX-License-Identifier: BSL-1.0
//
// What is a name: in C++ and in a text the same.
#include <derivo/core/letters.hpp>

using derivo::detail::is_identifier, derivo::detail::letter_size;

static_assert(is_identifier("x") && is_identifier("_x1") && is_identifier("v_max"));
static_assert(!is_identifier("") && !is_identifier("1x") && !is_identifier("x y") && !is_identifier("x-y"));
static_assert(is_identifier("θ") && is_identifier("ẋ") && is_identifier("x\u0307") && is_identifier("x₁") &&
              is_identifier("ℏ") && is_identifier("µ") && is_identifier("é") && is_identifier("质量") &&
              is_identifier("𝑥"));

// Signs.
static_assert(!is_identifier("x²") && !is_identifier("xⁿ") && !is_identifier("a·b") && !is_identifier("a×b") &&
              !is_identifier("a÷b") && !is_identifier("−x") && !is_identifier("√x") && !is_identifier("∂x") &&
              !is_identifier("½") && !is_identifier("x\u00A0") && !is_identifier("€") && !is_identifier("“x”"));

// Bytes that are no UTF-8.
static_assert(letter_size("\xCE") == 0 && letter_size("\xCE-") == 0 && letter_size("\x80") == 0 &&
              letter_size("\xC0\x80") == 0 && letter_size("\xE1\xBA") == 0 && letter_size("\xFF") == 0);
static_assert(letter_size("x") == 1 && letter_size("θ") == 2 && letter_size("ẋ") == 3 && letter_size("𝑥") == 4);
