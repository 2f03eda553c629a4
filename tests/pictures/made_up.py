"""A small notebook of people who never were, the same on every machine and every day."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from hallway.bootstrap import open_notebook
from hallway.domain.asks import Ask, Offer
from hallway.domain.capture_line import read_line
from hallway.domain.changes import Operation
from hallway.domain.collaborations import Collaboration
from hallway.domain.encounters import Encounter
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup
from hallway.domain.ideas import Idea, IdeaState, Stance
from hallway.domain.people import Person
from hallway.domain.questions import Question
from hallway.domain.ties import Closeness, TieKind
from hallway.domain.vouching import VouchLevel
from hallway.notebook import Notebook
from hallway.notebook.state import create, update

Lines: TypeAlias = tuple[tuple[str, str], ...]
"""Capture lines, each behind the moment at which it was typed."""

NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
EVENTS = (("EuroPython Prague", "2025-07-16", 3), ("PyCon Lisbon", "2026-11-21", 3))
"""The name of each event, its first day, and how many days it has."""

EARLIER: Lines = (
    (
        "2025-07-16 10:20",
        "Mei Tanaka, ML engineer @Unbabel /Porto #nlp #embeddings ~tall, red coat "
        ": embeddings for support tickets mei@unbabel.example > share the slides next month",
    ),
    (
        "2025-07-16 15:40",
        "Carla Weber, release manager @Sentry #packaging "
        ": how she learned to say no to a release > pass on the checklist fri",
    ),
    (
        "2025-07-17 11:05",
        "Bruno Moreau @Anaconda #porto ^Mei Tanaka : runs the meetup in Porto < the list of venues",
    ),
)
YESTERDAY: Lines = (
    (
        "2026-11-21 09:35",
        "Håkon Eriksen, data journalist @Posit #maps : wants a guest post > guest post fri",
    ),
    (
        "2026-11-21 12:10",
        "Zoë Dubois, packager @Canonical #snap ~silver boots > lunch 2027-02-01 +a spare badge",
    ),
    ("2026-11-21 16:00", "Omar Haddad @Talkdesk : an advisory call < send the slides today"),
)
TODAY: Lines = (
    ("2026-11-22 09:30", "Inês Lopes, physicist @CERN #dask : Dask on HTCondor > call her today"),
    ("2026-11-22 10:10", "? green scarf #teaching : teaches loops with feet first"),
    ("2026-11-22 10:45", "Priya Gupta @Salon #jazz &Joana : runs a choir > think about bees"),
    ("2026-11-22 11:20", "田中美咲, accessibility @Dalbit : tests with the screen off"),
    (
        "2026-11-22 12:40",
        "Ana Ruiz, compiler engineer @Acme Robotics #rust ~red glasses "
        ": borrow checking for drones > send her the paper tomorrow",
    ),
    ("2026-11-22 13:55", "Tomás Vieira @Feedzai #rust : hiring two people, no rush ?a reviewer"),
)
ASKED_FOR: Lines = (
    (
        "2026-11-22 09:30",
        "Adaeze Obi, nurse @Ward Seven #nights ^Mei Tanaka "
        ": asked for the slides about border queues, lunch when I'm back in Porto",
    ),
)
_MANY_NAMES = (
    *("Aroha Ngata", "Bogdan Ilić", "Chidi Eze", "Dilnoza Karimova", "Eero Salo", "Farah Qadir"),
    *("Gwen Prys", "Hiroshi Abe", "Ioana Popa", "Jamal Idris", "Kateryna Bondar", "Lwazi Dube"),
    *("Maite Etxeberria", "Nguyễn Thị Lan", "Oddný Jónsdóttir", "Piotr Wójcik", "Rania Aziz"),
)
_MANY_WORDS = ("send the paper", "call about the barge", "lunch", "ask Olu about the kiln", "visit")
MANY_PROMISES: Lines = (
    *(
        (
            f"2026-11-{10 + number % 9:02} {9 + number // 2:02}:{number % 2 * 30:02}",
            f"{name} > {_MANY_WORDS[number % 5]} 2026-11-{12 + number:02}",
        )
        for number, name in enumerate(_MANY_NAMES)
    ),
    ("2026-11-21 10:00", f"Sina Rasmussen > {'read her book on the tides and ' * 330}write"),
)
"""Promises of every state, one of them a book of 10,000 letters."""

LONG_AGO: Lines = (
    (
        "2023-05-04 18:30",
        "Nadia Rahman, cellist @Quartet Nord /Oslo #tides ~rain coat "
        ": how a hall changes the piece nadia@nord.example +concert tickets",
    ),
)


def wish_contact(notebook: Notebook) -> None:
    """Wants to hear of Nadia Rahman every month."""
    (nadia,) = notebook.people()
    notebook.keep(notebook.set_cadence(nadia.id, 30, NOW))
    notebook.keep(notebook.put_in_circle(nadia.id, "music", NOW))


def keep_close(notebook: Notebook) -> None:
    """Is close to Nadia Rahman, and has not heard of her for years."""
    (nadia,) = notebook.people()
    notebook.keep(notebook.set_closeness(nadia.id, Closeness.CLOSE, NOW))


def keep_in_core(notebook: Notebook) -> None:
    """Has Nadia Rahman in the core, never overdue."""
    (nadia,) = notebook.people()
    notebook.keep(notebook.move_core(nadia.id, NOW))
    notebook.keep(notebook.set_tie_kind(nadia.id, TieKind.AMBIENT, NOW))


DONE = ("pass on the checklist", "she framed it")
"""The promise that was kept today, and what came of it."""
EVERYONE = EARLIER + YESTERDAY + TODAY
TWINS: Lines = (EARLIER[0], ("2026-11-22 13:20", "Mei Tanaka @Unbabel ~red coat : now in Porto"))

NAMELESS: Lines = (("2026-11-22 10:10", "? green scarf #teaching : teaches loops with feet"),)
UNSURE: Lines = (("2026-11-22 10:20", "Oluwaseun? @Ward Seven #nights : a choir of nurses"),)
UNMATCHED: Lines = (("2026-11-22 10:45", "Priya Gupta @Salon #jazz &Joana : runs a choir"),)

MOVED_ON: Lines = (
    EARLIER[0],
    (
        "2026-11-22 13:20",
        "Mei Tanaka Silva, research lead @Language Works /Lisboa ~red coat mei@unbabel.example",
    ),
)
"""Somebody twice, who has moved, married and risen meanwhile."""

TWICE: Lines = (
    ("2025-07-16 10:20", "Mei Tanaka, ML engineer @Unbabel #nlp ~red coat mei@unbabel.example"),
    ("2026-11-22 13:20", "Mei Tanaka @Unbabel /Porto #choir mei@unbabel.example"),
)
"""Somebody twice, about whom nobody is asked."""


Deleted: TypeAlias = tuple[tuple[str, int], ...]
"""Words that find people, each with the days since they were deleted."""

DELETED: Deleted = (("Carla Weber", 29), ("Dalbit", 12), ("green scarf", 3), ("Ana Ruiz", 0))


def fill(folder: Path, lines: Lines, prepare: Callable[[Notebook], None] | None = None) -> None:
    """Writes a notebook of some lines.

    Args:
        folder: which does not exist yet.
        lines: when there are none, there are no events either.
        prepare: does something with it then.
    """
    notebook = open_notebook(folder)
    if lines:
        start_events(notebook)
    for moment, line in lines:
        capture(notebook, moment_of(moment), line)
    complete_promise(notebook)
    if prepare is not None:
        prepare(notebook)


def delete_people(folder: Path, deleted: Deleted) -> None:
    """Puts people into the trash, some days ago by the real clock, by which the trash counts."""
    notebook = open_notebook(folder)
    for words, days in deleted:
        people = (hit.person for hit in notebook.who(words, NOW.date(), limit=1))
        person = notebook.person(next(people))
        deleted_at = datetime.now(UTC) - timedelta(days=days)
        operation = update(person, deleted_at=deleted_at)
        notebook.keep(notebook.plan(NOW, f"Deleted {words}", [operation]))


def start_events(notebook: Notebook) -> None:
    """Writes the events, of which the last is under way."""
    for name, first_day, days in EVENTS:
        first = moment_of(f"{first_day} 09:00")
        last_day = first.date().replace(day=first.day + days - 1)
        change = notebook.start_event(name, first, first_day=first.date(), last_day=last_day)
        notebook.keep(change)


def capture(notebook: Notebook, moment: datetime, line: str) -> None:
    """Captures one line under the event of its moment, and asks about look-alikes later."""
    draft = read_line(line, moment.date()).draft
    notebook.keep(notebook.capture(draft, moment, event=notebook.event_at(moment)))


def complete_promise(notebook: Notebook) -> None:
    """Ticks off the promise that is done, if it was made."""
    promise, outcome = DONE
    for followup in notebook.all(Followup):
        if followup.text == promise:
            notebook.keep(notebook.complete_followup(followup.id, NOW, outcome))
            return


def moment_of(words: str) -> datetime:
    """Reads a moment in UTC."""
    return datetime.fromisoformat(words).replace(tzinfo=UTC)


STORY: Lines = (
    ("2024-03-02 18:30", "Ana Ruiz, engineer @Arup #bridges : why footbridges sing"),
    (
        "2024-06-08 19:10",
        "Marek Novák, film maker #kites ^Ana Ruiz : a film from a kite !kites on film",
    ),
    ("2025-02-01 11:00", "Joana Silva, curator @Museu do Rio ^Marek Novák : what a hall can carry"),
)
"""Three people of whom each brought the next."""


def tell_story(notebook: Notebook) -> None:
    """Lets something come of it: a film together, and a big outcome."""
    marek = notebook.resolve_person("Marek Novák")
    (idea,) = notebook.all(Idea)
    film = Collaboration(
        id=21, people=(marek.id,), text="the kite film", since=date(2025, 9, 1), idea=idea.id
    )
    notebook.keep(notebook.plan(NOW, "Together", [create(film)]))
    notebook.keep(notebook.say_outcome("big: the museum shows the kite film &Marek Novák", NOW))
    notebook.keep(notebook.say_outcome("a talk at the film school &Joana Silva, 3 nov", NOW))


def tell_salon(notebook: Notebook) -> None:
    """Lets it all begin at a salon, from where a gift goes round too."""
    evening = moment_of("2024-03-02 18:00")
    notebook.keep(notebook.start_event("Salon Porto", evening, last_day=evening.date()))
    salon = notebook.event_named("Salon Porto")
    ana = notebook.resolve_person("Ana Ruiz")
    (talk,) = notebook.linked(Encounter, "people", ana.id)
    notebook.keep(notebook.plan(NOW, "Moved", [update(talk, event=salon.id)]))
    tell_favours(notebook)
    tell_story(notebook)


def tell_favours(notebook: Notebook) -> None:
    """Lets a gift go round over three years, and somebody's work be known."""
    ana, marek, joana = map(notebook.resolve_person, ("Ana Ruiz", "Marek Novák", "Joana Silva"))
    first = noted(notebook, ana, "advice on visas", "2024-03-02", is_given=False)
    notebook.keep(notebook.say_led_to(first, "the move to Porto", NOW))
    second = noted(notebook, marek, "the same advice, for his crew", "2025-01-11", earlier=first)
    noted(notebook, marek, "a spare camera for a week", "2025-05-04", is_given=False)
    noted(notebook, joana, "an hour on her papers", "2026-04-09", earlier=second)
    noted(notebook, marek, "a word to the film school", "2026-10-20", is_given=False)
    (lens,) = (each for each in notebook.favours(marek.id) if "camera" in each.text)
    notebook.keep(notebook.thank(lens, NOW))
    (brought, *_) = notebook.brought(marek.id)
    notebook.keep(notebook.say_came_of(brought, "the hall film", NOW))
    notebook.keep(notebook.set_vouch(marek.id, VouchLevel.SEEN, "the rough cut", NOW))
    notebook.keep(notebook.say_support(marek.id, "sounding board", NOW))
    notebook.keep(notebook.recommend(marek.id, "Joana Silva", "the hall film", NOW))


