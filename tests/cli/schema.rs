//! Whether what comes out follows the schema is tested in `tests/data`.

use crate::printed;

#[test]
fn the_committed_schema_is_the_one_derived_from_the_types() {
    let committed = std::fs::read_to_string("docs/schema.json").expect("a schema");
    assert!(
        committed == printed(&["schema"]),
        "write it anew: utlatande schema > docs/schema.json"
    );
}
