# SPDX-License-Identifier: BSL-1.0
#
#     cmake -P cmake/ListHeaders.cmake               writes cmake/headers.cmake from the tree
#     cmake -D CHECK=ON -P cmake/ListHeaders.cmake   fails where the two differ (the test headers_are_listed)

cmake_minimum_required(VERSION 3.23)
cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH root)
set(list_file ${root}/cmake/headers.cmake)

file(GLOB_RECURSE headers RELATIVE ${root} ${root}/include/derivo/*.hpp)
list(SORT headers)
set(interop_headers ${headers})
set(debug_headers ${headers})
list(FILTER headers EXCLUDE REGEX "^include/derivo/(interop|debug)/")
list(FILTER interop_headers INCLUDE REGEX "^include/derivo/interop/")
list(FILTER debug_headers INCLUDE REGEX "^include/derivo/debug/")

set(list "# Written by ./dev headers.\n")
foreach(name IN ITEMS headers interop_headers debug_headers)
    list(JOIN ${name} "\n    " files)
    string(APPEND list "set(derivo_${name}\n    ${files})\n")
endforeach()
string(REPLACE "\n    )" ")" list "${list}")

if(NOT CHECK)
    file(CONFIGURE OUTPUT ${list_file} CONTENT "${list}" @ONLY)  # touches the file only when it changes
    return()
endif()

file(READ ${list_file} listed)
if(NOT listed STREQUAL list)
    include(${list_file})
    foreach(header IN LISTS headers interop_headers debug_headers)
        if(NOT header IN_LIST derivo_headers AND NOT header IN_LIST derivo_interop_headers
           AND NOT header IN_LIST derivo_debug_headers)
            message(NOTICE "not listed: ${header}")
        endif()
    endforeach()
    foreach(header IN LISTS derivo_headers derivo_interop_headers derivo_debug_headers)
        if(NOT EXISTS ${root}/${header})
            message(NOTICE "not there: ${header}")
        endif()
    endforeach()
    message(FATAL_ERROR "cmake/headers.cmake differs from include/derivo: run ./dev headers")
endif()
