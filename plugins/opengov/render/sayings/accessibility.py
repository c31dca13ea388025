"""About the accessibility statement and who answers for the portal."""

from __future__ import annotations

from opengov.render.msgids import _
from opengov.render.sayings.saying import Sayings

ACCESSIBILITY: Sayings = {
    "statement_missing": (
        _("the portal has no accessibility statement"),
        _(
            "Directive (EU) 2016/2102 asks every public body for one, in the form of "
            "Decision (EU) 2018/1523"
        ),
        _(
            "create this file with the keys scope, law, standard, status, not_accessible, "
            "prepared, method, reviewed, contact and enforcement"
        ),
    ),
    "office_out_of_reach": (
        _("nobody can turn to this office"),
        _("at least one of url, email and phone"),
        _("add one of them"),
    ),
    "publisher_missing": (
        _("whose accessibility statement it is stands nowhere"),
        _("the id of the body that publishes the portal"),
        _("add a line “publisher: …”"),
    ),
    "status_full_with_barriers": (
        _("the portal is said to be fully accessible, and something is not accessible"),
        _("full, with nothing below not_accessible"),
        _("write “partial”, or delete what is accessible now"),
    ),
    "status_without_barriers": (
        _("the portal is not fully accessible, and nothing says why"),
        _("at least one entry below not_accessible"),
        _("name what is not accessible, or write “full”"),
    ),
    "reviewed_before_prepared": (
        _("the last review was before the statement was prepared"),
        _("the day of preparation or a later one"),
        _("correct one of the two days"),
    ),
    "reviewed_ahead": (
        _("the last review is on {day}, and that day is still ahead"),
        _("a day that is over"),
        _("correct the day"),
    ),
    "review_due": (
        _("the last review was on {day}, more than a year ago; the page says so"),
        _("a review every year"),
        _("review the statement, and write the day on which it was done"),
    ),
    "security_contact_form": (
        _("“{written}” is no way to reach anybody"),
        _(
            "an e-mail address, a telephone number that begins with +, or a web address that "
            "begins with https://"
        ),
        _("correct it, without a name or brackets around it"),
    ),
    "secure_url_form": (
        _("“{written}” is no secure web address"),
        _("it begins with https:// and has no spaces"),
        _("copy the address from the address bar of the browser"),
    ),
}
