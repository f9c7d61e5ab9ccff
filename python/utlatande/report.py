"""What `extract`, `extract_many`, `sentences` and `locate` give, as types for type checkers.

Made from docs/schema.json by `make_types`: do not edit.
"""

from __future__ import annotations

import sys
from typing import Literal, TypeAlias, TypedDict

if sys.version_info >= (3, 11):
    from typing import NotRequired
else:
    from typing_extensions import NotRequired

BodyKind: TypeAlias = Literal['office', 'committee', 'district_committee', 'advisory_council', 'company', 'agency', 'municipality', 'region', 'court', 'association', 'university', 'other']
"""
The sort of a consulted body.
"""


DateRole: TypeAlias = Literal['signature', 'report', 'committee_decision', 'reply_by', 'board_minutes', 'other']
"""
What a date is the date of.
"""


DiagnosticCode: TypeAlias = Literal['no_header', 'no_decision', 'displaced_decision', 'no_response', 'unlisted_response', 'stance_differs', 'dissent_without_text', 'dissent_without_note', 'other_motion', 'report_after_decision', 'signed_before_answer', 'unread_referral', 'guessed_encoding', 'lost_characters', 'control_characters', 'two_columns', 'no_line_width', 'left_out']
"""
What a diagnostic is about, with an input that brings it.

| code | for instance |
| --- | --- |
| `no_header` | a page of minutes, or a report without its first page |
| `no_decision` | `Utlåtande 2007:135 RI (Dnr 1/2005)` and only prose behind it |
| `displaced_decision` | `Kommunstyrelsen föreslår …` between two paragraphs under *Beredning* |
| `no_response` | `remitterats till hamnnämnden`, and no answer of it among the answers |
| `unlisted_response` | an answer of `Kulturnämnden`, which is in no list |
| `stance_differs` | `Kulturnämnden tillstyrker motionen.` under *Beredning*, `Nämnden avstyrker motionen.` in its answer |
| `dissent_without_text` | `Reservation anfördes av Ada Ek (S) med hänvisning till …` |
| `dissent_without_note` | a reservation in *Reservationer m.m.* of a body whose answer notes none |
| `other_motion` | `Motion (2016:5) anses besvarad` under a header with `Motion (2016:6) av …` |
| `report_after_decision` | a report `daterat den 4 maj 2011` behind a decision of 3 May |
| `signed_before_answer` | `Ekby den 2 maj 2011` before an answer of 3 May |
| `unread_referral` | `remitterats till hamnnämnden, 14 andra och Ekby kommun` |
| `guessed_encoding` | bytes that are windows-1252, or something like it |
| `lost_characters` | `N` U+FFFD `mnden` |
| `control_characters` | `N` U+0001 `ämnden` |
| `two_columns` | `stadens mark      värd för` on many lines |
| `no_line_width` | a page on one line, or very few lines |
| `left_out` | the same line, date or name hundreds of thousands of times |
"""


DissentKind: TypeAlias = Literal['reservation', 'special_statement', 'deputy_statement']
"""
The kind of a dissent.
"""


DocumentKind: TypeAlias = Literal['utlatande', 'pm', 'unknown']
"""
The kind of document.
"""


class DocumentNumber(TypedDict):
    """
    The document's own number, as in `Utlåtande 2017:19`.
    """

    serial: int | None
    """
    The running number behind it; `None` where a draft leaves it blank.
    """
    year: int
    """
    The year before the colon.
    """


InitiativeKind: TypeAlias = Literal['motion', 'letter', 'referral', 'proposal', 'petition', 'statement', 'recommendation']
"""
The form of an initiative.
"""


Outcome: TypeAlias = Literal['answered', 'rejected', 'approved', 'partly_approved', 'adopted', 'remitted_back', 'tabled']
"""
What happens to the matter.
"""


ReferenceKind: TypeAlias = Literal['diary_number', 'motion', 'letter', 'utlatande', 'sou', 'ds', 'dir', 'prop', 'bet', 'rskr', 'law', 'eu_act', 'case', 'budget_goal']
"""
What a reference points to.
"""


