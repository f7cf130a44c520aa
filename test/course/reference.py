#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""NumPy's numbers for the C++ tests: derivatives of series by numpy.gradient, and the course's layer.

    reference.py            prints the header test/course/reference.hpp
    reference.py check      compares it with the one that is kept"""

import pathlib
import re
import sys

try:
    import numpy as np
except ImportError as absent:
    print(f"skipped: {absent}")
    sys.exit(77)

KEPT = pathlib.Path(__file__).with_name("reference.hpp")


def array(name, values):
    numbers = ", ".join(f"{v:.17g}" if v % 1 else f"{v:.1f}" for v in np.asarray(values).ravel())
    return f"inline constexpr double {name}[] = {{{numbers}}};"


def series():
    """A series at even and at uneven times, and its first derivative."""
    times = np.array([0.0, 0.5, 0.625, 1.0, 1.75, 2.0, 3.0, 3.125])
    samples = np.array([1.0, 2.5, -0.75, 3.125, 8.0, 4.5, 4.0, -6.25])
    yield array("times", times)
    yield array("samples", samples)
    yield array("even_velocity", np.gradient(samples, 0.25, edge_order=2))
    yield array("uneven_velocity", np.gradient(samples, times, edge_order=2))


def layer():
    """a = σ(Wx + b), L = ½‖a - y‖²: the worked numbers of the course."""
    x, y = np.array([1.0, 2.0]), np.array([1.0, 0.0])
    W, b = np.array([[0.5, 0.3], [0.2, 0.7]]), np.array([0.1, 0.1])
    a = 1 / (1 + np.exp(-(W @ x + b)))
    dL_da, da_dz = a - y, a * (1 - a)
    dL_dz = dL_da * da_dz
    yield array("layer_output", a)
    yield array("layer_loss", [0.5 * np.sum((a - y) ** 2)])
    yield array("dL_da", dL_da)
    yield array("da_dz", da_dz)
    yield array("dL_dW", np.outer(dL_dz, x))
    yield array("dL_db", dL_dz)


def header():
    return "\n".join(["// SPDX-License-Identifier: BSL-1.0", "//",
                      "// Made by test/course/reference.py: NumPy's numbers.",
                      "#ifndef DERIVO_TEST_COURSE_REFERENCE_HPP", "#define DERIVO_TEST_COURSE_REFERENCE_HPP", "",
                      "// clang-format off", "namespace numpy {", "", *series(), "", *layer(), "", "}  // namespace numpy", "",
                      "#endif", ""])


def numbers(text):
    return [float(n) for line in text.splitlines() if "[] = {" in line
            for n in re.findall(r"-?\d[\d.e+-]*", line.split("{")[1])]


if __name__ == "__main__":
    if sys.argv[1:] == ["check"]:
        kept, now = numbers(KEPT.read_text(encoding="utf-8")), numbers(header())
        same = len(kept) == len(now) and len(now) > 40 and np.allclose(kept, now, rtol=1e-15, atol=1e-16)
        sys.exit(0 if same else f"{KEPT}: NumPy {np.__version__} says otherwise")
    print(header(), end="")
