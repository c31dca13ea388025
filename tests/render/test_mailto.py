"""A mail link is read back by any program as it was written."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from opengov.render.mailto import mailto


def test_subject_and_lines_are_encoded_and_a_plus_is_no_space() -> None:
    link = mailto("info@example.org", "Názov: 1 + 1 & viac?", "Riadok\nDruhý\r\n100 %")
    assert link == (
        "mailto:info@example.org"
        "?subject=N%C3%A1zov%3A%201%20%2B%201%20%26%20viac%3F"
        "&body=Riadok%0D%0ADruh%C3%BD%0D%0A100%20%25"
    )


def test_what_is_empty_is_left_out() -> None:
    assert mailto("info@example.org", "") == "mailto:info@example.org"
    assert mailto("info@example.org", "A") == "mailto:info@example.org?subject=A"


def test_an_address_cannot_bring_fields_or_addressees_of_its_own() -> None:
    link = mailto("a?cc=b@example.org,c&d%@example.org", "S")
    assert link.startswith("mailto:a%3Fcc%3Db@example.org%2Cc%26d%25@example.org?subject=S")


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text("ab \n?&=%+#č", max_size=30))
def test_reading_gives_what_was_written(subject: str, body: str) -> None:
    link = mailto("info@example.org", subject, body)
    assert link.isascii()
    assert not any(letter in link for letter in " \"<>\r\n#'")
    fields = dict(part.split("=") for part in urlsplit(link).query.split("&") if part)
    assert unquote(fields.get("subject", "")) == " ".join(subject.split())
    assert unquote(fields.get("body", "")) == "\r\n".join(body.splitlines())
