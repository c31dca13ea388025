"""Markdown as plain words."""

import pytest

from opengov.render.calendar.plain_text import plain


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("Nothing to do.", "Nothing to do."),
        ("**Bold**, *soft*, __bold__, _soft_, ***both***", "Bold, soft, bold, soft, both"),
        ("a snake_case_name and 2*3*4", "a snake_case_name and 2*3*4"),
        (r"\*not soft\* and \\ and \[x\](y)", r"*not soft* and \ and [x](y)"),
        ("`a * b * c &amp;` and ``x`y``", "a * b * c &amp; and x`y"),
        ("Q&amp;A, &lt;b&gt;, &#8211;, &copy;", "Q&A, <b>, –, ©"),
        ("AT&T and ?a=1&copy=2", "AT&T and ?a=1&copy=2"),
        ("<b>tags</b> go, 3 < 4 > 2 stays", "tags go, 3 < 4 > 2 stays"),
        ("a<!-- hidden\nnote -->b<script>alert(1)</script>c", "abc"),
        ("# Heading\n\nText\n> quoted", "Heading\nText quoted"),
        ("one\ntwo\n\n\nthree", "one two\nthree"),
        ("List:\n\n- one\n- *two*\n  more\n1. three\n", "List:\n- one\n- two more\n1. three"),
        ("![A map](map.png) shows it", "A map shows it"),
        ("line\r\nbreak", "line break"),
    ],
)
def test_words_stay_and_signs_go(markdown, words):
    assert plain(markdown) == words


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("the [draft](https://x.org/a_b_c)", "the draft (https://x.org/a_b_c)"),
        ('the [draft](https://x.org/ "Title")', "the draft (https://x.org/)"),
        ("[*soft*](https://x.org/_y_)", "soft (https://x.org/_y_)"),
        ("[a](https://x.org/?a=1&amp;b=2&copy=3)", "a (https://x.org/?a=1&b=2&copy=3)"),
        ("[x](https://x.org/y_(z))", "x (https://x.org/y_(z))"),
        ("[https://x.org](https://x.org)", "https://x.org"),
        ("<https://x.org/_y_>", "https://x.org/_y_"),
        ("[mail us](mailto:a@x.org)", "mail us (a@x.org)"),
        ("<a@x.org>", "a@x.org"),
        ("see [the plan](plans/p.md)", "see the plan"),
        ("[x](javascript:alert(1))", "x"),
    ],
)
def test_a_link_keeps_its_address_where_it_leads_outside(markdown, words):
    assert plain(markdown) == words
