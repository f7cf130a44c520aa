#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Guards compile time by figures that repeat exactly, whatever the machine does: for a few small programs

    instantiations   the InstantiateClass and InstantiateFunction events of Clang's time trace
    steps            of the dearest single constant evaluation, as Clang counts them: the least
                     -fconstexpr-steps under which the program compiles

Each may exceed baseline.json by 3 %. cost.py --update writes the baseline anew (say in the commit why).
A Clang of another version counts differently: then the test is skipped (status 77)."""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from compilers import INCLUDE, flags
from programs import CORPUS

BASELINE = Path(__file__).resolve().parent / "baseline.json"
TOLERANCE = 0.03
SKIPPED = 77
COUNTED = ("InstantiateClass", "InstantiateFunction")


def major_version(compiler):
    macros = subprocess.run([compiler, "-dM", "-E", "-x", "c++", "/dev/null"], text=True, stdout=subprocess.PIPE).stdout
    return next((line.split()[2] for line in macros.splitlines() if "__clang_major__" in line), None)


def compiles(compiler, source, steps, *more):
    command = [compiler, *flags(), "-fsyntax-only", "-w", f"-fconstexpr-steps={steps}", *more, str(source)]
    return subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0


def instantiations(compiler, source, directory):
    trace = Path(directory) / "trace.json"
    command = [compiler, *flags(), "-O0", "-w", "-c", str(source), "-o", str(Path(directory) / "object.o"),
               f"-ftime-trace={trace}", "-ftime-trace-granularity=0"]
    subprocess.run(command, check=True)
    return sum(event["name"] in COUNTED for event in json.loads(trace.read_text())["traceEvents"])


def least_steps(compiler, source):
    """To one percent."""
    low, high = 0, 1 << 10
    while not compiles(compiler, source, high):
        low, high = high, high * 2
        if high > 1 << 30:
            raise SystemExit(f"{source.name} does not compile")
    while high - low > high // 100:
        middle = (low + high) // 2
        low, high = (low, middle) if compiles(compiler, source, middle) else (middle, high)
    return high


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("compiler", nargs="?", default="clang++-19")
    arguments.add_argument("--update", action="store_true", help="write baseline.json anew")
    given = arguments.parse_args()

    version = major_version(given.compiler)
    baseline = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    if not given.update and version != baseline.get("clang"):
        print(f"{given.compiler} is not Clang {baseline.get('clang')}, of which the baseline is: skipped")
        return SKIPPED

    found, faults = {"clang": version, "programs": {}}, []
    with tempfile.TemporaryDirectory() as directory:
        for program in CORPUS:
            source = Path(directory) / f"{program.name}.cpp"
            source.write_text(program.evaluating())
            count = instantiations(given.compiler, source, directory)
            if given.update:
                found["programs"][program.name] = {"instantiations": count, "steps": least_steps(given.compiler, source)}
                print(program.name, found["programs"][program.name])
                continue
            allowed = baseline["programs"][program.name]
            print(f"{program.name}: {count} instantiations, baseline {allowed['instantiations']}")
            if count > allowed["instantiations"] * (1 + TOLERANCE):
                faults.append(f"{program.name}: {count} instantiations are {count / allowed['instantiations'] - 1:.1%} "
                              f"more than the baseline's {allowed['instantiations']}")
            elif count < allowed["instantiations"] * (1 - TOLERANCE):
                print(f"{program.name}: cheaper than the baseline by more than {TOLERANCE:.0%}: refresh it")
            if not compiles(given.compiler, source, int(allowed["steps"] * (1 + TOLERANCE))):
                faults.append(f"{program.name}: its dearest constant evaluation takes over {TOLERANCE:.0%} more steps than "
                              f"the baseline's {allowed['steps']} (or it does not compile)")
    if given.update:
        BASELINE.write_text(json.dumps(found, indent=2) + "\n")
    for fault in faults:
        print(fault)
    if faults:
        print(f"\nIf that is worth its price: python3 {Path(__file__).relative_to(INCLUDE.parent)} --update, and say so in the commit.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
