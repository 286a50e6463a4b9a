//! Residents check whether their contributions may be paid for them.

use lindungi_rules::{
    eligibility::Verdict,
    policy::{Document, FigureId, Sector, Source},
};
use lindungi_text::{Lang, benefits, format, names, visit};

use crate::{
    harness::{Journey, Page, Result, button, checkbox, css, ensure, field, heading, link, radio},
    walk::{self, Age, Person, Question},
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("resident_likely", likely),
        Journey::new("resident_knows_nothing", knows_nothing),
        Journey::new("resident_turns_18_tomorrow", turns_18_tomorrow),
        Journey::new("resident_born_on_a_leap_day", born_on_a_leap_day).clock("2026-02-28T23:30"),
        Journey::new("resident_before_the_figure_is_published", not_published)
            .clock("2027-01-02T09:00"),
    ]
}

/// Every state of the check, and every part of a result.
async fn likely(page: Page) -> Result {
    let person = Person::LIKELY;
    page.goto(walk::START).await?;
    page.wait_focus(heading(ID.check_title())).await?;
    page.wait_text(ID.check_private()).await?;
    page.wait_text(ID.check_no_name()).await?;
    page.state("check-start").await?;

    page.click(link(ID.check_start())).await?;
    let today = walk::today(&page);
    let asked = person.asked(today);
    ensure(
        asked.len() == Question::ALL.len(),
        "somebody who is likely in is not asked everything",
    )?;
    for (number, question) in asked.iter().copied().enumerate() {
        walk::wait_question(&page, ID, question).await?;
        let left = person.left(&asked[..number], today).len();
        page.wait_text(&walk::progress(ID, left)).await?;
        walk::fill_in(&page, ID, question, &person).await?;
        page.state(question.state()).await?;
        page.click(button(ID.check_next())).await?;
    }

    walk::wait_review(&page, ID).await?;
    for (term, answer) in [
        (ID.ask_ktp_short(), ID.ask_ktp_city(walk::city())),
        (ID.ask_work_short(), ID.ask_work_casual().to_owned()),
        (ID.ask_age_short(), ID.ask_age_answer_years("40")),
        (
            ID.ask_membership_short(),
            ID.ask_membership_none().to_owned(),
        ),
        (ID.ask_income_short(), ID.count_per_month("Rp1.000.000")),
        (ID.ask_decile_short(), ID.ask_decile_answer("2")),
    ] {
        walk::wait_term(&page, term, &answer).await?;
    }
    page.state("check-review").await?;

    walk::see_result(&page, ID, Verdict::Likely).await?;
    page.wait_text(&ID.reason_welfare_high("1", "2")).await?;
    let umk = ID.count_per_month("Rp3.868.963");
    page.wait_text(&ID.reason_income_met(walk::city(), &umk, "2026"))
        .await?;
    page.state("result-likely").await?;

    sources_open(&page, &umk).await?;
    cover_waits(&page).await?;
    pays_oneself(&page).await?;
    knows_where_to_go(&page).await?;
    page.state("result-likely-open").await
}

/// Each reason has its source, and the figure behind it.
async fn sources_open(page: &Page, umk: &str) -> Result {
    let policy = walk::policy();
    let reasons = css("section[aria-labelledby=alasan] .reasons > li");
    ensure(
        page.count(reasons).await? == Question::ALL.len(),
        "not every criterion has its reason",
    )?;
    page.wait_text(&format!("{}: {umk}", names::figure(ID, FigureId::Umk)))
        .await?;
    let titles = policy
        .criteria
        .iter()
        .map(|rule| &rule.source)
        .chain(policy.latest(FigureId::Umk).map(|figure| &figure.source))
        .filter_map(|id| policy.source(id))
        .map(|source: &Source| &source.title);
    for title in titles {
        page.wait_text(title).await?;
    }
    Ok(())
}

/// The full sum is shown only after the sum of the first months.
async fn cover_waits(page: &Page) -> Result {
    let rule = ID.benefit_death_text("Rp10.000.000", "Rp42.000.000", "3");
    let shown = page.body_text().await?;
    ensure(shown.contains(&rule), format!("{rule:?} is not said"))?;
    ensure(
        shown.find("Rp42.000.000") > shown.find("Rp10.000.000"),
        "Rp42.000.000 stands before what is paid at first",
    )?;
    let cover = lindungi_rules::cover::benefits(walk::policy(), walk::today(page));
    for event in benefits::events(ID, &cover) {
        page.wait_text(event.title).await?;
        page.wait_text(&event.text).await?;
    }
    Ok(())
}

