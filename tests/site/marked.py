"""The foreign texts of a portal, as its pages mark them; whatever else holds one must say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from tests.site.foreign import WORD, foreign
from tests.site.reading import BuiltSite
from tests.site.test_languages import language_of
from tests.site.wording import words_of


@dataclass(frozen=True)
class Marked:
    """By language: the texts that the pages of `language` mark as foreign."""

    language: str
    texts: Mapping[str, Set[str]]

    @cached_property
    def words(self) -> Mapping[str, Set[str]]:
        return {one: {*WORD.findall(" ".join(texts))} for one, texts in self.texts.items()}

    @cached_property
    def sentences(self) -> Set[str]:
        texts = {one for texts in self.texts.values() for one in texts}
        return {one for one in texts if len(WORD.findall(one)) > 2}

    def betrays(self, words: str, declared: str | None) -> bool:
        """Whether a foreign text is not said to be one, or the words around it are not ours."""
        known = self.words.values() if declared is None else [self.words.get(declared, set())]
        rest = WORD.sub(lambda word: "" if any(word[0] in one for one in known) else word[0], words)
        hidden = declared == self.language and any(one in words for one in self.sentences)
        return hidden or foreign(rest, self.language) is not None


def marked(example: BuiltSite, language: str) -> Marked:
    texts: dict[str, set[str]] = defaultdict(set)
    for page in example.documents.values():
        if language_of(page) == language:
            for declared, words in words_of(page.html):
                if declared != language:
                    texts[declared].add(words)
    return Marked(language, texts)
