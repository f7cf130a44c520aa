#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Each message of the library ("derivo: ...") is provoked by a file in test/reject, and each file there waits
for one message that exists."""

import re
import sys

from source import ROOT, code, headers, report, shown, strings

PREFIX = "derivo: "


def messages():
    """(place, text) of each message that a compiler can print."""
    for path in headers():
        text = code(path)
        for line, value in strings(text):
            if value.startswith(PREFIX):
                yield f"{shown(path)}:{line}", value
        for match in re.finditer(rf"^\s*#\s*error\s+({PREFIX}.*)$", text, re.MULTILINE):
            yield f"{shown(path)}:{text.count(chr(10), 0, match.start(1)) + 1}", match[1].strip()


def expectations():
    """(place, text) of each sentence that a file in test/reject waits for."""
    for path in sorted((ROOT / "test" / "reject").glob("*.cpp")):
        for line, content in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = re.match(r"// expect-error: *(.*\S)", content)
            if match and match[1].startswith(PREFIX.strip()):
                yield f"{shown(path)}:{line}", match[1]


def main():
    said, expected = list(messages()), list(expectations())
    faults = [f'{place}: no file in test/reject provokes "{text}"'
              for place, text in said if not any(text.startswith(start) for _, start in expected)]
    for place, start in expected:
        fitting = {text for _, text in said if text.startswith(start)}
        if not fitting:
            faults.append(f'{place}: the library never says "{start}"')
        elif len(fitting) > 1:
            faults.append(f'{place}: "{start}" fits {len(fitting)} messages: write more of it')
    return report(faults)


sys.exit(main())
