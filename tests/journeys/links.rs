//! Links to calculations: shared, opened, cut short, altered, of another version.

use lindungi_codes::link::{self, Key, LinkError};
use lindungi_rules::policy::{OfficeId, Rupiah};
use lindungi_text::{Lang, errors, format, names};
use serde_json::{Value, json};

use crate::{
    harness::{Journey, Page, Result, button, checkbox, css, ensure, field, radio, role},
    qr,
    walk::{self, headline},
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("link_restores_the_form", restores),
        Journey::new("link_is_passed_on", passed_on).on_a_host(),
        Journey::new("link_in_a_folder", in_a_folder).sub_path(),
        Journey::new("link_that_is_not_whole", not_whole),
        Journey::new("link_that_was_changed_on_its_way", changed_on_its_way).on_a_host(),
        Journey::new("link_without_income", without_income),
    ]
}

/// The link that the page offers.
pub(crate) async fn offered(page: &Page) -> Result<String> {
    walk::open_rows(page).await?;
    page.wait_for(field(ID.take_link())).await?;
    page.value(field(ID.take_link())).await
}

/// The query of a link: the text after the last `#` or `?`.
pub(crate) fn query(link: &str) -> &str {
    link.rsplit_once(['#', '?']).map_or("", |(_, query)| query)
}

/// A link restores every choice, to the last digit.
async fn restores(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.click(radio(ID.donate_occasion_payroll())).await?;
    page.fill(field(ID.donate_employees()), "1.234").await?;
    page.fill(field(ID.donate_each()), "12.345").await?;
    page.fill(field(ID.donate_match()), "33,33").await?;
    page.fill(field(ID.donate_cap()), "1.000.001").await?;
    page.fill(field(ID.donate_months()), "7").await?;
    page.choose(field(ID.donate_start()), &walk::month(ID, "2027-01"))
        .await?;
    page.click(radio(ID.result_own_transport())).await?;
    page.click(checkbox(ID.donate_relief("50%"))).await?;
    page.click(checkbox(ID.donate_jht())).await?;
    page.settled().await?;
    let answer = page.text(headline()).await?;
    let link = offered(&page).await?;
    page.goto("#/").await?;
    page.reload().await?;
    page.goto(&format!("#/donasi?{}", query(&link))).await?;
    page.wait_text_in(headline(), answer.lines().next().unwrap_or_default())
        .await?;
    page.wait_text(ID.link_opened()).await?;
    walk::open_rows(&page).await?;
    for (label, value) in [
        (ID.donate_employees(), "1.234"),
        (ID.donate_each(), "12.345"),
        (ID.donate_match(), "33,33"),
        (ID.donate_cap(), "1.000.001"),
        (ID.donate_months(), "7"),
        (ID.donate_start(), "2027-01"),
    ] {
        page.wait_value(field(label), value).await?;
    }
    ensure(
        page.checked(radio(ID.result_own_transport())).await?
            && page.checked(checkbox(ID.donate_relief("50%"))).await?
            && page.checked(checkbox(ID.donate_jht())).await?,
        "a choice of the link is not there",
    )?;
    ensure(offered(&page).await? == link, "the link became another")?;
    // The query is removed from the address: it would be out of date after the next key.
    page.wait_hash("#/donasi").await?;
    page.state("link-opened").await?;
    page.goto("#/").await?;
    walk::calculator(&page).await?;
    page.wait_no_text(ID.link_opened()).await
}

/// Sharing as text, QR code, `WhatsApp` and through the share sheet; nothing is shared without a click.
async fn passed_on(page: Page) -> Result {
    page.goto("#/").await?;
    let share_and_clipboard = "window.__shared = []; window.__copied = [];\
        const put = (name, value) => Object.defineProperty(window.Navigator.prototype, name, {\
            configurable: true, get: () => value });\
        put('share', async (data) => { window.__shared.push(data.text) });\
        put('clipboard', { writeText: async (text) => { window.__copied.push(text) } });\
        return null";
    page.eval::<Value>(share_and_clipboard, vec![]).await?;
    walk::calculator(&page).await?;
    page.wait_text_in(headline(), &format::workers(ID, 4))
        .await?;
    let loaded = page.requests().await?;
    let link = offered(&page).await?;
    ensure(
        link.starts_with("http")
            && link.contains("/donasi/#v=1&cara=sekali&jumlah=1000000&bulan=12"),
        format!("the link is {link}"),
    )?;
    let read = link::read(query(&link));
    ensure(
        read.errors.is_empty()
            && read.value(Key::Amount) == Some(link::Value::Money(Rupiah::new(1_000_000))),
        format!("the link says {read:?}"),
    )?;
    let answer = format!(
        "{} {}",
        format::workers(ID, 4),
        ID.donate_covers(&format::months(ID, 12))
    );
    let message = format!("{} {link}", ID.take_message(&answer));

    page.click(button(ID.take_copy())).await?;
    page.wait_text(ID.take_copied()).await?;
    page.click(button(ID.take_share())).await?;
    page.wait_until(
        "both to be handed over",
        &format!(
            "window.__copied[0] === {} && window.__shared[0] === {}",
            json!(link),
            json!(message)
        ),
    )
    .await?;
    let whatsapp = page
        .attribute(role("link", ID.take_whatsapp()), "href")
        .await?
        .unwrap_or_default();
    let decoded: String = page
        .eval(
            "return new URL(arguments[0]).searchParams.get('text')",
            vec![whatsapp.as_str().into()],
        )
        .await?;
    ensure(
        whatsapp.starts_with("https://wa.me/") && decoded == message,
        format!("WhatsApp gets {decoded}"),
    )?;
    page.click(button(ID.take_qr())).await?;
    page.wait_for(role("img", ID.take_qr())).await?;
    ensure(
        qr::read(&page).await? == link,
        "the code says something else",
    )?;
    page.state("link-passed-on").await?;
    page.requests().await?.none_since(&loaded)
}

