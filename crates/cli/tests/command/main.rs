//! The command line as it is run: the binary itself, its exit status and both its streams.

mod cases;
mod facts;
mod folder;
mod fund;
mod languages;
mod objects;
mod policy;
mod refusals;
mod run;
mod screen;
mod streams;
