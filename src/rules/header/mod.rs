//! The header: kind, number, *rotlar*, diary numbers, titles and initiatives.
//!
//! ```text
//! header     := ("Utlåtande" | "PM") (year (":" serial?)?)? rotel? ("(" "Dnr"? numbers ")")?
//! rotel      := "R" roman | "Rotel " roman, joint ones with "+"
//! initiative := kind ("(" number ")")? ("av" persons | "från" body | "till" body) ("(" number ")")?
//! ```
//!
//! | line | kind, number, rotel, dnr |
//! | --- | --- |
//! | `Utlåtande 2007:135 RI (Dnr 123-45/2005)` | utlåtande, 2007:135, I, 123-45/2005 |
//! | `PM 2003 RVII (Dnr 242/01)` | PM, 2003, VII, 242/01 |
//! | `Utlåtande Rotel I+IV (Dnr KS 2018/701)` | utlåtande, none, I and IV, KS 2018/701 |
//!
//! | `Utlåtande Rotel II (Dnr /2016, KS 2019-00214 och 2023/BUN 0203)` | utlåtande, none, II, KS 2019-00214 and 2023/BUN 0203 |
//!
//! | line | sender |
//! | --- | --- |
//! | `Remiss från Länsstyrelsen i Ekby län` | Länsstyrelsen i Ekby län |
//! | `Minoritetsåterremiss från kommunfullmäktige den 26 maj 2008` | kommunfullmäktige |
//! | `Skrivelse från Utredningen Ekby 2030` | Utredningen Ekby 2030 |
//!
//! What stands between the header line and the first section and is no initiative is a title.

mod initiative;
mod line;
mod titles;
mod words;

pub(crate) use initiative::{InitiativeLine, persons};
pub(crate) use line::{HeaderLine, header_line, is_header_line};
pub(crate) use titles::{Titles, opens_response_time, titles};

/// Whether `text` begins with a header line.
pub(crate) fn opens_line(text: &str) -> bool {
    line::opens(text)
}

/// Whether `text` begins as a header line or an initiative's does.
pub(crate) fn opens(text: &str) -> bool {
    initiative::opens(text) || line::opens(text)
}

/// Whether all of `text` is a header line or an initiative's, and `after` is no part of it.
pub(crate) fn is_whole(text: &str, after: &str) -> bool {
    // The number of a motion, the diary numbers.
    if after.starts_with('(') || text.len() > line::LONGEST {
        return false;
    }
    initiative::is_whole(text)
        || titles::is_whole_response_time(text)
        || (text.ends_with(')') && is_header_line(text))
}

/// Whether all of `text` is an initiative's line with a sender whose name may end here.
pub(crate) fn may_end_sender(text: &str) -> bool {
    text.len() <= line::LONGEST && initiative::may_end(text)
}
