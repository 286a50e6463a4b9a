//! The names of figures, criteria, sectors and the like.

use lindungi_codes::link::Key;
use lindungi_rules::policy::{
    Aid, Criterion, Document, FigureId, Ktp, Mark, Membership, Occupation, Office, OfficeId,
    Outcome, Payer, Place, Policy, Priority, ReliefRule, Sector, Source, SourceKind, StatementId,
    Work,
};

use crate::Lang;
use crate::card::Card;

/// The name of a figure.
pub fn figure(lang: Lang, id: FigureId) -> &'static str {
    match id {
        FigureId::JkkRate => lang.figure_jkk_rate(),
        FigureId::JkmContribution => lang.figure_jkm_contribution(),
        FigureId::JhtRate => lang.figure_jht_rate(),
        FigureId::JkkDeathFactor => lang.figure_jkk_death_factor(),
        FigureId::JkkPeriodic => lang.figure_jkk_periodic(),
        FigureId::JkkFuneral => lang.figure_jkk_funeral(),
        FigureId::JkkReportDays => lang.figure_jkk_report_days(),
        FigureId::JkkWageFullMonths => lang.figure_jkk_wage_full_months(),
        FigureId::JkkWageLaterShare => lang.figure_jkk_wage_later_share(),
        FigureId::JkmDeath => lang.figure_jkm_death(),
        FigureId::JkmPeriodic => lang.figure_jkm_periodic(),
        FigureId::JkmFuneral => lang.figure_jkm_funeral(),
        FigureId::JkmEarly => lang.figure_jkm_early(),
        FigureId::JkmWaitingMonths => lang.figure_jkm_waiting_months(),
        FigureId::ScholarshipMost => lang.figure_scholarship_most(),
        FigureId::ScholarshipChildren => lang.figure_scholarship_children(),
        FigureId::ScholarshipYears => lang.figure_scholarship_years(),
        FigureId::ScholarshipUntilAge => lang.figure_scholarship_until_age(),
        FigureId::LapseMonths => lang.figure_membership_lapse_months(),
        FigureId::ZakatRate => lang.figure_zakat_rate(),
        FigureId::ZakatNisab => lang.figure_zakat_nisab(),
        FigureId::Umk => lang.figure_umk(),
        FigureId::IncomeAskedBack => lang.figure_income_asked_back(),
        FigureId::CoverBeginsUpTo => lang.figure_cover_begins_up_to(),
        FigureId::ProgrammeCovered => lang.figure_programme_covered(),
        FigureId::ProgrammePlanned => lang.figure_programme_planned(),
        FigureId::ProgrammeRecorded => lang.figure_programme_recorded(),
        FigureId::ProgrammeRtHeads => lang.figure_programme_rt_heads(),
        FigureId::RtFundSmall => lang.figure_rt_fund_small(),
        FigureId::RtFundSmallUpTo => lang.figure_rt_fund_small_up_to(),
        FigureId::RtFundMiddle => lang.figure_rt_fund_middle(),
        FigureId::RtFundMiddleUpTo => lang.figure_rt_fund_middle_up_to(),
        FigureId::RtFundLarge => lang.figure_rt_fund_large(),
    }
}

/// The name of the figure with this written id, which may be a band or a relief.
pub fn entry(lang: Lang, id: &str) -> String {
    if let Some(figure_id) = FigureId::from_name(id) {
        return figure(lang, figure_id).to_owned();
    }
    if let Some(sector) = id.strip_prefix("relief.").and_then(Sector::from_name) {
        return relief(lang, sector).to_owned();
    }
    let band = id.strip_prefix("base.band_").unwrap_or(id);
    lang.figure_band(band.trim_start_matches('0'))
}

/// The name of a sector's relief.
pub fn relief(lang: Lang, sector: Sector) -> &'static str {
    match sector {
        Sector::Transport => lang.figure_relief_transport(),
        Sector::Other => lang.figure_relief_other(),
    }
}

/// The name of a criterion. Residence is named by the card with the address.
pub fn criterion(lang: Lang, criterion: Criterion, card: Card) -> &'static str {
    match criterion {
        Criterion::Residence if card == Card::Kk => lang.criterion_residence_kk(),
        Criterion::Residence => lang.criterion_residence(),
        Criterion::InformalWork => lang.criterion_informal_work(),
        Criterion::Age => lang.criterion_age(),
        Criterion::NoDoubleCover => lang.criterion_no_double_cover(),
        Criterion::Income => lang.criterion_income(),
        Criterion::Welfare => lang.criterion_welfare(),
    }
}

/// The name of an outcome.
pub fn outcome(lang: Lang, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => lang.result_outcome_met(),
        Outcome::Check => lang.result_outcome_check(),
        Outcome::NotMet => lang.result_outcome_not_met(),
        Outcome::Unknown => lang.result_outcome_unknown(),
    }
}

/// The answer about the KTP.
pub fn ktp(lang: Lang, ktp: Ktp, city: &str) -> String {
    match ktp {
        Ktp::City => lang.ask_ktp_city(city),
        Ktp::Elsewhere => lang.ask_ktp_elsewhere().to_owned(),
    }
}

