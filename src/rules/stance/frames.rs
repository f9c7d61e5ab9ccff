//! What must stand around a cue, and what it says then: one verifier for each [`Frame`].

use crate::language::clauses::{Clause, Opener, Word, clause, denials, denies, is_filler};
use crate::language::grammar::is_finite_verb;
use crate::language::words::WordSet;
use crate::report::Stance;

use super::cues::{Cue, Frame};
use super::voice::{self, Voice};
use super::{Beginnings, Found, Position};

/// Verbs and nouns that say what should be or how something is judged.
#[rustfmt::skip]
static PROPOSES: WordSet = WordSet::new(&[
    "angeläget", "anledning", "anser", "befogat", "beredd", "beslutade", "beslutar", "bedömer",
    "bedömning", "bedömningen", "bör", "finner", "förespråkar", "förordar", "förslag",
    "förutsättningar", "föreslå", "föreslår", "föreslås", "hemställa", "hemställer", "inställning",
    "kan", "lämpligt", "menar", "mening", "motiverat", "möjligt", "rekommenderar", "rimligt", "ser",
    "skäl", "slutsats", "slutsatsen", "ståndpunkt", "tillstyrker", "tycker", "uppfattning",
    "uppfattningen", "vill", "värdefullt", "yrkar", "åsikt", "ändamålsenligt", "önskvärt",
]);

/// Words that deny what the clause behind their `att` says: `har svårt att`, `saknas skäl att`.
#[rustfmt::skip]
const DENYING: &[&str] = &[
    "felaktigt", "olämpligt", "omotiverat", "omöjligt", "onödigt", "orimligt", "saknar", "saknas",
    "svårligen", "svårt",
];

#[rustfmt::skip]
const MODALS: &[&str] = &[
    "behöver", "borde", "bör", "kan", "måste", "ska", "skall", "skulle", "vill",
];

/// Subjects that name nobody: the speaker judges.
#[rustfmt::skip]
const NOBODY: &[&str] = &["det", "bedömningen", "slutsatsen", "uppfattningen"];

/// Words that limit what is said to a part.
const PARTS: &[&str] = &["delvis", "dels", "förutom", "undantag", "undantaget"];

/// Nouns for the matter, in the definite; compounds end with them.
#[rustfmt::skip]
const MATTERS: &[&str] = &[
    "ansökan", "betänkandet", "förslaget", "förslagen", "hemställan", "idén", "initiativet",
    "motionen", "motionerna", "promemorian", "remissen", "skrivelsen", "skrivelserna",
];

/// What a matter may consist of: it is the matter where an attitude is held to it.
#[rustfmt::skip]
const CONTENTS: &[&str] = &[
    "bestämmelserna", "föreskrifterna", "inriktningen", "planen", "policyn", "programmet",
    "rapporten", "reformen", "riktlinjerna", "satsningen", "strategin", "taxan", "taxorna",
    "utredningen", "ändringarna", "ändringen", "åtgärden", "åtgärderna",
];

/// How all of these begin, in compounds too rarely otherwise to be looked for.
#[rustfmt::skip]
static BEGINNINGS: Beginnings = Beginnings::new(&[
    "Försl", "Motion", "ansök", "bestäm", "betänk", "föresk", "försl", "hemst", "idé", "initiativ",
    "inrikt", "motion", "plan", "policy", "program", "promem", "rapport", "reform", "remi",
    "riktlinj", "satsning", "skrivelse", "strategi", "tax", "utredning", "ändring", "åtgärd",
]);

/// The same without an article, behind a genitive: `utredningens förslag`.
const BARE_MATTERS: [&str; 4] = ["förslag", "inriktning", "motion", "plan"];

/// Prepositional phrases that limit nothing and stand before an object: `i huvudsak`.
#[rustfmt::skip]
const MANNERS: &[&str] = &[
    "allt", "dagsläget", "dess", "grunden", "huvudsak", "nuläget", "princip", "sak", "sin",
    "stort", "väsentligt", "övrigt",
];

