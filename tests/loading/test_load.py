"""What a file leaves out is filled in from what surrounds it."""

import datetime as dt
import os

import pytest

from opengov.loading import load
from opengov.loading.problem import Grade
from opengov.model import Body, Consultation, Meeting
from tests.loading.trees import TODAY, load_tree, told, write

MEETING = "title: Meeting\nstart: 2022-05-02 10:00\nstatus: confirmed\n"


def portal(tmp_path, files):
    loaded = load_tree(write(tmp_path, files))
    assert [line for line in told(loaded) if line.startswith("error")] == []
    return loaded.portal


def meeting(tmp_path, text, files=None):
    found = portal(tmp_path, {"data/meetings/x.yml": text, **(files or {})})
    return found.of(Meeting)["x"]


def test_the_id_is_the_name_of_the_file_whether_it_stands_there_or_not(tmp_path):
    loaded = portal(
        tmp_path, {"data/meetings/x.yml": MEETING, "data/meetings/y.yml": f"id: y\n{MEETING}"}
    )
    assert {"x", "y"} <= loaded.of(Meeting).keys()
    assert loaded.of(Meeting)["x"].src_uri == "meetings/x.yml"


def test_a_record_is_in_the_first_language_of_the_portal_unless_it_says_otherwise(tmp_path):
    found = portal(
        tmp_path,
        {
            "data/bodies/a.yml": "name: Town\nkind: forum\n",
            "data/bodies/b.yml": "language: sk\nname: Mesto\nkind: forum\n",
            "data/bodies/c.yml": "language: de\nname: {de: Stadt, en: City}\nkind: forum\n",
        },
    )
    assert [found.of(Body)[body].name.language for body in "abc"] == ["en", "sk", "de"]
    assert found.settings.name.language == "en"


@pytest.mark.parametrize(
    ("own", "files", "zone"),
    [
        ("timezone: Europe/Kyiv\norganiser: town\nseries: s\n", {}, "Europe/Kyiv"),
        ("organiser: town\nseries: s\n", {}, "Europe/Athens"),
        ("organiser: forum\nseries: s\n", {}, "Europe/Helsinki"),
        ("series: of-town\n", {}, "Europe/Athens"),
        ("organiser: forum\n", {}, "Europe/Bratislava"),
        ("", {}, "Europe/Bratislava"),
    ],
)
def test_a_meeting_is_in_the_zone_of_its_body_its_series_or_the_portal(tmp_path, own, files, zone):
    around = {
        "data/bodies/town.yml": "name: Town\nkind: municipality\ntimezone: Europe/Athens\n",
        "data/series/s.yml": "title: Series\ntimezone: Europe/Helsinki\nbody: town\n",
        "data/series/of-town.yml": "title: Series\nbody: town\n",
    }
    found = meeting(tmp_path, MEETING + own, {**around, **files})
    assert found.timezone == zone
    assert found.starts_at.tzinfo.key == zone


def test_a_consultation_is_in_the_zone_of_its_body(tmp_path):
    found = portal(
        tmp_path,
        {
            "data/bodies/helsinki.yml": "name: H\nkind: municipality\ntimezone: Europe/Helsinki\n",
            "data/consultations/c.yml": "title: C\nbody: helsinki\nopens: 2022-05-02 10:00\n",
        },
    )
    assert found.of(Consultation)["c"].timezone == "Europe/Helsinki"


def test_a_meeting_in_a_zone_that_does_not_exist_is_told_once(tmp_path):
    files = {"data/meetings/x.yml": f"{MEETING}timezone: Europe/Kiew\n"}
    said = told(load_tree(write(tmp_path, files)))
    assert len(said) == 1
    assert "did you mean Europe/Kiev" in said[0]


def test_long_texts_beside_a_record_are_part_of_it(tmp_path):
    found = meeting(
        tmp_path,
        MEETING,
        {
            "data/meetings/x.en.md": "# Minutes\n",
            "data/meetings/x.sk.md": "# Zápisnica\n",
            "data/meetings/x.fi.md": " \n",
        },
    )
    assert dict(found.long_text) == {"en": "# Minutes\n", "sk": "# Zápisnica\n"}


