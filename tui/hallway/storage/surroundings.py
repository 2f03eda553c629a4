"""The disk around a notebook: how much room it has, and whether it can be trusted."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from hallway.domain.findings import Finding, Weight
from hallway.storage.failures import told_in_words

LITTLE_ROOM_BYTES = 50 << 20
_MOUNTS_PATH = Path("/proc/self/mounts")
_NETWORK_KINDS = {
    *("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "9p", "ncpfs", "davfs"),
    *("fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.davfs2", "fuse.s3fs"),
}
_SYNCED_FOLDERS = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "icloud drive": "iCloud",
    "mobile documents": "iCloud",
    "syncthing": "Syncthing",
    "pclouddrive": "pCloud",
}


def free_bytes(folder: Path) -> int:
    """Return how much room the disk has left for us.

    Raises:
        StorageFailed: the folder cannot be looked at.
    """
    with told_in_words(folder):
        return shutil.disk_usage(folder).free


def file_system(folder: Path) -> str:
    """Return the kind of file system a folder lies on, such as "ext4"; empty if not known."""
    if not _MOUNTS_PATH.exists():
        return ""
    inside = f"{folder.resolve()}/"
    kind, longest = "", -1
    for line in _MOUNTS_PATH.read_text(errors="replace").splitlines():
        _, place, each, *_ = line.split(" ")
        # Spaces in a path are written as octal escapes.
        root = place.replace("\\040", " ").rstrip("/") + "/"
        if inside.startswith(root) and len(root) >= longest:
            kind, longest = each, len(root)
    return kind


def warning(folder: Path) -> str | None:
    """Say in a sentence why a folder is a bad place for a notebook; None if it is a good one."""
    kind = file_system(folder)
    if kind in _NETWORK_KINDS:
        return (
            f"{folder} lies on a network disk ({kind}): locks may not hold there, and another "
            "machine's writing may be lost. Keep the notebook on a disk of this machine."
        )
    synced = _synced_by(folder)
    if synced is not None:
        return (
            f"{folder} is kept in step with other machines by {synced}, which may put an older "
            "file in place of a newer one. Keep the notebook elsewhere."
        )
    return None


def findings(folder: Path) -> Iterator[Finding]:
    """Yield what there is to say of the disk a folder lies on.

    Raises:
        StorageFailed: the folder cannot be looked at.
    """
    kind = file_system(folder) or "an unknown file system"
    free = free_bytes(folder)
    yield Finding(Weight.FACT, f"{folder} is on {kind}, with {_size(free)} free.")
    if free < LITTLE_ROOM_BYTES:
        yield Finding(Weight.WARNING, f"The disk that holds {folder} is nearly full.")
    if not os.access(folder, os.W_OK):
        yield Finding(Weight.WARNING, f"{folder} cannot be written: nothing new is saved there.")
    danger = warning(folder)
    if danger is not None:
        yield Finding(Weight.WARNING, danger)


def _size(count: int) -> str:
    """Write a number of bytes as people do."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count // 1_000_000} MB"


def _synced_by(folder: Path) -> str | None:
    for part in folder.resolve().parts:
        for name, service in _SYNCED_FOLDERS.items():
            if part.lower() == name or part.lower().startswith(f"{name} "):
                return service
    return None
