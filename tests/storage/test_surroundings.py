"""Places where a notebook is not safe are named."""

from pathlib import Path

import pytest

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
