//! The error that ends a journey.

use std::fmt;

/// The result of every step of a journey.
pub(crate) type Result<T = ()> = std::result::Result<T, Failure>;

/// The reason why a journey stopped, in words for the reader of the test's output. The runner adds engine,
/// journey, steps and address.
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

// `Failure` does not implement `std::error::Error`, so that `?` converts every error type.
impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        let message = error.to_string();
        // Drivers add a stack trace of their own code.
        let message = message.split("Stacktrace:").next().unwrap_or_default();
        Self(message.trim_end().to_owned())
    }
}

/// Ends the journey with `why` unless `condition` holds.
pub(crate) fn ensure(condition: bool, why: impl Into<String>) -> Result {
    if condition {
        Ok(())
    } else {
        Err(Failure::new(why))
    }
}
