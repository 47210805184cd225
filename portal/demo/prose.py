"""Reads the demo's prose, which is wrapped to the width of the code."""


def lines_of(source: str) -> list[str]:
    """The lines of a block; one that is indented goes on the line before it."""
    lines: list[str] = []
    for line in source.strip().splitlines():
        if line.startswith("  "):
            lines[-1] = f"{lines[-1]} {line.strip()}"
        else:
            lines.append(line.strip())
    return lines
