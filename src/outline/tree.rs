//! The section tree.
//!
//! It is built in one pass. What a block opens is given by its [`Mark`]; what that means depends on where
//! the block stands:
//!
//! | mark | in the short part | among the answers | among the dissents |
//! | --- | --- | --- | --- |
//! | heading of the genre | a section | a subheading of the answer | text |
//! | `Beredning` and the like | the gists; behind the boards' positions the answers | a subheading of the answer | text |
//! | body's name | text | the body's answer | the body's dissents |
//! | dissent | a section | part of the answer | a dissent of the body |
//! | position of a board, signature | a section | text | text |
//! | office's report | text | ends a dissent | text |
//! | any other heading | a subheading | a subheading | text |

use std::ops::Range;

use crate::language::window;
use crate::outline::marks::Mark;
use crate::report::{Rule, Section, SectionKind, Span};
use crate::source::blocks::{Blocks, Shape};

/// The sections, and for rules that read them the blocks of each.
#[derive(Debug)]
pub(crate) struct Outline {
    /// The tree; its top level tiles the input.
    pub(crate) sections: Vec<Section>,
    /// Every section again, in the order in which they begin, with its blocks.
    pub(crate) placed: Vec<Placed>,
    /// How many sections are left out, and the block that the first of them would begin with.
    pub(crate) left_out: Option<(usize, usize)>,
}

/// Bytes of a text in which one section is kept, many sections aside.
const BYTES_A_SECTION: usize = 128;

/// A section and the blocks that stand in it, heading and subsections included.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub(crate) kind: SectionKind,
    pub(crate) body: Option<String>,
    /// Whether the first block is a heading.
    pub(crate) headed: bool,
    pub(crate) rule: Rule,
    pub(crate) blocks: Range<usize>,
    /// The section that it lies in: an index into [`Outline::placed`].
    pub(crate) parent: Option<usize>,
    pub(crate) span: Span,
}

impl Placed {
    /// The blocks behind the heading.
    pub(crate) fn content(&self) -> Range<usize> {
        self.blocks.start + usize::from(self.headed)..self.blocks.end
    }
}

impl Outline {
    /// The sections of one kind, in document order.
    pub(crate) fn of_kind(&self, kind: SectionKind) -> impl Iterator<Item = &Placed> {
        self.placed.iter().filter(move |placed| placed.kind == kind)
    }

    /// The sections that block `i` stands in, from the innermost outwards.
    pub(crate) fn around(&self, i: usize) -> impl Iterator<Item = &Placed> {
        let begun = self
            .placed
            .partition_point(|placed| placed.blocks.start <= i);
        let parent = |placed: &&Placed| placed.parent.map(|parent| &self.placed[parent]);
        // The last section begun before the block, or one that it lies in.
        std::iter::successors(self.placed[..begun].last(), parent)
            .filter(move |placed| placed.blocks.contains(&i))
    }

    /// Whether block `i` stands in a section of this kind, at any depth.
    pub(crate) fn is_within(&self, i: usize, kind: SectionKind) -> bool {
        self.around(i).any(|placed| placed.kind == kind)
    }
}

/// Builds the tree from the blocks and what they open; `length` is the input's, in bytes.
pub(crate) fn outline(blocks: &Blocks, marks: &[Option<Mark>], length: usize) -> Outline {
    let mut builder = Builder {
        most: window::most(length, BYTES_A_SECTION),
        ..Builder::default()
    };
    if length > 0 {
        let header = Opening {
            depth: 0,
            kind: SectionKind::Header,
            body: None,
            headed: false,
            rule: Rule::SectionsHeader,
        };
        builder.open(header, 0);
    }
    for (i, mark) in marks.iter().enumerate() {
        if *mark == Some(Mark::Report) {
            builder.end_dissent(i);
        }
        if let Some(opening) = builder.opening(mark.as_ref(), blocks.blocks[i].shape) {
            builder.open(opening, i);
        }
    }
    builder.finish(blocks, marks.len(), length)
}

/// A section that a block opens.
struct Opening {
    depth: usize,
    kind: SectionKind,
    body: Option<String>,
    headed: bool,
    rule: Rule,
}

/// A section whose end is not known yet.
struct Node {
    depth: usize,
    kind: SectionKind,
    body: Option<String>,
    headed: bool,
    rule: Rule,
    first_block: usize,
    /// The block before which it ends, where no other section begins there.
    ended_before: Option<usize>,
}

#[derive(Default)]
struct Builder {
    nodes: Vec<Node>,
    /// The open sections from the top level down: indices into `nodes`.
    path: Vec<usize>,
    /// More sections are not kept.
    most: usize,
    left_out: Option<(usize, usize)>,
    /// Whether the boards have spoken or signed, so that the long part has begun.
    behind_positions: bool,
}

impl Builder {
    fn kind_at(&self, depth: usize) -> Option<SectionKind> {
        self.path.get(depth).map(|&node| self.nodes[node].kind)
    }

    fn open(&mut self, opening: Opening, first_block: usize) {
        if self.nodes.len() == self.most {
            self.left_out.get_or_insert((0, first_block)).0 += 1;
            return;
        }
        let Opening {
            depth,
            kind,
            body,
            headed,
            rule,
        } = opening;
        self.behind_positions |=
            depth == 0 && matches!(kind, SectionKind::Endorsement | SectionKind::Signature);
        self.path.truncate(depth);
        self.path.push(self.nodes.len());
        self.nodes.push(Node {
            depth,
            kind,
            body,
            headed,
            rule,
            first_block,
            ended_before: None,
        });
    }