def noted(
    notebook: Notebook,
    person: Person,
    text: str,
    day: str,
    *,
    is_given: bool = True,
    earlier: Favour | None = None,
) -> Favour:
    """Notes help that was given or received on a day."""
    now = moment_of(f"{day} 12:00")
    passes_on = earlier.id if earlier else None
    plan = notebook.note_favour(person.id, text, now, is_given=is_given, passes_on=passes_on)
    kept = notebook.keep(plan)
    return next(each.after for each in kept.operations if isinstance(each.after, Favour))


def tell_ideas(notebook: Notebook) -> None:
    """Lets ideas come some way, with what people said about them."""
    tell_story(notebook)
    ana, joana = map(notebook.resolve_person, ("Ana Ruiz", "Joana Silva"))
    kites = notebook.resolve_idea("kites on film")
    notebook.keep(notebook.note_feedback(kites, ana.id, Stance.FOR, "the wind is the score", NOW))
    kites = notebook.resolve_idea("kites on film")
    said = "who watches a string for an hour?"
    notebook.keep(notebook.note_feedback(kites, joana.id, Stance.AGAINST, said, NOW))
    notebook.keep(notebook.turn_energizing(notebook.resolve_idea("kites on film"), NOW))
    for text in ("a bridge that hums in tune", "one bench for two offices", "captions as music"):
        notebook.keep(notebook.say_idea(text, NOW))
    parked = notebook.resolve_idea("bench")
    notebook.keep(notebook.set_idea_state(parked, IdeaState.PARKED, NOW))
    line = (
        "Chidi Okafor, concert pianist !learned: silence is half of it !film scores from the wind"
    )
    notebook.keep(notebook.capture(read_line(line, NOW.date()).draft, NOW, is_new=True))


