//! `utlatande schema`: the JSON Schema of the output, derived from its types.

use schemars::generate::SchemaSettings;
use utlatande::Report;

use crate::args::Output;
use crate::extract::Record;
use crate::fault::Fault;
use crate::output;
use crate::stream::Reply;

pub(crate) fn run(of: Output) -> Result<bool, Fault> {
    // What is written, not what would be accepted: a field that is always there is required.
    let generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let schema = match of {
        Output::Record => generator.into_root_schema_for::<Record>(),
        Output::Report => generator.into_root_schema_for::<Report>(),
        Output::Reply => generator.into_root_schema_for::<Reply>(),
    };
    let mut text = serde_json::to_vec_pretty(&schema).expect("a schema can be written as JSON");
    text.push(b'\n');
    output::print(&text).map(|()| true)
}
