"""Which Hallway this is."""

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version


def version() -> str:
    """Return the version that is installed."""
    try:
        return installed_version("hallway")
    except PackageNotFoundError:
        return "from its sources, not installed"
