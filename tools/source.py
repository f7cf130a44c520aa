# SPDX-License-Identifier: BSL-1.0
"""What the checks share: where the tree is, and how C++ is read without its comments."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include"

_STRING = r'"(?:[^"\\\n]|\\.)*"'
_TOKEN = re.compile(rf"//[^\n]*|/\*.*?\*/|({_STRING}|(?<!\w)'(?:[^'\\\n]|\\.)*')", re.DOTALL)
_ADJACENT_STRINGS = re.compile(rf"{_STRING}(?:(?:\s|\\\n)*{_STRING})*")  # in a macro, lines end in a backslash


def headers():
    return sorted((INCLUDE / "derivo").rglob("*.hpp"))


def code(path):
    """The text of a C++ file, with blanks in place of comments: line numbers stay."""
    def keep(match):
        return match[1] or re.sub(r"[^\n]", " ", match[0])
    return _TOKEN.sub(keep, path.read_text(encoding="utf-8"))


def strings(text):
    """(line, value) of each string literal; adjacent literals are one."""
    for match in _ADJACENT_STRINGS.finditer(text):
        parts = re.findall(_STRING, match[0])
        value = re.sub(r"\\(.)", r"\1", "".join(part[1:-1] for part in parts))
        yield text.count("\n", 0, match.start()) + 1, value


def shown(path):
    return path.relative_to(ROOT).as_posix()


def report(faults):
    """Prints each fault on a line; the exit status that says whether there were any."""
    for fault in faults:
        print(fault)
    return 1 if faults else 0
