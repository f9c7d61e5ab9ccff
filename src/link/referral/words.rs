//! Words that stances and silence are read with. To correct a list, add or remove a line.

/// Beginnings of words that stand in the titles of any matter, so that they do not say what one is about.
/// Read off the titles of 2003 to 2024.
pub(super) const IN_ANY_TITLE: [&str; 14] = [
    "avseende",
    "förslag",
    "genom",
    "hemställan",
    "inför",
    "kommun",
    "motion",
    "program",
    "remiss",
    "skrivelse",
    "stadens",
    "stockholm",
    "utlåtande",
    "utveckling",
];

/// Endings of nouns in the plural or the definite form. The first one that fits is cut off, so longer
/// endings stand above shorter ones.
pub(super) const ENDINGS: [&str; 9] = ["erna", "arna", "orna", "en", "et", "na", "er", "ar", "or"];

/// What means the last of those that were named before.
pub(super) const LAST_NAMED: [&str; 4] = [
    "den sistnämnda",
    "den sistnämnde",
    "det sistnämnda",
    "den senare",
];

/// How an office is called, and the board that it is the office of.
pub(super) const OFFICE_OF: [(&str, &str); 4] = [
    ("stadsdelsförvaltning", "stadsdelsnämnd"),
    ("stadsdelsförvaltningen", "stadsdelsnämnden"),
    ("förvaltningen", "nämnden"),
    ("kontoret", "nämnden"),
];

/// How a subject begins that means all bodies of which nothing else is said.
pub(super) const OTHERS: [&str; 3] = ["övriga", "de övriga", "resterande"];
