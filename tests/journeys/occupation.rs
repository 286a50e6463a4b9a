//! The work in everyday words: search by typing, keys, mouse and touch; browse the whole list, clear and
//! correct.

use lindungi_rules::policy::{Occupation, Sector, Work};
use lindungi_text::{Lang, names};
use serde_json::Value;

use crate::{
    harness::{Find, Journey, Key, Page, Result, button, css, ensure, heading, radio, role},
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("occupation_typed", typed),
        Journey::new("occupation_by_keyboard", by_keyboard),
        Journey::new("occupation_by_pointer", by_pointer),
        Journey::new("occupation_not_found", not_found),
        Journey::new("occupation_all", all_of_them),
    ]
}

fn options() -> Find {
    css("[role=option]")
}

fn option(name: &str) -> Find {
    role("option", name)
}

fn status() -> Find {
    css("form.question [role=status]")
}

/// The occupation with this id.
fn occupation(id: &str) -> &'static Occupation {
    let found = walk::policy().occupations.iter().find(|job| job.id == id);
    found.unwrap_or_else(|| panic!("no occupation {id}"))
}

fn name(id: &str) -> &'static str {
    names::occupation(ID, occupation(id))
}

async fn open(page: &Page) -> Result {
    walk::until(page, ID, Question::Work, &Person::LIKELY).await
}

/// Checks that the occupation was taken: its name is in the field, the text says what was derived from it,
/// the list is closed, and the way of working is chosen.
async fn assert_taken(page: &Page, id: &str) -> Result {
    let job = occupation(id);
    page.wait_value(walk::job(ID), name(id)).await?;
    page.wait_text_in(status(), &names::reading(ID, job))
        .await?;
    page.wait_text_in(status(), ID.job_correct()).await?;
    wait_closed(page).await?;
    let chosen: String = page
        .eval(
            "return document.querySelector('[name=kerja]:checked').value",
            vec![],
        )
        .await?;
    ensure(
        chosen == job.work.name(),
        format!("{chosen:?} is chosen for {id}"),
    )
}

async fn wait_closed(page: &Page) -> Result {
    page.wait_until(
        "the list to be closed",
        "document.querySelector('[role=combobox]').getAttribute('aria-expanded') === 'false' \
         && !document.querySelector('[role=option]')",
    )
    .await
}

/// Checks that the option with this name is marked: the only one selected, and the one that the field
/// refers to.
async fn wait_marked(page: &Page, name: &str) -> Result {
    let expression = format!(
        "(() => {{ const field = document.querySelector('[role=combobox]');\
             const marked = document.querySelectorAll('[role=option][aria-selected=true]');\
             return document.activeElement === field && marked.length === 1\
                 && marked[0].id === field.getAttribute('aria-activedescendant')\
                 && marked[0].firstChild.data === {}; }})()",
        serde_json::json!(name)
    );
    page.wait_until(&format!("{name:?} to be marked"), &expression)
        .await
}

/// Everyday words with a spelling mistake, from the search to the answer.
async fn typed(page: Page) -> Result {
    open(&page).await?;
    // The words of the example are found.
    for words in names::everyday(ID, walk::policy(), 3).split(", ") {
        page.fill(walk::job(ID), words).await?;
        page.wait_text_in(options().nth(0), words).await?;
    }
    page.fill(walk::job(ID), "jual goregan").await?;
    page.wait_for(option(name("penjual_makanan"))).await?;
    let first = page.text(options().nth(0)).await?;
    ensure(
        first.starts_with(name("penjual_makanan")) && first.contains("jual gorengan"),
        format!("{first:?} is found first"),
    )?;
    let count = page.count(options()).await?;
    page.wait_text_in(status(), &ID.job_found_many(&count.to_string()))
        .await?;
    page.wait_value(walk::job(ID), "jual goregan").await?;
    page.state("check-work-found").await?;
    page.click(option(name("penjual_makanan"))).await?;
    assert_taken(&page, "penjual_makanan").await?;
    page.state("check-work-picked").await?;
    page.click(button(ID.check_next())).await?;

    // Back shows the choice, which can be corrected; the field keeps the occupation.
    walk::wait_question(&page, ID, next_question(&page)).await?;
    page.back().await?;
    walk::wait_question(&page, ID, Question::Work).await?;
    assert_taken(&page, "penjual_makanan").await?;
    walk::open_ways(&page, ID).await?;
    page.click(radio(ID.ask_work_family())).await?;
    page.wait_value(walk::job(ID), name("penjual_makanan"))
        .await?;
    page.wait_text_in(status(), &names::reading(ID, occupation("penjual_makanan")))
        .await?;
    page.click(button(ID.check_next())).await?;
    walk::wait_question(&page, ID, next_question(&page)).await?;
    page.goto(walk::REVIEW).await?;
    let expected = names::worked(ID, occupation("penjual_makanan"), Work::Family);
    walk::wait_term(&page, ID.ask_work_short(), &expected).await
}

