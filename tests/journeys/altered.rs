//! Other programs change the page while it is used: translation, reading modes, extensions. The figures
//! shown always belong to the values in the form, and when the app stops, no typed text is lost.

use lindungi_rules::eligibility::Verdict;
use lindungi_text::{Lang, format};
use serde_json::{Value, json};

use crate::{
    harness::{Find, Journey, Page, Result, button, css, ensure, field, heading, link, radio},
    walk::{self, Person, headline},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("altered_marked_not_to_translate", marked),
        Journey::new("altered_calculator", calculator),
        Journey::new("altered_letter", letter),
        Journey::new("altered_check", check),
        Journey::new("altered_roster", roster),
        Journey::new("altered_in_other_ways", other_ways),
        Journey::new("altered_late", late),
        Journey::new("altered_and_stopped", stopped).tolerate_errors(),
        Journey::new("altered_and_stopped_in_a_check", stopped_in_a_check).tolerate_errors(),
    ]
}

/// Translates the page and returns the number of texts. With `respect_marks`, texts marked as not to be
/// translated stay.
async fn translate(page: &Page, respect_marks: bool) -> Result<usize> {
    page.step("translate the page");
    let script = include_str!("harness/js/translate.js");
    page.eval(script, vec![json!(respect_marks)]).await
}

/// Translates the page as programs do that ignore such marks.
async fn alter(page: &Page) -> Result {
    let count = translate(page, false).await?;
    ensure(count > 0, "nothing is there to be translated")
}

/// The page marks all its text as not to be translated, in each way that programs respect.
async fn marked(page: Page) -> Result {
    for hash in ["#/", "#/cek", "#/donasi", "#/donasi/surat", "#/sumber"] {
        page.goto(hash).await?;
        page.settled().await?;
        let count = translate(&page, true).await?;
        ensure(
            count == 0,
            format!("{count} texts at {hash} are translated"),
        )?;
    }
    let script = "const page = document.documentElement;\
         return [page.translate, page.classList.contains('notranslate'),\
             document.querySelector('meta[name=google]')?.content === 'notranslate']";
    let marks: [bool; 3] = page.eval(script, vec![]).await?;
    ensure(
        marks == [false, true, true],
        format!("the page says {marks:?}"),
    )
}

/// Waits until the answer shows this number of workers and this sum, and fails if it also shows `unwanted`.
async fn wait_answer(page: &Page, workers: u64, sum: &str, unwanted: &str) -> Result {
    page.wait_text_in(headline(), &format::workers(ID, workers))
        .await?;
    page.wait_text_in(walk::answer_card(), sum).await?;
    page.settled().await?;
    let text = page.text(walk::answer_card()).await?;
    ensure(
        !text.contains(unwanted),
        format!("{unwanted} is told too: {text}"),
    )
}

/// The calculator in a translated page: an amount, another way of asking, an amount again.
async fn calculator(page: Page) -> Result {
    page.goto("#/donasi").await?;
    wait_answer(&page, 4, "Rp806.400", "Rp4.838.400").await?;
    alter(&page).await?;
    page.fill(field(ID.donate_amount()), "5.000.000").await?;
    wait_answer(&page, 24, "Rp4.838.400", "Rp806.400").await?;
    alter(&page).await?;
    page.click(radio(ID.donate_occasion_rt())).await?;
    page.wait_for(field(ID.donate_households())).await?;
    page.settled().await?;
    let text = page.text(walk::answer_card()).await?;
    ensure(
        !text.contains("Rp4.838.400") && !text.contains("[t]"),
        format!("what belongs to another way stays: {text}"),
    )?;
    alter(&page).await?;
    page.click(radio(ID.donate_occasion_once())).await?;
    wait_answer(&page, 24, "Rp4.838.400", "Rp806.400").await?;
    alter(&page).await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_text_in(headline(), &format::workers(EN, 24))
        .await?;
    page.wait_no_text("[t]").await
}

