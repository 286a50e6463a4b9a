//! Questions read aloud by the device's own voice; no button for it without a suitable voice.

use lindungi_text::Lang;
use serde_json::Value;

use crate::{
    harness::{Journey, Page, Result, button, css, ensure, heading, link},
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("aloud_reads_and_stops", reads_and_stops).voices(
            r#"[{"lang":"en-US","localService":true},{"lang":"id_ID","localService":true}]"#,
        ),
        Journey::new("aloud_without_a_voice_here", without_a_voice).voices(
            r#"[{"lang":"id-ID","localService":false},{"lang":"jv-ID","localService":true}]"#,
        ),
        Journey::new("aloud_finds_a_voice_later", found_later).voices("[]"),
        Journey::new("aloud_voice_fails", voice_fails)
            .voices(r#"[{"lang":"id-ID","localService":true}]"#),
    ]
}

/// The texts handed to the voice, each with its language and the language of its voice.
async fn spoken(page: &Page) -> Result<Vec<(String, String, String)>> {
    page.eval("return window.__voice.spoken", vec![]).await
}

async fn run(page: &Page, script: &str) -> Result {
    page.eval::<Value>(&format!("{script}; return null"), vec![])
        .await
        .map(drop)
}

/// The voice reads the question, the reason and the answers, line by line, and stops by itself or on
/// request.
async fn reads_and_stops(page: Page) -> Result {
    walk::begin(&page, ID).await?;
    page.state("check-work-aloud").await?;
    let person = Person::LIKELY;
    for question in person.asked(walk::today(&page)) {
        walk::wait_question(&page, ID, question).await?;
        run(&page, "window.__voice.spoken = []").await?;
        page.click(button(ID.aloud_read())).await?;
        page.wait_for(button(ID.aloud_stop())).await?;
        let texts = spoken(&page).await?;
        let words: Vec<&str> = texts.iter().map(|(words, ..)| words.trim()).collect();
        ensure(
            words.first() == Some(&question.title(ID).as_str()),
            format!("it begins with {:?}", words.first()),
        )?;
        let all = words.join("\n");
        for answer in answers(question) {
            ensure(all.contains(answer), format!("{answer:?} is not read"))?;
        }
        ensure(
            all.contains(ID.check_why()) && !all.contains(ID.check_next()),
            format!("what is read is {all:?}"),
        )?;
        for (words, lang, voice) in &texts {
            ensure(
                lang == "id" && voice == "id_ID",
                format!("{words:?} is read as {lang} by a voice for {voice}"),
            )?;
        }
        // After the last line the button offers to read again.
        run(&page, "window.__voice.finish()").await?;
        page.wait_for(button(ID.aloud_read())).await?;
        walk::answer(&page, ID, question, &person).await?;
    }
    walk::wait_review(&page, ID).await?;

    // The button, another page and another language each stop the voice.
    let silent = "window.__voice.queue.length === 0 && window.__voice.cancelled > 0";
    let start = async |lang: Lang| -> Result {
        run(&page, "window.__voice.cancelled = 0").await?;
        page.click(button(lang.aloud_read())).await?;
        page.wait_until("a voice", "window.__voice.queue.length > 0")
            .await?;
        run(&page, "window.__voice.cancelled = 0").await
    };
    page.click(link(walk::change_words(ID, Question::Age)))
        .await?;
    walk::wait_question(&page, ID, Question::Age).await?;
    start(ID).await?;
    page.click(button(ID.aloud_stop())).await?;
    page.wait_until("silence after the button", silent).await?;
    page.wait_for(button(ID.aloud_read())).await?;
    start(ID).await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_until("silence after the language", silent)
        .await?;
    page.wait_for(button(EN.aloud_read())).await?;
    start(EN).await?;
    page.click(link(EN.shell_back())).await?;
    walk::wait_review(&page, EN).await?;
    page.wait_until("silence after the page", silent).await?;
    let last = spoken(&page).await?.pop();
    ensure(
        last.is_some_and(|(_, lang, voice)| lang == "en" && voice == "en-US"),
        "English is not read by an English voice",
    )
}

/// Some texts of the answers that the voice must read.
fn answers(question: Question) -> Vec<&'static str> {
    match question {
        Question::Ktp => vec![ID.ask_ktp_elsewhere(), ID.check_unknown()],
        Question::Work => vec![ID.ask_work_ways()],
        Question::Age => vec![ID.ask_age_years(), ID.ask_age_by_birth()],
        Question::Membership => vec![ID.ask_membership_none(), ID.check_unknown()],
        Question::Income => vec![ID.earn_day(), ID.earn_week(), ID.earn_month()],
        Question::Decile => vec![ID.ask_decile_label()],
    }
}

/// No button without a local voice in the language of the page: a remote voice would send the text
/// elsewhere.
async fn without_a_voice(page: Page) -> Result {
    walk::begin(&page, ID).await?;
    page.wait_no_text(ID.aloud_read()).await?;
    page.wait_until("no button", "!document.querySelector('.aloud')")
        .await?;
    walk::answer_all(&page, ID, &Person::UNKNOWING).await?;
    ensure(spoken(&page).await?.is_empty(), "something was read")
}

/// The button appears once the browser finds its voices, some time after the page has loaded.
async fn found_later(page: Page) -> Result {
    walk::begin(&page, ID).await?;
    page.wait_no_text(ID.aloud_read()).await?;
    run(
        &page,
        "window.__voice.find([{ lang: 'id-ID', localService: true }])",
    )
    .await?;
    page.click(button(ID.aloud_read())).await?;
    page.wait_for(button(ID.aloud_stop())).await?;
    page.wait_for(css(".aloud svg[aria-hidden=true]")).await?;
    // In English there is no button: the device has no English voice.
    page.click(button(EN.meta_name())).await?;
    page.wait_for(heading(Question::in_order(walk::today(&page))[0].title(EN)))
        .await?;
    page.wait_until("no button", "!document.querySelector('.aloud')")
        .await
}

/// The button returns when the voice fails, or falls silent without an event.
async fn voice_fails(page: Page) -> Result {
    walk::begin(&page, ID).await?;
    for end in [
        "window.__voice.queue.splice(0).at(-1).dispatchEvent(new Event('error'))",
        "window.__voice.queue = []",
    ] {
        page.click(button(ID.aloud_read())).await?;
        page.wait_for(button(ID.aloud_stop())).await?;
        run(&page, end).await?;
        page.wait_for(button(ID.aloud_read())).await?;
    }
    Ok(())
}
