"""About meetings: their times, titles, status, places and people."""

from __future__ import annotations

from opengov.render.msgids import _
from opengov.render.sayings.saying import Sayings

FULL_START = _("write the date and the time, as in 2021-11-03 10:00")
CORRECT_ONE = _("correct one of the two")

MEETINGS: Sayings = {
    "year_improbable": (
        _("a clock time in the year {year} is improbable"),
        _("years 1900 to 2200"),
        _("correct the year"),
    ),
    "time_skipped": (
        _("the clocks in {zone} never show {written}: they are put forward in that hour"),
        _("a time that exists"),
        _("write {first} or {second}"),
    ),
    "time_twice": (
        _("the clocks in {zone} show {written} twice: they are put back in that hour"),
        _("a time with its offset from UTC"),
        _("write {first} for the earlier or {second} for the later"),
    ),
    "wrong_offset": (
        _("the offset does not belong to {zone} at {written}"),
        _("right: {right}"),
        _("leave the offset out, and write the time that clocks show there"),
    ),
    "start_without_date": (
        _("“{written}” has no date"),
        _("the start of a meeting has a date"),
        FULL_START,
    ),
    "end_without_start_time": (
        _("there is a time for the end, and none for the start, which is {start}"),
        _("both with a time, or neither"),
        _("add the time to the start, or leave the end out"),
    ),
    "end_before_start": (
        _("the end, {end}, is not after the start, {start}"),
        _("the end comes after the start"),
        (_("write {suggestion} if it ends on the next day"), CORRECT_ONE),
    ),
    "doors_after_start": (
        _("the doors open after the start, which is {start}"),
        _("doors open before a meeting or with it"),
        CORRECT_ONE,
    ),
    "deadline_without_date": (
        _("“{written}” has no date"),
        _("a deadline has a date"),
        FULL_START,
    ),
    "deadline_after_start": (
        _("the deadline is after the start of the meeting, which is {start}"),
        _("registration ends before the meeting begins"),
        CORRECT_ONE,
    ),
    "previous_is_start": (
        _("this earlier date is the date of the meeting itself, {start}"),
        _("here stand the dates on which it was to be before it was moved"),
        _("write the new date as the start, or delete this entry"),
    ),
    "slot_ends_first": (
        _("the end is not after the start, {start}"),
        _("the end comes after the start"),
        _("correct one of the two; on another day write the date, too"),
    ),
    "slot_before_start": (
        _("this begins before the meeting, which opens at {start}"),
        _("from the opening of the doors on"),
        _("correct the time, or give the time of the doors; on another day write the date, too"),
    ),
    "slot_after_end": (
        _("this is later than the end of the meeting, {end}"),
        _("until the end of the meeting"),
        CORRECT_ONE,
    ),
    "slot_out_of_order": (
        _("this begins before the entry above it, which begins at {before}"),
        _("entries stand in the order of their times"),
        _("put them in order, or correct the time"),
    ),
    "previous_missing": (
        _("the meeting was moved, and its earlier date is not there"),
        _("status “rescheduled” goes with the earlier dates"),
        _("add “previous:” and below it “- start: …” with the old date"),
    ),
    "previous_but_not_moved": (
        _("there is an earlier date, and the status is “{written}”"),
        _("rescheduled, postponed or cancelled"),
        _("write “status: rescheduled”, or delete the earlier date"),
    ),
    "reason_missing": (
        _("it is not said why the meeting is “{written}”"),
        _("a reason in one sentence"),
        _("add a line “reason: …”"),
    ),
    "reason_without_cause": (
        _("there is a reason, and the status is “{written}”"),
        _("a reason goes with rescheduled, postponed or cancelled"),
        _("correct the status, or delete the reason"),
    ),
    "place_of_online_meeting": (
        _("an online meeting has a place"),
        _("mode “online” without a place, or “hybrid” with one"),
        _("write “mode: hybrid”, or delete the place"),
    ),
    "online_in_person": (
        _("a meeting in person says how it is held online"),
        _("mode “in_person” without this, or “hybrid” with it"),
        _("write “mode: hybrid”, or delete this"),
    ),
    "mode_not_stated": (
        _("it is said how the meeting is held online, and its mode is not stated"),
        _("online or hybrid"),
        _("add a line “mode: online” or “mode: hybrid”"),
    ),
    "private_and_public": (
        _("the meeting is for registered people only, and here stands its address"),
        _("a public address, or only registered people"),
        _("delete this line, or the line “registrants_only: true”"),
    ),
    "private_link": (
        _("here stands an address to join a meeting ({service}), and no meeting gives it to all"),
        _("only the “public_url” of a meeting, or the address of its registration"),
        _("delete the address; it has been seen, so have a new one made"),
    ),
    "system_as_place": (
        _("“{written}” is no place"),
        _("a place that one can go to"),
        _("write “mode: online” and “system: …” below “online:”, and delete the place"),
    ),
    "address_as_place": (
        _("a web address is no place"),
        _("a place that one can go to"),
        _("write “mode: online” and the address as “public_url” below “online:”"),
    ),
    "title_weekday": (
        _("the title says “{written}”, and {day} is another day of the week"),
        _("a title that agrees with the date, or does not name the day"),
        _("correct one of the two; best leave the day out of the title"),
    ),
    "title_date": (
        _("the title says “{written}”, and the meeting is on {day}"),
        _("a title that agrees with the date, or does not name it"),
        _("correct one of the two; best leave the date out of the title"),
    ),
    "title_time": (
        _("the title says {written}, and the meeting begins at {start}"),
        _("a title that agrees with the times, or names none"),
        _("correct one of the two; best leave the time out of the title"),
    ),
    "title_time_only": (
        _("the title says {written}, and the start has no time"),
        _("the time stands in the start"),
        _("add the time to the start, and leave it out of the title"),
    ),
    "more_recorded": (
        _("stated: {stated}; recorded here: {recorded}"),
        _("no more meetings than were stated"),
        _("correct the stated number, or the series, status or mode of a meeting"),
    ),
    "fewer_recorded": (
        _("stated: {stated}; recorded here: {recorded}"),
        _("the page says so"),
        _("add the meetings that are missing, if anything is known of them"),
    ),
    "more_online": (
        _("more meetings online than meetings at all, which are {total}"),
        _("at most {total}"),
        _("correct one of the two numbers"),
    ),
    "number_twice": (
        _("“{other}” has the same number in the same series"),
        _("each number once in a series"),
        _("correct one of the two"),
    ),
    "start_twice": (
        _("“{other}” of the same series begins at the same time"),
        _("each meeting once"),
        _("if it was entered twice, give one of them “removed:” with date and reason"),
    ),
    "registration_how": (
        _("it is not said how to register"),
        _("url, email or how"),
        _("add one of them"),
    ),
    "places_without_need": (
        _("places are kept for people who register, and it is said that nobody has to"),
        _("places go with “required: true”"),
        _("correct one of the two"),
    ),
    "dealt_with_unheld": (
        _("it is said what was dealt with, and the meeting is still ahead or was called off"),
        _("“agenda” holds what is planned, “dealt_with” what came of it"),
        _("delete this, or correct the date or the status"),
    ),
    "consent_missing": (
        _("a person is named, and it is not said that the person agreed"),
        _("the role and the body, or the name with “consent: true”"),
        _("delete the name, or add “consent: true” if the person agreed"),
    ),
    "retention_passed": (
        _("since {day} names and contacts are to be dropped, and there still are some"),
        _("after that day only roles and bodies"),
        _("delete names, addresses and telephone numbers, in its texts as well"),
    ),
}
