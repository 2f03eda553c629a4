"""Stories: what processes do to a notebook, one after the other, and where each is killed.

They are made so that every wait for the disk matters to somebody: whoever takes over from a
killed process takes over what that one could not wait for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

from tests.storage.crashes.scribe import Scribe, Stage, opened
from tests.storage.made_up import (
    creation,
    edit,
    encounter,
    followup,
    found,
    keep_person,
    person,
    removal,
)

FOLDER = Path("share") / "hallway"
_OLDER = Path(__file__).parent.parent / "notebooks" / "schema-1.json"
_BACKUP = "backup.json"
_BACKED_UP = {
    "person 1": "Ana Ruiz, revision 1",
    "history": "1 changes, the last: Captured Ana Ruiz",
}
_LONG = "She builds sensors for glaciers, and knows everybody in the harbour. " * 30

Act = Callable[[Stage], None]


def first_day(stage: Stage) -> None:
    """A new notebook; killed with a line written that the disk was not yet asked for."""
    scribe = Scribe(stage)
    scribe.tell_what_is_there()
    ana, kwame = person(1, "Ana Ruiz"), person(2, "Kwame Mensah", "drives the night train")
    talk = encounter(3, kwame, note="At the ferry")
    promise = followup(4, kwame, "send him the timetable")
    scribe.keep("Captured Ana Ruiz", creation(ana))
    scribe.keep("Captured Kwame Mensah", *map(creation, (kwame, talk, promise)))
    ana_ortega = edit(found(scribe.store, ana), facts=person(1, "Ana Ruiz Ortega").facts)
    scribe.keep("Named Ana Ruiz Ortega", ana_ortega)
    scribe.keep("Removed an encounter", removal(found(scribe.store, talk)))
    scribe.store.compact()
    scribe.keep("Captured Mei Lin", creation(person(5, "Mei Lin")))
    scribe.keep("Captured Siobhán Ní Bhriain", creation(person(6, "Siobhán Ní Bhriain")))
    stage.die_in("fsync")
    scribe.keep("Captured Aroha Tamatea", creation(person(7, "Aroha Tamatea", _LONG)))


def second_day(stage: Stage) -> None:
    """Takes over a line that the disk may lack; killed before a new journal's name lasts."""
    scribe = Scribe(stage)
    scribe.keep("Captured Tariq Haddad", creation(person(8, "Tariq Haddad")))
    scribe.keep("Captured Łukasz Żółw", creation(person(9, "Łukasz Żółw")))
    stage.die_in("fsync", count=4)
    scribe.store.compact()


def third_day(stage: Stage) -> None:
    """Takes over a journal whose name may not last; killed in the middle of a long line."""
    scribe = Scribe(stage)
    scribe.keep("Captured Ngozi Okafor", creation(person(10, "Ngozi Okafor")))
    scribe.keep("Captured Jón Þórsson", creation(person(11, "Jón Þórsson")))
    stage.die_in("write")
    scribe.keep("Captured Ingrid Solheim", creation(person(12, "Ingrid Solheim", _LONG)))


def fourth_day(stage: Stage) -> None:
    """Takes over half a line, puts it aside, and writes on as if nothing had been."""
    scribe = Scribe(stage)
    scribe.tell_what_was_kept("*.torn-*")
    scribe.keep("Captured Farid Aziz", creation(person(13, "Farid Aziz")))
    scribe.store.compact()
    scribe.keep("Captured Nomsa Dlamini", creation(person(14, "Nomsa Dlamini")))


def takeover(stage: Stage) -> None:
    """A notebook of the first schema is written in, and kept beside as it was."""
    scribe = Scribe(stage)
    scribe.tell_what_is_there()
    scribe.tell_what_was_kept("notebook.json")
    scribe.keep("Captured Hana Kovář", creation(person(21, "Hana Kovář")))
    scribe.keep("Captured Tomasi Vakatawa", creation(person(22, "Tomasi Vakatawa")))


def restoration(stage: Stage) -> None:
    """A backup takes the place of the notebook, which is kept as it was."""
    scribe = Scribe(stage)
    scribe.tell_what_is_there()
    scribe.put_back(stage.folder.with_name(_BACKUP), _BACKED_UP)
    scribe.tell_what_was_kept("backups/*")


def short_life(stage: Stage) -> None:
    """All that a notebook goes through, in brief; the process is killed somewhere in it."""
    scribe = Scribe(stage)
    scribe.tell_what_is_there()
    scribe.keep("Captured Ana Ruiz", creation(person(1, "Ana Ruiz")))
    scribe.keep("Captured Kwame Mensah", creation(person(2, "Kwame Mensah")))
    scribe.store.compact()
    scribe.keep("Captured Mei Lin", creation(person(3, "Mei Lin")))


def inheritance(scribe: Scribe) -> None:
    """What another process does after that."""
    scribe.catch_up()
    scribe.keep("Captured Tariq Haddad", creation(person(4, "Tariq Haddad")))
    scribe.keep("Captured Łukasz Żółw", creation(person(5, "Łukasz Żółw")))


@dataclass(frozen=True, slots=True)
class Story:
    """What happens to a notebook.

    Attributes:
        prepare: puts what is there before into the folder that all happens in.
        acts: one for each process.
    """

    prepare: Callable[[Path], None]
    acts: tuple[Act, ...]


def nothing(world: Path) -> None:
    """Leave the folder empty."""


def an_older_notebook(world: Path) -> None:
    """Put a notebook there as the first version wrote it."""
    (world / FOLDER).mkdir(parents=True)
    copyfile(_OLDER, world / FOLDER / "notebook.json")


def a_notebook_and_a_backup(world: Path) -> None:
    """Put a notebook there, and a backup from before its last change."""
    folder = world / FOLDER
    store = opened(folder)
    keep_person(store, 1)
    store.compact()
    copyfile(folder / "notebook.json", folder.with_name(_BACKUP))
    keep_person(store, 2, "Kwame Mensah")


SHORT_LIFE = Story(nothing, (short_life,))
RESTORE = Story(a_notebook_and_a_backup, (restoration,))
STORIES = {
    "four days": Story(nothing, (first_day, second_day, third_day, fourth_day)),
    "an older notebook": Story(an_older_notebook, (takeover,)),
}
ACTS = {act.__name__: act for story in STORIES.values() for act in story.acts}
