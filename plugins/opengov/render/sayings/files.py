"""About files and folders, and about how a file is written."""

from __future__ import annotations

from opengov.render.msgids import _
from opengov.render.sayings.saying import Sayings

QUOTES = _("put the whole text between double quotes")

FILES: Sayings = {
    "data_missing": (
        _("there is no folder “{folder}”"),
        _("it holds the records of the portal"),
        _("create it, with the file portal.yml in it"),
    ),
    "portal_missing": (
        _("there is no file portal.yml"),
        _("it holds the name, languages, time zone and calendar domain of the portal"),
        _("create portal.yml in the folder “{folder}”"),
    ),
    "unknown_folder": (
        _("“{folder}” is no kind of record, and nothing in this folder is read"),
        _("allowed: {allowed}"),
        (_("did you mean “{nearest}”?"), _("rename the folder or move it out of the data")),
    ),
    "nested_folder": (
        _("a folder inside a folder of records is not read"),
        _("records stand directly in “{folder}”"),
        _("move the files up and delete the folder"),
    ),
    "symlink": (
        _("this is a link to another file, and links are not followed"),
        _("only real files are read"),
        _("put a copy of the file in its place"),
    ),
    "foreign_ending": (
        _("“{name}” is not read because of its ending"),
        _("records end in .yml, long texts in .md"),
        _("rename the file to “{suggestion}”"),
    ),
    "unknown_file": (
        _("“{name}” is not read"),
        _("records end in .yml, long texts in .md"),
        _("move the file out of the data; documents stand below docs/"),
    ),
    "file_name": (
        _("“{name}” cannot become an address"),
        _("small letters a to z, digits and single hyphens, at most 80 of them, then .yml"),
        (_("rename the file to “{suggestion}”"), _("rename the file")),
    ),
    "id_reserved": (
        _("“{name}” begins with “by-”"),
        _("such addresses belong to the filtered lists"),
        _("rename the file"),
    ),
    "id_not_file_name": (
        _("the id differs from the name of the file, which is “{expected}”"),
        _("the name of the file is the id"),
        _("delete this line, or rename the file"),
    ),
    "long_text_language": (
        _("the language is missing in the name “{name}”"),
        _("a long text is called like its record, then its language, then .md"),
        _("rename the file, for example to “{example}”"),
    ),
    "long_text_alone": (
        _("this text belongs to no record: there is no “{needed}” beside it"),
        _("a long text is called like its record, then its language, then .md"),
        (_("did you mean “{nearest}”?"), _("create the record, or rename the text")),
    ),
    "long_text_unknown_language": (
        _("“{written}” is no language of the portal"),
        _("allowed: {allowed}"),
        (
            _("did you mean “{nearest}”?"),
            _("rename the file, or add the language to portal.yml"),
        ),
    ),
    "shallow_history": (
        _("only the last commit is known here, not the history"),
        _("the date of the last change of a record comes from Git"),
        _("fetch the whole history (git fetch --unshallow)"),
    ),
    "unreadable_history": (
        _("there is a Git repository, and Git does not read it"),
        _("the date of the last change of a record comes from Git"),
        _("install Git, or make the repository safe for this user (git config safe.directory)"),
    ),
    "file_closed": (
        _("the file cannot be opened: {reason}"),
        _("a file that everyone who builds the portal may read"),
        _("check its permissions, and that it is no broken link"),
    ),
    "file_too_large": (
        _("the file is too large"),
        _("at most {most} kB"),
        _("move long texts into .md files beside the record"),
    ),
    "utf16": (
        _("the file is saved as UTF-16"),
        _("only UTF-8 is read"),
        _("save it again and choose UTF-8 as its encoding"),
    ),
    "not_utf8": (
        _("the byte {byte}, number {position} of the file, is not UTF-8"),
        _("only UTF-8 is read"),
        _("open the file in the encoding it was written in and save it as UTF-8"),
    ),
    "hidden_character": (
        _("a character that nobody can see stands here: {character}"),
        _("letters, digits, signs and spaces"),
        _("delete it, or type the line again"),
    ),
    "tab_in_indentation": (
        _("the line begins with a tab"),
        _("lines are indented with spaces"),
        _("put two spaces in place of the tab"),
    ),
    "odd_space_in_indentation": (
        _("the line begins with a space of an unusual kind: {character}"),
        _("lines are indented with ordinary spaces"),
        _("delete the spaces at the start of the line and type them again"),
    ),
    "empty_file": (
        _("the file is empty"),
        _("a record is a list of lines like “title: Open day”"),
        _("fill it in or delete it"),
    ),
    "no_mapping": (
        _("the file does not begin with a key"),
        _("a record is a list of lines like “title: Open day”"),
        _("write each fact as its key, a colon, a space and the value"),
    ),
    "second_document": (
        _("a second record begins here"),
        _("each record has a file of its own"),
        _("move what follows into another file, or delete the line “---”"),
    ),
    "too_deep": (
        _("the values are nested too deep"),
        _("at most {most} levels"),
        _("check the indentation and the brackets"),
    ),
    "alias": (
        _("“*{name}” refers to another place of the file"),
        _("each value is written out"),
        _("write the value here; a text that begins with * goes between double quotes"),
    ),
    "anchor": (
        _("“&{name}” marks a value to be used again"),
        _("each value is written out"),
        _("delete the mark; a text that begins with & goes between double quotes"),
    ),
    "tag": (
        _("“{tag}” tells a type"),
        _("the type of a value is known from its key"),
        _("delete the tag; a text that begins with ! goes between double quotes"),
    ),
    "merge_key": (
        _("“<<” copies values from another place"),
        _("each value is written out"),
        _("write the values here"),
    ),
    "duplicate_key": (
        _("“{key}” stands twice, first in line {first}"),
        _("each key once"),
        _("delete one of them, or join their values"),
    ),
    "key_no_text": (
        _("a list or a group of keys stands where a key must be"),
        _("a key is one word, followed by a colon and a space"),
        _("write a word; brackets and braces that are text go between double quotes"),
    ),
    "empty_entry": (
        _("this entry of the list is empty"),
        _("each hyphen is followed by a value"),
        _("fill it in or delete the line"),
    ),
    "comment_for_value": (
        _("“{written}” is not read: after a space, # begins a comment"),
        _("put it between double quotes, or, if it is a comment, put a space after the #"),
    ),
    "star_without_quotes": (
        _("the text begins with *, which has a meaning of its own"),
        _("such a text stands between double quotes"),
        QUOTES,
    ),
    "sign_without_quotes": (
        _("a text cannot begin with “{sign}”"),
        _("such a text stands between double quotes"),
        QUOTES,
    ),
    "colon_in_text": (
        _("a second colon with a space behind it stands in this line"),
        _("one key and one value a line; further colons only between quotes"),
        _(
            "put the text between double quotes, or check that the line "
            "is indented like the one above"
        ),
    ),
    "colon_missing": (
        _("the line before this one has no colon"),
        _("each line is a key, a colon, a space and a value, or begins with a hyphen"),
        _("add the colon; a text that goes on is indented further than its key"),
    ),
    "list_out_of_place": (
        _("an entry of a list stands where none can be"),
        _("a list begins on the line below its key"),
        _("begin a new line after the colon; a text that begins with - goes between quotes"),
    ),
    "indentation": (
        _("the line is indented differently from the lines that it belongs to"),
        _("keys of one group begin in the same column"),
        _("give the line the same number of spaces as its neighbours"),
    ),
    "bracket_open": (
        _("the bracket or brace that begins here is not closed, or a comma is missing in it"),
        _("[a, b] for a list, braces for keys and values"),
        _("close it; a text with brackets goes between double quotes"),
    ),
    "quote_open": (
        _("the quotation mark that begins here is never closed"),
        _("quotation marks come in pairs"),
        _("close it at the end of the text"),
    ),
    "backslash": (
        _("a backslash between double quotes begins a code, and this is none"),
        _('\\\\ for a backslash, \\" for a quotation mark'),
        _("write two backslashes, or use single quotes"),
    ),
    "syntax": (
        _("the file cannot be understood from here on"),
        _("each line is a key, a colon, a space and a value, or begins with a hyphen"),
        _("check this line and the one above: indentation, quotation marks, brackets"),
    ),
}
