//! The parts of a result besides its verdict.

use lindungi_rules::{
    cover::{self, EqualInstalments, ReliefChoice, Terms, instalments},
    eligibility::{Assessment, Change, Verdict, assess, next_age_change, path},
    policy::{Criterion, FigureId, Ktp, Membership, Outcome, Payer, Rupiah, Sector, Work},
};
use lindungi_text::answers::Card;
use lindungi_text::{Lang, advice, answers, benefits, explain, format, help, names, reasons};
use serde_json::json;

use crate::{
    code,
    harness::{Failure, Journey, Page, Result, checkbox, css, ensure, link, radio},
    walk::{self, Age, Earned, Person, Question},
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("result_what_would_change_it", what_would_change),
        Journey::new("result_a_birthday_ahead", birthday),
        Journey::new("result_only_what_was_asked", only_asked),
        Journey::new("result_paying_oneself", pays_oneself),
        Journey::new("result_paying_oneself_in_the_new_year", relief_ends)
            .clock("2027-01-02T09:00"),
        Journey::new("result_in_2030", in_2030).clock("2030-05-04T09:00"),
        Journey::new("result_worth", worth),
        Journey::new("result_help", other_help),
        Journey::new("result_before_registering", before_registering),
    ]
}

/// The assessment by the rules, for a person who answered the questions that were asked.
fn assess_person(page: &Page, person: &Person) -> Result<Assessment> {
    let slip = person.result_code(walk::today(page));
    assess(&slip.facts, walk::policy(), slip.as_of)
        .map_err(|error| Failure::new(format!("{error:?}")))
}

/// Opens a person's result from its code, and returns the assessment.
pub(crate) async fn open(page: &Page, person: &Person) -> Result<Assessment> {
    let assessment = assess_person(page, person)?;
    let code = code::encode(&person.result_code(walk::today(page)));
    code::open(page, &code, assessment.verdict).await?;
    Ok(assessment)
}

/// The texts of all visible elements that match, with spaces collapsed.
pub(crate) async fn visible_texts(page: &Page, selector: &str) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll(arguments[0])]\
         .filter((element) => element.checkVisibility())\
         .map((element) => element.innerText.replace(/\\s+/gu, ' ').trim())";
    page.eval(script, vec![json!(selector)]).await
}

pub(crate) fn assert_texts(what: &str, shown: &[String], expected: &[String]) -> Result {
    ensure(
        shown == expected,
        format!("{what}: {shown:#?} and not {expected:#?}"),
    )
}

fn aged(years: &'static str) -> Person {
    Person {
        age: Some(Age::Years(years)),
        ..Person::LIKELY
    }
}

fn works(work: Work) -> Person {
    Person {
        work: Some(work),
        ..Person::LIKELY
    }
}

pub(crate) fn member(membership: Membership) -> Person {
    Person {
        membership: Some(membership),
        ..Person::LIKELY
    }
}

const ELSEWHERE: Person = Person {
    ktp: Some(Ktp::Elsewhere),
    ..Person::LIKELY
};

const EARNS_MORE: Person = Person {
    income: Some(Earned::a_month("3.868.964")),
    ..Person::LIKELY
};

/// The advice before registration is shown with its sources, and only to people whom it may concern.
async fn before_registering(page: Page) -> Result {
    const SECTION: &str = "section[aria-labelledby=sebelum]";
    let policy = walk::policy();
    for (person, concerned) in [
        (Person::LIKELY, true),
        (Person::UNKNOWING, true),
        (works(Work::Employee), false),
    ] {
        let assessment = open(&page, &person).await?;
        ensure(
            (assessment.verdict != Verdict::OtherRoute) == concerned,
            "another verdict than the one that is meant",
        )?;
        let shown = visible_texts(&page, &format!("{SECTION} .points > li")).await?;
        let expected = advice::before_registering(ID, policy);
        assert_texts(
            "what to ask first",
            &shown,
            if concerned { &expected } else { &[] },
        )?;
    }
    open(&page, &Person::LIKELY).await?;
    for id in advice::STATEMENTS {
        page.wait_text_in(
            css("section[aria-labelledby=asal]"),
            names::statement(ID, id),
        )
        .await?;
    }
    page.wait_text(ID.said_accident_care()).await?;
    page.state("result-before-registering").await
}

