# SPDX-License-Identifier: BSL-1.0
#
# Cortex-M0, soft float: qemu-system-arm -M microbit
set(board_flags "-mcpu=cortex-m0 -mthumb -mfloat-abi=soft")
set(board_flash 0x40000)
set(board_ram 0x4000)
set(board_stack 0x800)
include(${CMAKE_CURRENT_LIST_DIR}/arm-none-eabi.cmake)
