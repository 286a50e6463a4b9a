//! Frequent questions, each answered in two or three lines.
//!
//! Every number comes from the policy as of a day. If no figure is in force on that day, the answer says so
//! or leaves the clause out; it never shows an old number.

use std::borrow::Borrow;

use lindungi_rules::cover::{ReliefChoice, Terms, benefits, tariff};
use lindungi_rules::eligibility::{Assessment, Facts, Finding, Verdict};
use lindungi_rules::policy::{
    Criterion, Date, FigureId, Mark, Membership, Occupation, OfficeId, Outcome, Payer, Policy,
    Relief, Remedy, Sector, SourceKind, StatementId,
};

use crate::{Lang, format, names};

/// The topic of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Cash, which the programme does not pay.
    Cash,
    /// A death soon after registration.
    Waiting,
    /// Reasons to refuse a claim.
    Working,
    /// Consequences of unpaid contributions.
    Arrears,
    /// The end of the city's payments.
    Ends,
    /// People with a good result who are not registered.
    Quota,
    /// Mistakes on KTP or KK.
    Papers,
    /// Employees, and double registration.
    Segment,
    /// The difference from BPJS Kesehatan.
    Health,
    /// People to whom the relief applies.
    Discount,
    /// Work that counts as transport.
    Transport,
    /// Reasons not to pay scholarships.
    School,
    /// Information for the family.
    Family,
    /// The NIK, which Lindungi does not ask for.
    Nik,
    /// An income that varies.
    Income,
    /// The office to visit first.
    Office,
    /// Steps after a work accident.
    Accident,
    /// Treatment after a work accident.
    Care,
    /// Places to look up the decile of a family.
    Decile,
    /// The cost of registration and of claims.
    Fee,
    /// Ways to find out about a registration.
    Listed,
    /// A job in the city with a KTP from elsewhere.
    Elsewhere,
    /// Cover paid by the province.
    Province,
    /// Heads of RT and others with two roles.
    Roles,
    /// Contributions of riders who work for an app.
    Platform,
}

impl Topic {
    /// All topics, in the order of the page.
    pub const ALL: [Self; 25] = [
        Self::Cash,
        Self::Health,
        Self::Office,
        Self::Fee,
        Self::Quota,
        Self::Listed,
        Self::Ends,
        Self::Waiting,
        Self::Working,
        Self::Arrears,
        Self::Accident,
        Self::Care,
        Self::Family,
        Self::School,
        Self::Discount,
        Self::Transport,
        Self::Platform,
        Self::Province,
        Self::Segment,
        Self::Roles,
        Self::Elsewhere,
        Self::Papers,
        Self::Decile,
        Self::Income,
        Self::Nik,
    ];

    /// The part of the page's address for the topic.
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
            Self::Accident => "kecelakaan",
            Self::Care => "berobat",
            Self::Decile => "desil",
            Self::Fee => "biaya",
            Self::Listed => "terdaftar",
            Self::Elsewhere => "daerah-lain",
            Self::Province => "provinsi",
            Self::Roles => "ketua-rt",
            Self::Platform => "ojek-online",
        }
    }

    /// The topic for a part of an address; `None` if there is none.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.slug() == slug)
    }
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faq<'a> {
    /// The topic.
    pub topic: Topic,
    /// The question.
    pub question: &'static str,
    /// The answer.
    pub answer: String,
    /// The source of the answer, if the answer rests on one.
    pub source: Option<Cited<'a>>,
}

/// A source, and how reliable the fact taken from it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cited<'a> {
    /// The id of the source.
    pub id: &'a str,
    /// The reliability of the fact.
    pub mark: Mark,
}

/// Answers all questions as of a day.
pub fn all(lang: Lang, policy: &Policy, day: Date) -> Vec<Faq<'_>> {
    Topic::ALL
        .iter()
        .map(|topic| one(lang, *topic, policy, day))
        .collect()
}

/// Answers one question as of a day.
pub fn one(lang: Lang, topic: Topic, policy: &Policy, day: Date) -> Faq<'_> {
    let context = Context { lang, policy, day };
    Faq {
        topic,
        question: question(lang, topic),
        answer: context.answer(topic),
        source: context.source(topic),
    }
}

