#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints what compiling formulas costs: user CPU seconds of -O2 -c, the least of some rounds, beside

    the include alone       <derivo/core.hpp>; and <cmath> with the Hana headers that it uses
    the same program as C   printed by derivo::to_c, compiled by the same compiler with <math.h>

and the peak memory. measure.py --out compile.json COMPILER..."""

import argparse
import itertools
import json
import re
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from compilers import INCLUDE, cheaper, failure, flags, run
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


INCLUDES = {"cmath": ("`<cmath>`", "#include <cmath>\n"),
            "hana": ("`<cmath>`, the Hana headers that derivo uses", None),
            "core": ("`<derivo/core.hpp>`", "#include <derivo/core.hpp>\n"),
            "derivo": ("`<derivo/derivo.hpp>`", "#include <derivo/derivo.hpp>\n")}


class Measuring:
    """Sources of one compiler. They are compiled in rounds, all of them once in each: a slow phase of the machine
    then falls on different rounds, and the least of them is free of it."""

    def __init__(self, compiler, include, directory):
        self.compiler, self.include, self.directory = compiler, include, Path(directory)
        self.commands, self.costs, self.failures = {}, {}, {}

    def add(self, name, text):
        path = self.directory / name
        path.write_text(text)
        language = ["-x", "c", "-std=c17", "-O2"] if path.suffix == ".c" else flags(self.include)
        self.commands[name] = [self.compiler, *language, "-c", str(path), "-o", str(path.with_suffix(".o"))]

    def add_printed(self, program):
        """The program as C; its text, or None where it does not even compile."""
        source, printer = self.directory / "print.cpp", self.directory / "print"
        source.write_text(program.printing())
        status, _, _ = run([self.compiler, *flags(self.include), "-O0", str(source), "-o", str(printer)])
        if status != 0:
            return None
        text = subprocess.run([printer], check=True, text=True, stdout=subprocess.PIPE).stdout
        self.add(f"{program.name}.c", text)
        return text

    def round(self):
        for name, command in self.commands.items():
            if name in self.failures:
                continue
            status, message, cost = run(command)
            if status != 0:
                self.failures[name] = failure(message)
            else:
                self.costs[name] = cheaper(cost, self.costs.get(name, cost))


def measured(compiler, include, tasks, rounds):
    with tempfile.TemporaryDirectory() as directory:
        measuring = Measuring(compiler, include, directory)
        hana = "#include <cmath>\n" + "".join(f"#include <{name}>\n" for name in foreign_headers(include, "derivo/core.hpp"))
        for name, (_, text) in INCLUDES.items():
            measuring.add(f"{name}.cpp", text or hana)
        programs = {task: [TASKS[task][1](n) for n in TASKS[task][2]] for task in tasks}
        operations = {}
        for program in itertools.chain.from_iterable(programs.values()):
            measuring.add(f"{program.name}.cpp", program.evaluating())
            if text := measuring.add_printed(program):
                operations[program.name] = text.count(" = ") - text.count("result[")
        for _ in range(rounds):
            measuring.round()

        def figures(program):
            name = f"{program.name}.cpp"
            if name in measuring.failures:
                return {"failed": measuring.failures[name]}
            printed = measuring.costs.get(f"{program.name}.c")
            return {**asdict(measuring.costs[name]), "operations": operations.get(program.name),
                    "c_seconds": printed and printed.seconds}

        return {"includes": {name: asdict(measuring.costs[f"{name}.cpp"]) for name in INCLUDES},
                "tasks": {task: {str(p.size): figures(p) for p in of_task} for task, of_task in programs.items()}}


def show_includes(found):
    rows = [[label, seconds(found[name]["seconds"]), f"{found[name]['megabytes']:.0f}"]
            for name, (label, _) in INCLUDES.items()]
    return table(["include alone", "s", "MB"], rows)


def show_task(found, core):
    rows = []
    for size, run_ in found.items():
        if "failed" in run_:
            rows.append([size, "-", "failed", "-", "-", "-", "-"])
            continue
        rows.append([size, run_["operations"] or "-", seconds(run_["seconds"]), seconds(run_["seconds"] - core),
                     seconds(run_["c_seconds"]), ratio(run_["seconds"], run_["c_seconds"], 0), f"{run_['megabytes']:.0f}"])
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
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--include", type=Path, default=INCLUDE, help="another tree's headers")
    arguments.add_argument("--tasks", default=",".join(TASKS), help="C1,C2,...")
    given = arguments.parse_args()

    result = {}
    for compiler in given.compilers:
        version = subprocess.run([compiler, "--version"], check=True, text=True, stdout=subprocess.PIPE).stdout.splitlines()[0]
        result[compiler] = {"version": version,
                            **measured(compiler, given.include, given.tasks.split(","), given.rounds)}
        print(f"{version}\n\n{show(result[compiler])}\n", flush=True)
        if given.out:
            given.out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
