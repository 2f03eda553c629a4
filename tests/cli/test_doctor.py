"""The doctor's report: what it says, what it leaves out, and what it ends with."""

from functools import partial
from pathlib import Path
from shutil import rmtree

import pytest

from hallway.cli.findings import report_lines, verdict, without_home
from hallway.domain.findings import Finding, Mending, Repair, Weight
from hallway.storage import repairing, soundness
from hallway.storage.locks import exclusive
from tests.cli.answers import ANA, MAREK, Answer, Hallway
from tests.storage.damaged import some_flipped

REPAIR_SHAPE = {
    "lost",
    "missing",
    "aside",
    "stand_in",
    "sequence",
    "richer_backup",
    "permissions",
    "notices",
}
LIBRARIES = ("textual", "tinydb", "rapidfuzz", "orjson", "msgspec")


@pytest.fixture
def folder(hallway: Hallway, tmp_path: Path) -> Path:
    """A notebook with one person in its data file and one in its journal."""
    for line in (ANA, MAREK):
        hallway.add(line)
    return tmp_path / "notebook"


def spoil(path: Path, old: bytes, new: bytes) -> None:
    """Replace something in a file, once."""
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new, 1))


@pytest.fixture
def damaged(folder: Path) -> Path:
    """A notebook with a damaged line in its journal."""
    spoil(folder / "notebook.journal", b"Marek", b"Marik")
    return folder


@pytest.fixture
def edited(folder: Path) -> Path:
    """A notebook whose data file was edited by hand."""
    spoil(folder / "notebook.json", b'"sequence":1', b'"sequence": 1')
    return folder


def last(answer: Answer) -> str:
    return answer.lines[-1]


def test_a_sound_notebook_ends_with_0_and_says_so(hallway: Hallway, folder: Path) -> None:
    answer = hallway("doctor")
    assert (answer.code, last(answer), answer.err) == (0, "The notebook is sound.", "")


def test_no_notebook_is_sound(hallway: Hallway, tmp_path: Path) -> None:
    answer = hallway("doctor")
    assert (answer.code, "There is no notebook in" in answer.out) == (0, True)
    assert not (tmp_path / "notebook").exists()


def test_damage_ends_with_1_and_the_way_out(hallway: Hallway, damaged: Path) -> None:
    answer = hallway("doctor")
    assert answer.code == 1
    assert last(answer) == (
        "Damaged: `hallway doctor --repair` keeps what is whole and puts the files as they were "
        "aside."
    )


def test_a_warning_is_counted_and_ends_with_0(hallway: Hallway, folder: Path) -> None:
    (folder / "notebook.json").chmod(0o644)
    answer = hallway("doctor")
    assert (answer.code, last(answer)) == (
        0,
        "The notebook is sound, with 1 warning; `hallway doctor --repair` takes care of it.",
    )


def test_an_edit_by_hand_is_damage_with_two_ways_out(hallway: Hallway, edited: Path) -> None:
    answer = hallway("doctor")
    assert (answer.code, "edited by hand" in answer.out) == (1, True)
    assert ("hallway doctor --repair" in answer.out, "hallway restore" in answer.out) == (
        True,
        True,
    )


def test_damage_stands_before_warnings_and_facts(hallway: Hallway, damaged: Path) -> None:
    (damaged / "notebook.json").chmod(0o644)
    lines = hallway("doctor").lines
    groups = "\n".join(lines).split("\n\n")
    assert [group.split()[0] for group in groups] == ["damage", "warning", "Read", "Damaged:"]


@pytest.mark.parametrize("name", ["Hallway", "Python", *LIBRARIES])
def test_versions_are_named(hallway: Hallway, name: str) -> None:
    assert f"{name} " in hallway("doctor").out


def test_the_terminal_is_described(hallway: Hallway, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "TERM_PROGRAM": "WezTerm",
        "TERM_PROGRAM_VERSION": "2026.1",
        "TMUX": "/tmp/tmux,1,0",
    }.items():
        monkeypatch.setenv(name, value)
    said = hallway("doctor").out
    assert "Terminal: xterm-256color, truecolor, WezTerm 2026.1, in tmux, no terminal at" in said