/// The result lists what the person can do, what only time changes, and what cannot change.
async fn what_would_change(page: Page) -> Result {
    const SECTION: &str = "section[aria-labelledby=ubah]";
    let policy = walk::policy();
    for person in [
        Person::LIKELY,
        EARNS_MORE,
        aged("16"),
        member(Membership::SelfPaid),
        ELSEWHERE,
        works(Work::Employee),
        member(Membership::Government),
        Person::UNKNOWING,
        Person {
            membership: Some(Membership::SelfPaid),
            income: None,
            ..aged("16")
        },
    ] {
        let assessment = open(&page, &person).await?;
        let slip = person.result_code(assessment.as_of);
        let path = path(&assessment, &slip.facts, policy);
        let mut expected = Vec::new();
        // Where only answers are missing, the verdict has links to their questions.
        let mut steps = path.steps.iter();
        let only_answers = !path.steps.is_empty()
            && steps.all(|step| {
                step.change == Change::ByPerson
                    && assessment.outcome(step.criterion) == Outcome::Unknown
            });
        if let Some(text) = explain::path_text(ID, &path, &assessment, &slip.facts, policy)
            && !only_answers
        {
            expected.push(text.heading);
            let was_asked = |criterion| slip.answered.contains(&criterion);
            let all = text.steps.len();
            let steps = path.steps.iter().zip(text.steps);
            let steps: Vec<_> = steps
                .filter(|(step, _)| was_asked(step.criterion))
                .collect();
            let rest = !steps.is_empty() && steps.len() < all;
            expected.extend(steps.into_iter().map(|(_, words)| words));
            if rest {
                expected.push(ID.path_rest().to_owned());
            }
        }
        let shown = visible_texts(&page, &format!("{SECTION} li p:not(.kind)")).await?;
        assert_texts("what would change it", &shown, &expected)?;
    }
    page.state("result-path").await
}

/// A birthday within a year that changes the result is shown with its day.
async fn birthday(page: Page) -> Result {
    for (age, changes) in [
        (Age::Born(["17", "5", "1962"]), true),
        (Age::Born(["1", "3", "2009"]), true),
        (Age::Years("64"), true),
        (Age::Years("14"), true),
        (Age::Years("40"), false),
        // 65 only in more than a year.
        (Age::Born(["23", "11", "1962"]), false),
        (Age::Born(["22", "11", "1961"]), false),
    ] {
        let person = Person {
            age: Some(age),
            ..Person::LIKELY
        };
        let assessment = open(&page, &person).await?;
        let facts = person.result_code(assessment.as_of).facts;
        let change = next_age_change(&facts, walk::policy(), assessment.as_of);
        ensure(
            changes == change.is_some(),
            format!("{age:?}: what the rules find is {change:?}"),
        )?;
        let expected: Vec<_> = change
            .iter()
            .map(|change| explain::age_change_text(ID, change))
            .collect();
        let shown = visible_texts(&page, "p.turning").await?;
        assert_texts("the birthday", &shown, &expected)?;
    }
    open(
        &page,
        &Person {
            age: Some(Age::Born(["17", "5", "1962"])),
            ..Person::LIKELY
        },
    )
    .await?;
    page.wait_text(&ID.turning_closes("65", &ID.when_on(&walk::date(ID, "2027-05-17"))))
        .await?;
    page.state("result-turning").await?;
    open(
        &page,
        &Person {
            age: Some(Age::Born(["1", "3", "2009"])),
            ..Person::LIKELY
        },
    )
    .await?;
    page.wait_text(&ID.turning_opens("18", &ID.when_on(&walk::date(ID, "2027-03-01"))))
        .await
}

