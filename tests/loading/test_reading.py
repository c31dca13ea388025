"""A YAML file means what it says, and nothing it holds makes the reader stumble."""

import json

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from opengov.loading import reading
from opengov.loading.flaws import read
from opengov.loading.problem import field_name
from opengov.loading.reading import CONTROL, MAX_BYTES, MAX_DEPTH, NULLS, decode, read_quickly

VISIBLE = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).filter(
    lambda text: not CONTROL.search(text)
)


def value_of(text):
    return read(text.encode()).value


@pytest.mark.parametrize(
    "written",
    ["10:00", "9.30", "no", "on", "yes", "01001", "1.10", "1e3", "0x1F", "2021-02-30", "=", "+1"],
)
def test_what_yaml_would_guess_at_stays_as_it_is_written(written):
    assert value_of(f"a: {written}\nb: [{written}]\n") == {"a": written, "b": [written]}


def test_keys_that_yaml_takes_for_truth_values_are_words():
    assert value_of("no: a\non: b\n10:00: c\n") == {"no": "a", "on": "b", "10:00": "c"}


@pytest.mark.parametrize("nothing", ["", "~", "null", "NULL", '""', "''", '" "', "# nothing"])
def test_an_empty_value_is_a_key_that_is_not_there(nothing):
    assert value_of(f"title: Open day\nplace: {nothing}\n") == {"title": "Open day"}


def test_the_word_null_between_quotes_is_a_word():
    assert value_of('name: "null"\n') == {"name": "null"}


@pytest.mark.parametrize(
    ("file", "value"),
    [
        ("text: |\n  One\n  two\n\nnext: a\n", {"text": "One\ntwo", "next": "a"}),
        ("text: >\n  One\n  two\n", {"text": "One two"}),
        ("title: Rock & roll! 100 % *free*?\n", {"title": "Rock & roll! 100 % *free*?"}),
        ("title: What is new?\nurl: https://town.example/?a=1&b=2\n", None),
        ("title: Ende  # a comment\n", {"title": "Ende"}),
        ("---\ntitle: a\n...\n", {"title": "a"}),
        ("%YAML 1.2\n---\ntitle: a\n", {"title": "a"}),
        ("title: 'It''s on'\r\nnumber: 3\r\n", {"title": "It's on", "number": "3"}),
        ('title: "a \\u00e9 \\"b\\""\n', {"title": 'a é "b"'}),
        ("\ufefftitle: a\n", {"title": "a"}),
        ("title: Cafe\u0301\n", {"title": "Café"}),
        ("list: []\ngroup: {}\n", {"list": [], "group": {}}),
        ("a: {b: [{c: d}]}\n", {"a": {"b": [{"c": "d"}]}}),
    ],
)
def test_what_yaml_allows_is_read(file, value):
    reading = read(file.encode())
    assert reading.flaws == ()
    if value is not None:
        assert reading.value == value


def test_as_many_levels_as_allowed_are_read_and_one_more_is_not():
    def nested(levels):
        return "a: " + "[" * (levels - 1) + "x" + "]" * (levels - 1) + "\n"

    assert read(nested(MAX_DEPTH).encode()).flaws == ()
    assert [flaw.code for flaw in read(nested(MAX_DEPTH + 1).encode()).flaws] == ["too_deep"]


@pytest.mark.parametrize("sign", ["[", "{", "- ", "? ", "[\n", "{a: ", "- - "])
def test_a_bomb_of_brackets_does_not_go_off(sign):
    assert read(sign.encode() * 100_000).value is None


def test_a_file_beyond_all_measure_is_refused():
    assert [flaw.code for flaw in read(b"a" * (MAX_BYTES + 1)).flaws] == ["file_too_large"]


@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"a: \x00")
@example(b"a: \xed\xa0\x80")
@example(b"!!binary a")
@example(b"- *a")
@example(b"? ")
@example(b"{[a]: b}")
def test_any_bytes_are_read_or_refused_with_a_place(data):
    reading = read(data)
    assert reading.value is not None or reading.flaws
    for flaw in reading.flaws:
        assert flaw.line >= 1
        assert flaw.column >= 1


@given(st.text("ab:-[]{}#&*!|>'\"%@`?, \n\t~\\", max_size=60))
def test_any_signs_are_read_or_refused_with_a_place(text):
    reading = read(text.encode())
    assert reading.value is not None or reading.flaws


@given(VISIBLE)
def test_any_text_between_quotes_comes_back_but_for_space_at_its_end(text):
    written = json.dumps(text, ensure_ascii=False)
    expected = decode(text.encode()).rstrip()
    assert value_of(f"a: {written}\nb: c\n") == (
        {"a": expected, "b": "c"} if expected else {"b": "c"}
    )


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789.:+-_/", min_size=1, max_size=20))
def test_any_word_without_quotes_comes_back_or_is_refused(word):
    reading = read(f"a: {word}\n".encode())
    if not reading.flaws and word not in NULLS:
        assert reading.value == {"a": word}


def test_both_loaders_of_pyyaml_read_the_same(monkeypatch):
    text = 'a: 10:00\nb: [no, {c: 01001}]\nd: |\n  e\nf: "g"\n'
    quick = read_quickly(text)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    monkeypatch.setattr(reading, "TextLoader", reading._text_loader())
    assert read_quickly(text) == quick


def test_a_field_is_named_as_an_editor_counts():
    assert field_name(("agenda", 2, "title", "sk")) == "agenda[3].title.sk"
    assert field_name(("partners", 0)) == "partners[1]"
    assert field_name(()) == ""
