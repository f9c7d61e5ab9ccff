//! The words of signatures.

/// What the title of somebody who signs ends with: `Kommunstyrelsens ordförande`.
pub(super) const TITLES: &[&str] = &[
    "ordförande",
    "borgarråd",
    "borgarrådet",
    "sekreterare",
    "direktör",
    "stadsdirektör",
    "ledamot",
];

/// How words end that stand before a date and are no place: participles (`Justerat`, `Anslaget`, `Utskriven`,
/// `Expedierade`) and what a date is the date of (`Sammanträdesdatum`, `Protokoll`). Read off minutes and
/// agendas.
pub(super) const NO_PLACE_ENDINGS: &[&str] = &[
    "erat",
    "erad",
    "erade",
    "aget",
    "agen",
    "agna",
    "ivet",
    "iven",
    "ivna",
    "änt",
    "änd",
    "dat",
    "dad",
    "dade",
    "rat",
    "rad",
    "rade",
    "tat",
    "tad",
    "tade",
    "slutat",
    "datum",
    "tid",
    "protokoll",
    "dag",
    "dagen",
    "möte",
    "mötet",
    "sammanträde",
    "sammanträdet",
    "beslut",
    "ställt",
    "ställd",
    "läst",
    "stämd",
    "stämt",
    "komna",
    "kommen",
    "kommet",
    "sänt",
    "sänd",
];

/// Places end as participles do: `Halmstad`, `Ystad`.
pub(super) const PLACE_ENDINGS: &[&str] = &["stad"];
