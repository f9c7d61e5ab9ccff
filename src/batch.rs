//! Many documents at once.

use rayon::prelude::*;

use crate::{Report, extract};

/// Reads many documents on all cores; the reports come in the order of the texts.
///
/// Each document is read on one thread, so the reports are the same as those of [`extract`],
/// whatever the number of threads. Rayon's global pool is used; its size is set with
/// `RAYON_NUM_THREADS` or by calling this inside a pool of your own.
///
/// ```
/// let texts = ["PM 2003 RVII (Dnr 242/01)\n", "Utlåtande 2007:135 RI (Dnr 1/2005)\n"];
/// let reports = utlatande::extract_all(&texts);
/// assert_eq!(reports[1].number.unwrap().serial, Some(135));
/// ```
#[must_use]
pub fn extract_all<T: AsRef<str> + Sync>(texts: &[T]) -> Vec<Report> {
    texts
        .par_iter()
        .map(|text| extract(text.as_ref()))
        .collect()
}