def test_the_real_day_counts_for_backups(hallway: Hallway, folder: Path) -> None:
    answer = hallway.as_typed("doctor", "--today", "2031-01-01")
    assert last(answer) == "The notebook is sound."


def test_the_shape_of_a_sound_notebook(hallway: Hallway, folder: Path) -> None:
    shape = hallway("doctor", "--json").json
    assert (set(shape), shape["sound"], shape["repair"]) == (
        {"sound", "findings", "repair"},
        True,
        None,
    )
    assert {frozenset(finding) for finding in shape["findings"]} == {
        frozenset({"weight", "sentence"})
    }


def test_the_shape_of_a_damaged_notebook(hallway: Hallway, damaged: Path) -> None:
    answer = hallway("doctor", "--json")
    shape = answer.json
    assert (answer.code, shape["sound"], shape["findings"][0]["weight"]) == (1, False, "damage")


def test_the_shape_of_a_repair(hallway: Hallway, damaged: Path) -> None:
    (damaged / "notebook.json").chmod(0o644)
    answer = hallway("doctor", "--repair", "--json")
    repair = answer.json["repair"]
    assert (answer.code, answer.json["sound"], set(repair)) == (0, True, REPAIR_SHAPE)
    assert (repair["lost"], repair["missing"], repair["sequence"]) == (1, 0, 1)
    assert repair["aside"] == str(damaged / "damaged")
    assert repair["permissions"] == [str(damaged / "notebook.json")]


def test_the_shape_of_a_repair_of_nothing(hallway: Hallway, folder: Path) -> None:
    repair = hallway("doctor", "--repair", "--json").json["repair"]
    assert (repair["lost"], repair["aside"], repair["permissions"]) == (0, None, [])


def test_a_repair_of_a_sound_notebook_changes_nothing_and_says_so(
    hallway: Hallway, folder: Path
) -> None:
    before = {path: path.read_bytes() for path in folder.glob("notebook.j*")}
    answer = hallway("doctor", "--repair")
    assert (answer.lines[0], last(answer)) == (
        "There was nothing to repair.",
        "The notebook is sound.",
    )
    assert {path: path.read_bytes() for path in folder.glob("notebook.j*")} == before


def test_a_repair_says_what_it_did_and_looks_again(hallway: Hallway, damaged: Path) -> None:
    answer = hallway("doctor", "--repair")
    assert (answer.code, last(answer)) == (0, "The notebook is sound.")
    assert (
        f"{damaged / 'damaged' / 'lost-lines.txt'} has what could not be read: 1 line."
        in answer.lines[0]
    )
    assert answer.lines[1] == f"The files as they were are in {damaged / 'damaged'}."


def test_what_is_whole_is_there_after_a_repair(hallway: Hallway, damaged: Path) -> None:
    hallway("doctor", "--repair")
    assert (hallway("show", "Ana").code, hallway("show", "Marek").code) == (0, 1)
    assert hallway("add", MAREK).code == 0


def test_a_repair_accepts_an_edit_by_hand(hallway: Hallway, edited: Path) -> None:
    answer = hallway("doctor", "--repair")
    assert (answer.code, answer.lines[0]) == (0, "All of it could be read, and was kept.")


def test_a_repair_closes_files_to_others(hallway: Hallway, folder: Path) -> None:
    (folder / "notebook.json").chmod(0o644)
    said = hallway("doctor", "--repair").lines[0]
    assert said == f"Nobody else may read these any more: {folder / 'notebook.json'}."
    assert (folder / "notebook.json").stat().st_mode & 0o777 == 0o600


def test_a_repair_cuts_a_torn_line_and_says_where_it_is(hallway: Hallway, folder: Path) -> None:
    journal_path = folder / "notebook.journal"
    journal_path.write_bytes(journal_path.read_bytes()[:-4])
    answer = hallway("doctor", "--repair")
    (torn_path,) = folder.glob("notebook.torn-*")
    assert (answer.code, str(torn_path) in answer.lines[0]) == (0, True)


def test_a_file_that_was_never_a_notebook_is_refused(hallway: Hallway, folder: Path) -> None:
    rmtree(folder)
    folder.mkdir()
    (folder / "notebook.json").write_text("Dear diary,\n", encoding="utf-8")
    assert last(hallway("doctor")) == "Damaged: the way out is named above."
    answer = hallway("doctor", "--repair", "--json")
    assert (answer.code, answer.error_code) == (1, "unreadable")
    assert (folder / "notebook.json").read_text(encoding="utf-8") == "Dear diary,\n"


