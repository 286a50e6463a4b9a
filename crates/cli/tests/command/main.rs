//! Tests of the binary `lindungi`: its exit status, standard output and standard error.

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
