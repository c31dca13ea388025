"""Links that open a new message in the reader's own mail program."""

from __future__ import annotations

from urllib.parse import quote

_ADDRESS = "@!$'*+"  # stand as they are in an address; ",", "?", "&" and "%" must not (RFC 6068, 2)


def mailto(address: str, subject: str, body: str = "") -> str:
    """A `mailto:` address with subject and body, to RFC 6068: UTF-8, percent-encoded.

    Lines of the body end in CRLF, a subject is one line; what is empty is left out.
    """
    lines = "\r\n".join(body.splitlines())
    fields = {"subject": " ".join(subject.split()), "body": lines}
    query = "&".join(f"{name}={quote(text, safe='')}" for name, text in fields.items() if text)
    return f"mailto:{quote(address, safe=_ADDRESS)}" + (f"?{query}" if query else "")
