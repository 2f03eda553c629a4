"""The wheel: everything is inside, and it starts elsewhere."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.contracts import project

pytestmark = pytest.mark.slow

SITE_PACKAGES_PATH = Path(sysconfig.get_path("purelib"))


@pytest.fixture(scope="module")
def wheel_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the project as it stands."""
    out_path = tmp_path_factory.mktemp("wheel")
    built = project.run_python(
        *("-m", "build", "--wheel", "--no-isolation", "--outdir", out_path, project.ROOT_PATH),
    )
    assert built.returncode == 0, project.said(built)
    return next(out_path.glob("*.whl"))


@pytest.fixture(scope="module")
def elsewhere(wheel_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of programs where only the wheel is installed; its libraries are borrowed."""
    environment_path = tmp_path_factory.mktemp("elsewhere")
    venv.create(environment_path, symlinks=True)
    python_path = environment_path / "bin" / "python"
    installed = project.run(
        *(sys.executable, "-m", "pip", "--python", python_path),
        *("install", "--quiet", "--no-deps", "--no-index", wheel_path),
    )
    assert installed.returncode == 0, project.said(installed)
    site_path = next(environment_path.glob("lib/python*/site-packages"))
    (site_path / "borrowed.pth").write_text(f"{SITE_PACKAGES_PATH}\n", encoding="utf-8")
    return environment_path / "bin"


def run_elsewhere(
    elsewhere: Path, tmp_path: Path, *arguments: str
) -> subprocess.CompletedProcess[str]:
    """Runs the installed program, far from the sources."""
    return project.run(elsewhere / "hallway", *arguments, cwd=tmp_path, PYTHONPATH="")


def data_files() -> set[str]:
    """Returns the package's files that are not code, as the wheel names them."""
    inside = [path for path in project.files() if path.parts[:2] == ("tui", "hallway")]
    return {path.relative_to("tui").as_posix() for path in inside if path.suffix != ".py"}


def test_every_file_that_is_not_code_is_inside(wheel_path: Path) -> None:
    with zipfile.ZipFile(wheel_path) as wheel:
        assert data_files() - set(wheel.namelist()) == set()


def test_nothing_but_the_package_is_inside(wheel_path: Path) -> None:
    with zipfile.ZipFile(wheel_path) as wheel:
        tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"hallway"}


def test_the_installed_code_is_what_runs(elsewhere: Path, tmp_path: Path) -> None:
    where = "import hallway; print(hallway.__file__)"
    finished = project.run(elsewhere / "python", "-c", where, cwd=tmp_path, PYTHONPATH="")
    assert Path(finished.stdout.strip()).is_relative_to(elsewhere.parent)


def test_it_tells_its_version(elsewhere: Path, tmp_path: Path) -> None:
    finished = run_elsewhere(elsewhere, tmp_path, "--version")
    version = project.pyproject()["project"]["version"]
    assert version in finished.stdout, project.said(finished)


def test_it_answers_who_that_was(elsewhere: Path, tmp_path: Path) -> None:
    run_elsewhere(elsewhere, tmp_path, "add", "Ana Ruiz @Acme #rust")
    finished = run_elsewhere(elsewhere, tmp_path, "who", "rust")
    assert "Ana Ruiz" in finished.stdout, project.said(finished)