ReferralStatus: TypeAlias = Literal['answered', 'office_answered', 'abstained', 'no_answer', 'unstated']
"""
Whether a consulted body answered.
"""


Rule: TypeAlias = Literal['header.title', 'header.diary_number', 'header.initiative', 'header.sender', 'header.mover', 'people.party', 'people.rapporteur', 'people.signer', 'people.register', 'dates.day', 'dates.month', 'dates.range', 'dates.numeric', 'dates.numeric_year', 'dates.iso', 'dates.year', 'dates.years', 'dates.decade', 'dates.period', 'references.diary_number', 'references.motion', 'references.letter', 'references.utlatande', 'references.sou', 'references.ds', 'references.dir', 'references.prop', 'references.bet', 'references.rskr', 'references.law', 'references.section', 'references.statute', 'references.eu_act', 'references.case', 'references.yearbook', 'references.budget_goal', 'abbreviations.behind', 'abbreviations.before', 'abbreviations.comma', 'decisions.proposal', 'decisions.own', 'decisions.closing', 'decisions.point', 'decisions.endorsement', 'remiss.sent', 'remiss.prepared', 'remiss.contributed', 'remiss.summary', 'answers.section', 'answers.decision', 'answers.report', 'stance.verdict', 'stance.outcome', 'stance.attitude', 'stance.objection', 'stance.view', 'stance.attempt', 'stance.reason', 'stance.quality', 'stance.withheld', 'stance.silence', 'dissents.opening', 'dissents.note', 'dissents.demand', 'dissents.words', 'signature.line', 'attachments.entry', 'sections.header', 'sections.heading', 'sections.subheading', 'sections.body', 'sections.formula']
"""
The rule that read a fact; its stable id stands in the JSON as `rule`.

An id is the family's name, which is the module that holds the rule, and the rule's own. Ids
keep their meaning; new ones may come.

```
use utlatande::Rule;

let report = utlatande::extract("PM 2003 RVII (Dnr 242/01)\\n\\nNämnden möttes den 3 maj 2011.\\n");
let rule = &report.dates[0].rule;
assert_eq!(*rule, Rule::DatesDay);
assert_eq!(rule.to_string(), "dates.day");
assert_eq!(rule.example(), "den 3 maj 2011");
```
"""


SectionKind: TypeAlias = Literal['header', 'proposal', 'summary', 'background', 'matter', 'preparation', 'views', 'attachments', 'endorsement', 'signature', 'responses', 'response', 'dissents', 'dissent', 'subheading']
"""
What a section is for.
"""


Severity: TypeAlias = Literal['info', 'warning']
"""
How grave a diagnostic is.
"""


class Span(TypedDict):
    """
    A half-open range of byte offsets into the input **exactly as it was given**.

    A span is never empty and its ends are private, so a span that points backwards cannot be
    made. Every span in a [`Report`](crate::Report) lies inside the input that the report was made
    from, and on its character boundaries.

    ```
    use utlatande::Span;

    let text = "Motion av Ada Ek (V)";
    let span = Span::new(10, 16).unwrap();
    assert_eq!(&text[span], "Ada Ek");
    assert_eq!(format!("{span:?}"), "10..16");
    assert_eq!(Span::new(6, 6), None);
    ```
    """

    end: int
    start: int


Stance: TypeAlias = Literal['supports', 'partly', 'opposes', 'no_objection', 'abstains', 'unstated']
"""
Where a consulted body stands on the matter.
"""


class Text(TypedDict):
    """
    A piece of the document in its reading form, and where it stands.

    Line breaks are joined, line-end hyphens resolved and white space collapsed. The **span law**:
    when all white space and all kinds of hyphen are removed from `input[span]` and from `text`,
    the same string is left. Where page furniture (a page number between two halves of a sentence)
    stands in between, `spans` lists the pieces, and the pieces put together obey the law.

    Characters that hide the words are folded in `text`: soft hyphens, zero-width and control characters are
    left out, Latin ligatures spelled out, letters composed with their marks (NFC). The law holds once
    `input[span]` is folded so too.
    """

    rule: NotRequired[Rule | None]
    """
    The rule that read it, where it is a fact by itself; left out of the JSON where it is a part of one.
    """
    span: Span
    """
    From its first byte to its last.
    """
    spans: NotRequired[list[Span]]
    """
    The pieces, where page furniture stands between them; else empty, and left out of the JSON.
    """
    text: str
    """
    The reading form.
    """


