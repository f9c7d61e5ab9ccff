//! Every rule with what it looks for, as a page in Markdown: `docs/rules.md` is made by it.
//!
//! ```sh
//! cargo run --example rules > docs/rules.md
//! ```

use std::fmt::Write as _;
use std::io::Write as _;

use utlatande::Rule;

fn main() {
    let mut page = "# Rules\n\nEvery fact of a report names the rule that read it: `\"rule\": \"dates.day\"`. \
                    `outline FILE --explain BYTE`\nshows the rules at one place of a document. Made by \
                    `cargo run --example rules > docs/rules.md`.\n"
        .to_owned();
    let mut family = "";
    for rule in Rule::ALL {
        let id = rule.as_str();
        let name = id.split_once('.').map_or(id, |(family, _)| family);
        if name != family {
            family = name;
            let _ = write!(
                page,
                "\n## {family}\n\n| rule | trigger | for example | from |\n| --- | --- | --- | --- |\n"
            );
        }
        let _ = writeln!(
            page,
            "| `{id}` | {} | {} | {} |",
            rule.trigger(),
            rule.example(),
            rule.source()
        );
    }
    // A broken pipe is no fault of the rules'.
    let _ = std::io::stdout().lock().write_all(page.as_bytes());
}
