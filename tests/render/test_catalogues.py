"""Every interface text of code and templates is translated into every language."""

import string
from functools import cache
from importlib.resources import files

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import opengov
from opengov.render.words import catalogue_languages

PACKAGE = files(opengov)
TRANSLATED = pytest.mark.parametrize(
    "language", [language for language in catalogue_languages() if language != "en"]
)


@cache
def texts():
    """The msgids as a catalogue, with their contexts and plurals."""
    found = Catalog()
    methods = [("**.py", "python"), ("**.html", "jinja2")]
    for file, line, message, _comments, context in extract_from_dir(str(PACKAGE), methods):
        found.add(message, None, [(file, line)], context=context)
    return [message for message in found if message.id]


@cache
def catalogue(language):
    with PACKAGE.joinpath("theme", "locale", f"{language}.po").open("rb") as stream:
        return read_po(stream, locale=language)


def forms(message):
    return [message.string] if isinstance(message.string, str) else list(message.string)


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def plural(message):
    return message.id if isinstance(message.id, str) else message.id[-1]


@TRANSLATED
def test_no_text_is_left_in_english(language):
    known = catalogue(language)
    missing = []
    for text in texts():
        found = known.get(text.id, text.context)
        if found is None or found.fuzzy or not all(forms(found)):
            missing.append((text.context, text.id))
    assert missing == []


@TRANSLATED
def test_plural_forms_are_as_many_as_the_language_has(language):
    known = catalogue(language)
    for message in known:
        if message.id and message.pluralizable:
            assert len(forms(message)) == known.num_plurals, message.id


@TRANSLATED
def test_a_translation_fills_in_the_same_values(language):
    for message in catalogue(language):
        if message.id:
            wanted = fields(plural(message))
            for form in filter(None, forms(message)):
                may_say_one = message.pluralizable and fields(form) < wanted
                assert may_say_one or fields(form) == wanted, message.id


@TRANSLATED
def test_no_catalogue_keeps_what_no_code_says(language):
    known = {(text.context, text.id) for text in texts()}
    kept = [
        (message.context, message.id)
        for message in catalogue(language)
        if message.id and (message.context, message.id) not in known
    ]
    assert kept == []
    assert not catalogue(language).obsolete
