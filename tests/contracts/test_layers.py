"""The direction of the layers, and that each contract breaks when it should.

For each contract every import that it forbids is planted in a copy of the package. The plants are
derived from the contract, so a new contract is shown to break from its first day.
"""

import shutil
from dataclasses import dataclass
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any

import pytest

from tests.contracts import project

CONTRACTS = {contract["id"]: contract for contract in project.import_contracts()}


@dataclass(frozen=True)
class Plant:
    """An import that a contract forbids: `source` may not know `target`."""

    source: str
    target: str

    def verdict(self) -> str:
        """Returns the linter's sentence about it."""
        return f"{self.source} is not allowed to import {self.target}"


def same_level(names: str) -> list[str]:
    """Returns the modules that share one line of a layers contract."""
    return [name.strip("() ") for name in names.replace(":", "|").split("|")]


def upward_plants(contract: dict[str, Any]) -> list[Plant]:
    """Returns an import from each layer to the one above it, and between siblings."""
    levels = [same_level(names) for names in contract["layers"]]
    climbs = [(low, high) for above, below in pairwise(levels) for low in below for high in above]
    siblings = [pair for level in levels for pair in permutations(level, 2)]
    return [Plant(source, target) for source, target in climbs + siblings]


def forbidden_plants(contract: dict[str, Any]) -> list[Plant]:
    """Returns each forbidden import, from each of the modules it is forbidden to."""
    return [
        Plant(source, target)
        for source in contract["source_modules"]
        for target in contract["forbidden_modules"]
    ]


PLANTS_BY_TYPE = {"layers": upward_plants, "forbidden": forbidden_plants}


def lint_imports(source_path: Path, *arguments: str) -> tuple[int, str]:
    """Returns the linter's exit code and words for the package under a source root."""
    finished = project.run(
        project.SCRIPTS_PATH / "lint-imports",
        *("--no-cache", "--config", project.ROOT_PATH / "pyproject.toml"),
        *arguments,
        cwd=source_path,
        PYTHONPATH=str(source_path),
    )
    return finished.returncode, project.said(finished)


def plant_import(plant: Plant, source_path: Path) -> None:
    """Adds the import to the source module, at its end."""
    module_path = source_path.joinpath(*plant.source.split("."))
    file_path = (
        module_path / "__init__.py" if module_path.is_dir() else module_path.with_suffix(".py")
    )
    with file_path.open("a", encoding="utf-8") as file:
        file.write(f"\nimport {plant.target}\n")


@pytest.fixture
def copied_source(tmp_path: Path) -> Path:
    """A copy of the source root."""
    source_path = tmp_path / "tui"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(project.PACKAGE_PATH, source_path / "hallway", ignore=ignored)
    return source_path


def test_every_import_goes_downwards() -> None:
    code, words = lint_imports(project.SOURCE_PATH)
    assert code == 0, words


@pytest.mark.parametrize("contract_id", CONTRACTS)
def test_a_contract_breaks_by_each_import_that_it_forbids(
    contract_id: str, copied_source: Path
) -> None:
    contract = CONTRACTS[contract_id]
    plants = PLANTS_BY_TYPE[contract["type"]](contract)
    for plant in plants:
        plant_import(plant, copied_source)
    code, words = lint_imports(copied_source, "--contract", contract_id)
    expected = [f"{contract['name']} BROKEN", *(plant.verdict() for plant in plants)]
    assert (code, [line for line in expected if line not in words]) == (1, []), words


def test_every_folder_of_the_package_can_be_seen_by_the_linter() -> None:
    folders = {path.parent for path in project.PACKAGE_PATH.rglob("*.py")}
    unseen = [folder for folder in folders if not (folder / "__init__.py").exists()]
    assert unseen == []


def test_every_part_of_the_package_is_in_a_layer() -> None:
    layered = {name for names in CONTRACTS["layers"]["layers"] for name in same_level(names)}
    parts = {path.stem for path in project.PACKAGE_PATH.iterdir() if is_part(path)}
    assert {f"hallway.{part}" for part in parts} - layered == set()


def is_part(path: Path) -> bool:
    """Whether a file or folder at the top of the package is a part of its own."""
    is_module = path.suffix == ".py" or (path / "__init__.py").exists()
    return is_module and not path.name.startswith("_")
