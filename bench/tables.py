# SPDX-License-Identifier: BSL-1.0
"""Tables in Markdown that are also readable on a terminal."""


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
