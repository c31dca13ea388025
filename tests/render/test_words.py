"""Dates, times, plurals, names and order in six languages, as tables."""

import datetime as dt
import re
from itertools import product
from pathlib import Path

import pytest
from babel.dates import format_date

from opengov import render
from opengov.model import FuzzyDate, states
from opengov.model import words as vocabularies
from opengov.render.vocabulary import VOCABULARY
from opengov.render.words import catalogue_languages, words

LANGUAGES = ("en", "sk", "sl", "fi", "uk", "el")
PLAIN_SPACES = str.maketrans("\u00a0\u2009\u202f", "   ")


def plain(text):
    return text.translate(PLAIN_SPACES)


def table(**rows):
    """(language, column, expected) for each cell."""
    return [(language, column, cell) for language in rows for column, cell in rows[language]]


WRITTEN = (
    "2019-09-12",
    "2023-12",
    "2023-Q4",
    "2022-spring",
    "2022-summer",
    "2021-autumn",
    "2099-winter",
    "2022",
)
DATES = {
    "en": "Thursday, 12 September 2019|December 2023|4th quarter 2023|spring 2022|summer 2022"
    "|autumn 2021|winter 2099/00|2022",
    "sk": "štvrtok 12. septembra 2019|december 2023|4. štvrťrok 2023|jar 2022|leto 2022"
    "|jeseň 2021|zima 2099/00|2022",
    "sl": "četrtek, 12. september 2019|december 2023|4. četrtletje 2023|pomlad 2022|poletje 2022"
    "|jesen 2021|zima 2099/00|2022",
    "fi": "torstai 12. syyskuuta 2019|joulukuu 2023|4. neljännes 2023|kevät 2022|kesä 2022"
    "|syksy 2021|talvi 2099/00|2022",
    "uk": "четвер, 12 вересня 2019 р.|грудень 2023 р.|4-й квартал 2023 р.|весна 2022 р."
    "|літо 2022 р.|осінь 2021 р.|зима 2099/00 р.|2022",
    "el": "Πέμπτη 12 Σεπτεμβρίου 2019|Δεκέμβριος 2023|4ο τρίμηνο 2023|άνοιξη 2022"
    "|καλοκαίρι 2022|φθινόπωρο 2021|χειμώνας 2099/00|2022",
}


@pytest.mark.parametrize(
    ("language", "written", "shown"),
    [
        (language, written, shown)
        for language in LANGUAGES
        for written, shown in zip(WRITTEN, DATES[language].split("|"), strict=True)
    ],
)
def test_a_date_is_as_exact_as_it_was_stated(language, written, shown):
    assert plain(words(language).date(FuzzyDate.parse(written))) == shown


def test_words_stay_as_they_were_written():
    assert words("fi").date(FuzzyDate.parse("when the hall is mended")) == "when the hall is mended"


@pytest.mark.parametrize(
    ("language", "style"), list(product(LANGUAGES, ("full", "long", "medium")))
)
def test_days_are_written_as_babel_writes_them(language, style):
    in_words = words(language)
    for number in range(0, 366 * 2, 5):
        day = dt.date(2022, 1, 1) + dt.timedelta(number)
        assert in_words.date(day, style) == format_date(day, style, locale=in_words.locale)


def at(day, hour, minute=0):
    return dt.datetime(2022, 7, day, hour, minute, tzinfo=dt.UTC)


MORNING = (at(1, 10), at(1, 13))
NIGHT = (at(1, 22), at(2, 0, 30))
DAYS = (dt.date(2022, 7, 1), dt.date(2022, 7, 3))
START_ONLY = (at(1, 9, 5), None)
ONE_DAY = (dt.date(2022, 7, 1), dt.date(2022, 7, 1))
TO_A_DAY = (at(1, 9), dt.date(2022, 7, 2))


