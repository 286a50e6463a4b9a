//! The code of a result, opened from a photo.

use std::fs;

use lindungi_codes::result_code::ResultCodeError;
use lindungi_rules::eligibility::Verdict;
use lindungi_text::{Lang, errors, format};
use serde_json::json;

use crate::{
    code::{assert_fault, at_code, code_field, encode, enter, notice, run},
    harness::{Find, Journey, Page, Result, Scratch, Wasm, css, ensure, heading, link},
    qr,
    walk::{self, Person},
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("code_from_a_photo", from_a_photo),
        Journey::new("code_photo_that_comes_too_late", too_late),
        Journey::new("code_real_photo", real_photo).on_a_host(),
        Journey::new("code_photo_of_another_kind", another_kind).on_a_host(),
        Journey::new("code_reader_of_photos_missing", reader_missing)
            .on_a_host()
            .tolerate_errors(),
    ]
}

/// The file input for the photo.
fn photo() -> Find {
    css("#foto")
}

/// Replaces the reader of photos by one that waits for the journey's answer.
async fn put_reader(page: &Page) -> Result {
    run(
        page,
        "window.lindungiPhoto = (file) => new window.Promise((done, failed) => {\
             window.__file = file.name; window.__done = done; window.__failed = failed })",
    )
    .await
}

/// Chooses a photo; the replaced reader waits with it.
async fn choose_photo(page: &Page, path: &str) -> Result {
    run(page, "window.__file = null").await?;
    page.type_into(photo(), path).await?;
    page.wait_until("the photo", "window.__file === 'foto.bmp'")
        .await?;
    page.wait_text_in(css("form [role=status]"), ID.code_reading())
        .await
}

/// The page's texts while a photo is read, with a replaced reader.
async fn from_a_photo(page: Page) -> Result {
    let folder = Scratch::new("photo")?;
    let file = folder.path().join("foto.bmp");
    qr::photo(None, &file)?;
    let path = file.display().to_string();
    let code = encode(&Person::LIKELY.result_code(walk::today(&page)));
    at_code(&page).await?;
    put_reader(&page).await?;
    page.fill(code_field(), "LINDU").await?;
    for (answer, message) in [
        ("window.__done(undefined)", ID.code_photo_none()),
        ("window.__done(null)", ID.code_photo_unknown()),
        (
            "window.__failed(new Error('no reader'))",
            ID.code_photo_unready(),
        ),
        (
            "window.__done('https://example.org/')",
            errors::result_code(ID, ResultCodeError::Foreign),
        ),
        (
            "window.__done('LINDUNGI1:2026')",
            errors::result_code(ID, ResultCodeError::Cut),
        ),
    ] {
        choose_photo(&page, &path).await?;
        page.wait_until(
            "no fault of an earlier photo",
            "!document.querySelector('#ringkasan')",
        )
        .await?;
        run(&page, answer).await?;
        assert_fault(&page, photo(), message).await?;
        page.wait_no_text(ID.code_reading()).await?;
        // The photo changes nothing in the typed text.
        page.wait_value(code_field(), "LINDU").await?;
        walk::no_fault(&page, code_field()).await?;
    }
    page.state("code-photo-none").await?;
    choose_photo(&page, &path).await?;
    page.state("code-photo-reading").await?;
    run(&page, &format!("window.__done({})", json!(code))).await?;
    walk::result_is(&page, ID, Verdict::Likely).await?;
    page.wait_text_in(notice(), &ID.code_opened(&walk::date(ID, page.day())))
        .await?;
    walk::keeps_nothing(&page, None).await
}

/// A photo read after the page was left opens nothing: somebody else may be there.
async fn too_late(page: Page) -> Result {
    let folder = Scratch::new("photo")?;
    let file = folder.path().join("foto.bmp");
    qr::photo(None, &file)?;
    let path = file.display().to_string();
    let code = encode(&Person::UNUSUAL.result_code(walk::today(&page)));
    let say = format!("window.__done({})", json!(code));
    at_code(&page).await?;
    put_reader(&page).await?;
    choose_photo(&page, &path).await?;
    page.click(link(ID.shell_privacy()).within("footer"))
        .await?;
    page.wait_focus(heading(ID.privacy_title())).await?;
    run(&page, &say).await?;
    // Gives a late result time to arrive.
    page.requests().await?;
    page.wait_text(ID.privacy_title()).await?;
    page.goto(walk::RESULT).await?;
    page.wait_text(ID.check_lost()).await?;

    // Of two photos only the last counts.
    at_code(&page).await?;
    choose_photo(&page, &path).await?;
    run(&page, "window.__first = window.__done").await?;
    choose_photo(&page, &path).await?;
    run(&page, &format!("window.__first({})", json!(code))).await?;
    page.requests().await?;
    page.wait_text(ID.code_reading()).await?;
    let likely = encode(&Person::LIKELY.result_code(walk::today(&page)));
    run(&page, &format!("window.__done({})", json!(likely))).await?;
    walk::result_is(&page, ID, Verdict::Likely).await
}

