//! What a journey ends with when something is not as it must be.

use std::fmt;

/// What every step of a journey gives back.
pub(crate) type Result<T = ()> = std::result::Result<T, Failure>;

/// Why a journey stopped, in words for whoever reads the test's output.
/// Engine, journey, steps and address are added by the runner.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

// `Failure` is no `std::error::Error` itself, so that `?` takes every error there is.
impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        let said = error.to_string();
        // Drivers add where in themselves they failed.
        let said = said.split("Stacktrace:").next().unwrap_or_default();
        Self(said.trim_end().to_owned())
    }
}

/// Goes on when `holds`, else ends the journey with `why`.
pub(crate) fn ensure(holds: bool, why: impl Into<String>) -> Result {
    if holds {
        Ok(())
    } else {
        Err(Failure::new(why))
    }
}