/// The name of a type of work.
pub fn work(lang: Lang, work: Work) -> &'static str {
    match work {
        Work::OwnAccount => lang.ask_work_own_account(),
        Work::Casual => lang.ask_work_casual(),
        Work::Family => lang.ask_work_family(),
        Work::HomeBusiness => lang.ask_work_home_business(),
        Work::Employee => lang.ask_work_employee(),
        Work::CivilServant => lang.ask_work_civil_servant(),
        Work::NotWorking => lang.ask_work_not_working(),
    }
}

/// The name of a kind of membership.
pub fn membership(lang: Lang, membership: Membership) -> &'static str {
    match membership {
        Membership::None => lang.ask_membership_none(),
        Membership::Lapsed => lang.ask_membership_lapsed(),
        Membership::SelfPaid => lang.ask_membership_self_paid(),
        Membership::Employer => lang.ask_membership_employer(),
        Membership::Government => lang.ask_membership_government(),
    }
}

/// The name of a sector.
pub fn sector(lang: Lang, sector: Sector) -> &'static str {
    match sector {
        Sector::Transport => lang.result_own_transport(),
        Sector::Other => lang.result_own_other(),
    }
}

/// The condition that the person works in this sector.
pub fn if_sector(lang: Lang, of: Sector) -> String {
    lang.result_own_if(&in_a_sentence(sector(lang, of)))
}

/// The name of a payer.
pub fn payer(lang: Lang, payer: Payer) -> &'static str {
    match payer {
        Payer::Donor => lang.donate_payer_donor(),
        Payer::City => lang.donate_payer_city(),
        Payer::Own => lang.donate_payer_self(),
    }
}

/// The sentence of a statement on the law, or on events elsewhere.
pub fn statement(lang: Lang, id: StatementId) -> &'static str {
    match id {
        StatementId::ReliefDonor => lang.donate_relief_donor(),
        StatementId::ZakatUse => lang.donate_said_zakat_use(),
        StatementId::TaxZakat => lang.donate_said_tax_zakat(),
        StatementId::TaxGift => lang.donate_said_tax_gift(),
        StatementId::RtFundUse => lang.donate_said_rt_fund_use(),
        StatementId::RtFundDuty => lang.said_rt_fund_duty(),
        StatementId::RtFundBorder => lang.said_rt_fund_border(),
        StatementId::CityRule => lang.said_city_rule(),
        StatementId::ProvinceCover => lang.said_province_cover(),
        StatementId::PayrollGift => lang.said_payroll_gift(),
        StatementId::OfficeMoves => lang.said_office_moves(),
        StatementId::AccidentCare => lang.said_accident_care(),
        StatementId::DecileLookup => lang.said_decile_lookup(),
        StatementId::WorkingAndWell => lang.said_working_and_well(),
        StatementId::NoFee => lang.said_no_fee(),
        StatementId::FuneralGrant => lang.said_funeral_grant(),
        StatementId::CoverEnds => lang.said_cover_ends(),
    }
}

/// The label of the field that a value of a link fills in.
pub fn link_key(lang: Lang, key: Key) -> &'static str {
    match key {
        Key::Way => lang.donate_occasion(),
        Key::Amount => lang.donate_amount(),
        Key::Monthly => lang.donate_monthly(),
        Key::Workers => lang.donate_workers(),
        Key::Months => lang.donate_months(),
        Key::Employees => lang.donate_employees(),
        Key::Each => lang.donate_each(),
        Key::Match => lang.donate_match(),
        Key::Cap => lang.donate_cap(),
        Key::Whole => lang.donate_whole(),
        Key::Share => lang.donate_share(),
        Key::Zakat => lang.donate_zakat(),
        Key::Infaq => lang.donate_infaq(),
        Key::Households => lang.donate_households(),
        Key::Target => lang.budget_target(),
        Key::Budget => lang.budget_funds(),
        Key::Growth => lang.budget_growth(),
        Key::Start => lang.donate_start(),
        Key::Payer => lang.donate_payer(),
        Key::Sector => lang.donate_sector(),
        Key::Relief => lang.donate_relief_short(),
        Key::Jht => lang.donate_jht(),
    }
}

/// Explains whether a payer gets the relief.
pub fn relief_rule(lang: Lang, rule: ReliefRule) -> &'static str {
    match rule {
        ReliefRule::DefaultOn => lang.sources_payer_default_on(),
        ReliefRule::DefaultOff => lang.sources_payer_default_off(),
        ReliefRule::Never => lang.sources_payer_never(),
    }
}

/// The reliability of a figure: as a label of a few words, and as a sentence.
pub fn mark(lang: Lang, mark: Mark) -> (&'static str, &'static str) {
    match mark {
        Mark::Seen => (lang.sources_mark_seen(), lang.sources_mark_seen_text()),
        Mark::Secondary => (
            lang.sources_mark_secondary(),
            lang.sources_mark_secondary_text(),
        ),
        Mark::Computed => (
            lang.sources_mark_computed(),
            lang.sources_mark_computed_text(),
        ),
        Mark::Inferred => (
            lang.sources_mark_inferred(),
            lang.sources_mark_inferred_text(),
        ),
    }
}

