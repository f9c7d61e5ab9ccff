//! Calendar expressions of many kinds, in a sentence and alone: how many get their value.

use utlatande::extract;

/// Expression as a report may write it, and its value. The last ones are known to be read
/// otherwise, and count against the share.
const EXPRESSIONS: [(&str, &str); 58] = [
    ("måndagen den 18 februari 2013", "2013-02-18"),
    ("fredagen den 3 maj", "XXXX-05-03"),
    ("den 9 mars", "XXXX-03-09"),
    ("9 mars 2015", "2015-03-09"),
    ("den tredje mars 2015", "2015-03-03"),
    ("den fjortonde april", "XXXX-04-14"),
    ("den 4:e juli 2011", "2011-07-04"),
    ("den 1:a juni", "XXXX-06-01"),
    ("den 7/3 2015", "2015-03-07"),
    ("den 7/3", "XXXX-03-07"),
    ("den 7/3/2015", "2015-03-07"),
    ("den 07-03-2015", "2015-03-07"),
    ("den 15-02", "XXXX-02-15"),
    ("2015-03-07", "2015-03-07"),
    ("8 aug 2014", "2014-08-08"),
    ("8 Aug 2014", "2014-08-08"),
    ("den 10 feb", "XXXX-02-10"),
    ("den 10 sept. 2012", "2012-09-10"),
    ("oktober 2014", "2014-10"),
    ("i slutet av november", "XXXX-11"),
    ("början av maj 2019", "2019-05"),
    ("den 31 oktober 1974", "1974-10-31"),
    ("år 1954", "1954"),
    ("under 2007", "2007"),
    ("kring år 2000", "2000~"),
    ("omkring 1990", "1990~"),
    ("perioden 2011-2014", "2011/2014"),
    ("perioden 2018 – 2021", "2018/2021"),
    ("den 13-15 juli", "XXXX-07-13/XXXX-07-15"),
    ("den 13–15 juli 2013", "2013-07-13/2013-07-15"),
    ("8 augusti - 12 augusti 2013", "2013-08-08/2013-08-12"),
    ("8 aug – 12 sep 2013", "2013-08-08/2013-09-12"),
    ("mars–april 2012", "2012-03/2012-04"),
    ("januari - mars", "XXXX-01/XXXX-03"),
    ("fr.o.m. den 1 april 2003", "2003-04-01"),
    ("t.o.m. 30 juni 2004", "2004-06-30"),
    ("daterad den 24 mars 2004", "2004-03-24"),
    ("den 29 februari 2016", "2016-02-29"),
    ("Mars 2012", "2012-03"),
    ("den 2 Maj 2012", "2012-05-02"),
    ("den 13 till 15 juli 2013", "2013-07-13/2013-07-15"),
    ("den 8 Aug", "XXXX-08-08"),
    ("den 13 juli till den 15 juli", "XXXX-07-13/XXXX-07-15"),
    ("14april 2015", "2015-04-14"),
    ("läsåret 2012/2013", "2012/2013"),
    ("den 14 februari, 2017", "2017-02-14"),
    ("den förste maj 2016", "2016-05-01"),
    ("14. dec. 2017", "2017-12-14"),
    ("14.6.2017", "2017-06-14"),
    ("2017/09/14", "2017-09-14"),
    ("den 5 maj 1889", "1889-05-05"),
    ("år 1612", "1612"),
    ("under 1930-talet", "193X"),
    ("på artonhundratalet", "18XX"),
    ("kvartal 2 2018", "2018-34"),
    ("vecka 23, 2019", "2019-W23"),
    // Left alone.
    ("3/3/15", "2015-03-03"),
    ("slutet av sept.", "XXXX-09"),
];

fn read(text: &str) -> Vec<String> {
    extract(text)
        .dates
        .into_iter()
        .map(|date| date.edtf)
        .collect()
}

#[test]
fn most_expressions_get_their_value() {
    let wrong: Vec<&str> = EXPRESSIONS
        .iter()
        .filter(|(expression, edtf)| read(&format!("Nämnden möttes {expression}.")) != [*edtf])
        .map(|(expression, _)| *expression)
        .collect();
    let known = EXPRESSIONS.len() - 2;
    assert_eq!(
        wrong,
        EXPRESSIONS[known..]
            .iter()
            .map(|(expression, _)| *expression)
            .collect::<Vec<_>>()
    );
}

#[test]
fn what_is_no_date_gives_none() {
    for text in [
        "Fastigheten Kvarnen 2:1 och 3.6",
        "KS 2023/149 och 328-7/2004",
        "kommunallagen (2017:725)",
        "SOU 2016:5 och Ds 2010:15",
        "mellan 15 till 30 år i årskurs 4-9",
        "2 000 kronor, 1 250 000 kr och 2000 personer",
        "mål nr M 2291-14",
        "telefon 508 29 000",
        "3/3 av nämnderna",
        "15-02 enligt ritning",
        "den 31 juni och den 30/2",
        "§ 12 och 5 (24)",
        "Mars är en planet",
        "version 3.5.2017 och avsnitt 14.6.2017",
        "1889 kronor till ett 1500-tal elever",
        "Diarienummer 2023/BUN 0203",
        "sid. 1950–1960 och kl. 2017",
    ] {
        assert_eq!(read(text), Vec::<String>::new(), "{text}");
    }
}
