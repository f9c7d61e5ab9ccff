//! Decisions and proposals, the boards' positions on them, and the line that names the rapporteur.
//!
//! ```text
//! proposal    := by "föreslår" "att"? to "beslutar"|"besluta" "följande"|"att"      -- to another body
//! own         := by "beslutar" "för egen del" "följande"|"att"
//! endorsement := by "tillstyrker" … | by "delar" … "uppfattning" …
//! rapporteur  := "Föredragande borgarrådet" name ("anför följande")?
//! points      := point+ | numbered points | one paragraph
//! outcome     := matter … verb in the passive                                       -- of a point
//! ```
//!
//! | text | |
//! | --- | --- |
//! | `Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.` | a proposal |
//! | `Kommunstyrelsen delar beredningens uppfattning och föreslår att …` | an endorsement |
//! | `Motionen anses besvarad.` | a point that answers the matter |
//! | `Nämnden föreslår att kommunstyrelsen ser över …` | running text |

mod openers;
mod outcome;
mod points;
mod rapporteur;
mod words;

pub(crate) use openers::{Opener, closing_opener, endorsement, opener};
pub(crate) use outcome::outcome;
pub(crate) use points::{Point, is_omission, numbered_points, points};
pub(crate) use rapporteur::{is_whole_rapporteur, opens_rapporteur, persons, rapporteurs};