/// The letter is filled in while the page is translated.
async fn letter(page: Page) -> Result {
    page.goto("#/donasi/surat").await?;
    page.wait_for(heading(ID.pledge_title())).await?;
    for (label, text) in [
        (ID.pledge_place(), "Jambi"),
        (ID.pledge_name(), "Siti Penabur"),
        (ID.pledge_position(), "Ketua"),
        (ID.pledge_place(), ""),
        (ID.pledge_place(), "Jambi Timur"),
    ] {
        alter(&page).await?;
        page.fill(field(label), text).await?;
        page.wait_value(field(label), text).await?;
        page.wait_text_in(css(".letter"), text).await?;
    }
    page.wait_text_in(css(".letter .place"), "Jambi Timur")
        .await
}

/// A whole check in a page that is translated at each step.
async fn check(page: Page) -> Result {
    let person = Person::LIKELY;
    walk::begin(&page, ID).await?;
    for question in person.asked(walk::today(&page)) {
        walk::wait_question(&page, ID, question).await?;
        alter(&page).await?;
        walk::answer(&page, ID, question, &person).await?;
    }
    walk::wait_review(&page, ID).await?;
    alter(&page).await?;
    page.click(link(ID.check_see_result())).await?;
    page.wait_hash(walk::RESULT).await?;
    page.wait_text(lindungi_text::explain::verdict(ID, Verdict::Likely).title)
        .await?;
    alter(&page).await?;
    walk::open_rows(&page).await?;
    page.click(radio(ID.result_own_transport())).await?;
    alter(&page).await?;
    page.click(button(EN.meta_name())).await?;
    walk::result_is_shown(&page, EN, Verdict::Likely).await?;
    alter(&page).await?;
    page.click(button(EN.check_clear())).await?;
    page.wait_text(EN.check_cleared()).await?;
    walk::keeps_nothing(&page, Some(EN)).await
}

/// The example list in a translated page: columns, rows, and the other language and back.
async fn roster(page: Page) -> Result {
    page.goto("#/dampingi/daftar").await?;
    page.wait_for(heading(ID.screen_title())).await?;
    alter(&page).await?;
    page.click(button(ID.screen_example())).await?;
    page.wait_focus(heading(ID.screen_columns())).await?;
    alter(&page).await?;
    page.click(button(ID.screen_run())).await?;
    page.wait_focus(heading(ID.screen_result())).await?;
    page.wait_text(&ID.screen_total(&walk::date(ID, page.day()), "200"))
        .await?;
    for _ in 0..2 {
        alter(&page).await?;
        // All groups are drawn again in each language.
        page.click(button(EN.meta_name())).await?;
        page.wait_text(&EN.screen_total(&walk::date(EN, page.day()), "200"))
            .await?;
        alter(&page).await?;
        page.click(button(ID.meta_name())).await?;
        page.wait_text(&ID.screen_total(&walk::date(ID, page.day()), "200"))
            .await?;
    }
    Ok(())
}

/// Other changes that programs make to pages: a name, and a function body that changes `#app`.
const WAYS: &[(&str, &str)] = &[
    (
        "elements beside each field",
        "for (const field of app.querySelectorAll('input')) {\
             const mark = document.createElement('x-helper');\
             mark.textContent = '99';\
             field.after(mark);\
         }",
    ),
    (
        "texts wrapped where they are",
        "for (const text of texts()) {\
             const mark = document.createElement('mark');\
             text.replaceWith(mark);\
             mark.append(text);\
         }",
    ),
    (
        "texts cut in two",
        "for (const text of texts()) if (text.length > 3) text.splitText(2);",
    ),
    (
        "texts changed in place",
        "for (const text of texts()) text.data = text.data.toUpperCase() + ' 99';",
    ),
    (
        "texts taken away",
        "for (const text of texts()) text.remove();",
    ),
    (
        "paragraphs taken away",
        "for (const part of app.querySelectorAll('p, dd, li')) part.remove();",
    ),
    (
        "paragraphs written anew",
        "for (const part of app.querySelectorAll('p, dd, dt, legend, label')) \
             part.textContent = '99 ' + part.textContent;",
    ),
    (
        "everything in another box",
        "const box = document.createElement('div'); box.append(...app.childNodes); app.append(box);",
    ),
    (
        "everything the other way round",
        "for (const part of app.querySelectorAll('*')) part.append(...[...part.childNodes].reverse());",
    ),
    (
        "everything but the form taken away",
        "for (const part of app.querySelectorAll('main *')) \
             if (!part.querySelector('input') && !part.closest('form')) part.remove();",
    ),
    (
        "sums converted beside themselves",
        "for (const text of texts()) if (text.data.includes('Rp')) text.after(' (99 USD)');",
    ),
];

