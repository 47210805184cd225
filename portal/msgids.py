"""Finds the texts for translation in the apps' code and in the templates."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.utils.translation.template import templatize

# What the arguments of each function are: text, context, plural.
_CALLS = {
    "gettext": "t",
    "gettext_lazy": "t",
    "gettext_noop": "t",
    "ngettext": "tp",
    "ngettext_lazy": "tp",
    "pgettext": "ct",
    "pgettext_lazy": "ct",
    "npgettext": "ctp",
    "npgettext_lazy": "ctp",
    "_": "t",
}
_CALL_IN_TEMPLATE = re.compile(r"\b(?:n?p?gettext|_)\(")


class Key(NamedTuple):
    """What finds a translation: the English text and its context, if it has one."""

    text: str
    context: str | None = None


class Use(NamedTuple):
    """Where a text is used; `plural` is its English plural, or None."""

    key: Key
    plural: str | None
    file: str


class BadCall(Exception):
    """A call whose text no tool can collect."""


def python_uses(source: str, file: str) -> Iterator[Use]:
    """The texts that one Python module hands to gettext."""
    tree = ast.parse(source, file)
    names = _imported(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (kinds := _kinds(node.func, names)):
            yield from _use(node, kinds, file)


def _imported(tree: ast.AST) -> dict[str, str]:
    """Local name -> gettext function, as `import … as _` says."""
    return {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and node.module == "django.utils.translation"
        for alias in node.names
        if alias.name in _CALLS
    }


def _kinds(function: ast.expr, names: dict[str, str]) -> str:
    if isinstance(function, ast.Name):
        return _CALLS.get(names.get(function.id, ""), "")
    if isinstance(function, ast.Attribute) and function.attr != "_":
        return _CALLS.get(function.attr, "")
    return ""


def _use(call: ast.Call, kinds: str, file: str) -> Iterator[Use]:
    arguments = call.args[: len(kinds)]
    for argument in arguments:
        if isinstance(argument, ast.JoinedStr | ast.BinOp):
            raise BadCall(
                f"{file}:{call.lineno}: gettext takes one plain text; put values in "
                f"with %(name)s after it."
            )
    values = [a.value for a in arguments if isinstance(a, ast.Constant)]
    if len(values) == len(kinds) and all(isinstance(value, str) for value in values):
        found = dict(zip(kinds, values, strict=True))
        yield Use(Key(found["t"], found.get("c")), found.get("p"), file)


def template_uses(source: str, file: str) -> Iterator[Use]:
    """The texts of the translate and blocktranslate tags of one template."""
    code = templatize(source, file)
    names = {name: name for name in _CALLS}
    for match in _CALL_IN_TEMPLATE.finditer(code):
        call = _call_at(code, match.start(), match.end())
        if call is not None and (kinds := _kinds(call.func, names)):
            yield from _use(call, kinds, file)


def _call_at(code: str, start: int, end: int) -> ast.Call | None:
    """The call that begins at `start`: up to the first bracket that closes it."""
    while (end := code.find(")", end) + 1) > 0:
        try:
            call = ast.parse(code[start:end], mode="eval").body
        except SyntaxError:
            continue
        return call if isinstance(call, ast.Call) else None
    return None


def used(base: Path) -> dict[Key, list[Use]]:
    """Every text of the apps and templates, with the places that use it."""
    found: dict[Key, list[Use]] = {}
    for use in _all_uses(base):
        found.setdefault(use.key, []).append(use)
    return found


def _all_uses(base: Path) -> Iterator[Use]:
    for package in sorted(base.glob("*/__init__.py")):
        if package.parent.name == "tests":
            continue
        for path in sorted(package.parent.rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            yield from python_uses(text, path.relative_to(base).as_posix())
    templates = base / "templates"
    for path in sorted(p for p in templates.rglob("*") if p.is_file()):
        text = path.read_text(encoding="utf-8")
        yield from template_uses(text, path.relative_to(base).as_posix())
