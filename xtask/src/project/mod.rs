//! The folders and files of this project, and readers for them.
//!
//! - `repo`: the root, the folders that builds write to, the files that git knows
//! - `dist`: the folder of the built site
//! - `locales`: the sentences of each language
//! - `html`: a scanner of start tags
//! - `content_hash`: names of files by their content

mod content_hash;
pub(crate) mod dist;
pub(crate) mod html;
pub(crate) mod locales;
pub(crate) mod repo;

pub(crate) use content_hash::content_hash;