/// How the words begin behind a reason that is denied for saying something else than no.
#[rustfmt::skip]
const NO_MATTER: &[&str] = &[
    "anta", "bedöma", "befara", "besvara", "erinra", "invänd", "kommenter", "misstänk", "oro",
    "synpunkt", "tro", "tvivla", "undanta", "utred", "yttra",
];

/// Who is said to see what, when a view is not shared.
#[rustfmt::skip]
const VIEWS: &[&str] = &[
    "bedömning", "förslag", "inställning", "mening", "slutsats", "uppfattning", "åsikt",
];

/// How words begin that say that a matter comes to nothing.
const ENDS: [&str; 5] = ["avsl", "bordl", "besvar", "återremi", "avskriv"];

/// What a cue is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Object {
    /// Nothing is named: the matter.
    None,
    /// The matter, or one of its proposals (`true`).
    Matter(bool),
    /// A part of it.
    Part,
    /// What the speaker itself proposes.
    Own,
    /// A clause with `att`, at this word.
    That(usize),
    /// Something else.
    Other,
}

/// What governs a clause with `att`.
#[derive(Clone, Copy, Debug, Default)]
struct Governor {
    /// The speaker governs it.
    own: bool,
    /// It says what should be.
    proposes: bool,
    /// How often it denies.
    denials: usize,
}

/// What a frame reads: a stance, and whether it is about one proposal among several.
type Said = Option<(Stance, bool)>;

/// A sentence that holds a cue.
pub(super) struct Sentence<'a> {
    pub(super) words: &'a [Word<'a>],
    pub(super) voice: &'a Voice<'a>,
    pub(super) decided: bool,
}

/// A cue where it stands.
#[derive(Clone, Copy)]
struct Place<'c> {
    cue: &'c Cue,
    /// Its word.
    at: usize,
    clause: &'c Clause,
    /// How often it is denied in its clause before it.
    denied: usize,
}

impl Place<'_> {
    fn says(&self, denied: usize) -> Stance {
        if is_odd(denied) {
            self.cue.denied
        } else {
            self.cue.says
        }
    }
}

/// Two denials are none.
fn is_odd(denials: usize) -> bool {
    denials % 2 == 1
}

