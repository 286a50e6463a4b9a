//! The texts that are typed: for every way to give, a city's budget and a letter, each with small answers
//! and with the largest.

use lindungi_text::Lang;

const ID: Lang = Lang::Id;

/// A field's label, and a text for it.
type Typed = (fn() -> &'static str, &'static str);

/// A page that is measured, with a way to give, a budget or a letter.
pub(crate) struct Place {
    /// The name in the table.
    pub(crate) name: &'static str,
    /// The address of the page, from the `#` on.
    pub(crate) hash: &'static str,
    /// The labels of the options that are chosen first.
    pub(crate) chosen: &'static [fn() -> &'static str],
    /// The texts that result in small answers.
    pub(crate) small: Answers,
    /// The texts that result in the largest answers: 120 months, a billion workers, fifty figures in the
    /// picture, long names.
    pub(crate) large: Answers,
}

/// The texts for one size of answers.
pub(crate) struct Answers {
    /// The texts that are filled in before, without measuring.
    pub(crate) before: &'static [Typed],
    /// The texts that are typed and measured, key by key and one after the other.
    pub(crate) typed: &'static [Typed],
}

const TEN_YEARS: Typed = (|| ID.donate_months(), "120");
const YEAR: Typed = (|| ID.donate_months(), "12");

/// Every page that is measured.
pub(crate) const PLACES: &[Place] = &[
    Place {
        name: "once: amount",
        hash: "#/donasi",
        chosen: &[],
        small: Answers {
            before: &[],
            typed: &[(|| ID.donate_amount(), "1.500.000"), YEAR],
        },
        large: Answers {
            before: &[TEN_YEARS],
            typed: &[
                (|| ID.donate_amount(), "1.000.000.000.000.000"),
                // 509,920 workers: fifty figures, one in part, and one more for some months.
                (|| ID.donate_amount(), "1028000000000"),
                TEN_YEARS,
            ],
        },
    },
    Place {
        name: "once: workers",
        hash: "#/donasi",
        chosen: &[|| ID.donate_way_workers()],
        small: Answers {
            before: &[],
            typed: &[(|| ID.donate_workers(), "25"), YEAR],
        },
        large: Answers {
            before: &[TEN_YEARS],
            typed: &[
                (|| ID.donate_workers(), "509.999.999"),
                (|| ID.donate_workers(), "1000000000"),
                TEN_YEARS,
            ],
        },
    },
    Place {
        name: "once: how long",
        hash: "#/donasi",
        chosen: &[|| ID.donate_way_duration()],
        small: Answers {
            before: &[],
            typed: &[(|| ID.donate_amount(), "2.500.000")],
        },
        large: Answers {
            before: &[(|| ID.donate_amount(), "1.000.000.000.000.000")],
            typed: &[
                (|| ID.donate_workers(), "490000000"),
                (|| ID.donate_amount(), "1000000000000000"),
            ],
        },
    },
    Place {
        name: "every month",
        hash: "#/donasi",
        chosen: &[|| ID.donate_occasion_monthly()],
        small: Answers {
            before: &[],
            typed: &[(|| ID.donate_monthly(), "250.000"), YEAR],
        },
        large: Answers {
            before: &[TEN_YEARS],
            typed: &[
                (|| ID.donate_monthly(), "8.333.333.333.333"),
                (|| ID.donate_monthly(), "8333333333333"),
                TEN_YEARS,
            ],
        },
    },
    Place {
        name: "payroll",
        hash: "#/donasi",
        chosen: &[|| ID.donate_occasion_payroll()],
        small: Answers {
            before: &[],
            typed: &[(|| ID.donate_each(), "25.000"), YEAR],
        },
        large: Answers {
            before: &[
                (|| ID.donate_employees(), "1.000.000"),
                (|| ID.donate_each(), "1.000.000"),
                TEN_YEARS,
            ],
            typed: &[
                (|| ID.donate_each(), "4166666"),
                (|| ID.donate_cap(), "999.999.999"),
                TEN_YEARS,
            ],
        },
    },
    Place {
        name: "share",
        hash: "#/donasi",
        chosen: &[|| ID.donate_occasion_share()],
        small: Answers {
            before: &[],
            typed: &[(|| ID.donate_whole(), "50.000.000"), YEAR],
        },
        large: Answers {
            before: &[(|| ID.donate_share(), "100"), TEN_YEARS],
            typed: &[
                (|| ID.donate_whole(), "1.000.000.000.000.000"),
                (|| ID.donate_share(), "99,99"),
                TEN_YEARS,
            ],
        },
    },
    Place {
        name: "zakat",
        hash: "#/donasi",
        chosen: &[|| ID.donate_occasion_zakat()],
        small: Answers {
            before: &[],
            typed: &[(|| ID.ask_income_label(), "12.000.000"), YEAR],
        },
        large: Answers {
            before: &[TEN_YEARS],
            typed: &[
                (|| ID.ask_income_label(), "1000000000000000"),
                (|| ID.donate_infaq(), "1028000000000"),
                TEN_YEARS,
            ],
        },
    },
    Place {
        name: "RT's fund",
        hash: "#/donasi",
        chosen: &[|| ID.donate_occasion_rt()],
        small: Answers {
            before: &[],
            typed: &[(|| ID.donate_workers(), "20"), YEAR],
        },
        large: Answers {
            before: &[(|| ID.donate_households(), "100.000"), TEN_YEARS],
            typed: &[
                (|| ID.donate_workers(), "1.000.000.000"),
                (|| ID.donate_workers(), "509999999"),
                TEN_YEARS,
            ],
        },
    },
    Place {
        name: "city's budget",
        hash: "#/anggaran",
        chosen: &[],
        small: Answers {
            before: &[],
            typed: &[
                (|| ID.budget_target(), "4.500"),
                (|| ID.budget_funds(), "700.000.000"),
                YEAR,
            ],
        },
        large: Answers {
            // With growth, a billion workers would become more than can be counted.
            before: &[(|| ID.budget_growth(), "0"), TEN_YEARS],
            typed: &[
                (|| ID.budget_target(), "1.000.000.000"),
                (|| ID.budget_target(), "509999999"),
                (|| ID.budget_funds(), "1000000000000000"),
                TEN_YEARS,
            ],
        },
    },
    Place {
        name: "letter",
        hash: "#/donasi/surat",
        chosen: &[],
        small: Answers {
            before: &[],
            typed: &[(|| ID.pledge_name(), "Budi")],
        },
        large: Answers {
            before: &[],
            typed: &[
                (|| ID.pledge_name(), "Hj. Siti Nurhaliza"),
                (|| ID.pledge_organisation(), "PT Angkutan Batanghari"),
            ],
        },
    },
];
