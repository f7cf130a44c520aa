#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""docs/reference/diagnostics.md, from the messages in the headers and the files in test/reject that provoke them: what
was written, what it should be. Says whether the page is up to date; with --fix writes it anew."""

import re
import sys

from source import ROOT, code, headers, report, shown, strings

PAGE = ROOT / "docs" / "reference" / "diagnostics.md"
PREFIX = "derivo: "
HEAD = """# Messages

A mistake that derivo can see ends with one sentence: `derivo: <the call>: <what is wrong>. <What to do>.` Look for
`derivo:` in the compiler's output; what stands around it is the way to that place.
[How to read an error](../how-to/read-an-error.md) shows one.

This page is made from the headers and from `test/reject`, where each message has a file that provokes it and a twin
that compiles.
"""


def messages():
    """The messages of the headers, each once, in their order."""
    found = {}
    for path in headers():
        text = code(path)
        for _, value in strings(text):
            if value.startswith(PREFIX):
                found.setdefault(value, shown(path))
        for match in re.finditer(rf"^\s*#\s*error\s+\"?({PREFIX}[^\"\n]*)", text, re.MULTILINE):
            found.setdefault(match[1].strip(), shown(path))
    return found


class Wrong:
    """One file of test/reject: why it is wrong, the wrong lines, the right ones."""

    def __init__(self, path):
        text = path.read_text(encoding="utf-8")
        self.expected = (re.search(r"^// expect-error: *(.*\S)", text, re.MULTILINE) or [None, None])[1]
        comment = re.findall(r"^//(?: (.*))?$", text.split("#include")[0], re.MULTILINE)
        self.why = " ".join(line for line in comment if line and "SPDX" not in line and not line.startswith(("expect", "max-errors", "flags")))
        found = re.search(r"^#ifdef CONTROL\n(.*?)^#else\n(.*?)^#endif", text, re.DOTALL | re.MULTILINE)
        self.right, self.wrong = (found[1], found[2]) if found else ("", "")


def block(text, lead):
    lines = text.rstrip("\n").splitlines()
    return [f"    // {lead}"] + [f"    {line}".rstrip() for line in lines]


def named_after(text):
    """A sentence that a macro ends, with the name of what is missing."""
    return "" if re.search(r"[.)]$|^$", text) else "..."


def parts(message):
    """The call that a message names, what it says of it, and all of it."""
    call, _, rest = message[len(PREFIX):].partition(": ")
    return call, rest, message


def page():
    wrongs = [wrong for wrong in map(Wrong, sorted((ROOT / "test" / "reject").glob("*.cpp"))) if wrong.expected]
    lines, last = HEAD.splitlines(), None
    for call, rest, message in sorted(map(parts, messages()), key=lambda part: (part[0].lower(), part[0], part[1].lower())):
        if call != last:
            lines += ["", f"## `{call}`"]
        last = call
        lines += ["", f"> {rest}{named_after(rest)}"]
        for wrong in wrongs:
            if message.startswith(wrong.expected) and wrong.wrong:
                lines += ["", wrong.why, "", *block(wrong.wrong, "wrong"), *block(wrong.right, "right")]
    return "\n".join(lines) + "\n"


def main():
    wanted = page()
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == wanted:
        return 0
    if "--fix" not in sys.argv[1:]:
        return report([f"{shown(PAGE)}: is not up to date: ./dev docs --fix"])
    PAGE.write_text(wanted, encoding="utf-8")
    print(f"{shown(PAGE)}: written anew")
    return 0


if __name__ == "__main__":
    sys.exit(main())
