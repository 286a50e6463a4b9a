//! Runs the binary without the language of the environment.

use std::ffi::OsStr;
use std::fmt;
use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::sync::Once;

use lindungi_policy::fixture;
use lindungi_rules::policy::current;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// The outcome of a run: exit code, standard output and error.
pub(crate) struct Run {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Makes each failing example list the figures of `policy/` that have changed since it was written: the
/// binary has them built in.
fn report_changes() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            usual(info);
            let changes = fixture::changes(current(), |_| true);
            if !changes.is_empty() {
                let changes = changes.join("\n  ");
                eprintln!(
                    "Since this example was written, figures have changed in policy/:\n  {changes}\n\
                     If that is why it fails: work it out by hand, and write the new numbers into the line \
                     that is named above, or below it."
                );
            }
        }));
    });
}

/// The binary, without a language in its environment.
pub(crate) fn command() -> Command {
    report_changes();
    let mut command = Command::new(env!("CARGO_BIN_EXE_lindungi"));
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(variable);
    }
    command
}

/// Runs the binary with these arguments and `input` on standard input.
pub(crate) fn run_with(args: &[impl AsRef<OsStr>], input: &[u8]) -> Run {
    finish(command().args(args), input)
}

/// Runs the binary with these arguments and an empty standard input.
pub(crate) fn run(args: &[impl AsRef<OsStr>]) -> Run {
    run_with(args, b"")
}

/// Runs a command to its end, with `input` on standard input.
pub(crate) fn finish(command: &mut Command, input: &[u8]) -> Run {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    let mut stdin = child.stdin.take().expect("it has a standard input");
    // The command may end before it has read everything; a failed write is no error.
    let _ = stdin.write_all(input);
    drop(stdin);
    let Output {
        status,
        stdout,
        stderr,
    } = child.wait_with_output().expect("it ends");
    Run {
        status: status.code(),
        out: String::from_utf8(stdout).expect("standard output is UTF-8"),
        err: String::from_utf8(stderr).expect("standard error is UTF-8"),
    }
}

impl Run {
    /// Standard output of a run that succeeded without a message.
    #[track_caller]
    pub(crate) fn text(&self) -> &str {
        assert_eq!((self.status, self.err.as_str()), (Some(0), ""));
        &self.out
    }

    /// Standard output of such a run as one JSON object, on one line.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        let text = self.text();
        assert_eq!(text.lines().count(), 1, "one line: {text}");
        serde_json::from_str(text).expect("exactly one JSON value")
    }

    /// The keys of the JSON object, in the order in which they are written.
    #[track_caller]
    pub(crate) fn keys(&self) -> Vec<String> {
        keys(self.text())
    }
}

/// The keys of a JSON object, in the order in which they are written.
#[track_caller]
pub(crate) fn keys(object: &str) -> Vec<String> {
    let Keys(keys) = serde_json::from_str(object).expect("exactly one JSON object");
    keys
}

struct Keys(Vec<String>);

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Keys;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
                let mut keys = Vec::new();
                while let Some((key, _)) = map.next_entry::<String, serde::de::IgnoredAny>()? {
                    keys.push(key);
                }
                Ok(Keys(keys))
            }
        }
        from.deserialize_map(Object)
    }
}
