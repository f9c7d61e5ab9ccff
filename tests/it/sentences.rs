//! Sentences of a text written and labelled by hand, in each physical form.

/// One sentence a line, paragraphs parted by a blank line.
fn labelled() -> Vec<Vec<String>> {
    let file = std::fs::read_to_string("fixtures/sentences/labelled.txt").expect("a fixture");
    file.trim()
        .split("\n\n")
        .map(|paragraph| paragraph.lines().map(str::to_owned).collect())
        .collect()
}

/// Lines of at most `width` characters.
fn wrapped(paragraph: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in paragraph.split(' ') {
        let line = lines.last_mut().expect("one at least");
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

#[test]
fn the_same_sentences_are_found_in_every_form() {
    let labelled = labelled();
    // The number of an item is no part of its sentence.
    let bare = |line: &str| {
        line.trim_start_matches(|c: char| c.is_ascii_digit())
            .to_owned()
    };
    let bare = |line: &String| {
        bare(line)
            .strip_prefix(". ")
            .map_or(line.clone(), str::to_owned)
    };
    let expected: Vec<String> = labelled.iter().flatten().map(bare).collect();
    assert!(expected.len() >= 60, "{}", expected.len());
    let paragraphs: Vec<String> = labelled.iter().map(|lines| lines.join(" ")).collect();
    let lines: Vec<String> = paragraphs
        .iter()
        .flat_map(|text| wrapped(text, 80))
        .collect();
    let indented: Vec<String> = lines.iter().map(|line| format!("    {line}")).collect();
    for (form, text) in [
        ("raw", paragraphs.join("\n")),
        ("blank lines", paragraphs.join("\n\n")),
        ("wrapped", lines.join("\n")),
        ("double-spaced", lines.join("\n\n")),
        ("indented", indented.join("\r\n")),
    ] {
        let found: Vec<String> = utlatande::sentences(&text)
            .map(|sentence| {
                let solid = |text: &str| text.split_whitespace().collect::<String>();
                assert_eq!(solid(&text[sentence.span.range()]), solid(&sentence.text));
                sentence.text
            })
            .collect();
        assert_eq!(found, expected, "{form}");
    }
}

#[test]
fn what_holds_no_sentence_gives_none() {
    for text in ["", " \n\n ", "\u{feff}", "\u{c}"] {
        assert_eq!(utlatande::sentences(text).count(), 0, "{text:?}");
    }
}

#[test]
fn a_page_number_inside_a_sentence_is_left_out() {
    let report = "Nämnden har beslutat att avgiften för de bord och stolar som står på\n\u{c}\
                  12\ngator och torg ska höjas.\n\u{c}13\nBeslutet gäller nu.\n\u{c}14\nFler\n";
    let cut = utlatande::sentences(report).next().expect("a sentence");
    assert_eq!(cut.spans.len(), 2, "{cut:?}");
    let pieces: String = cut
        .spans
        .iter()
        .map(|&span| &report[span.range()])
        .collect();
    let solid = |text: &str| text.replace('-', "").split_whitespace().collect::<String>();
    assert_eq!(solid(&pieces), solid(&cut.text));
}

/// The sentences that the source document's truth names, as samples.
#[test]
fn the_samples_of_the_source_document_are_found() {
    let truth = super::truth_of(super::SOURCE);
    let report = super::fixture();
    let found: Vec<_> = utlatande::sentences(&report)
        .map(|sentence| sentence.span)
        .collect();
    let samples = truth["sentences_sample"].as_array().expect("samples");
    assert!(samples.len() > 10);
    for sample in samples {
        let at = |end: &str| usize::try_from(sample["span"][end].as_u64().expect("a place"));
        let span = utlatande::Span::new(at("start").expect("fits"), at("end").expect("fits"));
        assert!(found.contains(&span.expect("a span")), "{sample}");
    }
}

/// Prose of other kinds: news, encyclopedias, stories, manuals. A paragraph a line, with `|` where a sentence
/// ends before its last.
fn prose() -> Vec<Vec<String>> {
    let file = std::fs::read_to_string("fixtures/sentences/prose.txt").expect("a fixture");
    let sentences = |line: &str| line.split('|').map(|text| text.trim().to_owned()).collect();
    file.lines().map(sentences).collect()
}

fn found(text: &str) -> Vec<String> {
    utlatande::sentences(text)
        .map(|sentence| sentence.text)
        .collect()
}

#[test]
fn each_paragraph_of_prose_alone_has_its_sentences() {
    for sentences in prose() {
        assert_eq!(found(&sentences.join(" ")), sentences);
    }
}

#[test]
fn prose_has_the_same_sentences_however_it_is_wrapped() {
    let expected: Vec<String> = prose().concat();
    let text = expected.join(" ");
    assert_eq!(found(&text), expected, "on one line");
    for width in [50, 60, 72, 80, 100] {
        let lines = wrapped(&text, width);
        assert_eq!(found(&lines.join("\n")), expected, "{width}");
        assert_eq!(found(&lines.join("\n\n")), expected, "{width}, blank lines");
    }
    // Each paragraph on lines of its own.
    for width in [60, 80] {
        let lines: Vec<String> = prose()
            .iter()
            .flat_map(|sentences| wrapped(&sentences.join(" "), width))
            .collect();
        assert_eq!(found(&lines.join("\n")), expected, "{width}, paragraphs");
    }
}
