# SPDX-License-Identifier: BSL-1.0
"""The programs whose compilation is measured, C1, C2, C3 of docs/benchmarks.md, and the small ones of cost.py.

A program is a declaration of symbols, expressions `parts` that are evaluated in one pass, and the order of its
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
        if len(self.parts) == 1:
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
        return (f"{HEAD}#include <derivo/core.hpp>\n#include <derivo/print/to_c.hpp>\n#include <cstdio>\n{self._declared()}"
                f'constexpr auto text = derivo::to_c({what}, "{self.name}");\n'
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


TASKS = {
    "C1": ("n-th derivative of sin(x) exp(x) x", c1, (1, 2, 3, 4, 5, 6, 7, 8, 16)),
    "C2": ("all n + 1 partials of Σ sin(xᵢ xᵢ₊₁), n terms", c2, (4, 8, 16, 32, 64)),
    "C3": ("derivative of Π x sin(kx), k = 1 ... n", c3, (4, 8, 16, 32)),
}

HELLO = Program("hello", 1, ("x",), "x * x", ("diff(f, x)",))
K3 = Program("K3", 2, ("x",), "exp(x * sin(x))", ("f", "diff<2>(f, x)"))
CORPUS = (HELLO, K3, c1(4), c2(8))
