//! The forms of dates, each with what it must be read as, and near misses.

use super::dates;
use crate::report::DateRole;
use crate::rules::triggers::scan;

fn read(text: &str) -> Vec<(&str, String)> {
    dates(text, &scan(text))
        .into_iter()
        .map(|date| (&text[date.at], date.edtf))
        .collect()
}

/// A text, and the expression and the value of the one date in it.
#[rustfmt::skip]
const FORMS: &[(&str, &str, &str)] = &[
    ("den 17 juni 2021.", "17 juni 2021", "2021-06-17"),
    ("den 30 januari", "30 januari", "XXXX-01-30"),
    ("i slutet av februari", "februari", "XXXX-02"),
    ("maj 2011", "maj 2011", "2011-05"),
    ("år 2040", "2040", "2040"),
    ("åren 2021–2023 där", "2021–2023", "2021/2023"),
    ("politiken 2018 – 2021 syftar", "2018 – 2021", "2018/2021"),
    ("kring år 2000 i", "2000", "2000~"),
    ("(2020),", "2020", "2020"),
    ("den 2021-06-17 beslutade", "2021-06-17", "2021-06-17"),
    ("År 2000 personer", "2000", "2000"),
    ("den 3-17 maj 2011 i", "3-17 maj 2011", "2011-05-03/2011-05-17"),
    ("under 3 – 17 maj", "3 – 17 maj", "XXXX-05-03/XXXX-05-17"),
    ("mars–april 2011", "mars–april 2011", "2011-03/2011-04"),
    ("8 maj – 12 juni 2011", "8 maj – 12 juni 2011", "2011-05-08/2011-06-12"),
    ("den 10 feb 2013", "10 feb 2013", "2013-02-10"),
    ("den 10 sept. 2013", "10 sept. 2013", "2013-09-10"),
    ("tredje mars 2015", "tredje mars 2015", "2015-03-03"),
    ("den 3:e mars", "3:e mars", "XXXX-03-03"),
    ("den 1/6 2023", "1/6 2023", "2023-06-01"),
    ("protokoll 1/6 2023", "1/6 2023", "2023-06-01"),
    ("den 3/3/2015.", "3/3/2015", "2015-03-03"),
    ("den 15-02.", "15-02", "XXXX-02-15"),
    ("hölls den 14 februari, 2017.", "14 februari, 2017", "2017-02-14"),
    ("den förste maj 2016", "förste maj 2016", "2016-05-01"),
    ("den trettioförste maj", "trettioförste maj", "XXXX-05-31"),
    ("Första maj 2016", "Första maj 2016", "2016-05-01"),
    ("hölls 14. dec. 2017.", "14. dec. 2017", "2017-12-14"),
    ("den 16. november.", "16. november", "XXXX-11-16"),
    ("i maj månad 2017 och", "maj månad 2017", "2017-05"),
    ("den 3 maj år 2017", "3 maj år 2017", "2017-05-03"),
    ("sedan dec. 2017", "dec. 2017", "2017-12"),
    ("jan–mars 2017", "jan–mars 2017", "2017-01/2017-03"),
    ("den 5 maj 1889.", "5 maj 1889", "1889-05-05"),
    ("i juni 1523 valdes", "juni 1523", "1523-06"),
    ("tolfte maj nittonhundrasextioåtta", "tolfte maj nittonhundrasextioåtta", "1968-05-12"),
    ("den 22 maj2013", "22 maj2013", "2013-05-22"),
    ("DEN 8 MARS 2007", "8 MARS 2007", "2007-03-08"),
    ("16maj 2017", "16maj 2017", "2017-05-16"),
    ("hölls 14.6.2017.", "14.6.2017", "2017-06-14"),
    ("hölls 23/05/2017.", "23/05/2017", "2017-05-23"),
    ("hölls 3-3-2015.", "3-3-2015", "2015-03-03"),
    ("hölls 14/6-2017.", "14/6-2017", "2017-06-14"),
    ("April 14, 2015", "April 14, 2015", "2015-04-14"),
    ("under 3/5 – 7/6 2016", "3/5 – 7/6 2016", "2016-05-03/2016-06-07"),
    ("hölls 2017-5-8.", "2017-5-8", "2017-05-08"),
    ("hölls 2017/09/14.", "2017/09/14", "2017-09-14"),
    ("den 31/10/74", "31/10/74", "1974-10-31"),
    ("torsdagen 15/2", "15/2", "XXXX-02-15"),
    ("Senast 15/2 ska", "15/2", "XXXX-02-15"),
    ("under 3/5–7/6 2016", "3/5–7/6 2016", "2016-05-03/2016-06-07"),
    ("den 28 december – 3 januari 2011", "28 december – 3 januari 2011", "2010-12-28/2011-01-03"),
    ("tiden 1 maj till den 12 juni 2011", "1 maj till den 12 juni 2011", "2011-05-01/2011-06-12"),
    ("1 maj 2016 – 30 april 2017", "1 maj 2016 – 30 april 2017", "2016-05-01/2017-04-30"),
    ("mars till och med maj 2016", "mars till och med maj 2016", "2016-03/2016-05"),
    ("2016-05-01 – 2017-04-30", "2016-05-01 – 2017-04-30", "2016-05-01/2017-04-30"),
    ("perioden 2011 till 2014", "2011 till 2014", "2011/2014"),
    ("byggdes år 1897.", "1897", "1897"),
    ("vid 1809 års riksdag", "1809", "1809"),
    ("åren 1890–1910", "1890–1910", "1890/1910"),
    ("åren 1997-98", "1997-98", "1997/1998"),
    ("mandatperioden 2018-22", "2018-22", "2018/2022"),
    ("hösten 1889", "1889", "1889"),
    ("läsåret 2019/20", "2019/20", "2019/2020"),
    ("Verksamhetsåret 2018/2019", "2018/2019", "2018/2019"),
    ("vintern 1999/00", "1999/00", "1999/2000"),
    ("år tvåtusen sjutton", "tvåtusen sjutton", "2017"),
    ("invigdes nittonhundrasextioåtta.", "nittonhundrasextioåtta", "1968"),
    ("på 1960-talet.", "1960-talet", "196X"),
    ("1900-talets", "1900-talets", "19XX"),
    ("på 1300-talet", "1300-talet", "13XX"),
    ("från sent 1800-tal", "1800-tal", "18XX"),
    ("nittonhundrasextiotalet", "nittonhundrasextiotalet", "196X"),
    ("på 60-talet", "60-talet", "XX6X"),
    ("i slutet av sextiotalet", "sextiotalet", "XX6X"),
    ("Artonhundratalet var", "Artonhundratalet", "18XX"),
    ("1960‑talet", "1960‑talet", "196X"),
    ("1950- till 1970-talet", "1950- till 1970-talet", "195X/197X"),
    ("1960–70-talet", "1960–70-talet", "196X/197X"),
    ("den 3 mars 1500 personer", "3 mars", "XXXX-03-03"),
    ("under kvartal 2 2018", "kvartal 2 2018", "2018-34"),
    ("Fjärde kvartalet 2018", "Fjärde kvartalet 2018", "2018-36"),
    ("(kvartal 2, 2018)", "kvartal 2, 2018", "2018-34"),
    ("2:a kvartalet 2018", "2:a kvartalet 2018", "2018-34"),
    ("i Q1 2019", "Q1 2019", "2019-33"),
    ("under vecka 23, 2019", "vecka 23, 2019", "2019-W23"),
    ("v. 7–9 år 2019", "v. 7–9 år 2019", "2019-W07/2019-W09"),
];

