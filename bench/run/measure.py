#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs the programs of this directory, one for each compiler, and prints what derivo and its peers cost beside
the twins written by hand:

    time            by Google Benchmark: medians; ratio: the median of slices measured turn about
    instructions    by callgrind, libm's included; own: without libraries'. They repeat exactly
    libm calls      for one evaluation, by callgrind
    size            bytes of machine code, by nm: the function and what it calls in the program, without libraries

    measure.py --out run.json PROGRAM...        a program is named after its compiler: run_g++, run_clang++-19"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tables import calls, peers_of, peer_table, ratio, table

FUNCTION = re.compile(r"(\w+)::(by_derivo|by_hand)\([^{]*$")
PEER = re.compile(r"\bby_(?:nested_)?(\w+)<[\w:]*\b(K\w+)>\([^{]*$")
ONCE = 0.01  # calls for one evaluation: fewer come from a first one that sets something up
PEER_TABLES = {"time": "time, ratio to the twin", "instructions": "instructions, ratio to the twin",
               "calls": "libm calls of one evaluation", "size": "bytes of machine code"}
COST = re.compile(r"[-+*\d]\d* (\d+)")


def output(*command, **options):
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, **options).stdout


def order(kernel):
    """Formulas (K) before models (A), K2 before K14, K5-2 before K5-10."""
    return kernel[0] != "K", [int(number) for number in re.findall(r"\d+", kernel)]


def owner(function):
    """The kernel and the contender whose function this is, or None."""
    if name := FUNCTION.match(function):
        return name[1].replace("_", "-"), {"by_derivo": "derivo", "by_hand": "twin"}[name[2]]
    if name := PEER.search(function):
        return name[2].replace("_", "-"), name[1]
    return None


def times(program, repetitions, seconds):
    """{kernel: {contender: nanoseconds for one evaluation, and its ratio to the twin}}, medians over the repetitions."""
    report = json.loads(output(
        program, "--benchmark_format=json", f"--benchmark_repetitions={repetitions}", f"--benchmark_min_time={seconds}",
        "--benchmark_enable_random_interleaving=true", stderr=subprocess.DEVNULL))
    found = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for run in report["benchmarks"]:
        if run["run_type"] == "iteration":
            kernel, contender = run["run_name"].split("/")[:2]
            found[kernel][contender]["time"].append(run["own_ns"])
            found[kernel][contender]["time_ratio"].append(run["ratio"])
            if contender == "derivo":
                found[kernel]["twin"]["time"].append(run["twin_ns"])
    return {kernel: {contender: {key: median(values) for key, values in lists.items()}
                     for contender, lists in found[kernel].items()} for kernel in sorted(found, key=order)}


def libm_name(symbol):
    """__exp_fma, exp@@GLIBC_2.29 -> exp"""
    return re.sub(r"^_*|@.*$|'\d+$|_(fma4?|avx2?|sse2|sse4_1)$", "", symbol)


class Profile:
    """A callgrind profile: for each function its own instructions, and its calls."""

    def __init__(self, text):
        self.own, self.calls = Counter(), defaultdict(Counter)
        self.inside, self.called, self.library = Counter(), Counter(), {}
        function = callee = callee_library = None
        library, is_call = "", False
        for line in text.splitlines():
            key, _, value = line.partition("=")
            if key == "ob":
                library = value
            elif key == "fn":
                function, callee_library = value, None
                self.library[function] = library
            elif key == "cob":
                callee_library = value
            elif key == "cfn":
                callee = value
                self.library.setdefault(callee, callee_library or library)
                if callee_library:
                    self.library[callee] = callee_library
            elif key == "calls":
                count = int(value.split()[0])
                self.calls[function][callee] += count
                self.called[callee] += count
                is_call, callee_library = True, None
            elif cost := COST.fullmatch(line):
                cost = int(cost[1])
                if is_call:
                    self.inside[function] += cost
                else:
                    self.own[function] += cost
                is_call = False

    def is_libm(self, function):
        return "/libm" in self.library.get(function, "")

    def libm_calls(self, function, seen=()):
        """For one call of the function: the libm functions that it, or what it calls, calls."""
        found = Counter()
        for callee, count in self.calls[function].items():
            each = count / self.called[function]
            if self.is_libm(callee):
                found[libm_name(callee)] += each
            elif callee not in seen:
                for name, more in self.libm_calls(callee, (*seen, function)).items():
                    found[name] += each * more
        return found

    def own_instructions(self, function, seen=()):
        """For one call of the function: its own instructions and those of what it calls, without libraries'."""
        found = self.own[function] / self.called[function]
        for callee, count in self.calls[function].items():
            if self.library[callee] == self.library[function] and callee not in seen and not callee.startswith("0x"):
                found += count / self.called[function] * self.own_instructions(callee, (*seen, function))
        return found

    def reached(self, function, program):
        """The function, and the program's functions that it calls, and so on."""
        found, waiting = set(), [function]
        while waiting:
            if (next_ := waiting.pop()) not in found and Path(self.library.get(next_, "")).name == Path(program).name:
                found.add(next_)
                waiting += self.calls[next_]
        return {re.sub(r"'\d+$", "", name) for name in found}


