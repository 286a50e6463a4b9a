//! Code shared by the tests.

use lindungi_policy::read::Fault;

/// Returns the result of reading; panics with every fault if there is one.
#[track_caller]
pub(crate) fn faultless<T>(read: Result<T, Vec<Fault>>) -> T {
    read.unwrap_or_else(|faults| {
        let messages: Vec<String> = faults.iter().map(Fault::to_string).collect();
        panic!("{}", messages.join("\n"))
    })
}