/// The question that follows the one on work.
fn next_question(page: &Page) -> Question {
    let order = Question::in_order(walk::today(page));
    let mut rest = order.into_iter().skip_while(|it| *it != Question::Work);
    rest.nth(1).expect("work is not asked last")
}

/// All by keys, as in the ARIA combobox pattern, with the texts for screen readers.
async fn by_keyboard(page: Page) -> Result {
    open(&page).await?;
    page.wait_focus(walk::job(ID)).await?;
    names_itself(&page).await?;

    // Typing opens the list without marking an option; Down marks one.
    page.type_into(walk::job(ID), "ojek").await?;
    page.wait_for(option(name("ojek"))).await?;
    let found: Vec<String> = page
        .eval(
            "return [...document.querySelectorAll('[role=option]')].map((each) => each.firstChild.data)",
            vec![],
        )
        .await?;
    ensure(found.len() >= 3, format!("only {found:?} are found"))?;
    let (first, second, last) = (&found[0], &found[1], &found[found.len() - 1]);
    let unmarked = page
        .attribute(walk::job(ID), "aria-activedescendant")
        .await?;
    ensure(unmarked.is_none(), "a line is marked before any key")?;
    page.press(Key::Down).await?;
    wait_marked(&page, first).await?;
    page.press(Key::Down).await?;
    wait_marked(&page, second).await?;
    page.press(Key::Up).await?;
    page.press(Key::Up).await?;
    wait_marked(&page, last).await?;
    page.press(Key::Down).await?;
    wait_marked(&page, first).await?;
    page.press(Key::End).await?;
    wait_marked(&page, last).await?;
    page.press(Key::Home).await?;
    wait_marked(&page, first).await?;
    // Two keys before anything is drawn, as on a slow device.
    let keys = "for (const key of ['ArrowDown', 'ArrowDown'])\
             document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));\
         return null";
    page.eval::<Value>(keys, vec![]).await?;
    wait_marked(&page, &found[2]).await?;
    page.state("check-work-marked").await?;
    // Escape closes the list and keeps the text; Alt+Down opens it without marking an option.
    page.press(Key::Escape).await?;
    wait_closed(&page).await?;
    page.wait_value(walk::job(ID), "ojek").await?;
    page.press_with(Key::Alt, Key::Down).await?;
    page.wait_for(option(first)).await?;
    let unmarked = page
        .attribute(walk::job(ID), "aria-activedescendant")
        .await?;
    ensure(unmarked.is_none(), "Alt and Down marks a line")?;
    page.press_with(Key::Alt, Key::Up).await?;
    wait_closed(&page).await?;
    page.press(Key::Down).await?;
    wait_marked(&page, first).await?;

    // Enter takes the option and stays on the page; the next Enter continues.
    page.press(Key::Enter).await?;
    assert_taken(&page, "ojek").await?;
    page.wait_focus(walk::job(ID)).await?;
    page.wait_hash(Question::Work.hash()).await?;
    page.press(Key::Enter).await?;
    walk::wait_question(&page, ID, next_question(&page)).await?;
    page.back().await?;
    walk::wait_question(&page, ID, Question::Work).await?;

    // With no option marked, Enter takes the best. Tab moves on and closes the list.
    page.fill(walk::job(ID), "ojol").await?;
    page.wait_for(option(name("ojol"))).await?;
    page.press(Key::Enter).await?;
    assert_taken(&page, "ojol").await?;
    page.type_into(walk::job(ID), " x").await?;
    page.wait_for(options().nth(0)).await?;
    page.press(Key::Tab).await?;
    wait_closed(&page).await?;
    page.wait_value(walk::job(ID), &format!("{} x", name("ojol")))
        .await?;

    // Down in an empty field opens the whole list; so does the button for it, which moves the focus to the
    // field.
    page.fill(walk::job(ID), "").await?;
    page.press(Key::Down).await?;
    page.wait_for(option(name("pensiunan"))).await?;
    page.press(Key::Escape).await?;
    wait_closed(&page).await?;
    page.press(Key::Tab).await?;
    page.wait_focus(button(ID.job_all())).await?;
    page.press(Key::Enter).await?;
    page.wait_focus(walk::job(ID)).await?;
    page.press(Key::Up).await?;
    page.wait_until(
        "the last line to be marked and in sight",
        "(() => { const lines = document.querySelectorAll('[role=option]');\
             const last = lines[lines.length - 1].getBoundingClientRect();\
             const list = document.querySelector('[role=listbox]').getBoundingClientRect();\
             return lines[lines.length - 1].ariaSelected === 'true' && last.top >= list.top - 1\
                 && last.bottom <= list.bottom + 1 && last.bottom <= innerHeight + 1; })()",
    )
    .await?;
    // No option is marked, so Enter takes none.
    page.press(Key::Escape).await?;
    page.press_with(Key::Alt, Key::Down).await?;
    page.wait_for(options().nth(0)).await?;
    page.press(Key::Enter).await?;
    wait_closed(&page).await?;
    page.wait_value(walk::job(ID), "").await?;
    page.wait_hash(Question::Work.hash()).await
}

