# SPDX-License-Identifier: BSL-1.0
#
# What the toolchain files of the four boards have in common: GCC for ARM with picolibc (Debian: gcc-arm-none-eabi,
# libstdc++-arm-none-eabi-picolibc, picolibc-arm-none-eabi), semihosting, one image in flash. A board's file says
# board_flags, and board_flash, board_ram, board_stack in bytes.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR arm)
set(CMAKE_CXX_COMPILER arm-none-eabi-g++)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)

set(CMAKE_CXX_FLAGS_INIT "${board_flags} -fno-exceptions -fno-rtti -fno-threadsafe-statics -ffunction-sections \
-fdata-sections -Wno-psabi --specs=picolibcpp.specs")
set(CMAKE_CXX_FLAGS_RELEASE_INIT "-Os")
set(CMAKE_EXE_LINKER_FLAGS_INIT "--oslib=semihost --crt0=hosted -DPICOLIBC_INTEGER_PRINTF_SCANF -Wl,--gc-sections \
-Wl,--defsym=__flash=0 -Wl,--defsym=__flash_size=${board_flash} -Wl,--defsym=__ram=0x20000000 \
-Wl,--defsym=__ram_size=${board_ram} -Wl,--defsym=__stack_size=${board_stack}")
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

# Boost's headers alone, of all that stands beside them: the host's others are not for this compiler.
set(Boost_DIR ${CMAKE_CURRENT_LIST_DIR}/boost)