/// A text with several dates, and the value of each.
#[rustfmt::skip]
const LISTS: &[(&str, &[&str])] = &[
    ("3 och 4 maj 2016", &["2016-05-03", "2016-05-04"]),
    ("den 3, den 4 och den 7–9 maj", &["XXXX-05-03", "XXXX-05-04", "XXXX-05-07/XXXX-05-09"]),
    ("tisdagen den 4 och onsdagen den 5 maj 2017", &["2017-05-04", "2017-05-05"]),
    ("den 14 juni 2018, 2019 och 2020", &["2018-06-14", "2019", "2020"]),
    ("3/5 och 7/5 2016", &["2016-05-03", "2016-05-07"]),
    ("mars och april 2017", &["2017-03", "2017-04"]),
    ("Mars, april samt maj 2017", &["2017-04", "2017-05"]),
    ("i mars, april samt maj 2017", &["2017-03", "2017-04", "2017-05"]),
    ("den 3 mars och 4 april 2017", &["2017-03-03", "2017-04-04"]),
    ("den 3/3 och 4/4 2017", &["2017-03-03", "2017-04-04"]),
    // An article begins a date of its own.
    ("mellan den 3 mars och fredagen den 4 april 2017", &["XXXX-03-03", "2017-04-04"]),
    // The year before, or the same: nobody knows.
    ("december och januari 2018", &["XXXX-12", "2018-01"]),
    ("den 3 mars, den 4 april 2017", &["XXXX-03-03", "2017-04-04"]),
    ("från mars till maj 2017", &["2017-03", "2017-05"]),
    ("fr.o.m. den 1 april 2003 t.o.m. den 31 mars 2005", &["2003-04-01", "2005-03-31"]),
    ("flyttas från den 3 mars till den 4 april", &["XXXX-03-03", "XXXX-04-04"]),
    ("från 2011 till 2014", &["2011", "2014"]),
    ("den 3 maj 2016 och den 5 juni samma år", &["2016-05-03", "2016-06-05"]),
    ("1930- och 40-talet", &["193X", "194X"]),
    ("1700- och 1800-talen", &["17XX", "18XX"]),
    ("1970-, 80- och 90-talen", &["197X", "198X", "199X"]),
    ("nittonhundrasextio- och sjuttiotalen", &["196X", "197X"]),
    ("Läsåret 2019/2020 och 2020/2021", &["2019/2020", "2020/2021"]),
    ("åren 1850, 1870 och 1890", &["1850", "1870", "1890"]),
    ("på 60- och 70-talen", &["XX6X", "XX7X"]),
    ("1990- och 00-talet", &["199X", "200X"]),
    ("vecka 54, 2019", &["2019"]),
    // The day is none of the calendar's.
    ("den 29 februari och 1 mars 2017", &["XXXX-02-29", "2017-03-01"]),
];

