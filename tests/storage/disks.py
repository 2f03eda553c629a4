"""Disks that are soon full: a real one where that may be mounted, and one that counts bytes."""

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOM_BYTES = 160 << 10
BALLAST = "ballast"
_BALLAST_BYTES = 96 << 10
_PIECE_BYTES = 1 << 10
_MAY_MOUNT_BIT = 21  # CAP_SYS_ADMIN, which a container may lack even for root


def may_mount() -> bool:
    """Say whether this process may mount a disk."""
    status = Path("/proc/self/status")
    if not status.exists():
        return False
    lines = (line.split() for line in status.read_text(encoding="ascii").splitlines())
    rights = next((int(words[1], 16) for words in lines if words[0] == "CapEff:"), 0)
    return bool(rights >> _MAY_MOUNT_BIT & 1)


def make_room(folder: Path) -> None:
    """Take away what lies on the disk beside the notebook."""
    (folder / BALLAST).unlink()


def fill_up(folder: Path) -> None:
    """Let what lies beside the notebook take all the room there is."""
    descriptor = os.open(folder / BALLAST, os.O_WRONLY | os.O_APPEND)
    try:
        while True:
            os.write(descriptor, bytes(_PIECE_BYTES))
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
    finally:
        os.close(descriptor)


@contextmanager
def mounted(folder: Path) -> Iterator[None]:
    """Mount a small disk that lives in memory."""
    options = ("-t", "tmpfs", "-o", f"size={ROOM_BYTES},mode=700")
    _run("mount", *options, "hallway-test", str(folder))
    try:
        _put_ballast(folder)
        yield
    finally:
        # Lazily: a failed test may still have a file open.
        _run("umount", "--lazy", str(folder))


@contextmanager
def counted(folder: Path) -> Iterator[None]:
    """Let a folder hold so many bytes, as far as this process writes them."""
    write = os.write

    def write_if_there_is_room(descriptor: int, content: bytes) -> int:
        used = sum(each.stat().st_size for each in folder.rglob("*") if each.is_file())
        room = ROOM_BYTES - used
        if room <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(descriptor, content[:room])

    _put_ballast(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", write_if_there_is_room)
        yield


def _put_ballast(folder: Path) -> None:
    (folder / BALLAST).write_bytes(bytes(_BALLAST_BYTES))


def _run(*command: str) -> None:
    finished = subprocess.run(command, check=False, capture_output=True, text=True)
    if finished.returncode != 0:
        pytest.skip(f"{command[0]} is not permitted here: {finished.stderr.strip()}")
