"""What holds for the HTML of every page."""

from html.parser import HTMLParser

VOID = {"br", "hr", "img", "input"}


class Outline(HTMLParser):
    """Reads a body; refuses tags that don't match, ids told twice, styles and foreign scripts."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.ids = []
        self.links = []
        self.headings = []
        self.words = []
        self.data = []  # JSON-LD, which nobody sees
        self.feed(html)
        self.close()
        assert not self.open, f"never closed: {self.open}"
        assert len(self.ids) == len(set(self.ids)), f"an id stands twice: {sorted(self.ids)}"

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        assert tag not in {"style", "iframe"}
        assert tag != "script" or _is_ours(attributes)
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        if tag not in VOID:
            self.open.append(tag)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a" and "href" in attributes:
            assert not attributes["href"].lower().startswith(("javascript:", "data:"))
            self.links.append(attributes["href"])
        if tag in {"h1", "h2", "h3", "h4"}:
            self.headings.append(int(tag[1]))

    def handle_endtag(self, tag):
        assert self.open[-1:] == [tag], f"</{tag}> closes nothing"
        self.open.pop()

    def handle_data(self, data):
        (self.data if self.open[-1:] == ["script"] else self.words).append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())


def _is_ours(attributes):
    """True for data that nobody sees, and for a script of the portal's own assets."""
    own = attributes.get("src", "://")
    return attributes == {"type": "application/ld+json"} or "://" not in own


def check(html):
    """The outline of a body that begins with its only <h1> and leaves out no level."""
    outline = Outline(html)
    assert outline.headings[0] == 1
    assert outline.headings.count(1) == 1
    for above, below in zip(outline.headings, outline.headings[1:], strict=False):
        assert below <= above + 1, "a level of headings is left out"
    return outline