impl Sentence<'_> {
    /// What the cue at word `at` says.
    pub(super) fn read(&self, cue: &Cue, at: usize) -> Option<Found> {
        let clause = &clause(self.words, at);
        let before = clause.words.start..at;
        let hypothetical = matches!(clause.opener, Opener::Condition | Opener::Relative)
            || self.has(before.clone(), &["skulle"])
            // Whether that holds, the text does not tell.
            || self.has(at..at + 9, &["förutsättning", "förutsatt", "villkor", "förbehåll"]);
        let missing = !cue.behind.is_empty() && !self.has(at.saturating_sub(7)..at, cue.behind);
        if hypothetical || missing {
            return None;
        }
        let denied = denials(self.words, before.clone());
        let place = Place {
            cue,
            at,
            clause,
            denied,
        };
        let said = match cue.frame {
            Frame::Verdict => self.verdict(place),
            Frame::Attitude(prepositions) => self.attitude(place, prepositions),
            Frame::Outcome | Frame::Attempt => self.outcome(place),
            Frame::Objection(prepositions) => self.objection(place, prepositions),
            Frame::Reason(prepositions) => self.reason(place, prepositions),
            Frame::Quality => self.quality(place),
            Frame::View => self.view(place),
            Frame::Withheld(from, denied) => self.withheld(place, from, denied),
        };
        let (stance, restricted) = said.filter(|(stance, _)| *stance != Stance::Unstated)?;
        let part = matches!(stance, Stance::Supports | Stance::Opposes)
            && !is_odd(denied)
            && self.is_part(clause, at);
        Some(Found {
            position: Position {
                stance: if part { Stance::Partly } else { stance },
                strength: cue.strength(),
                restricted,
                rule: cue.rule(),
            },
            conceded: clause.opener == Opener::Concession || self.has(before, &["visserligen"]),
        })
    }

    fn lower(&self, i: usize) -> &str {
        self.words.get(i).map_or("", |word| word.lower.as_ref())
    }

    fn is_any(&self, i: usize, of: &[&str]) -> bool {
        of.contains(&self.lower(i))
    }

    fn has(&self, mut range: std::ops::Range<usize>, of: &[&str]) -> bool {
        range.any(|i| self.is_any(i, of))
    }

    /// The words behind word `i`, at most so many, up to the next punctuation.
    fn behind(&self, i: usize, most: usize) -> impl DoubleEndedIterator<Item = usize> {
        let last = self.words.len().min(i + 1 + most);
        let stop = (i..last).find(|&i| self.words[i].stops);
        i + 1..stop.map_or(last, |stop| stop + 1)
    }

    /// Whether what is said holds for a part of the matter only.
    fn is_part(&self, clause: &Clause, at: usize) -> bool {
        let behind = at + 1..self.words.len().min(at + 16);
        (clause.words.start..at).chain(behind).any(|i| {
            self.is_any(i, PARTS)
                || (self.is_any(i, &["vissa", "viss", "några"])
                    && self.is_any(i + 1, &["avseenden", "del", "delar", "mån"]))
        })
    }

    /// Whether the speaker is the subject of the verb at word `verb`; `None` where nobody is named.
    fn speaker(&self, verb: usize, clause: &Clause) -> Option<bool> {
        // Behind the verb stands the subject, if something else stood before it.
        let behind = self
            .behind(verb, 5)
            .find(|&i| !is_filler(self.words, i) && !self.is_any(i, &["vid", "utifrån", "enligt"]));
        if behind.is_some_and(|i| self.words[i].own) {
            return Some(true);
        }
        // A finite clause behind `att` has its subject inside.
        let from = match clause.opener {
            Opener::That(_) | Opener::Other | Opener::Concession => clause.words.start,
            _ => verb.saturating_sub(40),
        };
        let named = (from..verb).rev().find_map(|i| {
            let own = self.words[i].own;
            (own || voice::is_other(self.lower(i))).then_some(own)
        });
        if named == Some(true) {
            // `Boverket` right before the verb is the subject, whoever was named before.
            let subject = (from..verb).rev().find(|&i| !is_filler(self.words, i));
            let is_name = |i: usize| {
                i > 0
                    && !self.words[i].own
                    && !self.words[i - 1].stops
                    && self.words[i].text.starts_with(char::is_uppercase)
            };
            if subject.is_some_and(is_name) {
                return Some(false);
            }
        }
        named
    }

    /// The finite verb that word `i` of a clause belongs to; itself where there is none before.
    fn verb_of(&self, i: usize, clause: &Clause) -> usize {
        if is_finite_verb(self.lower(i)) {
            return i;
        }
        let mut before = (clause.words.start..i).rev();
        before.find(|&i| is_finite_verb(self.lower(i))).unwrap_or(i)
    }

    /// What governs the clause behind the `att` at word `that`.
    fn governor(&self, that: usize) -> Governor {
        let mut governor = Governor::default();
        let mut that = that;
        for _ in 0..4 {
            let Some(last) = that.checked_sub(1) else {
                break;
            };
            let clause = clause(self.words, last);
            if matches!(
                clause.opener,
                Opener::Condition | Opener::Relative | Opener::Concession
            ) {
                return Governor::default();
            }
            // "arbetar för att förslaget ska genomföras" tells an aim.
            let reasons = ["anledning", "behov", "förutsättning", "skäl"];
            let reason = |i: usize| reasons.iter().any(|it| self.lower(i).starts_with(it));
            if self.lower(last) == "för" && !last.checked_sub(1).is_some_and(reason) {
                return Governor::default();
            }
            let words = clause.words.start..that;
            let denying = words.clone().filter(|&i| self.is_any(i, DENYING)).count();
            governor.denials += denials(self.words, words.clone()) + denying;
            let mut lower = words.clone().map(|i| self.lower(i));
            governor.proposes |= denying > 0 || lower.any(|word| PROPOSES.contains(word));
            let verb = self.verb_of(last, &clause);
            // "att föreslå kommunfullmäktige att avslå motionen"
            if self.decided && !is_finite_verb(self.lower(verb)) {
                governor.own = true;
                return governor;
            }
            if let Some(own) = self.speaker(verb, &clause) {
                governor.own = own;
                return governor;
            }
            governor.own = self.lower(verb).ends_with('s') || self.has(words, NOBODY);
            match clause.opener {
                Opener::That(earlier) => that = earlier,
                _ => break,
            }
        }
        governor
    }

    /// What stands behind a cue, from word `from`, behind one of the prepositions if there are any.
    fn object(&self, from: usize, prepositions: &[&str]) -> Object {
        let stopped = |at: usize| at >= self.words.len() || (at > 0 && self.words[at - 1].stops);
        let mut at = from;
        if !prepositions.is_empty() {
            let preposition = (from..from + 6)
                .take_while(|&at| !stopped(at))
                .find(|&at| self.is_any(at, prepositions) && !self.is_manner(at));
            let Some(preposition) = preposition else {
                return Object::None;
            };
            at = preposition + 1;
        }
        // Whether a genitive stands right before, and whether that is the speaker.
        let (mut possessed, mut own) = (false, false);
        let last = at + 12;
        while at < last {
            if stopped(at) {
                return if possessed {
                    Object::Other
                } else {
                    Object::None
                };
            }
            let word = self.lower(at);
            match word {
                "att" => return Object::That(at),
                "men" | "och" | "samt" | "eller" => return Object::None,
                "ett" | "en" | "liknande" => return Object::Other,
                "delar" | "del" if self.lower(at + 1) == "av" => return Object::Part,
                "det" | "detta" | "den" | "dessa" | "denna" | "dem" if self.is_alone(at) => {
                    return Object::Matter(false);
                }
                _ if self.is_matter(at) || CONTENTS.iter().any(|it| word.ends_with(it)) => {
                    let one =
                        !self.words[at].stops && self.is_any(at + 1, &["om", "till", "i", "att"]);
                    return if own {
                        Object::Own
                    } else {
                        Object::Matter(one)
                    };
                }
                "det" | "detta" | "den" | "dessa" | "denna" | "dem" => at += 1,
                _ if self.is_manner(at) => at += 2,
                _ => {
                    let genitive = word.ends_with('s') && word.len() > 4;
                    if !genitive
                        && !is_adjective(word)
                        && !is_filler(self.words, at)
                        && !self.words[at].own
                    {
                        return if self.voice.is_topic(word) {
                            Object::Matter(false)
                        } else {
                            Object::Other
                        };
                    }
                    possessed = genitive;
                    own = genitive && self.words[at].own;
                    at += 1;
                }
            }
        }
        Object::Other
    }

    /// Whether `i huvudsak` or the like stands at word `i`.
    fn is_manner(&self, i: usize) -> bool {
        self.lower(i) == "i" && self.is_any(i + 1, MANNERS)
    }

    /// Whether the pronoun at word `i` stands for the matter: `avstyrker den därför`, `det som
    /// motionen föreslår`.
    fn is_alone(&self, i: usize) -> bool {
        i + 1 >= self.words.len()
            || self.words[i].stops
            || is_filler(self.words, i + 1)
            || self.is_proposed(i + 1)
    }

    /// Whether `som motionen föreslår` or the like stands at word `i`.
    fn is_proposed(&self, i: usize) -> bool {
        let verbs = ["föreslagits", "föreslår", "föreslås", "remitterats"];
        self.lower(i) == "som" && self.has(i + 1..i + 5, &verbs)
    }

    /// Whether word `i` names the matter, in a case other than the genitive.
    fn is_matter(&self, i: usize) -> bool {
        let word = self.lower(i);
        if MATTERS.iter().any(|matter| word.ends_with(matter)) {
            return true;
        }
        let before = if i > 0 { self.lower(i - 1) } else { "" };
        BARE_MATTERS.contains(&word)
            && ((before.ends_with('s') && before.len() > 4) || self.lower(i + 1) == "till")
            && !["ett", "en", "liknande", "något", "nytt"].contains(&before)
    }

    /// Whether the matter is the speaker's own: `förvaltningens förslag`.
    fn is_own_proposal(&self, i: usize) -> bool {
        i > 0 && self.words[i - 1].own && self.lower(i - 1).ends_with('s')
    }

    /// Whether the clause behind the `att` at word `that` says that the matter be carried out.
    fn carries_out(&self, that: usize) -> bool {
        (that + 1..that + 9).any(|i| self.is_matter(i))
            && !(that + 1..that + 10).any(|i| ENDS.iter().any(|end| self.lower(i).starts_with(end)))
    }

    /// Denials right behind a finite verb: `tillstyrker nämnden inte`.
    fn denials_behind(&self, i: usize) -> usize {
        self.behind(i, 3).filter(|&j| denies(self.words, j)).count()
    }

    /// Whether somebody else does what the passive at word `i` says: `tillstyrks av Boverket`.
    fn is_of_others(&self, i: usize) -> bool {
        let agent = self.behind(i, 4).find(|&i| self.lower(i) == "av");
        agent.is_some_and(|av| {
            let is_name = |i: usize| self.words[i].text.starts_with(char::is_uppercase);
            let agent = self.behind(av, 3);
            let mut agent = agent.filter(|&i| is_name(i) || voice::is_other(self.lower(i)));
            agent.next().is_some_and(|i| !self.words[i].own)
        })
    }

    fn verdict(&self, place: Place<'_>) -> Said {
        let Place {
            at,
            clause,
            mut denied,
            ..
        } = place;
        let word = self.lower(at);
        let passive = word.ends_with('s');
        let infinitive = word.ends_with('a');
        if !infinitive && !passive {
            denied += self.denials_behind(at);
        }
        let own = match clause.opener {
            Opener::That(that) if infinitive || passive => {
                let governor = self.governor(that);
                denied += governor.denials;
                governor.own
            }
            // "föreslår tillstyrkan", "yrkar avstyrkan"
            _ if word.ends_with("an") => self.speaker(self.verb_of(at, clause), clause)?,
            _ => self.speaker(at, clause).unwrap_or(passive || self.decided),
        };
        let wanted = own || (self.decided && infinitive);
        if !wanted || (passive && self.is_of_others(at)) {
            return None;
        }
        let object = if passive {
            Object::None
        } else {
            self.object(at + 1, &[])
        };
        match object {
            Object::Own => None,
            Object::Part => Some((Stance::Partly, false)),
            // "tillstyrker att motionen avslås"
            Object::That(that) if !self.carries_out(that) => Some((place.says(denied), true)),
            object => Some((place.says(denied), object == Object::Matter(true))),
        }
    }

    fn attitude(&self, place: Place<'_>, prepositions: &[&str]) -> Said {
        let Place {
            at,
            clause,
            mut denied,
            ..
        } = place;
        let verb = self.verb_of(at, clause);
        let is_finite = is_finite_verb(self.lower(verb));
        if verb == at && is_finite {
            denied += self.denials_behind(at);
        }
        let own = match clause.opener {
            Opener::That(that) if !is_finite => {
                let governor = self.governor(that);
                denied += governor.denials;
                governor.own
            }
            _ => self.speaker(verb, clause) == Some(true),
        };
        if !own {
            return None;
        }
        match self.object(at + 1, prepositions) {
            Object::Matter(restricted) => Some((place.says(denied), restricted)),
            Object::Part => Some((Stance::Partly, false)),
            Object::That(that) if self.carries_out(that) => Some((place.says(denied), false)),
            _ => None,
        }
    }

    fn outcome(&self, place: Place<'_>) -> Said {
        let Place {
            cue,
            at,
            clause,
            mut denied,
        } = place;
        let before = clause.words.start..at;
        let noun = self.is_any(at, &["bifall", "avslag"]);
        let modal = before.clone().find(|&i| self.is_any(i, MODALS));
        let (own, proposed) = match clause.opener {
            Opener::That(that) => {
                let governor = self.governor(that);
                denied += governor.denials;
                let decided = self.decided && that == 0;
                (
                    governor.own || decided,
                    governor.proposes || modal.is_some() || decided,
                )
            }
            _ if noun => {
                let verbs = ["förordar", "föreslår", "tillstyrker", "yrkar"];
                let verb = before.clone().rev().find(|&i| self.is_any(i, &verbs))?;
                (self.speaker(verb, clause) == Some(true), true)
            }
            _ => {
                let own = match self.speaker(modal.unwrap_or(at), clause) {
                    // "Kontoret bör genomföra förslaget" tells what it has to do.
                    Some(true) if cue.frame == Frame::Attempt => {
                        modal.is_some_and(|modal| self.lower(modal) == "vill")
                    }
                    Some(own) => own,
                    // "Enligt förslaget ska …"
                    None => !self.has(before.clone(), &["enligt"]),
                };
                (own, modal.is_some() || self.decided)
            }
        };
        if !own || !proposed {
            return None;
        }
        let prepositions: &[&str] = if noun { &["till", "på", "av"] } else { &[] };
        let is_matter = |i: usize| self.is_matter(i) && !self.is_own_proposal(i);
        let names_matter = before.clone().any(is_matter)
            || matches!(self.object(at + 1, prepositions), Object::Matter(_));
        if cue.frame == Frame::Outcome {
            return names_matter.then(|| (place.says(denied), false));
        }
        if !is_odd(denied) {
            // What can be done need not be wanted.
            let wanted = modal.is_none_or(|modal| !self.is_any(modal, &["kan", "behöver"]));
            return (names_matter && wanted && cue.says == Stance::Supports)
                .then_some((Stance::Supports, false));
        }
        // Not yet, or not without something, is not no.
        let awaited = ["utan", "innan", "förrän", "före", "först"];
        let limited = self.has(at + 1..clause.words.end + 1, &awaited);
        let named = names_matter
            || self
                .behind(at, 4)
                .any(|i| self.voice.is_topic(self.lower(i)))
            || self.behind(at, 6).any(|i| self.is_proposed(i));
        (named && !limited).then_some((Stance::Opposes, false))
    }

    fn objection(&self, place: Place<'_>, prepositions: &[&str]) -> Said {
        let Place {
            cue, at, clause, ..
        } = place;
        // `inget att erinra`: the clause begins behind the `att`.
        let near = match clause.opener {
            Opener::That(that) if that + 1 == at => that.saturating_sub(6)..that,
            _ => clause.words.start.max(at.saturating_sub(6))..at,
        };
        let without = at > 0 && self.lower(at - 1) == "utan";
        if !without && !is_odd(denials(self.words, near.clone())) {
            return None;
        }
        // No more objections, or none that were made, are something else.
        #[rustfmt::skip]
        let others = ["andra", "att", "fått", "inkommit", "kommit", "lämnat", "ytterligare"];
        if self.has(near.clone(), &others) {
            return None;
        }
        let clause = self::clause(self.words, near.start.max(near.end.saturating_sub(1)));
        let verb = self.verb_of(near.end, &clause);
        if self.speaker(verb, &clause) != Some(true) {
            return None;
        }
        match self.object(at + 1, prepositions) {
            Object::None | Object::Matter(_) => Some((cue.denied, false)),
            Object::That(that) if self.carries_out(that) => Some((cue.denied, false)),
            _ => None,
        }
    }

    fn reason(&self, place: Place<'_>, prepositions: &[&str]) -> Said {
        let Place {
            cue,
            at,
            clause,
            mut denied,
        } = place;
        if !self.is_any(at + 1, prepositions) || self.words[at].stops {
            return None;
        }
        let before = clause.words.start..at;
        denied += before
            .filter(|&i| self.is_any(i, &["saknas", "saknar"]))
            .count();
        let verb = self.verb_of(at, clause);
        let nobody = self.is_any(verb, &["finnas", "finns", "föreligger", "saknas"]);
        let own = match clause.opener {
            Opener::That(that) => {
                let governor = self.governor(that);
                denied += governor.denials;
                governor.own
            }
            _ => self.speaker(verb, clause).unwrap_or(nobody),
        };
        let elsewhere =
            (at + 2..at + 7).any(|i| NO_MATTER.iter().any(|word| self.lower(i).starts_with(word)));
        (own && is_odd(denied) && !elsewhere).then_some((cue.denied, false))
    }

    fn quality(&self, place: Place<'_>) -> Said {
        let Place {
            at,
            clause,
            mut denied,
            ..
        } = place;
        let copula = (clause.words.start..at)
            .rev()
            .take(5)
            .find(|&i| self.is_any(i, &["är", "vore", "bedöms"]))?;
        let subject = (clause.words.start..copula)
            .rev()
            .find(|&i| !is_filler(self.words, i));
        let before = subject.is_some_and(|i| self.is_matter(i) && !self.is_own_proposal(i));
        let behind = (copula + 1..at).any(|i| self.is_matter(i));
        // "det är ett bra förslag"
        let predicate = subject.is_some_and(|i| self.is_any(i, &["det", "detta"]))
            && self.is_any(at + 1, &["förslag", "initiativ", "idé"]);
        if !(before || behind || predicate) {
            return None;
        }
        let own = match clause.opener {
            Opener::That(that) => {
                let governor = self.governor(that);
                denied += governor.denials;
                governor.own
            }
            _ => self.decided,
        };
        own.then(|| (place.says(denied), false))
    }

    fn view(&self, place: Place<'_>) -> Said {
        let Place {
            cue, at, clause, ..
        } = place;
        if !is_odd(place.denied + self.denials_behind(at)) || self.speaker(at, clause) != Some(true)
        {
            return None;
        }
        let whose = (at + 1..at + 6).find(|&i| self.lower(i).ends_with('s'))?;
        let view = self.lower(whose + 1);
        VIEWS
            .iter()
            .any(|it| view.starts_with(it))
            .then_some((cue.denied, false))
    }

    fn withheld(&self, place: Place<'_>, from: &[&str], is_denied: bool) -> Said {
        let Place { at, clause, .. } = place;
        let mut denied = place.denied + self.denials_behind(at);
        let verb = self.verb_of(at, clause);
        let own = match clause.opener {
            // "har valt att inte yttra sig"
            Opener::That(that) if !is_finite_verb(self.lower(verb)) => {
                let governor = self.governor(that);
                denied += governor.denials;
                governor.own
            }
            _ => self.speaker(verb, clause) == Some(true),
        };
        if !own || is_odd(denied) != is_denied {
            return None;
        }
        let named = from.is_empty()
            || self
                .behind(at, 8)
                .any(|i| from.iter().any(|word| self.lower(i).starts_with(word)));
        // "yttrar sig inte över kapitel 4" speaks of a part.
        let whole = !is_denied
            || self
                .behind(at, 5)
                .any(|i| self.is_any(i, &["frågan", "sak", "sakfrågan", "ärendet"]))
            || matches!(
                self.object(at + 1, &["över", "om", "till", "kring", "i"]),
                Object::None | Object::Matter(false) | Object::That(_)
            );
        (named && whole).then(|| (place.says(denied), false))
    }
}

/// Whether a word may name the matter: a quick look.
pub(super) fn names_matter(word: &str) -> bool {
    BEGINNINGS.are_of(word) || (word.len() > 11 && word.contains("försl"))
}

/// Whether a word has the ending of an adjective or participle: `föreslagna`, `remitterade`.
fn is_adjective(word: &str) -> bool {
    [
        "nya", "ade", "iga", "lagda", "ända", "sta", "sna", "nde", "agna",
    ]
    .iter()
    .any(|ending| word.ends_with(ending))
}
