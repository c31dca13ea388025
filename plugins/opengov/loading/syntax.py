"""What a YAML parser's complaint means for somebody who has never heard of YAML."""

from __future__ import annotations

from typing import Any

import yaml

COMPLAINTS = (
    ("undefined alias", "star_without_quotes"),
    ("alphabetic or numeric character", "star_without_quotes"),
    ("another document", "second_document"),
    ("mapping values are not allowed", "colon_in_text"),
    ("could not find expected ':'", "colon_missing"),
    ("block sequence entries are not allowed", "list_out_of_place"),
    ("unknown escape character", "backslash"),
    ("did not find expected hexdecimal number", "backslash"),
    ("expected escape sequence", "backslash"),
    ("unexpected end of stream", "quote_open"),
    ("unexpected document indicator", "quote_open"),
    ("did not find expected '-' indicator", "indentation"),
    ("did not find expected key", "indentation"),
    ("expected ',' or", "bracket_open"),
    ("did not find expected node content", "bracket_open"),
    ("indentation", "indentation"),
    ("expected <block end>", "indentation"),
)
"""Words of libyaml and of PyYAML's own parser, and our code for them; the first that fits."""
AT_THE_START = frozenset({"quote_open", "bracket_open", "star_without_quotes"})
"""Mistakes that show later than where they were made: there the parser's context began."""


def syntax_code(error: yaml.YAMLError, text: str) -> tuple[str, Any, dict[str, Any]]:
    """Our code, the mark (lines and columns from 0; None where unknown), and the arguments."""
    problem = (getattr(error, "problem", None) or str(error)).lower()
    mark = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)
    if "cannot start any token" in problem:
        return "sign_without_quotes", mark, {"sign": _character(text, mark)}
    code = next((code for words, code in COMPLAINTS if words in problem), "syntax")
    if code in AT_THE_START and begun is not None:
        mark = begun
    return code, mark or begun, {}


def _character(text: str, mark: Any) -> str:
    """The character at a mark; empty beyond the end of its line."""
    line = "".join(text.split("\n")[mark.line : mark.line + 1])
    return line[mark.column : mark.column + 1]
