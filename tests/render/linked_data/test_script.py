"""The data block of a page: small, readable by machines, and never run."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from opengov.render.linked_data import script

BLOCK = re.compile(r'<script type="application/ld\+json">(.*)</script>', re.DOTALL)


def test_the_block_is_compact_and_keeps_the_order_of_its_keys():
    assert script({"@type": "Event", "name": "Večer", "a": [1, None]}) == (
        '<script type="application/ld+json">{"@type":"Event","name":"Večer","a":[1,null]}</script>'
    )


def test_words_can_not_leave_the_block():
    html = script({"name": "</script><script>alert(1)</script><!-- & ]]>"})
    assert html.count("<") == 2
    assert "&" not in html


@given(st.dictionaries(st.text(), st.text()))
def test_whatever_goes_in_is_read_back(thing):
    found = BLOCK.fullmatch(script(thing))
    assert found is not None
    assert json.loads(found[1]) == thing
    assert not set("<>&") & set(found[1])
