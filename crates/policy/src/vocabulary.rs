//! The closed sets of words that policy files, rules, spreadsheets and JSON have in common.
//!
//! Each word has one spelling, [`name`](Criterion::name), used wherever it is written down.

/// Declares an enum whose variants each have one written name.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "read", derive(databake::Bake), databake(path = lindungi_policy))]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Every name, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($text,)+];

            /// The spelling in policy files, rosters and JSON.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The value with exactly this name, or `None`.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$variant),)+ _ => None }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.name())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let name = String::deserialize(from)?;
                Self::from_name(&name)
                    .ok_or_else(|| serde::de::Error::unknown_variant(&name, Self::NAMES))
            }
        }
    };
}

vocabulary! {
    /// The mark: how well a figure is known, the strongest first.
    Mark {
        /// Seen in the source's own text.
        Seen = "seen",
        /// Seen in a transcription or report by somebody else.
        Secondary = "secondary",
        /// Computed from marked figures.
        Computed = "computed",
        /// Concluded from sources; no source states it.
        Inferred = "inferred",
    }
}

vocabulary! {
    /// The kind of text of a source.
    SourceKind {
        /// A law or regulation.
        Regulation = "regulation",
        /// A page of the body that runs the programme.
        Official = "official",
        /// A newspaper or news site.
        News = "news",
        /// A register or data set.
        Dataset = "dataset",
        /// Somebody's transcription of an official text.
        Transcription = "transcription",
        /// A conclusion drawn by this project from several sources.
        Reading = "reading",
    }
}

vocabulary! {
    /// The unit of a figure.
    Unit {
        /// Rupiah, once.
        Rupiah = "rupiah",
        /// Rupiah for one worker and month.
        RupiahPerMonth = "rupiah_per_month",
        /// Percent.
        Percent = "percent",
        /// Days of 24 hours.
        Days = "days",
        /// Calendar months.
        Months = "months",
        /// Years.
        Years = "years",
        /// A number of people.
        People = "people",
        /// A number of households.
        Households = "households",
        /// A multiple of the contribution base.
        TimesBase = "times_base",
        /// A day of the month.
        DayOfMonth = "day_of_month",
    }
}

vocabulary! {
    /// The ids of all single figures that rules and sentences use.
    FigureId {
        /// Work accident insurance (JKK): the contribution, in percent of the base.
        JkkRate = "jkk.rate",
        /// Death insurance (JKM): the contribution, the same for every income.
        JkmContribution = "jkm.contribution",
        /// Old-age savings (JHT): the contribution, in percent of the base.
        JhtRate = "jht.rate",
        /// Death by work accident: the benefit as a multiple of the base.
        JkkDeathFactor = "jkk.death_factor",
        /// Death by work accident: periodic benefit, paid at once.
        JkkPeriodic = "jkk.periodic",
        /// Death by work accident: funeral benefit.
        JkkFuneral = "jkk.funeral",
        /// Months during which a worker who cannot work after an accident gets the whole base.
        JkkWageFullMonths = "jkk.wage_full_months",
        /// The share of the base after these months, in percent.
        JkkWageLaterShare = "jkk.wage_later_share",
        /// Days of 24 hours within which a work accident must be reported.
        JkkReportDays = "jkk.report_days",
        /// Death from another cause: grant.
        JkmDeath = "jkm.death",
        /// Death from another cause: periodic benefit, paid at once.
        JkmPeriodic = "jkm.periodic",
        /// Death from another cause: funeral benefit.
        JkmFuneral = "jkm.funeral",
        /// Death from another cause within the waiting months: the whole benefit.
        JkmEarly = "jkm.early",
        /// Months that must be paid before death from another cause is covered in full.
        JkmWaitingMonths = "jkm.waiting_months",
        /// Scholarships: the largest sum for all children together.
        ScholarshipMost = "scholarship.most",
        /// Scholarships: the number of children.
        ScholarshipChildren = "scholarship.children",
        /// Scholarships after death from another cause: the years of contributions that are required.
        ScholarshipYears = "scholarship.years",
        /// Scholarships: the age at which they end.
        ScholarshipUntilAge = "scholarship.until_age",
        /// Unpaid months in a row after which membership lapses.
        LapseMonths = "membership.lapse_months",
        /// Zakat on income: the rate, in percent.
        ZakatRate = "zakat.rate",
        /// Zakat on income: the threshold (nisab) a month.
        ZakatNisab = "zakat.nisab",
        /// The minimum wage of the city (UMK).
        Umk = "umk",
        /// The monthly income below which the entry is asked again, since thousands were probably left out.
        IncomeAskedBack = "income.asked_back",
        /// Workers whose contributions the city pays.
        ProgrammeCovered = "programme.covered",
        /// Workers whom the city plans to cover.
        ProgrammePlanned = "programme.planned",
        /// Vulnerable workers on record.
        ProgrammeRecorded = "programme.recorded",
        /// Heads of RT in the city.
        ProgrammeRtHeads = "programme.rt_heads",
        /// The sum that the city gives a small RT for a year.
        RtFundSmall = "rt_fund.small",
        /// The largest number of households of a small RT.
        RtFundSmallUpTo = "rt_fund.small_up_to",
        /// The sum that the city gives an RT of middle size for a year.
        RtFundMiddle = "rt_fund.middle",
        /// The largest number of households of an RT of middle size.
        RtFundMiddleUpTo = "rt_fund.middle_up_to",
        /// The sum that the city gives a large RT for a year.
        RtFundLarge = "rt_fund.large",
        /// The last day on which a calculation assumes that workers can still be registered in the same month.
        CoverBeginsUpTo = "cover.begins_up_to",
    }
}

