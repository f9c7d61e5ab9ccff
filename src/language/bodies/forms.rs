//! How names of bodies are formed, and the kind of body that each form shows.

use crate::report::BodyKind;

/// Where in the name a form must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The name ends so.
    Ending,
    /// A word of the name is so.
    Word,
    /// The name's first word begins so.
    WordStart,
}

/// Where in the name a word or an ending must stand, the word, and the kind of body that it shows.
///
/// The first row that fits decides, so a longer ending stands above a shorter one that it ends in.
#[rustfmt::skip]
pub(super) const FORMS: &[(Form, &str, BodyKind)] = &[
    (Form::Ending, "stadsdelsnämnd", BodyKind::DistrictCommittee),
    (Form::Ending, "stadsdelsnämnden", BodyKind::DistrictCommittee),
    (Form::Ending, "stadsdelnämnd", BodyKind::DistrictCommittee),
    (Form::Ending, "stadsdelsnämnder", BodyKind::DistrictCommittee),
    (Form::Ending, "stadsdelsnämnderna", BodyKind::DistrictCommittee),
    (Form::Ending, "nämnd", BodyKind::Committee),
    (Form::Ending, "nämnden", BodyKind::Committee),
    (Form::Ending, "nämnder", BodyKind::Committee),
    (Form::Ending, "nämnderna", BodyKind::Committee),
    (Form::Ending, "kommunstyrelsen", BodyKind::Committee),
    (Form::Ending, "kontor", BodyKind::Office),
    (Form::Ending, "kontoret", BodyKind::Office),
    (Form::Ending, "förvaltning", BodyKind::Office),
    (Form::Ending, "förvaltningen", BodyKind::Office),
    (Form::Ending, "förvaltningarna", BodyKind::Office),
    (Form::Ending, "kansli", BodyKind::Office),
    (Form::Ending, "kansliet", BodyKind::Office),
    (Form::Ending, "tingsrätt", BodyKind::Court),
    (Form::Ending, "tingsrätten", BodyKind::Court),
    (Form::Ending, "hovrätt", BodyKind::Court),
    (Form::Ending, "hovrätten", BodyKind::Court),
    (Form::Ending, "förvaltningsrätten", BodyKind::Court),
    (Form::Ending, "kammarrätten", BodyKind::Court),
    (Form::Word, "förvaltningsrätten", BodyKind::Court),
    (Form::Word, "kammarrätten", BodyKind::Court),
    (Form::Word, "domstolen", BodyKind::Court),
    (Form::Ending, "domstol", BodyKind::Court),
    (Form::Ending, "domstolen", BodyKind::Court),
    (Form::Word, "AB", BodyKind::Company),
    (Form::Word, "Aktiebolag", BodyKind::Company),
    (Form::Ending, "bolaget", BodyKind::Company),
    (Form::Ending, "kommun", BodyKind::Municipality),
    (Form::Word, "Region", BodyKind::Region),
    (Form::Ending, "landsting", BodyKind::Region),
    (Form::Ending, "landstinget", BodyKind::Region),
    (Form::Word, "universitet", BodyKind::University),
    (Form::Ending, "universitet", BodyKind::University),
    (Form::Ending, "universitetet", BodyKind::University),
    (Form::Ending, "högskola", BodyKind::University),
    (Form::Ending, "högskolan", BodyKind::University),
    (Form::WordStart, "länsstyrelsen", BodyKind::Agency),
    (Form::Ending, "verket", BodyKind::Agency),
    (Form::Ending, "verk", BodyKind::Agency),
    (Form::Ending, "myndighet", BodyKind::Agency),
    (Form::Ending, "myndigheten", BodyKind::Agency),
    (Form::Ending, "styrelsen", BodyKind::Agency),
    (Form::Ending, "inspektionen", BodyKind::Agency),
    (Form::Ending, "departementet", BodyKind::Agency),
    (Form::Ending, "ombudsmannen", BodyKind::Agency),
    (Form::Ending, "kanslern", BodyKind::Agency),
    (Form::Ending, "förbund", BodyKind::Association),
    (Form::Ending, "förbundet", BodyKind::Association),
    (Form::Ending, "riksförbund", BodyKind::Association),
    (Form::Ending, "organisation", BodyKind::Association),
    (Form::Ending, "organisationen", BodyKind::Association),
    (Form::Ending, "förening", BodyKind::Association),
    (Form::Ending, "föreningen", BodyKind::Association),
    (Form::Ending, "sällskapet", BodyKind::Association),
    (Form::Ending, "samfund", BodyKind::Association),
    (Form::Ending, "samfundet", BodyKind::Association),
    (Form::Word, "råd", BodyKind::AdvisoryCouncil),
    (Form::Word, "rådet", BodyKind::AdvisoryCouncil),
    (Form::Ending, "råd", BodyKind::AdvisoryCouncil),
    (Form::Ending, "rådet", BodyKind::AdvisoryCouncil),
    (Form::Word, "förbund", BodyKind::Association),
    (Form::WordStart, "föreningen", BodyKind::Association),
];

/// Words behind which a name no longer says what the body is: `Trafiknämnden i Ekby kommun`.
pub(super) const HEAD_ENDS: [&str; 6] = [" i ", " för ", " vid ", " inom ", " av ", " ("];
