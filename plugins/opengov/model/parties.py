"""Whose duties are judged: each forum, or authority with a plan, by its own records alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from opengov.model.body import Body
from opengov.model.plan import ActionPlan, Commitment
from opengov.model.portal import AnyRecord, Portal
from opengov.model.words import BodyKind


@dataclass(frozen=True, slots=True)
class Party:
    """A forum, or an authority with a plan and no forum: rules are judged for each by itself."""

    body: Body
    family: frozenset[str]  # ids of the body and of the one that it is a part of
    plans: tuple[ActionPlan, ...]  # that the family leads, by beginning
    commitments: tuple[Commitment, ...]  # of the newest plan, without those given up

    @property
    def plan(self) -> ActionPlan | None:
        """The newest."""
        return self.plans[-1] if self.plans else None


def parties(portal: Portal) -> Iterator[Party]:
    """By id: every forum, then every authority that leads a plan and has no forum."""
    bodies = portal.of(Body)
    seen: set[str] = set()
    for body_id, body in sorted(bodies.items()):
        if body.body_kind is BodyKind.FORUM and body.removed is None:
            family = frozenset(filter(None, (body_id, body.parent)))
            seen |= family
            yield _party(portal, body, family)
    leads = {lead for plan in portal.of(ActionPlan).values() for lead in plan.leads}
    for body_id in sorted(leads - seen):
        yield _party(portal, bodies[body_id], frozenset({body_id}))


def _party(portal: Portal, body: Body, family: frozenset[str]) -> Party:
    plans = sorted(
        (plan for plan in kept(portal.of(ActionPlan)) if family.intersection(plan.leads)),
        key=lambda plan: (plan.period.start is not None, str(plan.period.start), plan.id),
    )
    newest = plans[-1].id if plans else None
    promised = (
        one for one in kept(portal.of(Commitment)) if one.plan == newest and one.withdrawn is None
    )
    return Party(body, family, tuple(plans), tuple(promised))


def kept(records: Mapping[str, AnyRecord]) -> list[AnyRecord]:
    """Without those that were removed."""
    return [record for record in records.values() if record.removed is None]