impl FigureId {
    /// The unit in which this figure must be given.
    pub const fn unit(self) -> Unit {
        match self {
            Self::JkkRate | Self::JhtRate | Self::ZakatRate | Self::JkkWageLaterShare => {
                Unit::Percent
            }
            Self::JkmContribution | Self::ZakatNisab | Self::Umk | Self::IncomeAskedBack => {
                Unit::RupiahPerMonth
            }
            Self::JkkDeathFactor => Unit::TimesBase,
            Self::JkkPeriodic
            | Self::JkkFuneral
            | Self::JkmDeath
            | Self::JkmPeriodic
            | Self::JkmFuneral
            | Self::JkmEarly
            | Self::ScholarshipMost
            | Self::RtFundSmall
            | Self::RtFundMiddle
            | Self::RtFundLarge => Unit::Rupiah,
            Self::RtFundSmallUpTo | Self::RtFundMiddleUpTo => Unit::Households,
            Self::JkkReportDays => Unit::Days,
            Self::CoverBeginsUpTo => Unit::DayOfMonth,
            Self::JkkWageFullMonths | Self::JkmWaitingMonths | Self::LapseMonths => Unit::Months,
            Self::ScholarshipYears | Self::ScholarshipUntilAge => Unit::Years,
            Self::ScholarshipChildren
            | Self::ProgrammeCovered
            | Self::ProgrammePlanned
            | Self::ProgrammeRecorded
            | Self::ProgrammeRtHeads => Unit::People,
        }
    }
}

vocabulary! {
    /// A programme of BPJS Ketenagakerjaan.
    Programme {
        /// Jaminan Kecelakaan Kerja: work accident.
        Jkk = "jkk",
        /// Jaminan Kematian: death.
        Jkm = "jkm",
        /// Jaminan Hari Tua: old-age savings.
        Jht = "jht",
    }
}

vocabulary! {
    /// The payer of the contributions.
    Payer {
        /// The city, from its budget (APBN, APBD).
        City = "city",
        /// A private giver, a company or Baznas.
        Donor = "donor",
        /// The worker.
        Own = "self",
    }
}

vocabulary! {
    /// The rule on the contribution relief for a payer.
    ReliefRule {
        /// With relief unless it is refused.
        DefaultOn = "default_on",
        /// With relief only if it is chosen.
        DefaultOff = "default_off",
        /// Without relief, whatever is chosen.
        Never = "never",
    }
}

vocabulary! {
    /// The contribution base of a payer's cover.
    BaseRule {
        /// The band of the worker's income.
        Income = "income",
        /// The lowest band.
        Lowest = "lowest",
    }
}

vocabulary! {
    /// The sectors that the relief distinguishes.
    Sector {
        /// Transport.
        Transport = "transport",
        /// Everything else.
        Other = "other",
    }
}

vocabulary! {
    /// The place of residence by the identity card (KTP).
    Ktp {
        /// The city of this policy. Files write the id of the city instead (see [`super::City::id`]).
        City = "city",
        /// Anywhere else.
        Elsewhere = "elsewhere",
    }
}

vocabulary! {
    /// The kind of work of a person.
    Work {
        /// Works on own account.
        OwnAccount = "own_account",
        /// Casual or daily work.
        Casual = "casual",
        /// Helps a family business.
        Family = "family",
        /// Runs a business from home.
        HomeBusiness = "home_business",
        /// Employed.
        Employee = "employee",
        /// Civil servant, soldier or police officer (ASN, TNI, Polri).
        CivilServant = "civil_servant",
        /// Not working.
        NotWorking = "not_working",
    }
}

vocabulary! {
    /// Membership of BPJS Ketenagakerjaan.
    Membership {
        /// Never or not now a member.
        None = "none",
        /// Member, inactive for unpaid months.
        Lapsed = "lapsed",
        /// Member who pays the contributions.
        SelfPaid = "self_paid",
        /// Member for whom an employer pays.
        Employer = "employer",
        /// Member for whom the city, the province or the state pays.
        Government = "government",
    }
}

