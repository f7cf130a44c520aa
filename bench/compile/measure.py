#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints what compiling formulas costs: user CPU seconds of -O2 -c, the least of some repetitions, beside

    the include alone       <derivo/core.hpp>; and <cmath> with the Hana headers that it uses
    the same program as C   printed by derivo::to_c, compiled by the same compiler with <math.h>

and the peak memory. measure.py --out compile.json COMPILER..."""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from compilers import INCLUDE, compile_cost, flags, run
from programs import TASKS
from tables import ratio, seconds, table

INCLUDED = re.compile(r"^\s*#\s*include\s*[<\"]([^>\"]+)[>\"]", re.MULTILINE)


def foreign_headers(include, start, prefix="boost/"):
    """The headers of others that `start` reaches through derivo's own."""
    found, waiting, seen = set(), [start], set()
    while waiting:
        name = waiting.pop()
        if name.startswith(prefix):
            found.add(name)
        elif name.startswith("derivo/") and name not in seen:
            seen.add(name)
            waiting += INCLUDED.findall((include / name).read_text(encoding="utf-8"))
    return sorted(found)


class Measuring:
    def __init__(self, compiler, include, directory, repetitions):
        self.compiler, self.include, self.directory, self.repetitions = compiler, include, Path(directory), repetitions

    def cost(self, name, text, language=None):
        path = self.directory / name
        path.write_text(text)
        command = [self.compiler, *(["-x", "c", "-std=c17", "-O2"] if language == "c" else flags(self.include)),
                   "-c", str(path), "-o", str(path.with_suffix(".o"))]
        return compile_cost(command, self.repetitions)

    def includes(self):
        hana = "".join(f"#include <{name}>\n" for name in foreign_headers(self.include, "derivo/core.hpp"))
        programs = {"nothing": "\n", "cmath": "#include <cmath>\n", "hana": "#include <cmath>\n" + hana,
                    "core": "#include <derivo/core.hpp>\n", "derivo": "#include <derivo/derivo.hpp>\n"}
        return {name: self.cost(f"{name}.cpp", text)[0].__dict__ for name, text in programs.items()}

    def as_c(self, program):
        """The C text, or None where even that does not compile."""
        source, printer = self.directory / "print.cpp", self.directory / "print"
        source.write_text(program.printing())
        status, _, _ = run([self.compiler, *flags(self.include), "-O0", str(source), "-o", str(printer)], 200)
        return subprocess.run([printer], check=True, text=True, stdout=subprocess.PIPE).stdout if status == 0 else None

    def program(self, program):
        cost, reason = self.cost(f"{program.name}.cpp", program.evaluating())
        if cost is None:
            return {"failed": reason}
        text = self.as_c(program)
        printed = self.cost(f"{program.name}.c", text, "c")[0] if text else None
        return {**cost.__dict__, "operations": text.count(" = ") - text.count("result[") if text else None,
                "c_seconds": printed and printed.seconds}


def show_includes(found):
    rows = [[name, seconds(found[key]["seconds"]), f"{found[key]['megabytes']:.0f}"] for name, key in (
        ("`<cmath>`", "cmath"), ("`<cmath>` and the Hana headers", "hana"),
        ("`<derivo/core.hpp>`", "core"), ("`<derivo/derivo.hpp>`", "derivo"))]
    return table(["include alone", "s", "MB"], rows)


def show_task(found, core):
    rows = []
    for size, run_ in found.items():
        if "failed" in run_:
            rows.append([size, "-", "failed", "-", "-", "-", "-"])
            continue
        rows.append([size, run_["operations"] or "-", seconds(run_["seconds"]), seconds(run_["seconds"] - core),
                     seconds(run_["c_seconds"]), ratio(run_["seconds"], run_["c_seconds"]), f"{run_['megabytes']:.0f}"])
    return table(["n", "operations", "s", "beyond the include", "as C", "ratio", "MB"], rows)


def show(found):
    """The tables of one compiler, each under a line that says what it is."""
    core = found["includes"]["core"]["seconds"]
    parts = [show_includes(found["includes"])]
    for task, sizes in found["tasks"].items():
        parts.append(f"{task}: {TASKS[task][0]}\n\n{show_task(sizes, core)}")
        for size, run_ in sizes.items():
            if "failed" in run_:
                parts.append(f"{task} {size}: {run_['failed']}")
    return "\n\n".join(parts)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("compilers", nargs="+", metavar="COMPILER")
    arguments.add_argument("--out", type=Path, help="JSON for report.py")
    arguments.add_argument("--repetitions", type=int, default=3)
    arguments.add_argument("--include", type=Path, default=INCLUDE, help="another tree's headers")
    arguments.add_argument("--tasks", default=",".join(TASKS), help="C1,C2,C3")
    given = arguments.parse_args()

    result = {}
    for compiler in given.compilers:
        version = subprocess.run([compiler, "--version"], check=True, text=True, stdout=subprocess.PIPE).stdout.splitlines()[0]
        with tempfile.TemporaryDirectory() as directory:
            measuring = Measuring(compiler, given.include, directory, given.repetitions)
            result[compiler] = {"version": version, "includes": measuring.includes(), "tasks": {
                task: {str(n): measuring.program(TASKS[task][1](n)) for n in TASKS[task][2]}
                for task in given.tasks.split(",")}}
        print(f"{version}\n\n{show(result[compiler])}\n", flush=True)
        if given.out:
            given.out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
