// SPDX-License-Identifier: BSL-1.0
//
// Prints what derivo makes of the formulas that oracle.py has written; oracle.py judges it.

#define CHUNKS(do) \
    do (00) do(01) do(02) do(03) do(04) do(05) do(06) do(07) do(08) do(09) do(10) do(11) do(12) do(13) do(14) do(15)

#define DECLARE(number) void chunk_##number();
#define CALL(number) chunk_##number();

CHUNKS(DECLARE)

int main() { CHUNKS(CALL) }
