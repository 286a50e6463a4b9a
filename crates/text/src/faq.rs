//! Questions that people really have, each answered in two or three lines.
//!
//! Every number is put in from the policy as of a day. Where none is in force on it, the answer
//! says so or leaves the clause out; an old number never takes its place.

use lindungi_rules::cover::{ReliefChoice, Terms, tariff, worth};
use lindungi_rules::eligibility::{Assessment, Facts, Finding, Verdict};
use lindungi_rules::policy::{
    Criterion, Date, FigureId, Mark, Membership, Occupation, OfficeId, Outcome, Payer, Policy,
    Relief, Route, Sector, SourceKind,
};

use crate::{Lang, format, names};

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Whether it is cash.
    Cash,
    /// Death soon after registering.
    Waiting,
    /// Why a claim is refused.
    Working,
    /// Contributions that were not paid.
    Arrears,
    /// Until when the city pays.
    Ends,
    /// Why one may not be listed.
    Quota,
    /// Mistakes on KTP or KK.
    Papers,
    /// Employees, and standing twice.
    Segment,
    /// The other BPJS.
    Health,
    /// Whose the relief is.
    Discount,
    /// What counts as transport.
    Transport,
    /// When scholarships are not paid.
    School,
    /// What the family must know.
    Family,
    /// Why there is no NIK.
    Nik,
    /// Income that varies.
    Income,
    /// Which office.
    Office,
}

impl Topic {
    /// Every topic, in the order in which they are shown.
    pub const ALL: [Self; 16] = [
        Self::Cash,
        Self::Health,
        Self::Office,
        Self::Quota,
        Self::Ends,
        Self::Waiting,
        Self::Working,
        Self::Arrears,
        Self::Family,
        Self::School,
        Self::Discount,
        Self::Transport,
        Self::Segment,
        Self::Papers,
        Self::Income,
        Self::Nik,
    ];

    /// Its part of an address.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Cash => "bansos",
            Self::Waiting => "masa-tunggu",
            Self::Working => "klaim",
            Self::Arrears => "tunggakan",
            Self::Ends => "sampai-kapan",
            Self::Quota => "kuota",
            Self::Papers => "data",
            Self::Segment => "karyawan",
            Self::Health => "bpjs-kesehatan",
            Self::Discount => "keringanan",
            Self::Transport => "angkutan",
            Self::School => "beasiswa",
            Self::Family => "keluarga",
            Self::Nik => "nik",
            Self::Income => "penghasilan",
            Self::Office => "kantor",
        }
    }

    /// The topic of this part of an address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.slug() == slug)
    }
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faq<'a> {
    /// What it is about.
    pub topic: Topic,
    /// The question.
    pub question: &'static str,
    /// The answer.
    pub answer: String,
    /// Where what it says comes from, where there is a source.
    pub source: Option<Cited<'a>>,
}

/// A source, and how well what is taken from it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cited<'a> {
    /// Id of the source.
    pub id: &'a str,
    /// How well it is known.
    pub mark: Mark,
}

/// Every question, answered as of a day.
pub fn all(lang: Lang, policy: &Policy, day: Date) -> Vec<Faq<'_>> {
    Topic::ALL
        .iter()
        .map(|topic| one(lang, *topic, policy, day))
        .collect()
}

/// One question, answered as of a day.
pub fn one(lang: Lang, topic: Topic, policy: &Policy, day: Date) -> Faq<'_> {
    let asked = Asked { lang, policy, day };
    Faq {
        topic,
        question: question(lang, topic),
        answer: asked.answer(topic),
        source: asked.source(topic),
    }
}

/// The topics that matter for what was found, what matters most first.
pub fn for_result(assessment: &Assessment, facts: &Facts) -> Vec<Topic> {
    let mut topics = Vec::new();
    let mut add = |more: &[Topic]| {
        for topic in more {
            if !topics.contains(topic) {
                topics.push(*topic);
            }
        }
    };
    for finding in &assessment.findings {
        add(of(*finding));
    }
    if facts.membership == Some(Membership::Lapsed) {
        add(&[Topic::Arrears]);
    }
    if assessment.verdict != Verdict::OtherRoute {
        add(&[Topic::Quota, Topic::Waiting, Topic::Family, Topic::Ends]);
    }
    topics
}

