//! What the fuzz targets found, and small inputs that each begins with.

use std::path::Path;

use targets::TARGETS;

#[test]
fn what_fuzzing_found_stays_mended() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/regressions");
    let mut replayed = 0;
    for target in folder.read_dir().expect("a folder") {
        let target = target.expect("an entry");
        let name = target.file_name();
        let (_, check) = TARGETS
            .iter()
            .find(|(target, _)| name == *target)
            .unwrap_or_else(|| panic!("{} is no target", name.display()));
        for file in target.path().read_dir().expect("a folder") {
            let path = file.expect("an entry").path();
            println!("{}", path.display());
            check(&std::fs::read(path).expect("a file"));
            replayed += 1;
        }
    }
    assert!(replayed > 0, "nothing was replayed");
}

#[test]
fn every_target_is_built() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/Cargo.toml");
    let manifest = std::fs::read_to_string(manifest).expect("a manifest");
    for (name, _) in TARGETS {
        assert!(
            manifest.contains(&format!("path = \"fuzz_targets/{name}.rs\"")),
            "{name}"
        );
    }
}
