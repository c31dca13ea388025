"""The columns of the OGP commitments data set, in its order.

All names are confirmed: they are the header of the data set as its users have it in
https://github.com/g0v/ogp-commitments (open_parliament_0703.csv, of July 2024). Older
editions name some columns otherwise ("Country", "Comm No").
"""

from __future__ import annotations

IDENTIFIER = "Commitment Unique Identifier"
COUNTRY = "Country/Locality"
CODE = "Code"
PLAN_NUMBER = "Action Plan Number"
PLAN_ID = "Action Plan ID"
SUBMITTED = "Year Of Submission"
PLAN_END = "Action Plan End Year"
NUMBER = "Commitment Number"
TITLE = "Commitment Title"
FULL_TEXT = "Full Text"
START, END = "Start Date", "End Date"
LEAD, SUPPORT = "Lead Institution", "Supporting Institution(s)"

POLICY_AREAS = tuple(
    """
Anti-Corruption and Integrity
Anti-corruption Institutions
Anti-Corruption Strategies
Asset Disclosure
Audits
Beneficial Ownership
Conflicts Of Interest
Elections
Political Finance
Lobbying
Open Contracting
Public Procurement
Right To Information
Whistleblower Protections
Civic Space and Enabling Environment
Freedom of Assembly
Freedom of Association
Freedom of Expression
Democratizing Decision-Making
Digital Participation
Mainstreaming Participation
Regulatory Governance
Social Accountability
Digital Governance
Automated Decision-making
Data Stewardship and Privacy
Digital Inclusion
Disinformation/Misinformation
Online Civic Space
Environment & Climate
Climate Finance
Climate Mitigation and Adaptation
Environmental Regulation
International Environmental Agreements
Fiscal Openness
Publication Of Budget/Fiscal Information
Public Participation In Budget/Fiscal Policy
Oversight Of Budget/Fiscal Policies
Stimulus and Economic Recovery
Tax
Debt
Inclusion
Gender
Gender-Based Violence
Economic Inclusion
LGBTQIA+
People with Disabilities
Youth
Justice
Access to Justice
Open Justice
Policing & Corrections
Judiciary
Open Parliaments
Public Service Delivery
Citizenship & Immigration
Education
Health & Nutrition
Infrastructure & Transport
Water & Sanitation
Capacity Building
Digital Transformation
Legislation
Regulation
Legislative Oversight
Open Data
Public Participation
Aid
Energy
Extractive Industries
Land and Spatial Planning
Media & Telecommunications
Science & Technology
Security & Public Safety
Labor
Private Sector
Subnational
Human Rights
Open Parliament Plan
Sustainable Development Goals
Open Data (Water/Sanitation)
Open Data (Health)
Open Data (Education)
Participation in Lawmaking
Access to information
Money in Politics
""".strip().splitlines()
)
"""1 where a commitment has to do with the area, else 0."""

COLUMNS = (
    *"""
Commitment Unique Identifier
Country/Locality
Action Plan Number
Commitment Number
Code
Region
National Or Local
Commitment Dummy
Year Of Submission
Action Plan End Year
Action Plan Duration (Years)
Theme
Commitment Title
Short Title
Full Text
Start Date
End Date
Lead Institution
Supporting Institution(s)
""".strip().splitlines(),
    *POLICY_AREAS,
    *"""
Report Publication Year (Progress Report)
Compound
Cluster
Specificity
_Specificity
Verifiable
OGP Value Access To Information
OGP Value Civic Participation
OGP Value Public Accountability
OGP Value Technology
_Relevant
Potential Impact
_Potential Impact
Completion (Progress Report)
_CompletionProgress
Starred (2015 Only)
Starred (Current Formula) Progress Report
Potential for Results
_Potential for Results
Cluster (AP Review)
Cluster Commitment ID(s)
Report Publication Year (End Of Term)
Completion (End Of Term)
_CompletionEndTerm
Change In Completion
_ChangeCompletion
Early Results
_Early Results
Did It Open Government (Overall)
_OpenGovernment
Did It Open Government (Access To Information)
_DIOGATI
Did It Open Government (Civic Participation)
_DIOGCP
Did It Open Government: Public Accountability
_DIOGPA
Starred (Current Formula) End of Term
Carried Forward
Most Recently Assessed
Star - Most Recently Assessed
IRM Assessed
Updated? (Website)
Active Commitment
Max star
Ambition Assessed
Comp Assessed
DIOG Assessed
Midterm Only
Max Completion
Raw Completion
High Completion
High Ambition
High DIOG
Ambitious and complete, or DIOG
Ambitious but not complete
Complete but not ambitious
Not complete or ambitious
Not reviewed
CHECKSUM
IRM-Based Score
Binding constraint
URL
Latest IRM Report
Subnational in NAPs
Action Plan ID
id
""".strip().splitlines(),
)
