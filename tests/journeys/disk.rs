//! The browser writes nothing to disk that residents and givers enter. These journeys read its files, while
//! it is open and after it was closed, and decompress those of Firefox.

use std::{collections::BTreeSet, fs, io, path::Path, time::Duration};

use lindungi_text::{Lang, format};
use serde_json::{Value, json};

use crate::{
    harness::{
        Engine, Journey, Page, Result, button, checkbox, css, ensure, field, heading, link, radio,
    },
    walk::{self, Age, Person, Question, headline},
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("disk_of_a_resident", resident)
            .keeps()
            .again(nothing_written),
        Journey::new("disk_of_a_giver", giver)
            .keeps()
            .again(nothing_written),
        Journey::new("disk_of_a_field_left_alone", left_alone)
            .keeps()
            .again(is_written),
        Journey::new("disk_fields_are_discreet", discreet),
    ]
}

/// An amount that no file of a browser contains by itself.
const AMOUNT: &str = "7654321";

/// The texts that are typed. No file of a browser contains them by itself.
const TYPED: [&str; 7] = [
    AMOUNT,
    "7.654.321",
    "tukang qwzx",
    "Siti Qwzx",
    "Ketua Qwzx",
    "Yayasan Qwzx",
    "Jambi Qwzx",
];

/// The marks before form data on disk: in each page that Chromium would restore, and in Firefox's list of
/// tabs.
const FORMS: [&str; 2] = ["WebKit serialized form state", "\"formdata\""];

/// The text typed into a field that does not belong to the app.
const CONTROL: &str = "bukti-qwzx-987";

/// Longer than browsers wait before they write open pages to disk.
const WRITTEN_AFTER: Duration = Duration::from_secs(6);

/// Types every kind of answer of a resident.
async fn resident(page: Page) -> Result {
    let person = Person {
        age: Some(Age::Born(["17", "8", "1987"])),
        ..Person::UNUSUAL
    };
    walk::until(&page, ID, Question::Work, &person).await?;
    page.fill(walk::job(ID), "tukang qwzx").await?;
    walk::answer(&page, ID, Question::Work, &person).await?;
    let asked = person.asked(walk::today(&page)).into_iter();
    for question in asked
        .skip_while(|question| *question != Question::Work)
        .skip(1)
    {
        walk::wait_question(&page, ID, question).await?;
        walk::answer(&page, ID, question, &person).await?;
    }
    walk::wait_review(&page, ID).await?;
    page.click(link(ID.check_see_result())).await?;
    page.wait_hash(walk::RESULT).await?;
    walk::open_rows(&page).await?;
    page.click(radio(ID.result_own_transport())).await?;
    page.click(checkbox(ID.result_own_jht())).await?;
    let districts = &walk::policy().city.districts;
    if let Some(village) = districts
        .first()
        .and_then(|district| district.villages.first())
    {
        page.choose(field(ID.result_where_pick()), &village.name)
            .await?;
    }
    page.goto("#/kode").await?;
    page.type_into(css("#kode"), "LINDUNGI1:tukang qwzx")
        .await?;
    nothing_written_after_wait(&page).await
}

/// Fills in every kind of field of a giver.
async fn giver(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.fill(field(ID.donate_amount()), AMOUNT).await?;
    page.wait_text_in(headline(), &format::workers(ID, 37))
        .await?;
    page.choose(field(ID.donate_start()), &walk::month(ID, "2027-03"))
        .await?;
    page.click(checkbox(ID.donate_jht())).await?;
    page.click(link(ID.take_letter())).await?;
    page.wait_focus(heading(ID.pledge_title())).await?;
    for (label, text) in [
        (ID.pledge_name(), TYPED[3]),
        (ID.pledge_position(), TYPED[4]),
        (ID.pledge_organisation(), TYPED[5]),
        (ID.pledge_place(), TYPED[6]),
    ] {
        page.fill(field(label), text).await?;
    }
    nothing_written_after_wait(&page).await
}

