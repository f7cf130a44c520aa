#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Machine code of derivo's functors against that of twins: no more instructions, no more calls of any function,
and nothing in the object file but the functions and their constants.

compare.py OBJECT TWIN [--same COUNT] [--allow NAME=COUNT...]
    --same COUNT       at least so many functions must have the very same listing
    --allow NAME=COUNT this function may have so many instructions, although its twin has fewer
"""

import argparse
import collections
import re
import subprocess
import sys


NOT_PRINTED = "float", "in_memory"  # to_c prints doubles, and arguments one by one
TOGETHER = {"sincos": ["sin", "cos"], "sincosf": ["sinf", "cosf"]}  # one call that does the work of two


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def listings(path):
    """Function -> list of instructions; addresses and the names of constants are left out, calls are named."""
    functions = {}
    listing = None
    for line in output_of("objdump", "-dr", "--no-show-raw-insn", path).splitlines():
        if match := re.match(r"[0-9a-f]+ <(\w+)>:$", line):
            listing = functions[match[1]] = []
        elif match := re.match(r"\s+[0-9a-f]+:\s+R_X86_64_\w+\s+([\w.]+)", line):
            if listing and re.match(r"(call|jmp)\b", listing[-1]):
                listing[-1] = f"{listing[-1].split()[0]} {match[1]}"
        elif listing is not None and (match := re.match(r"\s+[0-9a-f]+:\s+(.*\S)", line)):
            text = re.sub(r"\s*#.*|<.*>", "", match[1]).strip()
            text = re.sub(r"-?(0x)?[0-9a-f]+\(%rip\)", "(%rip)", text)
            if not re.match(r"(data16 |cs )*nop|xchg +%ax,%ax|endbr64|int3", text):
                listing.append(re.sub(r"\s+", " ", text))
    return functions


def calls(listing):
    found = collections.Counter()
    for instruction in listing:
        if match := re.match(r"(?:call|jmp) ([A-Za-z_]\w*)", instruction):
            found.update(TOGETHER.get(match[1], [match[1]]))
    return found


def foreign_content(path, functions):
    """What an object file of functions alone would not hold."""
    faults = []
    for line in output_of("nm", path).splitlines():
        kind, name = line.split()[-2:]
        if kind.upper() != "U" and name not in functions and not name.startswith(".L"):
            faults.append(f"{path}: the symbol {name} ({kind})")
    for line in output_of("objdump", "-h", path).splitlines():
        match = re.match(r"\s*\d+ (\.\S+)\s+([0-9a-f]+)", line)
        if match and int(match[2], 16) > 0 and re.match(r"\.(data|bss|rodata|tbss|tdata|init_array)", match[1]):
            if not re.match(r"\.rodata\.cst(4|8|16)$", match[1]):
                faults.append(f"{path}: the section {match[1]}, {int(match[2], 16)} bytes")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("object")
    parser.add_argument("twin")
    parser.add_argument("--same", type=int, default=0)
    parser.add_argument("--allow", nargs="*", default=[])
    options = parser.parse_args()
    allowed = {name: int(count) for name, count in (entry.split("=") for entry in options.allow)}

    ours, twins = listings(options.object), listings(options.twin)
    faults = foreign_content(options.object, ours)
    if {n for n in set(ours) ^ set(twins) if not n.startswith(NOT_PRINTED)}:
        faults.append(f"different functions: {sorted(set(ours) ^ set(twins))}")
    for name in ours:
        doubles = [i for i in ours[name] if name.startswith("float") and re.match(r"cvt\w*2sd|\w+[sp]d ", i)]
        if doubles:
            faults.append(f"{name}: computes in double: {doubles}")
    same = 0
    print(f"{'function':12} {'derivo':>8} {'twin':>6}   calls")
    for name in sorted(set(ours) & set(twins)):
        mine, other = ours[name], twins[name]
        same += mine == other
        print(f"{name:12} {len(mine):8} {len(other):6}   {dict(calls(mine))}{'   same listing' if mine == other else ''}")
        limit = allowed.get(name, len(other))
        if len(mine) > limit:
            faults.append(f"{name}: {len(mine)} instructions, its twin {len(other)}\n" +
                          "\n".join(f"    {a:44} {b}" for a, b in zip(mine + [''] * len(other), other + [''] * len(mine)) if a or b))
        elif name in allowed and len(mine) <= len(other):
            faults.append(f"{name}: as good as its twin now: drop its --allow")
        more = calls(mine) - calls(other)
        if more:
            faults.append(f"{name}: calls more often than its twin: {dict(more)}")
    print(f"{same} of {len(ours)} listings are the same")
    if same < options.same:
        faults.append(f"only {same} listings are the same, {options.same} must be")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


sys.exit(main())
