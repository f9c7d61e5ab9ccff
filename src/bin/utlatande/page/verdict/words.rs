//! The words of the verdict.

use utlatande::{DissentKind, InitiativeKind};

/// Where a body stands or whether it answered, as a sentence says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum View {
    Supports,
    Partly,
    Opposes,
    NoObjection,
    Abstains,
    Answered,
    Silent,
    NoAnswer,
    Unknown,
}

impl View {
    /// In the order in which they are told, where as many hold them.
    pub(super) const ALL: [View; 9] = [
        View::Supports,
        View::Partly,
        View::Opposes,
        View::NoObjection,
        View::Abstains,
        View::Answered,
        View::Silent,
        View::NoAnswer,
        View::Unknown,
    ];

    /// Whether it says where a body stands.
    pub(super) const fn is_stance(self) -> bool {
        matches!(
            self,
            View::Supports | View::Partly | View::Opposes | View::NoObjection | View::Abstains
        )
    }

    /// What is said of those who hold it.
    pub(super) const fn verb(self) -> &'static str {
        match self {
            View::Supports => "tillstyrker",
            View::Partly => "tillstyrker delvis",
            View::Opposes => "avstyrker",
            View::NoObjection => "har inget att erinra",
            View::Abstains => "tar inte ställning",
            View::Answered => "har svarat",
            View::Silent => "avstår från att yttra sig",
            View::NoAnswer => "har inte svarat",
            View::Unknown => "framgår ingen hållning",
        }
    }

    /// What none does where all hold it.
    pub(super) const fn denied(self) -> Option<&'static str> {
        match self {
            View::NoObjection => Some("har något att erinra"),
            View::Abstains => Some("tar ställning"),
            View::NoAnswer => Some("har svarat"),
            _ => None,
        }
    }
}

/// A kind of initiative: one, the one, the ones.
pub(super) const fn initiative(kind: InitiativeKind) -> [&'static str; 3] {
    match kind {
        InitiativeKind::Motion => ["motion", "motionen", "motionerna"],
        InitiativeKind::Letter => ["skrivelse", "skrivelsen", "skrivelserna"],
        InitiativeKind::Referral => ["remiss", "remissen", "remisserna"],
        InitiativeKind::Proposal => ["förslag", "förslaget", "förslagen"],
        InitiativeKind::Petition => ["hemställan", "hemställan", "hemställandena"],
        InitiativeKind::Statement => ["yttrande", "yttrandet", "yttrandena"],
        InitiativeKind::Recommendation => {
            ["rekommendation", "rekommendationen", "rekommendationerna"]
        }
        _ => ["ärende", "ärendet", "ärendena"],
    }
}

/// A kind of dissent: one, and several.
pub(super) const fn dissent(kind: DissentKind) -> [&'static str; 2] {
    match kind {
        DissentKind::Reservation => ["en reservation", "reservationer"],
        DissentKind::SpecialStatement => ["ett särskilt uttalande", "särskilda uttalanden"],
        DissentKind::DeputyStatement => ["ett ersättaryttrande", "ersättaryttranden"],
        _ => ["en avvikande mening", "avvikande meningar"],
    }
}

/// What those do who make one dissent, or several.
pub(super) const fn dissents(kind: DissentKind) -> [&'static str; 2] {
    match kind {
        DissentKind::Reservation => ["reserverar sig", "reserverar sig"],
        DissentKind::SpecialStatement => ["gör ett särskilt uttalande", "gör särskilda uttalanden"],
        DissentKind::DeputyStatement => ["lämnar ett ersättaryttrande", "lämnar ersättaryttranden"],
        _ => ["har en avvikande mening", "har avvikande meningar"],
    }
}

/// With its first letter in upper case, as at the beginning of a sentence.
pub(super) fn capital(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

/// The name of a body inside a sentence: `socialnämnden`, but `Ekby stadsdelsnämnd`, since that
/// begins with a name.
pub(super) fn inside(name: &str) -> String {
    const COMMON: [&str; 7] = [
        "nämnden",
        "styrelsen",
        "beredningen",
        "kontoret",
        "förvaltningen",
        "rådet",
        "fullmäktige",
    ];
    let mut chars = name.chars();
    match chars.next() {
        Some(first) if COMMON.iter().any(|ending| name.ends_with(ending)) => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => name.to_owned(),
    }
}
