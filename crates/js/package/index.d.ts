/**
 * The rules of Lindungi: who may be covered in Kota Jambi's programme for vulnerable workers, and what
 * cover costs. Estimates, not decisions: the city decides.
 *
 * Call `init()` once and wait for it. Everything after that is computed at once and on the spot; the
 * module knows no clock and sends nothing anywhere.
 *
 * What is wrong with a question is thrown as a `Refusal`: an `Error` whose message says it in the chosen
 * language, with a `code` and a `key` for programs.
 */

/** The language of messages: Indonesian (where none is given) or English. */
export type Lang = "id" | "en";

/** The kind of a refusal. */
export type Code =
  | "json"
  | "type"
  | "too_large"
  | "unknown_key"
  | "key_twice"
  | "missing"
  | "value"
  | "combination"
  | "unanswered"
  | "language"
  | "unwritten";

/** The error that is thrown where a question is refused. */
export interface Refusal extends Error {
  code: Code;
  /** The key that is meant; null where it is the whole question. Digits in an unknown key are `#`. */
  key: string | null;
}

/** A calendar month, `2026-11`. */
export type Month = string;

/** A day, `2026-11-22`, or as people write it, the day before the month: `22/11/2026`, `22 Nov 2026`. */
export type Day = string;

/** Whole rupiah, or an amount as people write it: `"Rp. 1.500.000,-"`, `"1,5 juta"`, `"500rb"`. */
export type Amount = number | bigint | string;

/** A whole number from 1, or its digits. */
export type Count = number | bigint | string;

/** Who pays: the city, a giver, the worker. */
export type Payer = "city" | "donor" | "self";

/** Sector of the work, as the contribution relief tells them apart. */
export type Sector = "transport" | "other";

/** With or without the contribution relief. */
export type Relief = "on" | "off";

/** On what terms cover is bought. What is left out or null is as is usual. */
export interface Terms {
  /** For a quote a donor where none is named; for a tariff nobody in particular. */
  payer?: Payer | null;
  /** `"other"` where none is named. */
  sector?: Sector | null;
  /** With old-age savings (JHT). */
  jht?: boolean | null;
  /** As is usual for the payer where it is left out; a city never gets it. */
  relief?: Relief | null;
}

/** The question of a tariff. */
export interface TariffQuestion extends Terms {
  month: Month;
  /**
   * The worker's income a month. It counts where the payer is the worker or nobody in particular;
   * without it the lowest band does.
   */
  income?: Amount | null;
}

type Given<Keys extends string, All extends string> = {
  [Key in Keys]: Key extends "amount" | "monthly" ? Amount : Count;
} & { [Key in Exclude<All, Keys>]?: null };

type Way<Keys extends string> = Given<Keys, "amount" | "monthly" | "workers" | "months">;

/**
 * The question of a quote, in one of four ways: how many workers an amount covers for so many months,
 * what workers cost for months, how long an amount lasts for workers, and how many workers a sum each
 * month keeps covered.
 */
export type QuoteQuestion = Terms & {
  /** The first month of cover. */
  start: Month;
} & (
    | Way<"amount" | "months">
    | Way<"workers" | "months">
    | Way<"amount" | "workers">
    | Way<"monthly" | "months">
  );

export type Ktp = "kota_jambi" | "elsewhere";

export type Work =
  | "own_account"
  | "casual"
  | "family"
  | "home_business"
  | "employee"
  | "civil_servant"
  | "not_working";

export type Membership = "none" | "lapsed" | "self_paid" | "employer" | "government";

/** What is known of one person. What is left out or null is not known. */
export interface Facts {
  ktp?: Ktp | null;
  /** From 1900 on; it wins over `age`. The year may have two digits where only one is possible. */
  birth_date?: Day | null;
  /** Completed years, 0 to 120, or as people write them: `"41 tahun"`. */
  age?: number | bigint | string | null;
  work?: Work | null;
  /** Rupiah a month. */
  income?: Amount | null;
  membership?: Membership | null;
  /** DTSEN welfare decile, 1 (poorest) to 10. */
  decile?: number | bigint | null;
}

/** A figure that an answer rests on. */
export interface Figure {
  id: string;
  /** In the figure's own unit: rupiah, percent, months. */
  value: number;
  /** The id of its source. */
  source: string;
}

/** The contribution of one worker for one month. */
export type Tariff = PublishedTariff | UnpublishedTariff;

/** All amounts are rupiah, as due. */
export interface PublishedTariff {
  month: Month;
  /** The contribution base. */
  base: number;
  /** Work accident. */
  jkk: number;
  /** Death. */
  jkm: number;
  /** Old-age savings; 0 where not chosen. */
  jht: number;
  total: number;
  /** Whether the relief has reduced it. */
  relief: boolean;
  figures: Figure[];
}

/** No contribution is published for the month. */
export interface UnpublishedTariff {
  month: Month;
  base: null;
  jkk: null;
  jkm: null;
  jht: null;
  total: null;
  relief: null;
  figures: never[];
}

/** What money covers. All amounts are rupiah. */
export interface Quote {
  workers: number;
  months: number;
  /** One worker for all the months. */
  per_worker: number;
  total: number;
  /** The money given; where none was, the total. */
  amount: number;
  /** What is left of it. */
  remainder: number;
  /** One more worker for a part of the time, where the remainder allows it. */
  extra: Extra | null;
  /** The last covered month; null where nobody is covered. */
  covered_until: Month | null;
  /** What the same cover costs for the same time after that; null where that is not published. */
  renew_total: number | null;
  schedule: MonthCost[];
  figures: Figure[];
}

