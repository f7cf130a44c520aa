# SPDX-License-Identifier: BSL-1.0
#
# Cortex-M7 with float and double: qemu-system-arm -M mps2-an500
set(board_flags "-mcpu=cortex-m7 -mthumb -mfloat-abi=hard -mfpu=fpv5-d16")
set(board_flash 0x400000)
set(board_ram 0x400000)
set(board_stack 0x4000)
include(${CMAKE_CURRENT_LIST_DIR}/arm-none-eabi.cmake)
