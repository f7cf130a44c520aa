# SPDX-License-Identifier: BSL-1.0
#
# Installs derivo into WORK/prefix, then configures, builds and runs the foreign project PROJECT against it.

cmake_minimum_required(VERSION 3.23)
file(REMOVE_RECURSE ${WORK})

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status STREQUAL "0")
        list(JOIN ARGN " " command)
        message(NOTICE "${command}\n${output}")
        message(FATAL_ERROR "${PROJECT}: a step ended with ${status}")
    endif()
endfunction()

run(${CMAKE_COMMAND} --install ${DERIVO_BINARY_DIR} --prefix ${WORK}/prefix)
run(${CMAKE_COMMAND} -S ${PROJECT} -B ${WORK}/build -G ${GENERATOR}
    -D CMAKE_CXX_COMPILER=${COMPILER}
    -D CMAKE_PREFIX_PATH=${WORK}/prefix
    -D DERIVO_SOURCE_DIR=${DERIVO_SOURCE_DIR})
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/consumer)
