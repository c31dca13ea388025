"""Anchors of headings: words of any of the portal's languages in small Latin letters.

Ukrainian as the resolution 55 of 2010 of its Cabinet of Ministers has it (letters of other Cyrillic
alphabets beside them), Greek as ELOT 743 transcribes it; other letters lose their accents.
"""

from __future__ import annotations

import re
import unicodedata

_CYRILLIC = {
    **dict(zip("абвгґдезиійклмнопрстуфыэ", "abvhgdezyiiklmnoprstufye", strict=True)),
    **{"є": "ie", "ж": "zh", "ї": "i", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"},
    **{"ю": "iu", "я": "ia", "ь": "", "ъ": "", "ё": "io"},
}
_AT_THE_START = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_GREEK = {
    **dict(zip("αβγδεζηικλμνξοπρςστυφω", "avgdeziiklmnxoprsstyfo", strict=True)),
    **{"θ": "th", "χ": "ch", "ψ": "ps"},
}
_GREEK_PAIRS = (
    (re.compile("ου"), "ou"),
    (re.compile("([αεη])υ(?=[θκξπσςτφχψ]|\\b)"), r"\1f"),
    (re.compile("([αεη])υ"), r"\1v"),
    (re.compile("γ(?=[γξχ])"), "n"),
    (re.compile("\\bμπ"), "b"),
)
_LETTERS = str.maketrans(_CYRILLIC | _GREEK)
_START = re.compile(f"\\b[{''.join(_AT_THE_START)}]")
_APOSTROPHE = re.compile("(?<=\\w)['’ʼ](?=[єїюя])")


def latin(words: str) -> str:
    """The words in small letters of ASCII; signs, and scripts that are not known, stay."""
    words = unicodedata.normalize("NFC", words).lower()
    words = _APOSTROPHE.sub("", words).replace("зг", "zgh")
    words = _START.sub(lambda found: _AT_THE_START[found[0]], words)
    words = _without_accents(words)
    for pattern, letters in _GREEK_PAIRS:
        words = pattern.sub(letters, words)
    return words.translate(_LETTERS)


def _without_accents(words: str) -> str:
    """Not of й and ї, which are letters of their own. A diaeresis parts vowels."""
    return "".join(
        letter
        if letter in _CYRILLIC or letter in "ϊϋΐΰ"
        else unicodedata.normalize("NFD", letter)[0]
        for letter in words
    ).translate({ord("ϊ"): "i", ord("ΐ"): "i", ord("ϋ"): "y", ord("ΰ"): "y"})


def anchor(words: str, separator: str) -> str:
    """As the extension `toc` of Markdown asks for it: "Як долучитися?" -> "yak-doluchytysia"."""
    kept = re.sub(r"[^\w\s-]", "", latin(words)).strip()
    return re.sub(rf"[{re.escape(separator)}\s]+", separator, kept)
