use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use serde_json::{Value, json};

use crate::{program, text};

#[test]
fn each_line_is_answered_before_the_next_is_sent() {
    let mut child = program()
        .arg("stream")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut stdin = child.stdin.take().expect("piped");
    let mut answers = BufReader::new(child.stdout.take().expect("piped")).lines();
    for id in [json!(7), json!("b"), json!({ "deep": [1] })] {
        let line = json!({ "id": id, "text": "PM 2003 RVII (Dnr 242/01)" });
        writeln!(stdin, "{line}").expect("it reads");
        let answer: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).expect("JSON");
        assert_eq!(answer["id"], id);
        assert_eq!(answer["report"]["kind"], "pm");
    }
    drop(stdin);
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn every_line_gives_one_line_in_order_and_errors_name_theirs() {
    let mut child = program()
        .arg("stream")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut stdin = child.stdin.take().expect("piped");
    let input = b"\n{\"id\":1,\"text\":\"PM\"}\r\nno JSON\n \t\r\n\n{\"id\":2,\"text\":\" \"}\n{\"id\":3}\n\xff\n{\"text\":\"PM\"}\n{\"id\":4,\"text\":7}\n\n";
    stdin.write_all(input).expect("it reads");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(1));
    let answers: Vec<String> = text(&output.stdout)
        .lines()
        .map(|line| {
            let answer: Value = serde_json::from_str(line).expect("JSON");
            let what = match (&answer["report"], &answer["error"]) {
                (Value::Object(_), Value::Null) => "report",
                (Value::Null, Value::String(error)) => error,
                _ => panic!("{answer}"),
            };
            format!("{} {what}", answer["id"])
        })
        .collect();
    assert_eq!(
        answers,
        [
            "1 report",
            "null line 3: no object with `id` and `text`",
            "2 line 6: the input holds no text",
            "3 line 7: no object with `id` and `text`: missing field `text` at column 8",
            "null line 8: no object with `id` and `text`",
            "null report",
            "4 line 10: no object with `id` and `text`: invalid type: integer `7`, expected a string at column 16",
        ]
    );
}

#[test]
fn an_id_comes_back_as_it_was_given_and_only_from_an_object() {
    let mut child = program()
        .arg("stream")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut stdin = child.stdin.take().expect("piped");
    let ids = [
        "123456789012345678901234567890",
        "1.50",
        "1e400",
        r#"{"b": "\u00e5", "a":1}"#,
    ];
    for id in ids {
        writeln!(stdin, "{{\"id\": {id}, \"text\": \"PM\"}}").expect("it reads");
        writeln!(stdin, "{{\"id\": {id}}}").expect("it reads");
        writeln!(stdin, "[{id}, \"PM\"]").expect("it reads");
    }
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    let answers: Vec<&str> = text(&output.stdout).lines().collect();
    assert_eq!(answers.len(), 12);
    for (id, answers) in ids.iter().zip(answers.chunks(3)) {
        assert!(
            answers[0].starts_with(&format!("{{\"id\":{id},\"report\":")),
            "{}",
            answers[0]
        );
        assert!(
            answers[1].starts_with(&format!("{{\"id\":{id},\"error\":")),
            "{}",
            answers[1]
        );
        assert!(
            answers[2].starts_with("{\"id\":null,\"error\":"),
            "{}",
            answers[2]
        );
    }
}

#[test]
fn many_lines_come_back_in_order() {
    let mut child = program()
        .arg("stream")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut stdin = child.stdin.take().expect("piped");
    let writer = std::thread::spawn(move || {
        for id in 0..1000 {
            // Every seventh is longer than the others.
            let text = "PM 2003 RVII (Dnr 242/01)\n".repeat(1 + 200 * usize::from(id % 7 == 0));
            writeln!(stdin, "{}", json!({ "id": id, "text": text })).expect("it reads");
        }
    });
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("it was all read");
    let ids: Vec<u64> = text(&output.stdout)
        .lines()
        .map(|line| {
            serde_json::from_str::<Value>(line).expect("JSON")["id"]
                .as_u64()
                .expect("a number")
        })
        .collect();
    assert!(ids.iter().copied().eq(0..1000));
}
