"""Events, the core and the rhythm, against figures counted by hand."""

from datetime import timedelta

from hallway.domain.encounters import Contact
from hallway.domain.insights.views import Turn
from hallway.domain.ties import Closeness
from hallway.notebook.looking import Scope
from tests.notebook.insights.views import change_talk, chart, counts, look, on, row
from tests.notebook.people import NOW, TODAY, Book


def salon(book: Book, name: str, day: str, *lines: str, series: str | None = None) -> None:
    begins = on(day)
    book.keep(book.notebook.start_event(name, begins, last_day=begins.date(), series=series))
    for line in lines:
        book.capture(line, begins)


def test_an_event_says_whom_it_brought_and_what_was_kept(book: Book) -> None:
    salon(book, "Salon", "2026-10-01", "Ana A, nurse > a paper", "Bo B, judge > a book")
    promise = book.promise("a paper")
    book.keep(book.notebook.complete_followup(promise.id, NOW, ""))
    (event,) = chart(book, "events", "events").rows
    assert (event.label, event.count, event.words) == (
        "Salon, 2026-10-01",
        2,
        "2 people; 2 fields; 1 of 2 promises kept",
    )


def test_what_came_of_it_is_said_by_the_months_gone_by(book: Book) -> None:
    salon(book, "Salon", "2025-01-10", "Ana A", "Bo B")
    for text in ("a job &Ana A, 2025-03-01", "a film &Bo B, 2025-06-01", "a talk &Ana A"):
        book.keep(book.notebook.say_outcome(text, NOW))
    (event,) = chart(book, "events", "events").rows
    said = "came of it: 1 in 3 months, 2 in 6 months, 2 in 12 months, 3 by now"
    assert event.words.endswith(said)


def test_months_that_have_not_gone_by_are_not_said(book: Book) -> None:
    salon(book, "Salon", "2026-08-01", "Ana A")
    book.keep(book.notebook.say_outcome("a job &Ana A, 2026-08-20", NOW))
    (event,) = chart(book, "events", "events").rows
    assert event.words.endswith("came of it: 1 in 3 months, 1 by now")


def test_what_somebody_brought_counts_where_they_were_met_first(book: Book) -> None:
    salon(book, "Salon", "2025-01-10", "Ana A")
    salon(book, "Camp", "2025-02-10")
    ana = book.notebook.resolve_person("Ana A")
    book.capture("Ana A", on("2025-02-10"), same_as=ana.id)
    book.keep(book.notebook.say_outcome("a job &Ana A, 2025-03-01", NOW))
    rows = chart(book, "events", "events").rows
    assert ["came of it" in each.words for each in rows] == [False, True]


def test_what_was_there_before_an_event_did_not_come_of_it(book: Book) -> None:
    salon(book, "Salon", "2025-01-10", "Ana A")
    book.keep(book.notebook.say_outcome("a film &Ana A, 2024-03-01", NOW))
    (event,) = chart(book, "events", "events").rows
    assert event.words == "1 person"


def test_a_series_gathers_its_events(book: Book) -> None:
    salon(book, "Salon 1", "2026-09-01", "Ana A", series="Salon")
    salon(book, "Salon 2", "2026-10-01", "Bo B", series="Salon")
    (series,) = chart(book, "events", "series").rows
    assert (series.label, series.words) == ("Salon", "2 events; 2 people")


def test_the_series_of_which_most_came_is_suggested(book: Book) -> None:
    salon(book, "Salon 1", "2026-01-01", "Ana A", series="Salon")
    salon(book, "Camp 1", "2026-02-01", "Bo B", series="Camp")
    for text in ("a job &Ana A, 2026-03-01", "a film &Ana A, 2026-04-01", "a talk &Bo B"):
        book.keep(book.notebook.say_outcome(text, NOW))
    suggestion = look(book, "events").suggestion
    assert suggestion is not None
    said = "came of it: 2 in 3 months, 2 in 6 months, 2 by now"
    assert (suggestion.text, suggestion.why) == ("go to Salon again", said)


def test_what_it_cost_stands_beside_it(book: Book) -> None:
    salon(book, "Salon", "2026-10-01", "Ana A")
    event = book.notebook.event_named("Salon")
    book.keep(book.notebook.note_cost(event, "240 EUR, 2 days", NOW))
    (found,) = chart(book, "events", "events").rows
    assert found.words.endswith("cost 240 EUR, 2 days")