/// Checks the roles and names of the field, its list and its options.
async fn names_itself(page: &Page) -> Result {
    for (attribute, wanted) in [
        ("role", "combobox"),
        ("aria-autocomplete", "list"),
        ("aria-expanded", "false"),
        ("autocomplete", "off"),
    ] {
        let found = page.attribute(walk::job(ID), attribute).await?;
        ensure(
            found.as_deref() == Some(wanted),
            format!("{attribute} is {found:?} and not {wanted:?}"),
        )?;
    }
    let hint = page
        .attribute(walk::job(ID), "aria-describedby")
        .await?
        .unwrap_or_default();
    let examples = names::everyday(ID, walk::policy(), 3);
    page.wait_text_in(css(format!("[id=\"{hint}\"]")), &ID.job_hint(&examples))
        .await?;
    let list = page
        .attribute(walk::job(ID), "aria-controls")
        .await?
        .unwrap_or_default();
    let expression = format!(
        "document.getElementById({})?.getAttribute('role') === 'listbox'",
        serde_json::json!(list)
    );
    page.wait_until("the list that the field controls", &expression)
        .await?;
    page.wait_until(
        "a polite region",
        "document.querySelector('form.question [role=status]')",
    )
    .await
}

/// By mouse and touch: the list stays open until the pressed option is taken.
async fn by_pointer(page: Page) -> Result {
    open(&page).await?;
    page.click(walk::job(ID)).await?;
    page.type_into(walk::job(ID), "supir angkot").await?;
    page.click(option(name("sopir_angkot"))).await?;
    assert_taken(&page, "sopir_angkot").await?;

    page.fill(walk::job(ID), "tukang cuci").await?;
    page.wait_for(option(name("cuci_setrika"))).await?;
    page.tap(option(name("cuci_setrika"))).await?;
    assert_taken(&page, "cuci_setrika").await?;

    // A click elsewhere while the list is open has its effect, although the list closes.
    walk::open_ways(&page, ID).await?;
    page.fill(walk::job(ID), "ku").await?;
    page.wait_for(options().nth(0)).await?;
    page.click(radio(ID.ask_work_home_business())).await?;
    wait_closed(&page).await?;
    wait_chosen(&page, ID.ask_work_home_business()).await?;
    page.fill(walk::job(ID), "tu").await?;
    page.wait_for(options().nth(0)).await?;
    page.tap(css("label[for=kerja-2]")).await?;
    wait_closed(&page).await?;
    wait_chosen(&page, ID.ask_work_family()).await?;

    // Every option is tall enough to press.
    page.resize(360, 640).await?;
    page.tap(button(ID.job_all())).await?;
    page.wait_for(options().nth(0)).await?;
    let low: Vec<Value> = page
        .eval(
            "return [...document.querySelectorAll('[role=option], .combobox button')]\
             .map((each) => each.getBoundingClientRect().height).filter((height) => height < 48)",
            vec![],
        )
        .await?;
    ensure(low.is_empty(), format!("these are low: {low:?}"))?;
    page.tap(option(name("becak"))).await?;
    assert_taken(&page, "becak").await
}

async fn wait_chosen(page: &Page, label: &str) -> Result {
    let expression = format!(
        "document.querySelector('input[name=kerja]:checked')?.labels[0].innerText.trim() === {}",
        serde_json::json!(label)
    );
    page.wait_until(&format!("{label:?} to be chosen"), &expression)
        .await
}

