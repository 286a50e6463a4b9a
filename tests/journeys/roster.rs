//! Screening a list of residents: a file chosen, dropped or made as an example; its columns, the run, the
//! result, its rows and files; files that are no list; and nothing left behind.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use calamine::{Reader as _, Xlsx};
use lindungi_roster::{Check, Format, Layout, Row, Screener, Source, Writer, template};
use lindungi_rules::policy::Date;
use lindungi_text::{Lang, format};
use serde_json::{Value, json};

use crate::files;
use crate::harness::{
    Engine, Failure, Find, Journey, Key, Page, Result, Scratch, Wasm, button, checkbox, css,
    ensure, field, heading, link,
};
use crate::offline::wait_newer_kept;
use crate::{field as field_mode, paper, walk};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

const ROSTER: &str = "#/dampingi/daftar";

/// The heading of the explanation of a row.
const EXPLAINED: &str = "#baris";

/// The separator of CSV, unless a file uses another.
const SEMICOLON: Format = Format::Csv { delimiter: b';' };

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("roster_example_through_everything", example),
        Journey::new("roster_begun_with_an_empty_list", begun).window(820, 1180),
        Journey::new("roster_wrong_files", wrong).window(1180, 820),
        Journey::new("roster_long_list", long),
        Journey::new("roster_in_field_mode", in_field_mode).window(1180, 820),
        Journey::new("roster_worker_missing", worker_missing)
            .on_a_host()
            .tolerate_errors(),
        Journey::new("roster_without_a_signal", without_a_signal).keeps(),
    ]
}

/// The file input for the list.
fn file() -> Find {
    css("#berkas")
}

async fn open_roster(page: &Page, lang: Lang) -> Result {
    page.goto(ROSTER).await?;
    page.wait_for(heading(lang.screen_title())).await
}

/// Chooses a file on the disk.
async fn choose(page: &Page, path: &Path) -> Result {
    page.type_into(file(), &path.display().to_string()).await
}

/// Starts screening with the columns as found, and waits for the result.
async fn screen(page: &Page, lang: Lang) -> Result {
    page.wait_focus(heading(lang.screen_columns())).await?;
    page.click(button(lang.screen_run())).await?;
    page.wait_focus(heading(lang.screen_result())).await
}

async fn wait_screened(page: &Page, lang: Lang, rows: &str) -> Result {
    page.wait_text(&lang.screen_total(&walk::date(lang, page.day()), rows))
        .await
}

async fn run(page: &Page, script: &str) -> Result {
    page.eval::<Value>(&format!("{script}; return null"), vec![])
        .await
        .map(drop)
}

fn failed(what: &dyn std::fmt::Debug) -> Failure {
    Failure::new(format!("{what:?}"))
}

/// The example list: 200 invented residents.
fn example_list(format: Format) -> Result<Vec<u8>> {
    let list = template::example(Cursor::new(Vec::new()), format, walk::policy());
    Ok(list.map_err(|why| failed(&why))?.into_inner())
}

/// The CSV of the list as screened outside the browser.
fn expected_csv(list: &[u8], day: Date, lang: Lang) -> Result<Vec<u8>> {
    let mut source = Source::open(Cursor::new(list)).map_err(|why| failed(&why))?;
    let headers = source.headers().to_vec();
    let check = Check {
        policy: walk::policy(),
        as_of: day,
        lang: Some(lang),
    };
    let mapping = source.mapping();
    let mut screener = Screener::new(check, mapping, &headers).map_err(|why| failed(&why))?;
    let format = Format::csv(source.kind());
    let layout = Layout {
        check,
        mapping: &mapping,
        for_office: true,
    };
    let mut writer =
        Writer::new(Vec::new(), format, &headers, layout).map_err(|why| failed(&why))?;
    let mut rows = source.rows().map_err(|why| failed(&why))?;
    let mut row = Row::default();
    while rows.next(&mut row).map_err(|why| failed(&why))? {
        let found = screener.screen(&row);
        writer.row(&row, found).map_err(|why| failed(&why))?;
    }
    writer
        .finish(&screener.summary())
        .map_err(|why| failed(&why))
}

