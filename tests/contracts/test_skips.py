"""A skipped test proves nothing, and is treated so."""

from pathlib import Path

import pytest

from tests.contracts import project

SKIPS_WITH_REASON = """
import pytest

def test_one():
    pytest.skip("tmux is not installed")
"""
SKIPS_WITHOUT_REASON = """
import pytest

@pytest.mark.skip
def test_one():
    pass
"""
SKIPS_THE_FILE = """
import pytest

pytest.skip("tmux is not installed", allow_module_level=True)
"""
FAILS_AS_EXPECTED = """
import pytest

@pytest.mark.xfail(reason="a known limit")
def test_one():
    raise AssertionError
"""


def outcome(test: str, folder: Path, in_ci: bool) -> int:
    """Returns pytest's exit code for a file with this text."""
    (folder / "test_sample.py").write_text(test, encoding="utf-8")
    plugins = ("-p", "tests.skips", "-p", "no:cacheprovider")
    return project.run(
        *(project.SCRIPTS_PATH / "pytest", *plugins, "--rootdir", folder, folder),
        PYTHONPATH=str(project.ROOT_PATH),
        HALLWAY_CI="1" if in_ci else "",
        PYTEST_DISABLE_PLUGIN_AUTOLOAD="1",
    ).returncode


@pytest.mark.parametrize("test", [SKIPS_WITH_REASON, SKIPS_THE_FILE], ids=["test", "file"])
def test_a_skip_fails_in_ci(test: str, tmp_path: Path) -> None:
    assert outcome(test, tmp_path, in_ci=True) != 0


def test_a_skip_with_a_reason_is_fine_elsewhere(tmp_path: Path) -> None:
    assert outcome(SKIPS_WITH_REASON, tmp_path, in_ci=False) == 0


def test_a_skip_without_a_reason_fails_everywhere(tmp_path: Path) -> None:
    assert outcome(SKIPS_WITHOUT_REASON, tmp_path, in_ci=False) != 0


def test_an_expected_failure_is_no_skip(tmp_path: Path) -> None:
    assert outcome(FAILS_AS_EXPECTED, tmp_path, in_ci=True) == 0
