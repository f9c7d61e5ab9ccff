//! `utlatande table`: one sort of fact, one row a fact.

use csv::{Terminator, WriterBuilder};
use serde_json::Value;
use utlatande::{Date, Decision, Report, Span, Text};

use crate::args::{Facts, Table};
use crate::fault::Fault;
use crate::output::Output;
use crate::text::{persons, word};
use crate::{facts, input, many};

/// The columns before the place, the rule and the file.
const fn columns(of: Facts) -> &'static [&'static str] {
    match of {
        Facts::Documents => &[
            "kind",
            "year",
            "number",
            "rotels",
            "diary_numbers",
            "title",
            "raised_as",
            "raised_by",
            "presented_by",
            "outcome",
            "signed",
            "bodies",
            "answers",
            "dissents",
            "diagnostics",
        ],
        Facts::Bodies => &[
            "body",
            "kind",
            "status",
            "stance",
            "decided",
            "report_by",
            "report_date",
            "dissents",
            "dissenting_parties",
            "summary",
        ],
        Facts::Decisions => &[
            "by",
            "to",
            "date",
            "in_answer_of",
            "number",
            "outcome",
            "text",
        ],
        Facts::Dissents => &[
            "kind",
            "body",
            "persons",
            "parties",
            "and_others",
            "joins_row",
            "outcome",
            "demands",
            "text",
        ],
        Facts::Dates => &["text", "edtf", "role"],
    }
}

pub(crate) fn run(options: &Table) -> Result<bool, Fault> {
    let of = options.of;
    let form = Form {
        delimiter: match (options.tsv, options.excel) {
            (true, _) => b'\t',
            (_, true) => b';',
            _ => b',',
        },
        is_raw: options.raw,
    };
    let mut output = Output::new(options.output.as_deref())?;
    if options.excel {
        output.write("\u{feff}".as_bytes())?;
    }
    let header = columns(of).iter().chain(&["start", "end", "rule", "file"]);
    output.write(&form.rows([header.map(|name| (*name).to_owned()).collect()]))?;
    let all_well = many::read_all(
        input::find(&options.inputs.paths),
        |file, document| form.rows(rows(of, file, &document.text, &document.report)),
        |rows| output.write(&rows),
        |_| Ok(()),
    );
    if matches!(all_well, Ok(_) | Err(Fault::Interrupted)) {
        output.finish()?;
    }
    all_well
}

/// How rows are written.
#[derive(Clone, Copy, Debug)]
struct Form {
    delimiter: u8,
    is_raw: bool,
}

impl Form {
    fn rows(self, rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
        let mut writer = WriterBuilder::new()
            .delimiter(self.delimiter)
            .terminator(Terminator::CRLF)
            .from_writer(Vec::new());
        for row in rows {
            let cells = row.into_iter().map(|cell| match self.is_raw {
                true => cell,
                false => guarded(cell),
            });
            writer
                .write_record(cells)
                .expect("every row has all columns, and a Vec takes all");
        }
        writer.into_inner().expect("a Vec takes all")
    }
}

/// A cell that no spreadsheet takes for a formula.
fn guarded(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return format!("'{cell}");
    }
    cell
}

/// The rows of one document, without those of no fact.
fn rows(of: Facts, file: &str, text: &str, report: &Report) -> Vec<Vec<String>> {
    let json = facts::json(report);
    let mut rows = Rows {
        file,
        json: &json,
        rows: Vec::new(),
    };
    match of {
        Facts::Documents => {
            let whole = Span::new(0, text.len());
            rows.add("", whole, document(report));
        }
        Facts::Bodies => bodies(report, &mut rows),
        Facts::Decisions => {
            for (i, decision) in report.decisions.iter().enumerate() {
                decided(decision, "", &format!("/decisions/{i}"), &mut rows);
            }
            for (i, body) in report.referral.iter().enumerate() {
                let response = body.response.as_ref();
                if let Some(decision) = response.and_then(|response| response.decision.as_ref()) {
                    let pointer = format!("/referral/{i}/response/decision");
                    decided(decision, &body.name, &pointer, &mut rows);
                }
            }
        }
        Facts::Dissents => dissents(report, &mut rows),
        Facts::Dates => {
            for (i, date) in report.dates.iter().enumerate() {
                rows.add(
                    &format!("/dates/{i}"),
                    Some(date.span),
                    vec![date.text.clone(), date.edtf.clone(), word(date.role)],
                );
            }
        }
    }
    rows.rows
}

struct Rows<'r> {
    file: &'r str,
    json: &'r Value,
    rows: Vec<Vec<String>>,
}

impl Rows<'_> {
    /// Adds what stands at `pointer` in the report.
    fn add(&mut self, pointer: &str, span: Option<Span>, mut cells: Vec<String>) {
        let rule = self.json.pointer(pointer).and_then(facts::rule_of);
        let ends = span.map(|span| [span.start(), span.end()].map(|end| end.to_string()));
        cells.extend(ends.unwrap_or_default());
        cells.push(rule.unwrap_or_default().to_owned());
        cells.push(self.file.to_owned());
        self.rows.push(cells);
    }
}