vocabulary! {
    /// The criteria, in the order in which they are judged.
    Criterion {
        /// Lives in the city by KTP.
        Residence = "residence",
        /// Works informally.
        InformalWork = "informal_work",
        /// Is of working age.
        Age = "age",
        /// Is not covered already.
        NoDoubleCover = "no_double_cover",
        /// Earns little.
        Income = "income",
        /// Is of low welfare.
        Welfare = "welfare",
    }
}

vocabulary! {
    /// The outcome of a criterion for a person.
    Outcome {
        /// The criterion is met.
        Met = "met",
        /// An officer must check it.
        Check = "check",
        /// The criterion is not met.
        NotMet = "not_met",
        /// The outcome is not known.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// The reason why a criterion is not met or must be checked, and so what helps instead.
    Remedy {
        /// Lives elsewhere: the programme of the own city may help.
        OwnCity = "own_city",
        /// The employer must register.
        EmployerRegisters = "employer_registers",
        /// Covered by a scheme of the state: Taspen, Asabri.
        StateScheme = "state_scheme",
        /// Not working.
        NotWorking = "not_working",
        /// A minor whom an officer must check.
        Minor = "minor",
        /// Too young.
        TooYoung = "too_young",
        /// Too old to be registered.
        Over65 = "over_65",
        /// Pays the contributions already.
        SelfPaying = "self_paying",
        /// Covered by an employer.
        EmployerCovers = "employer_covers",
        /// Covered by the state.
        AlreadyCovered = "already_covered",
        /// Earns more than the reference wage.
        AboveReferenceWage = "above_reference_wage",
        /// In a higher welfare decile.
        HigherDecile = "higher_decile",
        /// The figure for the comparison is not published.
        FigureNotPublished = "figure_not_published",
    }
}

vocabulary! {
    /// The priority of a person.
    Priority {
        /// Comes first.
        High = "high",
        /// Comes next.
        Medium = "medium",
        /// Comes later.
        Low = "low",
        /// Not known.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// A paper to bring.
    Document {
        /// Identity card.
        Ktp = "ktp",
        /// Family card.
        Kk = "kk",
        /// Letter on the work done.
        WorkLetter = "work_letter",
        /// Record of birth, or identity card of a child.
        BirthRecord = "birth_record",
    }
}

vocabulary! {
    /// An office or line to turn to.
    OfficeId {
        /// BPJS Ketenagakerjaan's call centre.
        BpjsCall = "bpjs_call",
        /// BPJS Ketenagakerjaan's branch.
        BpjsBranch = "bpjs_branch",
        /// The city's manpower office.
        Manpower = "manpower",
        /// The zakat agency.
        Baznas = "baznas",
    }
}

vocabulary! {
    /// A statement on the law, or on what happened elsewhere, that needs no figure.
    StatementId {
        /// It is not certain that a private giver gets the relief.
        ReliefDonor = "relief_donor",
        /// Zakat may pay contributions.
        ZakatUse = "zakat_use",
        /// The conditions on which zakat lowers the taxable income.
        TaxZakat = "tax_zakat",
        /// It is not clear whether other gifts lower the taxable income.
        TaxGift = "tax_gift",
        /// The money of an RT may pay contributions.
        RtFundUse = "rt_fund_use",
        /// The purchases that each RT must make from its fund.
        RtFundDuty = "rt_fund_duty",
        /// Reports leave out RTs of exactly one number of households.
        RtFundBorder = "rt_fund_border",
        /// The mayor has named a rule on this cover, which we have not read.
        CityRule = "city_rule",
        /// The workers that the province plans to cover.
        ProvinceCover = "province_cover",
        /// The experience elsewhere with gifts from employees' pay.
        PayrollGift = "payroll_gift",
        /// In another city this budget moved to another office.
        OfficeMoves = "office_moves",
        /// The places for treatment after a work accident.
        AccidentCare = "accident_care",
        /// The places where a family can see its decile.
        DecileLookup = "decile_lookup",
        /// Elsewhere, claims of people who were ill or not working when registered were refused.
        WorkingAndWell = "working_and_well",
        /// Nobody may charge a fee for a claim.
        NoFee = "no_fee",
        /// Elsewhere, cover took the place of a cash grant.
        FuneralGrant = "funeral_grant",
        /// Elsewhere, contributions are paid only as long as the budget allows.
        CoverEnds = "cover_ends",
    }
}

vocabulary! {
    /// A place that issues a paper.
    Place {
        /// The civil registry.
        Dukcapil = "dukcapil",
        /// The head of RT.
        Rt = "rt",
        /// The kelurahan office.
        Kelurahan = "kelurahan",
    }
}

vocabulary! {
    /// Another aid of the city (Kartu Bahagia), for people whom this programme does not fit.
    Aid {
        /// Health cover (JKN).
        Health = "health",
        /// Free health check-up.
        Checkup = "checkup",
        /// School aid.
        School = "school",
        /// Groceries.
        Food = "food",
        /// Aid for people with a disability.
        Disability = "disability",
        /// House repair.
        House = "house",
    }
}
