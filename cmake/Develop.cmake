# SPDX-License-Identifier: BSL-1.0
#
# What only those who build derivo's own tests, examples and benchmarks need; users never inherit it.

set(CMAKE_CXX_EXTENSIONS OFF)

# Each public header compiles alone: build the target all_verify_interface_header_sets.
# Headers under interop/ need foreign libraries, so their own tests include them; those under debug/ are a pair.
set_target_properties(derivo PROPERTIES
    CXX_EXTENSIONS OFF
    VERIFY_INTERFACE_HEADER_SETS ON
    INTERFACE_HEADER_SETS_TO_VERIFY HEADERS)

# Warnings and the depth of diagnostics. They become errors in the presets (CMAKE_COMPILE_WARNING_AS_ERROR).
# Without -Wshadow: GCC 12 reports it in instantiated templates for each global of the program, such as a symbol n.
add_library(derivo_dev INTERFACE)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(derivo_dev INTERFACE
        -Wall -Wextra -Wpedantic -Wconversion -Wdouble-promotion
        -ftemplate-backtrace-limit=0)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(derivo_dev INTERFACE -fconcepts-diagnostics-depth=2)
elseif(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    target_compile_options(derivo_dev INTERFACE -fconstexpr-backtrace-limit=0)
endif()
target_link_libraries(derivo_dev INTERFACE derivo)

# The system's Python first: another one on the PATH lacks its SymPy and mpmath.
find_program(DERIVO_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(DERIVO_PYTHON python3)

find_program(DERIVO_CCACHE ccache)
mark_as_advanced(DERIVO_PYTHON DERIVO_CCACHE)
if(DERIVO_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${DERIVO_CCACHE})
endif()
