#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes docs/benchmarks.md, and its picture benchmarks.svg, from what run/measure.py and compile/measure.py measured:
report.py DIRECTORY, where run.json and compile.json are. What falls short of the bar is said there, by the figures,
not by hand."""

import datetime
import json
import platform
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "bench" / "compile")]  # its measure.py, not that of run/
from debug_information import object_sizes
from measure import INCLUDES
from programs import TASKS, c5
from plot import plot
from tables import calls, peer_table, peers_of, ratio, seconds, table

KERNELS = {  # as in bench/run
    "K1": ("1/(1 + e^-x)", "value, first derivative"),
    "K2": ("x^2 e^x", "value, first derivative"),
    "K3": ("exp(x sin x)", "value, second derivative"),
    "K4": ("exp(x sin x)", "value, fourth derivative"),
    "K5-2": ("Rosenbrock in 2 dimensions", "value, gradient"),
    "K5-10": ("Rosenbrock, chained in 10 dimensions", "value, gradient"),
    "K6": ("Rosenbrock in 2 dimensions", "value, gradient, Hessian"),
    "K7": ("x^2 y + sin(x y)", "value, gradient"),
    "K8": ("network 2-3-1, sigmoid, squared error", "value, gradient in 13 weights"),
    "K9": ("layer a = sigmoid(W x + b), 2x2, (a - y)^2/2", "value, gradient in W and b"),
    "K14-10": ("x0 x1 ... x9", "value, gradient"),
    "K14-30": ("x0 x1 ... x29", "value, gradient"),
    "K16": ("log1p(exp(-y w.x)), 8 weights", "value, gradient"),
    "A1": ("arm with three joints, position of the hand", "value, Jacobian in the angles"),
    "A2": ("camera with radial distortion", "value, Jacobian in the point, f, k1, k2"),
    "A3": ("motion with constant turn rate and speed", "value, Jacobian in the state"),
    "A4": ("pressure of a gas by Peng and Robinson", "value, gradient in volume and temperature"),
    "A5": ("log density of a mixture of three normal distributions", "value, gradient in 9 parameters"),
    "A6": ("call option by Black and Scholes", "value, gradient in 4 arguments"),
    "A7": ("potential of a point mass", "value, gradient, Hessian"),
    "A8": ("potential of an oblate planet", "value, gradient"),
    "A9": ("kinematic bicycle", "value, Jacobian in angle, speed, steering"),
}
PEERS = {
    "sympy": "SymPy: C code by its code generator with `cse=True`, compiled like everything else here",
    "ceres": "Ceres Solver: `Jet<double, n>`, all partial derivatives forward; no second derivatives",
    "sacado": "Sacado (Trilinos): `ELRFad::SFad`; second derivatives by nested `Fad::SFad`",
    "boost": "Boost.Math: `autodiff_fvar`, one variable in `n` passes for a gradient, two nested for the Hessian",
    "adolc": "ADOL-C: recorded once, then a sweep forward and one back; `hos_forward`, `hessian`",
}
NOISE = 0.03               # of a time ratio
WITHIN = 1.0               # second beyond the include
WITHIN_AT = {"C1": "8", "C2": "64", "C3": "32"}
INCLUDE_MAY_ADD = 0.1      # seconds to <cmath> and the Hana headers
TIMES_C = 3                # the printed C program, at 2,000 operations
C_PROGRAM_FROM = 2000

TEXT = """# Benchmarks

What formulas cost that derivo derives and evaluates: at run time beside twins written by hand, and at compile time. This page is
written by `bench/report.py`; the command that measures everything anew and rewrites it is

```sh
./dev bench
```

Measured on {date}: {compilers}, all with `-std=c++20 -O2` and nothing else (no `-ffast-math`, no `-march`); {machine}.

## Run time

Each kernel is one call that returns all its results, `derivo::function(derivo::bundle(f, diff(f, x), ...), x, ...)` or
`derivo::value_and_gradient(f, x, ...)`, beside a twin that shares every sub-expression, multiplies instead of calling `pow` and computes
everything in one pass: in `bench/run`. All results are compared at {points} random points before anything is measured.

{kernels}

*Time*: nanoseconds for one evaluation, arguments from an array. The ratio is the median over slices of some ten microseconds in which both
take turns, so that another program on the machine slows down both; it repeats within about 2 %, the nanoseconds don't. *Instructions* are
counted by callgrind and repeat exactly: in all, with those of libm, and the function's own without libraries'. *Bytes* are those of the
machine code of the function and of what it calls in the program.
"""

BESIDE = """### Beside its peers

Each in the mode that suits the kernel best, value and derivatives from one call; the code is in `bench/run/peers`. A dash: the library does not
compute such derivatives, or takes no part: the models A1 to A9 stand beside their twins only. Where a library has no `log1p` (Sacado, Boost, ADOL-C), K16 takes `log`. Peers take their arguments as arrays; where
the twin takes numbers, in the kernels of a few nanoseconds, this may make 10 % of the time.

