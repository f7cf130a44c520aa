# SPDX-License-Identifier: BSL-1.0
#
# OBJECT calls the functions CALLED, and none of MISSING, as NM lists its undefined symbols. Both are regular expressions.
execute_process(COMMAND ${NM} -u ${OBJECT} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
if(NOT symbols MATCHES "(^|[ \n])(${CALLED})[@\n]")
    message(FATAL_ERROR "no call of ${CALLED}:\n${symbols}")
endif()
if(symbols MATCHES "(^|[ \n])(${MISSING})[@\n]")
    message(FATAL_ERROR "a call of ${MISSING}:\n${symbols}")
endif()
