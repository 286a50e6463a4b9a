//! The records of a policy. The built-in policy is written as constants at build time; no policy changes
//! once it is made.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use crate::{
    Aid, BaseRule, Criterion, Date, Document, FigureId, Ktp, Mark, Membership, Number, OfficeId,
    Outcome, Payer, Place, Priority, Programme, ReliefRule, Remedy, Rupiah, Sector, SourceKind,
    StatementId, Unit, Work,
};

/// Text of a policy: a constant in the browser, owned where files were read.
pub type Text = Cow<'static, str>;

/// A list of a policy: a constant in the browser, owned where files were read.
pub type List<T> = Cow<'static, [T]>;

/// Declares the records of a policy, each of which can be written as a Rust constant.
macro_rules! records {
    ($($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $type:ty,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[cfg_attr(feature = "read", derive(databake::Bake), databake(path = lindungi_policy))]
        pub struct $name { $($(#[$fmeta])* pub $field: $type,)+ }
    )+};
}

records! {
    /// A policy: the national figures and rules, and those of one city.
    Policy {
        /// The policy's version, shown with every result.
        version: Text,
        /// The publisher of this edition.
        publisher: Text,
        /// The city, with its kecamatan and kelurahan.
        city: City,
        /// Every source that a figure, a rule or a statement names.
        sources: List<Source>,
        /// Single figures, sorted by id and then by date.
        figures: List<Figure>,
        /// Contribution bases by income, sorted by date.
        band_tables: List<BandTable>,
        /// Periods of contribution relief, sorted by sector and then by date.
        reliefs: List<Relief>,
        /// The rule of each payer.
        payers: List<PayerRule>,
        /// The criteria, in the order in which they are judged.
        criteria: List<CriterionRule>,
        /// The priorities by welfare decile.
        priorities: List<PriorityRule>,
        /// Papers to bring.
        documents: List<DocumentRule>,
        /// Offices to turn to.
        offices: List<Office>,
        /// Occupations in everyday words.
        occupations: List<Occupation>,
        /// Other aid of the city.
        aids: List<AidRule>,
        /// Statements on the law, and on what happened elsewhere.
        statements: List<Statement>,
    }

    /// A city and its parts.
    City {
        /// The id, such as `kota_jambi`; also the value of the fact `ktp` for residents of the city.
        id: Text,
        /// The name, such as `Kota Jambi`.
        name: Text,
        /// The Kemendagri code, such as `15.71`.
        code: Text,
        /// The id of the source of codes and names.
        source: Text,
        /// The mark: how well codes and names are known.
        mark: Mark,
        /// The kecamatan of the city.
        districts: List<District>,
    }

    /// A kecamatan.
    District {
        /// The Kemendagri code, such as `15.71.01`.
        code: Text,
        /// The name.
        name: Text,
        /// The kelurahan of the kecamatan.
        villages: List<Village>,
    }

    /// A kelurahan.
    Village {
        /// The full Kemendagri code, such as `15.71.01.1001`.
        code: Text,
        /// The name.
        name: Text,
    }

    /// A text from which figures, rules or statements come.
    Source {
        /// The id, by which figures name the source.
        id: Text,
        /// The title, as in a citation, in Indonesian.
        title: Text,
        /// The title in English, if it has words of our own and not only names.
        title_en: Option<Text>,
        /// The kind of text.
        kind: SourceKind,
        /// The day of publication, if it is known.
        published: Option<Date>,
        /// The web address, if it is known.
        address: Option<Text>,
    }

    /// One figure for one span of days.
    Figure {
        /// The id of the figure.
        id: FigureId,
        /// The value, in `unit`.
        value: Number,
        /// The unit of the value.
        unit: Unit,
        /// The first day in force.
        from: Date,
        /// The last day in force, if it is known.
        until: Option<Date>,
        /// The id of the source.
        source: Text,
        /// The mark: how well it is known.
        mark: Mark,
    }

    /// The contribution base by income, for one span of days.
    BandTable {
        /// The first day in force.
        from: Date,
        /// The last day in force, if it is known.
        until: Option<Date>,
        /// The id of the source.
        source: Text,
        /// The bands, sorted by income, the lowest first.
        bands: List<Band>,
    }

    /// One income band.
    Band {
        /// The lowest income of the band, in rupiah a month.
        from: Rupiah,
        /// The lowest income above the band; `None` for the last band.
        below: Option<Rupiah>,
        /// The contribution base, in rupiah a month.
        base: Rupiah,
        /// The mark: how well it is known.
        mark: Mark,
    }

    /// A period in which the contributions of a sector are reduced.
    Relief {
        /// The sector of the workers.
        sector: Sector,
        /// The reduction, in percent of the contribution.
        percent: Number,
        /// The programmes whose contributions are reduced.
        programmes: List<Programme>,
        /// The first day in force.
        from: Date,
        /// The last day in force.
        until: Date,
        /// The id of the source.
        source: Text,
        /// The mark: how well it is known.
        mark: Mark,
    }

    /// The rule of a payer.
    PayerRule {
        /// The payer.
        id: Payer,
        /// The rule on the relief.
        relief: ReliefRule,
        /// The rule on the contribution base.
        base: BaseRule,
        /// The id of the source.
        source: Text,
        /// The mark: how well it is known.
        mark: Mark,
    }

    /// A criterion as a decision table.
    CriterionRule {
        /// The criterion.
        id: Criterion,
        /// True if a verdict is possible without this criterion.
        optional: bool,
        /// True if its question comes before all others, whatever it settles.
        ask_first: bool,
        /// The first day in force, if it is known.
        from: Option<Date>,
        /// The last day in force, if it is known.
        until: Option<Date>,
        /// The id of the source.
        source: Text,
        /// The mark: how well it is known.
        mark: Mark,
        /// The table: exactly one case holds for each value of the fact.
        cases: List<Case>,
    }

    /// One case of a decision table.
    Case {
        /// The condition under which the case holds.
        when: Condition,
        /// The outcome if the case holds.
        outcome: Outcome,
        /// The reason, and so what helps instead; `None` if the criterion is met.
        remedy: Option<Remedy>,
    }

    /// The priority of a range of welfare deciles.
    PriorityRule {
        /// The priority.
        level: Priority,
        /// The first decile of the range.
        from: u8,
        /// The last decile of the range, included.
        to: u8,
        /// The id of the source.
        source: Text,
        /// The mark: how well it is known.
        mark: Mark,
    }

    /// A paper to bring.
    DocumentRule {
        /// The paper.
        id: Document,
        /// The places that issue the paper, the usual place first.
        from: List<Place>,
        /// The lowest age of people who bring the paper, if there is a limit.
        age_from: Option<u8>,
        /// The highest age of people who bring the paper, if there is a limit.
        age_to: Option<u8>,
        /// The id of the source.
        source: Text,
        /// The mark: how well it is known.
        mark: Mark,
    }

    /// An office or line to turn to.
    Office {
        /// The id of the office.
        id: OfficeId,
        /// The Indonesian name.
        name_id: Text,
        /// The English name.
        name_en: Text,
        /// The telephone number, if it is known.
        phone: Option<Text>,
        /// The id of the source.
        source: Text,
        /// The mark: how well it is known.
        mark: Mark,
    }

    /// Another aid of the city.
    AidRule {
        /// The aid.
        id: Aid,
        /// The findings of a check after which the aid may fit. A conclusion of this project, whatever the
        /// mark.
        remedies: List<Remedy>,
        /// The id of the source that says that the aid exists.
        source: Text,
        /// The mark: how well the existence of the aid is known.
        mark: Mark,
    }

    /// A statement on the law, or on what happened elsewhere, that needs no figure. Its sentence stands in
    /// the locales.
    Statement {
        /// The id of the statement.
        id: StatementId,
        /// The first day in force, if the statement is limited in time.
        from: Option<Date>,
        /// The last day in force, if it is known.
        until: Option<Date>,
        /// The id of the source.
        source: Text,
        /// The mark: how well it is known.
        mark: Mark,
    }

    /// An occupation in everyday words.
    Occupation {
        /// The id.
        id: Text,
        /// The Indonesian name.
        name_id: Text,
        /// The English name.
        name_en: Text,
        /// Other names in common use.
        also: List<Text>,
        /// The usual kind of work in this occupation.
        work: Work,
        /// The sector.
        sector: Sector,
        /// The id of the source.
        source: Text,
        /// The mark: how well it is known.
        mark: Mark,
    }
}

/// The condition of a case of a decision table.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "read", derive(databake::Bake), databake(path = lindungi_policy))]
pub enum Condition {
    /// The KTP is one of these.
    Ktp(List<Ktp>),
    /// The work is one of these.
    Work(List<Work>),
    /// The membership is one of these.
    Membership(List<Membership>),
    /// The number (age, decile) is in this range, both ends included; `None` stands for no upper limit.
    Between(u8, Option<u8>),
    /// The amount is at most this figure.
    AtMost(FigureId),
    /// The amount is above this figure.
    Above(FigureId),
}

/// The welfare deciles (DTSEN); 1 is the poorest.
pub const DECILES: RangeInclusive<u8> = 1..=10;
