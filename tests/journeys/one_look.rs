//! The answer in one look: a result whose first screen on a phone says what it is and what to do, rows that
//! stay closed until they are needed, and answers that come back after they were erased by mistake.

use lindungi_rules::{
    eligibility::Verdict,
    policy::{Ktp, Work},
};
use lindungi_text::Lang;
use serde::Deserialize;
use serde_json::Value;

use crate::{
    harness::{Journey, Page, Result, button, css, ensure, heading, link},
    result,
    walk::{self, Age, Person},
};

const ID: Lang = Lang::Id;

/// The smallest phone that the app is made for.
const PHONE: (u32, u32) = (360, 640);

pub(crate) fn all() -> Vec<Journey> {
    let (width, height) = PHONE;
    vec![
        Journey::new("one_look_at_a_result", at_a_result).window(width, height),
        Journey::new("one_look_at_home", at_home).window(width, height),
        Journey::new("one_look_rows", rows),
        Journey::new("one_look_erased_by_mistake", erased_by_mistake),
    ]
}

/// People whose results differ most in length.
const PEOPLE: [(&str, Person); 8] = [
    ("likely", Person::LIKELY),
    ("knows nothing", Person::UNKNOWING),
    (
        "lives elsewhere",
        Person {
            ktp: Some(Ktp::Elsewhere),
            ..Person::LIKELY
        },
    ),
    (
        "16 years old",
        Person {
            age: Some(Age::Years("16")),
            ..Person::LIKELY
        },
    ),
    (
        "employee",
        Person {
            work: Some(Work::Employee),
            ..Person::LIKELY
        },
    ),
    (
        "66 years old",
        Person {
            age: Some(Age::Years("66")),
            ..Person::LIKELY
        },
    ),
    (
        "not working",
        Person {
            work: Some(Work::NotWorking),
            ..Person::LIKELY
        },
    ),
    (
        "higher decile",
        Person {
            decile: Some("9"),
            ..Person::LIKELY
        },
    ),
];

/// Heights in CSS pixels.
#[derive(Deserialize)]
struct Heights {
    /// The whole page.
    page: f64,
    /// From the top of the page to the end of the main button.
    button: f64,
    /// The screen.
    screen: f64,
}

/// Closes all rows and measures the page.
async fn measure(page: &Page) -> Result<Heights> {
    page.eval(
        // The notice above a result that was opened from a code is not part of a check made here.
        "for (const row of document.querySelectorAll('.panel > details')) row.open = false;\
         for (const notice of document.querySelectorAll('.result > .notice')) {\
             notice.style.display = 'none';\
             notice.nextElementSibling.style.marginTop = 0;\
         }\
         const button = document.querySelector(':is(.verdict, .hero) .button').getBoundingClientRect();\
         return { page: document.documentElement.scrollHeight, button: button.bottom + scrollY,\
         screen: innerHeight }",
        vec![],
    )
    .await
}

/// The verdict, the next step and the main button are on the first screen, and the whole page is short.
async fn at_a_result(page: Page) -> Result {
    let mut long = Vec::new();
    for (who, person) in PEOPLE {
        result::open(&page, &person).await?;
        let heights = measure(&page).await?;
        let screens = heights.page / f64::from(PHONE.1);
        println!(
            "{who}: {screens:.1} screens, the main button ends at {:.0} of {:.0}",
            heights.button, heights.screen
        );
        if screens > 3.5 || heights.button > f64::from(PHONE.1) {
            long.push(who);
        }
        page.state(&format!("result-one-look-{}", who.replace(' ', "-")))
            .await?;
    }
    ensure(long.is_empty(), format!("too long for {long:?}"))
}

/// The button to the first question is on the first screen, and leads to the result once there is one.
async fn at_home(page: Page) -> Result {
    page.goto("#/").await?;
    page.wait_for(walk::check_now(ID)).await?;
    let heights = measure(&page).await?;
    page.state("home-one-look").await?;
    ensure(
        heights.button <= f64::from(PHONE.1),
        format!("the button of the home page ends at {}", heights.button),
    )?;
    walk::begin_at_home(&page, ID).await?;
    page.goto("#/").await?;
    page.wait_for(walk::check_now(ID)).await?;
    walk::begin_at_home(&page, ID).await?;
    walk::answer_all(&page, ID, &Person::LIKELY).await?;
    page.click(link("Lindungi")).await?;
    page.click(link(ID.check_see_result()).within("main"))
        .await?;
    walk::result_is(&page, ID, Verdict::Likely).await
}

/// Each row opens by a press on it and says before what is inside.
async fn rows(page: Page) -> Result {
    result::open(&page, &Person::LIKELY).await?;
    measure(&page).await?;
    page.wait_no_text(ID.criterion_welfare()).await?;
    page.wait_text_in(
        css("section[aria-labelledby=alasan]"),
        &ID.result_reasons_inside("6", "6"),
    )
    .await?;
    page.wait_text_in(
        css("section[aria-labelledby=sendiri]"),
        &ID.result_own_inside("Rp8.400"),
    )
    .await?;
    for (row, inside) in [
        ("alasan", ID.criterion_welfare()),
        ("lindung", ID.benefit_care_text()),
        ("sendiri", ID.result_own_lead()),
        ("sebelum", ID.before_well()),
        ("asal", &ID.result_decides(walk::city())),
    ] {
        let section = format!("section[aria-labelledby={row}]");
        page.click(css(format!("{section} > details > summary")))
            .await?;
        page.wait_text_in(css(section), inside).await?;
    }
    page.state("result-rows").await
}

/// Answers that were erased come back for ten seconds, and then no more.
async fn erased_by_mistake(page: Page) -> Result {
    walk::begin(&page, ID).await?;
    walk::answer_all(&page, ID, &Person::LIKELY).await?;
    walk::see_result(&page, ID, Verdict::Likely).await?;
    page.click(button(ID.check_clear())).await?;
    page.wait_focus(heading(ID.check_title())).await?;
    page.wait_text(ID.check_cleared()).await?;
    page.state("check-erased").await?;
    page.click(button(ID.check_restore("10"))).await?;
    walk::wait_review(&page, ID).await?;
    walk::see_result(&page, ID, Verdict::Likely).await?;

    page.click(button(ID.check_clear())).await?;
    page.wait_for(button(ID.check_restore("10"))).await?;
    // Most of the ten seconds, since a wait of the harness is no longer than they are.
    page.eval_async::<Value>(
        "const done = arguments[arguments.length - 1]; setTimeout(done, 5000)",
        vec![],
    )
    .await?;
    page.wait_until(
        "the end of the ten seconds",
        "![...document.querySelectorAll('main button')].some((each) => each.closest('.notice'))",
    )
    .await?;
    page.wait_text(ID.check_cleared()).await
}
