"""Tables and task lists of an editor can be used by everybody."""

from __future__ import annotations

from markdown import markdown

from opengov.render.pages.prose_html import accessible


def html(text: str) -> str:
    return accessible(markdown(text, extensions=["tables", "pymdownx.tasklist"]))


def test_a_table_can_be_scrolled_and_is_called_as_its_columns() -> None:
    found = html("Who & why | **When**\n--- | ---\nForum | May\n")
    assert found.startswith(
        '<div class="og-scroll" tabindex="0" role="group" aria-label="Who &amp; why, When">'
        '<table class="og-table">'
    )
    assert found.endswith("</table></div>")


def test_a_table_with_a_caption_is_called_as_that() -> None:
    found = accessible('<table class="x"><caption>Costs</caption><tr><td>1</td></tr></table>')
    assert 'aria-label="Costs"><table class="x">' in found


def test_a_header_without_words_is_none() -> None:
    found = html("| | May |\n| --- | --- |\n| Forum | 2 |\n")
    assert 'aria-label="May"' in found
    assert "<td></td>\n<th>May</th>" in found


def test_a_table_without_words_to_call_it_by_has_no_role() -> None:
    assert accessible("<table><tr><td>1</td></tr></table>").startswith(
        '<div class="og-scroll" tabindex="0"><table'
    )


def test_tables_of_the_portal_stay_as_they_are() -> None:
    ours = '<table class="og-report"><tr><td>1</td></tr></table>'
    assert accessible(ours) == ours


def test_a_task_is_called_as_it_stands_beside_its_box() -> None:
    found = html("- [x] Ask the *forum*\n    - [ ] Why?\n- [ ] Decide\n")
    names = [part.split('"')[0] for part in found.split('aria-label="')[1:]]
    assert names == ["Ask the forum", "Why?", "Decide"]
    assert "checked" in found


def test_what_has_neither_is_not_touched() -> None:
    assert accessible("<p>a <b>b</b></p>") == "<p>a <b>b</b></p>"
