//! Ways that several journeys share: the questions of the check, how a person answers them, and
//! what must hold wherever a result is shown.
//!
//! Sentences come from `lindungi_text`, so that a reworded one breaks no journey.

use lindungi_rules::{
    amount,
    earning::{Earning, Per},
    eligibility::{Facts, Verdict, open, order},
    policy::{self, Criterion, Date, Ktp, Membership, Policy, Work},
    slip::Slip,
};
use lindungi_text::{Lang, explain, format, names};
use serde_json::{Value, json};

use crate::harness::{
    Failure, Find, Page, Result, Storage, button, css, ensure, field, heading, link, radio,
};

/// The start of the check.
pub(crate) const START: &str = "#/cek";
/// All answers, to look over.
pub(crate) const REVIEW: &str = "#/cek/jawaban";
/// What was found.
pub(crate) const RESULT: &str = "#/cek/hasil";
/// What was found, to take along.
pub(crate) const TAKE_AWAY: &str = "#/cek/bawa";
/// Where the code of a result is opened.
pub(crate) const CODE: &str = "#/kode";

/// The policy that the app was built with.
pub(crate) fn policy() -> &'static Policy {
    policy::current()
}

/// The name of the city.
pub(crate) fn city() -> &'static str {
    &policy().city.name
}

/// A question of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Question {
    Ktp,
    Work,
    Age,
    Membership,
    Income,
    Decile,
}

impl Question {
    /// In the order of the criteria that they are for. Which comes when, and which is not asked at
    /// all, the rules say: [`Person::asked`].
    pub(crate) const ALL: [Self; 6] = [
        Self::Ktp,
        Self::Work,
        Self::Age,
        Self::Membership,
        Self::Income,
        Self::Decile,
    ];

    /// The question that a criterion needs.
    fn of(criterion: Criterion) -> Self {
        match criterion {
            Criterion::Residence => Self::Ktp,
            Criterion::InformalWork => Self::Work,
            Criterion::Age => Self::Age,
            Criterion::NoDoubleCover => Self::Membership,
            Criterion::Income => Self::Income,
            Criterion::Welfare => Self::Decile,
        }
    }

    /// In the order in which they are asked on a day, if nothing settles the verdict before.
    pub(crate) fn in_order(on: Date) -> [Self; 6] {
        order(policy(), on).map(Self::of)
    }

    /// Its address.
    pub(crate) fn hash(self) -> &'static str {
        match self {
            Self::Ktp => "#/cek/ktp",
            Self::Work => "#/cek/kerja",
            Self::Age => "#/cek/umur",
            Self::Membership => "#/cek/kepesertaan",
            Self::Income => "#/cek/penghasilan",
            Self::Decile => "#/cek/desil",
        }
    }

    /// What its states are called.
    pub(crate) fn state(self) -> &'static str {
        match self {
            Self::Ktp => "check-ktp",
            Self::Work => "check-work",
            Self::Age => "check-age",
            Self::Membership => "check-membership",
            Self::Income => "check-income",
            Self::Decile => "check-decile",
        }
    }

    /// What it asks.
    pub(crate) fn title(self, lang: Lang) -> String {
        match self {
            Self::Ktp => lang.ask_ktp_title(city()),
            Self::Work => lang.job_title().to_owned(),
            Self::Age => lang.ask_age_title().to_owned(),
            Self::Membership => lang.ask_membership_title().to_owned(),
            Self::Income => lang.ask_income_title().to_owned(),
            Self::Decile => lang.ask_decile_title().to_owned(),
        }
    }
}

