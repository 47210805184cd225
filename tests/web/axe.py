"""What axe finds on the page that a window shows."""

from collections.abc import Iterable
from itertools import product
from typing import Any

from tests.web.tools import AXE

Look = tuple[int, str]  # width and colours
LOOKS: tuple[Look, ...] = tuple(product((360, 1280), ("light", "dark")))
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_RUN = """
([rules, spared]) => axe.run(
    {exclude: spared.map((selector) => [selector])},
    {runOnly: {type: "tag", values: rules}, resultTypes: ["violations"]},
)
"""


def findings(
    page: Any, looks: Iterable[Look], spared: tuple[str, ...] = ()
) -> list[str]:
    """Each violation as a line, in each of the looks.

    `spared` are selectors of what is not ours.
    """
    page.add_script_tag(path=str(AXE))
    # a colour on its way to another is neither of the two
    page.add_style_tag(content="*, ::before, ::after { transition: none !important }")
    lines: list[str] = []
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found = page.evaluate(_RUN, [RULES, list(spared)])
        lines += [f"{width} {scheme} {line}" for line in _lines(found)]
    return lines


def _lines(found: dict[str, Any]) -> list[str]:
    return [
        f"[{violation['impact']}] {violation['id']}: {violation['help']}: "
        + "; ".join(node["html"][:160] for node in violation["nodes"][:3])
        for violation in found["violations"]
    ]
