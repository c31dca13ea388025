"""Records for tests, from the fields that matter to the test."""

from opengov.model import Commitment, Consultation, Meeting, Milestone, Proposal, Series

CONTEXT = {"language": "en", "languages": ("en", "sk")}


def meeting(**fields):
    data = {"id": "m-1", "title": "Meeting", "start": "2022-05-02 10:00", "status": "confirmed"}
    return Meeting.model_validate(
        {**data, "timezone": "Europe/Bratislava", **fields}, context=CONTEXT
    )


def series(**fields):
    return Series.model_validate({"id": "s", "title": "Series", **fields}, context=CONTEXT)


def milestone(**fields):
    data = {"id": "a", "title": "Milestone", "status": "not_started"}
    return Milestone.model_validate({**data, **fields}, context=CONTEXT)


def commitment(**fields):
    data = {"id": "c", "title": "Commitment", "plan": "p", "lead": "b"}
    return Commitment.model_validate({**data, **fields}, context=CONTEXT)


def consultation(**fields):
    return Consultation.model_validate({"id": "q", "title": "Questions", **fields}, context=CONTEXT)


def proposal(**fields):
    return Proposal.model_validate({"id": "p", "title": "Proposal", **fields}, context=CONTEXT)