/// How somebody tells an age.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Age {
    Years(&'static str),
    /// Day, month and year.
    Born([&'static str; 3]),
}

/// An income as somebody tells it; amounts as they stand in a field that was left.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Earned {
    pub(crate) per: Per,
    pub(crate) amount: &'static str,
    /// How many days or weeks of a month.
    pub(crate) times: &'static str,
}

impl Earned {
    /// So much a month.
    pub(crate) const fn a_month(amount: &'static str) -> Self {
        Self {
            per: Per::Month,
            amount,
            times: "1",
        }
    }
}

/// What somebody answers; `None` is "I don't know".
#[derive(Clone, Copy, Debug)]
pub(crate) struct Person {
    pub(crate) ktp: Option<Ktp>,
    pub(crate) work: Option<Work>,
    pub(crate) age: Option<Age>,
    pub(crate) membership: Option<Membership>,
    pub(crate) income: Option<Earned>,
    pub(crate) decile: Option<&'static str>,
}

impl Person {
    /// Nothing speaks against it.
    pub(crate) const LIKELY: Self = Self {
        ktp: Some(Ktp::City),
        work: Some(Work::Casual),
        age: Some(Age::Years("40")),
        membership: Some(Membership::None),
        income: Some(Earned::a_month("1.000.000")),
        decile: Some("2"),
    };

    /// Knows nothing.
    pub(crate) const UNKNOWING: Self = Self {
        ktp: None,
        work: None,
        age: None,
        membership: None,
        income: None,
        decile: None,
    };

    /// Values that stand nowhere else on any page, to be looked for after they were erased.
    pub(crate) const UNUSUAL: Self = Self {
        age: Some(Age::Born(["17", "05", "1987"])),
        income: Some(Earned::a_month("7.654.321")),
        ..Self::LIKELY
    };

    /// What the rules know of this person.
    pub(crate) fn facts(&self) -> Facts {
        let number = |text: &str| text.parse().ok();
        let (age, birth_date) = match self.age {
            Some(Age::Years(years)) => (number(years), None),
            Some(Age::Born([day, month, year])) => {
                let born = year
                    .parse()
                    .ok()
                    .and_then(|year| Date::new(year, month.parse().ok()?, day.parse().ok()?));
                (None, born)
            }
            None => (None, None),
        };
        let income = self.income.and_then(|earned| {
            let earning = Earning {
                amount: amount::parse(earned.amount).ok()?,
                per: earned.per,
                times: number(earned.times)?,
            };
            earning.a_month()
        });
        Facts {
            ktp: self.ktp,
            work: self.work,
            age,
            birth_date,
            income,
            membership: self.membership,
            decile: self.decile.and_then(number),
        }
    }

    /// The questions that are left for this person once some are answered.
    pub(crate) fn left(&self, answered: &[Question], on: Date) -> Vec<Question> {
        let done = |criterion: &Criterion| answered.contains(&Question::of(*criterion));
        let done: Vec<_> = Criterion::ALL.iter().copied().filter(done).collect();
        let left = open(&self.facts(), &done, policy(), on);
        left.into_iter().map(Question::of).collect()
    }

    /// The questions that this person is asked on a day, in order: once no answer can change the
    /// verdict any more, there is none.
    pub(crate) fn asked(&self, on: Date) -> Vec<Question> {
        let mut asked = Vec::new();
        while let Some(next) = self.left(&asked, on).first() {
            asked.push(*next);
        }
        asked
    }
}

impl Person {
    /// What the code of this person's result holds, if it was made on this day: what was asked, and
    /// nothing of the sector or the kelurahan.
    pub(crate) fn slip(&self, on: Date) -> Slip {
        let asked = self.asked(on);
        let answered = |criterion: &Criterion| asked.contains(&Question::of(*criterion));
        let answered: Vec<_> = Criterion::ALL.iter().copied().filter(answered).collect();
        let all = self.facts();
        let told = |criterion| answered.contains(&criterion);
        let facts = Facts {
            ktp: all.ktp.filter(|_| told(Criterion::Residence)),
            work: all.work.filter(|_| told(Criterion::InformalWork)),
            age: all.age.filter(|_| told(Criterion::Age)),
            birth_date: all.birth_date.filter(|_| told(Criterion::Age)),
            membership: all.membership.filter(|_| told(Criterion::NoDoubleCover)),
            income: all.income.filter(|_| told(Criterion::Income)),
            decile: all.decile.filter(|_| told(Criterion::Welfare)),
        };
        Slip {
            as_of: on,
            policy: policy().version.clone(),
            facts,
            answered,
            sector: None,
            village: None,
        }
    }
}

/// The day on the page's clock.
pub(crate) fn today(page: &Page) -> Date {
    let day = page.day();
    Date::parse(day).unwrap_or_else(|| panic!("{day} is no day"))
}

/// Waits until this question is open, with the focus on what it asks.
pub(crate) async fn asked(page: &Page, lang: Lang, question: Question) -> Result {
    page.wait_hash(question.hash()).await?;
    page.wait_focus(heading(question.title(lang))).await
}

/// Opens the check and presses Start.
pub(crate) async fn begin(page: &Page, lang: Lang) -> Result {
    page.goto(START).await?;
    page.click(link(lang.check_start())).await?;
    let [first, ..] = Question::in_order(today(page));
    asked(page, lang, first).await
}

/// Begins the check and answers until this question is open.
pub(crate) async fn until(page: &Page, lang: Lang, question: Question, person: &Person) -> Result {
    begin(page, lang).await?;
    for earlier in person.asked(today(page)) {
        asked(page, lang, earlier).await?;
        if earlier == question {
            return Ok(());
        }
        answer(page, lang, earlier, person).await?;
    }
    Err(Failure::new(format!("{question:?} is not asked")))
}

/// The question before another one, which is not the first.
pub(crate) fn before(page: &Page, question: Question) -> Question {
    let order = Question::in_order(today(page));
    let before = order.iter().take_while(|other| **other != question);
    before.last().copied().unwrap_or(question)
}

/// What is said of how many questions are left.
pub(crate) fn progress(lang: Lang, left: usize) -> String {
    if left == 1 {
        lang.order_last().to_owned()
    } else {
        lang.order_left(&left.to_string())
    }
}

/// The field in which the work is searched.
pub(crate) fn job(lang: Lang) -> Find {
    field(lang.job_title())
}

/// What an income is told by.
pub(crate) fn per(lang: Lang, per: Per) -> &'static str {
    match per {
        Per::Day => lang.earn_day(),
        Per::Week => lang.earn_week(),
        Per::Month => lang.earn_month(),
    }
}

