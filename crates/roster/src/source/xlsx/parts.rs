//! The parts of a packed workbook that calamine takes in. They may stand anywhere; the workbook's own lists say
//! where. So these lists are read first, in the way in which calamine reads them.

use std::collections::HashMap;
use std::io::{Read, Seek};

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use zip::ZipArchive;

use crate::limit::{LIST_BYTES, Limit};
use crate::refused::Refused;

/// The use that calamine makes of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A sheet, which passes by cell by cell.
    Sheet,
    /// The texts that cells share, all of which are held.
    Texts,
    /// Styles and lists, which are held too, each tag as a value of its own.
    Lists,
    /// A part that calamine does not read.
    Unread,
}

/// The parts of a file by their names, and what each is.
pub(super) struct Parts {
    roles: HashMap<String, Role>,
}

impl Parts {
    /// Reads the lists of a file.
    pub(super) fn of<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<Self, Refused> {
        let mut places = HashMap::new();
        for index in 0..archive.len() {
            let part = archive.by_index_data(index)?;
            places.insert(plain(&part.name()?), index);
        }
        let (mut folder, mut book) = ("xl/".to_owned(), "workbook.xml".to_owned());
        relationships(archive, &places, "_rels/.rels", |kind, target| {
            if kind.ends_with("/relationships/officeDocument")
                && let Ok(target) = unescape(target)
            {
                let (before, name) = target.rsplit_once('/').unwrap_or(("", &target));
                before
                    .strip_prefix('/')
                    .unwrap_or(before)
                    .clone_into(&mut folder);
                if !folder.is_empty() {
                    folder.push('/');
                }
                if !name.is_empty() {
                    name.clone_into(&mut book);
                }
            }
        })?;
        let list = format!("{folder}_rels/{book}.rels");
        let mut roles = HashMap::new();
        relationships(archive, &places, &list, |kind, target| {
            if kind.ends_with("/worksheet") {
                let name = match target.strip_prefix('/') {
                    Some(whole) => plain(whole),
                    None => plain(&format!("{folder}{target}")),
                };
                roles.insert(name, Role::Sheet);
            }
        })?;
        for list in ["_rels/.rels".to_owned(), list, format!("{folder}{book}")] {
            roles.insert(plain(&list), Role::Lists);
        }
        Ok(Self { roles })
    }

    /// The role of the part of this [plain] name. Calamine takes in texts, styles and lists by their names, so
    /// these names come before what the workbook says: a workbook may call its texts a sheet. A part in the folder
    /// of sheets counts as one even where no list says so.
    pub(super) fn role(&self, name: &str) -> Role {
        let file = name.rsplit('/').next().unwrap_or(name);
        match (file, self.roles.get(name)) {
            ("sharedstrings.xml", _) => Role::Texts,
            ("styles.xml" | "theme1.xml", _) => Role::Lists,
            (_, Some(role)) => *role,
            (_, None) if name.split('/').nth(1) == Some("worksheets") => Role::Sheet,
            (_, None) => Role::Unread,
        }
    }
}

/// The name of a part as calamine looks for it.
pub(super) fn plain(name: &str) -> String {
    name.replace('\\', "/").to_ascii_lowercase()
}

/// Hands on kind and target of each relationship of a list. A faulty list is left to calamine, which refuses it.
fn relationships<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    places: &HashMap<String, usize>,
    list: &str,
    mut take: impl FnMut(&str, &str),
) -> Result<(), Refused> {
    let Some(index) = places.get(&plain(list)) else {
        return Ok(());
    };
    let part = archive.by_index(*index)?;
    let mut bytes = Vec::new();
    part.take(LIST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| Refused::Damaged { row: 0 })?;
    if bytes.len() as u64 > LIST_BYTES {
        return Err(Refused::limit(Limit::Held));
    }
    let mut xml = Reader::from_reader(bytes.as_slice());
    xml.config_mut().check_end_names = false;
    let mut piece = Vec::new();
    loop {
        piece.clear();
        match xml.read_event_into(&mut piece) {
            Ok(Event::Start(tag) | Event::Empty(tag))
                if tag.local_name().as_ref() == "Relationship" =>
            {
                let (mut kind, mut target) = (None, None);
                for attribute in tag.attributes().with_checks(false).flatten() {
                    let value = match attribute.key.as_ref() {
                        "Type" => &mut kind,
                        "Target" => &mut target,
                        _ => continue,
                    };
                    value.get_or_insert(attribute.value);
                }
                take(&kind.unwrap_or_default(), &target.unwrap_or_default());
            }
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}
