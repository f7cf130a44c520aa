#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""vectorised.py OBJECT: does it multiply eight floats and four doubles at a time?"""

import re
import subprocess
import sys

listing = subprocess.run(["objdump", "-d", "--no-show-raw-insn", sys.argv[1]], check=True, text=True,
                         capture_output=True).stdout
packed = {kind: len(re.findall(rf"\bv(?:mul|fn?m(?:add|sub)\d+){kind} .*%ymm", listing)) for kind in ("pd", "ps")}
print(packed)
sys.exit(0 if min(packed.values()) >= 3 else "a batch is not vectorised")