/// The number of rows in the sheet behind the cover of an XLSX, with its header.
fn rows_of(xlsx: Vec<u8>) -> Result<usize> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx)).map_err(|why| failed(&why))?;
    let sheet = book.worksheet_range_at(1).and_then(std::result::Result::ok);
    sheet
        .map(|sheet| sheet.height())
        .ok_or_else(|| Failure::new("the XLSX has no sheet"))
}

/// Waits until this number of rows is drawn.
async fn wait_rows(page: &Page, rows: usize) -> Result {
    page.wait_until(
        &format!("{rows} rows"),
        &format!("document.querySelectorAll('.rows-drawn .row').length === {rows}"),
    )
    .await
}

/// Waits until the groups are drawn: the counts of each grouping, with those of the rest, add up to `rows`.
async fn wait_groups(page: &Page, lang: Lang, rows: usize) -> Result {
    for groups in [lang.screen_by_kelurahan(), lang.screen_by_occupation()] {
        let counts = format!("[aria-label='{groups}'] tbody td:first-of-type");
        let all = format!(
            "[...document.querySelectorAll({})]\
             .reduce((sum, it) => sum + Number(it.innerText), 0) === {rows}",
            json!(counts)
        );
        page.wait_until(&format!("all rows {groups}"), &all).await?;
    }
    Ok(())
}

/// The example list, from its columns to its files, with each filter, by keys, in both languages, and after
/// a visit to another page.
async fn example(page: Page) -> Result {
    open_roster(&page, ID).await?;
    page.state("roster-choose").await?;
    files::keep(&page).await?;
    let list = example_list(SEMICOLON)?;
    page.click(button(ID.screen_example())).await?;
    page.wait_focus(heading(ID.screen_columns())).await?;
    page.state("roster-columns").await?;
    let before = page.requests().await?;
    screen(&page, ID).await?;
    wait_screened(&page, ID, "200").await?;
    page.wait_for(css(".rows-drawn .row:first-child")).await?;
    wait_groups(&page, ID, 200).await?;
    page.wait_text(&ID.screen_headline("66", "200")).await?;
    page.state("roster-result").await?;

    all_groups(&page).await?;
    page.click(button(ID.screen_csv())).await?;
    let csv = files::nth(&page, 1).await?;
    ensure(
        csv.is_a("csv") && csv.bytes()? == expected_csv(&list, walk::today(&page), ID)?,
        "the CSV is another than outside the browser",
    )?;
    page.click(button(ID.screen_xlsx())).await?;
    let xlsx = files::nth(&page, 2).await?;
    let rows = rows_of(xlsx.bytes()?)?;
    ensure(
        xlsx.is_a("xlsx") && rows == 201,
        format!("the XLSX has {rows} rows"),
    )?;

    // Filter by one verdict; open a row by keys.
    page.choose(
        field("saring-hasil"),
        &format!("{} (5)", ID.screen_invalid()),
    )
    .await?;
    page.wait_text(&ID.screen_left_rows("5")).await?;
    wait_rows(&page, 5).await?;
    run(&page, "document.querySelector('.rows').focus()").await?;
    page.press(Key::Down).await?;
    page.press(Key::Down).await?;
    page.press(Key::Up).await?;
    let first = page.focused().await?.text;
    page.press(Key::Enter).await?;
    page.wait_focus(css(EXPLAINED)).await?;
    page.state("roster-row-unreadable").await?;
    page.click(button(ID.screen_close())).await?;
    page.wait_focus(button(first)).await?;
    // Filter by one kelurahan too, then until no row is left.
    let by_place = format!("[aria-label='{}'] tbody button", ID.screen_by_kelurahan());
    let place = page.text(css(by_place).nth(0)).await?;
    page.click(button(&place).within(".shares")).await?;
    page.wait_focus(heading(ID.screen_table())).await?;
    page.wait_no_text(ID.screen_none_left()).await?;
    none_left(&page).await?;
    page.click(button(ID.screen_all_rows())).await?;
    page.wait_text(&ID.screen_left_rows("200")).await?;

    columns(&page).await?;
    one_row_after_another(&page).await?;
    page.state("roster-row").await?;
    // The same row is open in the other language, and after a visit to another page.
    page.click(button(EN.meta_name())).await?;
    page.wait_text(&EN.screen_explained("2")).await?;
    page.wait_text(EN.screen_criteria()).await?;
    page.wait_text(&EN.screen_in_language(EN.screen_in_indonesian()))
        .await?;
    page.goto("#/sumber").await?;
    page.wait_for(heading(EN.sources_title())).await?;
    page.back().await?;
    page.wait_focus(heading(EN.screen_title())).await?;
    wait_screened(&page, EN, "200").await?;
    page.wait_text(&EN.screen_explained("2")).await?;
    // The table is behind the explanation.
    wait_groups(&page, EN, 200).await?;
    page.state("roster-result-en").await?;
    if page.engine() != Engine::WebKit {
        let pdf = page.print_pdf().await?;
        let printed = paper::words(&pdf)?;
        ensure(
            printed.contains(&place) && !printed.contains(EN.screen_csv()),
            format!("on paper: {printed}"),
        )?;
        paper::one_sheet(&page, "the summary").await?;
    }

    asks_only_for_parts(&page, before.served.len()).await?;
    page.click(button(EN.screen_forget())).await?;
    page.wait_text(EN.screen_lead()).await?;
    page.wait_no_text(&place).await?;
    walk::keeps_nothing(&page, Some(EN)).await
}

