"""The words of the rules in `profiles/`, by the rule's id, in our own words.

They stand here, and not in the profile, so that they are translated with everything else.
"""

from __future__ import annotations

from collections.abc import Mapping

from opengov.model.profile import Measure
from opengov.render.msgids import _

TITLES: Mapping[str, str] = {
    "forum-meets": _("The forum meets at least every six months"),
    "forum-rules": _("The rules of the forum are public"),
    "website": _("There is a public website"),
    "repository": _("The public documents are brought up to date at least twice a year"),
    "website-information": _("The website is brought up to date at least every four months"),
    "evidence": _("There is evidence for every commitment"),
    "timeline": _("The timeline is published two weeks before work on the plan opens"),
    "channel": _("There is an open channel for contributions"),
    "response": _("Every proposal gets a reasoned response"),
    "reviews": _("Two meetings a year follow how the plan is carried out"),
}

TEXTS: Mapping[str, str] = {
    "forum-meets": _(
        "Government and civil society meet in a forum. Counted are meetings that are known to "
        "have been held, where members of both are recorded."
    ),
    "forum-rules": _("Anybody can read how the forum works. Counted are its published rules."),
    "website": _("Anybody can read about the process online. Counted is the forum's website."),
    "repository": _(
        "Documents about the process are in one public place that grows. Counted are the days on "
        "which documents were added here."
    ),
    "website-information": _(
        "What the website says about the process is kept current. Counted are the days on which "
        "documents were added here."
    ),
    "evidence": _(
        "Readers can see what was done for each promise. Counted are documents with milestones, "
        "progress reports and commitments of the plan."
    ),
    "timeline": _(
        "People know in time when and how they can take part. Counted are the days between "
        "publishing a consultation about the plan and opening it."
    ),
    "channel": _(
        "It is open for an adequate time. Counted are consultations about the plan with a way to "
        "answer, an opening and a closing date. Whether the time was adequate, readers judge."
    ),
    "response": _(
        "Whoever proposes something learns what became of it, and why. Counted are proposals in "
        "consultations about the plan, and decisions with a reason."
    ),
    "reviews": _(
        "Government and civil society look together at what was done. Counted are meetings about "
        "carrying out the plan that are known to have been held."
    ),
}

DUE: Mapping[Measure, str] = {
    Measure.FORUM_MEETS: _("Next meeting due: {title}"),
    Measure.REPOSITORY: _("Documents to be brought up to date: {title}"),
    Measure.TIMELINE: _("Timeline to be published: {title}"),
    Measure.REVIEWS: _("Next meeting on the plan due: {title}"),
}
"""What a calendar calls the day by which a rule asks for something."""
