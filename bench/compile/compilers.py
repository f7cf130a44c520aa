# SPDX-License-Identifier: BSL-1.0
"""Compiling, and what it costs."""

import os
import resource
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "include"


@dataclass(frozen=True)
class Cost:
    seconds: float   # user CPU seconds
    megabytes: float  # peak memory


def run(command, limit):
    """(status, Cost) of a command, its children counted; None as cost where it needs more than `limit` CPU seconds."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=lambda: (
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1)), os.setpgrp()))
    message = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, message, Cost(usage.ru_utime, usage.ru_maxrss / 1024)


def flags(include=INCLUDE):
    return ["-std=c++20", "-O2", f"-I{include}"]


def compile_cost(command, repetitions, limit=120):
    """The least of some repetitions; None where it fails, and why."""
    costs = []
    for _ in range(repetitions):
        status, message, cost = run(command, limit)
        if status != 0:
            reason = [line for line in message.splitlines() if "error" in line.lower()]
            return None, reason[0] if reason else f"more than {limit} s"
        costs.append(cost)
    return Cost(min(c.seconds for c in costs), min(c.megabytes for c in costs)), None
