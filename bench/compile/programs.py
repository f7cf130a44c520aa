# SPDX-License-Identifier: BSL-1.0
"""The programs whose compilation is measured, C1 to C6 of docs/benchmarks.md, and the small ones of cost.py.

A program of symbols is a declaration of symbols, expressions `parts` that are evaluated in one pass, and the order of its
arguments. From it come the source that evaluates it (`evaluating`) and the one that prints it as C (`printing`)."""

from dataclasses import dataclass

HEAD = "// SPDX-License-Identifier: BSL-1.0\n// Written by bench/compile/programs.py.\n"


@dataclass(frozen=True)
class Program:
    task: str
    size: int
    symbols: tuple  # their names
    formula: str    # of f
    parts: tuple    # expressions of f and the symbols

    @property
    def name(self):
        return f"{self.task}_{self.size}"

    def _declared(self):
        symbols = "".join(f'constexpr derivo::symbol<"{s}"> {s};\n' for s in self.symbols)
        return f"using namespace derivo::literals;\n{symbols}constexpr auto f = {self.formula};\n"

    def evaluating(self):
        """The functor in a function of arrays."""
        inputs = ", ".join(f"in[{k}]" for k in range(len(self.symbols)))
        if self.parts[0].startswith("gradient"):
            what, body = self.parts[0], "all(in, out);"
        elif len(self.parts) == 1:
            what, body = self.parts[0], f"out[0] = all({inputs});"
        else:
            what = f"derivo::bundle({', '.join(self.parts)})"
            body = f"const auto values = all({inputs});\n    for (int k = 0; k < {len(self.parts)}; ++k) out[k] = values[k];"
        return (f"{HEAD}#include <derivo/core.hpp>\n{self._declared()}"
                f"constexpr auto all = derivo::function({what}, {', '.join(self.symbols)});\n"
                f"void {self.name}(const double* in, double* out) {{\n    {body}\n}}\n")

    def printing(self):
        """The same program as C on standard output."""
        what = self.parts[0] if len(self.parts) == 1 else f"derivo::bundle({', '.join(self.parts)})"
        return printing_source(self._declared(), what, self.name)


@dataclass(frozen=True)
class Traced:
    """A callable that is traced, and what is made of it: the same two sources."""

    task: str
    size: int
    shape: str   # of its arguments: "" for numbers, "<n>" for an array
    body: str    # the lambda
    derivative: str
    body_of_run: str

    @property
    def name(self):
        return f"{self.task}_{self.size}"

    def _declared(self):
        return (f"constexpr auto f = derivo::function{self.shape}({self.body});\n"
                f"constexpr auto all = derivo::{self.derivative}(f);\n")

    def evaluating(self):
        return (f"{HEAD}#include <derivo/core.hpp>\n{self._declared()}"
                f"void {self.name}(const double* in, double* out) {{\n    {self.body_of_run}\n}}\n")

    def printing(self):
        return printing_source(self._declared(), "all", self.name)


def printing_source(declared, what, name):
    """A program that prints a functor as C on standard output."""
    return (f"{HEAD}#include <derivo/core.hpp>\n#include <derivo/print/to_c.hpp>\n#include <cstdio>\n{declared}"
            f'constexpr auto text = derivo::to_c({what}, "{name}");\n'
            "int main() {\n    const auto view = text.view();\n"
            "    std::printf(\"#include <math.h>\\n%.*s\", static_cast<int>(view.size()), view.data());\n}\n")


def c1(n):
    """The n-th derivative of sin(x) exp(x) x."""
    return Program("C1", n, ("x",), "sin(x) * exp(x) * x", (f"diff<{n}>(f, x)",))


def c2(n):
    """All partials of the sum of n terms sin(x_i x_(i+1)), each by diff."""
    symbols = tuple(f"x{k}" for k in range(n + 1))
    return Program("C2", n, symbols, " + ".join(f"sin(x{k} * x{k + 1})" for k in range(n)),
                   tuple(f"diff(f, {s})" for s in symbols))


def c3(n):
    """The derivative of the product of n factors x sin(kx)."""
    return Program("C3", n, ("x",), " * ".join(f"x * sin({k}_c * x)" for k in range(1, n + 1)), ("diff(f, x)",))


def c2_gradient(n):
    """The same partials as one gradient."""
    by_diff = c2(n)
    return Program("C2g", n, by_diff.symbols, by_diff.formula, (f"gradient(f, {', '.join(by_diff.symbols)})",))


PAIR = "const auto r = all(in[0], in[1]);\n    out[0] = r.value;\n    out[1] = r.gradient[0];\n    out[2] = r.gradient[1];"


def c4(n):
    """Value and gradient of the sum of n terms sin(kx) y."""
    return Traced("C4", n, "", f"[](auto x, auto y) {{\n    auto s = 0 * x;\n    for (int k = 1; k <= {n}; ++k) s += sin(k * x) * y;"
                  "\n    return s;\n}", "value_and_gradient", PAIR)


def c5(n):
    """Value and gradient of y <- sin(y^2) + x, n times."""
    return Traced("C5", n, "", f"[](auto x, auto y) {{\n    for (int k = 0; k < {n}; ++k) y = sin(y * y) + x;\n    return y;\n}}",
                  "value_and_gradient", PAIR)


def c6(n):
    """The gradient of the product of n factors."""
    return Traced("C6", n, f"<{n}>", f"[](const auto& v) {{\n    auto p = v[0];\n    for (int k = 1; k < {n}; ++k) p = p * v[k];"
                  "\n    return p;\n}", "gradient", "all(in, out);")


TASKS = {
    "C1": ("n-th derivative of sin(x) exp(x) x", c1, (1, 2, 3, 4, 5, 6, 7, 8, 16)),
    "C2": ("all n + 1 partials of Σ sin(xᵢ xᵢ₊₁), n terms", c2, (4, 8, 16, 32, 64)),
    "C2g": ("the same as a gradient", c2_gradient, (4, 8, 16, 32, 64)),
    "C3": ("derivative of Π x sin(kx), k = 1 ... n", c3, (4, 8, 16, 32)),
    "C4": ("value and gradient of Σ y sin(kx), a loop in a lambda", c4, (30, 100, 200, 300)),
    "C5": ("value and gradient of y ← sin(y²) + x, n times in a lambda", c5, (30, 100, 300)),
    "C6": ("gradient of a product of n factors, a loop in a lambda", c6, (30, 100, 300, 1000)),
}

HELLO = Program("hello", 1, ("x",), "x * x", ("diff(f, x)",))
K3 = Program("K3", 2, ("x",), "exp(x * sin(x))", ("f", "diff<2>(f, x)"))
CORPUS = (HELLO, K3, c1(4), c2(8))