{peers}

![Time ratios to the twin](benchmarks.svg)
"""
PEER_TABLES = {
    "time": "**Time with {}, ratio to the twin**",
    "instructions": "**Instructions with {}, ratio to the twin**",
    "calls": "**libm calls of one evaluation with {}**",
    "size": "**Bytes of machine code with {}**: the function and what it calls in the program, not in libraries",
}

COMPILE = """## Compile time

User CPU seconds of `-O2 -c`, the least of three rounds. *Beyond the include* is the time without that of `<derivo/core.hpp>` alone. *As C* is the same
program printed by `derivo::to_c` and compiled as C by the same compiler; *ratio* is all of derivo's time, include and all, to that. *Operations*
are those of the program: the statements of the C text. *MB* is the peak memory.
"""

GUARD = """## The guard

Times vary with the machine, so the tests count: `bench/compile/cost.py` (ctest `cost`, with Clang 19) compares the number of instantiations of four small
programs, and the steps of their dearest constant evaluation, with `bench/compile/baseline.json`, and fails above 3 %.
`python3 bench/compile/cost.py --update` refreshes the baseline.
"""

DEBUG = """## Debug information

KB of the object of C5 with `-O2 -g`, and of the same program as C. With Clang an evaluation is described as one step, not as its operations.
GCC describes each function that it inlines, together about as much as the local variables of the C program, and once for a file the types
of the library. `bench/compile/debug_information.py` (ctest `cost.debug_information`) fails at a tenth more than the ratios of 100.
"""


def short_name(compiler):
    return {"g++": "GCC"}.get(compiler, compiler.replace("clang++-", "Clang "))


def run_table(kernels):
    rows = []
    for kernel, found in kernels.items():
        ours, twin = found["derivo"], found["twin"]
        same_calls = ours["calls"] == twin["calls"]
        rows.append([kernel, f"{ours['time']:.1f}", f"{twin['time']:.1f}", f"**{ours['time_ratio']:.2f}**",
                     f"{ours['instructions']:.0f}", f"{twin['instructions']:.0f}",
                     f"**{ratio(ours['instructions'], twin['instructions'])}**", f"{ours['own']:.0f}", f"{twin['own']:.0f}",
                     calls(ours["calls"]) if same_calls else f"{calls(ours['calls'])} (twin: {calls(twin['calls'])})",
                     ours["size"], twin["size"]])
    return table(["kernel", "derivo, ns", "twin, ns", "ratio", "instructions", "twin", "ratio", "own", "twin", "libm calls",
                  "bytes", "twin"], rows)


def beside_peers(run):
    names = peers_of(next(iter(run.values()))["kernels"])
    if not names:
        return []
    parts = [BESIDE.format(peers=bullets([f"*{name}*: {PEERS[name]}" for name in names], ""))]
    for compiler, found in run.items():
        parts += [f"{title.format(short_name(compiler))}\n\n{peer_table(found['kernels'], key)}\n"
                  for key, title in PEER_TABLES.items()]
    return parts


def kernels_short(compiler, kernels):
    """Sentences on the kernels that miss the bar: no more instructions, no more time, no more calls."""
    for kernel, found in kernels.items():
        ours, twin = found["derivo"], found["twin"]
        faults = []
        if ours["time_ratio"] > 1 + NOISE:
            faults.append(f"takes {ours['time_ratio'] - 1:.0%} more time")
        if (more := ours["instructions"] - twin["instructions"]) > 0:
            faults.append(f"executes {more:.3g} {'instruction' if more == 1 else 'instructions'} more ({ours['own']:.0f} of its own, "
                          f"the twin {twin['own']:.0f})")
        if sum(ours["calls"].values()) > sum(twin["calls"].values()):
            faults.append(f"calls libm more often ({calls(ours['calls'])}, the twin {calls(twin['calls'])})")
        if faults:
            yield f"{kernel} with {short_name(compiler)}: derivo {' and '.join(faults)} than its twin."


def compile_short(compiler, found):
    core, hana = found["includes"]["core"]["seconds"], found["includes"]["hana"]["seconds"]
    name = short_name(compiler)
    if core > hana + INCLUDE_MAY_ADD:
        yield (f"The include with {name}: {core:.2f} s are {core - hana:.2f} s more than `<cmath>` and the Hana headers "
               f"({INCLUDE_MAY_ADD} s wanted).")
    for task, size in WITHIN_AT.items():
        run = found["tasks"].get(task, {}).get(size)
        if run is None:
            continue
        if "failed" in run:
            yield f"{task} at {size} with {name}: does not compile ({run['failed']})."
        elif run["seconds"] - core > WITHIN:
            yield f"{task} at {size} with {name}: {run['seconds'] - core:.2f} s beyond the include ({WITHIN:g} s wanted)."
    largest = max((run for sizes in found["tasks"].values() for run in sizes.values() if run.get("c_seconds")),
                  key=lambda run: run["operations"], default=None)
    if largest and largest["operations"] < C_PROGRAM_FROM:
        yield (f"The printed C program with {name}: no program here has {C_PROGRAM_FROM} operations; at {largest['operations']}, the most, derivo takes "
               f"{largest['seconds'] / largest['c_seconds']:.0f} times its time, {(largest['seconds'] - core) / largest['c_seconds']:.0f} "
               f"times without the include ({TIMES_C} wanted at {C_PROGRAM_FROM}).")
    for task, sizes in found["tasks"].items():
        for size, run in sizes.items():
            if run.get("operations") and run.get("c_seconds") and run["operations"] >= C_PROGRAM_FROM \
                    and run["seconds"] > TIMES_C * run["c_seconds"]:
                yield (f"{task} at {size} with {name}, {run['operations']} operations: {run['seconds'] / run['c_seconds']:.1f} times "
                       f"the printed C program ({TIMES_C} wanted).")


def include_table(compile_):
    rows = [[label, *(cell for found in compile_.values() for cell in (
        seconds(found["includes"][name]["seconds"]), f"{found['includes'][name]['megabytes']:.0f}"))]
        for name, (label, _) in INCLUDES.items()]
    return table(["include alone", *(cell for name in compile_ for cell in (f"{short_name(name)}, s", "MB"))], rows)


def task_table(task, compile_):
    rows = []
    for size in next(iter(compile_.values()))["tasks"][task]:
        row = [size]
        runs = [(found["tasks"][task][size], found["includes"]["core"]["seconds"]) for found in compile_.values()]
        row.append(next((run["operations"] for run, _ in runs if run.get("operations")), "-"))
        for run, core in runs:
            row += ["failed", "-", "-", "-", "-"] if "failed" in run else [
                seconds(run["seconds"]), f"**{run['seconds'] - core:.2f}**", seconds(run["c_seconds"]),
                ratio(run["seconds"], run["c_seconds"], 0), f"{run['megabytes']:.0f}"]
        rows.append(row)
    heads = [cell for name in compile_ for cell in (f"{short_name(name)}, s", "beyond", "as C", "ratio", "MB")]
    return table(["n", "operations", *heads], rows)


def bullets(sentences, none):
    return "\n".join(f"* {sentence}" for sentence in sentences) if sentences else none


def debug_table(compilers):
    rows = []
    for n in (10, 100, 300):
        row = [n]
        for compiler in compilers:
            ours, theirs = object_sizes(compiler, c5(n))
            row += [f"{ours / 1000:.0f}", f"{theirs / 1000:.0f}", ratio(ours, theirs)]
        rows.append(row)
    return table(["n", *(cell for name in compilers for cell in (f"{short_name(name)}, KB", "as C", "ratio"))], rows)


def machine():
    cpu = next((line.partition(":")[2].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                if line.startswith("model name")), platform.processor())
    return f"{cpu}, {' '.join(platform.libc_ver())}"


def page(run, compile_):
    parts = [TEXT.format(
        date=datetime.date.today().isoformat(), points=1024, machine=machine(),
        compilers="; ".join(found["version"] for found in run.values()),
        kernels=table(["kernel", "formula", "results"], [
            [kernel, *KERNELS.get(kernel, ("", ""))] for kernel in next(iter(run.values()))["kernels"]], texts=3))]
    for name, found in run.items():
        parts.append(f"### {short_name(name)}\n\n{run_table(found['kernels'])}\n")
    short = [s for name, found in run.items() for s in kernels_short(name, found["kernels"])]
    parts.append("### Where derivo falls short\n\nThe bar: no more instructions and no more time (within 3 %) than the twin, and each "
                 "libm function called as often.\n\n" + bullets(short, "Nowhere in these tables.") + "\n")
    parts += beside_peers(run)
    parts += [COMPILE, include_table(compile_) + "\n"]
    for task, (what, _, _) in TASKS.items():
        parts.append(f"**{task}**: {what}\n\n{task_table(task, compile_)}\n")
    short = [s for name, found in compile_.items() for s in compile_short(name, found)]
    parts.append("### Where compiling is too dear\n\nThe bar: the include at most 0.1 s above `<cmath>` and Hana; C1 at 8, C2 at 64 and C3 at 32 "
                 "within 1 s beyond the include; 3 times the printed C program at 2,000 operations.\n\n"
                 + bullets(short, "Nowhere in these tables.") + "\n")
    return "\n".join([*parts, GUARD, DEBUG, debug_table(compile_)]) + "\n"


def main():
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "bench" / "bench"
    run, compile_ = (json.loads((directory / name).read_text()) for name in ("run.json", "compile.json"))
    (ROOT / "docs").mkdir(exist_ok=True)
    target = ROOT / "docs" / "benchmarks.md"
    target.write_text(page(run, compile_), encoding="utf-8")
    picture = target.with_suffix(".svg")
    picture.write_text(plot({short_name(name): found["kernels"] for name, found in run.items()}), encoding="utf-8")
    print(f"wrote {target.relative_to(ROOT)} and {picture.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
