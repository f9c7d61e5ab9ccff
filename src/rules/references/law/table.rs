//! Statutes that reports, bills and judgments cite by name alone.
//!
//! From *Svensk författningssamling* (SFS). A number stands here only if the name meant one statute
//! throughout 2000 to 2023; the others are listed for their letters and give the name as written.

/// A statute: its name, the letters that stand for it, its number, and its title in full behind `lag`
/// or `lagen`, where the name is not the title.
pub(super) struct Known {
    pub(super) name: &'static str,
    pub(super) letters: &'static str,
    /// Empty where it depends on the year.
    pub(super) number: &'static str,
    /// Empty where the name is the title.
    pub(super) title: &'static str,
}

const fn row(
    name: &'static str,
    letters: &'static str,
    number: &'static str,
    title: &'static str,
) -> Known {
    Known {
        name,
        letters,
        number,
        title,
    }
}

#[rustfmt::skip]
pub(super) static KNOWN: &[Known] = &[
    // The constitution and parliament.
    row("regeringsformen", "RF", "1974:152", ""),
    row("tryckfrihetsförordningen", "TF", "1949:105", ""),
    row("yttrandefrihetsgrundlagen", "YGL", "1991:1469", ""),
    row("successionsordningen", "", "1810:926", ""),
    row("riksdagsordningen", "RO", "", ""), // 1974:153, 2014:801
    // The codes.
    row("brottsbalken", "BrB", "1962:700", ""),
    row("rättegångsbalken", "RB", "1942:740", ""),
    row("utsökningsbalken", "UB", "1981:774", ""),
    row("ärvdabalken", "ÄB", "1958:637", ""),
    row("äktenskapsbalken", "ÄktB", "1987:230", ""),
    row("föräldrabalken", "FB", "1949:381", ""),
    row("jordabalken", "JB", "1970:994", ""),
    row("miljöbalken", "MB", "1998:808", ""),
    row("socialförsäkringsbalken", "SFB", "2010:110", ""),
    // Municipalities and authorities.
    row("kommunallagen", "KL", "", ""), // 1991:900, 2017:725
    row("förvaltningslagen", "FL", "", ""), // 1986:223, 2017:900
    row("förvaltningsprocesslagen", "FPL", "1971:291", ""),
    row("offentlighets- och sekretesslagen", "OSL", "2009:400", ""),
    row("sekretesslagen", "SekrL", "1980:100", ""),
    row("arkivlagen", "", "1990:782", ""),
    row("arkivförordningen", "", "1991:446", ""),
    row("myndighetsförordningen", "", "2007:515", ""),
    row("språklagen", "", "2009:600", ""),
    row("personuppgiftslagen", "PUL", "1998:204", ""),
    row("dataskyddslagen", "", "2018:218", "med kompletterande bestämmelser till EU:s dataskyddsförordning"),
    row("vallagen", "", "", ""), // 1997:157, 2005:837
    row("lagen", "LOU", "", "om offentlig upphandling"), // 1992:1528, 2007:1091, 2016:1145
    row("lagen", "LOV", "2008:962", "om valfrihetssystem"),
    row("lagen", "", "2009:724", "om nationella minoriteter och minoritetsspråk"),
    // Care and schools.
    row("socialtjänstlagen", "SoL", "", ""), // 1980:620, 2001:453
    row("lagen", "LSS", "1993:387", "om stöd och service till vissa funktionshindrade"),
    row("lagen", "LASS", "1993:389", "om assistansersättning"),
    row("lagen", "LVU", "1990:52", "med särskilda bestämmelser om vård av unga"),
    row("lagen", "LVM", "1988:870", "om vård av missbrukare i vissa fall"),
    row("lagen", "LPT", "1991:1128", "om psykiatrisk tvångsvård"),
    row("lagen", "LRV", "1991:1129", "om rättspsykiatrisk vård"),
    row("hälso- och sjukvårdslagen", "HSL", "", ""), // 1982:763, 2017:30
    row("patientlagen", "", "2014:821", ""),
    row("patientsäkerhetslagen", "PSL", "2010:659", ""),
    row("patientdatalagen", "PDL", "2008:355", ""),
    row("tandvårdslagen", "", "1985:125", ""),
    row("smittskyddslagen", "", "", ""), // 1988:1472, 2004:168
    row("skollagen", "", "", ""), // 1985:1100, 2010:800
    row("skolförordningen", "", "2011:185", ""),
    row("bibliotekslagen", "", "", ""), // 1996:1596, 2013:801
    row("diskrimineringslagen", "", "2008:567", ""),
    row("jämställdhetslagen", "", "1991:433", ""),
    // Land, building and environment.
    row("plan- och bygglagen", "PBL", "", ""), // 1987:10, 2010:900
    row("äldre plan- och bygglagen", "ÄPBL", "1987:10", ""),
    row("plan- och byggförordningen", "PBF", "2011:338", ""),
    row("expropriationslagen", "ExprL", "1972:719", ""),
    row("fastighetsbildningslagen", "FBL", "1970:988", ""),
    row("anläggningslagen", "", "1973:1149", ""),
    row("ledningsrättslagen", "", "1973:1144", ""),
    row("väglagen", "", "1971:948", ""),
    row("bostadsrättslagen", "BRL", "1991:614", ""),
    row("förköpslagen", "", "1967:868", ""),
    row("kulturmiljölagen", "KML", "1988:950", ""),
    row("lagen", "", "2006:412", "om allmänna vattentjänster"),
    row("lagen", "", "2000:1383", "om kommunernas bostadsförsörjningsansvar"),
    row("begravningslagen", "", "1990:1144", ""),
    // Order, traffic and safety.
    row("ordningslagen", "", "1993:1617", ""),
    row("polislagen", "", "1984:387", ""),
    row("trafikförordningen", "", "1998:1276", ""),
    row("körkortslagen", "", "1998:488", ""),
    row("alkohollagen", "", "", ""), // 1994:1738, 2010:1622
    row("lagen", "LSO", "2003:778", "om skydd mot olyckor"),
    row("utlänningslagen", "UtlL", "", ""), // 1989:529, 2005:716
    // Work.
    row("lagen", "LAS", "1982:80", "om anställningsskydd"),
    row("anställningsskyddslagen", "", "1982:80", ""),
    row("lagen", "MBL", "1976:580", "om medbestämmande i arbetslivet"),
    row("medbestämmandelagen", "", "1976:580", ""),
    row("arbetsmiljölagen", "AML", "1977:1160", ""),
    row("arbetstidslagen", "ATL", "1982:673", ""),
    row("semesterlagen", "", "1977:480", ""),
    row("föräldraledighetslagen", "", "1995:584", ""),
    // Contracts, companies and taxes.
    row("avtalslagen", "AvtL", "1915:218", ""),
    row("köplagen", "KöpL", "1990:931", ""),
    row("konsumenttjänstlagen", "KtjL", "1985:716", ""),
    row("skadeståndslagen", "SkL", "1972:207", ""),
    row("preskriptionslagen", "", "1981:130", ""),
    row("räntelagen", "", "1975:635", ""),
    row("förmånsrättslagen", "FRL", "1970:979", ""),
    row("konkurslagen", "KonkL", "1987:672", ""),
    row("upphovsrättslagen", "URL", "1960:729", ""),
    row("aktiebolagslagen", "ABL", "", ""), // 1975:1385, 2005:551
    row("lagen", "", "1980:1102", "om handelsbolag och enkla bolag"),
    row("årsredovisningslagen", "ÅRL", "1995:1554", ""),
    row("bokföringslagen", "BFL", "1999:1078", ""),
    row("inkomstskattelagen", "IL", "1999:1229", ""),
    row("mervärdesskattelagen", "ML", "", ""), // 1994:200, 2023:200
    row("fastighetstaxeringslagen", "FTL", "1979:1152", ""),
    row("taxeringslagen", "", "1990:324", ""),
    row("skatteförfarandelagen", "SFL", "2011:1244", ""),
    row("lagen", "LSE", "1994:1776", "om skatt på energi"),
];

/// The statute whose letters these are.
pub(super) fn by_letters(letters: &str) -> Option<&'static Known> {
    KNOWN
        .iter()
        .find(|known| !letters.is_empty() && known.letters == letters)
}

/// The statute of this name; `lagen` alone is none.
pub(super) fn by_name(name: &str) -> Option<&'static Known> {
    KNOWN
        .iter()
        .find(|known| known.title.is_empty() && known.name == name)
}

/// The statute whose title `text` begins with, behind `lagen`. Of two the longer.
pub(super) fn by_title(text: &str) -> Option<&'static Known> {
    let titled = KNOWN.iter().filter(|known| {
        let behind = text.strip_prefix(known.title);
        !known.title.is_empty() && behind.is_some_and(|b| !b.starts_with(char::is_alphanumeric))
    });
    titled.max_by_key(|known| known.title.len())
}