def test_an_event_still_to_come_is_not_shown(book: Book) -> None:
    book.start("Next year", NOW + timedelta(days=300))
    assert chart(book, "events", "events").rows == ()


def test_the_core_says_when_you_were_last_in_touch(book: Book) -> None:
    ana = book.capture("Ana A, nurse @Ward", on("2026-01-01"))
    book.keep(book.notebook.move_core(ana.id, NOW))
    (found,) = chart(book, "core", "core").rows
    assert (found.label, found.count, found.words) == ("Ana A", 325, "11 months ago")


def test_ages_of_what_is_known_are_of_the_core_alone(book: Book) -> None:
    ana = book.capture("Ana A, nurse @Ward /Porto", on("2025-10-01"))
    book.capture("Bo B, judge", on("2020-10-01"))
    book.keep(book.notebook.move_core(ana.id, NOW))
    ages = chart(book, "core", "freshness")
    assert (ages.n, row(ages, "1 to 2 years").count) == (3, 3)


def test_a_tie_that_was_close_and_is_silent_is_suggested(book: Book) -> None:
    ana = book.capture("Ana A", on("2021-01-01"))
    book.keep(book.notebook.set_closeness(ana.id, Closeness.CLOSE, NOW))
    suggestion = look(book, "core").suggestion
    assert suggestion is not None
    assert (suggestion.turn, suggestion.person, suggestion.why) == (
        Turn.FOLLOWUP,
        ana.id,
        "last in touch 2021-01-01, 6 years ago",
    )


def test_a_tie_is_silent_whatever_is_dated_later(book: Book) -> None:
    ana = book.capture("Ana A", on("2021-01-01"))
    book.keep(book.notebook.set_closeness(ana.id, Closeness.CLOSE, NOW))
    book.capture("Ana A", on("2027-01-01"), same_as=ana.id)
    (silent,) = chart(book, "core", "silent").rows
    assert silent.words == "last in touch 2021-01-01, 6 years ago"


def test_a_suggestion_about_somebody_becomes_a_follow_up(book: Book) -> None:
    ana = book.capture("Ana A", on("2021-01-01"))
    book.keep(book.notebook.set_closeness(ana.id, Closeness.CLOSE, NOW))
    suggestion = look(book, "core").suggestion
    assert suggestion is not None
    book.keep(book.notebook.take_up(suggestion, NOW))
    promise = book.promise("write, and ask for nothing")
    assert (promise.person, promise.due) == (ana.id, TODAY + timedelta(days=14))


def test_somebody_met_once_is_no_silent_tie(book: Book) -> None:
    book.capture("Ana A", on("2021-01-01"))
    assert chart(book, "core", "silent").rows == ()


def test_weeks_hold_their_days(book: Book) -> None:
    book.capture("Ana A", on("2026-11-16"))  # a Monday
    book.capture("Bo B", on("2026-11-22"))
    (week,) = chart(book, "rhythm", "weeks").rows
    assert ([cell.count for cell in week.cells], week.words) == (
        [1, 0, 0, 0, 0, 0, 1],
        "2 conversations",
    )


def test_kinds_of_contact_are_told_apart(book: Book) -> None:
    ana = book.capture("Ana A", on("2026-11-16"))
    book.capture("Ana A", on("2026-11-17"), same_as=ana.id)
    change_talk(book, ana, contact=Contact.MAIL)
    assert counts(chart(book, "rhythm", "contacts")) == {"conversation": 1, "mail": 1}


def test_goals_and_experiments_stand_in_their_weeks(book: Book) -> None:
    book.capture("Ana A", on("2026-11-02"))
    book.keep(book.notebook.set_goal("listen", on("2026-11-03")))
    book.keep(book.notebook.set_goal("come alone", on("2026-11-10"), expects="a talk"))
    marks = [week.marks for week in chart(book, "rhythm", "weeks").rows]
    assert marks == [(), ("experiment: come alone",), ("goal: listen",)]


def test_a_calendar_is_of_a_year_unless_more_is_asked_for(book: Book) -> None:
    book.capture("Ana A", on("2020-01-01"))
    assert len(chart(book, "rhythm", "weeks").rows) == 53
    since = Scope(since=on("2020-01-01").date())
    assert len(chart(book, "rhythm", "weeks", since).rows) == 360


def test_quiet_weeks_suggest_to_go_out(book: Book) -> None:
    book.capture("Ana A", on("2026-10-01"))
    suggestion = look(book, "rhythm").suggestion
    assert suggestion is not None
    assert suggestion.why == "the last conversation was 52 days ago"
