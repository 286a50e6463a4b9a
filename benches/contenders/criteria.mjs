// The criteria written out by hand in JavaScript, with nothing of the rules' own code. `figures` are those of
// `figures.rs`. A fact that is not known is null.

const INFORMAL = ["own_account", "casual", "family", "home_business"];

const met = (criterion) => ({ criterion, outcome: "met", route: null });
const unknown = (criterion) => ({ criterion, outcome: "unknown", route: null });
const check = (criterion, route) => ({ criterion, outcome: "check", route });
const notMet = (criterion, route) => ({ criterion, outcome: "not_met", route });

// A day as a number of which the difference of two, without its last four digits, is years.
export function counted(day) {
  const [year, month, date] = day.split("-").map(Number);
  return year * 10000 + month * 100 + date;
}

// Days as numbers, so that nothing is read while it is measured: of facts as of figures.
export function prepared(given) {
  const numbered = { ...given };
  for (const name of ["as_of", "earliest_birth", "birth_date"]) {
    if (given[name]) numbered[name] = counted(given[name]);
  }
  return numbered;
}

// The name of the first fact that cannot be, or null.
function impossible(facts, figures) {
  const { birth_date, age, income, decile } = facts;
  if (birth_date !== null && (birth_date > figures.as_of || birth_date < figures.earliest_birth)) {
    return "birth_date";
  }
  if (age !== null && age > figures.oldest) return "age";
  if (income !== null && income > figures.most_income) return "income";
  if (decile !== null && (decile < 1 || decile > figures.highest_decile)) return "decile";
  return null;
}

function byResidence({ ktp }, figures) {
  if (ktp === null) return unknown("residence");
  return ktp === figures.city ? met("residence") : notMet("residence", "own_city");
}

function byWork({ work }) {
  if (work === null) return unknown("informal_work");
  if (INFORMAL.includes(work)) return met("informal_work");
  if (work === "employee") return notMet("informal_work", "employer_registers");
  if (work === "civil_servant") return notMet("informal_work", "state_scheme");
  return notMet("informal_work", "not_working");
}

function byAge({ birth_date, age }, figures) {
  const years = birth_date === null ? age : Math.floor((figures.as_of - birth_date) / 10000);
  if (years === null) return unknown("age");
  if (years < figures.looked_at_from) return notMet("age", "too_young");
  if (years < figures.met_from) return check("age", "minor");
  return years <= figures.met_to ? met("age") : notMet("age", "over_65");
}

function byCover({ membership }) {
  switch (membership) {
    case null:
      return unknown("no_double_cover");
    case "none":
    case "lapsed":
      return met("no_double_cover");
    case "self_paid":
      return check("no_double_cover", "self_paying");
    case "employer":
      return notMet("no_double_cover", "employer_covers");
    default:
      return notMet("no_double_cover", "already_covered");
  }
}

function byIncome({ income }, figures) {
  if (figures.wage === null) {
    return { criterion: "income", outcome: "unknown", route: "figure_not_published" };
  }
  if (income === null) return unknown("income");
  return income <= figures.wage ? met("income") : check("income", "above_reference_wage");
}

function byWelfare({ decile }, figures) {
  if (decile === null) return unknown("welfare");
  return decile <= figures.decile_met_to ? met("welfare") : check("welfare", "higher_decile");
}

// A verdict can do without the decile, but not with one that is too high.
function raises({ criterion, outcome }) {
  return outcome === "check" || (outcome === "unknown" && criterion !== "welfare");
}

function verdictOf(findings) {
  if (findings.some((finding) => finding.outcome === "not_met")) return "other_route";
  return findings.some(raises) ? "needs_check" : "likely";
}

function priorityOf({ decile }, figures) {
  if (decile === null) return "unknown";
  if (decile <= figures.high_to) return "high";
  return decile <= figures.medium_to ? "medium" : "low";
}

// Everything that is found of one person, or `{ impossible }` with the fact that cannot be.
export function assess(facts, figures) {
  const wrong = impossible(facts, figures);
  if (wrong !== null) return { impossible: wrong };
  const findings = [
    byResidence(facts, figures),
    byWork(facts),
    byAge(facts, figures),
    byCover(facts),
    byIncome(facts, figures),
    byWelfare(facts, figures),
  ];
  const verdict = verdictOf(findings);
  const priority = verdict === "other_route" ? null : priorityOf(facts, figures);
  return { verdict, findings, priority };
}
