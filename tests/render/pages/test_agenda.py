"""What was added, moved or not reached is found by title, then by number."""

from hypothesis import given
from hypothesis import strategies as st

from opengov.model import Item
from opengov.render.pages.agenda import compared, matches
from opengov.render.vocabulary import AgendaChange

CONTEXT = {"language": "en", "languages": ("en", "sk")}
ADDED, MOVED, NOT_REACHED = AgendaChange.ADDED, AgendaChange.MOVED, AgendaChange.NOT_REACHED


def items(*titles):
    """From "2 Budget" or "Budget"."""
    made = []
    for title in titles:
        number, _, rest = title.partition(" ")
        fields = {"number": number, "title": rest} if number.isdecimal() else {"title": title}
        made.append(Item.model_validate(fields, context=CONTEXT))
    return tuple(made)


def test_held_as_invited():
    agenda = items("1 Welcome", "2 Budget")
    assert compared(agenda, agenda) == ((None, None), (None, None))


def test_an_item_in_between_does_not_move_those_behind_it():
    found = compared(items("1 Welcome", "2 Budget"), items("1 Welcome", "2 Storm", "3 Budget"))
    assert found == ((None, None), (None, ADDED, None))


def test_an_item_with_new_words_is_known_by_its_number():
    found = compared(items("1 Welcome", "2 Budget"), items("1 Opening", "2 Budget of 2023"))
    assert found == ((None, None), (None, None))


def test_what_was_brought_forward_and_what_there_was_no_time_for():
    found = compared(items("A x", "B x", "C x", "D x"), items("A x", "C x", "B x"))
    assert found.invited == (None, None, None, NOT_REACHED)
    assert found.held.count(MOVED) == 1


def test_the_same_title_twice_is_two_items():
    assert matches(items("Break", "Break"), items("Break", "Break", "Break")) == {0: 0, 1: 1}


def test_without_an_invitation_nothing_is_said_to_be_added():
    assert compared((), items("Flood")) == ((), (None,))


ITEMS = st.lists(st.sampled_from(["1 A", "2 B", "3 C", "D", "E"]), max_size=6).map(
    lambda titles: items(*titles)
)


@given(ITEMS, ITEMS)
def test_every_item_has_its_place_and_is_counted_once(invited, held):
    found = compared(invited, held)
    assert (len(found.invited), len(found.held)) == (len(invited), len(held))
    if invited:
        reached = sum(change is None for change in found.invited)
        assert reached == sum(change is not ADDED for change in found.held)
    assert all(change is None for change in compared(held, held).held)
