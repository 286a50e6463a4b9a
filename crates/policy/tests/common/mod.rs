//! What the tests have in common.

use lindungi_policy::read::Fault;

/// What came of reading; every fault is told where there is one.
#[track_caller]
pub(crate) fn faultless<T>(read: Result<T, Vec<Fault>>) -> T {
    read.unwrap_or_else(|faults| {
        let told: Vec<String> = faults.iter().map(Fault::to_string).collect();
        panic!("{}", told.join("\n"))
    })
}