/// Gives the browser time to write, on a page with fields and after it, then checks the files.
async fn nothing_written_after_wait(page: &Page) -> Result {
    tokio::time::sleep(WRITTEN_AFTER).await;
    nothing_written(page.clone()).await?;
    // Chromium stores the form data of a page when the page is left.
    page.goto("#/privasi").await?;
    tokio::time::sleep(WRITTEN_AFTER).await;
    nothing_written(page.clone()).await
}

/// Fails if a typed text is on disk, with one or two bytes per letter, or any form data.
async fn nothing_written(page: Page) -> Result {
    let found = found_on_disk(&page, &TYPED)?;
    ensure(found.is_empty(), format!("on disk: {}", found.join("; ")))?;
    let found = found_on_disk(&page, &FORMS)?;
    ensure(
        found.is_empty(),
        format!("the state of fields is on disk: {}", found.join("; ")),
    )
}

/// A control: the check must find the text of a field without the app's attributes, in a page of the same
/// host. Otherwise these checks would prove nothing.
async fn left_alone(page: Page) -> Result {
    page.goto("#/privasi").await?;
    let script = "const field = document.createElement('input');\
         field.id = 'bukti';\
         field.setAttribute('aria-label', 'bukti');\
         document.body.append(field);\
         return null";
    page.eval::<Value>(script, vec![]).await?;
    page.type_into(css("#bukti"), CONTROL).await?;
    tokio::time::sleep(WRITTEN_AFTER).await;
    page.step("look at what is on disk");
    if page.engine() == Engine::Firefox {
        is_written(page.clone()).await?;
    }
    Ok(())
}

async fn is_written(page: Page) -> Result {
    let found = found_on_disk(&page, &[CONTROL])?;
    ensure(!found.is_empty(), "what is on disk is not found")
}

/// Finds these texts in the files of the browser: each text with its file.
fn found_on_disk(page: &Page, texts: &[&str]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for folder in page.folders() {
        search_folder(folder, &Wanted::new(texts), &mut found)?;
    }
    Ok(found)
}

fn search_folder(folder: &Path, wanted: &Wanted, found: &mut Vec<String>) -> Result {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let path = entry?.path();
        // Skips files that the browser removes meanwhile, and links.
        let Ok(kind) = fs::symlink_metadata(&path) else {
            continue;
        };
        if kind.is_dir() {
            search_folder(&path, wanted, found)?;
        }
        // Drivers log their commands; a browser without a driver does not.
        if !kind.is_file() || path.ends_with("driver.log") {
            continue;
        }
        let Ok(content) = fs::read(&path) else {
            continue;
        };
        let content = unpacked(&content).unwrap_or(content);
        for text in wanted.within(&content) {
            found.push(format!("{text:?} in {}", path.display()));
        }
    }
    Ok(())
}

/// The texts to search for, as bytes with one and with two bytes per letter.
struct Wanted {
    texts: Vec<(String, Vec<u8>)>,
    /// For each byte value, whether one of the texts begins with it.
    begins: [bool; 256],
}

impl Wanted {
    fn new(texts: &[&str]) -> Self {
        let narrow = |text: &str| text.as_bytes().to_vec();
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let texts: Vec<_> = texts
            .iter()
            .flat_map(|text| [narrow(text), wide(text)].map(|bytes| ((*text).to_owned(), bytes)))
            .collect();
        let mut begins = [false; 256];
        for byte in texts.iter().filter_map(|(_, bytes)| bytes.first()) {
            begins[usize::from(*byte)] = true;
        }
        Self { texts, begins }
    }

    /// The texts in a file. Profiles are large, so one pass searches for all texts.
    fn within(&self, content: &[u8]) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        for (at, byte) in content.iter().enumerate() {
            if self.begins[usize::from(*byte)] {
                let here = self
                    .texts
                    .iter()
                    .filter(|(_, bytes)| content[at..].starts_with(bytes));
                found.extend(here.map(|(text, _)| text.as_str()));
            }
        }
        found
    }
}

