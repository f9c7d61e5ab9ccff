//! Where a consulted body stands: one stance out of all that its answer and its summary say.
//!
//! In: the places where a body speaks. Out: its stance, with the sentence that shows it.
//!
//! The body's own decision comes first. A decision that only approves the office's report as the
//! answer says nothing itself, so the report speaks; there what is said plainly (`avstyrker`) comes
//! before an attitude (`är positiv till`), that before a judgement (`ser inget behov av`), and of
//! two alike the later, which stands in the conclusion.
//!
//! | decision | report | stance |
//! | --- | --- | --- |
//! | `Nämnden avstyrker motionen.` | `Kontoret ser positivt på motionen.` | opposes |
//! | `Nämnden godkänner kontorets tjänsteutlåtande.` | `Kontoret avstyrker motionen.` | opposes |
//! | `Nämnden godkänner …` | `… är positivt till motionen. … föreslår att motionen avslås.` | opposes |
//! | `Nämnden godkänner …` | `… tillstyrker motionen. … avstyrker förslaget om taxan.` | partly |

use std::ops::Range;

use crate::language::grammar::lowercase;
use crate::language::sentences;
use crate::link::document::Document;
use crate::link::referral::words::{ENDINGS, IN_ANY_TITLE};
use crate::report::{ReferralBody, Rule, Stance};
use crate::rules::stance::{self, Position, Strength, Voice};
use crate::source::blocks::Blocks;
use crate::source::reading::At;

/// A stance and the sentence that shows it.
#[derive(Clone, Debug)]
pub(super) struct Stated {
    pub(super) position: Position,
    pub(super) at: At,
}

/// The blocks of an answer.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    /// What the body decided.
    pub(super) decided: Range<usize>,
    /// All blocks, those with somebody's dissent left out.
    pub(super) blocks: Vec<usize>,
}

/// Where the document says what a body thinks.
#[derive(Clone, Default)]
pub(super) struct Statements {
    pub(super) summary: Option<At>,
    pub(super) answer: Option<Answer>,
    pub(super) silence: Option<At>,
}

impl Document {
    /// Gives each body its stance; returns which of them state another in their answer than in its
    /// summary.
    pub(super) fn add_stances(
        &self,
        referral: &mut [ReferralBody],
        statements: &[Statements],
        titles: &[At],
    ) -> Vec<usize> {
        let reading = self.blocks.reading.as_str();
        let topics = topics(titles.iter().map(|at| &reading[at.clone()]));
        let reader = Reader {
            blocks: &self.blocks,
            cues: &self.findings.cues,
        };
        let mut differs = Vec::new();
        for (number, (body, statements)) in referral.iter_mut().zip(statements).enumerate() {
            let report = body.response.as_ref().and_then(|it| it.report.as_ref());
            let voice = Voice::new(&body.name, report.map(|it| it.author.as_str()), &topics);
            let answer = statements.answer.as_ref();
            let answer = answer.and_then(|answer| reader.answer(&voice, answer));
            let summary = statements.summary.clone();
            let summary = summary.and_then(|at| reader.summary(&voice, at));
            if let (Some(answer), Some(summary)) = (&answer, &summary)
                && answer.position.stance != summary.position.stance
            {
                differs.push(number);
            }
            if let Some(stated) = answer.or(summary) {
                body.stance = stated.position.stance;
                body.stance_rule = Some(stated.position.rule);
                body.stance_evidence = self.text(stated.at);
            } else if let Some(at) = statements.silence.clone() {
                body.stance = Stance::Abstains;
                body.stance_rule = Some(Rule::StanceSilence);
                body.stance_evidence = self.text(at);
            }
        }
        differs
    }
}

/// Reads the sentences that hold a cue.
struct Reader<'t> {
    blocks: &'t Blocks,
    /// Where a cue may stand, in order.
    cues: &'t [usize],
}

