"""PyYAML's loader, which resolves the type of a plain scalar once, not once for each case."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import yaml

LONGEST_REMEMBERED = 48
"""Characters: keys, years, numbers and names come again; summaries do not."""

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Loader(_Base):  # type: ignore[misc]
    """Safe, and libyaml's where PyYAML was built with it."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: Any) -> str:
        if kind is yaml.ScalarNode and implicit[0] and len(value) <= LONGEST_REMEMBERED:
            return _plain_tag(value)
        tag: str = super().resolve(kind, value, implicit)
        return tag


@lru_cache(maxsize=1 << 15)
def _plain_tag(value: str) -> str:
    tag: str = _Base("").resolve(yaml.ScalarNode, value, (True, False))
    return tag