/// All groups are shown instead of the ten largest and the rest, and the ten again.
async fn all_groups(page: &Page) -> Result {
    let groups = format!("[aria-label='{}']", ID.screen_by_kelurahan());
    ensure(
        page.count(css(format!("{groups} tbody tr"))).await? == 11,
        "not ten groups and the rest",
    )?;
    page.click(css(format!("{groups} > button"))).await?;
    page.wait_until(
        "all groups",
        &format!("document.querySelectorAll(\"{groups} tbody tr\").length > 20"),
    )
    .await?;
    wait_groups(page, ID, 200).await?;
    page.click(css(format!("{groups} > button"))).await
}

/// Only the workers and parts of the app were requested after the first requests, as many as `before`.
async fn asks_only_for_parts(page: &Page, before: usize) -> Result {
    let after = page.requests().await?;
    after.none_elsewhere()?;
    let requests = after.served.iter().skip(before);
    let other: Vec<_> = requests
        .map(|served| &served.path)
        .filter(|path| {
            !path.contains("roster")
                && !path.contains("split_")
                && !path.contains("/en-")
                && !path.contains("chunk_")
        })
        .collect();
    ensure(other.is_empty(), format!("it asks for {other:?}"))
}

/// A column is not shown any more, and names the rows instead.
async fn columns(page: &Page) -> Result {
    // After the name, the verdict and the sentence.
    let header = page.text(css(".rows-head .row > :nth-child(4)")).await?;
    let shown = format!(
        "[...document.querySelectorAll('.rows-head .row > *')].some((it) => it.innerText === {})",
        json!(header)
    );
    page.click(css(".row-choices > .fold > summary")).await?;
    page.click(checkbox(&header)).await?;
    page.wait_until("no such column", &format!("!{shown}"))
        .await?;
    page.choose(field(ID.screen_named_by()), &header).await?;
    page.wait_text_in(css(".rows-head .name"), &header).await?;
    page.state("roster-columns-shown").await?;
    page.choose(field(ID.screen_named_by()), ID.screen_by_number())
        .await
}