@pytest.mark.parametrize("options", [(), ("--repair",)])
def test_a_notebook_that_somebody_keeps_locked_is_a_sentence(
    hallway: Hallway, folder: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    for module in (repairing, soundness):
        monkeypatch.setattr(module, "exclusive", partial(exclusive, patience_seconds=0))
    with exclusive(folder / "notebook.lock"):
        answer = hallway("doctor", *options)
    assert (answer.code, answer.out, "is being written by" in answer.err) == (1, "", True)


def test_the_home_folder_is_not_named(
    hallway: Hallway, damaged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    said = hallway("doctor").out + hallway("doctor", "--repair", "--json").out
    assert ("~/notebook/notebook.journal" in said, str(tmp_path) in said) == (True, False)


def test_the_home_folder_is_not_named_when_it_fails(
    hallway: Hallway, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(soundness, "exclusive", partial(exclusive, patience_seconds=0))
    with exclusive(folder / "notebook.lock"):
        assert "The notebook in ~/notebook is being written" in hallway("doctor").err


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{home} is on ext4.", "~ is on ext4."),
        ("It is in {home}.", "It is in ~."),
        ("({home}/a, {home}/b)", "(~/a, ~/b)"),
        ("{home}-old/a", "{home}-old/a"),
        ("/mnt{home}/a", "/mnt{home}/a"),
    ],
)
def test_only_the_home_folder_is_shortened(text: str, expected: str) -> None:
    home = str(Path.home())
    assert without_home(text.format(home=home)) == expected.format(home=home)


def folded(width: int) -> list[str]:
    sentence = f"{'~/' + 'long' * 10} can be read by others on this machine."
    return list(report_lines([Finding(Weight.WARNING, sentence)], None, width))


def test_lines_are_folded_behind_their_label() -> None:
    assert folded(72)[:2] == [
        "warning  ~/longlonglonglonglonglonglonglonglonglong can be read by",
        "         others on this machine.",
    ]


def test_a_narrow_line_keeps_a_path_whole() -> None:
    assert folded(45)[:3] == [
        "warning",
        "  ~/longlonglonglonglonglonglonglonglonglong",
        "  can be read by others on this machine.",
    ]


def test_lines_for_a_file_are_not_folded() -> None:
    finding = Finding(Weight.DAMAGE, "word " * 60 + "end.")
    assert next(report_lines([finding], None, None)) == f"damage   {finding.sentence}"


def test_a_warning_that_no_repair_takes_care_of_is_only_counted() -> None:
    assert verdict([Finding(Weight.WARNING, "The disk is full.")]) == (
        "The notebook is sound, with 1 warning."
    )


def test_warnings_of_both_kinds_are_told_apart() -> None:
    warnings = [Finding(Weight.WARNING, "So.", mendable) for mendable in (True, False, True)]
    assert verdict(warnings) == (
        "The notebook is sound, with 3 warnings; `hallway doctor --repair` takes care of 2 of them."
    )


def test_of_many_files_some_are_named_and_the_rest_counted() -> None:
    repair = Repair(made_private=tuple(Path(f"f{number}") for number in range(25)))
    said = next(report_lines([], repair, None))
    assert (said.endswith("f19 and 5 more."), "f20" in said) == (True, False)


def test_a_backup_that_stood_in_and_missing_changes_are_told() -> None:
    mending = Mending(Path("aside"), 0, 3, 9, Path("backups/notebook-2026-11-20.json"))
    said = " ".join(report_lines([], Repair(mending=mending), None))
    assert "backups/notebook-2026-11-20.json took its place" in said
    assert "3 changes cannot be found in either file" in said


@pytest.mark.parametrize("name", ["notebook.json", "notebook.journal"])
def test_a_flipped_bit_is_noticed(hallway: Hallway, folder: Path, name: str) -> None:
    content = (folder / name).read_bytes()
    for bit, text in some_flipped(content, 50):
        (folder / name).write_bytes(text)
        answer = hallway("doctor", "--json")
        assert (answer.code, answer.json["sound"]) == (1, False), bit