class Located(TypedDict):
    """
    A place in the text where a rule read something.
    """

    rule: Rule
    """
    The rule.
    """
    span: Span
    """
    Where it stands.
    """
    text: str
    """
    The piece of the text, line breaks and all.
    """


class Abbreviation(TypedDict):
    """
    A short form that the text itself explains, as in *lokala brukarrådet (LBR)*.
    """

    long: str
    """
    What it stands for.
    """
    rule: Rule
    """
    The rule that read it.
    """
    short: str
    """
    The short form.
    """
    span: Span
    """
    Both, as they stand together.
    """


class Date(TypedDict):
    """
    An expression of a date, a month, a quarter, a week, a year, a decade, a century or a range of these.
    """

    edtf: str
    """
    Its value in ISO 8601-2 (EDTF): `2021-06-17`, `2024-01`, `2021/2023`, `2000~`, `XXXX-05-25`,
    `196X` (*1960-talet*), `19XX` (*1900-talet*), `XX6X` (*60-talet*), `2018-34` (the second quarter).
    A week is as in ISO 8601: `2019-W23`.
    """
    role: DateRole
    """
    What the date is the date of.
    """
    rule: Rule
    """
    The rule that read it.
    """
    span: Span
    """
    The expression.
    """
    spans: NotRequired[list[Span]]
    """
    The pieces, where page furniture stands between them; else empty, and left out of the JSON.
    """
    text: str
    """
    The expression; *den*, *år*, *sedan* and the like are outside.
    """


class Diagnostic(TypedDict):
    """
    Something that a reader of the report should know: seen but not placed, missing, or odd.
    """

    code: DiagnosticCode
    """
    What it is about.
    """
    message: str
    """
    A sentence for a person.
    """
    severity: Severity
    """
    How grave it is.
    """
    span: Span | None
    """
    Where it was seen; `None` where something is missing.
    """


class Endorsement(TypedDict):
    """
    A board's position on the rapporteur's proposal.
    """

    by: str
    """
    The board.
    """
    rule: Rule
    """
    The rule that read it.
    """
    text: Text
    """
    Its words.
    """


class Item(TypedDict):
    """
    A point of a decision, or a demand of a dissent.
    """

    number: str | None
    """
    Its number, such as `2` or `3.1`; `None` where points are not numbered.
    """
    outcome: Outcome | None
    """
    What it does with the matter.
    """
    rule: Rule
    """
    The rule that read it.
    """
    span: Span
    """
    The words, without the number.
    """
    spans: NotRequired[list[Span]]
    """
    The pieces, where page furniture stands between them; else empty, and left out of the JSON.
    """
    text: str
    """
    The words, without the number.
    """


class OfficeReport(TypedDict):
    """
    *Tjänsteutlåtande*: an office's written report.
    """

    author: str
    """
    The office, nominative.
    """
    date: Date | None
    """
    The day it is dated.
    """
    rule: Rule
    """
    The rule that read it.
    """
    span: Span
    """
    The sentence that introduces it.
    """


class Person(TypedDict):
    """
    A person where he or she is named in some role.
    """

    name: str
    """
    Given name and surname as written.
    """
    party: str | None
    """
    The party's letters in upper case, where the document gives them here.
    """
    role: str | None
    """
    The role that the document gives, such as *borgarråd*.
    """
    rule: Rule
    """
    The rule that read it.
    """
    span: Span
    """
    The name alone.
    """


