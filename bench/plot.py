# SPDX-License-Identifier: BSL-1.0
"""The time ratios as a picture: SVG text, a panel for each compiler, a line for each kernel, a mark for each contender."""

import math
from html import escape

from tables import peers_of, ratio_to_twin

ROW, TOP, LEFT, WIDTH, GAP = 20, 64, 70, 360, 50
COLOURS = ["#d62728", "#1f77b4", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b", "#17becf"]


def mark(shape, x, y, colour, title):
    label = f"<title>{escape(title)}</title>"
    if shape == 0:  # derivo: larger than its peers
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5.5" fill="{colour}">{label}</circle>'
    d = 4.5
    corners = {1: [(-d, -d), (d, -d), (d, d), (-d, d)], 2: [(0, -d), (d, d), (-d, d)], 3: [(0, -d), (d, 0), (0, d), (-d, 0)],
               4: [(0, d), (d, -d), (-d, -d)], 5: [(-d, 0), (d, -d), (d, d)]}[(shape - 1) % 5 + 1]
    points = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in corners)
    return f'<polygon points="{points}" fill="{colour}" fill-opacity="0.85">{label}</polygon>'


def decades(ratios):
    return math.floor(math.log10(min(ratios))), math.ceil(math.log10(max(ratios)))


def panel(left, title, kernels, names, low, high):
    def at(ratio):
        return left + WIDTH * (math.log10(ratio) - low) / (high - low)

    bottom = TOP + ROW * len(kernels)
    parts = [f'<text x="{left}" y="{TOP - 12}" font-weight="bold">{escape(title)}</text>']
    for decade in range(low, high + 1):
        x = at(10**decade)
        parts.append(f'<line x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{bottom}" stroke="{"#333" if decade == 0 else "#ccc"}"/>'
                     f'<text x="{x:.1f}" y="{bottom + 16}" text-anchor="middle">{10.0**decade:g}</text>')
    for row, (kernel, contenders) in enumerate(kernels.items()):
        y = TOP + ROW * (row + 0.5)
        parts.append(f'<line x1="{left}" y1="{y}" x2="{left + WIDTH}" y2="{y}" stroke="#eee"/>'
                     f'<text x="{left - 8}" y="{y + 4}" text-anchor="end">{kernel}</text>')
        for shape, name in reversed(list(enumerate(names))):  # derivo on top
            ratio = ratio_to_twin(contenders, "time", name)
            if ratio is not None:
                parts.append(mark(shape, at(ratio), y, COLOURS[shape % len(COLOURS)], f"{kernel}, {name}: {ratio:.2f}"))
    return parts


def legend(names):
    parts, x = [], LEFT
    for shape, name in enumerate(names):
        parts += [mark(shape, x, 20, COLOURS[shape % len(COLOURS)], name), f'<text x="{x + 10}" y="24">{escape(name)}</text>']
        x += 90
    return parts


def plot(panels):
    """SVG of {title: kernels}."""
    names = ["derivo", *peers_of(next(iter(panels.values())))]
    ratios = [r for kernels in panels.values() for contenders in kernels.values() for name in names
              if (r := ratio_to_twin(contenders, "time", name)) is not None]
    low, high = decades(ratios)
    high = max(high, low + 1)
    width = LEFT + len(panels) * (WIDTH + LEFT + GAP) - LEFT
    height = TOP + ROW * max(map(len, panels.values())) + 48
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
             f'<rect width="{width}" height="{height}" fill="white"/>', *legend(names)]
    for index, (title, kernels) in enumerate(panels.items()):
        parts += panel(LEFT + index * (WIDTH + LEFT + GAP), title, kernels, names, low, high)
    parts += [f'<text x="{width / 2}" y="{height - 8}" text-anchor="middle">time, ratio to the twin written by hand</text>', "</svg>"]
    return "\n".join(parts) + "\n"
