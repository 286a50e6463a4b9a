// Inputs drawn by chance, but the same ones at every run: for the command line as words, for the module
// as an object or as JSON text.

// Mulberry32: a number from 0 to below 1, again and again.
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WAYS = [
  ["amount", "months"],
  ["workers", "months"],
  ["amount", "workers"],
  ["monthly", "months"],
];

const BAD_AMOUNTS = ["", "-1", "1,5", "1.50.000", "3 m", "1e6", "1000000000000001", "1.500 juta", "Siti"];
const BAD_NUMBERS = ["", "0", "-1", "1.5", "121", "1000000001", "twelve", "1.000", "007x"];
const BAD_MONTHS = ["", "2026-13", "2026-1", "2015-12", "9999-12", "november", "2026-11-22"];
const BAD_DAYS = ["", "2026-02-29", "22-11-2026", "2026-11", "today"];
const BAD_FACTS = [
  ["ktp", "jambi"],
  ["ktp", true],
  ["birth_date", "2031-01-01"],
  ["birth_date", "1899-12-31"],
  ["birth_date", "14/03/1987"],
  ["age", 121],
  ["age", "40"],
  ["age", 40.5],
  ["work", "gardener"],
  ["income", -1],
  ["income", 1.5],
  ["income", "1,5"],
  ["income", [1]],
  ["membership", "Siti"],
  ["decile", 0],
  ["decile", 11],
  ["nik", "1571019876543210"],
];
const BAD_TEXTS = [
  "",
  "[]",
  "{",
  '{"age": 40,}',
  '{"age": 40, "age": 40}',
  '{"age": 40} {}',
  '{"work": "\\ud800"}',
  "{'age': 40}",
];

export class Inputs {
  #chance;

  constructor(seed) {
    this.#chance = chance(seed);
  }

  // One of a list.
  #of(list) {
    return list[Math.floor(this.#chance() * list.length)];
  }

  // A whole number from one to the other.
  #from(min, max) {
    return min + Math.floor(this.#chance() * (max - min + 1));
  }

  // Whether a thing happens that happens in so many cases of a hundred.
  #happens(percent) {
    return this.#chance() * 100 < percent;
  }

  #amount() {
    if (this.#happens(6)) return this.#of(BAD_AMOUNTS);
    const digits = String(this.#from(1, 10 ** this.#from(1, 15)));
    const grouped = (by) => digits.replace(/\B(?=(\d{3})+$)/g, by);
    const short = this.#from(1, 9999);
    return this.#of([
      digits,
      digits,
      grouped("."),
      `Rp ${grouped(",")}.00`,
      `${short} juta`,
      `${short},5jt`,
      `${short}rb`,
      String(this.#of([0, 1, 16799, 16800, 16801, 201599, 201600, 10 ** 15 - 1, 10 ** 15])),
    ]);
  }

