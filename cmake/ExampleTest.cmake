# SPDX-License-Identifier: BSL-1.0
#
# PROGRAM runs without a fault, and prints what the file EXPECTED holds, where there is one.
execute_process(COMMAND ${PROGRAM} RESULT_VARIABLE status OUTPUT_VARIABLE output)
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
