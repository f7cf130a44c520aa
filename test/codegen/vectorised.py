#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""vectorised.py OBJECT [--fused yes|no]: does it multiply eight floats and four doubles at a time, and is each product that
only a sum uses one instruction with it (or none)?"""

import argparse
import re
import subprocess
import sys

arguments = argparse.ArgumentParser()
arguments.add_argument("object")
arguments.add_argument("--fused", choices=["yes", "no"], default="yes")
options = arguments.parse_args()

LEAST = 3  # of Rosenbrock's function and its gradient

listing = subprocess.run(["objdump", "-d", "--no-show-raw-insn", options.object], check=True, text=True,
                         capture_output=True).stdout
fused = {kind: len(re.findall(rf"\bvfn?m(?:add|sub)\d+{kind} .*%ymm", listing)) for kind in ("pd", "ps")}
packed = {kind: fused[kind] + len(re.findall(rf"\bvmul{kind} .*%ymm", listing)) for kind in fused}
print(f"products {packed}, of those with a sum {fused}")
if min(packed.values()) < LEAST:
    sys.exit("a batch is not vectorised")
if min(fused.values()) < LEAST if options.fused == "yes" else max(fused.values()) > 0:
    sys.exit("products and sums are not contracted as the compiler was told")