/// The price of today follows the choices.
async fn pays_oneself(page: &Page) -> Result {
    let price = "section[aria-labelledby=sendiri] [role=status]";
    let relief = |until: &str| ID.result_own_relief("Rp16.800", "50%", &walk::month(ID, until));
    page.wait_text_in(css(price), "Rp8.400").await?;
    page.wait_text_in(
        css(price),
        &ID.result_own_amount(&walk::month(ID, "2026-11")),
    )
    .await?;
    page.wait_text_in(css(price), &relief("2026-12")).await?;
    page.wait_text_in(css(price), &ID.result_own_income("Rp1.000.000"))
        .await?;
    page.click(radio(ID.result_own_transport())).await?;
    page.wait_text_in(css(price), &relief("2027-03")).await?;
    page.wait_text_in(css(price), "Rp8.400").await?;
    page.click(checkbox(ID.result_own_jht())).await?;
    page.wait_text_in(css(price), "Rp28.400").await?;
    page.wait_text_in(css(price), &ID.result_own_jht_part("Rp20.000"))
        .await?;
    page.click(radio(ID.result_own_other())).await?;
    page.wait_text_in(css(price), "Rp28.400").await?;
    let section = "section[aria-labelledby=asal]";
    page.wait_text_in(css(section), names::figure(ID, FigureId::JkmContribution))
        .await
}

/// Checks that no paper in the list counts as present. The same words may occur elsewhere on the page.
async fn nobody_has_a_paper(page: &Page) -> Result {
    let have = serde_json::json!(ID.paper_have());
    page.wait_until(
        "no paper to be there",
        &format!("!document.querySelector('.papers').innerText.includes({have})"),
    )
    .await
}

/// The office of the chosen kelurahan, and the papers.
async fn knows_where_to_go(page: &Page) -> Result {
    let policy = walk::policy();
    let place = policy
        .city
        .districts
        .last()
        .and_then(|district| Some((district, district.villages.last()?)));
    page.wait_text(ID.result_where_rt()).await?;
    page.wait_text(ID.result_where_village_any()).await?;
    if let Some((district, village)) = place {
        page.choose(field(ID.result_where_pick()), &village.name)
            .await?;
        page.wait_text(&ID.result_where_village(&district.name, &village.name))
            .await?;
    }
    let call = page.attribute(link(ID.shell_call("175")), "href").await?;
    ensure(
        call.as_deref() == Some("tel:175"),
        format!("the number leads to {call:?}"),
    )?;
    for paper in visit::papers(ID, policy, Some(40), &[]) {
        page.wait_text(paper.name).await?;
    }
    page.wait_text(ID.result_bring_note()).await?;

    // A paper has no remark until the user says something about it, and the remark can be undone.
    let papers = ".papers";
    nobody_has_a_paper(page).await?;
    let lacks = button(names::document(ID, Document::Kk)).within(papers);
    page.click(lacks.clone()).await?;
    page.wait_text_in(css(papers), &ID.paper_need(ID.place_dukcapil()))
        .await?;
    page.click(css("label[for=kk]")).await?;
    page.wait_text_in(css(papers), ID.paper_have()).await?;
    page.wait_no_text(&ID.paper_need(ID.place_dukcapil()))
        .await?;
    ensure(
        page.count(lacks).await? == 0,
        "who has a paper is still asked whether it is lacking",
    )?;
    page.click(css("label[for=kk]")).await?;
    nobody_has_a_paper(page).await
}

/// "I don't know" is an answer to every question.
async fn knows_nothing(page: Page) -> Result {
    walk::begin(&page, ID).await?;
    walk::answer_all(&page, ID, &Person::UNKNOWING).await?;
    let person = Person::UNKNOWING;
    let asked = person.asked(walk::today(&page));
    for (words, number) in [
        (ID.check_unknown(), asked.len()),
        (ID.order_skipped(), Question::ALL.len() - asked.len()),
    ] {
        let expression = format!(
            "[...document.querySelectorAll('.review dt + dd')]\
             .filter((answer) => answer.innerText.trim() === {}).length === {number}",
            serde_json::json!(words)
        );
        page.wait_until(&format!("{number} times {words:?}"), &expression)
            .await?;
    }
    page.state("check-review-unknown").await?;

    walk::see_result(&page, ID, Verdict::NeedsCheck).await?;
    for (reason, next) in [
        (
            ID.reason_residence_unknown("KTP"),
            ID.reason_residence_unknown_look("KTP"),
        ),
        (
            ID.reason_informal_work_unknown().to_owned(),
            ID.reason_informal_work_unknown_next().to_owned(),
        ),
        (
            ID.reason_age_unknown().to_owned(),
            ID.reason_age_unknown_look().to_owned(),
        ),
        (
            ID.reason_no_double_cover_unknown().to_owned(),
            ID.reason_no_double_cover_unknown_next("175"),
        ),
    ] {
        page.wait_text(&reason).await?;
        page.wait_text(&next).await?;
    }
    // A criterion that no answer could have changed is not listed as a reason.
    page.wait_no_text(ID.reason_income_unknown()).await?;
    page.wait_text("Rp8.400").await?;
    page.wait_text(ID.result_own_income_none()).await?;
    page.state("result-unknown").await?;

    // Knowing all but the decile is enough. Questions that were skipped before are asked now.
    page.click(link(ID.result_edit())).await?;
    walk::wait_review(&page, ID).await?;
    let person = Person {
        decile: None,
        ..Person::LIKELY
    };
    for question in &asked {
        walk::change(&page, ID, *question, &person).await?;
    }
    walk::answer_rest(&page, ID, &person, &asked).await?;
    walk::see_result(&page, ID, Verdict::Likely).await?;
    page.wait_text(ID.reason_welfare_unknown()).await
}