/// The title of a source in this language, and the language that it is in: a title of names only is the same in
/// every language, in Indonesian.
pub fn source_title(lang: Lang, source: &Source) -> (Lang, &str) {
    match &source.title_en {
        Some(title) if lang == Lang::En => (Lang::En, title),
        _ => (Lang::Id, &source.title),
    }
}

/// The name of a kind of source.
pub fn source_kind(lang: Lang, kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Regulation => lang.sources_kind_regulation(),
        SourceKind::Official => lang.sources_kind_official(),
        SourceKind::News => lang.sources_kind_news(),
        SourceKind::Dataset => lang.sources_kind_dataset(),
        SourceKind::Transcription => lang.sources_kind_transcription(),
        SourceKind::Reading => lang.sources_kind_reading(),
    }
}

/// The name of a paper to bring.
pub fn document(lang: Lang, document: Document) -> &'static str {
    match document {
        Document::Ktp => lang.result_bring_ktp(),
        Document::Kk => lang.result_bring_kk(),
        Document::WorkLetter => lang.result_bring_work_letter(),
        Document::BirthRecord => lang.result_bring_birth_record(),
    }
}

/// The place that issues a paper, as part of a sentence.
pub fn place(lang: Lang, place: Place) -> &'static str {
    match place {
        Place::Dukcapil => lang.place_dukcapil(),
        Place::Rt => lang.place_rt(),
        Place::Kelurahan => lang.place_kelurahan(),
    }
}

/// The name of another part of the city's help.
pub fn aid(lang: Lang, aid: Aid) -> &'static str {
    match aid {
        Aid::Health => lang.aid_health(),
        Aid::Checkup => lang.aid_checkup(),
        Aid::School => lang.aid_school(),
        Aid::Food => lang.aid_food(),
        Aid::Disability => lang.aid_disability(),
        Aid::House => lang.aid_house(),
    }
}

/// The name of a priority.
pub fn rank(lang: Lang, priority: Priority) -> &'static str {
    match priority {
        Priority::High => lang.sources_priority_high(),
        Priority::Medium => lang.sources_priority_medium(),
        Priority::Low => lang.sources_priority_low(),
        Priority::Unknown => lang.result_outcome_unknown(),
    }
}

/// The first `most` occupations that fit, as a list for a sentence.
pub fn occupations(
    lang: Lang,
    policy: &Policy,
    fits: impl Fn(&Occupation) -> bool,
    most: usize,
) -> String {
    listed(policy, &fits, most, &|job| {
        in_a_sentence(occupation(lang, job))
    })
}

/// The first `most` occupations in everyday words: in Indonesian, the first of the other names of each.
pub fn everyday(lang: Lang, policy: &Policy, most: usize) -> String {
    listed(
        policy,
        &|_| true,
        most,
        &|job| match (lang, job.also.first()) {
            (Lang::Id, Some(name)) => name.to_string(),
            _ => in_a_sentence(occupation(lang, job)),
        },
    )
}

// One function for both lists; a generic one would be compiled for each closure.
fn listed(
    policy: &Policy,
    fits: &dyn Fn(&Occupation) -> bool,
    most: usize,
    words: &dyn Fn(&Occupation) -> String,
) -> String {
    let fitting = policy.occupations.iter().filter(|job| fits(job));
    let words: Vec<String> = fitting.take(most).map(words).collect();
    words.join(", ")
}

/// The name of an office.
pub fn office(lang: Lang, office: &Office) -> &str {
    match lang {
        Lang::Id => &office.name_id,
        Lang::En => &office.name_en,
    }
}

/// The name of the office with this id; empty if there is none.
pub fn office_of(lang: Lang, policy: &Policy, id: OfficeId) -> &str {
    policy.office(id).map_or("", |found| office(lang, found))
}

/// The name of an occupation.
pub fn occupation(lang: Lang, occupation: &Occupation) -> &str {
    match lang {
        Lang::Id => &occupation.name_id,
        Lang::En => &occupation.name_en,
    }
}

/// The facts taken from an occupation: its usual type of work, and its sector.
pub fn reading(lang: Lang, job: &Occupation) -> String {
    lang.job_chosen(
        occupation(lang, job),
        &in_a_sentence(sector(lang, job.sector)),
        &in_a_sentence(work(lang, job.work)),
    )
}

/// An occupation with the type of work that was answered.
pub fn worked(lang: Lang, job: &Occupation, way: Work) -> String {
    lang.job_answer(occupation(lang, job), &in_a_sentence(work(lang, way)))
}

/// A name as part of a sentence: with a small first letter, unless it begins with an abbreviation.
pub fn in_a_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_ascii_lowercase() => {
            std::iter::once(first.to_ascii_lowercase())
                .chain(name.chars().skip(1))
                .collect()
        }
        _ => name.to_owned(),
    }
}