/// After each of these changes, the next input makes the app draw its whole page again.
async fn other_ways(page: Page) -> Result {
    page.goto("#/donasi").await?;
    let app_text = || page.text(css("#app"));
    page.settled().await?;
    for (name, way) in WAYS {
        page.fill(field(ID.donate_amount()), "5.000.000").await?;
        wait_answer(&page, 24, "Rp4.838.400", "Rp806.400").await?;
        let expected = app_text().await?;
        page.fill(field(ID.donate_amount()), "1.000.000").await?;
        wait_answer(&page, 4, "Rp806.400", "Rp4.838.400").await?;
        page.step(format!("alter: {name}"));
        let script = format!(
            "const app = document.getElementById('app');\
             const texts = () => {{\
                 const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);\
                 const found = [];\
                 while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode);\
                 return found;\
             }};\
             {way} return null"
        );
        page.eval::<Value>(&script, vec![]).await?;
        // By a script, since the field itself may have been moved out of view.
        let typed = "const field = document.getElementById('jumlah') ?? arguments[0];\
             field.value = '5.000.000';\
             field.dispatchEvent(new window.Event('input', { bubbles: true }));\
             field.dispatchEvent(new window.FocusEvent('focusout', { bubbles: true }));\
             return null";
        page.eval::<Value>(typed, vec![]).await?;
        wait_answer(&page, 24, "Rp4.838.400", "Rp806.400").await?;
        page.wait_until(
            "the rest of the page",
            "!document.querySelector('[aria-busy=true]')",
        )
        .await?;
        page.settled().await?;
        let now = app_text().await?;
        ensure(
            now == expected,
            format!("{name}: the page is not as it was:\n{now}\nand not\n{expected}"),
        )?;
    }
    Ok(())
}

/// A translation of the old figures arrives after the amount has changed.
async fn late(page: Page) -> Result {
    page.goto("#/donasi").await?;
    wait_answer(&page, 4, "Rp806.400", "Rp4.838.400").await?;
    let script = "window.__texts = [];\
         const walker = document.createTreeWalker(document.querySelector('.headline'), NodeFilter.SHOW_TEXT);\
         while (walker.nextNode()) window.__texts.push([walker.currentNode, walker.currentNode.data]);\
         return window.__texts.length";
    let texts: usize = page.eval(script, vec![]).await?;
    ensure(texts > 0, "there is no number")?;
    page.fill(field(ID.donate_amount()), "5.000.000").await?;
    wait_answer(&page, 24, "Rp4.838.400", "Rp806.400").await?;
    let script = "for (const [text, was] of window.__texts) {\
             const font = document.createElement('font');\
             font.textContent = was;\
             text.replaceWith(font);\
         }\
         return null";
    page.eval::<Value>(script, vec![]).await?;
    page.wait_text_in(headline(), &format::workers(ID, 24))
        .await
}

/// Makes every change of the page throw an error, as a faulty extension may do.
pub(crate) async fn refuse(page: &Page) -> Result {
    page.eval::<Value>(
        "const node = window.Node.prototype;\
         window.__whole = { insertBefore: node.insertBefore, removeChild: node.removeChild };\
         for (const name of Object.keys(window.__whole)) {\
             node[name] = () => { throw new Error('refused') };\
         }\
         return null",
        vec![],
    )
    .await
    .map(drop)
}

/// Allows changes of the page again.
pub(crate) async fn refuse_no_more(page: &Page) -> Result {
    let script = "Object.assign(window.Node.prototype, window.__whole); return null";
    page.eval::<Value>(script, vec![]).await.map(drop)
}

