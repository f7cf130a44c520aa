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
    seconds: float    # user CPU seconds
    megabytes: float  # peak memory


LIMIT = 120  # CPU seconds; what needs more has failed


def run(command):
    """(status, message, Cost) of a command, its children counted."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=lambda: (
        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT + 1))))
    message = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, message, Cost(usage.ru_utime, usage.ru_maxrss / 1024)


def cheaper(a, b):
    return Cost(min(a.seconds, b.seconds), min(a.megabytes, b.megabytes))


def failure(message):
    """Why a compiler failed, in a line."""
    return next((line for line in message.splitlines() if "error" in line.lower()), f"more than {LIMIT} s")


def flags(include=INCLUDE):
    return ["-std=c++20", "-O2", f"-I{include}"]
