//! Invalid input: each kind has its message beside the field, and no typed text is lost.

use lindungi_rules::{
    amount::{AmountError, Period},
    day::DayError,
    eligibility::FactError,
    policy::Rupiah,
};
use lindungi_text::{Lang, errors, format};

use crate::{
    harness::{Find, Journey, Key, Page, Result, button, css, field, link, radio},
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;

/// Each kind of invalid amount, as people may type it.
const BAD_AMOUNTS: [(AmountError, &str); 14] = [
    (AmountError::Negative, "-5000"),
    (AmountError::TooLarge, "1.000.000.000.000.001"),
    (AmountError::TooLarge, "99999999999999999999"),
    (AmountError::Fraction, "1.500.000,50"),
    (AmountError::DecimalWithoutUnit, "1,5"),
    (AmountError::ThousandsOrDecimals, "1.500 juta"),
    (AmountError::TooManyDecimals, "1,2345 juta"),
    (AmountError::Grouping, "1.50.000"),
    (AmountError::BareM, "3 m"),
    (AmountError::Range, "1 - 2 juta"),
    (AmountError::Order, "500 ribu 1 juta"),
    (AmountError::LastUnit, "sejuta lima ratus"),
    (AmountError::NotAnAmount, "&lt;b&gt; \u{2602} \\\"'"),
    (AmountError::Empty, ""),
];

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("input_nothing_chosen", nothing_chosen),
        Journey::new("input_of_the_age", of_the_age),
        Journey::new("input_of_amounts", of_amounts),
        Journey::new("input_of_the_calculator", of_the_calculator),
        Journey::new("input_amounts_as_written", amounts_as_people_write_them),
        Journey::new("input_days_as_written", days_as_people_write_them),
        Journey::new("input_press_after_a_fault", press_after_a_fault),
    ]
}

/// Presses Continue: the summary takes the focus and leads to the field, which shows the same message.
async fn assert_refused(page: &Page, find: Find, message: &str) -> Result {
    page.click(button(ID.check_next())).await?;
    assert_fault(page, find, message).await
}

async fn assert_fault(page: &Page, find: Find, message: &str) -> Result {
    page.wait_focus(walk::summary()).await?;
    page.wait_text_in(walk::summary(), message).await?;
    walk::wait_fault(page, find.clone(), message).await?;
    page.click(button(message).within("#ringkasan")).await?;
    page.wait_focus(find).await
}

/// Every question requires an answer or "I don't know".
async fn nothing_chosen(page: Page) -> Result {
    walk::begin(&page, ID).await?;
    for question in Person::LIKELY.asked(walk::today(&page)) {
        walk::wait_question(&page, ID, question).await?;
        page.click(button(ID.check_next())).await?;
        page.wait_focus(walk::summary()).await?;
        let message = match question {
            Question::Ktp | Question::Work | Question::Membership => ID.check_choose().to_owned(),
            Question::Income => errors::amount(ID, AmountError::Empty),
            Question::Age => ID.error_age_empty().to_owned(),
            Question::Decile => ID.error_decile().to_owned(),
        };
        page.wait_text_in(walk::summary(), &message).await?;
        page.wait_text_in(css("[role=alert]:not(:empty)"), &message)
            .await?;
        if question != Question::Membership {
            page.state(&format!("{}-wrong", question.state())).await?;
        }
        page.click(button(message).within("#ringkasan")).await?;
        let first = match question {
            Question::Age | Question::Income | Question::Decile => {
                css("form.question input").nth(0)
            }
            _ => css("form.question input[type=radio]").nth(0),
        };
        page.wait_focus(first).await?;
        walk::answer(&page, ID, question, &Person::LIKELY).await?;
    }
    walk::wait_review(&page, ID).await
}

async fn of_the_age(page: Page) -> Result {
    walk::until(&page, ID, Question::Age, &Person::LIKELY).await?;
    walk::age_by(&page, ID.ask_age_by_age()).await?;
    let years = || field(ID.ask_age_years());
    let range = errors::fact(ID, FactError::AgeOutOfRange);
    for (typed, message) in [
        ("", ID.error_age_empty()),
        ("121", &range),
        ("empat puluh", &range),
        ("-1", &range),
        ("17,5", &range),
        ("41 bulan", &range),
        ("99999", &range),
    ] {
        page.fill(years(), typed).await?;
        assert_refused(&page, years(), message).await?;
        page.wait_value(years(), typed).await?;
    }

    walk::age_by(&page, ID.ask_age_by_birth()).await?;
    let [day, month, year] = walk::birth_labels(ID);
    for (parts, label, message) in [
        (["", "", ""], day, ID.error_birth_empty().to_owned()),
        (["17", "", "1990"], month, ID.error_birth_empty().to_owned()),
        (["31", "02", "1990"], day, ID.error_birth_none().to_owned()),
        (["29", "2", "2023"], day, ID.error_birth_none().to_owned()),
        (
            ["tujuh", "5", "1990"],
            day,
            errors::day(ID, DayError::NotADay).to_owned(),
        ),
        (
            ["5", "17", "1990"],
            day,
            errors::day(ID, DayError::MonthFirst).to_owned(),
        ),
        (
            ["17", "Mei", "05"],
            day,
            errors::day(ID, DayError::ShortYear).to_owned(),
        ),
        (
            ["1", "1", "1899"],
            year,
            errors::fact(ID, FactError::BirthTooEarly),
        ),
        (
            ["23", "11", "2026"],
            year,
            errors::fact(ID, FactError::BirthInFuture),
        ),
    ] {
        for (label, part) in walk::birth_labels(ID).into_iter().zip(parts) {
            page.fill(field(label), part).await?;
        }
        assert_refused(&page, field(label), &message).await?;
        for (label, part) in walk::birth_labels(ID).into_iter().zip(parts) {
            page.wait_value(field(label), part).await?;
        }
    }
    page.state("check-age-birth-wrong").await?;
    // The typed age is kept while the other way is chosen.
    walk::age_by(&page, ID.ask_age_by_age()).await?;
    page.wait_value(years(), "99999").await
}

