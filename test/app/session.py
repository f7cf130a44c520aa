#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What the program derivo prints: session.txt is a session in a shell. `session.py PROGRAM` compares, `--fix` writes the
session anew.

    $ derivo 'x^2' --wrt x       a command; behind < stands what it reads from its input; what it draws by --plot is
                                 compared with the file of that name here
    2*x                          what it prints, on either stream
    [1]                          its exit status, if that is not 0"""

import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

SESSION = Path(__file__).resolve().with_name("session.txt")


def answer(program, command, fix):
    words = shlex.split(command.removeprefix("$ derivo"))
    text = ""
    if "<" in words:
        at = words.index("<")
        words, text = words[:at], words[at + 1].replace("\\n", "\n")
    drawn = None
    if "--plot" in words and words[words.index("--plot") + 1].endswith(".svg"):
        at = words.index("--plot") + 1
        kept, drawn = SESSION.parent / words[at], Path(tempfile.mkdtemp()) / words[at]
        words[at] = str(drawn)
    done = subprocess.run([program, *words], input=text, text=True, cwd=SESSION.parent, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    if drawn and drawn.exists():
        if fix:
            kept.write_text(drawn.read_text(encoding="utf-8"), encoding="utf-8")
        elif drawn.read_text(encoding="utf-8") != kept.read_text(encoding="utf-8"):
            lines.append(f"{drawn} differs from {kept.name}")
    return lines + ([f"[{done.returncode}]"] if done.returncode else [])


def main():
    program, fix = sys.argv[1], "--fix" in sys.argv[2:]
    old = SESSION.read_text(encoding="utf-8").splitlines()
    new, commands = [], 0
    for number, line in enumerate(old):
        if line.startswith("$ derivo"):
            commands += 1
            new += [line, *answer(program, line, fix)]
        elif line.startswith("#") or (not line and (number + 1 == len(old) or old[number + 1][:1] in ("$", "#", ""))):
            new.append(line)
    if fix:
        SESSION.write_text("\n".join(new) + "\n", encoding="utf-8")
        return 0
    for k, (a, b) in enumerate(zip(old, new)):
        if a != b:
            print(f"session.txt:{k + 1}: expected\n{a}\nbut found\n{b}")
            return 1
    if len(old) != len(new):
        print(f"session.txt has {len(old)} lines, but {len(new)} are printed")
        return 1
    print(f"{commands} commands")
    return 0


sys.exit(main())
