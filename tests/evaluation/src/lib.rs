//! How well documents are read: documents of the genre that come with their truth
//! ([`generate`]), what a report on a document scores against its truth ([`score`]), small documents of
//! one form each ([`cases`]), other words in the free slots of a document ([`substitute`]), and the laws
//! that every report keeps ([`laws`]), also on texts that are bad on purpose ([`hostile`]); and what speed
//! is measured by ([`yardstick`]).

pub mod cases;
pub mod facts;
pub mod generate;
pub mod hostile;
pub mod laws;
pub mod lists;
pub mod score;
pub mod span;
pub mod substitute;
pub mod yardstick;