/// Waits until the part of the check has been loaded, which a result needs, for half a second.
async fn check_is_loaded(page: &Page) -> Result {
    page.wait_until(
        "the check to be loaded",
        "(() => {
            const parts = performance.getEntriesByType('resource')
                .filter(({ name }) => /split_check|chunk_/.test(name));
            return parts.some(({ name }) => name.includes('split_check'))
                && parts.every(({ responseEnd }) => responseEnd > 0 && performance.now() - responseEnd > 500);
        })()",
    )
    .await
}

/// A real photo, read by the app's own reader.
async fn real_photo(page: Page) -> Result {
    let folder = Scratch::new("photo")?;
    let file = folder.path().join("foto.bmp");
    let path = file.display().to_string();
    let code = encode(&Person::UNUSUAL.result_code(walk::today(&page)));
    at_code(&page).await?;
    check_is_loaded(&page).await?;
    let loaded = page.requests().await?;
    qr::photo(Some(&code), &file)?;
    page.type_into(photo(), &path).await?;
    walk::result_is(&page, ID, Verdict::NeedsCheck).await?;
    page.wait_text(&format::date(ID, walk::today(&page)))
        .await?;
    walk::keeps_nothing(&page, None).await?;
    fs::remove_file(&file)?;
    // The reader was loaded from this server, and nothing was sent with the requests.
    let requests = page.requests().await?;
    requests.none_elsewhere()?;
    let since: Vec<_> = requests.served.iter().skip(loaded.served.len()).collect();
    ensure(
        !since.is_empty()
            && since.iter().all(|each| {
                each.path.starts_with("/lindungi-scan") || each.path.starts_with("/scan")
            }),
        format!("a photo asks for {since:?}"),
    )
}

/// A photo that the browser cannot decode has another message than one without a code; a photo of a dark
/// screen is read.
async fn another_kind(page: Page) -> Result {
    let folder = Scratch::new("photo")?;
    let code = encode(&Person::LIKELY.result_code(walk::today(&page)));
    at_code(&page).await?;
    let attributes = "const { accept, capture } = document.querySelector('#foto');\
         return [accept, capture ?? '']";
    let attributes: (String, String) = page.eval(attributes, vec![]).await?;
    ensure(
        attributes == ("image/*".to_owned(), String::new()),
        format!("a photo that is there already cannot be chosen everywhere: {attributes:?}"),
    )?;
    // The start of a HEIC photo, and a JPEG that was cut short: no engine here can decode either.
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08mdat".as_slice();
    for (name, content) in [("foto.heic", heic), ("foto.jpg", b"\xff\xd8\xff\xe0 cut")] {
        let file = folder.path().join(name);
        fs::write(&file, content)?;
        page.type_into(photo(), &file.display().to_string()).await?;
        assert_fault(&page, photo(), ID.code_photo_unknown()).await?;
    }
    let file = folder.path().join("foto.bmp");
    qr::photo(None, &file)?;
    page.type_into(photo(), &file.display().to_string()).await?;
    assert_fault(&page, photo(), ID.code_photo_none()).await?;
    qr::photo_of_a_dark_screen(&code, &file)?;
    page.type_into(photo(), &file.display().to_string()).await?;
    walk::result_is(&page, ID, Verdict::Likely).await
}

/// If the reader cannot be loaded, a code can still be typed.
async fn reader_missing(page: Page) -> Result {
    let folder = Scratch::new("photo")?;
    let file = folder.path().join("foto.bmp");
    let code = encode(&Person::LIKELY.result_code(walk::today(&page)));
    qr::photo(Some(&code), &file)?;
    at_code(&page).await?;
    check_is_loaded(&page).await?;
    page.serve_wasm(Wasm::Missing);
    page.type_into(photo(), &file.display().to_string()).await?;
    assert_fault(&page, photo(), ID.code_photo_unready()).await?;
    enter(&page, &code).await?;
    walk::result_is(&page, ID, Verdict::Likely).await
}