/// The topics that matter for one finding.
fn of(finding: Finding) -> &'static [Topic] {
    match finding.route {
        Some(Route::OwnCity) => &[Topic::Papers],
        Some(Route::EmployerRegisters) => &[Topic::Segment],
        Some(Route::NotWorking) => &[Topic::Working, Topic::Health],
        Some(Route::TooYoung | Route::Over65) => &[Topic::Health],
        Some(Route::SelfPaying) => &[Topic::Arrears, Topic::Discount],
        Some(Route::EmployerCovers) => &[Topic::Family],
        Some(Route::AlreadyCovered) => &[Topic::Ends, Topic::Family, Topic::Waiting],
        Some(Route::AboveReferenceWage) => &[Topic::Discount],
        Some(Route::HigherDecile) => &[Topic::Quota],
        None if finding.outcome == Outcome::Unknown => match finding.criterion {
            Criterion::Residence => &[Topic::Papers],
            Criterion::InformalWork => &[Topic::Working],
            Criterion::NoDoubleCover => &[Topic::Health],
            Criterion::Income => &[Topic::Income],
            Criterion::Age | Criterion::Welfare => &[],
        },
        Some(Route::StateScheme | Route::Minor | Route::FigureNotPublished) | None => &[],
    }
}

fn question(lang: Lang, topic: Topic) -> &'static str {
    match topic {
        Topic::Cash => lang.faq_cash_q(),
        Topic::Waiting => lang.faq_waiting_q(),
        Topic::Working => lang.faq_working_q(),
        Topic::Arrears => lang.faq_arrears_q(),
        Topic::Ends => lang.faq_ends_q(),
        Topic::Quota => lang.faq_quota_q(),
        Topic::Papers => lang.faq_data_q(),
        Topic::Segment => lang.faq_segment_q(),
        Topic::Health => lang.faq_health_q(),
        Topic::Discount => lang.faq_discount_q(),
        Topic::Transport => lang.faq_transport_q(),
        Topic::School => lang.faq_school_q(),
        Topic::Family => lang.faq_family_q(),
        Topic::Nik => lang.faq_nik_q(),
        Topic::Income => lang.faq_income_q(),
        Topic::Office => lang.faq_office_q(),
    }
}

/// How many occupations are named as examples.
const EXAMPLES: usize = 5;

/// A question on its way to an answer.
struct Asked<'a> {
    lang: Lang,
    policy: &'a Policy,
    day: Date,
}

impl<'a> Asked<'a> {
    fn answer(&self, topic: Topic) -> String {
        let (lang, policy) = (self.lang, self.policy);
        let phone = policy.phone(OfficeId::BpjsCall);
        match topic {
            Topic::Cash => lang.faq_cash_a().to_owned(),
            Topic::Waiting => self.waiting(),
            Topic::Working => lang.faq_working_a().to_owned(),
            Topic::Arrears => {
                let lapse = policy.figure(FigureId::LapseMonths, self.day);
                let lapse =
                    lapse.map(|lapse| lang.result_cover_lapse(&format::number(lapse.value)));
                sentences(lapse.into_iter().chain([lang.faq_arrears_a(phone)]))
            }
            Topic::Ends => {
                let first = lang.faq_ends_a().to_owned();
                sentences([first].into_iter().chain(go_on(lang, policy, self.day)))
            }
            Topic::Quota => lang.faq_quota_a(&policy.city.name),
            Topic::Papers => lang.faq_data_a().to_owned(),
            Topic::Segment => lang.faq_segment_a().to_owned(),
            Topic::Health => lang.faq_health_a().to_owned(),
            Topic::Discount => {
                let mut own = relief(lang, policy, self.day);
                if own.is_empty() {
                    own.push(lang.faq_discount_none().to_owned());
                }
                let first = lang.faq_discount_a().to_owned();
                sentences([first].into_iter().chain(own))
            }
            Topic::Transport => lang.faq_transport_a(&names::occupations(
                lang,
                policy,
                |job| job.sector == Sector::Transport,
                EXAMPLES,
            )),
            Topic::School => self.school(),
            Topic::Family => lang.faq_family_a(phone),
            Topic::Nik => lang.faq_nik_a().to_owned(),
            Topic::Income => lang.faq_income_a().to_owned(),
            Topic::Office => lang.faq_office_a(phone),
        }
    }

