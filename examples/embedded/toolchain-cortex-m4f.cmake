# SPDX-License-Identifier: BSL-1.0
#
# Cortex-M4 with its float unit: qemu-system-arm -M mps2-an386
set(board_flags "-mcpu=cortex-m4 -mthumb -mfloat-abi=hard -mfpu=fpv4-sp-d16")
set(board_flash 0x400000)
set(board_ram 0x400000)
set(board_stack 0x4000)
include(${CMAKE_CURRENT_LIST_DIR}/arm-none-eabi.cmake)