/// A press anywhere in a row explains it; arrows go on to the next one and back, Escape closes it.
async fn one_row_after_another(page: &Page) -> Result {
    let row = |at: u32| format!(".row[aria-rowindex='{at}']");
    page.click(css(format!("{} .result", row(2)))).await?;
    page.wait_focus(heading(ID.screen_explained("2"))).await?;
    page.press(Key::Right).await?;
    page.wait_focus(heading(ID.screen_explained("3"))).await?;
    page.press(Key::Escape).await?;
    page.wait_focus(css(format!("{} button", row(3)))).await?;
    page.click(css(format!("{} button", row(3)))).await?;
    page.wait_focus(heading(ID.screen_explained("3"))).await?;
    page.click(button(ID.screen_row_before())).await?;
    page.wait_focus(heading(ID.screen_explained("2"))).await
}

/// Filters that match no row say so. Both are chosen before anything is drawn, as on a slow device, and
/// both apply.
async fn none_left(page: &Page) -> Result {
    let script = "const picked = [['saring-hasil', -1], ['saring-alasan', 1]].map(([id, at]) => {\
             const select = document.getElementById(id);\
             select.value = [...select.options].at(at).value;\
             return select;\
         });\
         for (const select of picked) select.dispatchEvent(new Event('change', { bubbles: true }));\
         return picked.map((select) => select.value)";
    let picked: Vec<String> = page.eval(script, vec![]).await?;
    page.wait_text(ID.screen_none_left()).await?;
    page.click(css(".filtering summary")).await?;
    for (id, picked) in ["saring-hasil", "saring-alasan"].into_iter().zip(&picked) {
        page.wait_value(field(id), picked).await?;
    }
    page.state("roster-none-left").await
}

/// The empty lists to start from can be opened again and are recognised; a filled one, as XLSX, is dropped
/// onto the page. All in the largest text.
async fn begun(page: Page) -> Result {
    open_roster(&page, ID).await?;
    run(&page, "document.documentElement.dataset.size = 2").await?;
    files::keep(&page).await?;
    for (nth, name, ending) in [
        (1, ID.screen_template(), "xlsx"),
        (2, ID.screen_template_csv(), "csv"),
    ] {
        page.click(button(name)).await?;
        let empty = files::nth(&page, nth).await?;
        ensure(empty.is_a(ending), "the empty list is another file")?;
        drop_onto(&page, ".drop", &empty.bytes()?, "kosong").await?;
        page.wait_focus(heading(ID.screen_columns())).await?;
        page.wait_until(
            "each field to have its column, but for the age, which the day of birth tells",
            "[...document.querySelectorAll('.mapping select:not(#kolom-usia)')].every((select) => select.value !== '')",
        )
        .await?;
        page.click(button(ID.screen_again())).await?;
    }
    // Outside the drop area a file must not replace the page.
    drop_onto(&page, "h1", b"ktp\n", "beside").await?;
    page.wait_text(&ID.screen_open("kosong")).await?;

    drop_onto(&page, ".drop", &example_list(Format::Xlsx)?, "warga.xlsx").await?;
    page.wait_focus(heading(ID.screen_columns())).await?;
    page.wait_text("warga.xlsx").await?;
    page.state("roster-columns-large").await?;
    screen(&page, ID).await?;
    wait_screened(&page, ID, "200").await?;
    // The groups above the rows move them, so wait for the groups.
    wait_groups(&page, ID, 200).await?;
    page.click(css(".row[aria-rowindex='2'] button")).await?;
    page.wait_focus(heading(ID.screen_explained("2"))).await?;
    page.state("roster-row-large").await?;
    page.click(button(ID.screen_csv())).await?;
    let csv = files::nth(&page, 3).await?.bytes()?;
    ensure(
        csv == expected_csv(&example_list(Format::Xlsx)?, walk::today(&page), ID)?,
        "the CSV is another than outside the browser",
    )
}

