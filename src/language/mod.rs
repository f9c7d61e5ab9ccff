//! A little Swedish, for layout and rules alike.
//!
//! In: words and short stretches of text. Out: grammar. Is this a finite verb, a name, the name of a
//! body, a heading of the genre, the number of an item? Where does this clause, this sentence end?
//! Nothing here knows about lines, pages or the rest of the document.
//!
//! | module | what it knows |
//! | --- | --- |
//! | [`grammar`] | which word is a finite verb, begins a sentence, or must be followed by another |
//! | [`abbreviations`] | which abbreviation a sentence may end with |
//! | [`clauses`] | where a clause ends, what opens it, what it denies |
//! | [`main_clause`] | which finite verbs belong to a main clause |
//! | [`sentences`] | where a sentence ends |
//! | [`bodies`] | what a body is called in the nominative, and of what kind it is |
//! | [`headings`] | which headings the genre has |
//! | [`items`] | what number a list item begins with |
//! | [`words`] | sets of words, looked up fast |
//! | [`window`] | how far a rule may look |

pub(crate) mod abbreviations;
pub(crate) mod bodies;
pub(crate) mod clauses;
pub(crate) mod grammar;
pub(crate) mod headings;
pub(crate) mod items;
pub(crate) mod main_clause;
pub(crate) mod sentences;
pub(crate) mod window;
pub(crate) mod words;