/// The labels of the amount, and of how often.
pub(crate) fn earned_labels(lang: Lang, per: Per) -> (&'static str, &'static str) {
    match per {
        Per::Day => (lang.earn_amount_day(), lang.earn_times_day()),
        Per::Week => (lang.earn_amount_week(), lang.earn_times_week()),
        Per::Month => (lang.ask_income_label(), ""),
    }
}

/// Picks or types the answer to the open question. What is not known is picked where it can be.
pub(crate) async fn fill_in(
    page: &Page,
    lang: Lang,
    question: Question,
    person: &Person,
) -> Result {
    if let Some(choice) = choice(lang, question, person) {
        return page.click(choice).await;
    }
    match question {
        Question::Age => match person.age {
            Some(Age::Years(years)) => {
                page.click(radio(lang.ask_age_by_age())).await?;
                page.fill(field(lang.ask_age_years()), years).await
            }
            Some(Age::Born(parts)) => {
                page.click(radio(lang.ask_age_by_birth())).await?;
                for (label, part) in birth_labels(lang).into_iter().zip(parts) {
                    page.fill(field(label), part).await?;
                }
                Ok(())
            }
            None => Ok(()),
        },
        Question::Income => match person.income {
            Some(earned) => {
                page.click(radio(per(lang, earned.per))).await?;
                let (amount, times) = earned_labels(lang, earned.per);
                page.fill(field(amount), earned.amount).await?;
                if !times.is_empty() {
                    page.fill(field(times), earned.times).await?;
                }
                Ok(())
            }
            None => Ok(()),
        },
        Question::Decile => match person.decile {
            Some(decile) => page.fill(field(lang.ask_decile_label()), decile).await,
            None => Ok(()),
        },
        Question::Ktp | Question::Work | Question::Membership => Ok(()),
    }
}