async fn of_amounts(page: Page) -> Result {
    walk::until(&page, ID, Question::Income, &Person::LIKELY).await?;
    page.click(radio(ID.earn_month())).await?;
    let income = || field(ID.ask_income_label());
    for (kind, typed) in BAD_AMOUNTS {
        page.fill(income(), typed).await?;
        assert_refused(&page, income(), &errors::amount(ID, kind)).await?;
        page.wait_value(income(), typed).await?;
    }
    page.state("check-income-wrong").await?;
    // Back and Forward keep invalid input too.
    page.fill(income(), "1.50.000").await?;
    page.click(link(ID.shell_back())).await?;
    walk::wait_question(&page, ID, walk::before(&page, Question::Income)).await?;
    page.back().await?;
    walk::wait_question(&page, ID, Question::Income).await?;
    page.wait_value(income(), "1.50.000").await?;
    // The message disappears as soon as the input is valid.
    assert_refused(&page, income(), &errors::amount(ID, AmountError::Grouping)).await?;
    page.fill(income(), "Rp 1.500.000,00").await?;
    walk::no_fault(&page, income()).await?;
    page.press(Key::Enter).await?;

    walk::wait_question(&page, ID, Question::Decile).await?;
    for typed in ["0", "11", "dua", "1,5", ""] {
        page.fill(field(ID.ask_decile_label()), typed).await?;
        assert_refused(&page, field(ID.ask_decile_label()), ID.error_decile()).await?;
        page.wait_value(field(ID.ask_decile_label()), typed).await?;
    }
    page.click(button(ID.check_unknown())).await?;
    walk::wait_review(&page, ID).await?;
    walk::wait_term(
        &page,
        ID.ask_income_short(),
        &ID.count_per_month("Rp1.500.000"),
    )
    .await
}

async fn of_the_calculator(page: Page) -> Result {
    page.goto("#/donasi").await?;
    let amount = || field(ID.donate_amount());
    for (kind, typed) in BAD_AMOUNTS {
        let message = errors::amount(ID, kind);
        page.fill(amount(), typed).await?;
        let card = if kind == AmountError::Empty {
            ID.donate_waiting()
        } else {
            &message
        };
        page.wait_text_in(walk::answer_card(), card).await?;
        page.press(Key::Tab).await?;
        walk::wait_fault(&page, amount(), &message).await?;
        page.wait_value(amount(), typed).await?;
    }
    page.state("donate-amount-wrong").await?;
    page.fill(amount(), "1.000.000").await?;
    walk::no_fault(&page, amount()).await?;

    let months = ID.error_months(&errors::months_most());
    let no_months = ID.error_months_empty(&errors::months_most());
    let workers = ID.error_workers(&format::count(1_000_000_000));
    for (label, typed, message) in [
        (ID.donate_months(), "0", &*months),
        (ID.donate_months(), "121", &months),
        (ID.donate_months(), "1,5", &months),
        (ID.donate_months(), "setahun", &months),
        (ID.donate_months(), "", &no_months),
        (ID.donate_workers(), "0", &workers),
        (ID.donate_workers(), "1.000.000.001", &workers),
        (ID.donate_workers(), "-3", &workers),
        (ID.donate_workers(), "", ID.error_workers_empty()),
    ] {
        if label == ID.donate_workers() {
            page.click(radio(ID.donate_way_workers())).await?;
            page.fill(field(ID.donate_months()), "120").await?;
        }
        page.fill(field(label), typed).await?;
        page.press(Key::Tab).await?;
        walk::wait_fault(&page, field(label), message).await?;
        page.wait_value(field(label), typed).await?;
    }
    page.state("donate-workers-wrong").await?;

    // The largest allowed number, and one more.
    page.fill(field(ID.donate_workers()), "1.000.000.000")
        .await?;
    page.wait_text_in(walk::headline(), "Rp2.016.000.000.000.000")
        .await?;
    walk::no_fault(&page, field(ID.donate_workers())).await?;
    page.click(radio(ID.donate_occasion_monthly())).await?;
    page.fill(field(ID.donate_monthly()), "8.333.333.333.334")
        .await?;
    let over = ID.error_amount_over(&format::rupiah(Rupiah::LIMIT));
    page.wait_text_in(walk::answer_card(), &over).await?;
    page.fill(field(ID.donate_monthly()), "8.333.333.333.333")
        .await?;
    page.wait_no_text(&over).await
}

