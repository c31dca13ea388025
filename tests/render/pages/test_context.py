"""Markdown of records, and templates that escape."""

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from opengov.render.pages.context import environment, long_markdown, markdown, one_line


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("One sentence.", "<p>One sentence.</p>"),
        ('It\'s "so".', "<p>It&#39;s &#34;so&#34;.</p>"),
        ("One\nline.\n\nTwo.", "<p>One\nline.</p>\n<p>Two.</p>"),
        ("A *b* & c", "<p>A <em>b</em> &amp; c</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("12. septembra 2019", "<p>12. septembra 2019</p>"),
        ("1. mája\n\n31. mája", "<p>1. mája</p>\n<p>31. mája</p>"),
        ("Title\n=====", "<p><strong>Title</strong></p>"),
        (
            "[x](https://example.org/?a=1&b=2)",
            '<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">x</a></p>',
        ),
        ("[x](javascript:alert(1))", '<p><a rel="noopener noreferrer">x</a></p>'),
        ("a<script>alert(1)</script>b", "<p>ab</p>"),
        ("<img src=x onerror=y>", "<p></p>"),
        ('<p style="x" onclick="y">z</p>', "<p>z</p>"),
        ("2021. bude", "<p>2021. bude</p>"),
        ("", ""),
    ],
)
def test_markdown_becomes_clean_html(written, html):
    assert str(markdown(written)).strip() == html


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("# One\n\n##### Five\n\n## Two", "<h3>One</h3>\n<h4>Five</h4>\n<h4>Two</h4>"),
        ("## Two\n\n### Three", "<h3>Two</h3>\n<h4>Three</h4>"),
        ("### Three\n\n# One", "<h3>Three</h3>\n<h3>One</h3>"),
        ("Words", "<p>Words</p>"),
    ],
)
def test_headings_of_long_texts_leave_out_no_level(written, html):
    assert long_markdown(written) == html


def test_the_short_way_and_markdown_agree_on_plain_paragraphs():
    plain = "One sentence.\nAnd another.\n\nA second paragraph."
    assert str(markdown(plain)) == str(markdown(plain + "\n\n**x**")).rsplit("\n", 1)[0]


def test_one_line_is_plain_and_ends_at_a_word():
    assert one_line("A *b* [c](https://example.org) & d\n\ne") == "A b c & d e"
    assert one_line("word " * 40) == " ".join(["word"] * 31) + "…"


def test_templates_escape_all_but_html():
    template = environment().from_string("{{ words }}|{{ html }}|{{ number }}")
    assert template.render(words="<b>", html=Markup("<i>"), number=3) == "&lt;b&gt;|<i>|3"


def test_templates_call_and_look_up_as_python_does():
    template = environment().from_string(
        "{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}"
        "{% for word in words %}{{ twice(word.upper()) }}{{ loop.index }}{% endfor %}"
    )
    assert template.render(words=["a", "<"]) == "AA1&lt;&lt;2"


def test_a_name_that_no_view_gave_is_an_error():
    template = environment().from_string("{{ nobody }}")
    with pytest.raises(UndefinedError):
        template.render()
