//! Kinds of statutes: `samma balk` is none of `skollagen`.

/// What a statute calls itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// *Lag*
    Act,
    /// *Balk*
    Code,
    /// *Förordning*
    Ordinance,
    /// *Kungörelse*
    Notice,
    /// *Ordning*, *form*, *stadga*
    Other,
}

impl Kind {
    /// How many there are.
    pub(super) const COUNT: usize = 5;
}
