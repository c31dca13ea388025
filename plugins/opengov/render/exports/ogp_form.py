"""A plan and its commitments as text, question by question, to be pasted into the OGP form.

The order is that of the official template of action plans: introduction, vision, making
the plan together, monitoring, then each commitment from its title to its milestones. A
question without an answer says so; commitments that were withdrawn are left out. An
answer in another language than the one asked for names it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from opengov.model import (
    ActionPlan,
    Award,
    Body,
    Commitment,
    Contact,
    Milestone,
    Period,
    Portal,
    Text,
)
from opengov.model.plan import CoCreation
from opengov.render.pages.promises import in_order
from opengov.render.words import Words, words


def ogp_form(portal: Portal, plan: ActionPlan, language: str) -> str:
    """Markdown: `##` before each part and commitment, `###` before each question."""
    form = _Form(portal, words(language))
    promised = [
        one
        for one in in_order(portal.of(Commitment).values())
        if one.plan == plan.id and not (one.removed or one.withdrawn)
    ]
    parts = list(form.plan(plan))
    for one in promised:
        parts += form.commitment(one)
    if not promised:
        parts += form.no_commitment()
    return "\n\n".join(parts) + "\n"


class _Form:
    """Each method yields paragraphs."""

    def __init__(self, portal: Portal, in_words: Words) -> None:
        self._portal, self._words, self._ = portal, in_words, in_words._

    def plan(self, plan: ActionPlan) -> Iterator[str]:
        _ = self._
        yield f"# {self._text(plan.title)}"
        yield from self._answer(_("Period"), self._period(plan.period))
        yield from self._answer(_("Responsible for the plan"), self._bodies(plan.leads))
        yield from self._answer(_("Partners"), self._bodies(plan.partners))
        yield from self._answer(_("Foreword"), plan.foreword)
        yield f"## {_('Where the plan begins')}"
        yield from self._answer(_("What has been achieved so far?"), plan.achievements)
        if plan.systems:
            yield from self._answer(_("Systems in use"), self._systems(plan))
        if plan.awards:
            yield from self._answer(_("Awards and ratings"), self._awards(plan))
        yield from self._answer(_("Which challenges remain?"), plan.challenges)
        yield f"## {_('Vision and goals')}"
        yield from self._answer(_("What is the long-term vision?"), plan.vision)
        yield from self._answer(_("Which goals does the plan pursue?"), self._list(plan.goals))
        areas = _("On which areas did public groups want to work?")
        yield from self._answer(areas, self._list(plan.areas))
        yield from self._together(plan.co_creation)
        yield f"## {_('Monitoring')}"
        yield from self._answer(_("How is the plan followed, and who is told?"), plan.monitoring)

    def _together(self, together: CoCreation) -> Iterator[str]:
        _ = self._
        yield f"## {_('How the plan was made together')}"
        meetings = together.stated_meetings
        for question, answer in (
            (
                _("How are public bodies coordinated to carry out the plan?"),
                together.coordination,
            ),
            (
                _("In which spaces do government and civil society work together?"),
                together.spaces,
            ),
            (_("Who took part in making the plan?"), together.participants),
            (_("How were many different groups reached?"), together.outreach),
            (
                _("How many public meetings were held while the plan was made?"),
                "" if meetings is None else str(meetings),
            ),
            (_("How do those who contributed learn what became of it?"), together.feedback),
        ):
            yield from self._answer(question, answer)

    def no_commitment(self) -> Iterator[str]:
        yield f"## {self._('Commitments')}"
        yield self._("No commitment is recorded here.")

    def commitment(self, one: Commitment) -> Iterator[str]:
        _ = self._
        number = f"{one.number}. " if one.number else ""
        yield f"## {number}{self._text(one.title)}"
        yield from self._answer(_("Responsible"), self._bodies((one.lead,)))
        yield from self._answer(_("Supported by"), self._support(one))
        yield from self._answer(_("Contact"), self._contact(one.contact))
        yield from self._answer(_("Period"), self._period(one.period))
        for question, answer in (
            (_("Which problem is to be solved?"), one.problem),
            (_("What causes it?"), one.causes),
            (_("What has been done so far?"), one.done_so_far),
            (_("What is promised?"), one.solution),
            (_("Which results are wanted?"), one.results_wanted),
            (_("How does it make government more transparent?"), one.transparency),
            (_("How does it make government more accountable?"), one.accountability),
            (_("How does it let people take part?"), one.participation),
            (_("Policy areas"), self._list(one.policy_areas)),
            (
                _("Sustainable Development Goals of the United Nations"),
                ", ".join(map(str, one.sdgs)),
            ),
            (_("Budget"), one.budget),
            (_("Milestones"), "\n".join(map(self._milestone, one.milestones))),
        ):
            yield from self._answer(question, answer)

    def _answer(self, question: str, answer: Text | str | None) -> Iterator[str]:
        yield f"### {question}"
        said = self._text(answer) if isinstance(answer, Text) else answer
        yield said or self._("No answer is recorded.")

    def _text(self, text: Text) -> str:
        """With the name of its language before it where it is not the one asked for."""
        reading = text.read(self._words.language)
        if not reading.is_fallback:
            return reading.text
        return f"[{self._words.language_name(reading.language)}] {reading.text}"

    def _list(self, texts: Sequence[Text]) -> str:
        return "\n".join(f"- {self._text(text)}" for text in texts)

    def _systems(self, plan: ActionPlan) -> str:
        return "\n".join(
            f"- {self._text(one.title)}"
            + (f" – {self._text(one.description)}" if one.description else "")
            for one in plan.systems
        )

    def _award(self, award: Award) -> str:
        """Title, giver, year, rank and score, as far as they are recorded."""
        giver = f" ({self._text(award.giver)})" if award.giver else ""
        rank = ""
        if award.rank and award.of:
            rank = self._("rank {rank} of {count}").format(rank=award.rank, count=award.of)
        elif award.rank:
            rank = self._("rank {rank}").format(rank=award.rank)
        year = str(award.year or "")
        return ", ".join(
            filter(None, (f"{self._text(award.title)}{giver}", year, rank, award.score))
        )

    def _awards(self, plan: ActionPlan) -> str:
        return "\n".join(f"- {self._award(award)}" for award in plan.awards)

    def _bodies(self, ids: Sequence[str]) -> str:
        bodies = self._portal.of(Body)
        return self._list([bodies[body_id].name for body_id in ids])

    def _support(self, one: Commitment) -> str:
        return "\n".join(
            f"- {self._text(name)} ({self._words.enum(sector)})"
            for sector, names in one.support.items()
            for name in names
        )

    def _contact(self, contact: Contact | None) -> str:
        if contact is None:
            return ""
        role = self._text(contact.role) if contact.role else ""
        return ", ".join(filter(None, (contact.name, role, contact.email, contact.phone)))

    def _period(self, period: Period | None) -> str:
        return self._words.period(period.start, period.end) if period else ""

    def _milestone(self, milestone: Milestone) -> str:
        """Title, expected output, until when, and by whom."""
        _ = self._
        due = self._words.date(milestone.due, "long") if milestone.due else ""
        facts = [f"{_('Due')}: {due or _('No date is recorded.')}"]
        if milestone.responsible:
            body = self._portal.of(Body)[milestone.responsible]
            facts.append(f"{_('Responsible')}: {self._text(body.name)}")
        output = f" – {self._text(milestone.output)}" if milestone.output else ""
        joined = self._words.pgettext("separator", "; ").join(facts)
        return f"- {self._text(milestone.title)}{output} ({joined})"
