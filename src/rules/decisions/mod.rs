//! Decisions and proposals, the boards' positions on them, and the line that names the rapporteur.
//!
//! ```text
//! proposal    := by "föreslår" "att"? to "beslutar"|"besluta" "följande"|"att"      -- to another body
//! own         := by "beslutar" "för egen del" "följande"|"att"
//! endorsement := by "tillstyrker" … | by "delar" … "uppfattning" …
//! rapporteur  := "Föredragande borgarrådet" name ("anför följande")?
//! points      := point+                                       -- in the proposal, up to the rapporteur
//!              | numbered points | bullets | one paragraph    -- elsewhere
//! ```
//!
//! | text | |
//! | --- | --- |
//! | `Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.` | a proposal |
//! | `Kommunstyrelsen delar beredningens uppfattning och föreslår att …` | an endorsement |
//! | `Motionen anses besvarad.` | a point that answers the matter |
//! | `Nämnden föreslår att kommunstyrelsen ser över …` | running text |
//! | `1. Planen antas.` `3. Motionen avslås.` | two points: a copy lost the second number |
//! | `Planen antas.` `Motionen avslås.` | two points |
//! | `1. Planen antas.` `Den gäller till 2019.` `2. Motionen avslås.` | two points, the first of two paragraphs |
//! | `(bifogas ej här)` | no point |
//!
//! What a point does with the matter: [`outcome`](mod@outcome).

mod openers;
mod outcome;
mod points;
mod rapporteur;
mod words;

pub(crate) use openers::{Opener, closing_opener, endorsement, ends_point, opener};
pub(crate) use outcome::{outcome, outcome_of_matter};
pub(crate) use points::{Extent, Point, is_omission, listed_points, points};
pub(crate) use rapporteur::{
    cuts_rapporteur, is_whole_rapporteur, opens_rapporteur, persons, rapporteurs,
};