#[test]
fn lists_have_a_date_for_each() {
    for &(text, values) in LISTS {
        let found: Vec<String> = read(text).into_iter().map(|(_, edtf)| edtf).collect();
        assert_eq!(found, values, "{text}");
    }
}

#[test]
fn every_form_has_its_value() {
    for &(text, expression, edtf) in FORMS {
        assert_eq!(read(text), [(expression, edtf.to_owned())], "{text}");
    }
}

#[test]
fn two_years_are_two_dates() {
    let years: Vec<&str> = read("Under 2022 och 2023 har")
        .into_iter()
        .map(|(text, _)| text)
        .collect();
    assert_eq!(years, ["2022", "2023"]);
}

#[test]
fn other_numbers_are_no_dates() {
    for text in [
        "KS 2021/407-1",
        "kommunallagen (2017:725)",
        "SOU 2016:5",
        "U2009/5552/G",
        "mål 3.6",
        "15 till 30 år",
        "årskurs 4-9",
        "2000 personer",
        "12 2000",
        "1:2000",
        "31 juni 2021",
        "majoriteten",
        "marsch",
        "Maj Ek",
        "20 procent",
        "20230614",
        "2 000 kronor",
        "version 3.5.2017",
        "avsnitt 3.5.2017 och",
        "version 2017.09.14",
        "§ 3.5.2017",
        "10.12.2017.1",
        "nr 2017/09/14",
        "BUN 2017-5-8",
        "13/14/2017",
        "Diarienummer 2023/BUN 0203",
        "sid. 1950–1960",
        "kl. 2017",
        "senast 3/5 av dem",
        "torsdagar 8-12",
        "2/3 majoritet",
        "1889 kronor",
        "1500 boende",
        "ett 1500-tal besökare",
        "ett 2000-tal personer",
        "det 60-talet personer",
        "ett femtiotal",
        "talet 60-tal",
        "tvåtusen sjutton personer",
        "nittonhundra kronor",
        "1997-98",
        "KS 2019/20",
        "2019/20",
        "vecka 23",
        "kvartal 2",
        "Kvarnen 1889:1",
        "Augusti Ek och Maj",
        "MAJ EK",
        "maj2013",
        "klockan 14.30",
    ] {
        assert_eq!(read(text), [], "{text}");
    }
}

/// A text, and the role of the one date in it.
#[rustfmt::skip]
const OF_WHAT: &[(&str, DateRole)] = &[
    ("beslutade vid sitt sammanträde den 24 maj 2021 följande", DateRole::CommitteeDecision),
    ("Kontorets tjänsteutlåtande daterat den 17 juni 2021 har", DateRole::Report),
    ("Remisstid 22 mars 2013", DateRole::ReplyBy),
    ("kommunstyrelsens protokoll den 19 mars 2003, § 8", DateRole::BoardMinutes),
    ("motionen av den 24 mars 2004", DateRole::Other),
];

#[test]
fn the_words_before_tell_the_role() {
    for &(text, role) in OF_WHAT {
        let found = dates(text, &scan(text));
        assert_eq!(
            found.iter().map(|date| date.role).collect::<Vec<_>>(),
            [role],
            "{text}"
        );
    }
}