/// A criterion that was not asked is no reason; it has a link to its question.
async fn only_asked(page: Page) -> Result {
    let person = ELSEWHERE;
    let today = walk::today(&page);
    walk::begin(&page, ID).await?;
    walk::answer_all(&page, ID, &person).await?;
    walk::see_result(&page, ID, Verdict::OtherRoute).await?;
    let answered = person.result_code(today).answered;
    let unasked: Vec<Criterion> = Criterion::ALL
        .iter()
        .copied()
        .filter(|criterion| !answered.contains(criterion))
        .collect();
    ensure(!unasked.is_empty(), "everything was asked")?;
    let reasons = page
        .count(css("ul.reasons > li.reason").within("#alasan-isi"))
        .await?;
    ensure(
        reasons == answered.len(),
        format!("{reasons} reasons for {} answers", answered.len()),
    )?;
    page.wait_text_in(css(".unasked"), ID.result_unasked())
        .await?;
    let names: Vec<String> = unasked
        .iter()
        .map(|criterion| answers::question(ID, *criterion, Card::Ktp).to_owned())
        .collect();
    assert_texts(
        "what was not asked",
        &visible_texts(&page, ".unasked a").await?,
        &names,
    )?;
    page.state("result-unasked").await?;

    page.click(link(answers::question(ID, Criterion::Welfare, Card::Ktp)).within(".unasked"))
        .await?;
    walk::wait_question(&page, ID, Question::Decile).await?;
    walk::answer_by(&page, ID, Question::Decile, &person, ID.check_save()).await?;
    walk::wait_review(&page, ID).await?;
    walk::see_result(&page, ID, Verdict::OtherRoute).await?;
    page.wait_text_in(css("#alasan-isi"), ID.criterion_welfare())
        .await?;
    let more = page
        .count(css("ul.reasons > li.reason").within("#alasan-isi"))
        .await?;
    ensure(
        more == reasons + 1,
        format!("{more} reasons after one more answer"),
    )?;
    ensure(
        page.count(link(answers::question(ID, Criterion::Welfare, Card::Ktp)).within(".unasked"))
            .await?
            == 0,
        "what was answered is said not to have been asked",
    )
}

/// Checks the price of this month and the table of a year.
async fn plan_is(page: &Page, sector: Sector, jht: bool, income: Option<Rupiah>) -> Result {
    let terms = Terms {
        payer: Some(Payer::Own),
        sector,
        jht,
        relief: ReliefChoice::Usual,
        income,
    };
    let plan = instalments(&terms, walk::policy(), walk::today(page).month(), 12);
    let span = |stretch: &EqualInstalments| {
        let from = format::month(ID, stretch.from);
        let span = if stretch.until == stretch.from {
            from
        } else {
            [&from, " – ", &format::month(ID, stretch.until)].concat()
        };
        let relief = if stretch.due.relief {
            ID.donate_schedule_relief()
        } else {
            ""
        };
        [&span, " ", relief].concat().trim().to_owned()
    };
    let sum = |stretch: &EqualInstalments| stretch.due.total.to_u64() * u64::from(stretch.months);
    let mut rows: Vec<Vec<String>> = plan
        .iter()
        .map(|stretch| {
            vec![
                span(stretch),
                format::rupiah(stretch.due.total),
                format::rupiah(Rupiah::new(sum(stretch))),
            ]
        })
        .collect();
    let all: u64 = plan.iter().map(sum).sum();
    ensure(
        plan.iter().map(|stretch| stretch.months).sum::<u16>() == 12,
        "the plan is not of a year",
    )?;
    rows.push(vec![
        format::months(ID, 12),
        String::new(),
        format::rupiah(Rupiah::new(all)),
    ]);
    let expected: Vec<String> = rows.concat();
    let now = plan
        .first()
        .map(|stretch| format::rupiah(stretch.due.total));
    page.wait_text_in(
        css("section[aria-labelledby=sendiri] [role=status] .number"),
        &now.unwrap_or_default(),
    )
    .await?;
    page.wait_text_in(css(".plan table tr.chosen"), &expected[expected.len() - 1])
        .await?;
    let shown = visible_texts(page, ".plan table tbody :is(th, td)").await?;
    assert_texts("the months of a year", &shown, &expected)?;
    // The total is the last row.
    let last: bool = page
        .eval(
            "return document.querySelector('.plan tbody tr:last-child').matches('.chosen')",
            vec![],
        )
        .await?;
    ensure(last, "the last row is not the total")
}