def tell_wishes(notebook: Notebook) -> None:
    """Lets you look for something, and offer something."""
    for text in ("storage for grid data", "a reviewer for a paper on compilers"):
        notebook.keep(notebook.say_wish(Ask, text, NOW))
    notebook.keep(notebook.say_wish(Offer, "an afternoon on grant applications", NOW))
    notebook.keep(notebook.settle_wish(notebook.resolve_wish(Ask, "compilers"), NOW))


def tell_goals(notebook: Notebook) -> None:
    """Lets an event be planned: goals, asks to carry, and who may be there."""
    tell_wishes(notebook)
    event = notebook.event_at(NOW)
    assert event is not None
    for text in ("meet two people outside software", "ask two people about support tickets"):
        notebook.keep(notebook.set_goal(text, NOW, event=event.id))
    expects = "fewer, longer talks"
    plan = notebook.set_goal("ask for nothing all evening", NOW, event=event.id, expects=expects)
    notebook.keep(plan)
    mei, carla = map(notebook.resolve_person, ("Mei Tanaka", "Carla Weber"))
    for person in (mei, carla):
        event = notebook.event_at(NOW)
        assert event is not None
        notebook.keep(notebook.expect_person(event, person.id, NOW))


def have_a_card(notebook: Notebook) -> None:
    """Has a card to hand over."""
    line = "Noor Haddad, cartographer @Mapwright noor@mapwright.example"
    notebook.keep(notebook.say_own_card(line, NOW))


def ask_nothing(notebook: Notebook) -> None:
    """Forgets every question, so that only comparing everyone finds who stands twice."""
    asked = [Operation(before=each, after=None) for each in notebook.all(Question)]
    notebook.keep(notebook.plan(NOW, "Asked nothing", asked))
    for person in list(notebook.all(Person)):
        notebook.keep(notebook.keep_in_touch(person.id, NOW))
