//! The words around names: particles, titles, roles, parties.

/// Parties of the council and the boards since 2000, as the documents write them.
pub(in crate::rules) const PARTIES: [&str; 10] =
    ["S", "M", "SD", "V", "C", "KD", "L", "FP", "MP", "FI"];

/// Before the party of several persons: `(båda mp)`.
pub(super) const OF_ALL: &[&str] = &["båda", "alla"];

/// Behind a name, for those that are not named.
pub(super) const OTHERS: &[&str] = &["m.fl.", "m fl", "m. fl.", "m.fl"];

/// Between the persons of a list.
pub(super) const JOINTS: &[&str] = &[", ", " och ", " samt "];

/// Words inside a name that are written without a capital.
#[rustfmt::skip]
pub(super) const PARTICLES: &[&str] = &["von", "af", "de", "der", "den", "van", "la", "le", "di", "el"];

/// Words before a name that are written with a capital where a line or a sentence begins.
pub(super) const TITLES: &[&str] = &[
    "Borgarrådet",
    "Borgarråden",
    "Ersättaren",
    "Ledamoten",
    "Ledamöterna",
    "Motionären",
    "Motionärerna",
    "Motion",
    "Ordföranden",
    "Oppositionsborgarrådet",
    "Reservation",
    "Skrivelse",
    "Tjänstgörande",
    "Vice",
];

/// What somebody is in a body, as written before the name, and its basic form.
pub(super) const ROLES: &[(&str, &str)] = &[
    ("andre", "andre"),
    ("borgarrådet", "borgarråd"),
    ("borgarråden", "borgarråd"),
    ("ersättaren", "ersättare"),
    ("ersättarna", "ersättare"),
    ("finansborgarrådet", "finansborgarråd"),
    ("förste", "förste"),
    ("ledamoten", "ledamot"),
    ("ledamöterna", "ledamot"),
    ("oppositionsborgarrådet", "oppositionsborgarråd"),
    ("oppositionsborgarråden", "oppositionsborgarråd"),
    ("ordförande", "ordförande"),
    ("ordföranden", "ordförande"),
    ("tf.", "tf."),
    ("tjänstgörande", "tjänstgörande"),
    ("vice", "vice"),
    ("2:e", "2:e"),
];

/// The roles that several persons have, who follow in a list.
pub(super) const OF_SEVERAL: &[&str] = &[
    "borgarråden",
    "ersättarna",
    "ledamöterna",
    "oppositionsborgarråden",
];

/// Given names, in lower case. Where two names in capitals stand in a row, one of these shows where the
/// second begins. The commonest among adults in Sweden, by the statistics of names.
#[rustfmt::skip]
pub(super) const GIVEN: &[&str] = &[
    "agneta", "ahmed", "alexander", "alf", "ali", "amanda", "anders", "andreas", "ann", "anna",
    "anette", "anita", "ann-christin", "ann-marie", "anna-karin", "anton", "arne", "axel",
    "barbro", "bengt", "berit", "birgitta", "björn", "bo", "britt", "britt-marie",
    "camilla", "carina", "carl", "carl-gustaf", "carolina", "caroline", "cecilia", "charlotte",
    "christer", "christian", "christina", "claes",
    "dan", "daniel", "david", "dick",
    "elin", "elisabet", "elisabeth", "ellen", "elsa", "emil", "emma", "erik", "eva", "ewa",
    "fatima", "filip", "fredrik",
    "gabriel", "gerd", "göran", "gun", "gun-britt", "gunilla", "gunnar", "gustaf", "gustav",
    "hanna", "hans", "helena", "helene", "henrik", "håkan",
    "ida", "inga", "ingegerd", "inger", "ingrid", "irene",
    "jakob", "jan", "jan-erik", "jenny", "jesper", "jessica", "joakim", "johan", "johanna", "john",
    "jonas", "josefin", "julia", "jörgen",
    "karin", "karl", "katarina", "kent", "kerstin", "kjell", "kristian", "kristina", "kurt",
    "lars", "lars-erik", "leif", "lena", "lennart", "lina", "linda", "linnea", "lisa", "lotta",
    "louise", "lovisa",
    "magnus", "malin", "margareta", "maria", "marianne", "marie", "martin", "mats", "matilda",
    "mattias", "mikael", "mohamed", "mona", "monica", "märta",
    "nils", "niklas",
    "olof", "oskar", "ove",
    "patrik", "per", "per-olof", "pernilla", "peter", "petra", "pia",
    "ragnar", "rebecka", "richard", "robert", "roger", "roland", "rolf", "ruth",
    "sandra", "sara", "siv", "sofia", "staffan", "stefan", "sten", "stig", "stina", "sune",
    "susanne", "svante", "sven", "sören",
    "thomas", "tobias", "tomas", "tommy", "torsten",
    "ulf", "ulla", "ulrika",
    "viktor", "viktoria", "ylva", "yvonne",
    "åke", "åsa", "örjan",
];