/// Drops a file onto an element.
async fn drop_onto(page: &Page, onto: &str, content: &[u8], name: &str) -> Result {
    let script = "const [onto, content, name] = arguments;\
         const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));\
         const dataTransfer = new DataTransfer();\
         dataTransfer.items.add(new File([bytes], name));\
         return ['dragover', 'drop'].every((kind) => !document.querySelector(onto)\
             .dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true })))";
    let content = BASE64_STANDARD.encode(content);
    let handled: bool = page
        .eval(script, vec![json!(onto), json!(content), json!(name)])
        .await?;
    ensure(
        handled,
        format!("the browser would open what is dropped onto {onto}"),
    )
}

/// A file that is no list is refused, with its kind, the limit or the row; the open list stays. A list with
/// other column names is screened once its columns are chosen.
async fn wrong(page: Page) -> Result {
    let folder = Scratch::new("roster")?;
    let path = |name: &str| folder.path().join(name);
    let good = path("baik.csv");
    fs::write(
        &good,
        "nama,tinggal,umur orang\nA,kota jambi,40\nB,luar kota,70\n",
    )?;
    let wide: Vec<String> = (0..201).map(|column| column.to_string()).collect();
    let wide = wide.join(",");
    let long = format!("ktp,nama\nkota jambi,{}\n", "x".repeat(32_768));
    let large = path("besar.csv");
    fs::File::create(&large)?.set_len(200_000_001)?;
    open_roster(&page, ID).await?;
    ensure(
        page.attribute(file(), "accept").await?.is_none(),
        "a device may grey out what could be chosen, or told why not",
    )?;
    for (name, content, message) in [
        (
            "foto.heic",
            &b"\0\0\0\x18ftypheic\0\0\0\0"[..],
            ID.roster_foreign_binary().to_owned(),
        ),
        (
            "foto.jpg",
            b"\xff\xd8\xff\xe0\0\x10JFIF",
            ID.roster_foreign_picture().to_owned(),
        ),
        (
            "daftar.xlsx",
            b"%PDF-1.7\n",
            ID.roster_foreign_pdf().to_owned(),
        ),
        (
            "lama.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            ID.roster_foreign_old_excel().to_owned(),
        ),
        ("kosong.csv", b"", ID.roster_empty().to_owned()),
        (
            "rusak.csv",
            b"ktp,usia\nkota jambi,\xff\n",
            ID.roster_encoding().to_owned(),
        ),
        (
            "kutip.csv",
            b"ktp,usia\n\"kota jambi,40\n",
            ID.roster_open_quote().to_owned(),
        ),
        (
            "kembar.csv",
            b"ktp,usia,KTP\nkota jambi,40,x\n",
            ID.roster_same_header("A", "C"),
        ),
        ("lebar.csv", wide.as_bytes(), ID.roster_limit_columns("200")),
        (
            "panjang.csv",
            long.as_bytes(),
            ID.roster_limit_cell("32.767"),
        ),
        (
            "potong.xlsx",
            &example_list(Format::Xlsx)?[..3000],
            ID.roster_damaged().to_owned(),
        ),
    ] {
        fs::write(path(name), content)?;
        choose(&page, &path(name)).await?;
        page.wait_text(&message).await?;
        page.wait_focus(css("#ringkasan")).await?;
        page.wait_text(ID.screen_refused()).await?;
    }
    choose(&page, &large).await?;
    page.wait_text(&ID.roster_limit_file("200 MB")).await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_text(&EN.roster_limit_file("200 MB")).await?;
    page.wait_no_text(ID.screen_refused()).await?;
    page.click(button(ID.meta_name())).await?;
    page.state("roster-refused").await?;

    choose(&page, &good).await?;
    page.wait_focus(heading(ID.screen_columns())).await?;
    page.click(button(ID.screen_run())).await?;
    page.wait_text(ID.roster_no_facts()).await?;
    page.state("roster-no-facts").await?;
    page.choose(field("kolom-ktp"), "tinggal").await?;
    page.choose(field("kolom-usia"), "umur orang").await?;
    page.click(button(ID.screen_run())).await?;
    page.wait_focus(heading(ID.screen_result())).await?;
    wait_screened(&page, ID, "2").await?;

    // A second refused file leaves the open list unchanged.
    page.click(button(ID.screen_again())).await?;
    page.wait_focus(heading(ID.screen_open("baik.csv"))).await?;
    choose(&page, &path("daftar.xlsx")).await?;
    page.wait_text(ID.roster_foreign_pdf()).await?;
    page.state("roster-refused-beside-an-open-one").await?;
    page.click(button(ID.screen_return())).await?;
    page.wait_focus(heading(ID.screen_result())).await?;
    wait_screened(&page, ID, "2").await?;
    page.wait_text("luar kota").await
}

