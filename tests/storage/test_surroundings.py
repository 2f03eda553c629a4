"""Places where a notebook is not safe are named."""

import os
from pathlib import Path

import pytest

from hallway.domain.findings import Weight
from hallway.storage import surroundings

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export {network} nfs4 rw 0 0
/dev/sda2 {network}/local ext4 rw 0 0
tmpfs {spaced} tmpfs rw 0 0
"""


@pytest.fixture
def network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is mounted from another machine."""
    network = tmp_path / "network"
    (network / "local").mkdir(parents=True)
    (tmp_path / "with space").mkdir()
    mounts_path = tmp_path / "mounts"
    spaced = str(tmp_path / "with space").replace(" ", "\\040")
    mounts_path.write_text(MOUNTS.format(network=network, spaced=spaced))
    monkeypatch.setattr(surroundings, "_MOUNTS_PATH", mounts_path)
    return network


def test_a_folder_of_this_machine_is_a_good_place(network: Path) -> None:
    assert surroundings.warning(network.parent) is None


def test_a_network_disk_is_warned_of(network: Path) -> None:
    assert "a network disk (nfs4)" in str(surroundings.warning(network))


def test_a_local_disk_inside_a_network_disk_is_a_good_place(network: Path) -> None:
    assert surroundings.warning(network / "local") is None


def test_a_mount_with_a_space_in_its_name_is_known(network: Path) -> None:
    assert surroundings.file_system(network.parent / "with space") == "tmpfs"


def test_where_mounts_are_not_known_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surroundings, "_MOUNTS_PATH", tmp_path / "missing")
    assert surroundings.file_system(tmp_path) == ""


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive", "Nextcloud", "Dropbox (Work)"])
def test_a_folder_kept_in_step_with_other_machines_is_warned_of(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name / "notebook"
    folder.mkdir(parents=True)
    assert "kept in step" in str(surroundings.warning(folder))


def test_there_is_room_on_this_disk(tmp_path: Path) -> None:
    assert surroundings.free_bytes(tmp_path) > 0


def said(folder: Path, weight: Weight) -> str:
    found = surroundings.findings(folder)
    return " ".join(each.sentence for each in found if each.weight is weight)


def test_the_kind_of_the_disk_and_its_room_are_facts(
    network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surroundings, "free_bytes", lambda _: 21_540_000_000)
    assert said(network, Weight.FACT) == f"{network} is on nfs4, with 21.5 GB free."


def test_a_disk_with_room_has_no_warning(tmp_path: Path) -> None:
    assert said(tmp_path, Weight.WARNING) == ""


def test_a_disk_that_is_nearly_full_is_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surroundings, "free_bytes", lambda _: 12_000_000)
    assert "nearly full" in said(tmp_path, Weight.WARNING)
    assert "12 MB free" in said(tmp_path, Weight.FACT)


def test_a_folder_that_cannot_be_written_is_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "cannot be written" in said(tmp_path, Weight.WARNING)


def test_a_network_disk_is_among_the_warnings(network: Path) -> None:
    assert "a network disk (nfs4)" in said(network, Weight.WARNING)
