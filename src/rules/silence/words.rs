//! The words that say that no answer came, as the reports have them.

use crate::report::ReferralStatus;

/// The verb, whether it is enough without a word for an answer behind it, and what it says.
#[rustfmt::skip]
pub(super) const VERBS: &[(&str, bool, ReferralStatus)] = &[
    (" har avstått från ", false, ReferralStatus::Abstained),
    (" har valt att avstå ", false, ReferralStatus::Abstained),
    (" avstår från ", false, ReferralStatus::Abstained),
    (" avstår att ", false, ReferralStatus::Abstained),
    (" avstod från ", false, ReferralStatus::Abstained),
    (" har avböjt ", false, ReferralStatus::Abstained),
    (" avböjer ", false, ReferralStatus::Abstained),
    (" har inte svarat", true, ReferralStatus::NoAnswer),
    (" har ej svarat", true, ReferralStatus::NoAnswer),
    (" har inte inkommit", false, ReferralStatus::NoAnswer),
    (" har ej inkommit", false, ReferralStatus::NoAnswer),
    (" har inte kommit in", false, ReferralStatus::NoAnswer),
    (" har ej kommit in", false, ReferralStatus::NoAnswer),
    (" har inte lämnat", false, ReferralStatus::NoAnswer),
    (" har inte avgivit", false, ReferralStatus::NoAnswer),
    (" har inte avgett", false, ReferralStatus::NoAnswer),
    (" har inte besvarat", false, ReferralStatus::NoAnswer),
    (" har inte yttrat sig", true, ReferralStatus::NoAnswer),
    (" har inkommit med ett kontorsyttrande", true, ReferralStatus::NoAnswer),
    (" har inkommit med kontorsyttrande", true, ReferralStatus::NoAnswer),
];

/// How a word for an answer begins: `har inte inkommit med svar`.
pub(super) const ANSWERS: &[&str] = &["svar", "yttra", "remiss", "synpunkt", "besvar", "inkom"];
