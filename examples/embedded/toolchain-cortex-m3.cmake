# SPDX-License-Identifier: BSL-1.0
#
# Cortex-M3, soft float: qemu-system-arm -M mps2-an385
set(board_flags "-mcpu=cortex-m3 -mthumb -mfloat-abi=soft")
set(board_flash 0x400000)
set(board_ram 0x400000)
set(board_stack 0x4000)
include(${CMAKE_CURRENT_LIST_DIR}/arm-none-eabi.cmake)