export interface Extra {
  workers: number;
  months: number;
  total: number;
  left: number;
}

export interface MonthCost {
  month: Month;
  per_worker: number;
  total: number;
}

export type Verdict = "likely" | "needs_check" | "other_route";

export type Criterion =
  | "residence"
  | "informal_work"
  | "age"
  | "no_double_cover"
  | "income"
  | "welfare";

export type Outcome = "met" | "check" | "not_met" | "unknown";

/** Why a criterion is not plainly met. */
export type Route =
  | "own_city"
  | "employer_registers"
  | "state_scheme"
  | "not_working"
  | "minor"
  | "too_young"
  | "over_65"
  | "self_paying"
  | "employer_covers"
  | "already_covered"
  | "above_reference_wage"
  | "higher_decile"
  | "figure_not_published";

export type Priority = "high" | "medium" | "low" | "unknown";

export interface Finding {
  criterion: Criterion;
  outcome: Outcome;
  route: Route | null;
}

/** Whether one person may be covered, by every criterion. It never says that somebody qualifies. */
export interface Check {
  as_of: Day;
  /** The policy's version. */
  policy: string;
  verdict: Verdict;
  /** One for each criterion, in their order. */
  findings: Finding[];
  /** The criteria of which nothing is known. */
  missing: Criterion[];
  /** Who comes first; null where the verdict is another route. */
  priority: Priority | null;
}

/** The question of zakat. */
export interface ZakatQuestion {
  /** Rupiah in the month. */
  income: Amount;
  month: Month;
}

/** Zakat on the income of a month; null where no nisab is published for the month. */
export interface Zakat {
  /** The month's threshold, in rupiah. */
  nisab: number | null;
  /** As a factor: 0.025. */
  rate: number | null;
  /** Rupiah; 0 below the threshold. */
  due: number | null;
}

/** How well a value is known. */
export type Mark = "seen" | "secondary" | "computed" | "inferred";

/** What kind of text a source is. */
export type SourceKind =
  | "regulation"
  | "official"
  | "news"
  | "dataset"
  | "transcription"
  | "reading";

/** What a figure is counted in. */
export type Unit =
  | "rupiah"
  | "rupiah_per_month"
  | "percent"
  | "days"
  | "months"
  | "years"
  | "people"
  | "households"
  | "times_base";

/** Everything in the built-in policy that an answer can rest on. */
export interface Policy {
  /** Its edition; the same as `policy` of a check. */
  version: string;
  publisher: string;
  city: string;
  figures: PolicyFigure[];
  criteria: PolicyCriterion[];
  sources: Source[];
}

export interface PolicyFigure {
  id: string;
  value: number;
  unit: Unit;
  /** The first and the last day on which it is in force; null where there is none. */
  from: Day | null;
  until: Day | null;
  mark: Mark;
  /** The id of its source. */
  source: string;
}

export interface PolicyCriterion {
  id: Criterion;
  optional: boolean;
  from: Day | null;
  until: Day | null;
  mark: Mark;
  source: string;
  cases: PolicyCase[];
}

export interface PolicyCase {
  /** For which values of the fact it holds. */
  when:
    | { one_of: string[] }
    | { from: number; to: number | null }
    | { at_most: string }
    | { above: string };
  outcome: Outcome;
  route: Route | null;
}

export interface Source {
  id: string;
  title: string;
  kind: SourceKind;
  published: Day | null;
  /** Where it can be read; null where no address is known. */
  address: string | null;
}

/**
 * Loads the rules: from the file beside this module, or from `source`, an address to fetch or the bytes
 * themselves. Further calls wait for the same; after a failure it can be called again.
 */
export function init(source?: string | URL | ArrayBuffer | ArrayBufferView): Promise<void>;

/** The contribution of one worker for one month. */
export function tariff(question: TariffQuestion | string, lang?: Lang): Tariff;

/** What money covers. */
export function quote(question: QuoteQuestion | string, lang?: Lang): Quote;

/** Whether one person may be covered, on the day of the check. */
export function check(facts: Facts | string, asOf: Day, lang?: Lang): Check;

/** Zakat on the income of a month. */
export function zakat(question: ZakatQuestion | string, lang?: Lang): Zakat;

/** The built-in policy: its edition, figures, criteria, and the sources with title and address. */
export function policy(lang?: Lang): Policy;

/** As `tariff`, but the exact JSON text that `lindungi tariff --json` prints. */
export function tariffText(question: TariffQuestion | string, lang?: Lang): string;

/** As `quote`, but the exact JSON text that `lindungi quote --json` prints. */
export function quoteText(question: QuoteQuestion | string, lang?: Lang): string;

/** As `check`, but the exact JSON text that `lindungi check --json` prints. */
export function checkText(facts: Facts | string, asOf: Day, lang?: Lang): string;

/** As `zakat`, but the exact JSON text that `lindungi zakat --json` prints. */
export function zakatText(question: ZakatQuestion | string, lang?: Lang): string;

/** As `policy`, but the exact JSON text that `lindungi policy show --json` prints. */
export function policyText(lang?: Lang): string;
