//! The words around names: particles, titles, roles, parties.

/// Parties of the council and of boards since 1998, as the documents write them in parentheses, and how the
/// report writes each. Sources: the council's register of parties (Stockholmspartiet sat until 2002,
/// *Folkpartiet* became *Liberalerna* in 2015) and, for the local ones, minutes of other municipalities.
pub(in crate::rules) const PARTIES: &[(&str, &str)] = &[
    ("S", "S"),
    ("M", "M"),
    ("SD", "SD"),
    ("V", "V"),
    ("C", "C"),
    ("KD", "KD"),
    ("L", "L"),
    ("FP", "FP"),
    ("MP", "MP"),
    ("FI", "FI"),
    ("F!", "FI"),
    ("SP", "SP"),
    ("STP", "SP"),
    ("SPI", "SPI"),
];

/// The same parties by name, which some documents write out: `(Stockholmspartiet)`.
pub(in crate::rules) const PARTY_NAMES: &[(&str, &str)] = &[
    ("socialdemokraterna", "S"),
    ("moderaterna", "M"),
    ("sverigedemokraterna", "SD"),
    ("vänsterpartiet", "V"),
    ("centerpartiet", "C"),
    ("centern", "C"),
    ("kristdemokraterna", "KD"),
    ("liberalerna", "L"),
    ("folkpartiet", "FP"),
    ("folkpartiet liberalerna", "FP"),
    ("miljöpartiet", "MP"),
    ("miljöpartiet de gröna", "MP"),
    ("feministiskt initiativ", "FI"),
    ("stockholmspartiet", "SP"),
];

/// In place of a party, for somebody who has none.
pub(super) const NO_PARTY: &[&str] = &[
    "-",
    "–",
    "oberoende",
    "obunden",
    "partilös",
    "politisk vilde",
    "vilde",
    "opolitisk",
];

/// Before the party of several persons: `(båda mp)`.
pub(super) const OF_ALL: &[&str] = &["båda", "alla"];

/// Behind a name, for those that are not named.
pub(super) const OTHERS: &[&str] = &["m.fl.", "m fl", "m. fl.", "m.fl"];

/// Between the persons of a list.
pub(super) const JOINTS: &[&str] = &[", ", " och ", " samt "];

/// Words inside a name that are written without a capital.
#[rustfmt::skip]
pub(super) const PARTICLES: &[&str] = &["von", "af", "de", "der", "den", "van", "la", "le", "di", "el"];

/// Words before a name that are written with a capital where a line, a column or a sentence begins, and
/// are neither a role nor told by their ending.
pub(super) const LEADS: &[&str] = &[
    "Avslag",
    "Bifall",
    "Ej",
    "Frånvaro",
    "Fråga",
    "Herr",
    "Fru",
    "Interpellation",
    "Jäv",
    "Motion",
    "Närvaro",
    "Paragrafer",
    "Protokoll",
    "Replik",
    "Reservation",
    "Reservationer",
    "Skrivelse",
    "Underskrifter",
    "Val",
    "Votering",
    "Yrkande",
];

/// Endings of the nouns and participles that head a column of names or say what somebody is, and that no
/// given name has: `Beslutande`, `Yrkanden`, `Ersättare`, `Gruppledaren`, `Kommunalråd`.
#[rustfmt::skip]
pub(super) const LEAD_ENDINGS: &[&str] = &[
    "ande", "anden", "andena", "ende", "enden", "are", "aren", "arna", "råd", "rådet", "råden", "ledamot",
    "ledamoten", "ledamöter", "ledamöterna", "nären", "närerna",
];

