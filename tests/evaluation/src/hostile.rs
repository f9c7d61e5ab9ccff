//! Texts that are bad on purpose: as long as asked for, and made to hurt one place each.

/// A text of about so many bytes.
pub type Make = fn(usize) -> String;

/// The kinds, each with its name.
pub const KINDS: [(&str, Make); 14] = [
    ("one line", |bytes| {
        fill(bytes, "Nämnden avstyrker motionen den 3 maj 2011 ")
    }),
    ("one word", |bytes| fill(bytes, "nämnd")),
    ("headings", |bytes| fill(bytes, "Beredning\n\n")),
    ("names of bodies", |bytes| {
        fill(bytes, "Norrdals stadsdelsnämnd\n\n")
    }),
    ("dates", |bytes| fill(bytes, "den 3 maj 2011, ")),
    // Found a look back over the whole block at each of them.
    ("dates without commas", |bytes| {
        fill(bytes, "den 3 maj 2011 ")
    }),
    ("sentences", |bytes| {
        fill(bytes, "Nämnden avstyrker motionen. ")
    }),
    ("nested parentheses", |bytes| {
        format!(
            "PM 2003 RVII (Dnr 242/01)\n\nÄrendet har remitterats till {}",
            fill(bytes, "nämnden (")
        )
    }),
    ("a list of bodies", |bytes| {
        let bodies = fill(bytes, "Norrdals stadsdelsnämnd, ");
        format!(
            "PM 2003 RVII (Dnr 242/01)\n\nBeredning\n\nÄrendet har remitterats till {bodies}Ekby kommun.\n"
        )
    }),
    ("different bodies", |bytes| {
        let bodies: String = (0..bytes / 20)
            .map(|i| format!("Ek{i} stadsdelsnämnd, "))
            .collect();
        format!(
            "PM 2003 RVII (Dnr 242/01)\n\nBeredning\n\nÄrendet har remitterats till {bodies}Ekby kommun.\n"
        )
    }),
    ("dissents", |bytes| {
        fill(
            bytes,
            "Reservation anfördes av Ada Ek (S) med hänvisning till reservationen i nämnden.\n\n",
        )
    }),
    ("line-end hyphens", |bytes| fill(bytes, "stadsdels-\nnämnd")),
    ("marks over letters", |bytes| {
        fill(bytes, "na\u{308}mnd a\u{30a}\n")
    }),
    ("page numbers", |bytes| {
        let pages = (1..=bytes / 30).map(|page| format!("Text som går vidare\n\n{page}\n\n\u{c}"));
        pages.collect()
    }),
];

fn fill(bytes: usize, piece: &str) -> String {
    piece.repeat(bytes / piece.len() + 1)
}
