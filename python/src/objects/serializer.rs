//! serde's types as Python objects.
//!
//! Written here and not taken from a crate for two reasons. The offsets of every `Span` are converted on the
//! way. And each name of a field is made once for a report, so that a dict costs little more than its values.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyList, PyString};
use serde::ser::{self, Impossible, Serialize};
use utlatande::{Offsets, Span};

type Object<'py> = Bound<'py, PyAny>;

/// What all values of one report share.
pub(super) struct Context<'c, 'py> {
    py: Python<'py>,
    /// What turns offsets into characters, where they are to be turned.
    offsets: Option<&'c Offsets<'c>>,
    names: RefCell<HashMap<&'static str, Bound<'py, PyString>>>,
}

impl<'c, 'py> Context<'c, 'py> {
    pub(super) fn new(py: Python<'py>, offsets: Option<&'c Offsets<'c>>) -> Context<'c, 'py> {
        Context {
            py,
            offsets,
            names: RefCell::default(),
        }
    }

    fn name(&self, name: &'static str) -> Bound<'py, PyString> {
        let mut names = self.names.borrow_mut();
        let name = names
            .entry(name)
            .or_insert_with(|| PyString::intern(self.py, name));
        name.clone()
    }
}

#[derive(Clone, Copy)]
pub(super) struct Serializer<'c, 'py> {
    context: &'c Context<'c, 'py>,
    /// Whether a number here is an offset.
    is_in_span: bool,
}

impl<'c, 'py> Serializer<'c, 'py> {
    pub(super) fn new(context: &'c Context<'c, 'py>) -> Serializer<'c, 'py> {
        Serializer {
            context,
            is_in_span: false,
        }
    }

    fn offset(self, bytes: u64) -> u64 {
        let before = usize::try_from(bytes)
            .ok()
            .and_then(|end| Span::new(0, end));
        match (self.context.offsets, before) {
            (Some(offsets), Some(before)) => offsets.chars(before).end as u64,
            _ => bytes,
        }
    }
}

/// An error of Python on the way through serde.
#[derive(Debug)]
pub(super) struct Error(PyErr);

impl From<PyErr> for Error {
    fn from(error: PyErr) -> Error {
        Error(error)
    }
}

impl From<Error> for PyErr {
    fn from(error: Error) -> PyErr {
        error.0
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Error {}

impl ser::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Error {
        Error(PyValueError::new_err(message.to_string()))
    }
}

/// The types of serde that no type of the library is made of.
macro_rules! unused {
    ($($method:ident($($arg:ty),*) -> $of:ty;)+) => {
        $(fn $method(self, $(_: $arg),*) -> Result<$of, Error> {
            Err(ser::Error::custom(concat!(stringify!($method), ": a report has none")))
        })+
    };
}

impl<'c, 'py> ser::Serializer for Serializer<'c, 'py> {
    type Ok = Object<'py>;
    type Error = Error;
    type SerializeSeq = List<'c, 'py>;
    type SerializeStruct = Dict<'c, 'py>;
    type SerializeTuple = Impossible<Object<'py>, Error>;
    type SerializeTupleStruct = Impossible<Object<'py>, Error>;
    type SerializeTupleVariant = Impossible<Object<'py>, Error>;
    type SerializeMap = Impossible<Object<'py>, Error>;
    type SerializeStructVariant = Impossible<Object<'py>, Error>;

    fn serialize_bool(self, value: bool) -> Result<Object<'py>, Error> {
        Ok(PyBool::new(self.context.py, value).to_owned().into_any())
    }

    fn serialize_u16(self, value: u16) -> Result<Object<'py>, Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<Object<'py>, Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<Object<'py>, Error> {
        let value = if self.is_in_span {
            self.offset(value)
        } else {
            value
        };
        Ok(PyInt::new(self.context.py, value).into_any())
    }

    fn serialize_str(self, value: &str) -> Result<Object<'py>, Error> {
        Ok(PyString::new(self.context.py, value).into_any())
    }

    fn serialize_none(self) -> Result<Object<'py>, Error> {
        Ok(self.context.py.None().into_bound(self.context.py))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Object<'py>, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Object<'py>, Error> {
        value.serialize(self)
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<List<'c, 'py>, Error> {
        Ok(List {
            context: self.context,
            items: Vec::with_capacity(len.unwrap_or(0)),
        })
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Dict<'c, 'py>, Error> {
        Ok(Dict {
            serializer: Serializer {
                context: self.context,
                is_in_span: name == "Span",
            },
            dict: PyDict::new(self.context.py),
        })
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Object<'py>, Error> {
        Err(ser::Error::custom("a report has no variant with a value"))
    }

    unused! {
        serialize_i8(i8) -> Object<'py>;
        serialize_i16(i16) -> Object<'py>;
        serialize_i32(i32) -> Object<'py>;
        serialize_i64(i64) -> Object<'py>;
        serialize_u8(u8) -> Object<'py>;
        serialize_f32(f32) -> Object<'py>;
        serialize_f64(f64) -> Object<'py>;
        serialize_char(char) -> Object<'py>;
        serialize_bytes(&[u8]) -> Object<'py>;
        serialize_unit() -> Object<'py>;
        serialize_unit_struct(&'static str) -> Object<'py>;
        serialize_unit_variant(&'static str, u32, &'static str) -> Object<'py>;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}

pub(super) struct List<'c, 'py> {
    context: &'c Context<'c, 'py>,
    items: Vec<Object<'py>>,
}

impl<'py> ser::SerializeSeq for List<'_, 'py> {
    type Ok = Object<'py>;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.items
            .push(value.serialize(Serializer::new(self.context))?);
        Ok(())
    }

    fn end(self) -> Result<Object<'py>, Error> {
        Ok(PyList::new(self.context.py, self.items)?.into_any())
    }
}

pub(super) struct Dict<'c, 'py> {
    serializer: Serializer<'c, 'py>,
    dict: Bound<'py, PyDict>,
}

impl<'py> ser::SerializeStruct for Dict<'_, 'py> {
    type Ok = Object<'py>;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let value = value.serialize(self.serializer)?;
        let name = self.serializer.context.name(name);
        Ok(self.dict.set_item(name, value)?)
    }

    fn end(self) -> Result<Object<'py>, Error> {
        Ok(self.dict.into_any())
    }
}