  #number(max) {
    if (this.#happens(6)) return this.#of(BAD_NUMBERS);
    return String(this.#of([1, 12, max, this.#from(1, max), this.#from(1, Math.min(max, 60))]));
  }

  #month() {
    if (this.#happens(6)) return this.#of(BAD_MONTHS);
    const year = this.#of([2016, 2025, 2026, 2026, 2026, 2027, this.#from(2016, 2040)]);
    return `${year}-${String(this.#from(1, 12)).padStart(2, "0")}`;
  }

  #day(min, max) {
    const date = new Date(Date.UTC(this.#from(min, max), this.#from(0, 11), this.#from(1, 31)));
    return date.toISOString().slice(0, 10);
  }

  #terms() {
    const terms = {};
    if (this.#happens(60)) terms.payer = this.#of(["city", "donor", "self"]);
    if (this.#happens(50)) terms.sector = this.#of(["transport", "other"]);
    if (this.#happens(40)) terms.jht = this.#of([true, true, false]);
    if (this.#happens(40)) terms.relief = this.#of(["on", "off"]);
    if (this.#happens(2)) terms[this.#of(["payer", "sector", "relief"])] = this.#of(["", "Self", "yes"]);
    return terms;
  }

  // A value for the module: what is a number may be given as one.
  #given(typed) {
    const forms = [typed];
    if (String(Number(typed)) === typed && !typed.includes(".")) forms.push(Number(typed), BigInt(typed));
    return this.#of(forms);
  }

  #question(rule, typed, terms) {
    const args = [rule];
    const question = {};
    for (const [key, value] of Object.entries(typed)) {
      args.push(`--${key}=${value}`);
      question[key] = this.#given(value);
    }
    for (const [key, value] of Object.entries(terms)) {
      if (key !== "jht") args.push(`--${key}=${value}`);
      else if (value) args.push("--jht");
      question[key] = value;
    }
    const unused = this.#of([undefined, null]);
    const absent = ["payer", "sector", "jht", "relief"].find((key) => !(key in terms));
    if (absent && this.#happens(30)) question[absent] = unused;
    return { args, question };
  }

  #quote() {
    const keys = this.#happens(92)
      ? this.#of(WAYS)
      : ["amount", "monthly", "workers", "months"].filter(() => this.#happens(50));
    const typed = { start: this.#month() };
    for (const key of keys) {
      if (key === "months") typed.months = this.#number(120);
      else if (key === "workers") typed.workers = this.#number(10 ** 9);
      else typed[key] = this.#amount();
    }
    const { args, question } = this.#question("quote", typed, this.#terms());
    return { kind: `quote ${keys.join(" ")}`, args, rule: "quote", given: [question] };
  }

  #tariff() {
    const typed = { month: this.#month() };
    if (this.#happens(60)) typed.income = this.#amount();
    const { args, question } = this.#question("tariff", typed, this.#terms());
    return { kind: "tariff", args, rule: "tariff", given: [question] };
  }

  #zakat() {
    const typed = { income: this.#amount(), month: this.#month() };
    const { args, question } = this.#question("zakat", typed, {});
    // A question of zakat has no terms.
    for (const key of ["payer", "sector", "jht", "relief"]) delete question[key];
    return { kind: "zakat", args, rule: "zakat", given: [question] };
  }

  #facts() {
    const facts = {};
    const maybe = (key, value) => {
      if (this.#happens(75)) facts[key] = value;
    };
    maybe("ktp", this.#of(["kota_jambi", "kota_jambi", "kota_jambi", "elsewhere", null]));
    if (this.#happens(40)) facts.birth_date = this.#day(1930, 2020);
    maybe("age", this.#of([this.#from(0, 120), 14, 15, 17, 18, 64, 65, null]));
    const informal = ["own_account", "casual", "family", "home_business"];
    maybe("work", this.#of([...informal, ...informal, "employee", "civil_servant", "not_working"]));
    maybe("income", this.#of([this.#from(0, 6_000_000), 3868963, 3868964, "2 juta", "3.868.963", null]));
    const covers = ["none", "none", "none", "lapsed", "self_paid", "employer", "government"];
    maybe("membership", this.#of(covers));
    maybe("decile", this.#from(1, 10));
    if (this.#happens(12)) {
      const [key, value] = this.#of(BAD_FACTS);
      facts[key] = value;
    }
    return facts;
  }

  #check() {
    const object = this.#facts();
    const bad = this.#happens(4);
    const facts = bad ? this.#of(BAD_TEXTS) : JSON.stringify(object, null, this.#of([0, 2]));
    const day = this.#happens(4) ? this.#of(BAD_DAYS) : this.#day(2016, 2030);
    // A value that is an object or a list is refused by the module for its type, by the command for its JSON.
    const plain = Object.values(object).every((value) => value === null || typeof value !== "object");
    const given = [!bad && plain && this.#happens(70) ? object : facts, day];
    return { kind: "check", args: ["check", `--as-of=${day}`], facts, rule: "check", given };
  }

  // The next one: what the command takes, and the rule of the module with what it takes.
  next() {
    const drawn = this.#of([
      () => this.#quote(),
      () => this.#quote(),
      () => this.#tariff(),
      () => this.#zakat(),
      () => this.#check(),
      () => this.#check(),
    ])();
    const lang = this.#of(["id", "en"]);
    // Text is taken as an object is.
    if (drawn.rule !== "check" && this.#happens(20)) {
      const text = (value) => (typeof value === "bigint" ? Number(value) : value);
      drawn.given = [JSON.stringify(drawn.given[0], (_, value) => text(value))];
    }
    return { ...drawn, args: [...drawn.args, `--lang=${lang}`], given: [...drawn.given, lang] };
  }
}
