//! The reminders of a giver: to set money aside or to pay, and to renew before the cover ends.
//!
//! No source states the day by which BPJS Ketenagakerjaan wants a contribution, so no due date is named:
//! the reminder of a month is for its first day.

use crc::{CRC_64_XZ, Crc, NoTable};
use lindungi_rules::cover::{Ask, MonthCost, Quote, Want};
use lindungi_rules::policy::{Date, Payer, Policy, Rupiah};
use lindungi_text::{Lang, format};

use crate::gift_offices::GiftOffices;
use crate::schedule;

/// The number of days before the cover ends at which the giver is reminded to renew it.
const RENEW_DAYS: u8 = 30;

/// A reminder on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// The identifier of the calendar entry. It stays the same for the same gift and occasion, whatever the
    /// day of making, the language and the number of workers, so that a calendar replaces the entry that it
    /// has. It holds nothing about a person.
    pub uid: String,
    /// The day of the reminder.
    pub day: Date,
    /// The task in a few words.
    pub summary: String,
    /// The amount, the workers and the offices to ask, on several lines.
    pub text: String,
}

/// Returns the reminders for a quote, sorted by day; none is before `today`. A monthly gift has a reminder
/// for each month that is not over, any other gift one to pay. Both have one to renew, unless the cover has
/// ended. The list is empty if the quote covers nobody.
pub fn reminders(
    lang: Lang,
    policy: &Policy,
    ask: &Ask,
    quote: &Quote,
    today: Date,
) -> Vec<Reminder> {
    let mut all: Vec<Reminder> = Vec::new();
    if quote.nobody.is_some() {
        return all;
    }
    let plan = Plan {
        lang,
        policy,
        ask,
        quote,
        today,
    };
    match ask.want {
        Want::MonthlyForMonths(sum, _) => {
            let months_left = quote.schedule.iter();
            let months_left = months_left.filter(|cost| cost.month.last_day() >= today);
            all.extend(months_left.map(|cost| plan.month(sum, cost)));
        }
        _ => all.extend(plan.payment()),
    }
    if let Some(renewal) = plan.renewal() {
        // The renewal can fall between two months.
        let place = all.partition_point(|reminder| reminder.day <= renewal.day);
        all.insert(place, renewal);
    }
    all
}

struct Plan<'a> {
    lang: Lang,
    policy: &'a Policy,
    ask: &'a Ask,
    quote: &'a Quote,
    today: Date,
}

impl Plan<'_> {
    /// The reminder of a month: the sum to set aside, and the contributions that are due.
    fn month(&self, sum: Rupiah, cost: &MonthCost) -> Reminder {
        let lang = self.lang;
        let text = lang.reminder_monthly_text(
            &format::rupiah(cost.total),
            &format::rupiah(cost.per_worker),
            &format::month(lang, cost.month),
            &self.workers(),
        );
        self.reminder(
            &cost.month.to_string(),
            cost.month.first_day(),
            lang.reminder_monthly(&format::rupiah(sum), &self.workers()),
            text,
            cost.relief,
        )
    }

    /// The reminder to pay for all months in advance; `None` if no month is covered.
    fn payment(&self) -> Option<Reminder> {
        let lang = self.lang;
        let first = self.quote.schedule.first()?.month;
        let total = format::rupiah(self.quote.total);
        let time = schedule::time(lang, self.quote)?;
        Some(self.reminder(
            "pay",
            first.first_day(),
            lang.reminder_pay(&total, &self.workers()),
            lang.reminder_pay_text(&time, &total, &self.workers()),
            self.quote.schedule.iter().any(|cost| cost.relief),
        ))
    }

    fn renewal(&self) -> Option<Reminder> {
        let lang = self.lang;
        let end = self.quote.renew_before()?;
        if end <= self.today {
            return None;
        }
        let before = format::date(lang, end);
        let text = match self.quote.renew_total {
            Some(total) => lang.donate_renew_text(&format::rupiah(total), &before),
            None => lang.donate_renew_unknown(&before),
        };
        Some(self.reminder(
            "renew",
            (0..RENEW_DAYS).fold(end, |day, _| day.yesterday().unwrap_or(day)),
            lang.reminder_renew(&self.workers()),
            text,
            false,
        ))
    }

    fn workers(&self) -> String {
        format::workers(self.lang, self.quote.workers)
    }

    /// A reminder on `day`, or today if `day` is past, with the lines that every reminder has.
    fn reminder(
        &self,
        occasion: &str,
        day: Date,
        summary: String,
        mut text: String,
        reduced: bool,
    ) -> Reminder {
        let lang = self.lang;
        let GiftOffices {
            baznas,
            branch,
            phone,
        } = GiftOffices::of(self.lang, self.policy);
        let mut line = |line: &str| {
            text.push('\n');
            text.push_str(line);
        };
        if reduced && self.ask.terms.payer != Some(Payer::Own) {
            line(lang.reminder_relief_unsure());
        }
        line(&lang.donate_give_text(baznas, branch, phone));
        line(&lang.letter_computed(&format::date(lang, self.today), &self.policy.version));
        Reminder {
            uid: format!("lindungi-{:016x}-{occasion}", gift_checksum(self.ask)),
            day: day.max(self.today),
            summary,
            text,
        }
    }
}

/// A checksum of the values that distinguish gifts: the first month, the payer, the sector, and month by
/// month or at once. Amount, workers, length and programmes are left out: people change them in a plan, and
/// the changed reminders must replace the old ones.
fn gift_checksum(ask: &Ask) -> u64 {
    let terms = &ask.terms;
    let way = match ask.want {
        Want::MonthlyForMonths(..) => "monthly",
        _ => "once",
    };
    let payer = terms.payer.map_or("none", |payer| payer.name());
    let text = format!("{} {payer} {} {way}", ask.start, terms.sector);
    // Without a lookup table, which would be as large as the rest of this part.
    Crc::<u64, NoTable>::new(&CRC_64_XZ).checksum(text.as_bytes())
}
