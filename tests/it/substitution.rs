//! Law 7: other words in a free slot change that fact and no other, in whatever form the document is set.

use evaluation::substitute::{Kind, Setting, Table, Trial, run};

/// What is drawn; another number draws other words.
const SEED: u64 = 1;

/// Words a slot, form and fixture.
const WORDS: usize = 6;

/// The least share of the trials of a slot that must hold; raise it where more do.
const LEAST: [(Kind, f64); 7] = [
    (Kind::Title, 0.99),
    (Kind::Point, 0.985),
    (Kind::Body, 0.975),
    (Kind::Person, 0.99),
    (Kind::Gist, 0.99),
    (Kind::Paragraph, 0.98),
    (Kind::Silence, 0.99),
];

fn settings() -> impl Iterator<Item = Setting> {
    let fixtures = crate::fixtures().into_iter();
    let reports = fixtures.filter(|(name, _)| !name.starts_with("unknown"));
    reports.map(|(name, text)| {
        let truth = crate::truth_of(&name);
        Setting::new(name, text, truth)
    })
}

#[test]
fn other_words_change_one_fact() {
    let trials: Vec<Trial> = settings()
        .enumerate()
        .flat_map(|(i, setting)| {
            // The source document is as long as all others together.
            let words = if setting.name == crate::SOURCE {
                1
            } else {
                WORDS
            };
            run(&setting, words, SEED + i as u64)
        })
        .collect();
    let table = Table::of(&trials);
    println!("{}", table.markdown());
    let unchanged = trials
        .iter()
        .find(|it| it.form == "as given" && !it.form_holds);
    assert!(
        unchanged.is_none(),
        "nothing was put in, and the facts are others: {unchanged:?}"
    );
    for (kind, least) in LEAST {
        let wrong = trials
            .iter()
            .filter(|it| it.kind == kind && it.form_holds)
            .filter_map(|it| Some((&it.fixture, it.form, it.words, it.difference.as_ref()?)));
        assert!(
            table.share(kind) >= least,
            "{}: {:.3} hold; for instance {:#?}",
            kind.name(),
            table.share(kind),
            wrong.take(5).collect::<Vec<_>>()
        );
    }
}
