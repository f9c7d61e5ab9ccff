//! Sentences that say where a body stands, and some that only seem to.

use std::ops::Range;

use crate::generate::content::Writer;
use crate::lists;

/// A stance and the sentence that shows it.
pub(super) type Stated = (&'static str, Range<usize>);

/// What follows on the speaker's name, and the stance; some speak of others, ask or grant.
#[rustfmt::skip]
const SENTENCES: &[(&str, &str)] = &[
    ("@ tillstyrker förslaget.", "supports"),
    ("@ ställer sig positiv till motionens förslag.", "supports"),
    ("@ ställer sig i huvudsak bakom förslaget.", "supports"),
    ("@ anser att motionen bör bifallas.", "supports"),
    ("Även om kostnaden är hög tillstyrker @ förslaget.", "supports"),
    ("@ välkomnar förslaget men understryker att det måste bekostas.", "supports"),
    ("@ avstyrker förslaget.", "opposes"),
    ("@ kan inte ställa sig bakom motionens förslag.", "opposes"),
    ("@ anser inte att motionen bör bifallas.", "opposes"),
    ("@ är positiv till syftet men anser att motionen bör avslås.", "opposes"),
    ("@ ser inget behov av ytterligare en handlingsplan.", "opposes"),
    ("Mot denna bakgrund kan @ inte tillstyrka förslaget.", "opposes"),
    ("@ har inget att erinra mot förslaget.", "no_objection"),
    ("@ har inga invändningar mot förslaget.", "no_objection"),
    ("@ motsätter sig inte förslaget.", "no_objection"),
    ("@ tillstyrker förslaget i vissa delar.", "partly"),
    ("@ är positiv till förslaget om fler bänkar men avstyrker förslaget om höjda avgifter.", "partly"),
    ("@ tillstyrker förslaget med undantag för avgifterna.", "partly"),
    ("@ tar inte ställning till förslaget.", "abstains"),
    ("@ avstår från att lämna synpunkter på förslaget.", "abstains"),
    ("@ är positiv till motionens syfte.", "unstated"),
    ("@ delar bilden av att förslaget rör många.", "unstated"),
    ("Om motionen bifalls behöver @ mer pengar.", "unstated"),
    ("Polisen är positiv till förslaget.", "unstated"),
    ("”Vi tillstyrker förslaget”, skriver en förening till @.", "unstated"),
    ("@ ser ett behov av en samlad strategi.", "unstated"),
];

impl Writer<'_> {
    /// Says behind the block's last sentence where `speaker` stands.
    pub(super) fn stance(&mut self, speaker: &str) -> Option<Stated> {
        let (sentence, stance) = SENTENCES[self.rng.usize(0..SENTENCES.len())];
        let inside = sentence.find('@').is_some_and(|at| at > 0);
        let speaker = if inside {
            lists::in_sentence(speaker)
        } else {
            speaker.to_owned()
        };
        self.doc.push(" ");
        let at = self.doc.push(&sentence.replace('@', &speaker));
        (stance != "unstated").then_some((stance, at))
    }
}
