"""The layers hold, and the contracts that hold them can fail."""

from __future__ import annotations

import importlib
import pkgutil
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import casebook

ROOT = Path(__file__).parents[1]
PLUGINS = ROOT / "plugins"
MODULES = [
    "casebook",
    *(module.name for module in pkgutil.walk_packages(casebook.__path__, "casebook.")),
]


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_a_module_can_be_imported_and_has_what_it_says(name: str):
    module = importlib.import_module(name)
    public = getattr(module, "__all__", ())
    assert [each for each in public if not hasattr(module, each)] == []
    assert len(set(public)) == len(public)


def test_no_import_leads_to_the_site_engine():
    code = (
        "import sys, importlib\n"
        f"for name in {[name for name in MODULES if not name.endswith('__main__')]!r}:\n"
        "    importlib.import_module(name)\n"
        "found = {name.split('.')[0] for name in sys.modules}\n"
        "print(sorted(found & {'mkdocs', 'material', 'mkdocs_casebook'}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PLUGINS, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The plugins and the contracts, to be broken."""
    ignored = shutil.ignore_patterns("__pycache__", "node_modules")
    shutil.copytree(PLUGINS, tmp_path, dirs_exist_ok=True, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint_imports(folder: Path) -> tuple[int, str]:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_the_contracts_are_kept(copy: Path):
    status, said = lint_imports(copy)
    assert status == 0, said
    assert "2 kept, 0 broken" in said


@pytest.mark.parametrize(
    ("file", "line", "told"),
    [
        ("model/case.py", "import mkdocs", "casebook.model.case -> mkdocs"),
        ("model/case.py", "import casebook.source.case", "casebook.model is not allowed"),
        ("source/case.py", "import casebook.lint", "casebook.source is not allowed"),
        ("lint/engine.py", "import casebook.rules", "casebook.lint is not allowed"),
        ("reporters/json.py", "import casebook.charts", "casebook.reporters is not allowed"),
        (
            "importers/importing.py",
            "import casebook.exporters",
            "casebook.importers is not allowed",
        ),
        ("exporters/case.py", "import casebook.importers", "casebook.exporters is not allowed"),
        ("site/gate.py", "import casebook.cli", "casebook.site is not allowed"),
        ("release/place.py", "import casebook.cli", "casebook.release is not allowed"),
        ("site/gate.py", "import casebook.release", "casebook.site is not allowed"),
        ("newroom/__init__.py", "", "newroom"),
    ],
)
def test_a_wrong_import_breaks_a_contract(copy: Path, file: str, line: str, told: str):
    broken = copy / "casebook" / file
    broken.parent.mkdir(exist_ok=True)
    text = broken.read_text("utf-8") if broken.exists() else ""
    broken.write_text(f"{text}\n{line}\n", "utf-8")
    status, said = lint_imports(copy)
    assert status == 1, said
    assert told in said
