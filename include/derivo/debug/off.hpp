// SPDX-License-Identifier: BSL-1.0
//
// The functions between this file and debug/back.hpp are not described to debuggers: with -g, an evaluation belongs to the
// line that calls it, and a step goes over it, as over an operator of built-in numbers. Described, each operation of a
// formula would be several inlined functions, and they ten times the code. What is the user's, scalars and their
// functions, keeps its description and is stepped into. Meant to be included several times, after the includes of a file.
// May include: nothing.
//
// Clang alone can do so. GCC describes every function that it inlines; there run() of evaluate/program.hpp spells what can
// be spelled without one.
#if defined(__clang__)
#    pragma clang attribute push([[gnu::nodebug]], apply_to = hasType(functionType))
#endif