@pytest.mark.parametrize(
    ("language", "interval", "shown"),
    table(
        en=[
            (MORNING, "Friday, 1 July 2022, 10:00–13:00"),
            (NIGHT, "Friday, 1 July 2022, 22:00 – Saturday, 2 July 2022, 00:30"),
            (DAYS, "Friday, 1 July 2022 – Sunday, 3 July 2022"),
            (START_ONLY, "Friday, 1 July 2022, 09:05"),
            (ONE_DAY, "Friday, 1 July 2022"),
            (TO_A_DAY, "Friday, 1 July 2022, 09:00 – Saturday, 2 July 2022"),
        ],
        sk=[
            (MORNING, "piatok 1. júla 2022, 10:00 – 13:00"),
            (NIGHT, "piatok 1. júla 2022, 22:00 – sobota 2. júla 2022, 0:30"),
        ],
        sl=[
            (MORNING, "petek, 1. julij 2022, 10:00–13:00"),
            (NIGHT, "petek, 1. julij 2022, 22:00 – sobota, 2. julij 2022, 00:30"),
        ],
        fi=[
            (MORNING, "perjantai 1. heinäkuuta 2022 klo 10.00–13.00"),
            (
                NIGHT,
                "perjantai 1. heinäkuuta 2022 klo 22.00 – lauantai 2. heinäkuuta 2022 klo 0.30",
            ),
        ],
        uk=[
            (MORNING, "пʼятниця, 1 липня 2022 р., 10:00–13:00"),
            (NIGHT, "пʼятниця, 1 липня 2022 р., 22:00 – субота, 2 липня 2022 р., 00:30"),
        ],
        el=[
            (MORNING, "Παρασκευή 1 Ιουλίου 2022, 10:00 π.μ. – 1:00 μ.μ."),
            (NIGHT, "Παρασκευή 1 Ιουλίου 2022, 10:00 μ.μ. – Σάββατο 2 Ιουλίου 2022, 12:30 π.μ."),
        ],
    ),
)
def test_an_interval_shows_both_dates_where_it_ends_on_another(language, interval, shown):
    assert plain(words(language).interval(*interval)) == shown


@pytest.mark.parametrize(
    ("language", "start", "end", "shown"),
    [
        ("en", "2021-11", "2022-07", "November 2021 – July 2022"),
        ("en", "2021", "2021", "2021"),
        ("en", "2021-11-03", None, "from: 3 November 2021"),
        ("sk", None, "2022-07", "do: júl 2022"),
        ("fi", "2021-autumn", None, "alkaen: syksy 2021"),
        ("uk", "2021", "2023-Q1", "2021 – 1-й квартал 2023 р."),
        ("el", None, None, ""),
    ],
)
def test_a_period_is_as_exact_as_its_ends(language, start, end, shown):
    first, last = (FuzzyDate.parse(date) if date else None for date in (start, end))
    assert plain(words(language).period(first, last)) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", {1: "1 meeting", 2: "2 meetings", 5: "5 meetings", 21: "21 meetings"}),
        ("sk", {1: "1 stretnutie", 2: "2 stretnutia", 5: "5 stretnutí", 21: "21 stretnutí"}),
        ("sl", {1: "1 srečanje", 2: "2 srečanji", 3: "3 srečanja", 5: "5 srečanj"}),
        ("sl", {101: "101 srečanje", 102: "102 srečanji", 104: "104 srečanja"}),
        ("fi", {1: "1 kokous", 2: "2 kokousta", 5: "5 kokousta", 0: "0 kokousta"}),
        ("uk", {1: "1 зустріч", 2: "2 зустрічі", 5: "5 зустрічей", 21: "21 зустріч"}),
        ("uk", {11: "11 зустрічей", 12: "12 зустрічей", 22: "22 зустрічі"}),
        ("el", {1: "1 συνάντηση", 2: "2 συναντήσεις", 0: "0 συναντήσεις"}),
    ],
)
def test_plurals_follow_the_language(language, shown):
    ngettext = words(language).ngettext
    for count, expected in shown.items():
        found = ngettext("{count} meeting", "{count} meetings", count).format(count=count)
        assert found == expected


