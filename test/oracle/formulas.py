#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Formulas as text mean the same to derivo and to SymPy.

    formulas.py generate FILE    a program that prints the values of each line of formulas.txt
    formulas.py check FILE       compares what it has printed with SymPy's values"""

import sys
from pathlib import Path

CORPUS = Path(__file__).resolve().with_name("formulas.txt")
POINTS = [(0.75, 1.5, 2.25), (2.5, 0.625, 1.125), (1.25, 3.5, 0.875)]


def corpus():
    return CORPUS.read_text(encoding="utf-8").splitlines()


def generate(path):
    lines = ['#include <derivo/derivo.hpp>', '', '#include <cstdio>', '', 'using namespace derivo::literals;',
             'constexpr derivo::symbol<"x"> x;', 'constexpr derivo::symbol<"y"> y;', 'constexpr derivo::symbol<"z"> z;',
             'void print(auto f) {', '    constexpr auto F = derivo::function(decltype(f){}, x, y, z);']
    lines += [f'    std::printf("%.17g\\n", F({", ".join(map(str, point))}));' for point in POINTS]
    lines += ['}', '', 'int main() {', *(f'    print("{text}"_formula);' for text in corpus()), '}']
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def reader():
    """SymPy's parser, with derivo's names, definitions and conditions where SymPy has other ones."""
    import sympy
    from sympy.parsing import sympy_parser as parser

    s = sympy
    names = {"e": s.E, "arcsin": s.asin, "arccos": s.acos, "arctan": s.atan, "arsinh": s.asinh, "abs": s.Abs,
             "sgn": s.sign, "max": s.Max, "min": s.Min, "ceil": s.ceiling, "tgamma": s.gamma, "lgamma": s.loggamma,
             "heaviside": s.Heaviside, "hypot": lambda a, b: s.sqrt(a**2 + b**2), "pow": lambda a, b: a**b,
             "select": lambda c, a, b: s.Piecewise((a, c), (b, True)),
             "piecewise": lambda *a: s.Piecewise(*((a[k + 1], a[k]) for k in range(0, len(a) - 1, 2)), (a[-1], True)),
             "x": s.Symbol("x"), "y": s.Symbol("y"), "z": s.Symbol("z")}
    rules = (*parser.standard_transformations, parser.convert_xor, parser.implicit_multiplication)

    def read(text):
        known = dict(names)
        *definitions, result = text.split(";")
        for definition in definitions:
            name, _, value = definition.partition("=")
            known[name.strip()] = parser.parse_expr(value.strip(), known, rules)
        result = result.strip()
        for c, python in (("x >= y && x > 1", "And(x >= y, x > 1)"), ("x < y || x > z", "Or(x < y, x > z)"),
                          ("!(x < y)", "Not(x < y)")):
            result = result.replace(c, python)
        return parser.parse_expr(result, known, rules)

    return read, [names[n] for n in "xyz"]


def check(path):
    read, symbols = reader()
    printed = [float(line) for line in Path(path).read_text(encoding="utf-8").split()]
    texts = corpus()
    if len(printed) != len(POINTS) * len(texts):
        print(f"{len(printed)} values are printed, but {len(POINTS) * len(texts)} expected")
        return 1
    faults = 0
    for number, text in enumerate(texts):
        formula = read(text)
        for k, point in enumerate(POINTS):
            wanted = float(formula.subs(dict(zip(symbols, point))).evalf(30))
            found = printed[number * len(POINTS) + k]
            if not abs(found - wanted) <= 1e-12 * max(1.0, abs(wanted)):
                print(f"{text}  at {point}: {found}, by SymPy {wanted}")
                faults += 1
    print(f"{len(texts)} formulas at {len(POINTS)} points, {faults} differences")
    return 1 if faults else 0


sys.exit({"generate": generate, "check": check}[sys.argv[1]](sys.argv[2]))
