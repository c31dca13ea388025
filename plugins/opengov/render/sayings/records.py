"""About records and how they fit together: ids, references, promises, proposals, documents."""

from __future__ import annotations

from opengov.render.msgids import _
from opengov.render.sayings.saying import MEANT, Sayings

CORRECT_ONE = _("correct one of the two")
RENUMBER = _("give one of them another number")

RECORDS: Sayings = {
    "alias_is_id": (
        _("“{alias}” is the id of another record"),
        _("a former id that is used no more"),
        _("delete this alias"),
    ),
    "alias_twice": (
        _("“{alias}” is an alias of “{other}”, too"),
        _("an old address leads to one record"),
        _("delete it in one of the two"),
    ),
    "alias_reserved": (
        _("“{alias}” begins with “by-”"),
        _("such addresses belong to the filtered lists"),
        _("delete this alias"),
    ),
    "tag_twice": (
        _("the tag “{tag}” stands here twice"),
        _("each tag once"),
        _("delete one of them"),
    ),
    "tag_spelling": (
        _("the tag “{tag}” is written “{other}” elsewhere"),
        _("one spelling in the whole portal"),
        _("write “{other}”, or change the other records"),
    ),
    "same_heading": (
        _("“{other}” is called the same"),
        _("one record for one thing"),
        _("join the two records, or tell them apart by their names"),
    ),
    "forms_without_label": (
        _("the term has no label in the language “{language}”"),
        _("other words for a label in the same language"),
        _("write the label in this language, too, or delete its forms"),
    ),
    "reference_unknown": (
        _("“{target}” is not recorded: there is no file “{file}”"),
        _("an id from the folder “{kind}”"),
        (_("did you mean {nearest}?"), _("correct the id, or create the record")),
    ),
    "reference_renamed": (
        _("“{target}” is a former id"),
        _("the id that is used now"),
        _("write “{owner}”"),
    ),
    "circle": (
        _("the records lead in a circle: {chain}"),
        _("each leads to an earlier or higher one"),
        _("delete this line in one of them"),
    ),
    "period_ends_first": (
        _("the end, {end}, is before the start, {start}"),
        _("the end comes after the start"),
        CORRECT_ONE,
    ),
    "moment_without_date": (
        _("“{written}” has no date"),
        _("a date, with a time if there is one"),
        _("write the date and the time, as in 2021-11-03 10:00"),
    ),
    "closes_first": (
        _("the consultation closes before it opens, which is {opens}"),
        _("it opens first"),
        CORRECT_ONE,
    ),
    "opens_before_published": (
        _("the consultation opens before it is published, which is {published}"),
        _("it is published first"),
        CORRECT_ONE,
    ),
    "due_before_start": (
        _("this date is before the start, {start}"),
        _("the start comes first"),
        CORRECT_ONE,
    ),
    "decision_without_reason": (
        _("a proposal is decided, and no reason is given"),
        _("every decision has its reason"),
        _("add a line “reason: …”"),
    ),
    "no_decision": (
        _("this belongs to a decision, and there is none"),
        _("decision, reason, decided and decided_by go together"),
        _("add a line “decision: …”, or delete this one"),
    ),
    "decided_before_submitted": (
        _("the proposal is decided before it was submitted, which was {submitted}"),
        _("it is submitted first"),
        CORRECT_ONE,
    ),
    "consultation_missing": (
        _("a question is named, and not the consultation that asked it"),
        _("both, or neither"),
        _("add a line “consultation: …”"),
    ),
    "question_unknown": (
        _("“{consultation}” has no question with the number “{written}”"),
        (_("allowed: {allowed}"), _("its questions have no numbers")),
        (_("did you mean “{nearest}”?"), _("correct the number here or there")),
    ),
    "issues_url_missing": (
        _("answers are wanted in a form on the Git host, and the portal does not say where it is"),
        _("a form there goes with “issues_url” in data/portal.yml"),
        _("add a line “issues_url: …” there, or take this one out"),
    ),
    "replaced_by_missing": (
        _("the guideline was replaced, and it is not said by which"),
        _("status “replaced” goes with the id of the newer one"),
        _("add a line “replaced_by: …”"),
    ),
    "replaced_status_missing": (
        _("a newer guideline is named, and the status is not “replaced”"),
        _("status “replaced” goes with the id of the newer one"),
        _("write “status: replaced”, or delete this line"),
    ),
    "inner_number_twice": (
        _("the number “{written}” stands here twice"),
        _("each number once"),
        RENUMBER,
    ),
    "member_of_nobody": (
        _("a member is neither a body nor a role"),
        _("body or role"),
        _("add one of them"),
    ),
    "milestone_twice": (
        _("the id “{written}” stands here twice"),
        _("each milestone of a commitment has an id of its own"),
        _("give one of them another id"),
    ),
    "previous_is_due": (
        _("{written} stands here, and next to it once more"),
        _("dates on which it was due before it was moved, the oldest first; “due” is the newest"),
        _("delete this date, or correct the due date"),
    ),
    "completed_not_complete": (
        _("there is a date of completion, and the status is “{status}”"),
        _("a date of completion goes with “complete”"),
        CORRECT_ONE,
    ),
    "status_conflict": (
        _("the status is “{written}”, and the milestones say otherwise"),
        _("a commitment is complete when all its milestones are"),
        _("correct the status, or a milestone; until then the page says so"),
    ),
    "update_undated": (
        _("the report has neither a date nor a period"),
        _("date or period"),
        _("add a line “date: …”, or “period:” with from and to"),
    ),
    "commitment_number_twice": (
        _("“{other}” has the same number in the same plan"),
        _("each number once in a plan"),
        RENUMBER,
    ),
    "outside_plan": (
        _("the period lies outside of the period of the plan “{plan}”"),
        _("a commitment lies in the time of its plan"),
        _("correct the period, or name the plan that it belongs to"),
    ),
    "strategy_missing": (
        _("an area is named, and not the strategy that it belongs to"),
        _("both, or neither"),
        _("add a line “strategy: …”"),
    ),
    "area_unknown": (
        _("“{strategy}” has no area with the number “{written}”"),
        (_("allowed: {allowed}"), _("its areas have no numbers")),
        (_("did you mean “{nearest}”?"), _("correct the number here or there")),
    ),
    "assessment_of_two": (
        _("the assessment is of a commitment and of a plan"),
        _("one of the two"),
        _("delete one of them, or write two assessments"),
    ),
    "assessment_of_nothing": (
        _("it is not said what is assessed"),
        _("commitment or plan"),
        _("add a line “commitment: …” or “plan: …”"),
    ),
    "assessed_by_itself": (
        _("“{body}” assesses its own commitment"),
        _("a body that is independent of the one that promised"),
        _("name the body that made the assessment; its own view is an update"),
    ),
    "address_missing": (
        _("it is not said where this can be read"),
        _("url or file"),
        _("add one of them"),
    ),
    "document_without_address": (
        _("it is not said where this document can be read"),
        _("the page says so"),
        _("add “url: …” or “file: …” if it can be read anywhere"),
    ),
    "file_outside": (
        _("“{written}” is no file of the portal"),
        _("a path below the folder of pages, with slashes, as in files/report.pdf"),
        _("put the file there and write its path; for an address write “url: …”"),
    ),
    "file_missing": (
        _("there is no file “{written}” in the folder “{folder}”"),
        _("small and capital letters count"),
        (_("did you mean {nearest}?"), _("put the file there, or correct the path")),
    ),
    "language_unheard_of": (
        _("“{written}” is no code of a language"),
        _("two or three small letters, as in en, sk, fi"),
        (_("did you mean “{nearest}”?"), _("look the code up in ISO 639")),
    ),
    "language_twice": (
        _("the language “{written}” stands here twice"),
        _("each language once"),
        _("delete one of them"),
    ),
    "translation_outdated": (
        _("the original ({original}) has changed since this translation was made"),
        _("the page says so"),
        _("bring the translation up to date, then write “of: {now}”"),
    ),
    "colour_unknown": (
        _("“{written}” is no colour"),
        _("a CSS colour name in small letters, as in teal"),
        MEANT,
    ),
    "offset_missing": (
        _("“{written}” has a time without an offset"),
        _("a day, or a time with its offset from UTC"),
        _("write {suggestion} if it is in UTC"),
    ),
    "date_in_words": (
        _("“{written}” is kept as words, and no calendar shows it"),
        _("2021-11-03, 2021-11, 2021-Q4, 2021-autumn, 2021, or words"),
        _("write {suggestion} if that is meant"),
    ),
}