/// Decompresses a file of Firefox (`mozLz40`), or `None` if it is not one.
fn unpacked(content: &[u8]) -> Option<Vec<u8>> {
    let rest = content.strip_prefix(b"mozLz40\0")?;
    let (size, packed) = rest.split_first_chunk::<4>()?;
    let size = usize::try_from(u32::from_le_bytes(*size)).ok()?;
    lz4_flex::block::decompress(packed, size).ok()
}

/// On every page, each field and form asks the browser to keep nothing, and spelling and writing aids to
/// stay off.
async fn discreet(page: Page) -> Result {
    let mut count = 0;
    let mut kinds = BTreeSet::new();
    let person = Person::UNUSUAL;
    for hash in [
        "#/donasi",
        "#/donasi/banding",
        "#/donasi/surat",
        "#/donasi/direksi",
        "#/anggaran",
        "#/dampingi",
        "#/dampingi/dana",
        "#/dampingi/daftar",
        "#/kode",
        "#/tanya",
        "#/sumber",
    ] {
        page.goto(hash).await?;
        page.settled().await?;
        if hash == "#/donasi" {
            for occasion in [
                ID.donate_occasion_payroll(),
                ID.donate_occasion_zakat(),
                ID.donate_occasion_rt(),
                ID.donate_occasion_once(),
            ] {
                page.click(radio(occasion)).await?;
                count += fields_are_discreet(&page, &mut kinds).await?;
            }
        }
        if hash == "#/dampingi/daftar" {
            page.click(button(ID.screen_example())).await?;
            page.wait_focus(heading(ID.screen_columns())).await?;
            count += fields_are_discreet(&page, &mut kinds).await?;
            page.click(button(ID.screen_run())).await?;
            page.wait_focus(heading(ID.screen_result())).await?;
        }
        count += fields_are_discreet(&page, &mut kinds).await?;
    }
    walk::begin(&page, ID).await?;
    for question in person.asked(walk::today(&page)) {
        walk::wait_question(&page, ID, question).await?;
        walk::fill_in(&page, ID, question, &person).await?;
        count += fields_are_discreet(&page, &mut kinds).await?;
        page.click(button(ID.check_next())).await?;
    }
    page.click(link(ID.check_see_result())).await?;
    page.wait_hash(walk::RESULT).await?;
    count += fields_are_discreet(&page, &mut kinds).await?;
    let all = ["checkbox", "file", "form", "radio", "select-one", "text"];
    ensure(
        count > 100 && kinds.iter().eq(all),
        format!("only {count} fields were looked at, of {kinds:?}"),
    )
}

/// Checks all fields of a page and returns their number.
async fn fields_are_discreet(page: &Page, kinds: &mut BTreeSet<String>) -> Result<usize> {
    let script = "const wanted = arguments[0];\
         const fields = [...document.querySelectorAll('form, input, select, textarea, [contenteditable]')];\
         const bad = fields.flatMap((field) => Object.entries(wanted)\
             .filter(([name, value]) => field.getAttribute(name) !== value)\
             .map(([name]) => `${field.tagName} #${field.id} without ${name}`));\
         const outside = fields.filter((field) => field.tagName === 'SELECT' && !field.form)\
             .map((field) => `SELECT #${field.id} in no form`);\
         return [[...bad, ...outside], fields.map((field) => field.type ?? 'form')]";
    let wanted = json!({
        "autocomplete": "off",
        "autocorrect": "off",
        "autocapitalize": "off",
        "spellcheck": "false",
        "writingsuggestions": "false",
        "translate": "no",
        "data-gramm": "false",
        "data-enable-grammarly": "false",
        "data-lt-active": "false",
        "data-ms-editor": "false",
        "data-1p-ignore": "",
        "data-lpignore": "true",
    });
    let (bad, found_kinds): (Vec<String>, Vec<String>) = page.eval(script, vec![wanted]).await?;
    let hash = page.hash().await?;
    ensure(bad.is_empty(), format!("at {hash}: {}", bad.join(", ")))?;
    kinds.extend(found_kinds.iter().map(|kind| {
        if kind.is_empty() {
            "form".to_owned()
        } else {
            kind.clone()
        }
    }));
    Ok(found_kinds.len())
}