def test_a_long_text_may_be_in_the_language_of_its_record(tmp_path):
    text = f"language: de\n{MEETING}"
    found = meeting(tmp_path, text, {"data/meetings/x.de.md": "# Protokoll\n"})
    assert list(found.long_text) == ["de"]


def test_hidden_files_and_readmes_are_nobodys_business(tmp_path):
    files = {"data/.DS_Store": "", "data/README.md": "# Data\n", "data/meetings/.x.swp": ""}
    assert load_tree(write(tmp_path, files)).problems == ()


def test_a_record_without_any_date_of_change_has_none(tmp_path):
    assert meeting(tmp_path, MEETING).last_modified is None


def test_a_stated_date_of_change_is_kept(tmp_path):
    day = meeting(tmp_path / "a", f"{MEETING}last_modified: 2022-05-02\n")
    assert day.last_modified == dt.date(2022, 5, 2)
    moment = meeting(tmp_path / "b", f"{MEETING}last_modified: 2022-05-02 10:00Z\n")
    assert moment.last_modified == dt.datetime(2022, 5, 2, 10, tzinfo=dt.UTC)


def test_a_file_that_cannot_be_opened_is_told(tmp_path):
    root = write(tmp_path, {})
    (root / "docs/lost.md").symlink_to("nowhere.md")
    problem = load_tree(root).problems[0]
    assert (problem.code, problem.place.file) == ("file_closed", "docs/lost.md")


def test_what_is_no_regular_file_is_not_read(tmp_path):
    root = write(tmp_path, {})
    os.mkfifo(root / "data/meetings/pipe.yml")
    assert [problem.code for problem in load_tree(root).problems] == ["unknown_file"]


def test_a_file_name_in_another_encoding_is_told_in_letters_that_can_be_shown(tmp_path):
    root = write(tmp_path, {})
    (root / os.fsdecode(b"data/meetings/sch\xf4dza.yml")).write_text(MEETING)
    (line,) = told(load_tree(root))
    assert line.startswith("error: data/meetings/sch\ufffddza.yml:1:1: ")
    assert line.endswith("rename the file to “sch-dza.yml”")


def test_without_data_there_is_one_problem(tmp_path):
    loaded = load(tmp_path / "data", today=TODAY)
    assert loaded.portal is None
    assert [problem.code for problem in loaded.problems] == ["data_missing"]


def test_warnings_and_notes_do_not_keep_a_portal_from_being_built(tmp_path):
    files = {
        "data/meetings/x.yml": MEETING.replace("confirmed", "cancelled"),
        "data/series/s.yml": "title: Series\nstated:\n  total: 3\n",
    }
    loaded = load_tree(write(tmp_path, files))
    assert {problem.grade for problem in loaded.problems} == {Grade.WARNING, Grade.NOTE}
    assert loaded.portal is not None


def test_time_alone_never_makes_an_error(tmp_path):
    root = write(
        tmp_path,
        {
            "data/meetings/x.yml": f"{MEETING}retention: 2022-06-01\n"
            "agenda:\n  - title: A\n    speakers:\n      - name: Jane Doe\n        consent: true\n",
            "data/commitments/c.yml": "title: C\nplan: plan-2021\nlead: town\n"
            "milestones:\n  - id: a\n    title: A\n    status: limited\n    due: 2022-01\n",
        },
    )
    for today in (dt.date(2000, 1, 1), dt.date(2022, 7, 15), dt.date(2100, 1, 1)):
        assert load(root / "data", docs_dir=root / "docs", today=today).portal is not None


def test_a_broken_file_is_not_told_again_by_those_that_name_it(tmp_path):
    files = {
        "data/bodies/office.yml": "name: Office\nkind: offce\n",
        "data/meetings/x.yml": f"{MEETING}organiser: office\n",
    }
    codes = [problem.code for problem in load_tree(write(tmp_path, files)).problems]
    assert codes == ["not_in_list"]
