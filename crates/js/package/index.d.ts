/**
 * The rules of Lindungi: who may be covered in Kota Jambi's programme for vulnerable workers, and what
 * cover costs. Estimates, not decisions: the city decides.
 *
 * Call `init()` once and wait for it. After that every function returns at once; the module reads no clock
 * and sends no data anywhere.
 *
 * A question with a fault throws a `Refusal`: an `Error` with a message in the chosen language, and with a
 * `code` and a `key` for programs.
 */

/** The language of messages: Indonesian (the default) or English. */
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

/** The error that is thrown if a question is refused. */
export interface Refusal extends Error {
  code: Code;
  /** The key at fault; null if the whole question is. Digits in an unknown key are shown as `#`. */
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

/** The payer: the city, a donor or the worker. */
export type Payer = "city" | "donor" | "self";

/** Sector of the work, on which the contribution relief depends. */
export type Sector = "transport" | "other";

/** With or without the contribution relief. */
export type Relief = "on" | "off";

/** The terms of cover. A key that is left out or null has its usual value. */
export interface Terms {
  /** Usual: a donor for a quote, no payer for a tariff. */
  payer?: Payer | null;
  /** Usual: `"other"`. */
  sector?: Sector | null;
  /** With old-age savings (JHT). */
  jht?: boolean | null;
  /** Usual: as for the payer. A city never gets the relief. */
  relief?: Relief | null;
}

/** The question of a tariff. */
export interface TariffQuestion extends Terms {
  month: Month;
  /**
   * The worker's income a month; usual: the lowest band. Used only if the worker pays or no payer is named.
   */
  income?: Amount | null;
}

type Given<Keys extends string, All extends string> = {
  [Key in Keys]: Key extends "amount" | "monthly" ? Amount : Count;
} & { [Key in Exclude<All, Keys>]?: null };

type Way<Keys extends string> = Given<Keys, "amount" | "monthly" | "workers" | "months">;

/**
 * The question of a quote, in one of four ways: how many workers an amount covers for some months, what
 * some workers cost for some months, how long an amount lasts for some workers, and how many workers a sum
 * each month keeps covered.
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

/** The facts about one person. A key that is left out or null means "not known". */
export interface Facts {
  ktp?: Ktp | null;
  /** From 1900 on; used instead of `age`. The year may have two digits if only one year is possible. */
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

/** A policy figure that an answer is based on. */
export interface Figure {
  id: string;
  /** In the figure's own unit: rupiah, percent, months. */
  value: number;
  /** The id of its source. */
  source: string;
}

/** The contribution of one worker for one month. */
export type Tariff = PublishedTariff | UnpublishedTariff;

/** A published contribution. All amounts are in rupiah, as due. */
export interface PublishedTariff {
  month: Month;
  /** The contribution base. */
  base: number;
  /** Work accidents (JKK), after relief. */
  jkk: number;
  /** Death (JKM), after relief. */
  jkm: number;
  /** Old-age savings (JHT); 0 if not chosen. */
  jht: number;
  total: number;
  /** True if the relief has reduced the contribution. */
  relief: boolean;
  figures: Figure[];
}

/** A month for which no contribution is published. */
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

/** The cover that money buys. All amounts are in rupiah. */
export interface Quote {
  workers: number;
  months: number;
  /** The cost of one worker for all the months. */
  per_worker: number;
  total: number;
  /** The money given; the total if none was given. */
  amount: number;
  /** The part of `amount` that is left. */
  remainder: number;
  /**
   * One more worker for a part of the time; null if the remainder covers no month, or if the question is
   * not an amount for a number of months.
   */
  extra: Extra | null;
  /** The last month of cover; null if nobody is covered. */
  covered_until: Month | null;
  /**
   * The cost of the same cover for the same time after that; null if nobody is covered or that cost is not
   * published.
   */
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

/** The reason why a criterion is not plainly met. */
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

/** The assessment of one person by every criterion. No verdict says that somebody qualifies. */
export interface Check {
  as_of: Day;
  /** The version of the policy. */
  policy: string;
  verdict: Verdict;
  /** One for each criterion, in their order. */
  findings: Finding[];
  /** The criteria whose outcome is unknown. */
  missing: Criterion[];
  /** The priority of the person; null if the verdict is another route. */
  priority: Priority | null;
}

/** The question of zakat. */
export interface ZakatQuestion {
  /** The income of the month, in rupiah. */
  income: Amount;
  month: Month;
}

/** Zakat on the income of a month. A field is null if the month has no published figure for it. */
export interface Zakat {
  /** The threshold of the month, in rupiah. */
  nisab: number | null;
  /** The rate as a factor, such as 0.025. */
  rate: number | null;
  /** The zakat due, in rupiah; 0 below the threshold. */
  due: number | null;
}

/** The mark of a value: how well it is known. */
export type Mark = "seen" | "secondary" | "computed" | "inferred";

/** The kind of text that a source is. */
export type SourceKind =
  | "regulation"
  | "official"
  | "news"
  | "dataset"
  | "transcription"
  | "reading";

/** The unit of a figure. */
export type Unit =
  | "rupiah"
  | "rupiah_per_month"
  | "percent"
  | "days"
  | "months"
  | "years"
  | "people"
  | "households"
  | "times_base"
  | "day_of_month";

/** The built-in policy: every figure, criterion and source. */
export interface Policy {
  /** The edition of the policy; the same as `policy` of a check. */
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
  /** The first day in force, and in `until` the last; null if there is no such day. */
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
  /** The values of the fact for which the case holds. */
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
  /** The address at which the source can be read; null if none is known. */
  address: string | null;
}

/**
 * Loads the rules: from the file beside this module, or from `source`, an address to fetch or the bytes
 * themselves. Further calls wait for the same load; after a failure `init` can be called again.
 */
export function init(source?: string | URL | ArrayBuffer | ArrayBufferView): Promise<void>;

/** The contribution of one worker for one month. */
export function tariff(question: TariffQuestion | string, lang?: Lang): Tariff;

/** Calculates what money covers. */
export function quote(question: QuoteQuestion | string, lang?: Lang): Quote;

/** Checks whether one person may be covered on the day `asOf`. */
export function check(facts: Facts | string, asOf: Day, lang?: Lang): Check;

/** Zakat on the income of a month. */
export function zakat(question: ZakatQuestion | string, lang?: Lang): Zakat;

/** The built-in policy: its edition, figures, criteria, and the sources with title and address. */
export function policy(lang?: Lang): Policy;

/** Like `tariff`, but returns the exact JSON text that `lindungi tariff --json` prints. */
export function tariffText(question: TariffQuestion | string, lang?: Lang): string;

/** Like `quote`, but returns the exact JSON text that `lindungi quote --json` prints. */
export function quoteText(question: QuoteQuestion | string, lang?: Lang): string;

/** Like `check`, but returns the exact JSON text that `lindungi check --json` prints. */
export function checkText(facts: Facts | string, asOf: Day, lang?: Lang): string;

/** Like `zakat`, but returns the exact JSON text that `lindungi zakat --json` prints. */
export function zakatText(question: ZakatQuestion | string, lang?: Lang): string;

/** Like `policy`, but returns the exact JSON text that `lindungi policy show --json` prints. */
export function policyText(lang?: Lang): string;
