"""Strict YAML: plain data and the place of every part of it, or problems.

YAML 1.2, so `No` stays a word. Refused, because each has changed somebody's data silently: repeated
keys, aliases, merge keys, tags, directives, numbers that could be read two ways (`010`, `0x1F`, `1_000`), NaN and
infinity. Nothing about instruments or studies is known here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    NodeEvent,
)
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.parser import Parser
from ruamel.yaml.reader import ReaderError

from instruments.problems import Problem, Where

LARGEST_FILE = 1_000_000
"""Bytes. The longest definition in the library is under 60,000."""
DEEPEST = 20

Path_ = tuple[str | int, ...]
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")


@dataclass
class Document:
    """What a YAML file says: `data` as plain Python, and where each part of it stands."""

    file: str
    data: Any = None
    places: dict[Path_, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def where(self, path: Path_) -> Where:
        """The place of the part at `path`, or of the nearest part around it."""
        near = path
        while near not in self.places and near:
            near = near[:-1]
        line, column = self.places.get(near, (1, 1))
        return Where(self.file, line, column, path=" › ".join(self._crumbs(path)))

    def _crumbs(self, path: Path_) -> Iterator[str]:
        """The path in words: an entry of a list that has an id or a name goes by it."""
        part = self.data
        for step in path:
            part = _step_into(part, step)
            name = part.get("id", part.get("name")) if isinstance(part, dict) else None
            yield str(name) if isinstance(step, int) and name else str(step)


def _step_into(part: Any, step: str | int) -> Any:
    try:
        return part[step]
    except (KeyError, IndexError, TypeError):
        return None


def read(path: Path) -> Document:
    """The document in the file at `path`; a file that cannot be read is a problem in it."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        return _refused(
            str(path), "unreadable_file", f"cannot read the file ({error.strerror})", Where(str(path))
        )
    if len(raw) > LARGEST_FILE:
        return _refused(
            str(path), "file_too_large", f"{len(raw):,} bytes", Where(str(path)), f"at most {LARGEST_FILE:,}"
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = _at(error.object[: error.start].decode(), str(path))
        return _refused(str(path), "not_utf8", "a byte that is not UTF-8 text", where, "UTF-8")
    return read_text(text, str(path))


def read_text(text: str, file: str) -> Document:
    """The document in `text`; `file` is the name that its problems carry."""
    document = Document(file)
    try:
        root = _root(text, document)
        if document.problems:
            return document
        if root is None:
            return _refused(file, "empty_file", "nothing in it", Where(file, 1, 1), "a YAML mapping")
        document.data = _plain(root, (), document)
    except MarkedYAMLError as error:
        if document.problems:
            return document
        mark = error.problem_mark or error.context_mark
        where = Where(file, mark.line + 1, mark.column + 1) if mark else Where(file)
        found = error.problem or error.context
        return _refused(
            file, "yaml_syntax", found, where, hint="look at the line above too: quotes, colons and spaces"
        )
    except ReaderError as error:
        found = f"a character that no text holds (number {error.character})"
        return _refused(file, "yaml_syntax", found, _at(text[: error.position], file), "plain text")
    return document


def _at(before: str, file: str) -> Where:
    """The place that comes after the text `before`."""
    return Where(file, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _refused(file: str, rule: str, found: str, where: Where, expected: str = "", hint: str = "") -> Document:
    return Document(file, problems=[Problem(rule, where, found, expected, hint)])


class _TooDeep(MarkedYAMLError):
    """Nothing more of the text is read."""


def _root(text: str, document: Document) -> Node | None:
    """The text as nodes; what must not be in it is refused as it is read, before anything is built of it."""
    depth = 0

    class Watched(Parser):
        def get_event(self) -> Any:
            nonlocal depth
            event = super().get_event()
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            document.problems.extend(_refused_event(event, depth, document.file))
            if depth > DEEPEST:
                raise _TooDeep
            return event

    yaml = YAML(typ="safe", pure=True)
    yaml.allow_duplicate_keys = True  # found below, all of them, each with its place
    yaml.Parser = Watched
    root: Node | None = yaml.compose(text)
    return root


def _refused_event(event: Any, depth: int, file: str) -> Iterator[Problem]:
    """Directives, aliases, tags, and parts without end."""
    where = Where(file, event.start_mark.line + 1, event.start_mark.column + 1)
    if depth > DEEPEST:
        yield Problem("too_deep", where, f"more than {DEEPEST} levels", "a flatter file")
    elif isinstance(event, DocumentStartEvent) and (event.version or event.tags):
        yield Problem("yaml_directive", where, "a directive (`%YAML` or `%TAG`)", "a file without it")
    elif isinstance(event, AliasEvent):
        yield Problem("yaml_alias", where, "an alias (`*name`)", "the value itself, written out")
    elif isinstance(event, NodeEvent) and getattr(event, "tag", None):
        yield Problem("yaml_tag", where, f"a tag (`{getattr(event, 'tag', '')}`)", "plain values only")


def _plain(node: Node, path: Path_, document: Document) -> Any:
    document.places.setdefault(path, (node.start_mark.line + 1, node.start_mark.column + 1))
    if isinstance(node, MappingNode):
        return _mapping(node, path, document)
    if isinstance(node, SequenceNode):
        return [_plain(part, (*path, number), document) for number, part in enumerate(node.value)]
    return _scalar(node, path, document)


def _mapping(node: MappingNode, path: Path_, document: Document) -> dict[Any, Any]:
    plain: dict[Any, Any] = {}
    seen: set[str] = set()  # as text, because `1` and "1" are one key to whoever reads them as JSON
    key_node: Node
    for key_node, value_node in node.value:
        if not isinstance(key_node, ScalarNode):
            _say(
                document,
                "yaml_key",
                key_node,
                path,
                "a key that is itself a list or mapping",
                "a word or number",
            )
            continue
        key = _scalar(key_node, path, document)
        if key == "<<":
            _say(document, "yaml_merge", key_node, path, "a merge key (`<<`)", "the entries, written out")
        elif str(key) in seen:
            _say(document, "repeated_key", key_node, (*path, key), f"`{key}` a second time", "each key once")
        else:
            plain[key] = _plain(value_node, (*path, key), document)
        seen.add(str(key))
    return plain


def _scalar(node: Node, path: Path_, document: Document) -> Any:
    kind, text = str(node.tag).rpartition(":")[2], node.value
    if kind == "bool":
        return text.lower() == "true"
    if kind == "null":
        return None
    if kind == "int" and _INTEGER.fullmatch(text):
        return int(text)
    if kind == "float" and _DECIMAL.fullmatch(text) and math.isfinite(float(text)):
        return float(text)
    if kind in ("int", "float"):
        shown = text if len(text) <= 30 else f"{text[:29]}…"
        hint = f'write "{shown}" in quotes if it is a word'
        _say(document, "ambiguous_number", node, path, f"`{shown}`", "a plain decimal number", hint)
        return None
    return text  # words, and dates, which stay as they were written


def _say(
    document: Document, rule: str, node: Node, path: Path_, found: str, expected: str, hint: str = ""
) -> None:
    mark = node.start_mark
    where = Where(document.file, mark.line + 1, mark.column + 1, path=" › ".join(map(str, path)))
    document.problems.append(Problem(rule, where, found, expected, hint))