class PersonEntry(TypedDict):
    """
    A person, merged over the whole document.
    """

    back_references: list[Span]
    """
    Where a bare surname or *motionären* can mean nobody else.
    """
    dissents: list[int]
    """
    The dissents that the person made: indices into [`Report::reservations`].
    """
    given_name: str
    """
    *Förnamn*: what stands before the surname.
    """
    mentions: list[Span]
    """
    Each place where the name stands, in document order.
    """
    name: str
    """
    Given name and surname.
    """
    party: str | None
    """
    The party, where any mention gives it.
    """
    roles: list[str]
    """
    What the document says that the person is: *motionär*, *borgarråd*, *ordförande*, *vice ordförande*,
    *ledamot*, *ersättare*; in order of first mention.
    """
    rule: Rule
    """
    The rule that read it.
    """
    surname: str
    """
    *Efternamn*: the last word, with the particles before it (`von Alm`).
    """


class Reference(TypedDict):
    """
    A number that points to another paper, to law or to a case.
    """

    kind: ReferenceKind
    """
    What it points to.
    """
    rule: Rule
    """
    The rule that read it.
    """
    span: Span
    """
    The number as written, with the letters or the name that belong to it.
    """
    value: str
    """
    Normal form. Of a section `4 kap. 9 § SFS 2001:453`, with the statute's name where its number is not
    known; paragraphs and items below the section are left out.
    """


class Section(TypedDict):
    """
    A section of the document; children lie inside their parent, in order.
    """

    body: str | None
    """
    The body that it is about, canonical name; set on `response` and on a body's `dissents`.
    """
    children: list[Section]
    """
    The sections in it.
    """
    heading: Text | None
    """
    Its heading, where it has one.
    """
    kind: SectionKind
    """
    What the section is for.
    """
    rule: Rule
    """
    The rule that found its beginning.
    """
    span: Span
    """
    From the heading up to the next section.
    """


class Signature(TypedDict):
    """
    Place, date and names under the report proper.
    """

    date: Date
    """
    The day.
    """
    persons: list[Person]
    """
    Who signed.
    """
    place: str
    """
    The place.
    """
    rule: Rule
    """
    The rule that read it.
    """
    span: Span
    """
    From the place to the last line of names and titles.
    """


class Decision(TypedDict):
    """
    A proposal to decide, or a decision.
    """

    by: str
    """
    Who proposes or decides, for instance `Kommunstyrelsen`.
    """
    date: Date | None
    """
    The day of the meeting, where it is given.
    """
    items: list[Item]
    """
    The points.
    """
    rule: Rule
    """
    The rule that read it.
    """
    span: Span
    """
    From the opening formula to the last point.
    """
    to: str | None
    """
    Who is asked to decide; `None` where `by` decides for itself (*för egen del*).
    """


class Dissent(TypedDict):
    """
    *Reservation*, *särskilt uttalande* or *ersättaryttrande*.
    """

    and_others: bool
    """
    Whether the document says *m.fl.*, "and others".
    """
    blank: bool
    """
    Whether it was made without words (*blank reservation*).
    """
    body: str | None
    """
    The body in which it was made; `None` where the document does not tell.
    """
    heading: Span
    """
    The line that opens it.
    """
    items: list[Item]
    """
    The demands.
    """
    joins: int | None
    """
    The dissent that this one joins: an index into [`Report::reservations`].
    """
    kind: DissentKind
    """
    Which of the three.
    """
    outcome: Outcome | None
    """
    What the demands want done with the matter; `None` where they do not say.
    """
    persons: list[Person]
    """
    Who made it.
    """
    referenced_from: list[Span]
    """
    Notes elsewhere that point to it.
    """
    rule: Rule
    """
    The rule that read it.
    """
    span: Span
    """
    From the heading to the last word.
    """
    text: Text | None
    """
    The words behind the demands; `None` where the dissent is only noted.
    """


Initiative = TypedDict(
    'Initiative',
    {
        'and_others': bool,
        'from': Text | None,
        'kind': InitiativeKind,
        'number': str | None,
        'persons': list[Person],
        'reply_by': Date | None,
        'rule': Rule,
        'span': Span,
    },
)


class Response(TypedDict):
    """
    The answer of a consulted body.
    """

    decision: Decision | None
    """
    What the body decided.
    """
    report: OfficeReport | None
    """
    The officials' written report, *tjänsteutlåtande*, that the answer rests on.
    """
    reservations: list[int]
    """
    Dissents made in the body: indices into [`Report::reservations`].
    """
    rule: Rule
    """
    The rule that read it.
    """
    section: Span
    """
    The section that holds it.
    """


