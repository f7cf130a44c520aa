# SPDX-License-Identifier: BSL-1.0
#
# A wrong use fails to compile, with the sentence that it promises, and its twin compiles. In SOURCE,
#
#     // expect-error: derivo: diff(f, x): x must be a symbol.   each must stand in an error of the compiler
#     // max-errors: 2                                           at most so many errors; 3 unless said
#     // flags: -DNDEBUG                                         for both compilations
#     // flags-when-wrong: -std=c++17                            for the one that must fail
#     #ifdef CONTROL                                             what stands here must compile

cmake_minimum_required(VERSION 3.23)

# CMake splits lists at semicolons, but not inside brackets: lines lose both (expected and found alike).
function(split_lines text result)
    string(REGEX REPLACE "[][;\\\\]" " " text "${text}")
    string(REPLACE "\n" ";" text "${text}")
    set(${result} "${text}" PARENT_SCOPE)
endfunction()

set(expected "")
set(max_errors 3)
set(flags_both ${FLAGS})
set(flags_wrong "")
file(READ "${SOURCE}" text)
split_lines("${text}" lines)
foreach(line IN LISTS lines)
    if(line MATCHES "^// expect-error: *(.*[^ ]) *$")
        list(APPEND expected "${CMAKE_MATCH_1}")
    elseif(line MATCHES "^// max-errors: *([0-9]+)")
        set(max_errors ${CMAKE_MATCH_1})
    elseif(line MATCHES "^// flags: *(.+)$")
        separate_arguments(flags NATIVE_COMMAND "${CMAKE_MATCH_1}")
        list(APPEND flags_both ${flags})
    elseif(line MATCHES "^// flags-when-wrong: *(.+)$")
        separate_arguments(flags_wrong NATIVE_COMMAND "${CMAKE_MATCH_1}")
    endif()
endforeach()
if(NOT expected)
    message(FATAL_ERROR "${SOURCE} has no line \"// expect-error: ...\"")
endif()

# With the compiled header of the directory COMPILED, if the test includes no other and has no flags of its own. GCC finds
# it by its name, Clang is told.
string(REGEX MATCHALL "#include <derivo/[^>]*>" included "${text}")
set(header "")
if(included MATCHES "^#include <(derivo/(derivo|calculus)\\.hpp)>$" AND NOT flags_wrong AND flags_both STREQUAL FLAGS)
    set(header -I${COMPILED})
    if(NOT COMPILER_ID STREQUAL "GNU")
        string(REGEX REPLACE "^#include <(.*)>$" "\\1" included "${included}")
        set(header -include-pch ${COMPILED}/${included}.gch)
    endif()
endif()

function(compile status output)
    execute_process(
        COMMAND ${COMPILER} ${header} ${flags_both} ${ARGN} -fsyntax-only -fdiagnostics-color=never ${SOURCE}
        RESULT_VARIABLE result OUTPUT_VARIABLE text ERROR_VARIABLE text)
    set(${status} ${result} PARENT_SCOPE)
    set(${output} "${text}" PARENT_SCOPE)
endfunction()

compile(status output ${flags_wrong})
set(faults "")
if(status STREQUAL "0")
    list(APPEND faults "it compiles, but must not")
endif()

split_lines("${output}" lines)
list(FILTER lines INCLUDE REGEX "^[^|]*: (fatal )?error: ")
list(LENGTH lines errors)
if(errors GREATER max_errors)
    list(APPEND faults "${errors} errors, but at most ${max_errors} are allowed")
endif()
foreach(sentence IN LISTS expected)
    string(FIND "${lines}" "${sentence}" position)
    if(position EQUAL -1)
        list(APPEND faults "no error says \"${sentence}\"")
    endif()
endforeach()

compile(status control_output -DCONTROL)
if(NOT status STREQUAL "0")
    list(APPEND faults "the twin (-DCONTROL) does not compile")
    string(APPEND output "\n──── with -DCONTROL ────\n${control_output}")
endif()

if(faults)
    list(JOIN faults "\n  " faults)
    message(NOTICE "${output}")
    message(FATAL_ERROR "${SOURCE}:\n  ${faults}")
endif()
