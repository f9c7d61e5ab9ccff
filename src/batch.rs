//! Many documents at once, on all cores.
//!
//! [`extract_many`] is for any number of documents: it takes them from an iterator as they are
//! needed, and gives results in the same order. [`extract_all`] is for texts that are in memory
//! already.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvError, TryRecvError, sync_channel};
use std::{fmt, io};

use rayon::prelude::*;

use crate::error::{Error, Reason};
use crate::extract::{extract, read as read_bytes};
use crate::report::Report;

/// Reads many documents on all cores; the reports come in the order of the texts.
///
/// Each document is read on one thread, so the reports are the same as those of [`extract`],
/// whatever the number of threads. Rayon's global pool is used; its size is set with
/// `RAYON_NUM_THREADS` or by calling this inside a pool of your own.
///
/// All reports are in memory at the end; see [`extract_many`] where that is too much.
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

/// A document that [`extract_many`] can read: text, bytes, or a function that fetches bytes.
///
/// Bytes are read as [`read`](crate::read) does, with the feature `pdf` those of a PDF too. A function is called on the thread that reads the document, and not before its
/// turn comes, so files should be given so.
pub trait Input {
    /// What the document says.
    ///
    /// # Errors
    ///
    /// When it cannot be fetched or holds no text.
    fn report(self) -> Result<Report, Error>;
}

impl Input for &str {
    fn report(self) -> Result<Report, Error> {
        Ok(extract(self))
    }
}

impl Input for String {
    fn report(self) -> Result<Report, Error> {
        Ok(extract(&self))
    }
}

impl Input for &[u8] {
    fn report(self) -> Result<Report, Error> {
        read_bytes(self).map(|read| read.report)
    }
}

impl Input for Vec<u8> {
    fn report(self) -> Result<Report, Error> {
        self.as_slice().report()
    }
}

impl<F: FnOnce() -> io::Result<Vec<u8>>> Input for F {
    fn report(self) -> Result<Report, Error> {
        let bytes = self().map_err(|error| Reason::Unread {
            why: error.to_string(),
        })?;
        bytes.report()
    }
}

/// Reads many documents on all cores and gives each with its name, in the order in which they came.
///
/// An input is a name, which is any value that says which document it is, and an [`Input`].
/// The iterator is asked for more only as results are taken, so that few documents are in memory at
/// a time, however many there are: see [`Batch::in_flight`]. A document that cannot be read is an
/// error of its own and does no harm to the others; so is one at which a dependency panics.
///
/// To stop early, drop the iterator: documents whose turn has not come are not read. Rayon's global
/// pool is used, or the one that this is called in.
///
/// ```
/// let fetch = |name: &'static str| move || std::fs::read(name);
/// let names = ["fixtures/ks-2023-149.txt", "fixtures/no-such-file.txt"];
/// let mut results = utlatande::extract_many(names.map(|name| (name, fetch(name))));
///
/// let (name, report) = results.next().unwrap();
/// assert_eq!((name, report?.referral.len()), ("fixtures/ks-2023-149.txt", 6));
///
/// let (name, report) = results.next().unwrap();
/// println!("{name}: {}", report.unwrap_err());
/// # assert!(results.next().is_none());
/// # Ok::<(), utlatande::Error>(())
/// ```
pub fn extract_many<I, N, D>(inputs: I) -> Batch<I::IntoIter, N, Report>
where
    I: IntoIterator<Item = (N, D)>,
    D: Input + Send + 'static,
{
    extract_many_with(inputs, |report| report)
}

/// [`extract_many`], and each report turned into what is wanted of it on the thread that read it:
/// its JSON, say, or a few of its facts.
///
/// That is faster where much is done with a report, and even where it is only dropped: memory is
/// given back soonest by the thread that asked for it.
///
/// ```
/// let texts = ["PM 2003 RVII (Dnr 242/01)\n", "Utlåtande 2007:135 RI (Dnr 1/2005)\n"];
/// let inputs = texts.into_iter().enumerate();
/// let numbers = utlatande::extract_many_with(inputs, |report| report.diary_numbers.len());
/// assert_eq!(numbers.filter_map(|(_, number)| number.ok()).sum::<usize>(), 2);
/// ```
pub fn extract_many_with<I, N, D, T>(
    inputs: I,
    then: impl Fn(Report) -> T + Send + Sync + 'static,
) -> Batch<I::IntoIter, N, T>
where
    I: IntoIterator<Item = (N, D)>,
    D: Input + Send + 'static,
    T: Send + 'static,
{
    Batch {
        inputs: inputs.into_iter(),
        // Enough that no thread waits while the others read a long document or results are written.
        most: 4 * rayon::current_num_threads(),
        waiting: VecDeque::new(),
        then: Arc::new(then),
    }
}

/// The results of [`extract_many`]: an iterator of names and reports.
#[must_use = "documents are read as results are taken"]
pub struct Batch<I, N, T> {
    inputs: I,
    most: usize,
    /// Documents that were given to the pool, in order.
    waiting: VecDeque<(N, Receiver<Result<T, Error>>)>,
    /// What is made of a report. Lives as long as somebody waits for results.
    then: Arc<dyn Fn(Report) -> T + Send + Sync>,
}

impl<I, N, T> fmt::Debug for Batch<I, N, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batch")
            .field("most", &self.most)
            .field("waiting", &self.waiting.len())
            .finish_non_exhaustive()
    }
}

