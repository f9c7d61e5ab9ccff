//! The laws that hold for every input, against arbitrary text and against the stirred fixture.

use proptest::prelude::*;
use utlatande::{Report, extract_all};

use evaluation::laws::assert_laws;

/// Pieces of the genre, and of the damage that its texts suffer.
const FRAGMENTS: [&str; 58] = [
    "Utlåtande 2007:135 RI (Dnr 1/2005)",
    "PM Rotel I+IV (Dnr KS 2018/701)",
    "Motion av Ada Ek (V)",
    "Motion (2016:5) av Ada Ek och Bo Lind (båda mp)",
    "Remiss från Boverket",
    "Remisstid den 3 maj 2013",
    "Förslag till beslut",
    "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.",
    "Kommunstyrelsen beslutar för egen del följande",
    "1. Motionen avslås.",
    "2. Att ",
    "1 Att",
    "1.1 Att",
    "- ",
    "• ",
    "Föredragande borgarrådet Ada Ek anför följande.",
    "Sammanfattning av ärendet",
    "Bakgrund",
    "Ärendet",
    "Beredning",
    "Ärendet har remitterats till ",
    "kulturnämnden",
    "trafik- och parknämnden",
    "stadsdelsnämnderna Ekby, Norrdal och Vik",
    "Ekby stadsdelsnämnd",
    ", som har ",
    " och ",
    " samt till ",
    "Kulturnämnden",
    "Kulturnämndens",
    " anser att ",
    "Mina synpunkter",
    "Bilaga",
    "Borgarrådsberedningen tillstyrker ",
    "Stockholm den 6 september 2023",
    "Ada Ek",
    "Kommunstyrelsens ordförande",
    "Reservation av Ada Ek (V) enligt följande.",
    "Reservation av Ada Ek (V), se Reservationer m.m.",
    "Särskilt uttalande av ",
    "Remissammanställning",
    "Kulturnämnden beslutade vid sitt sammanträde den 3 maj 2023 följande.",
    "Kulturförvaltningens tjänsteutlåtande daterat den 3 maj 2023 har i huvudsak följande lydelse.",
    "Reservationer m.m.",
    "5 (24)",
    "Sida 3 (9)",
    "7",
    "2021–2023",
    "juni",
    "stadsdels-",
    "trafik-",
    "\u{ad}",
    "\u{a0}",
    "\u{301}",
    "\u{feff}",
    "å",
    "((",
    ")",
];

const BREAKS: [&str; 10] = [
    " ", "\n", "\n\n", "\r\n", "\u{c}", "\n ", ". ", "", "\r", "\u{2028}",
];

fn genre_text() -> impl Strategy<Value = String> {
    let piece = (
        proptest::sample::select(&FRAGMENTS[..]),
        proptest::sample::select(&BREAKS[..]),
    );
    proptest::collection::vec(piece, 0..60)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(a, b)| [a, b]).collect())
}

/// One change to the fixture; places are shares of its length.
#[derive(Clone, Debug)]
enum Change {
    Cut(f64, f64),
    Repeat(f64, f64),
    Insert(f64, String),
}

fn change() -> impl Strategy<Value = Change> {
    let place = 0.0..1.0f64;
    prop_oneof![
        (place.clone(), place.clone()).prop_map(|(a, b)| Change::Cut(a, b)),
        (place.clone(), 0.0..0.1f64).prop_map(|(a, len)| Change::Repeat(a, a + len)),
        (place, genre_text()).prop_map(|(at, text)| Change::Insert(at, text)),
    ]
}

fn apply(text: &str, change: &Change) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "any place will do"
    )]
    let place = |share: f64| text.floor_char_boundary((share * text.len() as f64) as usize);
    match change {
        Change::Cut(a, b) => {
            let (from, to) = (place(a.min(*b)), place(a.max(*b)));
            format!("{}{}", &text[..from], &text[to..])
        }
        Change::Repeat(a, b) => {
            let (from, to) = (place(*a), place(*b));
            format!("{}{}{}", &text[..to], &text[from..to], &text[to..])
        }
        Change::Insert(at, piece) => {
            let at = place(*at);
            format!("{}{piece}{}", &text[..at], &text[at..])
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_obeys_the_laws(text in any::<String>()) {
        assert_laws(&text);
    }

    #[test]
    fn text_of_the_genre_obeys_the_laws(text in genre_text()) {
        assert_laws(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_source_document_obeys_the_laws_however_it_is_stirred(
        changes in proptest::collection::vec(change(), 1..5)
    ) {
        let stirred = changes.iter().fold(crate::fixture(), |text, change| apply(&text, change));
        assert_laws(&stirred);
    }
}

#[test]
fn small_texts_obey_the_laws() {
    for text in [
        "",
        " ",
        "\n",
        "\u{feff}",
        "a",
        "\u{c}\u{c}",
        "1",
        "(C)",
        "-",
        "\u{ad}\n\u{ad}",
    ] {
        assert_laws(text);
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let texts = vec![crate::fixture(); 6];
    let reports_on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool");
        pool.install(|| serde_json::to_string(&extract_all(&texts)).expect("JSON"))
    };
    assert_eq!(reports_on(1), reports_on(4));
}

#[test]
fn reports_may_cross_threads() {
    fn crosses<T: Send + Sync + 'static>() {}
    crosses::<Report>();
    crosses::<utlatande::Error>();
}
