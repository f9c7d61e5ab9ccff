//! The sentences as a person would write them, for every count and kind.

mod build;
mod case;
mod referral;
