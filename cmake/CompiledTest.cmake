# SPDX-License-Identifier: BSL-1.0
#
# A static test passes by compiling: the build has made OBJECT out of SOURCE as it stands.
if(NOT EXISTS "${OBJECT}" OR "${SOURCE}" IS_NEWER_THAN "${OBJECT}")
    message(FATAL_ERROR "${SOURCE} has not been compiled: build the target test_static")
endif()