fn document(report: &Report) -> Vec<String> {
    let texts = |texts: &[Text]| joined(texts.iter().map(|text| text.text.clone()));
    let raised = report
        .initiatives
        .iter()
        .map(|initiative| match &initiative.from {
            Some(from) => from.text.clone(),
            None => persons(&initiative.persons),
        });
    let items = report.decisions.iter().flat_map(|decision| &decision.items);
    let outcomes = items.filter_map(|item| item.outcome).map(word);
    let answers = report
        .referral
        .iter()
        .filter(|body| word(body.status) == "answered");
    vec![
        word(report.kind),
        report
            .number
            .map_or(String::new(), |number| number.year.to_string()),
        number(report.number.and_then(|number| number.serial)),
        report.rotels.join("+"),
        texts(&report.diary_numbers),
        texts(&report.titles),
        joined(
            report
                .initiatives
                .iter()
                .map(|initiative| word(initiative.kind)),
        ),
        joined(raised),
        persons(&report.rapporteurs),
        joined(outcomes),
        report
            .signature
            .as_ref()
            .map_or(String::new(), |signature| signature.date.edtf.clone()),
        report.referral.len().to_string(),
        answers.count().to_string(),
        report.reservations.len().to_string(),
        report.diagnostics.len().to_string(),
    ]
}

fn bodies(report: &Report, rows: &mut Rows<'_>) {
    for (i, body) in report.referral.iter().enumerate() {
        let response = body.response.as_ref();
        let decision = response.and_then(|response| response.decision.as_ref());
        let office = response.and_then(|response| response.report.as_ref());
        let dissents = response.map(|response| response.reservations.as_slice());
        let dissents = dissents.unwrap_or_default();
        let parties = dissents
            .iter()
            .filter_map(|&index| report.reservations.get(index))
            .flat_map(|dissent| &dissent.persons)
            .filter_map(|person| person.party.clone());
        let summary = body.summary.as_ref();
        let place = body.mentions.first().copied();
        let place = place.or(summary.map(|summary| summary.span));
        let place = place.or(response.map(|response| response.section));
        rows.add(
            &format!("/referral/{i}"),
            place,
            vec![
                body.name.clone(),
                word(body.kind),
                word(body.status),
                word(body.stance),
                day(decision.and_then(|decision| decision.date.as_ref())),
                office.map_or(String::new(), |office| office.author.clone()),
                day(office.and_then(|office| office.date.as_ref())),
                dissents.len().to_string(),
                joined(parties),
                summary.map_or(String::new(), |summary| summary.text.clone()),
            ],
        );
    }
}

fn decided(decision: &Decision, body: &str, pointer: &str, rows: &mut Rows<'_>) {
    for (i, item) in decision.items.iter().enumerate() {
        rows.add(
            &format!("{pointer}/items/{i}"),
            Some(item.span),
            vec![
                decision.by.clone(),
                decision.to.clone().unwrap_or_default(),
                day(decision.date.as_ref()),
                body.to_owned(),
                item.number.clone().unwrap_or_default(),
                item.outcome.map(word).unwrap_or_default(),
                item.text.clone(),
            ],
        );
    }
}

fn dissents(report: &Report, rows: &mut Rows<'_>) {
    for (i, dissent) in report.reservations.iter().enumerate() {
        let demands = dissent.items.iter().map(|item| match &item.number {
            Some(number) => format!("{number}. {}", item.text),
            None => item.text.clone(),
        });
        let parties = dissent
            .persons
            .iter()
            .filter_map(|person| person.party.clone());
        rows.add(
            &format!("/reservations/{i}"),
            Some(dissent.span),
            vec![
                word(dissent.kind),
                dissent.body.clone().unwrap_or_default(),
                persons(&dissent.persons),
                joined(parties),
                if dissent.and_others { "yes" } else { "no" }.to_owned(),
                // Rows of one document, counted from 1 as people do.
                number(dissent.joins.map(|index| index + 1)),
                dissent.outcome.map(word).unwrap_or_default(),
                joined(demands),
                dissent
                    .text
                    .as_ref()
                    .map_or(String::new(), |text| text.text.clone()),
            ],
        );
    }
}

/// What differs, in order, with a semicolon between.
fn joined(words: impl Iterator<Item = String>) -> String {
    let mut distinct: Vec<String> = Vec::new();
    for word in words {
        if !distinct.contains(&word) {
            distinct.push(word);
        }
    }
    distinct.join("; ")
}

fn day(date: Option<&Date>) -> String {
    date.map_or(String::new(), |date| date.edtf.clone())
}

fn number(number: Option<impl ToString>) -> String {
    number.map_or(String::new(), |number| number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_unless_it_is_asked_for() {
        let row = || {
            [["=1+1", "-", "a=b", "@a", "\ta", "–"]
                .map(str::to_owned)
                .to_vec()]
        };
        let form = |is_raw| Form {
            delimiter: b';',
            is_raw,
        };
        assert_eq!(
            String::from_utf8(form(false).rows(row())).unwrap(),
            "'=1+1;'-;a=b;'@a;'\ta;–\r\n"
        );
        assert!(form(true).rows(row()).starts_with(b"=1+1;-;"));
    }
}