def profile_of(program, kernel):
    with tempfile.TemporaryDirectory() as directory:
        profile = Path(directory) / "callgrind.out"
        subprocess.run(["valgrind", "--tool=callgrind", "--compress-strings=no", "--compress-pos=no",
                        f"--callgrind-out-file={profile}", program, "--check", kernel],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       env={**os.environ, "LD_BIND_NOW": "1"})
        return Profile(profile.read_text())


def counts(program, kernel, sizes):
    """{contender: instructions, own instructions, libm calls, bytes}, for one evaluation. One run for each kernel: a
    profile does not tell for whom a function was called that several kernels share."""
    profile, found = profile_of(program, kernel), {}
    for function in profile.own:
        if (name := owner(function)) and name[0] == kernel:
            calls = profile.called[function]
            found[name[1]] = {
                "instructions": (profile.own[function] + profile.inside[function]) / calls,
                "own": profile.own_instructions(function),
                "calls": {name: each for name, each in sorted(profile.libm_calls(function).items()) if each > ONCE},
                "size": sum(sizes[name] for name in profile.reached(function, program))}
    return found


def function_sizes(program):
    """{function: bytes}; parts that the compiler split off are counted."""
    found = Counter()
    for line in output("nm", "-SC", "--defined-only", program).splitlines():
        fields = line.split(maxsplit=3)
        if len(fields) == 4 and fields[2] in "tTwW":
            found[fields[3].partition(" [clone")[0]] += int(fields[1], 16)
    return found


def measured(program, repetitions, seconds):
    """{kernel: {contender: figures}}"""
    time, sizes = times(program, repetitions, seconds), function_sizes(program)
    result = {}
    for kernel, contenders in time.items():
        count = counts(program, kernel, sizes)
        result[kernel] = {name: {**figures, **count[name]} for name, figures in contenders.items()}
    return result


def show(compiler, kernels):
    def both(kernel, key, form):
        ours, theirs = kernels[kernel]["derivo"][key], kernels[kernel]["twin"][key]
        return [format(ours, form), format(theirs, form)]

    def quotient(kernel, key):
        return ratio(kernels[kernel]["derivo"][key], kernels[kernel]["twin"][key])

    head = ["kernel", "ns", "twin", "time ratio", "instructions", "twin", "ratio", "own", "twin",
            "libm calls", "twin", "bytes", "twin"]
    rows = [[kernel, *both(kernel, "time", ".1f"), f"{kernels[kernel]['derivo']['time_ratio']:.2f}",
             *both(kernel, "instructions", ".1f"), quotient(kernel, "instructions"), *both(kernel, "own", ".0f"),
             calls(kernels[kernel]["derivo"]["calls"]), calls(kernels[kernel]["twin"]["calls"]),
             *both(kernel, "size", "d")] for kernel in kernels]
    parts = [f"{compiler}\n\n{table(head, rows)}\n"]
    if peers_of(kernels):
        parts += [f"{title}\n\n{peer_table(kernels, key)}\n" for key, title in PEER_TABLES.items()]
    return "\n".join(parts)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("programs", nargs="+", metavar="PROGRAM")
    arguments.add_argument("--out", type=Path, help="JSON for report.py")
    arguments.add_argument("--repetitions", type=int, default=5)
    arguments.add_argument("--seconds", type=float, default=0.2, help="for one repetition")
    given = arguments.parse_args()

    result = {}
    for program in given.programs:
        compiler = Path(program).name.partition("_")[2]
        version = output(compiler, "--version").splitlines()[0]
        result[compiler] = {"version": version, "kernels": measured(program, given.repetitions, given.seconds)}
        print(show(version, result[compiler]["kernels"]), flush=True)
    if given.out:
        given.out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