impl Reader<'_> {
    /// Where the body stands by its answer.
    fn answer(&self, voice: &Voice<'_>, answer: &Answer) -> Option<Stated> {
        let of = |decided: bool| {
            let mut conclusion = Conclusion::default();
            for &i in answer.blocks.iter().rev() {
                if answer.decided.contains(&i) == decided {
                    let line = self.blocks.blocks[i].at.clone();
                    self.conclude(line, voice, decided, &mut conclusion);
                }
            }
            conclusion.stated
        };
        of(true).or_else(|| of(false))
    }

    /// Where it stands by the summary of its answer.
    fn summary(&self, voice: &Voice<'_>, at: At) -> Option<Stated> {
        let mut conclusion = Conclusion::default();
        let mut end = at.end;
        // Several blocks may belong to it.
        for line in self.blocks.reading.as_str()[at].rsplit('\n') {
            self.conclude(end - line.len()..end, voice, false, &mut conclusion);
            end = (end - line.len()).saturating_sub(1);
        }
        conclusion.stated
    }

    /// Reads the sentences of one line, the last one first.
    fn conclude(&self, line: At, voice: &Voice<'_>, decided: bool, conclusion: &mut Conclusion) {
        let text = &self.blocks.reading.as_str()[line.clone()];
        let before = self.cues.partition_point(|&cue| cue < line.end);
        let cues = self.cues[..before].iter().rev();
        let mut read_from = line.end;
        for &cue in cues.take_while(|&&cue| cue >= line.start) {
            let counts = |strength| conclusion.may_count(strength);
            if cue >= read_from || !stance::may_tell(text, cue - line.start, voice, counts) {
                continue;
            }
            let Some(at) = sentences::around(text, cue - line.start) else {
                continue;
            };
            read_from = line.start + at.start;
            if let Some(position) = stance::position(&text[at.clone()], voice, decided) {
                let at = read_from..line.start + at.end;
                conclusion.add(Stated { position, at });
            }
        }
    }
}

/// What a text comes to that is read from its end: the last one of the plainest positions.
#[derive(Default)]
struct Conclusion {
    stated: Option<Stated>,
}

impl Conclusion {
    /// Whether something of this strength would change it.
    fn may_count(&self, strength: Strength) -> bool {
        let so_far = self.stated.as_ref().map(|stated| stated.position.strength);
        Some(strength) > so_far || strength == Strength::Formal
    }

    /// Adds what stands before all that was read.
    fn add(&mut self, earlier: Stated) {
        use Stance::{Opposes, Supports};
        let Some(stated) = &mut self.stated else {
            self.stated = Some(earlier);
            return;
        };
        let (last, other) = (&mut stated.position, earlier.position);
        let contrary = matches!(
            (other.stance, last.stance),
            (Supports, Opposes) | (Opposes, Supports)
        );
        if other.strength > last.strength {
            self.stated = Some(earlier);
        } else if other.strength == Strength::Formal
            && other.restricted != last.restricted
            && contrary
        {
            last.stance = Stance::Partly;
        }
    }
}

/// How the words begin that say what a matter with these titles is about: long ones, without the ending of
/// the definite.
pub(crate) fn topics<'t>(titles: impl Iterator<Item = &'t str>) -> Vec<String> {
    let words = titles.flat_map(|title| title.split(|c: char| !c.is_alphanumeric()));
    let mut topics: Vec<String> = words
        .filter(|word| word.len() > 6)
        .map(lowercase)
        .filter(|word| !IN_ANY_TITLE.iter().any(|common| word.starts_with(common)))
        .map(|word| {
            let stem = ENDINGS
                .iter()
                .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() > 5));
            stem.map(str::to_owned).unwrap_or(word)
        })
        .collect();
    topics.sort();
    topics.dedup();
    topics
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plainest_counts_and_then_the_last() {
        use Stance::{Opposes, Partly, Supports};
        use Strength::{Formal, Held, Judged};
        for (said, expected) in [
            (
                vec![(Supports, Held, false), (Opposes, Held, false)],
                Some(Opposes),
            ),
            (
                vec![(Opposes, Formal, false), (Supports, Held, false)],
                Some(Opposes),
            ),
            (
                vec![(Supports, Held, false), (Opposes, Judged, false)],
                Some(Supports),
            ),
            (
                vec![(Supports, Formal, false), (Opposes, Formal, true)],
                Some(Partly),
            ),
            (
                vec![(Supports, Formal, false), (Supports, Formal, true)],
                Some(Supports),
            ),
            (vec![], None),
        ] {
            let mut conclusion = Conclusion::default();
            for (stance, strength, restricted) in said.into_iter().rev() {
                let position = Position {
                    stance,
                    strength,
                    restricted,
                    rule: Rule::StanceVerdict,
                };
                conclusion.add(Stated { position, at: 0..1 });
            }
            let stance = conclusion.stated.map(|it| it.position.stance);
            assert_eq!(stance, expected);
        }
    }

    #[test]
    fn a_title_tells_what_a_matter_is_about() {
        let titles = ["Motion om att göra Stockholm till försöksort för gratis parkeringar"];
        assert_eq!(topics(titles.into_iter()), ["försöksort", "parkering"]);
    }
}
