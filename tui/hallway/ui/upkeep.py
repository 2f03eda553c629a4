"""What a screen does beside what is asked of it: it reads on, makes backups and tidies up."""

from collections.abc import Callable
from datetime import datetime

from hallway.domain.errors import HallwayError
from hallway.notebook import Notebook
from hallway.ui.indexing import Indexing
from hallway.ui.saver import Chore, Saver


class Upkeep:
    """Does what is due, while no change waits."""

    def __init__(
        self,
        notebook: Notebook,
        saver: Saver,
        show: Callable[[], None],
        trouble: Callable[[HallwayError], bool],
        indexing: Indexing,
    ) -> None:
        """Begin with nothing done.

        Args:
            notebook: open.
            saver: does the chores, on its thread.
            show: told when the notebook is not any more as it was shown.
            trouble: told why something could not be done, and says whether the person was told.
            indexing: told when something changed.
        """
        self._notebook = notebook
        self._saver = saver
        self._show = show
        self._trouble = trouble
        self._indexing = indexing
        self._troubles: dict[str, str] = {}
        self._has_kept_house = False

    def catch_up(self) -> None:
        """Take in what other processes wrote."""
        if not self._saver.is_saving:
            self._put("read on", self._notebook.read_on)

    def keep_house(self) -> None:
        """Let the backup of the day be made, and the trash be emptied."""
        # The real clock: neither follows the day that is worked as of.
        now = datetime.now().astimezone()

        def keep_house() -> None:
            self._has_kept_house |= self._notebook.keep_house(now)

        self._put("house", keep_house)

    def tidy_up(self) -> None:
        """Do what a change that was saved makes due."""
        self._indexing.look()
        if self._notebook.is_long:
            # After it, what leads on from an older index may be gone.
            self._indexing.keep(at_once=True)
            self._put("tidy", self._notebook.tidy)
        if not self._has_kept_house:
            # Where the screen found no notebook, or one of today, there was nothing to do before.
            self.keep_house()

    def _put(self, name: str, work: Callable[[], object]) -> None:
        def succeed() -> None:
            self._troubles.pop(name, None)
            if self._notebook.absorb():
                self._indexing.look()
                self._show()

        def fail(error: HallwayError) -> None:
            if error.sentences != self._troubles.get(name) and self._trouble(error):
                self._troubles[name] = error.sentences

        self._saver.put_chore(name, Chore(work, succeed, fail))