SORTED = {
    "en": "2 10 Ábel apple Zebra Άλφα Ґава",
    "sk": "Ábel auto äther cesta cíp čaj dom hora chata chleba ihla ovca ôsmy prvý syn šach"
    " tok zima žena",
    "sl": "cena čas danes đak senca šola zima žaba",
    "fi": "auto vesi yö zeta åker äiti öljy",
    "uk": "авто гора ґава дім евро єдність жито зима ива іній їжак йога кіт щука юнак яма Apple",
    "el": "άλφα Βήτα γάμμα έψιλον ήτα ωμέγα Apple Ґава",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stand_as_in_a_dictionary_of_the_language(language):
    expected = SORTED[language].split()
    if language == "en":
        expected = ["10", "2", *expected[2:]]  # by characters, as CLDR has it
    assert sorted(set(expected), key=words(language).sort_key) == expected


@pytest.mark.parametrize(
    ("language", "first", "then"),
    [
        ("sk", "cesta", "čaj"),
        ("sk", "hrad", "chata"),
        ("sk", "resume", "résumé"),
        ("sk", "dom", "Dom"),
        ("sk", "a b", "ab"),
        ("fi", "zeta", "Åbo"),
        ("fi", "äiti", "öljy"),
        ("en", "Čadca", "Dublin"),
        ("uk", "Яма", "Apple"),
        ("el", "Ωμέγα", "Apple"),
        ("en", "Apple", "Ωμέγα"),
    ],
)
def test_one_word_stands_before_another(language, first, then):
    key = words(language).sort_key
    assert key(first) < key(then)


def test_numbers_lists_and_languages_are_named_in_the_language():
    assert [plain(words(language).number(1234.5)) for language in LANGUAGES] == [
        "1,234.5",
        "1 234,5",
        "1.234,5",
        "1 234,5",
        "1 234,5",
        "1.234,5",
    ]
    assert [words(language).list(["a", "b", "c"]) for language in LANGUAGES] == [
        "a, b and c",
        "a, b a c",
        "a, b in c",
        "a, b ja c",
        "a, b і c",
        "a, b και c",
    ]
    assert words("en").list(["a", "b"], "or") == "a or b"
    assert words("sk").language_name("fi") == "fínčina"
    assert words("en").language_name("xx") == "xx"
    assert words("en").zone_name("UTC") == "UTC"
    assert words("fi").zone_name("Europe/Helsinki") == "aikavyöhyke: Suomi"


def test_every_value_of_every_vocabulary_has_a_word():
    enums = {
        value
        for module in (vocabularies, states)
        for value in vars(module).values()
        if isinstance(value, type) and value.__module__ == module.__name__ and value in VOCABULARY
    }
    assert len(enums) > 20
    for values in VOCABULARY.values():
        for language in LANGUAGES:
            assert all(words(language).enum(value) for value in values)


@pytest.mark.parametrize("module", [vocabularies, states])
def test_no_vocabulary_is_forgotten(module):
    for value in vars(module).values():
        is_own = isinstance(value, type) and value.__module__ == module.__name__
        if is_own and hasattr(value, "__members__"):
            assert set(VOCABULARY[value]) == set(value)


def test_the_same_value_of_two_vocabularies_keeps_its_two_words():
    english = words("sk")
    assert english.enum(vocabularies.Potential.SUBSTANTIAL) == "Značný"
    assert english.enum(vocabularies.Completion.SUBSTANTIAL) == "V značnej miere"


def test_a_language_without_a_catalogue_speaks_english():
    assert words("de")._("Meetings") == "Meetings"
    assert words("de").date(dt.date(2022, 7, 1)) == "Freitag, 1. Juli 2022"


def test_the_interface_speaks_six_languages():
    assert catalogue_languages() == tuple(sorted(LANGUAGES))


def test_semicolons_are_the_languages_own():
    """In Greek ";" asks a question; what English joins by it, "·" joins."""
    assert words("el").pgettext("separator", "; ") == "· "
    sources = Path(*render.__path__).rglob("*.py")
    lines = [line for file in sources for line in file.read_text("utf-8").splitlines()]
    joining = [line for line in lines if re.search(r"""(?<!\w)(["']); \1""", line)]
    assert joining
    assert all('pgettext("separator", "; ")' in line for line in joining)