    fn waiting(&self) -> String {
        worth(self.policy, self.day).other_death.map_or_else(
            || self.no_figure(),
            |death| {
                self.lang.faq_waiting_a(
                    &format::rupiah(death.early),
                    &format::rupiah(death.full),
                    &death.waiting_months.to_string(),
                )
            },
        )
    }

    fn school(&self) -> String {
        worth(self.policy, self.day).scholarship.map_or_else(
            || self.no_figure(),
            |school| {
                self.lang.faq_school_a(
                    &school.until_age.to_string(),
                    &school.children.to_string(),
                    &school.years.to_string(),
                )
            },
        )
    }

    fn no_figure(&self) -> String {
        let phone = self.policy.phone(OfficeId::BpjsCall);
        self.lang.faq_no_figure(phone)
    }

    fn source(&self, topic: Topic) -> Option<Cited<'a>> {
        let policy = self.policy;
        let figure = |id| {
            let figure = policy.figure(id, self.day)?;
            Some((&*figure.source, figure.mark))
        };
        let (id, mark) = match topic {
            Topic::Waiting => figure(FigureId::JkmEarly)?,
            Topic::Arrears => figure(FigureId::LapseMonths)?,
            Topic::School => figure(FigureId::ScholarshipYears)?,
            Topic::Papers => {
                let document = policy.documents.first()?;
                (&*document.source, document.mark)
            }
            Topic::Segment => {
                let rule = policy.criterion(Criterion::InformalWork)?;
                (&*rule.source, rule.mark)
            }
            // That the city gets none is known whatever the day; the window is known within it.
            Topic::Discount => {
                if let Some((_, relief)) = reliefs(policy, self.day).next() {
                    (&*relief.source, relief.mark)
                } else {
                    let payer = policy.payer(Payer::City)?;
                    (&*payer.source, payer.mark)
                }
            }
            // Sectors follow the register of occupations, whatever else names an occupation.
            Topic::Transport => {
                let listed = |job: &&Occupation| {
                    let source = policy.source(&job.source);
                    job.sector == Sector::Transport
                        && source.is_some_and(|source| source.kind == SourceKind::Dataset)
                };
                let job = policy.occupations.iter().find(listed)?;
                (&*job.source, job.mark)
            }
            Topic::Cash
            | Topic::Working
            | Topic::Ends
            | Topic::Quota
            | Topic::Health
            | Topic::Family
            | Topic::Nik
            | Topic::Income
            | Topic::Office => return None,
        };
        Some(Cited { id, mark })
    }
}

/// The relief in force on a day, by sector.
fn reliefs(policy: &Policy, day: Date) -> impl Iterator<Item = (Sector, &Relief)> {
    Sector::ALL
        .iter()
        .filter_map(move |sector| Some((*sector, policy.relief(*sector, day)?)))
}

/// What relief who pays for themself gets, a sentence for each sector; none where none is in force.
pub(crate) fn relief(lang: Lang, policy: &Policy, day: Date) -> Vec<String> {
    reliefs(policy, day)
        .map(|(sector, relief)| {
            lang.faq_discount_own(
                &format::percent(lang, relief.percent),
                &names::in_a_sentence(names::sector(lang, sector)),
                &format::month(lang, relief.until.month()),
            )
        })
        .collect()
}

/// What going on by oneself costs at the least, without relief; `None` where that is not known.
pub(crate) fn go_on(lang: Lang, policy: &Policy, day: Date) -> Option<String> {
    let terms = Terms {
        payer: Some(Payer::Own),
        sector: Sector::Other,
        jht: false,
        relief: ReliefChoice::Off,
        income: None,
    };
    let due = tariff(&terms, policy, day.month())?;
    Some(lang.faq_ends_own(&format::rupiah(due.total)))
}

/// Sentences one after the other.
fn sentences(parts: impl Iterator<Item = String>) -> String {
    let mut out = String::new();
    for part in parts {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&part);
    }
    out
}
