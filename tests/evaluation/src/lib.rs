//! How well documents are read: documents of the genre that come with their truth
//! ([`generate`]), what a report on a document scores against its truth ([`score`]), and the laws that
//! every report keeps ([`laws`]).

pub mod generate;
pub mod laws;
pub mod score;
