#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints the kernels' values and derivatives as C, by SymPy's code generator with cse=True:

    sympy_code.py OUT

Variables and data as in formulas.hpp; the text is compiled as a part of sympy.cpp."""

import sys
from pathlib import Path

from sympy import Eq, Matrix, MatrixSymbol, Rational, diff, exp, hessian, prod, sin, symbols
from sympy.codegen.cfunctions import log1p
from sympy.utilities.codegen import C99CodeGen


def sigmoid(x):
    return 1 / (1 + exp(-x))


def rosenbrock(x):
    return sum(100 * (b - a**2)**2 + (1 - a)**2 for a, b in zip(x, x[1:]))


def network(w, x):
    hidden = [sigmoid(w[2 * j] * x[0] + w[2 * j + 1] * x[1] + w[6 + j]) for j in range(3)]
    return (sigmoid(sum(w[9 + j] * hidden[j] for j in range(3)) + w[12]) - x[2])**2


def layer(w, x):
    return Rational(1, 2) * sum(
        (sigmoid(w[2 * i] * x[0] + w[2 * i + 1] * x[1] + w[4 + i]) - x[2 + i])**2 for i in range(2))


def logistic(w, x):
    return log1p(exp(-x[8] * sum(w[i] * x[i] for i in range(8))))


def value_and_derivative(n):
    return lambda f, x: [f, diff(f, x[0], n)]


def value_and_gradient(f, x):
    return [f, *(diff(f, v) for v in x)]


def value_gradient_hessian(f, x):
    return [*value_and_gradient(f, x), *hessian(f, x)]


KERNELS = {  # variables, data, formula, results
    "K1": (1, 0, lambda x, _: sigmoid(x[0]), value_and_derivative(1)),
    "K2": (1, 0, lambda x, _: x[0]**2 * exp(x[0]), value_and_derivative(1)),
    "K3": (1, 0, lambda x, _: exp(x[0] * sin(x[0])), value_and_derivative(2)),
    "K4": (1, 0, lambda x, _: exp(x[0] * sin(x[0])), value_and_derivative(4)),
    "K5_2": (2, 0, lambda x, _: rosenbrock(x), value_and_gradient),
    "K5_10": (10, 0, lambda x, _: rosenbrock(x), value_and_gradient),
    "K6": (2, 0, lambda x, _: rosenbrock(x), value_gradient_hessian),
    "K7": (2, 0, lambda x, _: x[0]**2 * x[1] + sin(x[0] * x[1]), value_and_gradient),
    "K8": (13, 3, network, value_and_gradient),
    "K9": (6, 4, layer, value_and_gradient),
    "K14_10": (10, 0, lambda x, _: prod(x), value_and_gradient),
    "K14_30": (30, 0, lambda x, _: prod(x), value_and_gradient),
    "K16": (8, 9, logistic, value_and_gradient),
}


def code(name, variables, data, formula, results):
    x, known = symbols(f"v:{variables}"), symbols(f"d:{data}") if data else ()
    values = Matrix(results(formula(x, known), x))
    out = MatrixSymbol("out", len(values), 1)
    generator = C99CodeGen("derivo", cse=True)
    routine = generator.routine(name, Eq(out, values, evaluate=False), argument_sequence=[*x, *known, out])
    text = generator.write([routine], name, header=False)[0][1]
    lines = [line for line in text.splitlines() if not line.startswith("#include")]
    arguments = [*(f"x[{k}]" for k in range(variables)), *(f"d[{k}]" for k in range(data))]
    call = (f"inline void evaluate(formulas::{name}, const double* x, [[maybe_unused]] const double* d, double* out) {{\n"
            f"    {name}({', '.join(arguments)}, out);\n}}\n")
    return "\n".join(lines) + "\n\n" + call


def main():
    Path(sys.argv[1]).write_text(
        "// Written by bench/run/peers/sympy_code.py.\n\n" + "\n".join(code(name, *k) for name, k in KERNELS.items()))


if __name__ == "__main__":
    main()
