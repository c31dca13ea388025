"""Tables in the shape of the OGP commitments data set, the same ones in every run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from opengov.model.ogp_columns import COLUMNS, POLICY_AREAS

DATES = (
    *("7/1/2016", "07/01/2016", "31/12/2016", "6/30/20", "7/19/1905", "41821", "2017"),
    *("July 2014", "IV quarter of 2021", "Quarter 2 2019", "Spring 2021", "Ongoing", "NA", ""),
)
CODES = {
    "Specificity": ("None", "Low", "Medium", "High", "NA", "ND", "NR", ""),
    "Potential Impact": ("None", "Minor", "Moderate", "Transformative", "NR"),
    "Completion (Progress Report)": ("Not Started", "Limited", "Substantial", "Complete", "NA"),
    "Potential for Results": ("Unclear", "Modest", "Substantial", "ND"),
    "Completion (End Of Term)": ("No Evidence Available", "Limited", "Complete", "NR", ""),
    "Early Results": ("No notable results", "Moderate", "Significant", "ND", "NR"),
    "Did It Open Government (Overall)": (
        *("Worsens", "Worsened", "Did Not Change", "Marginal", "Major", "Outstanding"),
        *("ND", "No early results to report yet"),
    ),
    "Verifiable": ("Yes", "No", "ND", "1"),
    "OGP Value Access To Information": ("1", "0", "ND", "NR"),
    "OGP Value Civic Participation": ("0", "1", "NR"),
    "OGP Value Technology": ("1", "0", "ND"),
    "Report Publication Year (Progress Report)": ("2016", "NR", "2018", "ND"),
    "Report Publication Year (End Of Term)": ("ND", "2021", "NR"),
}
TEXTS = (
    "One line.",
    '• Government\n- Ministry of the In-\n terior, "Section 2"\n\n- Others: R&D, 50% <of> it',
    "\tA tab first\n\u00a0and an odd space",
    "Διαφάνεια, прозорість, otvorenosť; #1: yes - no",
    "NA",
    "null",
    "",
)
NUMBERS = ("{n}", "{n}.1", "8.1999999999999993", "A{n}", "NA")


def rows(count: int, countries: int) -> Iterator[dict[str, str]]:
    """Every odd shape that the data set has, in step with the number of the row."""
    for n in range(count):
        country, in_country = n % countries, n // countries
        plan = in_country // 4 + 1
        row = dict.fromkeys(COLUMNS, "ND")
        row |= {area: ("0", "1", "0", "ND")[(n + i) % 4] for i, area in enumerate(POLICY_AREAS)}
        row |= {column: codes[n % len(codes)] for column, codes in CODES.items()}
        letters = f"{chr(65 + country // 26)}{chr(65 + country % 26)}"
        yield row | {
            "Commitment Unique Identifier": f"{letters}{in_country + 1:04}",
            "Country/Locality": f"Land {letters}",
            "Code": f"{letters}X",
            "Action Plan Number": str(plan),
            "Action Plan ID": f"AP_{letters}X{plan:02}",
            "Year Of Submission": str(2010 + 2 * plan),
            "Action Plan End Year": str(2012 + 2 * plan) if n % 7 else "NA",
            "Commitment Number": NUMBERS[n % len(NUMBERS)].format(n=in_country),
            "Commitment Title": f"Promise {n}:\n  open {TEXTS[n % 4].splitlines()[0]}",
            "Full Text": TEXTS[n % len(TEXTS)],
            "Lead Institution": ("Ministry of Justice", TEXTS[3], "NA", TEXTS[1] * 9, "")[n % 5],
            "Supporting Institution(s)": TEXTS[(n + 1) % len(TEXTS)],
            "Start Date": DATES[n % len(DATES)],
            "End Date": DATES[(n // 3) % len(DATES)],
            "URL": f"https://data.example.org/{n}",
        }


def table(of: Iterable[Mapping[str, str]], *, bom: bool = False) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows(of)
    return text.getvalue().encode("utf-8-sig" if bom else "utf-8")
