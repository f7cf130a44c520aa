#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Who may include whom. The table is the design; a rule that nobody checks does not last."""

import re
import sys

from source import INCLUDE, code, headers, report, shown, strings

# directory of include/derivo -> the directories that its files may include; every file may include its own.
MAY_INCLUDE = {
    "warnings": "",
    "debug": "",
    "core": "",
    "math": "core debug",
    "graph": "core",
    "functions": "core math graph debug",
    "expression": "core math graph functions debug",
    "differentiate": "core graph functions expression",
    "simplify": "core graph functions expression",
    "integrate": "core graph functions expression",
    "optimise": "core graph functions expression simplify",  # programs are made from the normal form
    "evaluate": "core graph functions expression simplify optimise differentiate debug",
    "print": "core graph functions expression simplify optimise differentiate evaluate",  # to_c prints the program
    "parse": "core graph functions expression evaluate",
    "runtime": "core graph functions evaluate",
    "calculus": "core math functions expression differentiate integrate simplify optimise evaluate print",
    "interop": "core math graph functions expression differentiate integrate simplify optimise evaluate print calculus",
}
MAY_INCLUDE["."] = " ".join(layer for layer in MAY_INCLUDE if layer != "interop")  # derivo.hpp, core.hpp

FOR_ALL = {"derivo/version.hpp", "derivo/fwd.hpp", "derivo/config.hpp"}
UMBRELLAS = {"derivo/derivo.hpp", "derivo/core.hpp", "derivo/calculus.hpp"}
UMBRELLAS_FOR = {".", "calculus", "interop"}

STANDARD_ONLY = {"core", "math", "graph"}  # the rest may use Boost.Hana, interop/ whatever it adapts
NEVER = {"iostream", "string", "format", "ranges", "boost/hana.hpp"}
EXCEPTIONS = {"derivo/runtime.hpp": {"string"}}  # for programs whose formulas are known at run time only
NEVER_BELOW_CORE = {"string_view"}         # of what derivo/core.hpp brings

NAME_NO_FUNCTION = {"differentiate", "simplify", "optimise", "evaluate", "print", "parse"}
ARITHMETIC = {"sum", "difference", "product", "quotient", "negation", "power", "sqrt"}


def layer_of(header):
    directory, _, rest = header.removeprefix("derivo/").partition("/")
    return directory if rest else "."


def fault_of_include(header, layer, target):
    """What is wrong when a file of this layer includes target, or None."""
    if target in NEVER and target not in EXCEPTIONS.get(header, ()):
        return "is never included"
    if not target.startswith("derivo/"):
        foreign = "/" in target or target.endswith((".h", ".hpp"))
        if layer == "interop" or not foreign:
            return None
        if layer in STANDARD_ONLY:
            return f"{layer}/ knows the standard library only"
        return None if target.startswith("boost/hana/") else "is neither the standard library nor Boost.Hana"
    if not (INCLUDE / target).exists():
        return "does not exist"
    if target in FOR_ALL:
        return None
    if target in UMBRELLAS:
        return None if layer in UMBRELLAS_FOR else "is for users"
    other = layer_of(target)
    if other == layer or other in MAY_INCLUDE[layer].split():
        return None
    return f"{layer}/ may not include {other}/"


def is_part(target, header):
    """Does algebra/powers.hpp define what algebra.hpp declares, and is included at its end?"""
    return target.startswith(header.removesuffix(".hpp") + "/")


def cycles(includes):
    """A fault for each header that reaches itself, its parts left aside."""
    faults, done = [], set()

    def visit(header, path):
        if header in path:
            faults.append("cycle: " + " -> ".join(path[path.index(header):] + [header]))
        elif header not in done:
            for target in includes.get(header, ()):
                if not is_part(target, header):
                    visit(target, path + [header])
            done.add(header)

    for header in includes:
        visit(header, [])
    return faults


def reached_from(header, includes):
    reached, todo = set(), [header]
    while todo:
        for target in includes.get(todo.pop(), ()):
            if target not in reached:
                reached.add(target)
                todo.append(target)
    return reached


def main():
    texts = {path.relative_to(INCLUDE).as_posix(): (shown(path), code(path)) for path in headers()}
    rows = {name for _, text in texts.values()
            for name in re.findall(r'struct\s+row<\s*"([^"]+)"\s*>', text)} - ARITHMETIC
    includes, faults = {}, []
    for header, (path, text) in texts.items():
        layer = layer_of(header)
        if layer not in MAY_INCLUDE:
            faults.append(f"{path}: {layer}/ is not a layer: name it in tools/check_layers.py")
            continue
        includes[header] = []
        for line, content in enumerate(text.splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', content)
            if not match:
                continue
            includes[header].append(match[1])
            fault = fault_of_include(header, layer, match[1])
            if fault:
                faults.append(f"{path}:{line}: <{match[1]}> {fault}")
        if layer in NAME_NO_FUNCTION:
            faults += [f'{path}:{line}: names the function "{value}": ask its row'
                       for line, value in strings(text) if value in rows]
    faults += cycles(includes)
    faults += [f"derivo/core.hpp brings <{target}>"
               for target in sorted(reached_from("derivo/core.hpp", includes) & NEVER_BELOW_CORE)]
    return report(faults)


sys.exit(main())
