//! The pages, one folder each. They know the rules and the sentences; what they need of the
//! browser they get from `browser`, what they look like from `components`.

pub mod check;
pub mod donate;
pub mod field;
pub mod home;
pub mod not_found;
pub mod privacy;
mod sourced;
pub mod sources;