/// Answers the open question and presses Continue, or what stands in its place (`go_on`).
pub(crate) async fn answer_by(
    page: &Page,
    lang: Lang,
    question: Question,
    person: &Person,
    go_on: &str,
) -> Result {
    fill_in(page, lang, question, person).await?;
    let known = match question {
        Question::Ktp | Question::Work | Question::Membership => true,
        Question::Age => person.age.is_some(),
        Question::Income => person.income.is_some(),
        Question::Decile => person.decile.is_some(),
    };
    page.click(button(if known { go_on } else { lang.check_unknown() }))
        .await
}

/// Answers the open question and presses Continue.
pub(crate) async fn answer(page: &Page, lang: Lang, question: Question, person: &Person) -> Result {
    answer_by(page, lang, question, person, lang.check_next()).await
}

/// From the first question, already open, through all that are asked to the answers to look over.
pub(crate) async fn answer_all(page: &Page, lang: Lang, person: &Person) -> Result {
    for question in person.asked(today(page)) {
        asked(page, lang, question).await?;
        answer(page, lang, question, person).await?;
    }
    reviewed(page, lang).await
}

/// From the answers, of which some are missing, through the questions that are left and back.
pub(crate) async fn go_on(
    page: &Page,
    lang: Lang,
    person: &Person,
    answered: &[Question],
) -> Result {
    page.click(link(lang.check_resume())).await?;
    for question in person.left(answered, today(page)) {
        asked(page, lang, question).await?;
        answer(page, lang, question, person).await?;
    }
    reviewed(page, lang).await
}

/// Waits until all answers are shown.
pub(crate) async fn reviewed(page: &Page, lang: Lang) -> Result {
    page.wait_hash(REVIEW).await?;
    page.wait_focus(heading(lang.check_review_title())).await
}

/// From the answers to the result, and what must hold of every result.
pub(crate) async fn see_result(page: &Page, lang: Lang, verdict: Verdict) -> Result {
    page.click(link(lang.check_see_result())).await?;
    result_is(page, lang, verdict).await
}

/// The result was opened and says this, and what every result must say.
pub(crate) async fn result_is(page: &Page, lang: Lang, verdict: Verdict) -> Result {
    page.wait_hash(RESULT).await?;
    page.wait_focus(heading(explain::verdict(lang, verdict).title))
        .await?;
    result_is_shown(page, lang, verdict).await
}

/// The result says this, wherever the focus is.
pub(crate) async fn result_is_shown(page: &Page, lang: Lang, verdict: Verdict) -> Result {
    let words = explain::verdict(lang, verdict);
    page.wait_text(words.title).await?;
    page.wait_text(words.text).await?;
    page.wait_text(words.next).await?;
    page.wait_text(&lang.result_decides(city())).await?;
    promises_nothing(page).await
}

/// The words of the link that changes an answer, those for screen readers among them.
pub(crate) fn change_words(lang: Lang, question: Question) -> String {
    format!("{} : {}", lang.check_change(), question.title(lang))
}

/// The words of the link to a question that was not answered.
pub(crate) fn answer_words(lang: Lang, question: Question) -> String {
    format!("{} : {}", lang.check_answer_now(), question.title(lang))
}

/// Changes one answer from the answers to look over, or gives one that was not asked for, and is
/// back there. The verdict is settled.
pub(crate) async fn change(page: &Page, lang: Lang, question: Question, person: &Person) -> Result {
    page.click(link(question.title(lang)).within(".review"))
        .await?;
    asked(page, lang, question).await?;
    answer_by(page, lang, question, person, lang.check_save()).await?;
    reviewed(page, lang).await
}

