//! `utlatande schema`: the JSON Schema of the output, derived from its types.

use schemars::generate::SchemaSettings;
use utlatande::{Record, Report};

use crate::args::SchemaOf;
use crate::fault::Fault;
use crate::output;
use crate::stream::Reply;

pub(crate) fn run(of: SchemaOf) -> Result<bool, Fault> {
    // What is written, not what would be accepted: a field that is always there is required.
    let generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let schema = match of {
        SchemaOf::Record => generator.into_root_schema_for::<Record>(),
        SchemaOf::Report => generator.into_root_schema_for::<Report>(),
        SchemaOf::Reply => generator.into_root_schema_for::<Reply>(),
    };
    let mut text = serde_json::to_vec_pretty(&schema).expect("a schema can be written as JSON");
    text.push(b'\n');
    output::print(&text).map(|()| true)
}
