//! Smoke.
#[allow(dead_code, unused_imports, reason = "x")]
mod harness;
mod smoke;
fn main() -> std::process::ExitCode { harness::run(smoke::all()) }
