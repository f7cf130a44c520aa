#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs the programs of this directory, one for each compiler, and prints millions of points per second: the best of some
rounds that take turns, of processor time (by threads: of real time), since other programs only ever slow a round down.

    measure.py [--fix] PROGRAM...       with --fix the table in docs/how-to/batches.md is written anew"""

import argparse
import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "how-to" / "batches.md"
ROUNDS = 9
WAYS = {
    "rosenbrock/batch": "Rosenbrock: `evaluate_batch`",
    "rosenbrock/by_hand": "vectorised by hand",
    "rosenbrock/one_by_one": "one by one, not vectorised",
    "rosenbrock/threads": "`evaluate_batch(par_unseq, ...)`",
    "memory/copy": "the same arrays copied",
    "thermocouple/batch": "polynomial of degree 9: `evaluate_batch`",
    "thermocouple/by_hand": "vectorised by hand",
    "thermocouple/one_by_one": "one by one, not vectorised",
    "rosenbrock_float/batch": "Rosenbrock in float: `evaluate_batch`",
    "rosenbrock_float/by_hand": "vectorised by hand",
    "rosenbrock_float/one_by_one": "one by one, not vectorised",
    "thermocouple_float/batch": "polynomial in float: `evaluate_batch`",
    "thermocouple_float/by_hand": "vectorised by hand",
    "thermocouple_float/one_by_one": "one by one, not vectorised",
    "wave/batch": "exp and sin: `evaluate_batch`",
    "wave/threads": "`evaluate_batch(par_unseq, ...)`",
    "wave/packs": "`evaluate_batch<native_simd<double>>`",
    "wave/one_by_one": "one by one, not vectorised",
}


def rates(program):
    """(way, points) -> points per second"""
    report = json.loads(subprocess.run(
        [program.resolve(), "--benchmark_format=json", "--benchmark_min_time=0.02", f"--benchmark_repetitions={ROUNDS}",
         "--benchmark_enable_random_interleaving=true"], check=True, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL).stdout)
    found = defaultdict(float)
    for run in report["benchmarks"]:
        if run["run_type"] == "iteration":
            way, points = run["name"].rsplit("/", 1)[0], int(run["name"].rsplit("/", 1)[1].split("/")[0])
            time = run["real_time"] if "threads" in way else run["cpu_time"]
            found[way, points] = max(found[way, points], points / time * 1e9)
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", nargs="+", type=Path)
    parser.add_argument("--fix", action="store_true")
    options = parser.parse_args()
    found = {program.name.removeprefix("batch_"): rates(program) for program in options.programs}
    sizes = sorted({points for rate in found.values() for _, points in rate})
    heads = [f"{name}, {'in cache' if points == sizes[0] else 'in memory'}" for name in found for points in sizes]
    lines = ["| way | " + " | ".join(heads) + " |", "|---|" + "--:|" * len(heads)]
    for way, label in WAYS.items():
        lines.append(f"| {label} | " + " | ".join(f"{rate[way, points] / 1e6:.0f}" for rate in found.values() for points in sizes)
                     + " |")
    for kernel in ("rosenbrock", "thermocouple", "rosenbrock_float", "thermocouple_float"):
        for way in ("by_hand", "one_by_one"):
            lines.append(f"| **{WAYS[kernel + '/batch'].split(':')[0]}: batch/{way.replace('_', ' ')}** | " + " | ".join(
                f"**{rate[kernel + '/batch', points] / rate[f'{kernel}/{way}', points]:.2f}**" for rate in found.values()
                for points in sizes) + " |")
    print("\n".join(lines))
    if options.fix:
        text = PAGE.read_text(encoding="utf-8")
        table = "<!-- batches -->\n" + "\n".join(lines) + "\n<!-- /batches -->"
        PAGE.write_text(re.sub(r"<!-- batches -->.*<!-- /batches -->", lambda _: table, text, flags=re.S), encoding="utf-8")
    return 0


sys.exit(main())