/// The topics that matter for a result: by finding first, then general ones.
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
        add(&[
            Topic::Quota,
            Topic::Working,
            Topic::Waiting,
            Topic::Accident,
            Topic::Family,
            Topic::Ends,
        ]);
    }
    topics
}

/// The topics that matter for one finding.
fn of(finding: Finding) -> &'static [Topic] {
    match finding.remedy {
        Some(Remedy::OwnCity) => &[Topic::Elsewhere, Topic::Papers],
        Some(Remedy::EmployerRegisters) => &[Topic::Segment],
        Some(Remedy::NotWorking) => &[Topic::Working, Topic::Health],
        Some(Remedy::TooYoung | Remedy::Over65) => &[Topic::Health],
        Some(Remedy::SelfPaying) => &[Topic::Arrears, Topic::Discount],
        Some(Remedy::EmployerCovers) => &[Topic::Family],
        Some(Remedy::AlreadyCovered) => &[
            Topic::Listed,
            Topic::Ends,
            Topic::Family,
            Topic::Waiting,
            Topic::Accident,
            Topic::Care,
        ],
        Some(Remedy::AboveReferenceWage) => &[Topic::Discount],
        Some(Remedy::HigherDecile) => &[Topic::Decile, Topic::Quota],
        Some(Remedy::StateScheme) => &[Topic::Roles],
        None if finding.outcome == Outcome::Unknown => match finding.criterion {
            Criterion::Residence => &[Topic::Papers],
            Criterion::InformalWork => &[Topic::Working],
            Criterion::NoDoubleCover => &[Topic::Listed, Topic::Province, Topic::Health],
            Criterion::Income => &[Topic::Income],
            Criterion::Welfare => &[Topic::Decile],
            Criterion::Age => &[],
        },
        Some(Remedy::Minor | Remedy::FigureNotPublished) | None => &[],
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
        Topic::Accident => lang.faq_accident_q(),
        Topic::Care => lang.faq_care_q(),
        Topic::Decile => lang.faq_decile_q(),
        Topic::Fee => lang.faq_fee_q(),
        Topic::Listed => lang.faq_listed_q(),
        Topic::Elsewhere => lang.faq_elsewhere_q(),
        Topic::Province => lang.faq_province_q(),
        Topic::Roles => lang.faq_roles_q(),
        Topic::Platform => lang.faq_platform_q(),
    }
}

/// The number of occupations named as examples.
const EXAMPLES: usize = 5;

/// The settings for an answer: language, policy and day.
struct Context<'a> {
    lang: Lang,
    policy: &'a Policy,
    day: Date,
}

