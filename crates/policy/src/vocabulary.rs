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
            /// Every value, in the order in which it is declared.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Every name, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($text,)+];

            /// How it is written in policy files, rosters and JSON.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The value of this name, in exactly this spelling.
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
    /// How well a figure is known.
    Mark {
        /// Seen in the source's own text.
        Seen = "seen",
        /// Seen in a transcription or report by somebody else.
        Secondary = "secondary",
        /// Computed from marked figures.
        Computed = "computed",
        /// Concluded from sources, stated by none.
        Inferred = "inferred",
    }
}

vocabulary! {
    /// What kind of text a source is.
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
    /// What a figure is counted in.
    Unit {
        /// Rupiah, once.
        Rupiah = "rupiah",
        /// Rupiah for one worker and month.
        RupiahPerMonth = "rupiah_per_month",
        /// Hundredths.
        Percent = "percent",
        /// Days of 24 hours.
        Days = "days",
        /// Calendar months.
        Months = "months",
        /// Years.
        Years = "years",
        /// People.
        People = "people",
        /// Households.
        Households = "households",
        /// Times the contribution base.
        TimesBase = "times_base",
    }
}

vocabulary! {
    /// Every single figure that the rules and sentences use.
    FigureId {
        /// Work accident insurance, share of the base.
        JkkRate = "jkk.rate",
        /// Life insurance, flat.
        JkmContribution = "jkm.contribution",
        /// Old-age savings, share of the base.
        JhtRate = "jht.rate",
        /// Death by work accident: times the base.
        JkkDeathFactor = "jkk.death_factor",
        /// Death by work accident: periodic benefit, paid at once.
        JkkPeriodic = "jkk.periodic",
        /// Death by work accident: funeral.
        JkkFuneral = "jkk.funeral",
        /// Months for which a worker unable to work gets the whole base.
        JkkWageFullMonths = "jkk.wage_full_months",
        /// Share of the base after these months.
        JkkWageLaterShare = "jkk.wage_later_share",
        /// Days of 24 hours within which a work accident must be reported.
        JkkReportDays = "jkk.report_days",
        /// Other death: grant.
        JkmDeath = "jkm.death",
        /// Other death: periodic benefit, paid at once.
        JkmPeriodic = "jkm.periodic",
        /// Other death: funeral.
        JkmFuneral = "jkm.funeral",
        /// Other death within the waiting months: all that is paid.
        JkmEarly = "jkm.early",
        /// Months that must be paid before other death is covered in full.
        JkmWaitingMonths = "jkm.waiting_months",
        /// Scholarships: the most for all children together.
        ScholarshipMost = "scholarship.most",
        /// Scholarships: for how many children.
        ScholarshipChildren = "scholarship.children",
        /// Scholarships after other death: years of contributions.
        ScholarshipYears = "scholarship.years",
        /// Scholarships end at this age.
        ScholarshipUntilAge = "scholarship.until_age",
        /// Unpaid months in a row after which membership lapses.
        LapseMonths = "membership.lapse_months",
        /// Zakat on income, share.
        ZakatRate = "zakat.rate",
        /// Zakat on income, monthly threshold.
        ZakatNisab = "zakat.nisab",
        /// The city's minimum wage.
        Umk = "umk",
        /// A monthly income below this is asked back, as thousands were probably left out.
        IncomeAskedBack = "income.asked_back",
        /// Workers whose contributions the city pays.
        ProgrammeCovered = "programme.covered",
        /// Workers that the city means to cover.
        ProgrammePlanned = "programme.planned",
        /// Vulnerable workers on record.
        ProgrammeRecorded = "programme.recorded",
        /// Heads of RT.
        ProgrammeRtHeads = "programme.rt_heads",
        /// What the city gives a small RT for a year.
        RtFundSmall = "rt_fund.small",
        /// A small RT has at most so many households.
        RtFundSmallUpTo = "rt_fund.small_up_to",
        /// What the city gives an RT of middle size for a year.
        RtFundMiddle = "rt_fund.middle",
        /// An RT of middle size has at most so many households.
        RtFundMiddleUpTo = "rt_fund.middle_up_to",
        /// What the city gives a large RT for a year.
        RtFundLarge = "rt_fund.large",
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
    /// Who pays the contribution.
    Payer {
        /// The city, from its budget (APBN, APBD).
        City = "city",
        /// A private giver, a company, Baznas.
        Donor = "donor",
        /// The worker.
        Own = "self",
    }
}

vocabulary! {
    /// Whether a payer gets the contribution relief.
    ReliefRule {
        /// Unless refused.
        DefaultOn = "default_on",
        /// Only when chosen.
        DefaultOff = "default_off",
        /// Whatever is chosen.
        Never = "never",
    }
}

vocabulary! {
    /// Which contribution base a payer's cover uses.
    BaseRule {
        /// The band of the worker's income.
        Income = "income",
        /// The lowest band.
        Lowest = "lowest",
    }
}

vocabulary! {
    /// Sector, as the relief tells them apart.
    Sector {
        /// Transport.
        Transport = "transport",
        /// Everything else.
        Other = "other",
    }
}

vocabulary! {
    /// Where the identity card (KTP) places the person.
    Ktp {
        /// In this policy's city. Written as the city's own id in files (see [`super::City::id`]).
        City = "city",
        /// Anywhere else.
        Elsewhere = "elsewhere",
    }
}

vocabulary! {
    /// How the person works.
    Work {
        /// Own account.
        OwnAccount = "own_account",
        /// Casual or daily.
        Casual = "casual",
        /// Helps a family business.
        Family = "family",
        /// Runs a business from home.
        HomeBusiness = "home_business",
        /// Employed.
        Employee = "employee",
        /// ASN, TNI or Polri.
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
        /// Pays for themself.
        SelfPaid = "self_paid",
        /// Paid by an employer.
        Employer = "employer",
        /// Paid by city, province or state.
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
    /// What a criterion found.
    Outcome {
        /// Holds.
        Met = "met",
        /// Needs a person to look.
        Check = "check",
        /// Does not hold.
        NotMet = "not_met",
        /// Cannot be said.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// Why a criterion is not plainly met, and so what helps instead.
    Remedy {
        /// The programme of one's own city.
        OwnCity = "own_city",
        /// The employer must register.
        EmployerRegisters = "employer_registers",
        /// Taspen, Asabri.
        StateScheme = "state_scheme",
        /// Not working.
        NotWorking = "not_working",
        /// Of an age that an officer must look at.
        Minor = "minor",
        /// Too young.
        TooYoung = "too_young",
        /// Too old to be registered.
        Over65 = "over_65",
        /// Pays for themself already.
        SelfPaying = "self_paying",
        /// Covered by an employer.
        EmployerCovers = "employer_covers",
        /// Covered by the state.
        AlreadyCovered = "already_covered",
        /// Earns more than the reference wage.
        AboveReferenceWage = "above_reference_wage",
        /// In a higher welfare decile.
        HigherDecile = "higher_decile",
        /// The figure to compare with is not published.
        FigureNotPublished = "figure_not_published",
    }
}

vocabulary! {
    /// Who comes first.
    Priority {
        /// First.
        High = "high",
        /// Next.
        Medium = "medium",
        /// Later.
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
        /// A private giver may not get the relief.
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
        /// Reports leave out RTs of one size.
        RtFundBorder = "rt_fund_border",
        /// The mayor has named a rule on this cover, which we have not read.
        CityRule = "city_rule",
        /// The workers that the province plans to cover.
        ProvinceCover = "province_cover",
        /// The experience elsewhere with gifts from employees' pay.
        PayrollGift = "payroll_gift",
        /// Another office took over this budget elsewhere.
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
    /// Another part of the city's help (Kartu Bahagia), for whom this programme is not the way.
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