async fn turns_18_tomorrow(page: Page) -> Result {
    let born = ["23", "11", "2008"];
    let minor = Person {
        age: Some(Age::Born(born)),
        ..Person::LIKELY
    };
    minor_until(&page, born, "2008-11-23", "2026-11-23").await?;
    // A person one day older is old enough.
    page.click(link(ID.result_edit())).await?;
    walk::wait_review(&page, ID).await?;
    let person = Person {
        age: Some(Age::Born(["22", "11", "2008"])),
        ..Person::LIKELY
    };
    walk::change(&page, ID, Question::Age, &person).await?;
    let asked = minor.asked(walk::today(&page));
    walk::answer_rest(&page, ID, &person, &asked).await?;
    walk::see_result(&page, ID, Verdict::Likely).await?;
    page.wait_text(&ID.reason_age_met("18", "64")).await
}

/// In a year without 29 February the year of age completes on 1 March.
async fn born_on_a_leap_day(page: Page) -> Result {
    minor_until(&page, ["29", "2", "2008"], "2008-02-29", "2026-03-01").await
}

/// A result for a person of 17, with the day on which that changes.
async fn minor_until(page: &Page, born: [&'static str; 3], birth: &str, day: &str) -> Result {
    let person = Person {
        age: Some(Age::Born(born)),
        ..Person::LIKELY
    };
    walk::begin(page, ID).await?;
    walk::answer_all(page, ID, &person).await?;
    walk::wait_term(
        page,
        ID.ask_age_short(),
        &ID.ask_age_answer_birth(&walk::date(ID, birth)),
    )
    .await?;
    walk::see_result(page, ID, Verdict::NeedsCheck).await?;
    page.wait_text(&ID.reason_age_minor(walk::city(), "18", "17", "15"))
        .await?;
    page.wait_text(ID.reason_age_minor_next()).await?;
    let when = ID.when_on(&walk::date(ID, day));
    page.wait_text(&ID.turning_opens("18", &when)).await?;
    page.wait_text(&ID.path_age("18", &when)).await
}

/// The minimum wage of the new year is not published yet: no old figure takes its place.
async fn not_published(page: Page) -> Result {
    walk::begin(&page, ID).await?;
    walk::answer_all(&page, ID, &Person::LIKELY).await?;
    walk::see_result(&page, ID, Verdict::NeedsCheck).await?;
    page.wait_text(&ID.reason_income_figure_not_published(walk::city(), "2027"))
        .await?;
    page.wait_text(ID.reason_not_published_next()).await?;
    page.wait_text(&ID.path_wage(walk::city(), "2027")).await?;
    for old in ["3.868.963", "3.607.223"] {
        page.wait_no_text(old).await?;
    }
    // The relief of the other sectors has ended, that of transport has not. People who named no work see
    // both.
    let price = "section[aria-labelledby=sendiri] [role=status]";
    page.wait_text_in(css(price), "Rp16.800").await?;
    page.wait_text_in(css(price), ID.result_own_no_relief())
        .await?;
    for sector in Sector::ALL {
        page.wait_text_in(css(price), &names::if_sector(ID, *sector))
            .await?;
    }
    page.wait_text_in(css(price), "Rp8.400").await?;
    page.click(radio(ID.result_own_transport())).await?;
    page.wait_text_in(css(price), "Rp8.400").await?;
    let until = walk::month(ID, "2027-03");
    let percent = format::percent(ID, lindungi_rules::policy::Number::new(50, 0));
    page.wait_text_in(
        css(price),
        &ID.result_own_relief("Rp16.800", &percent, &until),
    )
    .await?;
    page.state("result-not-published").await
}
