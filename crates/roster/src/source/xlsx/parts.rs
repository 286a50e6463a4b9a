//! Finds the parts of a packed workbook that calamine reads. Parts may have any name; the workbook's own
//! lists name them. So these lists are read first, in the same way as calamine reads them.

use std::collections::HashMap;
use std::io::{Read, Seek};

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use zip::ZipArchive;

use crate::limit::{LIST_BYTES, Limit};
use crate::refused::Refused;

/// The way in which calamine uses a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A sheet, which is read cell by cell.
    Sheet,
    /// The texts that cells share, all of which are held in memory.
    Texts,
    /// Styles and lists, which are held in memory too, each tag as a separate value.
    Lists,
    /// A part that calamine does not read.
    Unread,
}

/// The role of each part of a file, by name.
pub(super) struct Parts {
    roles: HashMap<String, Role>,
}

impl Parts {
    /// Reads the workbook's lists of parts.
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

    /// The role of the part with this [plain] name. Calamine finds texts, styles and lists by their names,
    /// so these names take precedence over the workbook's lists: a workbook may list its texts as a sheet.
    /// A part in the folder of sheets counts as a sheet even if no list names it.
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

/// The name of a part in the form in which calamine compares names.
pub(super) fn plain(name: &str) -> String {
    name.replace('\\', "/").to_ascii_lowercase()
}

/// Calls `take` with the type and target of each relationship in a list. A faulty list is left to calamine,
/// which refuses it.
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