impl<'a> Context<'a> {
    fn answer(&self, topic: Topic) -> String {
        let (lang, policy) = (self.lang, self.policy);
        let phone = policy.phone(OfficeId::BpjsCall);
        match topic {
            Topic::Cash => joined([
                lang.faq_cash_a(),
                lang.said_funeral_grant(),
                &lang.faq_cash_funeral(&policy.city.name),
            ]),
            Topic::Waiting => self.waiting(),
            Topic::Working => joined([
                lang.reason_informal_work_not_working(),
                lang.said_working_and_well(),
            ]),
            Topic::Arrears => {
                let lapse = policy.figure(FigureId::LapseMonths, self.day);
                let lapse =
                    lapse.map(|lapse| lang.result_cover_lapse(&format::number(lapse.value)));
                joined(lapse.into_iter().chain([lang.faq_arrears_a(phone)]))
            }
            Topic::Ends => {
                let first = lang.faq_ends_a().to_owned();
                let own = go_on(lang, policy, self.day);
                let check = lang.faq_ends_check(phone);
                joined([first].into_iter().chain(own).chain([check]))
            }
            Topic::Quota => joined([
                lang.faq_quota_a(&policy.city.name).as_str(),
                lang.faq_quota_season(),
            ]),
            Topic::Papers => lang.faq_data_a().to_owned(),
            Topic::Segment => lang.faq_segment_a().to_owned(),
            Topic::Health => lang.faq_health_a().to_owned(),
            Topic::Discount => {
                let mut own = relief(lang, policy, self.day);
                if own.is_empty() {
                    own.push(lang.faq_discount_none().to_owned());
                }
                let first = lang.faq_discount_a().to_owned();
                joined([first].into_iter().chain(own))
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
            Topic::Office => joined([lang.faq_office_a(phone).as_str(), lang.said_office_moves()]),
            Topic::Accident => self.accident(),
            Topic::Care => joined([lang.said_accident_care(), &lang.faq_care_a(phone)]),
            Topic::Decile => joined([lang.said_decile_lookup(), lang.faq_decile_a()]),
            Topic::Fee => joined([lang.said_no_fee(), &lang.before_fee(phone)]),
            Topic::Listed => lang.faq_listed_a(phone),
            Topic::Elsewhere => lang.faq_elsewhere_a(&policy.city.name),
            Topic::Province => joined([lang.said_province_cover(), &lang.faq_province_a(phone)]),
            Topic::Roles => lang.faq_roles_a().to_owned(),
            Topic::Platform => lang.faq_platform_a().to_owned(),
        }
    }

    fn waiting(&self) -> String {
        benefits(self.policy, self.day).other_death.map_or_else(
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

    fn accident(&self) -> String {
        let phone = self.policy.phone(OfficeId::BpjsCall);
        let figure = self.policy.figure(FigureId::JkkReportDays, self.day);
        figure.map_or_else(
            || self.no_figure(),
            |figure| {
                let time = format::value(self.lang, figure.value, figure.unit);
                self.lang.faq_accident_a(phone, &time)
            },
        )
    }

    fn school(&self) -> String {
        benefits(self.policy, self.day).scholarship.map_or_else(
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
        let criterion = |id| {
            let rule = policy.criterion(id)?;
            Some((&*rule.source, rule.mark))
        };
        let statement = |id| {
            let statement = policy.statement(id)?;
            Some((&*statement.source, statement.mark))
        };
        let (id, mark) = match topic {
            Topic::Accident => figure(FigureId::JkkReportDays)?,
            Topic::Waiting => figure(FigureId::JkmEarly)?,
            Topic::Arrears => figure(FigureId::LapseMonths)?,
            Topic::School => figure(FigureId::ScholarshipYears)?,
            Topic::Papers => {
                let document = policy.documents.first()?;
                (&*document.source, document.mark)
            }
            Topic::Segment => criterion(Criterion::InformalWork)?,
            Topic::Elsewhere => criterion(Criterion::Residence)?,
            Topic::Roles => {
                let heads = policy.latest(FigureId::ProgrammeRtHeads)?;
                (&*heads.source, heads.mark)
            }
            Topic::Platform => {
                let relief = policy.relief(Sector::Transport, self.day)?;
                (&*relief.source, relief.mark)
            }
            Topic::Cash => statement(StatementId::FuneralGrant)?,
            Topic::Working => statement(StatementId::WorkingAndWell)?,
            Topic::Ends => statement(StatementId::CoverEnds)?,
            Topic::Office => statement(StatementId::OfficeMoves)?,
            Topic::Care => statement(StatementId::AccidentCare)?,
            Topic::Decile => statement(StatementId::DecileLookup)?,
            Topic::Fee => statement(StatementId::NoFee)?,
            Topic::Province => statement(StatementId::ProvinceCover)?,
            // The payer's row shows on any day that the city gets no relief; the row of the relief shows
            // its end.
            Topic::Discount => {
                if let Some((_, relief)) = reliefs(policy, self.day).next() {
                    (&*relief.source, relief.mark)
                } else {
                    let payer = policy.payer(Payer::City)?;
                    (&*payer.source, payer.mark)
                }
            }
            // Sectors follow the register of occupations, even if other sources list occupations too.
            Topic::Transport => {
                let is_in_register = |job: &&Occupation| {
                    let source = policy.source(&job.source);
                    job.sector == Sector::Transport
                        && source.is_some_and(|source| source.kind == SourceKind::Dataset)
                };
                let job = policy.occupations.iter().find(is_in_register)?;
                (&*job.source, job.mark)
            }
            Topic::Quota
            | Topic::Health
            | Topic::Family
            | Topic::Nik
            | Topic::Income
            | Topic::Listed => return None,
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

/// The relief for people who pay for themselves, in one sentence for each sector; empty if none is in
/// force.
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

/// The lowest cost of paying for oneself, without relief; `None` if it is not known.
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

/// Joins sentences with spaces.
fn joined<S: Borrow<str>>(sentences: impl IntoIterator<Item = S>) -> String {
    sentences.into_iter().collect::<Vec<S>>().join(" ")
}
