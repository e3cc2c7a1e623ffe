"""YAML to plain data, each value with its position; nothing an author can write raises.

PyYAML's libyaml binding scans and resolves; the walk is ours because its constructor drops
positions, keeps the last of two equal keys in silence, and expands aliases.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from casebook.model.data_file import Key
from casebook.model.fault import Fault, FaultKind
from casebook.model.limits import STANDARD, Limits
from casebook.model.position import Position
from casebook.source.decode import CONTROL
from casebook.source.yaml_loader import Loader

LONGEST_NUMBER = 64
"""Characters; Python takes a second for a number of a million digits, and refuses to print it."""

_RISKY = 32
"""Levels; text that nests deeper is not even parsed, whatever the limit."""

_STRING = "tag:yaml.org,2002:str"
_NUMBERS = {"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"}
_EXPECTED = {"timestamp": "日期（如 2021-08-20）", "int": "整数", "float": "数字"}


@dataclass
class YamlTree:
    """`data` is None when the text is no YAML; `places` and `keys` hold the position of each value and key."""

    data: Any = None
    places: dict[tuple[Key, ...], Position] = field(default_factory=dict)
    keys: dict[tuple[Key, ...], Position] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def read_yaml(text: str, first_line: int = 1, limits: Limits = STANDARD) -> YamlTree:
    """Parse `text`, which starts at line `first_line` of its file."""
    tree = YamlTree()
    offset = first_line - 1
    deepest = limits.yaml_depth
    if _too_deep(text):
        tree.faults.append(_depth_fault(Position(first_line), deepest))
        return tree
    loader = Loader(text)
    try:
        root = loader.get_single_node()
        if root is not None:
            tree.data = _Walk(loader, tree, offset, deepest).value(root, ())
    except yaml.YAMLError as error:
        tree.faults.append(_syntax_fault(error, offset))
    finally:
        loader.dispose()
    return tree


def _depth_fault(position: Position, deepest: int) -> Fault:
    return Fault(FaultKind.NESTED_TOO_DEEP, position, "", str(deepest))


def _too_deep(text: str) -> bool:
    """Deeper than may be parsed. Flow brackets alone nest without an indent, and libyaml recurses on them."""
    depth = 0
    for character in text if text.count("[") + text.count("{") > _RISKY else "":
        if character in "[{":
            depth += 1
            if depth > _RISKY:
                return True
        elif character in "]}":
            depth = max(0, depth - 1)
    return any(len(line) - len(line.lstrip(" -?")) > 8 * _RISKY for line in text.split("\n"))


def _syntax_fault(error: yaml.YAMLError, offset: int) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    position = Position(mark.line + 1 + offset, mark.column + 1) if mark else Position(offset + 1)
    problem = getattr(error, "problem", None) or str(error).split("\n")[0]
    begun = getattr(error, "context_mark", None)
    first = Position(begun.line + 1 + offset, begun.column + 1) if begun else None
    return Fault(FaultKind.YAML_SYNTAX, position, str(problem), first=first)


def _dotted(path: tuple[Key, ...]) -> str:
    return ".".join(map(str, path))


class _Walk:
    def __init__(self, loader: Any, tree: YamlTree, offset: int, deepest: int) -> None:
        self.loader = loader
        self.deepest = deepest
        self.tree = tree
        self.offset = offset
        self.seen: set[int] = set()

    def position(self, node: yaml.Node) -> Position:
        start, end = node.start_mark, node.end_mark
        length = end.column - start.column if end.line == start.line else 1
        return Position(start.line + 1 + self.offset, start.column + 1, max(1, length))

    def fault(self, kind: FaultKind, node: yaml.Node, subject: str = "", **more: Any) -> None:
        self.tree.faults.append(Fault(kind, self.position(node), subject, **more))

    def value(self, node: yaml.Node, path: tuple[Key, ...]) -> Any:
        if id(node) in self.seen:
            first = self.position(node)  # an alias is composed as the very node it stands for
            position = self.tree.keys.get(path, first)
            self.tree.faults.append(
                Fault(FaultKind.YAML_ALIAS, position, _dotted(path), first=first)
            )
            return None
        self.seen.add(id(node))
        if path not in self.tree.places:
            self.tree.places[path] = self.position(node)
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node, path)
        if len(path) >= self.deepest:
            self.tree.faults.append(_depth_fault(self.position(node), self.deepest))
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*path, index)) for index, child in enumerate(node.value)]
        return None

    def scalar(self, node: yaml.Node, path: tuple[Key, ...] = ()) -> Any:
        if node.tag == _STRING:
            return self.text(node)
        try:
            if node.tag in _NUMBERS and len(node.value) > LONGEST_NUMBER:
                raise ValueError
            return self.loader.construct_object(node)
        # A tag that its value does not fit (`!!bool maybe`) is any of these to PyYAML.
        except (yaml.YAMLError, ValueError, LookupError, AttributeError):
            expected = _EXPECTED.get(node.tag.rpartition(":")[2], "不带标签的值")
            found = (
                f"文字「{node.value}」" if expected in _EXPECTED.values() else f"标签「{node.tag}」"
            )
            self.fault(FaultKind.WRONG_TYPE, node, _dotted(path), expected=expected, found=found)
            return None

    def text(self, node: yaml.Node) -> str:
        """A string; escapes in double quotes can bring in what the file itself may not hold."""
        value: str = node.value
        found = CONTROL.search(value)
        if found is None:
            return value
        self.fault(FaultKind.CONTROL_CHARACTER, node, f"U+{ord(found[0]):04X}")
        return CONTROL.sub(" ", value)

    def mapping(self, node: yaml.MappingNode, path: tuple[Key, ...]) -> dict[Key, Any]:
        data: dict[Key, Any] = {}
        first: dict[Key, Position] = {}
        for key_node, value_node in node.value:
            if key_node.tag.endswith(":merge"):
                self.fault(FaultKind.YAML_ALIAS, key_node, str(key_node.value))
                continue
            key = self.scalar(key_node) if isinstance(key_node, yaml.ScalarNode) else None
            if not isinstance(key, str | int):
                key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if key in first:
                self.fault(FaultKind.DUPLICATE_KEY, key_node, str(key), first=first[key])
                continue
            first[key] = self.tree.keys[*path, key] = self.position(key_node)
            self.tree.places[*path, key] = self.position(value_node)
            data[key] = self.value(value_node, (*path, key))
            if data[key] is None:
                self.tree.places[*path, key] = first[key]
        return data
