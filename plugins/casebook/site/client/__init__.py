"""The browser's part of the site: the scripts that pages load."""

from __future__ import annotations

from importlib import resources


def built_names() -> tuple[str, ...]:
    """Names of the scripts, without their ending, sorted."""
    files = (file.name for file in resources.files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".js") for name in files if name.endswith(".js")))


def built_script(name: str) -> bytes:
    """The script `name` as `npm run build` wrote it."""
    return resources.files(__name__).joinpath(f"{name}.js").read_bytes()