/// A list with this number of rows, as CSV.
fn many(rows: u32) -> String {
    let row = |row: u32| {
        let (age, place) = (18 + row % 60, row % 62);
        format!("{row},kota jambi,{age},pekerja lepas,K{place}\n")
    };
    let head = "no,ktp,usia,status_kerja,kelurahan\n".to_owned();
    std::iter::once(head).chain((1..=rows).map(row)).collect()
}

/// Starts an action and cancels it as soon as possible; the report gets the milliseconds until the message.
async fn cancel_at_once(page: &Page, begin: &str, message: &str) -> Result {
    page.step(format!("begin with {begin}, and cancel at once"));
    let script = "const [begin, cancelLabel, message, done] = arguments;\
         const named = (name) => [...document.querySelectorAll('button')].find((it) => it.innerText.trim() === name);\
         let pressed;\
         const look = () => {\
             const cancel = named(cancelLabel);\
             if (!pressed && cancel) { pressed = performance.now(); cancel.click() }\
             if (pressed && document.querySelector('.roster-notice').innerText.includes(message))\
                 return done(Math.round(performance.now() - pressed));\
             setTimeout(look, 1);\
         };\
         named(begin).click(); look()";
    let arguments = vec![json!(begin), json!(ID.screen_cancel()), json!(message)];
    let millis: u32 = page.eval_async(script, arguments).await?;
    page.step(format!("it was told after {millis} ms"));
    Ok(())
}

/// Drops the messages to workers while `__dropMessages` is set, so that a worker seems busy.
const DROP_WORKER_MESSAGES: &str = "const start = window.lindungiRoster; window.lindungiRoster = () => {\
         const worker = start(); const post = worker.postMessage.bind(worker);\
         worker.postMessage = (message) => window.__dropMessages ? undefined : post(message);\
         return worker }";

async fn hold(page: &Page) -> Result {
    run(page, "window.__dropMessages = true").await
}

async fn release(page: &Page) -> Result {
    run(page, "window.__dropMessages = false").await
}

/// A long list: cancelled, then screened to its last row; making its XLSX is cancelled, and the result
/// stays.
async fn long(page: Page) -> Result {
    const ROWS: u32 = 130_000;
    let folder = Scratch::new("roster")?;
    let path = folder.path().join("panjang.csv");
    fs::write(&path, many(ROWS))?;
    open_roster(&page, ID).await?;
    // With the worker held, the states of a running task can be checked.
    run(&page, DROP_WORKER_MESSAGES).await?;
    hold(&page).await?;
    choose(&page, &path).await?;
    page.wait_text(&ID.screen_opening("panjang.csv")).await?;
    page.state("roster-opening").await?;
    page.click(button(ID.screen_cancel())).await?;
    page.wait_text(ID.screen_cancelled_file()).await?;
    release(&page).await?;
    choose(&page, &path).await?;
    page.wait_focus(heading(ID.screen_columns())).await?;
    hold(&page).await?;
    page.click(button(ID.screen_run())).await?;
    page.wait_focus(heading(ID.screen_running())).await?;
    page.state("roster-running").await?;
    page.click(button(ID.screen_cancel())).await?;
    release(&page).await?;
    page.wait_text(ID.screen_cancelled()).await?;
    cancel_at_once(&page, ID.screen_run(), ID.screen_cancelled()).await?;
    page.wait_focus(heading(ID.screen_columns())).await?;
    page.state("roster-cancelled").await?;
    // The file and its columns are still there.
    screen(&page, ID).await?;
    wait_screened(&page, ID, &format::count(u64::from(ROWS))).await?;
    // Wait for the rows first: a request made while the worker is held is never answered.
    page.wait_for(css(".rows-drawn .row:first-child")).await?;
    cancel_at_once(&page, ID.screen_xlsx(), ID.screen_cancelled_xlsx()).await?;
    hold(&page).await?;
    page.click(button(ID.screen_xlsx())).await?;
    page.wait_text(ID.screen_making()).await?;
    page.state("roster-writing").await?;
    page.click(button(ID.screen_cancel())).await?;
    release(&page).await?;
    page.wait_for(css(".rows-drawn .row:first-child")).await?;
    let to = |place: &str| format!("document.querySelector('.rows').scrollTop = {place}");
    let shows = |number: &str| {
        format!(
            "[...document.querySelectorAll('.rows-drawn .row button')]\
             .some((it) => it.innerText === '{number}')"
        )
    };
    run(&page, &to("1e9")).await?;
    page.wait_until("the last row", &shows("130.001")).await?;
    run(&page, &to("0")).await?;
    page.wait_until("the first row", &shows("2")).await?;
    let drawn: usize = page.count(css(".rows-drawn .row")).await?;
    ensure(drawn < 80, format!("{drawn} rows are drawn"))
}

