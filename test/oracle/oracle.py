#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""SymPy and mpmath as judges of derivo's derivatives.

oracle.py generate DIR        writes DIR/chunk_00.cpp ...: random formulas over the function table, always the same
oracle.py check OUTPUT        reads what the program made of them printed, and confirms each derivative:
    its value and the formula's, at three points, against 50 digits;
    its text, parsed by SymPy, against SymPy's own derivative to 40 digits.
oracle.py show ID             one formula: as C++, as SymPy has it, and its derivative
"""

import random
import sys
from pathlib import Path

import mpmath
import sympy
from sympy.parsing.sympy_parser import convert_xor, parse_expr, standard_transformations

SEED = 20240607
COUNT = 320           # formulas
CHUNK = 20            # in one file
SECOND_ORDER = 8      # one of so many is a second derivative, by turns ∂²/∂x² and ∂²/∂x∂y
mpmath.mp.dps = 60

X, Y, Z = SYMBOLS = sympy.symbols("x y z", real=True)

# Sums of powers of two: exact in every scalar type. Of both signs, apart from each other and from 0 and 1.
POINTS = [(0.71875, 1.34375, 0.40625), (1.5625, 0.59375, 2.1875), (-0.65625, 1.78125, 0.84375)]


# ── functions of the table that SymPy lacks, or that are only real in derivo ────────────────────────

def step_function(name, value):
    """A function that is constant between its jumps."""
    return type(name, (sympy.Function,), {"fdiff": lambda self, index=1: sympy.Integer(0), "nargs": (1,),
                                          "value": staticmethod(value)})


sign = step_function("sign", lambda u: mpmath.mpf(mpmath.sign(u)))
step = step_function("step", lambda u: mpmath.mpf(u > 0))
heaviside = step_function("heaviside", lambda u: mpmath.mpf((mpmath.sign(u) + 1) / 2))
floor = step_function("floor", mpmath.floor)


class absolute(sympy.Function):
    nargs = (1,)

    def fdiff(self, index=1):
        return sign(self.args[0])


MODULES = [{"absolute": mpmath.fabs, **{f.__name__: f.value for f in (sign, step, heaviside, floor)}}, "mpmath"]

half = sympy.Rational(1, 2)


def larger(a, b):
    return (a + b + absolute(a - b)) / 2


def smaller(a, b):
    return (a + b - absolute(a - b)) / 2


def sigmoid(u):
    return 1 / (1 + sympy.exp(-u))


def softplus(u):
    return sympy.log(1 + sympy.exp(u))


def error_function_complement(u):
    return 1 - sympy.erf(u)


# SymPy has sec and its kin, but its lambdify (1.11) writes x/sec(x) as x/1/cos(x), so they are spelled out here.
# Name in derivo -> (the same in SymPy, weight, argument mapped into the domain: a C++ pattern and its SymPy twin).
def anything(u):
    return "{}", u


def positive(u):
    return "(0.5_c + derivo::pow<2>({}))", half + u**2


def above_one(u):
    return "(1.25_c + derivo::pow<2>({}))", sympy.Rational(5, 4) + u**2


def between(u):  # (-1, 1)
    return "tanh({})", sympy.tanh(u)


def zero_to_one(u):
    return "sigmoid({})", sigmoid(u)


UNARY = {
    "exp": (sympy.exp, 3, anything), "exp2": (lambda u: 2**u, 1, anything), "exp10": (lambda u: 10**u, 1, anything),
    "expm1": (lambda u: sympy.exp(u) - 1, 1, anything),
    "log": (sympy.log, 3, positive), "log2": (lambda u: sympy.log(u) / sympy.log(2), 1, positive),
    "log10": (lambda u: sympy.log(u) / sympy.log(10), 1, positive), "log1p": (lambda u: sympy.log(1 + u), 1, positive),
    "sqrt": (sympy.sqrt, 3, positive), "cbrt": (lambda u: u**sympy.Rational(1, 3), 1, positive),
    "sin": (sympy.sin, 4, anything), "cos": (sympy.cos, 4, anything), "tan": (sympy.tan, 2, anything),
    "cot": (lambda u: 1 / sympy.tan(u), 1, anything), "sec": (lambda u: 1 / sympy.cos(u), 1, anything),
    "csc": (lambda u: 1 / sympy.sin(u), 1, anything),
    "asin": (sympy.asin, 1, between), "acos": (sympy.acos, 1, between), "atan": (sympy.atan, 2, anything),
    "acot": (lambda u: sympy.pi / 2 - sympy.atan(u), 1, anything),
    "asec": (lambda u: sympy.acos(1 / u), 1, above_one), "acsc": (lambda u: sympy.asin(1 / u), 1, above_one),
    "sinh": (sympy.sinh, 1, anything), "cosh": (sympy.cosh, 1, anything), "tanh": (sympy.tanh, 2, anything),
    "coth": (lambda u: 1 / sympy.tanh(u), 1, positive), "sech": (lambda u: 1 / sympy.cosh(u), 1, anything),
    "csch": (lambda u: 1 / sympy.sinh(u), 1, positive),
    "asinh": (sympy.asinh, 1, anything), "acosh": (sympy.acosh, 1, above_one), "atanh": (sympy.atanh, 1, between),
    "acoth": (lambda u: sympy.atanh(1 / u), 1, above_one), "asech": (lambda u: sympy.acosh(1 / u), 1, zero_to_one),
    "acsch": (lambda u: sympy.asinh(1 / u), 1, positive),
    "erf": (sympy.erf, 1, anything), "erfc": (error_function_complement, 1, anything),
    "tgamma": (sympy.gamma, 1, positive), "lgamma": (sympy.loggamma, 1, positive),
    "digamma": (sympy.digamma, 1, positive),
    "sigmoid": (sigmoid, 2, anything), "softplus": (softplus, 1, anything), "silu": (lambda u: u * sigmoid(u), 1, anything),
    "gelu": (lambda u: u * (1 + sympy.erf(u / sympy.sqrt(2))) / 2, 1, anything),
    "logit": (lambda u: sympy.log(u / (1 - u)), 1, zero_to_one), "relu": (lambda u: (u + absolute(u)) / 2, 1, anything),
    "abs": (absolute, 2, anything), "sign": (sign, 1, anything), "step": (step, 1, anything),
}
BINARY = {
    "atan2": (lambda a, b: sympy.atan2(a, b), 1), "hypot": (lambda a, b: sympy.sqrt(a**2 + b**2), 2),
    "max": (larger, 1), "min": (smaller, 1), "logsumexp": (lambda a, b: sympy.log(sympy.exp(a) + sympy.exp(b)), 1),
}
TERNARY = {"fma": lambda a, b, c: a * b + c, "hypot": lambda a, b, c: sympy.sqrt(a**2 + b**2 + c**2),
           "norm": lambda a, b, c: sympy.sqrt(a**2 + b**2 + c**2), "clamp": lambda a, b, c: smaller(larger(a, -1 - b**2), 1 + c**2)}


# ── formulas, as C++ and for SymPy at once ──────────────────────────────────────────────────────────

class Maker:
    def __init__(self, source):
        self.random = source

    def constant(self):
        text = self.random.choice(["2", "3", "5", "0.5", "0.1", "1.5", "0.25", "7", "-2", "pi", "e", "1/3", "-3/2"])
        if text in ("pi", "e"):
            return f"derivo::{text}", {"pi": sympy.pi, "e": sympy.E}[text]
        if "/" in text:
            n, d = text.split("/")
            return f"derivo::rational<{n}, {d}>", sympy.Rational(text)
        return (f"{text}_c" if text[0] != "-" else f"(-{text[1:]}_c)"), sympy.Rational(text)

    def leaf(self):
        if self.random.random() < 0.2:
            return self.constant()
        symbol = self.random.choices(SYMBOLS, weights=[5, 3, 2])[0]
        return str(symbol), symbol

    def make(self, depth):
        if depth == 0:
            return self.leaf()
        kind = self.random.random()
        if kind < 0.42:
            return self.operation(depth)
        if kind < 0.58:
            return self.power(depth)
        if kind < 0.90:
            name = self.random.choices(list(UNARY), weights=[weight for _, weight, _ in UNARY.values()])[0]
            function, _, into = UNARY[name]
            text, u = self.make(depth - 1)
            pattern, inside = into(u)
            return f"{name}({pattern.format(text)})", function(inside)
        if kind < 0.97:
            name = self.random.choices(list(BINARY), weights=[weight for _, weight in BINARY.values()])[0]
            (a, u), (b, v) = self.symbolic(depth - 1), self.make(depth - 1)
            return f"{name}({a}, {b})", BINARY[name][0](u, v)
        name = self.random.choice(list(TERNARY))
        (a, u), (b, v), (c, w) = self.symbolic(depth - 1), self.make(0), self.make(0)
        if name == "clamp":
            return f"clamp({a}, -1_c - derivo::pow<2>({b}), 1_c + derivo::pow<2>({c}))", TERNARY[name](u, v, w)
        return f"{name}({a}, {b}, {c})", TERNARY[name](u, v, w)

    def symbolic(self, depth):
        """Not a constant: hypot(2_c, 3_c) is asked for by nobody."""
        while True:
            text, u = self.make(depth)
            if u.free_symbols:
                return text, u

    def operation(self, depth):
        (a, u), (b, v) = self.make(depth - 1), self.make(self.random.randrange(depth))
        sign = self.random.choice("+-**/")
        if sign == "+":
            return f"({a} + {b})", u + v
        if sign == "-":
            return f"({a} - {b})", u - v
        if sign == "*":
            return f"({a} * {b})", u * v
        if v == 0:
            return f"({a} + {b})", u + v
        return f"({a} / {b})", u / v

    def power(self, depth):
        text, u = self.make(depth - 1)
        kind = self.random.randrange(8)
        if kind <= 1:
            n = self.random.choice([2, 2, 3, 4, 5, -1, -2, -3])
            return f"derivo::pow<{n}>({text})", u**n
        base = f"(0.5_c + derivo::pow<2>({text}))", half + u**2
        if kind == 2:
            n, d = self.random.choice([(1, 2), (3, 2), (-1, 2), (1, 3), (2, 3), (-5, 4), (7, 2)])
            return f"derivo::pow<{n}, {d}>({base[0]})", base[1]**sympy.Rational(n, d)
        if kind == 3:
            e = self.random.choice(["0.3", "1.7", "0.25"])
            return f"pow({base[0]}, {e}_c)", base[1]**sympy.Rational(e)
        if kind == 4:
            c, value = self.random.choice([("2_c", sympy.Integer(2)), ("10_c", sympy.Integer(10)),
                                           ("0.5_c", half), ("derivo::e", sympy.E), ("derivo::pi", sympy.pi)])
            return f"pow({c}, {text})", value**u
        if kind == 5:
            return f"pow({base[0]}, derivo::pi)", base[1]**sympy.pi
        other, v = self.make(self.random.randrange(depth))
        return (f"pow({base[0]}, {other})", base[1]**v) if kind == 6 else (f"pow({base[0]}, -{other})", base[1]**-v)


def evaluator(expression):
    return sympy.lambdify(SYMBOLS, expression, modules=MODULES)


def near(k):
    """Another point beside point k: not where the text was evaluated by derivo."""
    return [p + (7 * k + 3 * i + 1) / 4096 for i, p in enumerate(POINTS[k])]


def real_values(function):
    """At the points and beside them, or None where one of them is no ordinary real number."""
    values = []
    for point in [*POINTS, *map(near, range(len(POINTS)))]:
        try:
            value = mpmath.mpmathify(function(*map(mpmath.mpf, point)))
        except (ZeroDivisionError, ValueError, OverflowError, TypeError, mpmath.libmp.NoConvergence):
            return None
        if abs(mpmath.im(value)) > mpmath.mpf(10)**-50 or not mpmath.isfinite(value):
            return None
        values.append(mpmath.re(value))
    return values


def formulas():
    """The formulas: (C++ text, derivative's C++ text, SymPy's formula, SymPy's derivative)."""
    source, seen = random.Random(SEED), set()
    while len(seen) < COUNT:
        second = len(seen) % SECOND_ORDER == 0
        maker = Maker(source)
        text, f = maker.make(source.choice([2, 2, 3] if second else [2, 3, 3, 4]))
        wanted = (X,) if not second else (X, Y) if len(seen) % (2 * SECOND_ORDER) else (X, X)
        if text in seen or not f.free_symbols.issuperset(wanted) or len(text) > 220:
            continue
        derivative = sympy.diff(f, *wanted)
        if derivative == 0 or derivative.count_ops() > (250 if second else 500) or derivative.has(sympy.Derivative, sympy.nan, sympy.zoo):
            continue
        values, slopes = real_values(evaluator(f)), real_values(evaluator(derivative))
        if values is None or slopes is None or any(abs(v) > 1e9 or 0 < abs(v) < 1e-9 for v in values + slopes):
            continue
        seen.add(text)
        yield text, f"diff({text}, {', '.join(map(str, wanted))})", f, derivative


# ── generate ────────────────────────────────────────────────────────────────────────────────────────

HEAD = """// Made by oracle.py; do not edit.
#include "report.hpp"
"""
POINTS_HEADER = """// Made by oracle.py; do not edit.
#pragma once
inline constexpr double points[][3] = {%s};
"""
BODY = """
    {{
        constexpr auto f = {text};
        constexpr auto slope = {slope};
        {call}(to_string(slope), f, slope);
    }}"""


def generate(directory):
    chunk = []

    def write(number):
        (directory / f"chunk_{number:02}.cpp").write_text(f"{HEAD}\nvoid chunk_{number:02}() {{{''.join(chunk)}\n}}\n")
        chunk.clear()

    rows = ", ".join("{" + ", ".join(map(repr, point)) + "}" for point in POINTS)
    (directory / "points.hpp").write_text(POINTS_HEADER % rows)

    for index, (text, slope, _, _) in enumerate(formulas()):
        chunk.append(BODY.format(text=text, slope=slope, call="report_together" if index % 2 else "report_apart"))
        if len(chunk) == CHUNK:
            write(index // CHUNK)
    if chunk:
        write(COUNT // CHUNK)


# ── check ───────────────────────────────────────────────────────────────────────────────────────────

NAMES = {
    **{name: function for name, (function, _, _) in UNARY.items()},
    "e": sympy.E, "pi": sympy.pi, "abs": absolute, "sign": sign, "step": step, "heaviside": heaviside, "floor": floor,
    "polygamma": sympy.polygamma, "max": larger, "min": smaller, "logsumexp": BINARY["logsumexp"][0], "hypot": BINARY["hypot"][0],
    "fma": TERNARY["fma"], "softmax": lambda a, b: 1 / (1 + sympy.exp(b - a)),
    "if_positive": lambda x, a, b: step(x) * a + (1 - step(x)) * b, "clamp": lambda x, a, b: smaller(larger(x, a), b),
    "norm": lambda *a: sympy.sqrt(sum(u**2 for u in a)),
    **{str(s): s for s in SYMBOLS},
}


def parsed(text):
    return parse_expr(text, local_dict=NAMES, transformations=standard_transformations + (convert_xor,))


def condition(function, point, value):
    """How far the value moves when the arguments move by a part of 1: Σ |argument · slope|."""
    moved = mpmath.mpf(0)
    for k in range(3):
        nudged = list(map(mpmath.mpf, point))
        nudged[k] *= 1 + mpmath.mpf(10)**-25
        moved += abs(function(*nudged) - value) * mpmath.mpf(10)**25
    return moved


def value_faults(what, expression, found):
    function = evaluator(expression)
    for point, text in zip(POINTS, found):
        expected, actual = mpmath.re(function(*map(mpmath.mpf, point))), mpmath.mpf(float(text))
        allowed = mpmath.mpf(10)**-10 * abs(expected) + mpmath.mpf(10)**-13 * (1 + condition(function, point, expected))
        if not abs(actual - expected) <= allowed:
            yield f"{what} at {point} is {mpmath.nstr(expected, 20)}, derivo says {text}"


def text_faults(text, derivative):
    mine, reference = evaluator(parsed(text)), evaluator(derivative)
    for point in map(near, range(len(POINTS))):
        a, b = (mpmath.mpmathify(function(*map(mpmath.mpf, point))) for function in (mine, reference))
        if not abs(a - b) <= mpmath.mpf(10)**-40 * (1 + abs(b)):
            yield f"the text at {point} has the value {mpmath.nstr(a, 20)}, SymPy's derivative {mpmath.nstr(b, 20)}"


def check(output):
    lines = Path(output).read_text().splitlines()
    faults, confirmed = [], 0
    for index, (text, slope, f, derivative) in enumerate(formulas()):
        if 3 * index + 2 >= len(lines):
            faults.append(f"the program printed {len(lines)} lines, that is too few")
            break
        written, values, slopes = lines[3 * index:3 * index + 3]
        try:
            found = [*value_faults("f", f, values.split()), *value_faults("the derivative", derivative, slopes.split()),
                     *text_faults(written, derivative)]
        except Exception as error:  # a text that SymPy can't read is a fault of derivo
            found = [f"{type(error).__name__}: {error}"]
        if found:
            faults.append(f"#{index} {slope}\n    derivo: {written}\n    SymPy:  {derivative}\n    " + "\n    ".join(found))
        else:
            confirmed += 1
    print(f"{confirmed} of {COUNT} derivatives confirmed by SymPy {sympy.__version__}")
    for fault in faults:
        print(fault)
    return 1 if faults or confirmed < 300 else 0


def show(wanted):
    for index, (text, slope, f, derivative) in enumerate(formulas()):
        if index == wanted:
            print(text, f, slope, derivative, sep="\n")


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("generate", "check", "show"):
        sys.exit(__doc__)
    if sys.argv[1] == "generate":
        generate(Path(sys.argv[2]))
    elif sys.argv[1] == "show":
        show(int(sys.argv[2]))
    else:
        sys.exit(check(sys.argv[2]))