/// The open question holds what this person answered.
pub(crate) async fn holds(page: &Page, lang: Lang, question: Question, person: &Person) -> Result {
    if let Some(choice) = choice(lang, question, person) {
        let chosen = page.checked(choice.clone()).await?;
        return ensure(chosen, format!("{choice} is no longer chosen"));
    }
    match question {
        Question::Age => match person.age {
            Some(Age::Years(years)) => page.wait_value(field(lang.ask_age_years()), years).await,
            Some(Age::Born(parts)) => {
                for (label, part) in birth_labels(lang).into_iter().zip(parts) {
                    page.wait_value(field(label), part).await?;
                }
                Ok(())
            }
            None => page.wait_text(lang.check_unknown_chosen()).await,
        },
        Question::Income => match person.income {
            Some(earned) => {
                let (amount, times) = earned_labels(lang, earned.per);
                page.wait_value(field(amount), earned.amount).await?;
                if !times.is_empty() {
                    page.wait_value(field(times), earned.times).await?;
                }
                Ok(())
            }
            None => page.wait_text(lang.check_unknown_chosen()).await,
        },
        Question::Decile => match person.decile {
            Some(decile) => {
                page.wait_value(field(lang.ask_decile_label()), decile)
                    .await
            }
            None => page.wait_text(lang.check_unknown_chosen()).await,
        },
        Question::Ktp | Question::Work | Question::Membership => Ok(()),
    }
}

/// The radio button of a question that is answered by picking.
fn choice(lang: Lang, question: Question, person: &Person) -> Option<Find> {
    let unknown = || lang.check_unknown().to_owned();
    let label = match question {
        Question::Ktp => person
            .ktp
            .map_or_else(unknown, |ktp| names::ktp(lang, ktp, city())),
        Question::Work => person
            .work
            .map_or_else(unknown, |work| names::work(lang, work).to_owned()),
        Question::Membership => person.membership.map_or_else(unknown, |membership| {
            names::membership(lang, membership).to_owned()
        }),
        Question::Age | Question::Income | Question::Decile => return None,
    };
    Some(radio(label))
}

/// The labels of a date of birth.
pub(crate) fn birth_labels(lang: Lang) -> [&'static str; 3] {
    [
        lang.ask_age_day(),
        lang.ask_age_month(),
        lang.ask_age_year(),
    ]
}

/// Nowhere on the page, folded parts included, is anybody told to have passed.
async fn promises_nothing(page: &Page) -> Result {
    let words: String = page
        .eval("return document.body.textContent.toLowerCase()", vec![])
        .await?;
    for promise in ["lolos", "qualif"] {
        ensure(
            !words.contains(promise),
            format!("the page promises: it says {promise:?}"),
        )?;
    }
    Ok(())
}

/// Nothing of what people tell is kept outside of memory: not by the browser, not in the address.
/// `language` is the language that the device may remember.
pub(crate) async fn keeps_nothing(page: &Page, language: Option<Lang>) -> Result {
    keeps(page, language, None).await
}

/// The same where the device may also remember how the page is shown.
pub(crate) async fn keeps(page: &Page, language: Option<Lang>, display: Option<&str>) -> Result {
    let mut expected = Storage::default();
    if let Some(display) = display {
        let local = &mut expected.local;
        local.insert("lindungi.display".to_owned(), display.to_owned());
    }
    if let Some(lang) = language {
        expected
            .local
            .insert("lindungi.language".to_owned(), lang.code().to_owned());
    }
    let kept = page.storage().await?;
    ensure(
        kept == expected,
        format!("the device keeps {kept:?} and not {expected:?}"),
    )?;
    let known = Question::ALL.iter().map(|question| question.hash()).chain([
        START,
        REVIEW,
        RESULT,
        TAKE_AWAY,
        CODE,
        "#/",
        "#/donasi",
        "#/privasi",
    ]);
    let hash = page.hash().await?;
    ensure(
        known.into_iter().any(|known| known == hash),
        format!("the address says more than which page is open: {hash}"),
    )?;
    let query: String = page.eval("return location.search", vec![]).await?;
    ensure(
        query.is_empty(),
        format!("the address has a query: {query}"),
    )
}

