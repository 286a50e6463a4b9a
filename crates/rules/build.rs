//! Checks `policy/` and writes it as Rust code. A faulty policy fails the build.

use std::path::Path;
use std::{env, fs};

use lindungi_policy::{bake, read};

#[path = "build/words.rs"]
mod words;

fn main() {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = crate_folder
        .ancestors()
        .nth(2)
        .expect("the crate stands in crates/");
    let folder = root.join("policy");
    println!("cargo::rerun-if-changed={}", folder.display());
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    match read::folder(&folder) {
        Ok(policy) => {
            fs::write(out.join("policy.rs"), bake::rust(&policy)).expect("OUT_DIR can be written");
        }
        Err(faults) => {
            for fault in faults {
                for line in fault.to_string().lines() {
                    println!("cargo::error={line}");
                }
            }
        }
    }
    match words::rust(&folder.join("words.toml")) {
        Ok(rust) => fs::write(out.join("words.rs"), rust).expect("OUT_DIR can be written"),
        Err(fault) => println!("cargo::error={fault}"),
    }
}
