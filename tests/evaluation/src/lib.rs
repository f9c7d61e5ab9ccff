//! How well documents are read: documents of the genre that come with their truth
//! ([`generate`]), and what a report on a document scores against its truth ([`score`]).

pub mod generate;
pub mod score;
