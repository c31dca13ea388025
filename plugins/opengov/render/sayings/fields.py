"""About one value: its form, its type, its language."""

from __future__ import annotations

from opengov.render.msgids import _
from opengov.render.sayings.saying import MEANT, Sayings

WRITE = _("write {suggestion}")
NO_NUMBER = _("“{written}” is no number")

FIELDS: Sayings = {
    "missing_key": (
        _("“{key}” is missing"),
        _("it must be there"),
        (_("is it “{nearest}”? then rename that key"), _("add a line “{key}: …”")),
    ),
    "unknown_key": (
        _("there is no key “{written}” here"),
        _("allowed: {allowed}"),
        MEANT,
    ),
    "not_in_list": (
        _("“{written}” is not one of the words of this key"),
        _("allowed: {allowed}"),
        MEANT,
    ),
    "word_expected": (
        _("one word must stand here"),
        _("allowed: {allowed}"),
        _("write one of them, without a hyphen before it"),
    ),
    "id_form": (
        _("“{written}” is no id"),
        _("small letters a to z, digits and single hyphens"),
        _("write it without accents, capitals and spaces"),
    ),
    "id_too_long": (
        _("“{written}” is too long"),
        _("at most 80 characters"),
        _("shorten it"),
    ),
    "language_form": (
        _("“{written}” is no code of a language"),
        _("two or three small letters, as in en, sk, fi"),
        (_("did you mean “{nearest}”?"), _("look the code up in ISO 639")),
    ),
    "unknown_zone": (
        _("there is no time zone “{written}”"),
        _("names as in Europe/Bratislava"),
        (_("did you mean {nearest}?"), _("take the name from the IANA list of time zones")),
    ),
    "url_form": (
        _("“{written}” is no web address"),
        _("it begins with https:// or http:// and has no spaces"),
        (WRITE, _("copy the address from the address bar of the browser")),
    ),
    "email_form": (
        _("“{written}” is no e-mail address"),
        _("one address as in office@town.example"),
        _("correct it, without a name or brackets around it"),
    ),
    "colour_form": (
        _("“{written}” is no colour"),
        _("a CSS colour name in small letters, as in teal"),
        _("write a name; numbers such as #008080 are not understood by calendars"),
    ),
    "accent_form": (
        _("“{written}” is no colour"),
        _('a # and six digits from 0 to f, in quotes, as in "#1d4f8c"'),
        _("write the number of the colour; for reading, it is made lighter or darker by itself"),
    ),
    "domain_form": (
        _("“{written}” is no domain"),
        _("small letters, digits, hyphens and dots, as in portal.town.example"),
        _("write the domain without https:// and without a path"),
    ),
    "text_expected": (
        _("a text must stand here, and there is a list or a group of keys"),
        _("a text, or one text for each language"),
        _("write the text behind the colon; between double quotes if it holds : or #"),
    ),
    "whole_number_expected": (
        NO_NUMBER,
        _("a whole number in digits"),
        (WRITE, _("write digits only, without units")),
    ),
    "number_expected": (
        NO_NUMBER,
        _("a number in digits, with a point before decimals"),
        (WRITE, _("write digits only, without units")),
    ),
    "minutes_form": (
        _("“{written}” is no length of time"),
        _("minutes, or hours:minutes"),
        _("write 90 or 1:30"),
    ),
    "number_greater_than": (
        _("{written} is too small"),
        _("more than {bound}"),
        _("correct the number"),
    ),
    "number_greater_than_equal": (
        _("{written} is too small"),
        _("at least {bound}"),
        _("correct the number"),
    ),
    "number_less_than_equal": (
        _("{written} is too large"),
        _("at most {bound}"),
        _("correct the number"),
    ),
    "geo_form": (
        _("these are no coordinates"),
        _("latitude and longitude in degrees, as in [48.7363, 19.1462]"),
        _("write both numbers, with a point before decimals"),
    ),
    "yes_or_no": (
        _("“{written}” is neither yes nor no"),
        _("true or false"),
        _("write true or false"),
    ),
    "list_expected": (
        _("a list must stand here"),
        _("one entry a line, each after a hyphen and a space"),
        _("write each entry on a line of its own that begins with “- ”"),
    ),
    "keys_expected": (
        _("a group of keys must stand here"),
        _("lines of key, colon, space and value, indented by two spaces"),
        _("write the value below its own key"),
    ),
    "too_few": (
        _("the list is empty"),
        _("at least one entry"),
        _("add one"),
    ),
    "day_form": (
        _("“{written}” is no day"),
        _("year-month-day, as in 2021-11-03"),
        (WRITE, _("write year, month and day in digits")),
    ),
    "date_form": (
        _("“{written}” cannot be read as a date"),
        _("2021-11-03, 2021-11, 2021-Q4, 2021-autumn, 2021, or words"),
        (WRITE, _("write the year first; a time comes after the day: 2021-11-03 10:00")),
    ),
    "time_form": (
        _("“{written}” cannot be read as a time"),
        _("10:00 or 2021-11-03 10:00"),
        (WRITE, _("write hours and minutes, after a whole day or alone")),
    ),
    "time_range": (
        _("“{written}” holds two times"),
        _("one time a key"),
        _("write start: {start} and end: {end}"),
    ),
    "date_impossible": (
        _("there is no day “{written}”"),
        _("year-month-day, as in 2021-11-03"),
        _("look at a calendar and correct it"),
    ),
    "time_impossible": (
        _("there is no time “{written}”"),
        _("00:00 to 23:59"),
        _("correct it"),
    ),
    "time_24": (
        _("“{written}” holds the time 24:00"),
        _("00:00 to 23:59"),
        _("write 00:00 with the date of the next day"),
    ),
    "unknown_language": (
        _("“{written}” is no language of the portal"),
        _("allowed: {allowed}"),
        (_("did you mean “{nearest}”?"), _("correct it, or add the language to portal.yml")),
    ),
    "original_missing": (
        _("the original is missing: the record is written in “{language}”"),
        _("a text in that language, and any translations"),
        _("add a line “{language}: …”, or set the language of the record"),
    ),
    "translation_shape": (
        _("a translation is a text"),
        _("a text, or the two keys “text” and “of”"),
        _("write the text behind the colon"),
    ),
    "not_understood": (
        _("“{written}” is not understood"),
        _("see the description of the records"),
        _("correct the value"),
    ),
}
