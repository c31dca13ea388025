"""Records written as YAML are read as they were, and are pleasant to read."""

import pytest

from opengov.loading.flaws import read
from opengov.loading.yaml_writing import write_yaml

TEXTS = (
    *("Open budget", "Rozpočet – dáta", "8.2", "7/1/2016", "a, b (c)", "it's"),
    *("null", "~", "- a", "# a", "a: b", "a #b", "[a]", "{a}", "*a", "&a b", "!a", "%a", "? a"),
    *("@a", "`a`", '"a"', "'a'", "a\\b", "<<", "...", "---", "|", ">", "a:", "=1", "•"),
    *("a\nb", "a\n\nb", "a\n  b", "a\n\tb", "a\n\u00a0b", "a\n- b: c # d", "a \nb", "\tb\nc"),
    *("a\n---\nb", "a\n...\nb", "- - - - a", "a" + " " * 120 + "b", "a\n&b *c\n!d"),
)


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_comes_back(text):
    key = text.replace("<<", "a")  # no key of a record
    record = {"title": text, "in": {"cells": {key: text, "b": "c"}, "list": [text, "d"]}}
    reading = read(write_yaml(record).encode())
    assert (reading.flaws, reading.value) == ((), record)


def test_what_needs_no_quotes_has_none_and_lines_stay_lines():
    record = {"title": "Open", "solution": "One.\n\nTwo: 2", "period": {}, "areas": ["Tax", "A: b"]}
    assert write_yaml(record) == (
        'title: Open\nsolution: |-\n  One.\n\n  Two: 2\nperiod: {}\nareas:\n  - Tax\n  - "A: b"\n'
    )