/// The list of staff stays during a visit to another page, and is erased with the rest for the next
/// resident.
async fn in_field_mode(page: Page) -> Result {
    const NAME: &str = "Wargazzqx";
    field_mode::begin(&page, ID).await?;
    let folder = Scratch::new("roster")?;
    let path = folder.path().join("rt.csv");
    fs::write(&path, format!("nama,ktp,usia\n{NAME},kota jambi,40\n"))?;
    open_roster(&page, ID).await?;
    choose(&page, &path).await?;
    screen(&page, ID).await?;
    page.wait_text(NAME).await?;
    page.wait_text(ID.screen_field()).await?;
    page.state("roster-field").await?;
    page.goto("#/sumber").await?;
    page.wait_for(heading(ID.sources_title())).await?;
    page.goto(ROSTER).await?;
    page.wait_text(NAME).await?;
    field_mode::next(&page, ID).await?;
    open_roster(&page, ID).await?;
    page.wait_text(ID.screen_lead()).await?;
    let found = page.reach(&[NAME]).await?;
    ensure(found.is_empty(), format!("left: {}", found.join(", ")))
}

/// If the worker cannot be loaded, a message says so, and the user can try again.
async fn worker_missing(page: Page) -> Result {
    open_roster(&page, ID).await?;
    page.serve_wasm(Wasm::Missing);
    page.click(button(ID.screen_example())).await?;
    page.wait_focus(css("#ringkasan")).await?;
    page.wait_text(ID.screen_failed()).await?;
    page.state("roster-stopped").await?;
    page.serve_wasm(Wasm::Served);
    page.click(button(ID.screen_example())).await?;
    screen(&page, ID).await?;
    wait_screened(&page, ID, "200").await
}

/// Screening works without a network once the app is kept. While a list is open, no newer build is offered,
/// since it would lose the list.
async fn without_a_signal(page: Page) -> Result {
    page.goto(field_mode::STAFF).await?;
    page.wait_text(ID.offline_ready()).await?;
    page.click(link(ID.screen_title())).await?;
    page.wait_focus(heading(ID.screen_title())).await?;
    page.set_offline(true);
    page.click(button(ID.screen_example())).await?;
    screen(&page, ID).await?;
    wait_screened(&page, ID, "200").await?;
    page.set_offline(false);
    page.deploy()?;
    wait_newer_kept(&page).await?;
    page.goto("#/sumber").await?;
    page.wait_for(heading(ID.sources_title())).await?;
    page.wait_no_text(ID.offline_newer()).await?;
    page.back().await?;
    page.click(button(ID.screen_forget())).await?;
    page.wait_text(ID.offline_newer()).await
}