/// What somebody is in a body, as written before the name, and its basic form.
pub(super) const ROLES: &[(&str, &str)] = &[
    ("1:e", "1:e"),
    ("2:e", "2:e"),
    ("andre", "andre"),
    ("borgarråd", "borgarråd"),
    ("borgarrådet", "borgarråd"),
    ("borgarråden", "borgarråd"),
    ("ersättare", "ersättare"),
    ("ersättaren", "ersättare"),
    ("ersättarna", "ersättare"),
    ("finansborgarrådet", "finansborgarråd"),
    ("förste", "förste"),
    ("gruppledaren", "gruppledare"),
    ("kommunalrådet", "kommunalråd"),
    ("ledamot", "ledamot"),
    ("ledamoten", "ledamot"),
    ("ledamöterna", "ledamot"),
    ("oppositionsborgarrådet", "oppositionsborgarråd"),
    ("oppositionsborgarråden", "oppositionsborgarråd"),
    ("ordförande", "ordförande"),
    ("ordföranden", "ordförande"),
    ("tf.", "tf."),
    ("tjänstgörande", "tjänstgörande"),
    ("vice", "vice"),
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
    "adam", "agneta", "ahmed", "albin", "alexander", "alf", "ali", "alice", "allan", "amanda",
    "anders", "andreas", "anette", "anita", "ann", "anna", "anna-karin", "anneli", "annika",
    "ann-christin", "ann-marie", "anton", "arne", "astrid", "axel",
    "barbro", "bengt", "berit", "bernt", "bertil", "birgitta", "björn", "bo", "britt", "britta",
    "britt-marie", "börje",
    "camilla", "carina", "carl", "carl-gustaf", "carolina", "caroline", "cecilia", "charlotte",
    "christer", "christian", "christina", "claes",
    "dan", "daniel", "david", "dick",
    "ebba", "elin", "elisabet", "elisabeth", "ellen", "elsa", "emelie", "emil", "emma", "erik",
    "eva", "evelina", "evert", "ewa",
    "fatima", "filip", "folke", "fredrik", "frida",
    "gabriel", "gerd", "gun", "gunilla", "gunnar", "gunnel", "gun-britt", "gustaf", "gustav",
    "göran", "gösta",
    "hanna", "hans", "harry", "helen", "helena", "helene", "henrik", "hugo", "håkan",
    "ida", "inga", "ingegerd", "ingemar", "inger", "ingmar", "ingrid", "ingvar", "irene",
    "isabelle", "ivar",
    "jakob", "jan", "jan-erik", "jenny", "jesper", "jessica", "jimmy", "joakim", "johan", "johanna",
    "johannes", "john", "jonas", "jonathan", "josefin", "julia", "jörgen",
    "karin", "karl", "katarina", "kenneth", "kent", "kerstin", "kjell", "klara", "kristian",
    "kristina", "kurt",
    "lars", "lars-erik", "leif", "lena", "lennart", "lina", "linda", "linnea", "linnéa", "linus",
    "lisa", "lotta", "louise", "lovisa", "lucas",
    "madeleine", "magnus", "maj", "malin", "marcus", "margareta", "maria", "marianne", "marie",
    "martin", "matilda", "mats", "mattias", "mikael", "mikaela", "mohamed", "mona", "monica",
    "märta",
    "niklas", "nils",
    "ola", "olof", "oskar", "ove",
    "patrik", "per", "pernilla", "per-olof", "peter", "petra", "pia",
    "ragnar", "rebecca", "rebecka", "richard", "rickard", "robert", "robin", "roger", "roland",
    "rolf", "rut", "ruth",
    "sandra", "sara", "sebastian", "simon", "siv", "sofia", "solveig", "staffan", "stefan", "sten",
    "stig", "stina", "sune", "susanne", "svante", "sven", "sören",
    "tage", "therese", "thomas", "tobias", "tomas", "tommy", "torbjörn", "tord", "tore", "torsten",
    "ulf", "ulla", "ulrika",
    "vera", "viktor", "viktoria",
    "ylva", "yngve", "yvonne",
    "åke", "åsa",
    "örjan",
];

/// Endings of surnames that hardly a given name has, by the statistics of names.
#[rustfmt::skip]
pub(super) const SURNAME_ENDINGS: &[&str] = &[
    "berg", "blad", "blom", "borg", "bäck", "dahl", "ell", "feldt", "fors", "gren", "gård", "hammar",
    "holm", "kvist", "lind", "lund", "löf", "man", "mark", "quist", "qvist", "rup", "sjö", "sköld",
    "sson", "stam", "stedt", "strand", "ström", "vall",
];
