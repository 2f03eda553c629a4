"""Two years among two worlds, for pictures and tests of insights."""

from datetime import datetime, timedelta

from hallway.domain.capture_line import read_line
from hallway.domain.encounters import Encounter, TalkKind
from hallway.domain.followups import Followup
from hallway.domain.modes import Mode
from hallway.notebook import Notebook
from hallway.notebook.state import update
from tests.pictures.made_up import NOW, moment_of, noted

_SOFTWARE = (
    *("Gwen Prys, software architect @Lantern /Cardiff #bees",),
    *("Aroha Ngata, backend developer @Harbour Cloud /Porto #rust",),
    *("Bogdan Ilić, compiler engineer @Harbour Cloud /Porto #rust",),
    *("Chidi Eze, frontend developer @Mapwright /Lagos #maps",),
    *("Dilnoza Karimova, database developer @Mapwright /Tashkent #maps",),
    *("Eero Salo, devops @Harbour Cloud /Turku #rust",),
    *("Farah Qadir, web developer @Lantern /Porto #choir",),
)
_OTHERS = (
    *("Hiroshi Abe, boat builder @Abe Boats /Kobe #tides",),
    *("Ioana Popa, nurse @Ward Seven /Cluj #nights ^Gwen Prys",),
    *("Jamal Idris, film maker @Kite House /Porto #kites ^Gwen Prys",),
    *("Kateryna Bondar, biologist @Reef Lab /Odesa #bees ^Jamal Idris",),
    *("Lwazi Dube, judge @High Court /Durban #tides &Hiroshi Abe",),
    *("Maite Etxeberria, chef @Casa Etxe /Bilbao #bread ^Jamal Idris",),
    *("Nguyễn Thị Lan, teacher @School Nine /Huế #bread &Maite Etxeberria",),
)
_NETWORK_EVENTS = (  # name, first day, what it is for, series, who was met
    ("Code Camp 2025", "2025-03-08", "resources", "Code Camp", _SOFTWARE[:4]),
    ("Salon Porto, June", "2025-06-12", "ideas", "Salon Porto", _OTHERS[:3]),
    ("Code Camp 2026", "2026-03-07", "resources", "Code Camp", _SOFTWARE[4:]),
    ("Salon Porto, May", "2026-05-14", "ideas", "Salon Porto", _OTHERS[3:]),
    ("Code Night", "2026-10-20", "resources", "Code Camp", _SOFTWARE[:3]),
)
_DEPTHS = (TalkKind.SHOP, TalkKind.DEEP, TalkKind.SMALL, TalkKind.DEEP, TalkKind.SHOP)


def tell_network(notebook: Notebook) -> None:
    """Lives two years among two worlds: code camps, and a salon from which more comes."""
    for name, day, mode, series, lines in _NETWORK_EVENTS:
        begins = moment_of(f"{day} 18:00")
        plan = notebook.start_event(
            name, begins, last_day=begins.date(), mode=Mode(mode), series=series
        )
        notebook.keep(plan)
        for number, line in enumerate(lines):
            _meet(notebook, begins + timedelta(minutes=11 * number), line, number)
    _carry_on(notebook)


def _meet(notebook: Notebook, now: datetime, line: str, number: int) -> None:
    """Meets somebody again by the same line as the first time."""
    said = f"{line} : about {line.split('#')[1].split(maxsplit=1)[0]}"
    said += " > send the paper 2026-11-30" if number % 3 == 0 else ""
    draft, event = read_line(said, now.date()).draft, notebook.event_at(now)
    known = [each for each in notebook.people() if each.name == draft.name]
    same_as = known[0].id if known else None
    plan = notebook.capture(draft, now, event=event, same_as=same_as, is_new=not known)
    kept = notebook.keep(plan)
    talks = [each.after for each in kept.operations if isinstance(each.after, Encounter)]
    depth = update(talks[0], talk=_DEPTHS[number % 5])
    notebook.keep(notebook.plan(now, "How far it went", [depth]))


def _carry_on(notebook: Notebook) -> None:
    """Stays in touch with some, gives and receives, tries things, and sees something come of it."""
    for number, name in enumerate(("Jamal Idris", "Kateryna Bondar", "Jamal Idris", "Gwen Prys")):
        now = moment_of(f"2026-{6 + number:02}-1{number} 10:00")
        line = read_line(f"{name} : about the reef film", now.date()).draft
        person = notebook.resolve_person(name)
        plan = notebook.capture(line, now, event=None, same_as=person.id)
        kept = notebook.keep(plan)
        talks = [each.after for each in kept.operations if isinstance(each.after, Encounter)]
        said = update(talks[0], mode=Mode.IDEAS, talk=TalkKind.DEEP)
        notebook.keep(notebook.plan(now, "For ideas", [said]))
    jamal, gwen, ioana = map(notebook.resolve_person, ("Jamal Idris", "Gwen Prys", "Ioana Popa"))
    first = noted(notebook, gwen, "advice on visas", "2025-04-02", is_given=False)
    second = noted(notebook, jamal, "the same advice, for his crew", "2025-09-11", earlier=first)
    noted(notebook, ioana, "an hour on her papers", "2026-02-09", earlier=second)
    noted(notebook, jamal, "a spare camera for a week", "2026-07-04", is_given=False)
    for person in (jamal, gwen):
        notebook.keep(notebook.move_core(person.id, NOW))
    for person, circle in ((jamal, "friends and theirs"), (gwen, "open source")):
        notebook.keep(notebook.put_in_circle(person.id, circle, NOW))
    expects = "one talk that goes deep"
    notebook.keep(notebook.set_goal("come alone", moment_of("2026-10-19 09:00"), expects=expects))
    salon = notebook.event_named("Salon Porto, June")
    notebook.keep(notebook.set_goal("meet two people in film", salon.chosen_at, event=salon.id))
    notebook.keep(notebook.say_outcome("big: the reef film is shown &Jamal Idris, 3 aug", NOW))
    for followup in list(notebook.all(Followup))[:6]:
        done = moment_of(f"{followup.said_on + timedelta(days=4)} 09:00")
        notebook.keep(notebook.complete_followup(followup.id, done, ""))
