"""The context and the templates hold together: every name used is a field, every field is used."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args, get_type_hints

import pytest
from jinja2 import UndefinedError, meta, nodes

from surveys.forms import context
from surveys.forms.look import Look
from surveys.forms.paper import environment, literal

TEMPLATES = [name for name in environment().list_templates() if name.endswith(".j2")]
TYPES = [
    context.Form,
    context.Cover,
    context.Closing,
    context.Section,
    context.Matrix,
    context.Question,
    context.Option,
    context.Cards,
    context.Card,
    Look,
]
FIELDS = {field.name for type_ in TYPES for field in fields(type_)}
FORM = {field.name for form in (context.Form, context.Cards) for field in fields(form)}
LOOPS = {"section", "block"}
"""What an including template has at hand."""


def parsed(name: str) -> nodes.Template:
    env = environment()
    source, _, _ = env.loader.get_source(env, name)  # type: ignore[union-attr]
    return env.parse(source)


def test_there_is_a_partial_for_each_kind_of_item() -> None:
    kinds = get_args(get_type_hints(context.Question)["kind"])
    assert {f"answers/{kind}.typ.j2" for kind in kinds} == {name for name in TEMPLATES if "/" in name}


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_uses_only_fields_of_the_context(name: str) -> None:
    tree = parsed(name)
    assert meta.find_undeclared_variables(tree) <= FORM | LOOPS
    assert {node.attr for node in tree.find_all(nodes.Getattr)} <= FIELDS


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_never_computes(name: str) -> None:
    arithmetic = (
        nodes.Add,
        nodes.Sub,
        nodes.Mul,
        nodes.Div,
        nodes.Mod,
        nodes.Call,
        nodes.Assign,
        nodes.Macro,
    )
    assert not list(parsed(name).find_all(arithmetic))


def test_every_field_of_the_context_is_used() -> None:
    used = {node.attr for name in TEMPLATES for node in parsed(name).find_all(nodes.Getattr)}
    used |= {variable for name in TEMPLATES for variable in meta.find_undeclared_variables(parsed(name))}
    assert used >= FIELDS - {"paper", "large"}  # which the design is told at its head


def test_an_undefined_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()


@pytest.mark.parametrize(
    ("value", "typst"),
    [
        ('"\\', r'"\"\\"'),
        ("a\nb\tc", r'"a\nb c"'),
        (True, "true"),
        (-9, "-9"),
        (("a", "b"), '("a", "b", )'),
        ((), "()"),
    ],
)
def test_a_value_becomes_a_literal(value: object, typst: str) -> None:
    assert literal(value) == typst


def test_what_is_no_plain_value_is_not_printed() -> None:
    with pytest.raises(TypeError, match=r"prints 0\.5"):
        literal(0.5)
