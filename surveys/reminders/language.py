"""What a template may say: names of the context, and choices by them. All else is refused before it is run.

Nothing that is let through can repeat, call, look into an object or read a file, so a template can do no harm,
and one that passes has no name that is not known. The sandbox is a second lock on the same door.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from instruments.finding import nearest
from surveys.reminders.context import NAMES, OF_APPOINTMENT

FILTERS = ("capitalize", "lower", "upper")
ALLOWED = (
    *(
        nodes.Template,
        nodes.Output,
        nodes.TemplateData,
        nodes.If,
        nodes.CondExpr,
        nodes.Compare,
        nodes.Operand,
    ),
    *(nodes.And, nodes.Or, nodes.Not, nodes.Const, nodes.Name, nodes.Getattr, nodes.Filter),
)
"""Kinds of expression and statement. `Getattr` and `Filter` are looked at more closely."""


class Fault(NamedTuple):
    """What cannot stand on a line of a template."""

    line: int
    rule: str
    found: str
    expected: str = ""
    hint: str = ""


class Language(SandboxedEnvironment):
    """Jinja with nothing in it but what a template for a reminder may use."""

    def __init__(self, **choices: Any) -> None:
        super().__init__(undefined=StrictUndefined, keep_trailing_newline=True, **choices)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS}


def faults(language: Language, source: str, for_appointments: bool) -> tuple[list[Fault], set[str]]:
    """All that cannot stand in the source of a template, and the names that it uses."""
    try:
        tree = language.parse(source)
        every = [tree, *tree.find_all(nodes.Node)]
    except TemplateSyntaxError as error:
        found = (error.message or "this cannot be read").rstrip(".")
        hint = "README.txt beside the templates shows what can be written"
        return [Fault(error.lineno, "template_syntax", found[:1].lower() + found[1:], hint=hint)], set()
    except RecursionError:
        return [Fault(1, "template_syntax", "choices too deep within one another", "a few words")], set()
    wrong = dict.fromkeys(fault for node in every for fault in _wrong(node, for_appointments))
    return sorted(wrong), {node.name for node in every if isinstance(node, nodes.Name)}


def _wrong(node: nodes.Node, for_appointments: bool) -> Iterator[Fault]:
    if not isinstance(node, ALLOWED):
        found = f"{_IN_WORDS.get(type(node), f'`{type(node).__name__.lower()}`')} in a template for reminders"
        yield Fault(
            node.lineno, "not_in_templates", found, "names, and choices by them", "see README.txt there"
        )
    elif isinstance(node, nodes.Name) and node.name not in NAMES:
        yield _unknown(node.lineno, node.name, NAMES)
    elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
        found = f"`|{node.name}` in a template for reminders"
        yield Fault(node.lineno, "not_in_templates", found, ", ".join(f"`|{name}`" for name in FILTERS))
    elif isinstance(node, nodes.Getattr):
        yield from _wrong_part(node, for_appointments)


def _wrong_part(node: nodes.Getattr, for_appointments: bool) -> Iterator[Fault]:
    whole = node.node.name if isinstance(node.node, nodes.Name) else ""
    if whole != "appointment":
        found = f"`.{node.attr}` of something that has no parts"
        yield Fault(node.lineno, "not_in_templates", found, "only `appointment` has parts")
    elif node.attr not in OF_APPOINTMENT:
        yield _unknown(
            node.lineno, f"appointment.{node.attr}", [f"appointment.{each}" for each in OF_APPOINTMENT]
        )
    elif not for_appointments:
        found = f"`appointment.{node.attr}` in a template for people who have no appointment"
        hint = (
            "one for people who have: put `appointment` in its file's name, such as letter-appointment.docx"
        )
        yield Fault(node.lineno, "no_appointment", found, hint=hint)


def _unknown(line: int, name: str, known: Collection[str]) -> Fault:
    return Fault(line, "unknown_name", f"no `{name}` is known here", hint=nearest(name, known))


_IN_WORDS: dict[type[nodes.Node], str] = {
    nodes.For: "a `{% for %}`",
    nodes.Include: "an `{% include %}`",
    nodes.Import: "an `{% import %}`",
    nodes.FromImport: "an `{% import %}`",
    nodes.Extends: "an `{% extends %}`",
    nodes.Assign: "a `{% set %}`",
    nodes.Macro: "a `{% macro %}`",
    nodes.Call: "a call",
    nodes.Getitem: "a `[ ]`",
    nodes.Test: "an `is`",
}
