#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The table of functions, from the blocks of include/derivo/functions: in README.md and docs/reference/functions.md,
between <!-- functions --> and <!-- /functions -->. Says whether they are up to date; with --fix writes them anew.

A block is a docstring, the row and the templates that users call:

    /// tan x        tan' = 1 + tan² = sec²             what it is, four blanks or more, its slopes
    template <> struct row<"tan"> ... { domain ... };
    template <Operand X> ... tan(X x) ...               how it is called
"""

import re
import sys

from source import INCLUDE, ROOT, report, shown

FUNCTIONS = INCLUDE / "derivo" / "functions"
FAMILIES = {
    "arithmetic": "Arithmetic",
    "power": "Powers and roots",
    "exponential": "Exponentials and logarithms",
    "trigonometric": "Trigonometric functions",
    "hyperbolic": "Hyperbolic functions",
    "special": "Special functions",
    "piecewise": "Functions with kinks and steps",
    "condition": "Conditions",
    "select": "Selections",
    "activation": "Activation functions",
    "constants": "Constants",
}
NOT_A_FAMILY = {"operand", "row", "retrace", "table"}
OPERATORS = {"sum": "a + b", "difference": "a - b", "product": "a * b", "quotient": "a / b", "negation": "-a",
             "power": "pow(b, e)", "pi": "pi", "e": "e",
             "less": "a < b, b > a", "less_equal": "a <= b, b >= a", "and": "c && d", "or": "c || d", "not": "!c"}

DOCSTRING = re.compile(r"(?:^[ ]*///.*\n)+", re.MULTILINE)
ROW = re.compile(r'struct row<"([^"]+)"> : (?:arity|detail::test_row|row)<')
CALL = re.compile(r"^constexpr (?:applied<[^;{]*?>|auto) (\w+)\(([^)]*)\) \{", re.MULTILINE)


class Function:
    """What the table says of one function."""

    def __init__(self, docstring, code, domains):
        lines = [line.strip()[3:].strip() for line in docstring.splitlines()]
        first = lines[:lines.index("")] if "" in lines else lines
        pieces = re.split(r"\s{4,}", re.sub(r" (?=∂/|With )", "    ", " ".join(first)))
        row = ROW.search(code)
        self.name = row[1] if row else None
        self.meaning = re.sub(r"(?<!\.)\.$", "", pieces[0] if row else pieces[0].split(". ")[0])
        self.slopes = "; ".join(pieces[1:]).replace(":;", ":")
        self.calls = [OPERATORS[self.name]] if self.name in OPERATORS else []
        for name, parameters in CALL.findall(code):
            list_of_names = arguments(parameters)
            call = f"{name}({list_of_names})"
            if list_of_names is not None and not name.startswith("operator") and call not in self.calls and self.name not in OPERATORS:
                self.calls.append(call)
        if "'" in self.meaning and not self.slopes:  # (a + b)' = a' + b'
            self.meaning, self.slopes = "", self.meaning
        self.domain = domain_in(code, domains) if row else ""


def arguments(parameters):
    names = []
    for parameter in re.sub(r"<[^<>]*>", "", parameters).split(","):
        *kind, name = parameter.split()
        if not kind:
            return None  # unnamed: an overload that says what is wrong
        name = name.rstrip("&")
        names += [name, "..."] if "..." in parameter else [name]
    return ", ".join(names)


def named_domains():
    text = (FUNCTIONS / "row.hpp").read_text(encoding="utf-8")
    return dict(re.findall(r'domain_of_definition (\w+)\{"([^"]+)"', text))


def domain_in(code, named):
    """The text of a row's domain; nothing for the whole line."""
    found = re.search(r"domain_of_definition domains?(?:\[\])?\s*(?:=\s*)?([^;]*);", code)
    if not found:
        return ""
    texts = re.findall(r'"([^"]+)"', found[1]) + [named[n] for n in named if re.search(rf"\b{n}\b", found[1])]
    return "; ".join(dict.fromkeys(text for text in texts if not text.startswith("any")))


def functions_of(path):
    """The blocks of one file, in its order."""
    text = re.sub(r"^namespace detail \{.*?^\}  // namespace detail\n", "", path.read_text(encoding="utf-8"),
                  flags=re.DOTALL | re.MULTILINE)
    starts = [m for m in DOCSTRING.finditer(text) if not m[0].startswith(" ")]
    named = named_domains()
    for at, match in enumerate(starts):
        end = starts[at + 1].start() if at + 1 < len(starts) else len(text)
        code = text[match.end():end]
        function = Function(match[0], code, named)
        if function.name or function.calls:
            yield function


def families():
    files = [path for path in sorted(FUNCTIONS.glob("*.hpp")) if path.stem not in NOT_A_FAMILY]
    known = list(FAMILIES)
    for path in sorted(files, key=lambda path: known.index(path.stem) if path.stem in known else len(known)):
        title = FAMILIES.get(path.stem) or path.stem.replace("_", " ").capitalize()
        functions = list(functions_of(path))
        for f in functions:
            if f.name == "power":  # its template has a docstring of its own
                f.meaning = next(g.meaning for g in functions if g.calls == ["pow(base, exponent)"])
        yield title, [f for f in functions if f.calls != ["pow(base, exponent)"]]


def cell(text):
    return text.replace("|", "\\|")


def code_cell(calls):
    return ", ".join(f"`{cell(call)}`" for call in calls)


def short_table():
    """For the README: how it is called, and its derivative."""
    lines = ["| call | value | derivative |", "|---|---|---|"]
    for title, functions in families():
        lines.append(f"| **{title}** | | |")
        lines += [f"| {code_cell(f.calls)} | {cell(f.meaning)} | {cell(f.slopes)} |" for f in functions if f.calls]
    return lines


def long_table():
    """For the reference: with domains, and with the rows that only slopes use."""
    lines, inner = [], []
    for title, functions in families():
        lines += ["", f"## {title}", "", "| call | value | derivative | defined for |", "|---|---|---|---|"]
        for f in functions:
            if f.calls:
                lines.append(f"| {code_cell(f.calls)} | {cell(f.meaning)} | {cell(f.slopes)} | {cell(f.domain)} |")
            else:
                inner.append(f"| `{f.name}` | {cell(f.meaning)} | {cell(f.slopes)} |")
    lines += ["", "## Rows without a call of their own", "",
              "Derivatives are written with these where the plain formula would lose digits, overflow or have no value.",
              "In text they appear in the plain form.", "", "| row | value | derivative |", "|---|---|---|", *inner, ""]
    return lines


def renewed(path, table, fix):
    text = path.read_text(encoding="utf-8")
    found = re.search(r"(<!-- functions -->\n)(.*?)(<!-- /functions -->)", text, re.DOTALL)
    if not found:
        return [f"{shown(path)}: has no <!-- functions --> and <!-- /functions -->"]
    wanted = "\n".join(table) + "\n"
    if found[2] == wanted:
        return []
    if not fix:
        return [f"{shown(path)}: the table of functions is not up to date: ./dev docs --fix"]
    path.write_text(text[:found.start(2)] + wanted + text[found.end(2):], encoding="utf-8")
    print(f"{shown(path)}: written anew")
    return []


def main():
    fix = "--fix" in sys.argv[1:]
    pages = {ROOT / "README.md": short_table(), ROOT / "docs" / "reference" / "functions.md": long_table()}
    return report([fault for path, table in pages.items() for fault in renewed(path, table, fix)])


if __name__ == "__main__":
    sys.exit(main())
