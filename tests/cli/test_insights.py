"""Insights by the command line: words, data, a picture and a page."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.answers import Hallway


@pytest.fixture
def met(hallway: Hallway) -> Hallway:
    """Five people of two fields."""
    for line in ("Ana A, nurse @Ward", "Bo B, nurse", "Cy C, nurse", "Di D, judge", "Ed E, judge"):
        hallway("add", line)
    return hallway


def test_all_pages_are_printed_in_order(met: Hallway) -> None:
    titles = [line for line in met("insights").lines if line and not line.startswith(" ")]
    assert titles == [
        "Who you meet",
        "Ideas and resources",
        "How you meet",
        "Giving and receiving",
        "Promises",
        "Events and series",
        "Core",
        "Rhythm",
        "Around one person",
    ]


def test_one_page_is_printed_alone(met: Hallway) -> None:
    assert met("insights", "rhythm").lines[0] == "Rhythm"


def test_one_chart_is_printed_with_its_bars(met: Hallway) -> None:
    assert met("insights", "fields").lines == [
        "Who you meet",
        "  By field (n = 5)",
        "    medicine  ####################  3",
        "    law       #############         2",
    ]


def test_data_has_the_people_behind_each_row(met: Hallway) -> None:
    (view,) = met("insights", "fields", "--json").json["views"]
    ana = met("show", "Ana A", "--json").json["id"]
    assert (view["name"], view["n"], view["enough"]) == ("fields", 5, True)
    assert ana in view["rows"][0]["people"]


def test_too_few_are_said_to_be(hallway: Hallway) -> None:
    hallway("add", "Ana A, nurse")
    view = hallway("insights", "fields", "--json").json["views"][0]
    assert (view["enough"], view["rows"][0]["count"]) == (False, 1)
    assert "    Too few to say: 1 so far, of 5 at least." in hallway("insights", "fields").lines


def test_since_a_day_and_at_an_event(met: Hallway) -> None:
    met("event", "Salon")
    met("add", "Fi F, cook")
    found = met("insights", "fields", "--event", "Salon", "--json").json["views"][0]
    assert [row["label"] for row in found["rows"]] == ["food"]
    assert met("insights", "fields", "--since", "2026-11-23", "--json").json["views"][0]["n"] == 0


def test_a_tree_is_around_whom_is_named(met: Hallway) -> None:
    met("add", "Gi G @Ward")
    assert "    Ana A  Ward" in met("insights", "around", "--around", "Ana A").lines


def test_an_unknown_name_is_refused_by_naming_all(met: Hallway) -> None:
    answer = met("insights", "sales")
    assert (answer.code != 0, "There are: meet, kinds, how" in answer.err) == (True, True)


def test_an_empty_notebook_says_that_nothing_is_noted(hallway: Hallway) -> None:
    assert "    Nothing is noted for this yet." in hallway("insights", "meet").lines


def test_one_thing_to_try_stands_below_its_page(hallway: Hallway) -> None:
    for name in "ABCDE":
        hallway("add", f"Ana {name}, nurse")
    said = hallway("insights", "meet").lines[-1]
    assert said.startswith("  One thing to try: meet two people outside medicine (5 of 5")


def test_suggestions_are_switched_off_in_the_settings(
    hallway: Hallway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config.toml"
    config.write_text("suggestions = false\n")
    monkeypatch.setenv("HALLWAY_CONFIG", str(config))
    for name in "ABCDE":
        hallway("add", f"Ana {name}, nurse")
    assert "One thing to try" not in hallway("insights", "meet").out


def test_a_picture_is_well_formed_and_has_the_figures(met: Hallway, tmp_path: Path) -> None:
    path = tmp_path / "insights.svg"
    assert met("insights", "--svg", str(path)).lines == [f"Wrote {path}."]
    texts = [each.text for each in ElementTree.parse(path).iter() if each.text]
    assert {"Insights, 2026-11-22", "medicine", "By field (n = 5)"} <= set(texts)


def test_a_page_has_no_script_and_no_address(met: Hallway, tmp_path: Path) -> None:
    path = tmp_path / "insights.html"
    met("insights", "--html", str(path))
    page = path.read_text(encoding="utf-8").lower()
    assert [
        bad for bad in ("<script", "http", "//", "url(", " src=", " href=") if bad in page
    ] == []


def test_what_people_typed_is_text_on_a_page_and_in_a_picture(
    hallway: Hallway, tmp_path: Path
) -> None:
    hallway("add", "Ana <b>A</b> & </title><script>alert(1)</script>, nurse @<i>Ward</i>")
    html, svg = tmp_path / "it.html", tmp_path / "it.svg"
    hallway("insights", "--html", str(html), "--svg", str(svg))
    assert "<script" not in html.read_text().lower()
    assert ElementTree.parse(svg).getroot().find(".//script") is None


def test_a_file_that_cannot_be_written_is_said(met: Hallway, tmp_path: Path) -> None:
    answer = met("insights", "--html", str(tmp_path / "none" / "it.html"))
    assert (answer.code != 0, "cannot be written" in answer.err) == (True, True)


def test_files_are_named_as_data(met: Hallway, tmp_path: Path) -> None:
    path = str(tmp_path / "it.svg")
    assert met("insights", "meet", "--svg", path, "--json").json == {"files": [path]}
