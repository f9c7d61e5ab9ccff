//! How the program and its worker processes talk: a length, then as many bytes.

use std::io::{self, Read, Write};

use utlatande::Report;

use crate::why::Why;

/// The first argument of a worker process.
pub(crate) const WORKER: &str = "pdf-worker";

/// What comes of a PDF, as JSON in a frame.
pub(crate) type Reply = Result<Report, Why>;

pub(crate) fn write(to: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(&(bytes.len() as u64).to_le_bytes())?;
    to.write_all(bytes)?;
    to.flush()
}

/// The next frame. Memory is taken as bytes come, not as the length says.
pub(crate) fn read(from: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 != length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_comes_back_and_a_cut_one_is_an_error() {
        let mut written = Vec::new();
        write(&mut written, b"abc").unwrap();
        write(&mut written, b"").unwrap();
        let mut from = written.as_slice();
        assert_eq!(read(&mut from).unwrap(), b"abc");
        assert_eq!(read(&mut from).unwrap(), b"");
        assert!(read(&mut from).is_err());
        assert!(read(&mut &written[..10]).is_err());
        assert!(read(&mut [0xff; 20].as_slice()).is_err());
    }
}