    /// Ends the dissent in the answer that block `i` stands in, if one is open.
    fn end_dissent(&mut self, i: usize) {
        if self.kind_at(1) == Some(SectionKind::Response)
            && self.kind_at(2) == Some(SectionKind::Dissent)
        {
            let dissent = self.path[2];
            self.nodes[dissent].ended_before = Some(i);
            self.path.truncate(2);
        }
    }

    /// What a block opens where it stands.
    fn opening(&self, mark: Option<&Mark>, shape: Shape) -> Option<Opening> {
        use SectionKind as Kind;
        let top = self.kind_at(0)?;
        let section = |depth, kind, body, headed| {
            let rule = match (kind, &body) {
                (Kind::Subheading, _) => Rule::SectionsSubheading,
                (_, Some(_)) => Rule::SectionsBody,
                _ if matches!(mark, Some(Mark::Heading(_))) => Rule::SectionsHeading,
                _ => Rule::SectionsFormula,
            };
            Some(Opening {
                depth,
                kind,
                body,
                headed,
                rule,
            })
        };
        let Some(mark) = mark else {
            return (shape == Shape::Heading)
                .then(|| self.subheading_depth())
                .flatten()
                .and_then(|depth| section(depth, Kind::Subheading, None, true));
        };
        let long_part = matches!(top, Kind::Responses | Kind::Dissents);
        match mark {
            Mark::Heading(kind @ (Kind::Responses | Kind::Dissents)) => {
                section(0, *kind, None, true)
            }
            Mark::Title => self
                .subheading_depth()
                .and_then(|depth| section(depth, Kind::Subheading, None, true)),
            Mark::Heading(_) if long_part => self
                .subheading_depth()
                .and_then(|depth| section(depth, Kind::Subheading, None, true)),
            // The same words head the gist of the answers and, behind the signature, the answers.
            Mark::Heading(Kind::Preparation) if self.behind_positions => {
                section(0, Kind::Responses, None, true)
            }
            Mark::Heading(kind) => section(0, *kind, None, true),
            Mark::Body(name) => match top {
                Kind::Responses => section(1, Kind::Response, Some(name.clone()), true),
                Kind::Dissents => section(1, Kind::Dissents, Some(name.clone()), true),
                _ => None,
            },
            Mark::Dissent => match top {
                Kind::Responses => {
                    // Without an answer around it there is nobody who dissents.
                    let depth = usize::from(self.kind_at(1) == Some(Kind::Response)) + 1;
                    section(depth, Kind::Dissent, None, true)
                }
                Kind::Dissents => {
                    let depth = usize::from(self.kind_at(1) == Some(Kind::Dissents)) + 1;
                    section(depth, Kind::Dissent, None, true)
                }
                _ => section(0, Kind::Dissent, None, true),
            },
            Mark::Endorsement if !long_part && top != Kind::Endorsement => {
                section(0, Kind::Endorsement, None, false)
            }
            Mark::Signature if !long_part => section(0, Kind::Signature, None, false),
            Mark::Decision | Mark::Rapporteur if top == Kind::Header => {
                section(0, Kind::Proposal, None, false)
            }
            _ => None,
        }
    }

    /// How deep a free heading stands; `None` where short lines are names and entries.
    fn subheading_depth(&self) -> Option<usize> {
        use SectionKind as Kind;
        match (self.kind_at(0)?, self.kind_at(1)) {
            (Kind::Responses, Some(Kind::Response)) => Some(2),
            (
                Kind::Responses
                | Kind::Summary
                | Kind::Background
                | Kind::Matter
                | Kind::Preparation
                | Kind::Views,
                _,
            ) => Some(1),
            _ => None,
        }
    }

    fn finish(self, blocks: &Blocks, block_count: usize, length: usize) -> Outline {
        let reading = &blocks.reading;
        // Where the sections begin in the input: at their first block, the first one at 0. A
        // header without blocks is passed over, so the section behind it is then the first.
        let start_of = |block: usize| match blocks.blocks.get(block) {
            Some(found) if block > 0 => reading.start(&found.at),
            _ => 0,
        };
        let mut parents: Vec<usize> = Vec::new();
        let mut placed: Vec<Placed> = Vec::with_capacity(self.nodes.len());
        for (n, node) in self.nodes.iter().enumerate() {
            parents.truncate(node.depth);
            let parent = parents.last().copied();
            parents.push(placed.len());
            let next = (n + 1..self.nodes.len()).find(|&m| self.nodes[m].depth <= node.depth);
            let next = next.map(|next| self.nodes[next].first_block);
            let next = next.into_iter().chain(node.ended_before).min();
            let end = next.map_or(length, start_of);
            let end_block = next.unwrap_or(block_count);
            let Some(span) = Span::new(start_of(node.first_block), end) else {
                continue;
            };
            placed.push(Placed {
                kind: node.kind,
                body: node.body.clone(),
                headed: node.headed,
                rule: node.rule,
                blocks: node.first_block..end_block,
                parent,
                span,
            });
        }
        let mut sections = Vec::new();
        let mut from = 0;
        while from < placed.len() {
            sections.push(section(&placed, &mut from, blocks));
        }
        Outline {
            sections,
            placed,
            left_out: self.left_out,
        }
    }
}

/// The section at `placed[*from]` with its children; `from` is moved behind them.
fn section(placed: &[Placed], from: &mut usize, blocks: &Blocks) -> Section {
    let this = *from;
    *from += 1;
    let mut children = Vec::new();
    while placed
        .get(*from)
        .is_some_and(|next| next.parent == Some(this))
    {
        children.push(section(placed, from, blocks));
    }
    let here = &placed[this];
    Section {
        kind: here.kind,
        heading: here
            .headed
            .then(|| {
                let heading = blocks.blocks[here.blocks.start].at.clone();
                blocks.reading.text(heading)
            })
            .flatten(),
        body: here.body.clone(),
        span: here.span,
        rule: here.rule,
        children,
    }
}
