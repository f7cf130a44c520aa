#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Code in the documentation is code that compiles. A ```cpp block follows a comment that says where it is from:

    <!-- example: examples/tour.cpp#gradient -->    the lines between // [gradient] and // [/gradient], dedented
    <!-- example: examples/tour.cpp -->             the whole file

and a ```text block after <!-- output: examples/tour --> is what that example prints (examples/tour.out).
With --fix the blocks are written anew."""

import re
import sys
import textwrap

from source import ROOT, report, shown

SOURCE = re.compile(r"<!-- (example|output): (\S+?)(?:#(\S+))? -->")
MARKER = re.compile(r"\s*// \[(/?)([\w-]+)\]\s*")


class Unknown(Exception):
    pass


def read(name):
    path = ROOT / name
    if not path.exists():
        raise Unknown(f"{name} does not exist")
    return path.read_text(encoding="utf-8").splitlines()


def example(name, region):
    """The lines of an example, or of one region of it; the markers themselves are left out."""
    lines, inside, found = [], region is None, region is None
    for line in read(name):
        marker = MARKER.fullmatch(line)
        if not marker:
            if inside:
                lines.append(line)
        elif marker[2] == region:
            inside, found = not marker[1], True
    if not found:
        raise Unknown(f"{name} has no region {region}")
    if inside and region is not None:
        raise Unknown(f"{name}: the region {region} has no end")
    return textwrap.dedent("\n".join(lines)).strip("\n").splitlines()


def wanted(kind, name, region):
    return read(f"{name}.out") if kind == "output" else example(name, region)


def check(path, fix):
    """The faults of one page; with fix, its blocks are written anew."""
    lines, result, faults, source = path.read_text(encoding="utf-8").splitlines(), [], [], None
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        result.append(line)
        fence = re.match(r"(\s*)(```+)(\w*)", line)
        if not fence:
            source = SOURCE.fullmatch(line.strip()) or (source if not line.strip() else None)
            continue
        place, body = f"{shown(path)}:{number}", []
        while number < len(lines) and lines[number].strip() != fence[2]:
            body.append(lines[number])
            number += 1
        if number == len(lines):
            faults.append(f"{place}: the block has no end")
            break
        if source and (fence[3] == "cpp") == (source[1] == "example"):
            try:
                expected = [(fence[1] + text).rstrip() for text in wanted(*source.groups())]
                if fix:
                    body = expected
                elif [text.rstrip() for text in body] != expected:
                    faults.append(f"{place}: differs from {source[0][5:-4]}: ./dev docs --fix")
            except Unknown as fault:
                faults.append(f"{place}: {fault}")
        elif source or fence[3] == "cpp":
            faults.append(f"{place}: a ```cpp block needs <!-- example: ... -->, an output a ```text block")
        result += body + [lines[number]]
        number += 1
        source = None
    if fix and result != lines and not faults:
        path.write_text("\n".join(result) + "\n", encoding="utf-8")
        print(f"{shown(path)}: written anew")
    return faults


def main():
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    fix = "--fix" in sys.argv[1:]
    return report([fault for page in pages if page.exists() for fault in check(page, fix)])


sys.exit(main())