impl<I, N, T> Batch<I, N, T> {
    /// Sets how many documents may be in memory at a time: being read, or read and not yet taken. At
    /// first it is four times the number of threads.
    ///
    /// Each takes about four times its size while it is read, and its report up to twice its size. More
    /// than a few a thread gain nothing, unless some documents are far longer than the others.
    pub fn in_flight(mut self, most: usize) -> Self {
        self.most = most.max(1);
        self
    }
}

impl<I, N, D, T> Iterator for Batch<I, N, T>
where
    I: Iterator<Item = (N, D)>,
    D: Input + Send + 'static,
    T: Send + 'static,
{
    type Item = (N, Result<T, Error>);

    fn next(&mut self) -> Option<Self::Item> {
        while self.waiting.len() < self.most {
            let Some((name, input)) = self.inputs.next() else {
                break;
            };
            let (sender, receiver) = sync_channel(1);
            let then = Arc::downgrade(&self.then);
            rayon::spawn_fifo(move || {
                // Nobody waits any more where the iterator was dropped meanwhile.
                if let Some(then) = then.upgrade() {
                    let _ = sender.send(read(input, &*then));
                }
            });
            self.waiting.push_back((name, receiver));
        }
        let (name, receiver) = self.waiting.pop_front()?;
        let read = wait(&receiver).unwrap_or_else(|_| Err(Reason::Panicked.into()));
        Some((name, read))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (least, most) = self.inputs.size_hint();
        let waiting = self.waiting.len();
        (
            least.saturating_add(waiting),
            most.and_then(|most| most.checked_add(waiting)),
        )
    }
}

/// Reads one document; a panic is an error.
fn read<T>(input: impl Input, then: &dyn Fn(Report) -> T) -> Result<T, Error> {
    // A panic leaves nothing half done that anybody could see: all of it is dropped.
    let read = catch_unwind(AssertUnwindSafe(|| input.report().map(then)));
    read.unwrap_or_else(|_| Err(Reason::Panicked.into()))
}

/// Waits for a report. A thread of the pool reads documents meanwhile, since all the others may wait too.
fn wait<T>(receiver: &Receiver<T>) -> Result<T, RecvError> {
    loop {
        match receiver.try_recv() {
            Ok(report) => return Ok(report),
            Err(TryRecvError::Disconnected) => return Err(RecvError),
            Err(TryRecvError::Empty) => match rayon::yield_now() {
                None => return receiver.recv(),
                Some(rayon::Yield::Executed) => {}
                Some(rayon::Yield::Idle) => std::thread::yield_now(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::*;

    const DOCUMENT: &str = "PM 2003 RVII (Dnr 242/01)\n";

    fn pool(threads: usize) -> rayon::ThreadPool {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool")
    }

    #[test]
    fn each_failure_is_its_own_and_the_order_is_kept() {
        type Fetch = fn() -> io::Result<Vec<u8>>;
        let inputs: [(u8, Fetch); 5] = [
            (0, || Ok(DOCUMENT.into())),
            (1, || Err(io::Error::other("the disk is gone"))),
            (2, || panic!("a dependency fails")),
            (3, || Ok(b"%PDF-1.7".to_vec())),
            (4, || Ok(DOCUMENT.into())),
        ];
        for threads in [1, 2] {
            let read: Vec<(u8, Result<Report, Error>)> =
                pool(threads).install(|| extract_many(inputs).collect());
            let names: Vec<u8> = read.iter().map(|(name, _)| *name).collect();
            assert_eq!(names, [0, 1, 2, 3, 4]);
            let errors: Vec<String> = read
                .iter()
                .map(|(_, report)| {
                    report
                        .as_ref()
                        .map_or_else(ToString::to_string, |_| String::new())
                })
                .collect();
            assert!(errors[0].is_empty() && errors[4].is_empty());
            assert!(errors[1].contains("the disk is gone"), "{}", errors[1]);
            assert!(errors[2].contains("panicked"), "{}", errors[2]);
            assert!(errors[3].contains("PDF"), "{}", errors[3]);
        }
    }

    #[cfg(feature = "pdf")]
    #[test]
    fn bytes_are_a_pdf_wherever_read_takes_them_for_one() {
        let late = b"\n%PDF-1.7";
        assert_eq!(
            late.as_slice().report().unwrap_err(),
            read_bytes(late).unwrap_err()
        );
    }

    #[test]
    fn no_more_inputs_are_taken_than_may_be_in_flight() {
        let taken = Rc::new(Cell::new(0));
        let counter = Rc::clone(&taken);
        let inputs = (0..1000).map(move |i| {
            counter.set(i + 1);
            (i, DOCUMENT)
        });
        let mut batch = extract_many(inputs).in_flight(3);
        assert_eq!(taken.get(), 0);
        assert_eq!(batch.next().map(|(i, _)| i), Some(0));
        assert_eq!(taken.get(), 3);
        assert_eq!(batch.size_hint(), (999, Some(999)));
        assert_eq!(batch.next().map(|(i, _)| i), Some(1));
        assert_eq!(taken.get(), 4);
        drop(batch);
        assert_eq!(taken.get(), 4);
    }

    #[test]
    fn every_kind_of_input_gives_the_same_report() {
        let expected = Some(2003);
        let year = |report: Result<Report, Error>| {
            let number = report.expect("it is read").number;
            number.map(|number| number.year)
        };
        assert_eq!(year(DOCUMENT.report()), expected);
        assert_eq!(year(DOCUMENT.to_owned().report()), expected);
        assert_eq!(year(DOCUMENT.as_bytes().report()), expected);
        assert_eq!(year(DOCUMENT.as_bytes().to_vec().report()), expected);
        assert_eq!(year((|| Ok(DOCUMENT.into())).report()), expected);
    }
}
