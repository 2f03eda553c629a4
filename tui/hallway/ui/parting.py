"""Leaving what is unsaved to the next screen, whatever the disk does."""

from hallway.domain.errors import StorageFailed
from hallway.domain.unsaved import Unsaved
from hallway.notebook.ports import Drafts, Emergency


class Parting:
    """Puts unsaved lines where they are found again; each step stands without the others."""

    def __init__(self, drafts: Drafts, emergency: Emergency) -> None:
        """Name where lines may go.

        Args:
            drafts: come back into the next screen by themselves.
            emergency: a file that the person is told of.
        """
        self._drafts = drafts
        self._emergency = emergency

    def leave_as_drafts(self, lines: tuple[Unsaved, ...], *, has_failed: bool) -> str:
        """Leave lines to the next screen; a copy beside is not needed any more.

        Args:
            lines: unsaved.
            has_failed: they were on a screen that failed.

        Returns:
            Where they are, in words; nothing where there are none.

        Raises:
            StorageFailed: the drafts did not take them; where they are instead, if they are.
        """
        try:
            self._drafts.keep(lines, have_failed=has_failed and bool(lines))
        except StorageFailed as refusal:
            raise _with_words(refusal, self._copied(lines)) from refusal
        self._emergency.keep(())
        return "What you typed is there again the next time." if lines else ""

    def put_into_file(self, lines: tuple[Unsaved, ...]) -> str:
        """Keep lines out of the next screen, as they may be what ends it again and again.

        Args:
            lines: unsaved.

        Returns:
            Where they are, in words.

        Raises:
            StorageFailed: the disk refused; where they are, if they are.
        """
        try:
            words = self._copied(lines)
        except StorageFailed:
            # No other folder has room, so that the drafts are what there is.
            return self.leave_as_drafts(lines, has_failed=True)
        # Only now, that the text is elsewhere.
        try:
            self._drafts.keep(())
        except StorageFailed as refusal:
            raise _with_words(refusal, words) from refusal
        return words

    def _copied(self, lines: tuple[Unsaved, ...]) -> str:
        path = self._emergency.keep([line.line for line in lines])
        return f"What you typed is in {path}." if path else ""


def _with_words(refusal: StorageFailed, words: str) -> StorageFailed:
    return StorageFailed(refusal.message, f"{refusal.way_out} {words}".strip())
