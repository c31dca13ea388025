"""A text tells which language its words are in, and when a translation has grown old."""

import pytest
from pydantic_core import PydanticCustomError

from opengov.model.text import Text, fingerprint

LANGUAGES = ("en", "sk", "fi")


def parse(raw, language="sk"):
    return Text.parse(raw, language=language, languages=LANGUAGES)


def test_plain_words_are_in_the_language_of_the_record():
    reading = parse("Akčný plán").read("fi")
    assert (reading.text, reading.language, reading.is_fallback) == ("Akčný plán", "sk", True)


def test_a_translation_is_read_where_there_is_one():
    text = parse({"sk": "Akčný plán", "en": "Action plan"})
    assert str(text.read("en")) == "Action plan"
    assert not text.read("en").is_fallback
    assert text.original == "Akčný plán"


def test_a_record_may_be_in_a_language_that_the_portal_does_not_have():
    assert parse({"de": "Aktionsplan", "en": "Action plan"}, "de").original == "Aktionsplan"


@pytest.mark.parametrize(
    ("raw", "code", "at"),
    [
        ({"sk": "a", "cz": "b"}, "unknown_language", ["cz"]),
        ({"en": "Action plan"}, "original_missing", None),
        ({"sk": ["a"]}, "translation_shape", ["sk"]),
        ({"sk": "a", "en": {"text": "b", "off": "c"}}, "translation_shape", ["en"]),
        (["a"], "text_expected", None),
    ],
)
def test_another_shape_is_refused_where_it_stands(raw, code, at):
    with pytest.raises(PydanticCustomError) as caught:
        parse(raw)
    assert caught.value.type == code
    assert (caught.value.context or {}).get("at") == at


def test_a_translation_of_older_words_is_known_to_be_outdated():
    of = fingerprint("Akčný plán")
    fresh = parse({"sk": "Akčný  plán", "en": {"text": "Action plan", "of": of}})
    assert fresh.outdated == frozenset()
    changed = parse({"sk": "Nový akčný plán", "en": {"text": "Action plan", "of": of}})
    assert changed.outdated == {"en"}
    assert str(changed.read("en")) == "Action plan"
