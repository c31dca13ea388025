"""Share pictures and icons: of one size, in every script of the portal, the same each time."""

import io
from xml.etree import ElementTree

import pytest
from PIL import Image

from opengov.render.exports.drawing import can_write, font, wrapped
from opengov.render.exports.icons import FAVICON, ICO, TOUCH_ICON, icons
from opengov.render.exports.share_pictures import HEIGHT, WIDTH, draw

COLOUR = "#1d4f8c"
TITLES = {
    "en": "Meetings",
    "sk": "Verejné stretnutia a ľudské práva, ďalšie záväzky",
    "sl": "Sestanki, časovnice, življenjske zgodbe",
    "fi": "Kokoukset ja äänestykset",
    "uk": "Зустрічі й обговорення – ґанок, їжак, єдність",
    "el": "Συναντήσεις και διαβουλεύσεις για όλους",
}


def opened(content):
    return Image.open(io.BytesIO(content))


def written(picture):
    """How many pixels are not the ground."""
    return sum(count for count, shade in picture.getcolors() if shade)


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_a_title_is_written_in_its_script(title):
    assert can_write(title)
    picture = opened(draw(title, "Town", COLOUR))
    assert picture.size == (WIDTH, HEIGHT)
    assert written(picture) > written(opened(draw("", "", COLOUR))) * 1.5


def test_the_same_words_are_the_same_bytes():
    anew = draw.__wrapped__
    assert anew("Meetings", "Town", COLOUR) == anew("Meetings", "Town", COLOUR)
    assert anew("Meetings", "Town", COLOUR) != anew("Meetings", "Town", "#8c1d4f")
    assert icons(COLOUR) == icons(COLOUR)


def test_letters_that_the_font_does_not_have_are_left_out_and_not_drawn_as_boxes():
    assert not can_write("საჯარო")
    assert draw("საჯარო", "Town", COLOUR) == draw("会議", "Town", COLOUR)


def test_a_long_title_stays_within_the_picture():
    title = "Commission for the preparation of the participatory budget and of everything else " * 2
    picture = opened(draw(title, "A portal with a very long name " * 5, COLOUR)).convert("L")
    ground = picture.getpixel((0, 0))
    columns = {picture.getpixel((x, y)) for x in range(WIDTH - 60, WIDTH) for y in range(HEIGHT)}
    rows = {picture.getpixel((x, y)) for x in range(WIDTH) for y in (2, HEIGHT - 3)}
    assert columns == rows == {ground}


def test_a_line_is_broken_between_words_only():
    letters = font("Semibold", 48)
    lines = wrapped("one two three four five six seven", 300, letters)
    assert " ".join(lines) == "one two three four five six seven"
    assert len(lines) > 1
    assert all(letters.getlength(line) <= 300 for line in lines)


def test_the_icons_are_what_their_names_say():
    found = icons(COLOUR)
    assert ElementTree.fromstring(found[FAVICON]).tag == "{http://www.w3.org/2000/svg}svg"
    assert (opened(found[TOUCH_ICON]).format, opened(found[TOUCH_ICON]).size) == ("PNG", (180, 180))
    assert (opened(found[ICO]).format, opened(found[ICO]).size) == ("ICO", (32, 32))