/// People who named no work get no sector: both prices are shown, and no table of months.
async fn both_prices_are_shown(page: &Page) -> Result {
    for choice in [ID.result_own_transport(), ID.result_own_other()] {
        let chosen = page.checked(radio(choice)).await?;
        ensure(!chosen, format!("{choice} was chosen unasked"))?;
    }
    for sector in Sector::ALL {
        let title = names::if_sector(ID, *sector);
        page.wait_text_in(
            css("section[aria-labelledby=sendiri] [role=status]"),
            &title,
        )
        .await?;
    }
    ensure(
        page.count(css(".price")).await? == 2 && page.count(css(".plan")).await? == 0,
        "not both prices are told, or months of one",
    )
}

/// Sector and savings change the price, and the period of relief ends within the year.
async fn pays_oneself(page: Page) -> Result {
    open(&page, &EARNS_MORE).await?;
    let income = EARNS_MORE.facts().income;
    both_prices_are_shown(&page).await?;
    page.click(radio(ID.result_own_other())).await?;
    plan_is(&page, Sector::Other, false, income).await?;
    let price = page.text(css(".price .number")).await?;
    page.click(radio(ID.result_own_transport())).await?;
    plan_is(&page, Sector::Transport, false, income).await?;
    page.click(checkbox(ID.result_own_jht())).await?;
    plan_is(&page, Sector::Transport, true, income).await?;
    let saving = page.text(css(".price .number")).await?;
    ensure(price != saving, "saving for old age costs nothing")?;
    page.click(radio(ID.result_own_other())).await?;
    plan_is(&page, Sector::Other, true, income).await?;
    page.state("result-plan").await?;

    open(&page, &Person::LIKELY).await?;
    page.click(radio(ID.result_own_other())).await?;
    plan_is(&page, Sector::Other, false, Person::LIKELY.facts().income).await?;
    let table = visible_texts(&page, ".plan table tbody td").await?;
    assert_texts(
        "two months with relief and ten without",
        &table,
        &[
            "Rp8.400",
            "Rp16.800",
            "Rp16.800",
            "Rp168.000",
            "",
            "Rp184.800",
        ]
        .map(str::to_owned),
    )
}

/// After its period the relief is gone, by sector; another sector has another price.
async fn relief_ends(page: Page) -> Result {
    open(&page, &Person::LIKELY).await?;
    let income = Person::LIKELY.facts().income;
    both_prices_are_shown(&page).await?;
    page.click(radio(ID.result_own_other())).await?;
    plan_is(&page, Sector::Other, false, income).await?;
    page.wait_text(ID.result_own_no_relief()).await?;
    page.wait_text_in(css(".price .number"), "Rp16.800").await?;
    page.click(radio(ID.result_own_transport())).await?;
    plan_is(&page, Sector::Transport, false, income).await?;
    page.wait_text_in(css(".price .number"), "Rp8.400").await?;
    page.wait_text_in(css(".plan"), &walk::month(ID, "2027-03"))
        .await
}

/// No old figure is shown for a day on which it is not in force.
async fn in_2030(page: Page) -> Result {
    // The code of somebody who also gave the income, although there is no minimum wage to compare it with.
    let slip = code::complete(&Person::LIKELY, walk::today(&page));
    code::open(&page, &code::encode(&slip), Verdict::NeedsCheck).await?;
    page.wait_text(&ID.reason_income_figure_not_published(walk::city(), "2030"))
        .await?;
    page.wait_text(ID.reason_not_published_next()).await?;
    for figure in walk::policy()
        .figures
        .iter()
        .filter(|figure| figure.id == FigureId::Umk)
    {
        page.wait_no_text(&format::number(figure.value)).await?;
    }
    let income = Person::LIKELY.facts().income;
    for (sector, choice) in [
        (Sector::Transport, ID.result_own_transport()),
        (Sector::Other, ID.result_own_other()),
    ] {
        page.click(radio(choice)).await?;
        plan_is(&page, sector, false, income).await?;
        page.wait_text(ID.result_own_no_relief()).await?;
        page.wait_no_text(ID.donate_schedule_relief()).await?;
    }
    page.state("result-2030").await?;
    page.goto("#/tanya/keringanan").await?;
    page.wait_text(ID.faq_discount_none()).await
}