/// With no match the page says so, and choosing the way of working is enough. Typing alone is no answer.
async fn not_found(page: Page) -> Result {
    open(&page).await?;
    page.fill(walk::job(ID), "astronot bulan").await?;
    page.wait_text_in(status(), ID.job_none()).await?;
    wait_closed(&page).await?;
    page.state("check-work-none").await?;
    // Enter means Continue here, and nothing is chosen.
    page.press(Key::Enter).await?;
    page.wait_focus(walk::summary()).await?;
    page.wait_text_in(walk::summary(), ID.check_choose())
        .await?;
    page.wait_value(walk::job(ID), "astronot bulan").await?;
    page.fill(walk::job(ID), "guru").await?;
    page.wait_for(options().nth(0)).await?;
    page.click(button(ID.check_next())).await?;
    page.wait_focus(walk::summary()).await?;
    page.wait_value(walk::job(ID), "guru").await?;

    page.click(button(ID.job_clear())).await?;
    page.wait_focus(walk::job(ID)).await?;
    page.wait_value(walk::job(ID), "").await?;
    page.wait_no_text(ID.job_none()).await?;
    walk::open_ways(&page, ID).await?;
    page.click(radio(ID.ask_work_casual())).await?;
    page.click(button(ID.check_next())).await?;
    walk::wait_question(&page, ID, next_question(&page)).await?;
    page.back().await?;
    walk::wait_question(&page, ID, Question::Work).await?;

    // The answer of a picked occupation is removed when its text is cleared, unless it was corrected by
    // hand.
    for (corrected, left) in [(false, None), (true, Some(ID.ask_work_family()))] {
        page.fill(walk::job(ID), "ojol").await?;
        page.click(option(name("ojol"))).await?;
        assert_taken(&page, "ojol").await?;
        if corrected {
            walk::open_ways(&page, ID).await?;
            page.click(radio(ID.ask_work_family())).await?;
        }
        page.click(button(ID.job_clear())).await?;
        page.wait_value(walk::job(ID), "").await?;
        page.wait_no_text(ID.job_correct()).await?;
        let expression = "document.querySelectorAll('input[name=kerja]:checked').length";
        let wanted = usize::from(left.is_some());
        page.wait_until(
            "what is chosen without an occupation",
            &format!("{expression} === {wanted}"),
        )
        .await?;
        if let Some(left) = left {
            wait_chosen(&page, left).await?;
        }
    }
    Ok(())
}

/// All occupations by name, in both languages; the sector of the chosen one decides the relief.
async fn all_of_them(page: Page) -> Result {
    open(&page).await?;
    for lang in [ID, Lang::En] {
        page.click(button(lang.meta_name())).await?;
        page.wait_for(heading(lang.job_title())).await?;
        page.click(button(lang.job_all())).await?;
        page.wait_for(options().nth(0)).await?;
        let shown: Vec<String> = page
            .eval(
                "return [...document.querySelectorAll('[role=option]')].map((each) => each.innerText.trim())",
                vec![],
            )
            .await?;
        let mut wanted: Vec<String> = walk::policy()
            .occupations
            .iter()
            .map(|job| names::occupation(lang, job).to_owned())
            .collect();
        wanted.sort();
        ensure(shown == wanted, format!("the list is {shown:?}"))?;
        page.wait_text_in(status(), &lang.job_listed(&wanted.len().to_string()))
            .await?;
        page.state(&format!("check-work-all-{}", lang.code()))
            .await?;
        page.click(button(lang.job_all())).await?;
        wait_closed(&page).await?;
    }
    // Each way of working and each sector is covered by an occupation.
    for work in Work::ALL {
        let any = walk::policy()
            .occupations
            .iter()
            .any(|job| job.work == *work);
        ensure(any, format!("no occupation for {work:?}"))?;
    }
    page.click(button(ID.meta_name())).await?;
    page.wait_for(heading(ID.job_title())).await?;
    for sector in [Sector::Transport, Sector::Other] {
        let jobs = walk::policy().occupations.iter();
        let Some(job) = jobs.rev().find(|job| job.sector == sector) else {
            continue;
        };
        page.click(button(ID.job_all())).await?;
        page.click(option(names::occupation(ID, job))).await?;
        assert_taken(&page, &job.id).await?;
    }
    Ok(())
}
