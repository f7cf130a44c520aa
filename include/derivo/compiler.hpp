// SPDX-License-Identifier: BSL-1.0
//
// The oldest compilers that will do. Tested: GCC 12, Clang 16 and 19 with libstdc++ 12.
// May include: nothing.
#ifndef DERIVO_COMPILER_HPP
#define DERIVO_COMPILER_HPP

#if defined(_MSC_VER) && !defined(__clang__)
#    error "derivo: this compiler is not supported yet. Use GCC 12, Clang 16 or newer."
#elif __cplusplus < 202002L
#    error "derivo: C++20 is needed. Compile with -std=c++20 or newer."
#elif defined(__clang__)
#    if __clang_major__ < 16
#        error "derivo: this Clang is too old. Use Clang 16 or newer."
#    endif
#elif defined(__GNUC__)
#    if __GNUC__ < 12
#        error "derivo: this GCC is too old. Use GCC 12 or newer."
#    endif
#endif

#endif
