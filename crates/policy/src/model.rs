//! What a policy is made of. Built once, at build time, and then only read.

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
    /// Everything: the national figures and those of one city.
    Policy {
        /// The policy's version, shown with every result.
        version: Text,
        /// Who publishes this edition.
        publisher: Text,
        /// The city.
        city: City,
        /// Every source that a figure names.
        sources: List<Source>,
        /// Single figures, by id and then by date.
        figures: List<Figure>,
        /// Contribution bases by income, by date.
        band_tables: List<BandTable>,
        /// Windows of contribution relief.
        reliefs: List<Relief>,
        /// What holds for each payer.
        payers: List<PayerRule>,
        /// The criteria, in the order in which they are judged.
        criteria: List<CriterionRule>,
        /// Who comes first, by welfare decile.
        priorities: List<PriorityRule>,
        /// Papers to bring.
        documents: List<DocumentRule>,
        /// Offices to turn to.
        offices: List<Office>,
        /// Occupations in everyday words.
        occupations: List<Occupation>,
        /// Other parts of the city's help.
        aids: List<AidRule>,
        /// Statements on the law, and on what happened elsewhere.
        statements: List<Statement>,
    }

    /// A city and its parts.
    City {
        /// Its id, also the value of the fact `ktp` for its residents.
        id: Text,
        /// Its name.
        name: Text,
        /// Its Kemendagri code.
        code: Text,
        /// Source of codes and names.
        source: Text,
        /// How well they are known.
        mark: Mark,
        /// Its kecamatan.
        districts: List<District>,
    }

    /// A kecamatan.
    District {
        /// Kemendagri code.
        code: Text,
        /// Name.
        name: Text,
        /// Its kelurahan.
        villages: List<Village>,
    }

    /// A kelurahan.
    Village {
        /// Kemendagri code, whole.
        code: Text,
        /// Name.
        name: Text,
    }

    /// Where figures come from.
    Source {
        /// Its id, by which figures name it.
        id: Text,
        /// What it is, as one would cite it.
        title: Text,
        /// What kind of text.
        kind: SourceKind,
        /// When it was published, where known.
        published: Option<Date>,
        /// Where to find it, where known.
        address: Option<Text>,
    }

    /// One figure for one span of days.
    Figure {
        /// Which figure.
        id: FigureId,
        /// Its value, in `unit`.
        value: Number,
        /// What it is counted in.
        unit: Unit,
        /// First day.
        from: Date,
        /// Last day, where known.
        until: Option<Date>,
        /// Source.
        source: Text,
        /// How well it is known.
        mark: Mark,
    }

    /// The contribution base by income, for one span of days.
    BandTable {
        /// First day.
        from: Date,
        /// Last day, where known.
        until: Option<Date>,
        /// Source.
        source: Text,
        /// By income, lowest first.
        bands: List<Band>,
    }

    /// One income band.
    Band {
        /// Lowest income of the band.
        from: Rupiah,
        /// First income above the band; the last band has none.
        below: Option<Rupiah>,
        /// The contribution base.
        base: Rupiah,
        /// How well it is known.
        mark: Mark,
    }

    /// A window in which contributions are reduced.
    Relief {
        /// For whom.
        sector: Sector,
        /// By how much, in percent of the contribution.
        percent: Number,
        /// Which contributions.
        programmes: List<Programme>,
        /// First day.
        from: Date,
        /// Last day.
        until: Date,
        /// Source.
        source: Text,
        /// How well it is known.
        mark: Mark,
    }

    /// What holds for a payer.
    PayerRule {
        /// Who.
        id: Payer,
        /// Whether the relief is theirs.
        relief: ReliefRule,
        /// Which contribution base.
        base: BaseRule,
        /// Source.
        source: Text,
        /// How well it is known.
        mark: Mark,
    }

    /// A criterion as a decision table.
    CriterionRule {
        /// Which.
        id: Criterion,
        /// Whether a verdict can do without it.
        optional: bool,
        /// First day, where known.
        from: Option<Date>,
        /// Last day, where known.
        until: Option<Date>,
        /// Source.
        source: Text,
        /// How well it is known.
        mark: Mark,
        /// The table: exactly one case holds for each value of the fact.
        cases: List<Case>,
    }

    /// One line of a decision table.
    Case {
        /// When it holds.
        when: Condition,
        /// What it then finds.
        outcome: Outcome,
        /// Why, unless met.
        route: Option<Remedy>,
    }

    /// Who comes first.
    PriorityRule {
        /// How early.
        level: Priority,
        /// From this decile.
        from: u8,
        /// To this decile.
        to: u8,
        /// Source.
        source: Text,
        /// How well it is known.
        mark: Mark,
    }

    /// A paper to bring.
    DocumentRule {
        /// Which.
        id: Document,
        /// Where it is to be had, the usual place first.
        from: List<Place>,
        /// The lowest age of those who bring it, where there is one.
        age_from: Option<u8>,
        /// The highest age of those who bring it, where there is one.
        age_to: Option<u8>,
        /// Source.
        source: Text,
        /// How well it is known.
        mark: Mark,
    }

    /// An office or line to turn to.
    Office {
        /// Which.
        id: OfficeId,
        /// Indonesian name.
        name_id: Text,
        /// English name.
        name_en: Text,
        /// Its telephone number, where known.
        phone: Option<Text>,
        /// Source.
        source: Text,
        /// How well it is known.
        mark: Mark,
    }

    /// Another part of the city's help.
    AidRule {
        /// Which.
        id: Aid,
        /// For whom it may fit: those of whom the check found this. A conclusion of this project,
        /// whatever the mark.
        routes: List<Remedy>,
        /// Source of there being such a part.
        source: Text,
        /// How well that is known.
        mark: Mark,
    }

    /// A statement on the law, or on what happened elsewhere, that needs no figure. Its sentence stands in
    /// the locales.
    Statement {
        /// Which.
        id: StatementId,
        /// First day, where it holds for a time only.
        from: Option<Date>,
        /// Last day, where known.
        until: Option<Date>,
        /// Source.
        source: Text,
        /// How well it is known.
        mark: Mark,
    }

    /// An occupation in everyday words.
    Occupation {
        /// Its id.
        id: Text,
        /// Indonesian name.
        name_id: Text,
        /// English name.
        name_en: Text,
        /// What else people call it.
        also: List<Text>,
        /// How one usually works in it.
        work: Work,
        /// Its sector.
        sector: Sector,
        /// Source.
        source: Text,
        /// How well it is known.
        mark: Mark,
    }
}

/// When a line of a decision table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "read", derive(databake::Bake), databake(path = lindungi_policy))]
pub enum Condition {
    /// The KTP is one of these.
    Ktp(List<Ktp>),
    /// The work is one of these.
    Work(List<Work>),
    /// The membership is one of these.
    Membership(List<Membership>),
    /// The number (age, decile) lies between these, both included; without an end if there is none.
    Between(u8, Option<u8>),
    /// The amount is at most this figure.
    AtMost(FigureId),
    /// The amount is above this figure.
    Above(FigureId),
}

/// The deciles of welfare (DTSEN), from the poorest.
pub const DECILES: RangeInclusive<u8> = 1..=10;
