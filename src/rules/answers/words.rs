//! The words that open a consulted body's answer, as the reports have them.

/// The verb of a body's decision: `Nämnden beslutade vid sitt sammanträde …`
pub(super) const DECIDED: &str = "beslutade";

/// What stands between that verb and the meeting.
pub(super) const AT: &[&str] = &["vid ", "på "];

/// What the meeting is called.
pub(super) const MEETINGS: &[&str] = &["sammanträde", "möte"];

/// What leads from the meeting to what was decided.
pub(super) const LEADS: &[&str] = &[" följande", " att"];

/// What an office's written report is called. The search for a name in front of these and of the verb
/// above counts on it that each ends with `de` and none is shorter than `yttrande`.
pub(super) const REPORTS: &[&str] = &[
    "tjänsteutlåtande",
    "kontorsyttrande",
    "kontorsutlåtande",
    "yttrande",
];

/// What stands between that and its date.
pub(super) const DATED: &[&str] = &["daterat ", "daterad ", "av den ", "den "];

/// How the sentence ends that opens a report: `har i huvudsak följande lydelse`.
pub(super) const WORDING: &str = " lydelse";
