# SPDX-License-Identifier: BSL-1.0
#
# examples/embedded, copied, configured for each board, built and run in qemu, prints what stands in its expected.txt.
# WAY is find_package, with derivo installed into WORK/prefix, or add_subdirectory.
cmake_minimum_required(VERSION 3.23)
find_program(compiler arm-none-eabi-g++)
find_program(qemu qemu-system-arm)
if(NOT compiler OR NOT qemu)
    message(NOTICE "SKIPPED: not installed: arm-none-eabi-g++ or qemu-system-arm")
    return()
endif()

# qemu writes what a firmware prints to the standard error.
function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output TIMEOUT 120)
    if(NOT status STREQUAL "0")
        list(JOIN ARGN " " command)
        message(FATAL_ERROR "${command}\nended with ${status}\n${output}")
    endif()
    if(output MATCHES "warning:")
        message(FATAL_ERROR "${output}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK})
file(COPY ${DERIVO_SOURCE_DIR}/examples/embedded/ DESTINATION ${WORK}/project)
if(WAY STREQUAL "find_package")
    run(${CMAKE_COMMAND} --install ${DERIVO_BINARY_DIR} --prefix ${WORK}/prefix)
    set(derivo -D CMAKE_PREFIX_PATH=${WORK}/prefix)
    set(boards m4f)
else()
    set(derivo -D DERIVO_SOURCE_DIR=${DERIVO_SOURCE_DIR})
    set(boards m0 m3 m4f m7)
endif()
set(machine_m0 microbit)
set(machine_m3 mps2-an385)
set(machine_m4f mps2-an386)
set(machine_m7 mps2-an500)

file(READ ${WORK}/project/expected.txt expected)
foreach(board IN LISTS boards)
    set(build ${WORK}/${board})
    run(${CMAKE_COMMAND} -S ${WORK}/project -B ${build} -G ${GENERATOR} ${derivo} -D BOOST_INCLUDEDIR=${BOOST}
        -D CMAKE_TOOLCHAIN_FILE=${WORK}/project/toolchain-cortex-${board}.cmake)
    run(${CMAKE_COMMAND} --build ${build})
    run(${qemu} -M ${machine_${board}} -nographic -monitor none -serial none
        -semihosting-config enable=on,target=native -kernel ${build}/thermometer)
    if(NOT output STREQUAL expected)
        message(FATAL_ERROR "${board}: printed\n${output}not\n${expected}")
    endif()
endforeach()