/// On a project site the link contains the same folder.
async fn in_a_folder(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.wait_text_in(headline(), &format::workers(ID, 4))
        .await?;
    let link = offered(&page).await?;
    ensure(
        link.contains("/sub/path/donasi/#v=1&"),
        format!("the link is {link}"),
    )
}

/// A link altered by messengers and mail programs, with the entry page and without: the form is as
/// intended, and nothing of the link stays in the address.
async fn changed_on_its_way(page: Page) -> Result {
    let sent = link::write(&[
        (Key::Way, link::Value::Way(link::Way::Amount)),
        (Key::Amount, link::Value::Money(Rupiah::new(5_000_000))),
        (Key::Months, link::Value::Count(12)),
    ]);
    let encoded = sent.replace('=', "%3D").replace('&', "%26");
    let upper = sent.to_uppercase();
    for at in [
        format!("donasi/#{sent}."),
        format!("donasi/#{sent})%E2%80%8B"),
        format!("donasi/#{encoded}"),
        format!("donasi/#{}", encoded.replace('%', "%25")),
        format!("donasi/#{}", sent.replace('&', "&amp;")),
        format!("donasi/#{}", sent.replace('=', "=3D")),
        format!("donasi/#{upper}"),
        format!("donasi/?{sent}"),
        format!("donasi/?{encoded}"),
        format!("donasi/?utm_source=whatsapp#{sent}&fbclid=IwAR0_x"),
        format!("#/DONASI?{upper}"),
        format!("#%2Fdonasi%3F{encoded}"),
        format!("#/donasi%3F{sent}"),
        format!("?/donasi?{sent}"),
    ] {
        page.goto("#/privasi").await?;
        page.reload().await?;
        page.wait_started().await?;
        page.goto(&at).await?;
        page.wait_hash("#/donasi").await?;
        page.wait_until("the address of the page alone", "!location.search")
            .await?;
        page.wait_text(ID.link_opened()).await?;
        page.wait_value(field(ID.donate_amount()), "5.000.000")
            .await?;
        page.wait_text_in(headline(), &format::workers(ID, 24))
            .await?;
    }
    // If such a link was also cut short, the message says so.
    let cut = encoded.split("cek").next().unwrap_or_default();
    page.goto(&format!("donasi/#{cut}")).await?;
    page.wait_text(&errors::link(ID, LinkError::Damaged))
        .await?;
    page.goto("#/TANYA.").await?;
    page.wait_text(ID.faq_title()).await
}

/// For every defect of a link, the form opens with a message.
async fn not_whole(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.wait_text_in(headline(), &format::workers(ID, 4))
        .await?;
    let whole = query(&offered(&page).await?).to_owned();
    let cut = &whole[..whole.find("&bulan").map_or(0, |at| at - 3)];
    let cases = [
        (cut.to_owned(), LinkError::Damaged, "1.000"),
        (
            whole.replace("jumlah=1000000", "jumlah=2000000"),
            LinkError::Damaged,
            "2.000.000",
        ),
        (
            whole.replace("jumlah=1000000", "jumlah=99999999999999999999"),
            LinkError::Value(Key::Amount),
            "1.000.000",
        ),
        (
            whole.replace("bulan=12", "bulan=121"),
            LinkError::Value(Key::Months),
            "1.000.000",
        ),
        (whole.replace("v=1", "v=2"), LinkError::Version, "1.000.000"),
        ("v=1".to_owned(), LinkError::Damaged, "1.000.000"),
        ("%%%=<script>".to_owned(), LinkError::Damaged, "1.000.000"),
    ];
    for (nth, (text, error, amount)) in cases.into_iter().enumerate() {
        page.goto("#/").await?;
        page.goto(&format!("#/donasi?{text}")).await?;
        page.wait_text_in(css(".calculator-head .notice"), &errors::link(ID, error))
            .await?;
        page.wait_value(field(ID.donate_amount()), amount).await?;
        page.wait_for(headline()).await?;
        if nth == 0 {
            page.state("link-cut").await?;
        }
    }
    Ok(())
}

/// A zakat calculation is shared as its sum, without the income.
async fn without_income(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.click(radio(ID.donate_occasion_zakat())).await?;
    page.fill(field(ID.ask_income_label()), "12.345.678")
        .await?;
    page.wait_text_in(headline(), &format::workers(ID, 1))
        .await?;
    let link = offered(&page).await?;
    // The link opens with the same occasion and the same text about the law.
    ensure(
        !link.contains("12345678") && link.contains("cara=zakat&") && link.contains("zakat=308642"),
        format!("the link is {link}"),
    )?;
    page.goto("#/").await?;
    page.reload().await?;
    page.goto(&format!("#/donasi?{}", query(&link))).await?;
    page.wait_text_in(headline(), &format::workers(ID, 1))
        .await?;
    page.wait_value(field(ID.donate_zakat()), "308.642").await?;
    walk::open_rows(&page).await?;
    page.wait_text_in(css(".law"), ID.donate_said_tax_zakat())
        .await?;
    page.wait_no_text(ID.donate_said_tax_gift()).await?;
    page.click(role("link", ID.take_letter())).await?;
    let baznas = names::office_of(ID, walk::policy(), OfficeId::Baznas);
    page.wait_text(&ID.letter_zakat(baznas)).await
}
