//! How well documents are read: documents of the genre that come with their truth
//! ([`generate`]), what a report on a document scores against its truth ([`score`]), and the laws that
//! every report keeps ([`laws`]), also on texts that are bad on purpose ([`hostile`]); and what speed
//! is measured by ([`yardstick`]).

pub mod generate;
pub mod hostile;
pub mod laws;
pub mod score;
pub mod yardstick;