/// The app stops at this click, and “Try again” brings it back.
async fn stop_and_begin_again(page: &Page, how: Find) -> Result {
    refuse(page).await?;
    page.click(how).await?;
    page.wait_focus(heading(ID.shell_failed_title())).await?;
    refuse_no_more(page).await?;
    page.eval::<Value>("window.__left = true; return null", vec![])
        .await?;
    page.click(link(ID.shell_failed_again())).await?;
    page.wait_until(
        "a new page",
        "!window.__left && document.readyState === 'complete'",
    )
    .await?;
    page.wait_started().await?;
    // The data is kept only in memory, and only until the app has taken it back.
    let name: String = page.eval("return window.name", vec![]).await?;
    ensure(name.is_empty(), format!("the window is called {name}"))
}

/// After a stop, the letter, the calculator, the comparison and a city's budget come back as they were.
async fn stopped(page: Page) -> Result {
    let letter = [
        (ID.pledge_name(), "Siti Penabur"),
        (ID.pledge_position(), "Ketua Yayasan"),
        (ID.pledge_organisation(), "Yayasan Uji Coba"),
        (ID.pledge_place(), "Jambi"),
    ];
    page.goto("#/anggaran").await?;
    page.fill(field(ID.budget_target()), "4.321").await?;
    page.goto("#/donasi").await?;
    page.click(radio(ID.donate_occasion_payroll())).await?;
    page.fill(field(ID.donate_employees()), "1.234").await?;
    // Text that cannot be parsed as a number is kept as well.
    page.fill(field(ID.donate_match()), "banyak").await?;
    page.click(radio(ID.donate_occasion_once())).await?;
    page.fill(field(ID.donate_amount()), "7.654.321").await?;
    page.wait_text_in(headline(), &format::workers(ID, 37))
        .await?;
    page.click(link(ID.take_letter())).await?;
    page.wait_focus(heading(ID.pledge_title())).await?;
    for (label, text) in letter {
        page.fill(field(label), text).await?;
    }
    stop_and_begin_again(&page, link(ID.pledge_back())).await?;
    page.wait_hash("#/donasi").await?;
    page.wait_value(field(ID.donate_amount()), "7.654.321")
        .await?;
    page.wait_text_in(headline(), &format::workers(ID, 37))
        .await?;
    page.click(link(ID.take_letter())).await?;
    page.wait_focus(heading(ID.pledge_title())).await?;
    for (label, text) in letter {
        page.wait_value(field(label), text).await?;
        page.wait_text_in(css(".letter"), text).await?;
    }
    page.goto("#/donasi").await?;
    page.click(radio(ID.donate_occasion_payroll())).await?;
    page.wait_value(field(ID.donate_employees()), "1.234")
        .await?;
    page.wait_value(field(ID.donate_match()), "banyak").await?;
    page.goto("#/anggaran").await?;
    page.wait_value(field(ID.budget_target()), "4.321").await?;
    // The data comes back only once: reloading the page erases it.
    page.reload().await?;
    page.wait_started().await?;
    page.goto("#/donasi/surat").await?;
    page.wait_value(field(ID.pledge_name()), "").await
}

/// After a stop in a check the answers come back, also those typed but not yet submitted.
async fn stopped_in_a_check(page: Page) -> Result {
    let person = Person::UNUSUAL;
    walk::until(&page, ID, walk::Question::Income, &person).await?;
    walk::fill_in(&page, ID, walk::Question::Income, &person).await?;
    stop_and_begin_again(&page, link(ID.shell_donate()).within("nav")).await?;
    page.wait_hash("#/donasi").await?;
    page.goto(walk::Question::Income.hash()).await?;
    walk::assert_answer(&page, ID, walk::Question::Income, &person).await?;
    for question in person.asked(walk::today(&page)) {
        page.goto(question.hash()).await?;
        walk::wait_question(&page, ID, question).await?;
        walk::assert_answer(&page, ID, question, &person).await?;
        if question == walk::Question::Income {
            break;
        }
    }
    walk::keeps_nothing(&page, None).await
}
