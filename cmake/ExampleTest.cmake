# SPDX-License-Identifier: BSL-1.0
#
# PROGRAM runs without a fault, prints what the file EXPECTED holds, where there is one, and draws what the directory
# PICTURES holds under the same names. It runs in DIRECTORY, which is empty when it begins.
file(REMOVE_RECURSE ${DIRECTORY})
file(MAKE_DIRECTORY ${DIRECTORY})
execute_process(COMMAND ${PROGRAM} WORKING_DIRECTORY ${DIRECTORY} RESULT_VARIABLE status OUTPUT_VARIABLE output)
if(NOT status STREQUAL "0")
    message(NOTICE "${output}")
    message(FATAL_ERROR "${PROGRAM} ended with ${status}")
endif()
if(EXISTS ${EXPECTED})
    file(READ ${EXPECTED} expected)
    if(NOT output STREQUAL expected)
        message(NOTICE "──── expected ────\n${expected}\n──── printed ────\n${output}")
        message(FATAL_ERROR "${PROGRAM} does not print what stands in ${EXPECTED}")
    endif()
endif()
file(GLOB pictures RELATIVE ${DIRECTORY} ${DIRECTORY}/*.svg)
foreach(picture IN LISTS pictures)
    execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${DIRECTORY}/${picture} ${PICTURES}/${picture}
        RESULT_VARIABLE differs)
    if(differs)
        message(FATAL_ERROR "${PICTURES}/${picture} is not what the program draws: ${DIRECTORY}/${picture}")
    endif()
endforeach()
