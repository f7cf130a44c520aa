# SPDX-License-Identifier: BSL-1.0
"""Tables in Markdown that are also readable on a terminal."""

import math

RATIOS = ("time", "instructions")


def table(head, rows, texts=1):
    """The first columns, those of text, to the left; figures to the right."""
    rows = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[k]) for row in [head, *rows]) for k in range(len(head))]

    def line(row):
        cells = [cell.ljust(width) if k < texts else cell.rjust(width) for k, (cell, width) in enumerate(zip(row, widths))]
        return f"| {' | '.join(cells)} |"

    rule = ["-" * width if k < texts else "-" * (width - 1) + ":" for k, width in enumerate(widths)]
    return "\n".join([line(head), f"| {' | '.join(rule)} |", *map(line, rows)])


def seconds(value):
    return "-" if value is None else f"{value:.2f}"


def ratio(ours, theirs, digits=2):
    return "-" if ours is None or not theirs else f"{ours / theirs:.{digits}f}"


def calls(found):
    """{"sin": 2, "exp": 1} -> 2 sin exp"""
    return " ".join(name if count == 1 else f"{count:g} {name}" for name, count in found.items()) or "none"


def peers_of(kernels):
    """The contenders other than derivo and its twin, those with the smallest ratios first."""
    found = {name for contenders in kernels.values() for name in contenders} - {"derivo", "twin"}
    return sorted(found, key=lambda name: geometric_mean(kernels, "time", name))


def ratio_to_twin(contenders, key, name):
    """None where the contender does not take part."""
    if name not in contenders:
        return None
    if key == "time":
        return contenders[name].get("time_ratio")
    return contenders[name][key] / contenders["twin"][key]


def geometric_mean(kernels, key, name):
    """Over the kernels in which the contender takes part."""
    found = [r for contenders in kernels.values() if (r := ratio_to_twin(contenders, key, name)) is not None]
    return math.exp(sum(map(math.log, found)) / len(found))


def brief(value):
    """Three digits, and no decimals from 100 on."""
    return "-" if value is None else f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:.0f}"


def peer_table(kernels, key):
    """Kernels by contenders. Of "time" and "instructions" the ratios to the twin, with their geometric means."""
    names = ["derivo", *peers_of(kernels)]
    head = ["kernel", *([] if key in RATIOS else ["twin"]), *names]
    if key in RATIOS:
        rows = [[kernel, *(brief(ratio_to_twin(contenders, key, name)) for name in names)]
                for kernel, contenders in kernels.items()]
        rows.append(["geometric mean", *(f"**{brief(geometric_mean(kernels, key, name))}**" for name in names)])
        taken = [sum(name in contenders for contenders in kernels.values()) for name in names]
        rows.append(["kernels", *taken])
    else:
        cell = calls if key == "calls" else str
        rows = [[kernel, *(cell(contenders[name][key]) if name in contenders else "-" for name in ["twin", *names])]
                for kernel, contenders in kernels.items()]
    return table(head, rows)