/// What the cover pays, each benefit with its condition.
async fn worth(page: Page) -> Result {
    const SECTION: &str = "section[aria-labelledby=lindung]";
    let cover = cover::benefits(walk::policy(), walk::today(&page));
    open(&page, &Person::LIKELY).await?;
    for event in benefits::events(ID, &cover) {
        page.wait_text_in(css(SECTION), event.title).await?;
        page.wait_text_in(css(SECTION), &event.text).await?;
    }
    for condition in benefits::conditions(ID, &cover) {
        page.wait_text_in(css(SECTION), &condition).await?;
    }
    page.state("result-worth").await
}

/// The steps of each other route, and the parts of Kartu Bahagia that may apply.
async fn other_help(page: Page) -> Result {
    const AIDS: &str = "section[aria-labelledby=jalur-lain]";
    let policy = walk::policy();
    for person in [
        ELSEWHERE,
        works(Work::Employee),
        works(Work::CivilServant),
        works(Work::NotWorking),
        aged("14"),
        aged("16"),
        aged("65"),
        member(Membership::SelfPaid),
        member(Membership::Employer),
        member(Membership::Government),
        EARNS_MORE,
        Person {
            decile: Some("9"),
            ..Person::LIKELY
        },
    ] {
        let assessment = open(&page, &person).await?;
        let facts = person.result_code(assessment.as_of).facts;
        let against = assessment.findings.iter().find(|finding| {
            finding.remedy.is_some() && !matches!(finding.outcome, Outcome::Met | Outcome::Unknown)
        });
        let remedy = against.and_then(|finding| finding.remedy);
        let Some(remedy) = remedy else {
            return Err(Failure::new(format!("{person:?} has no other route")));
        };
        let help = help::help(ID, remedy, &assessment, &facts, policy);
        let first = css("#alasan-isi ul.reasons > li").nth(0);
        let slip = person.result_code(assessment.as_of);
        let next = reasons::next(ID, policy, &assessment, &facts, &slip.answered);
        page.wait_text_in(css(".verdict .next"), &next).await?;
        if help.steps.iter().any(|step| *step != next) {
            page.wait_text_in(first, &help.title).await?;
        }
        // Each step is shown at least once, here or in the part of the page about it.
        let shown = page.text(css("main")).await?;
        for step in &help.steps {
            let asks_to_go = *step == ID.help_higher_decile_ask();
            if asks_to_go && assessment.verdict != Verdict::OtherRoute {
                continue;
            }
            let times = shown.matches(step.as_str()).count();
            ensure(times > 0, format!("{remedy:?}: {step:?} is not told"))?;
        }
        let aids: Vec<String> = help.aids.iter().map(|aid| aid.name.to_owned()).collect();
        let shown = visible_texts(&page, &format!("{AIDS} ul.points > li")).await?;
        assert_texts(&format!("other help for {remedy:?}"), &shown, &aids)?;
        if !aids.is_empty() {
            page.wait_text_in(css(AIDS), ID.help_aids()).await?;
        }
        // Benefits are shown only to people who may get cover.
        let check_text = reasons::check_text(ID, policy, &assessment, &facts, &slip.answered);
        let worth = page.count(css("section[aria-labelledby=lindung]")).await?;
        ensure(
            worth == usize::from(check_text.shows_benefits),
            format!("{remedy:?}: what cover pays is told {worth} times"),
        )?;
    }
    open(&page, &works(Work::NotWorking)).await?;
    page.state("result-help").await
}
