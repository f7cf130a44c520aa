#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""A program of the course, as it stands in the text, beside the same with derivo:

    compare.py ORIGINAL PROGRAM

Both print lines of a label, ": " or " = ", and a value: a formula, which SymPy must prove to be the same, or a number. Of a
program that prints nothing the variables are taken, each of which PROGRAM prints under its name. Exits with 77 if SymPy or
NumPy are not there."""

import contextlib
import io
import re
import runpy
import subprocess
import sys

try:
    import numpy as np
    import sympy
except ImportError as absent:
    print(f"skipped: {absent}")
    sys.exit(77)


def lines(text):
    """{label: value} of the lines that a program prints."""
    found = {}
    for line in text.splitlines():
        label, separator, value = re.match(r"(.*?)( = |: )(.*)", line).groups()
        found[label] = value
    return found


def same_formula(one, other):
    def read(text):
        return sympy.sympify(text.replace("^", "**"), locals={"ln": sympy.log})
    return sympy.simplify(read(one) - read(other)) == 0


def same_numbers(label, one, other):
    """Differences of rounded values keep few of their digits."""
    tolerance = 1e-4 if re.search("numerical", label, re.IGNORECASE) else 1e-6
    return len(one) == len(other) > 0 and np.allclose(one, other, rtol=tolerance, atol=0)


def is_number(text):
    return re.fullmatch(r"[-+.\de ]+", text) is not None


def numbers(text):
    return [float(n) for n in text.split()]


def main(original, program):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        variables = runpy.run_path(original)
    expected = lines(printed.getvalue())
    if not expected:
        expected = {name: " ".join(repr(float(v)) for v in np.ravel(value)) for name, value in variables.items()
                    if isinstance(value, np.ndarray)}
    found = lines(subprocess.run([program], check=True, capture_output=True, text=True).stdout)

    faults = [f"only one prints {label}" for label in expected.keys() ^ found.keys()]
    for label in expected.keys() & found.keys():
        one, other = expected[label], found[label]
        same = same_numbers(label, numbers(one), numbers(other)) if is_number(one) and is_number(other) \
            else same_formula(one, other)
        print(f"{'same' if same else 'DIFFERS'}  {label}: {one}  |  {other}")
        if not same:
            faults.append(f"{label} differs")
    if faults or not expected:
        sys.exit("\n".join(faults) or "nothing was compared")


main(*sys.argv[1:])