/// Amounts in the forms that people write.
async fn amounts_as_people_write_them(page: Page) -> Result {
    page.goto("#/donasi").await?;
    let amount = || field(ID.donate_amount());
    for (typed, grouped) in [
        ("Rp. 1.500.000,-", "1.500.000"),
        ("1.600.000,00", "1.600.000"),
        ("setengah juta", "500.000"),
        ("\u{202a}1.700.000\u{202c}", "1.700.000"),
        ("1jt500", "1.500.000"),
        (
            "\u{ff11}\u{ff18}\u{ff10}\u{ff10}\u{ff10}\u{ff10}\u{ff10}",
            "1.800.000",
        ),
    ] {
        page.fill(amount(), typed).await?;
        page.press(Key::Tab).await?;
        page.wait_value(amount(), grouped).await?;
        walk::no_fault(&page, amount()).await?;
    }
    // An amount per month is refused for a single gift.
    page.fill(amount(), "1.500.000/bulan").await?;
    page.press(Key::Tab).await?;
    let given = Period::Month;
    let once = errors::amount(ID, AmountError::Period { given, asked: None });
    walk::wait_fault(&page, amount(), &once).await?;
    page.fill(amount(), "1.500.000").await?;
    page.click(radio(ID.donate_occasion_monthly())).await?;
    page.fill(field(ID.donate_monthly()), "Rp 150.000,- per bulan")
        .await?;
    page.press(Key::Tab).await?;
    page.wait_value(field(ID.donate_monthly()), "150.000")
        .await?;

    walk::until(&page, ID, Question::Income, &Person::LIKELY).await?;
    page.click(radio(ID.earn_month())).await?;
    let income = || field(ID.ask_income_label());
    page.fill(income(), "50.000/hari").await?;
    let error = AmountError::Period {
        given: Period::Day,
        asked: Some(Period::Month),
    };
    assert_refused(&page, income(), &errors::amount(ID, error)).await?;
    page.wait_value(income(), "50.000/hari").await?;
    page.click(radio(ID.earn_day())).await?;
    page.fill(field(ID.earn_amount_day()), "Rp. 50.000,-/hari")
        .await?;
    page.fill(field(ID.earn_times_day()), "20").await?;
    page.wait_value(field(ID.earn_amount_day()), "50.000")
        .await?;
    page.wait_text(&ID.earn_sum_day("Rp50.000", "20", "Rp1.000.000"))
        .await
}

/// Days and ages in the forms that people write.
async fn days_as_people_write_them(page: Page) -> Result {
    walk::until(&page, ID, Question::Age, &Person::LIKELY).await?;
    walk::age_by(&page, ID.ask_age_by_birth()).await?;
    let asked = Person::LIKELY.asked(walk::today(&page));
    let mut after = asked.into_iter().skip_while(|it| *it != Question::Age);
    let next = after.nth(1).unwrap_or(Question::Age);
    let [day, month, year] = walk::birth_labels(ID);
    for (label, part) in [(day, "17"), (month, "Mei"), (year, "1990")] {
        page.fill(field(label), part).await?;
    }
    page.click(button(ID.check_next())).await?;
    walk::wait_question(&page, ID, next).await?;
    page.back().await?;
    walk::wait_question(&page, ID, Question::Age).await?;
    page.wait_value(field(month), "Mei").await?;
    // A whole date in the first field is split into the three fields when the field is left.
    for label in [month, year] {
        page.fill(field(label), "").await?;
    }
    page.fill(field(day), "Jambi, 7-Agu-90").await?;
    page.press(Key::Tab).await?;
    for (label, part) in [(day, "7"), (month, "8"), (year, "1990")] {
        page.wait_value(field(label), part).await?;
    }
    walk::age_by(&page, ID.ask_age_by_age()).await?;
    page.fill(field(ID.ask_age_years()), "41 tahun").await?;
    page.click(button(ID.check_next())).await?;
    walk::wait_question(&page, ID, next).await
}

/// A click is not lost when it leaves a field with a fault: a message that appears between press and
/// release must not move the target.
async fn press_after_a_fault(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.fill(field(ID.donate_amount()), "1,5").await?;
    page.click(radio(ID.donate_payer_city())).await?;
    walk::wait_fault(
        &page,
        field(ID.donate_amount()),
        &errors::amount(ID, AmountError::DecimalWithoutUnit),
    )
    .await?;
    page.wait_until(
        "the city to be chosen",
        "document.querySelector('input[name=pembayar][value=city]').checked",
    )
    .await?;
    page.fill(field(ID.donate_amount()), "1.000.000").await?;
    page.fill(field(ID.donate_months()), "121").await?;
    page.click(button("6").within("[role=group]")).await?;
    page.wait_value(field(ID.donate_months()), "6").await
}