/// What stands in the page, in its fields, in the address and in the history entry.
pub(crate) async fn traces(page: &Page, of: &[&str]) -> Result<Vec<String>> {
    let script = "const places = {\
             page: document.documentElement.outerHTML,\
             fields: [...document.querySelectorAll('input, select, textarea')].map((field) => field.value).join('\\n'),\
             address: location.href,\
             history: JSON.stringify(history.state) ?? '',\
             storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]) + document.cookie,\
         };\
         return Object.entries(places).flatMap(([place, words]) =>\
             arguments[0].filter((trace) => words.includes(trace)).map((trace) => `${trace} in the ${place}`));";
    page.eval(script, vec![json!(of)]).await
}

/// Waits until a term of a list of terms is explained by this.
pub(crate) async fn wait_term(page: &Page, term: &str, meaning: &str) -> Result {
    let expression = format!(
        "[...document.querySelectorAll('dt')].some((term) => term.innerText.trim() === {} \
         && term.nextElementSibling?.innerText.trim() === {})",
        json!(term),
        json!(meaning)
    );
    page.wait_until(&format!("{term:?} to be {meaning:?}"), &expression)
        .await
}

/// The field says this beside itself: it is invalid, described by it, and told at once.
pub(crate) async fn wait_fault(page: &Page, find: Find, message: &str) -> Result {
    let described = page
        .attribute(find.clone(), "aria-describedby")
        .await?
        .unwrap_or_default();
    let invalid = page.attribute(find.clone(), "aria-invalid").await?;
    ensure(
        invalid.as_deref() == Some("true"),
        format!("{find} does not say that it is invalid: {invalid:?}"),
    )?;
    let script = "return arguments[0].split(' ').map((id) => document.getElementById(id))\
         .filter((element) => element?.getAttribute('role') === 'alert' && element.checkVisibility())\
         .map((element) => element.innerText.trim())";
    let alerts: Vec<String> = page.eval(script, vec![json!(described)]).await?;
    ensure(
        alerts == [message],
        format!("{find} is described by {alerts:?} and not by {message:?}"),
    )
}

/// The field has nothing to say any more.
pub(crate) async fn no_fault(page: &Page, find: Find) -> Result {
    let invalid = page.attribute(find.clone(), "aria-invalid").await?;
    ensure(
        invalid.is_none(),
        format!("{find} still says that it is invalid"),
    )
}

/// The list of what needs correcting, which takes the focus.
pub(crate) fn summary() -> Find {
    css("#ringkasan")
}

/// Puts another function in the place of `window.print` and counts its calls.
pub(crate) async fn count_prints(page: &Page) -> Result {
    page.eval::<Value>(
        "window.__prints = 0; window.print = () => { window.__prints += 1 }; return null",
        vec![],
    )
    .await
    .map(drop)
}

/// A month in words.
pub(crate) fn month(lang: Lang, written: &str) -> String {
    policy::Month::parse(written).map_or_else(String::new, |month| format::month(lang, month))
}

/// A date in words.
pub(crate) fn date(lang: Lang, written: &str) -> String {
    policy::Date::parse(written).map_or_else(String::new, |date| format::date(lang, date))
}

/// The part that tells what was computed.
pub(crate) fn answer_card() -> Find {
    css("section[aria-labelledby=hasil-hitung]")
}

/// The number that one came for, which is read out when it changes.
pub(crate) fn headline() -> Find {
    css("section[aria-labelledby=hasil-hitung] .headline")
}
