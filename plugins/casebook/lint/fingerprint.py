"""What tells one finding from another, whatever line it has moved to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b

from casebook.lint.diagnostic import Diagnostic


def fingerprints(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """A fingerprint for each: 32 hexadecimal digits, the same as long as rule, file, words and marked text are.

    Lines do not count, nor does what else stands on them; of findings that are alike in all this
    the second, third and so on have their own.
    """
    seen: Counter[bytes] = Counter()
    found = []
    for each in diagnostics:
        position = each.place.position
        marked = each.place.excerpt[position.column - 1 :][: position.length]
        parts = (each.code, each.place.file, each.message, " ".join(marked.split()))
        digest = blake2b(digest_size=16)
        for part in parts:
            data = part.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(4, "little") + data)
        same = digest.digest()
        digest.update(seen[same].to_bytes(4, "little"))
        seen[same] += 1
        found.append(digest.hexdigest())
    return found
