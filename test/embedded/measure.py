#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Builds the kernels for microcontrollers and runs them in qemu: what derivo makes of them beside twins written by hand.

    measure.py --work DIRECTORY [--boost DIRECTORY] [--host COMPILER] [--fix]

Fails where derivo's results differ from a reference in double, where its objects hold anything but code and constants,
where a double, the heap or the C++ runtime is needed, and where a kernel needs more than ALLOWED; and where the table in
docs/how-to/bare-metal.md is another one than was measured (--fix writes it), by the compiler that is named there.
Instructions are counted by qemu and repeat exactly. Ends with 77 where no cross compiler is installed."""

import argparse
import re
import shutil
import struct
import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAGE = ROOT / "docs" / "how-to" / "bare-metal.md"
COMPILER = "arm-none-eabi-g++"
NEEDED = [COMPILER, "qemu-system-arm"]

BOARDS = {  # name: (code generation, machine, cpu, bytes of flash, of RAM, of stack)
    "Cortex-M0": ("-mcpu=cortex-m0 -mthumb -mfloat-abi=soft", "microbit", "cortex-m0", 0x40000, 0x4000, 0x800),
    "Cortex-M3": ("-mcpu=cortex-m3 -mthumb -mfloat-abi=soft", "mps2-an385", "cortex-m3", 0x400000, 0x400000, 0x4000),
    "Cortex-M4F": ("-mcpu=cortex-m4 -mthumb -mfloat-abi=hard -mfpu=fpv4-sp-d16", "mps2-an386", "cortex-m4",
                   0x400000, 0x400000, 0x4000),
    "Cortex-M7": ("-mcpu=cortex-m7 -mthumb -mfloat-abi=hard -mfpu=fpv5-d16", "mps2-an500", "cortex-m7",
                  0x400000, 0x400000, 0x4000),
}
BUILDS = [("Cortex-M0", "-Os"), ("Cortex-M3", "-O2"), ("Cortex-M4F", "-O2"), ("Cortex-M4F", "-Os"), ("Cortex-M7", "-O2")]
FLAGS = """-std=c++20 -fno-exceptions -fno-rtti -fno-threadsafe-statics -ffunction-sections -fdata-sections -fstack-usage
           --specs=picolibcpp.specs""".split()
WARNINGS = """-Wall -Wextra -Wpedantic -Wconversion -Wdouble-promotion -Wfloat-equal -Wshadow -Werror""".split()
LINK = "--oslib=semihost --crt0=hosted -DPICOLIBC_INTEGER_PRINTF_SCANF -Wl,--gc-sections".split()

KERNELS = {
    "predict_attitude": "attitude filter: model, Jacobian",
    "measure_attitude": "attitude filter: accelerometer, Jacobian",
    "filter_attitude": "attitude filter: a whole period",
    "move_arm": "arm: position, Jacobian",
    "step_motor": "PI-controlled motor: step, slopes in both gains",
}
ALLOWED = 1.02  # times the twin's instructions, and bytes
WITHIN = 1e-5   # of the largest number of a result, and of 1

NO_DOUBLE = re.compile(r"__aeabi_(d\w+|f2d|i2d|ui2d|l2d|ul2d|cd\w+)$|__\w+df[23]$")
NO_RUNTIME = re.compile(r"_?(malloc|calloc|realloc|free)(_r)?$|_Zn[wa]|_Zd[la]|__cxa_(throw|guard\w*|begin_catch|allocate"
                        r"\w*)$|__gxx_personality|_Unwind_|_ZT[ISV]|_ZGV|__dynamic_cast")


def output(*command, **options):
    found = subprocess.run([str(part) for part in command], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                           **options)
    if found.returncode:
        sys.exit(f"{' '.join(map(str, command))}\nended with {found.returncode}\n{found.stdout}")
    return found.stdout


# ── building and running ────────────────────────────────────────────────────────────────────────────

def compile_object(source, target, *flags):
    output(COMPILER, *FLAGS, *WARNINGS, *flags, "-c", source, "-o", target)
    return target


def build(board, level, includes, work):
    """The image of a board, and the objects of the two contenders."""
    code, _, _, flash, ram, stack = BOARDS[board]
    place = work / f"{board}{level}"
    place.mkdir(parents=True, exist_ok=True)
    flags = [*code.split(), level, *includes]
    objects = {name: compile_object(HERE / "kernels" / f"by_{name}.cpp", place / f"{name}.o", *flags)
               for name in ("derivo", "hand")}
    main = compile_object(HERE / "program.cpp", place / "program.o", *flags)
    memory = {"flash": 0, "flash_size": flash, "ram": 0x20000000, "ram_size": ram, "stack_size": stack}
    image = place / "program.elf"
    output(COMPILER, *FLAGS, *code.split(), level, *LINK, *[f"-Wl,--defsym=__{k}={v:#x}" for k, v in memory.items()],
           main, *objects.values(), "-o", image)
    return image, objects


def run(board, image):
    _, machine, cpu, *_ = BOARDS[board]
    return output("qemu-system-arm", "-M", machine, "-cpu", cpu, "-nographic", "-monitor", "none", "-serial", "none",
                  "-icount", "shift=5,align=off,sleep=off", "-semihosting-config", "enable=on,target=native",
                  "-kernel", image, timeout=60)


# ── what is asked of it ─────────────────────────────────────────────────────────────────────────────

def values(text, convert):
    """(kernel, point) -> {contender: numbers}"""
    found = defaultdict(dict)
    for line in text.splitlines():
        kind, *rest = line.split()
        if kind == "value":
            kernel, contender, point, *numbers = rest
            found[kernel, int(point)][contender] = [convert(n) for n in numbers]
    return found


def instructions(text):
    """kernel -> {contender: instructions of a call}, those of an empty call taken off."""
    ticks, per_tick = defaultdict(dict), None
    for line in text.splitlines():
        kind, *rest = line.split()
        if kind == "clock":
            per_tick = int(rest[0]) / int(rest[1])
        elif kind == "count":
            kernel, contender, calls, count = rest
            ticks[kernel][contender] = int(count) / int(calls)
    return {kernel: {who: (count - found["nothing"]) * per_tick for who, count in found.items()}
            for kernel, found in ticks.items()}


def kernel_in(name):
    """The kernel whose function, or whose helper, has this name."""
    return "filter_attitude" if "filter_period" in name else next((kernel for kernel in KERNELS if kernel in name), None)


def sizes(path):
    """kernel -> bytes of code and constants: the function, and what it alone calls in its object."""
    found = defaultdict(int)
    for line in output("arm-none-eabi-nm", "-S", path).splitlines():
        if match := re.match(r"\w+ (\w+) [TtWVrR] (\w+)$", line):
            if kernel := kernel_in(match[2]):
                found[kernel] += int(match[1], 16)
    return found


def stacks(path):
    """kernel -> bytes of stack of its own."""
    found = defaultdict(int)
    for line in path.with_suffix(".su").read_text().splitlines():
        name, size, kind = line.split("\t")
        if kind != "static":
            sys.exit(f"{path}: {name}: the stack is not bounded: {kind}")
        if kernel := kernel_in(name):
            found[kernel] = max(found[kernel], int(size))
    return found


def faults_of_object(path):
    for line in output("arm-none-eabi-size", "-A", path).splitlines():
        if (match := re.match(r"(\.\S+)\s+(\d+)", line)) and int(match[2]):
            if re.match(r"\.(data|bss|tdata|tbss|init_array|ctors|ARM\.ex)", match[1]):
                yield f"{path}: the section {match[1]}, {match[2]} bytes"
            elif match[1].startswith(".rodata"):
                yield f"{path}: a table, {match[1]}, {match[2]} bytes"
    yield from faults_of_symbols(path)


def faults_of_symbols(path):
    for line in output("arm-none-eabi-nm", path).splitlines():
        name = line.split()[-1]
        if NO_DOUBLE.match(name):
            yield f"{path}: computes in double: {name}"
        if NO_RUNTIME.match(name):
            yield f"{path}: needs {name}"


def faults_of_values(where, found, reference):
    for (kernel, point), by in found.items():
        wanted = reference[kernel, point]["hand"]
        for who, numbers in by.items():
            scale = max(1, *map(abs, wanted))
            error = max(abs(a - b) for a, b in zip(numbers, wanted, strict=True)) / scale
            if not error <= WITHIN:
                yield f"{where}: {kernel} by {who} at point {point}: off by {error:.1e} of its size"


# ── the table ───────────────────────────────────────────────────────────────────────────────────────

def row(cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def table(measured):
    lines = [row(["board", "kernel", "instructions", "twin", "ratio", "bytes", "twin", "ratio", "stack", "twin"]),
             "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|"]
    for (board, level), kernels in measured.items():
        for kernel, m in kernels.items():
            a, b = m["derivo"], m["hand"]
            lines.append(row([f"{board}, `{level}`", KERNELS[kernel], f"{a['instructions']:.0f}", f"{b['instructions']:.0f}",
                              f"**{a['instructions'] / b['instructions']:.2f}**", a["bytes"], b["bytes"],
                              f"**{a['bytes'] / b['bytes']:.2f}**", a["stack"], b["stack"]]))
    return "\n".join(lines)


def page_fault(measured, fix):
    """What differs between the page and what was measured."""
    version = output(COMPILER, "--version").splitlines()[0]
    text = PAGE.read_text(encoding="utf-8")
    wanted = f"<!-- embedded -->\nBy `{version}`:\n\n{table(measured)}\n<!-- /embedded -->"
    found = re.search(r"<!-- embedded -->.*<!-- /embedded -->", text, re.S)
    if not found:
        return f"{PAGE}: no <!-- embedded --> ... <!-- /embedded -->"
    if fix:
        PAGE.write_text(text.replace(found[0], wanted), encoding="utf-8")
    elif version in found[0] and found[0] != wanted:
        return f"{PAGE} holds another table than was measured: {Path(__file__).name} --fix writes it"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--boost", type=Path, default=Path("/usr/include"), help="where boost/ is")
    parser.add_argument("--host", default="g++")
    parser.add_argument("--fix", action="store_true")
    options = parser.parse_args()
    if absent := [program for program in NEEDED if not shutil.which(program)]:
        print(f"SKIPPED: not installed: {' '.join(absent)}")
        return 77

    work = options.work
    boost = work / "boost-alone"  # the host's other headers are not for the cross compiler
    boost.mkdir(parents=True, exist_ok=True)
    if not (boost / "boost").exists():
        (boost / "boost").symlink_to(options.boost / "boost")
    includes = [f"-I{ROOT / 'include'}", "-isystem", str(boost)]

    reference = work / "reference"
    output(options.host, "-std=c++20", "-O1", "-DNUMBER=double", "-DREFERENCE", f"-I{HERE}", HERE / "program.cpp",
           HERE / "kernels" / "by_hand.cpp", "-o", reference)
    reference = values(output(reference), float)

    m4 = BOARDS["Cortex-M4F"][0].split()
    with ThreadPoolExecutor(2) as pool:
        alone = [pool.submit(compile_object, HERE / f"{name}.cpp", work / f"{name}.o", *m4, "-O2", *includes, *extra)
                 for name, extra in (("warnings", []), ("freestanding", ["-ffreestanding"]))]
        builds = {(board, level): pool.submit(build, board, level, includes, work) for board, level in BUILDS}
        for done in alone:
            done.result()
        builds = {key: done.result() for key, done in builds.items()}

    faults, measured = list(faults_of_object(work / "freestanding.o")), {}
    for (board, level), (image, objects) in builds.items():
        text = run(board, image)
        faults += faults_of_values(f"{board} {level}", values(text, bits), reference)
        faults += [*faults_of_object(objects["derivo"]), *faults_of_symbols(image)]
        counts = instructions(text)
        parts = {who: (sizes(path), stacks(path)) for who, path in objects.items()}
        measured[board, level] = {
            kernel: {who: {"instructions": counts[kernel][who], "bytes": parts[who][0][kernel], "stack": parts[who][1][kernel]}
                     for who in objects} for kernel in KERNELS}
        for kernel, by in measured[board, level].items():
            for what in ("instructions", "bytes"):
                ratio = by["derivo"][what] / by["hand"][what]
                if ratio > ALLOWED:
                    faults.append(f"{board} {level}: {kernel}: {ratio:.3f} times the {what} of the twin")
    print(table(measured))
    if fault := page_fault(measured, options.fix):
        faults.append(fault)
    print(*faults[:20], sep="\n", file=sys.stderr)
    return 1 if faults else 0


def bits(text):
    return struct.unpack("f", int(text, 16).to_bytes(4, sys.byteorder))[0]


sys.exit(main())