class ReferralBody(TypedDict):
    """
    *Remissinstans*: a consulted body and what became of the consultation.
    """

    kind: BodyKind
    """
    What sort of body it is.
    """
    mentions: list[Span]
    """
    Where it is named as consulted.
    """
    name: str
    """
    Canonical name: nominative, one body, first letter in upper case.
    """
    response: Response | None
    """
    The answer itself, from the long part.
    """
    rule: Rule
    """
    The rule that read it.
    """
    stance: Stance
    """
    Where it stands on the matter.
    """
    stance_evidence: Text | None
    """
    The sentence that shows where it stands.
    """
    stance_rule: Rule | None
    """
    The rule that read where it stands.
    """
    status: ReferralStatus
    """
    Whether it answered.
    """
    status_evidence: Text | None
    """
    The sentence that says that it abstained, that no answer came, or that its office answered.
    """
    summary: Text | None
    """
    The gist of its answer, from the short part of the document.
    """


class Report(TypedDict):
    """
    All facts of one document, as [`extract`](crate::extract) gives them.
    """

    abbreviations: list[Abbreviation]
    """
    Short forms that the text itself explains.
    """
    attachments: list[Text]
    """
    *Bilagor* that the document lists.
    """
    budget_goals: list[Reference]
    """
    Goals of the city's budget (*mål 1.2*) that the text names, in document order: they are no
    papers, so they stand by themselves.
    """
    dates: list[Date]
    """
    Every expression of a date or a year, in document order.
    """
    decisions: list[Decision]
    """
    What is proposed or decided, in document order.
    """
    diagnostics: list[Diagnostic]
    """
    What was seen but could not be placed, and what looked wrong.
    """
    diary_numbers: list[Text]
    """
    *Diarienummer* of the header: the case's numbers in the register.
    """
    encoding: str | None
    """
    What the bytes were taken for (`UTF-8`, `windows-1252`); `None` where text was given.
    """
    endorsements: list[Endorsement]
    """
    Where *borgarrådsberedningen* and *kommunstyrelsen* take a position on the proposal.
    """
    initiatives: list[Initiative]
    """
    How the matter came up: motions, letters, referrals.
    """
    kind: DocumentKind
    """
    Which of the two document kinds this is.
    """
    number: DocumentNumber | None
    """
    The document's own number; `None` where the header has no year.
    """
    pages: list[Span]
    """
    The pages, where the text still shows them; they tile the input.
    """
    persons: list[PersonEntry]
    """
    Every person, merged over the document, in order of first mention.
    """
    rapporteurs: list[Person]
    """
    *Föredragande borgarråd*: the vice mayors who present the matter.
    """
    references: list[Reference]
    """
    Numbers that point to other papers, to law and to cases, in document order.
    """
    referral: list[ReferralBody]
    """
    *Remissinstanser*: the consulted bodies, in the order of the list, with their answers.
    """
    reservations: list[Dissent]
    """
    Dissents of all three kinds and of all bodies, in document order.
    """
    rotels: list[str]
    """
    *Rotlar*: the vice mayors' divisions, roman numerals, in the order of the header.
    """
    schema_version: int
    """
    [`SCHEMA_VERSION`] of the program that made this report.
    """
    sections: list[Section]
    """
    The section tree; the top level tiles the input.
    """
    signature: Signature | None
    """
    Place, date and names at the end of the report proper.
    """
    text: str | None
    """
    The text that the spans point into, where the bytes were not UTF-8.
    """
    titles: list[Text]
    """
    The title; two in a document that joins two matters.
    """


class Record(TypedDict):
    """
    What is written of one document.
    """

    file: str
    """
    The file, as it was given or found; `-` for standard input. Bytes of its name that are no UTF-8
    are written `\\xFF`.
    """
    report: Report
    """
    What the document says.
    """
    size: int
    """
    The size of the file in bytes.
    """
