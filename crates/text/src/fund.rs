//! The plan of a fund in words.

use lindungi_rules::cover::{FundPlan, Order, Reach, is_at_rt_fund_border};
use lindungi_rules::policy::{Month, Policy, StatementId};

use crate::{Lang, format};

/// The main number of the plan, and its explanation.
pub fn headline(lang: Lang, plan: &FundPlan) -> (String, String) {
    let months = format::months(lang, plan.fund.months.into());
    let Reach {
        candidates,
        covered,
        ..
    } = plan.all;
    if candidates == 0 {
        (
            lang.fund_none().to_owned(),
            lang.fund_none_text().to_owned(),
        )
    } else if covered == 0 {
        let cost = lang.donate_nobody_cost(&format::rupiah(plan.per_worker), &months);
        let reach = match part(lang, plan) {
            Some((months, _)) => lang.donate_nobody_months(&months),
            None => lang.donate_nobody_months_none().to_owned(),
        };
        (
            lang.donate_nobody().to_owned(),
            [&cost, " ", &reach].concat(),
        )
    } else if covered == candidates {
        let words = lang.fund_covers_all(&months);
        (format::workers(lang, covered), words)
    } else {
        let words = lang.fund_covers(&format::count(candidates), &months);
        (format::workers(lang, covered), words)
    }
}

/// The months and the cost of the worker who is covered in part; `None` if there is no such worker.
fn part(lang: Lang, plan: &FundPlan) -> Option<(String, String)> {
    let share = plan.part()?;
    let months = format::months(lang, share.months.into());
    Some((months, format::rupiah(share.paid)))
}

/// The details of the plan, line by line: label and value.
pub fn lines(lang: Lang, plan: &FundPlan) -> Vec<(&'static str, String)> {
    let months = format::months(lang, plan.fund.months.into());
    let each = lang.donate_per_worker_for(&format::rupiah(plan.per_worker), &months);
    let mut lines = vec![(lang.donate_per_worker(), each)];
    let mut line = |label, value: String| lines.push((label, value));
    if let (Some((part, cost)), 1..) = (part(lang, plan), plan.all.covered) {
        line(lang.fund_partly(), lang.fund_partly_text(&cost, &part));
    }
    if plan.all.not_reached() > 0 {
        let people = format::workers(lang, plan.all.not_reached());
        line(lang.fund_not_reached(), people);
    }
    line(lang.donate_total(), format::rupiah(plan.all.paid));
    let left = if plan.left.is_zero() {
        lang.donate_remainder_none().to_owned()
    } else {
        format::rupiah(plan.left)
    };
    line(lang.donate_remainder(), left);
    if !plan.missing.is_zero() {
        let missing = format::rupiah(plan.missing);
        line(
            lang.fund_missing(),
            lang.fund_missing_text(&missing, &months),
        );
        let all = match plan.months_for_all {
            0 => lang.donate_nobody_group().to_owned(),
            enough => lang.fund_for_all_text(
                &format::months(lang, enough.into()),
                &format::workers(lang, plan.all.candidates),
            ),
        };
        line(lang.fund_for_all(), all);
    }
    if let Some(last) = plan.covered_until() {
        let until = lang.donate_until_end(&format::month(lang, last));
        line(lang.donate_until(), until);
    }
    lines
}

/// The statements on the fund of an RT that are in force in a month. Includes the statement on the size of
/// an RT if the number of households is known and exactly at the border.
pub fn of_rt(policy: &Policy, month: Month, households: Option<u64>) -> Vec<StatementId> {
    let border = |households| is_at_rt_fund_border(households, policy, month);
    let mut statements = vec![StatementId::RtFundUse, StatementId::RtFundDuty];
    if households.is_some_and(border) {
        statements.insert(0, StatementId::RtFundBorder);
    }
    statements.retain(|id| {
        let statement = policy.statement(*id);
        statement.is_some_and(|statement| statement.in_force(month.first_day()))
    });
    statements
}

/// The order among people of one priority, in a few words.
pub fn order(lang: Lang, order: Order) -> String {
    match order {
        Order::List => lang.fund_order_list().to_owned(),
        Order::Decile => lang.fund_order_decile().to_owned(),
        Order::Oldest => lang.fund_order_oldest().to_owned(),
        Order::Lot(number) => lang.fund_order_lot(&number.to_string()),
    }
}

/// The sentence that says who comes first among people of one priority.
pub fn among_equals(lang: Lang, by: Order) -> String {
    lang.fund_order_is(&order(lang, by))
}

/// The headings for the numbers of [`reach`], in the same order.
pub fn columns(lang: Lang) -> [&'static str; 5] {
    [
        lang.fund_candidates(),
        lang.fund_covered(),
        lang.fund_partly_column(),
        lang.fund_not_reached(),
        lang.fund_paid(),
    ]
}

/// The numbers of a reach: candidates, covered, covered in part, not reached, and amount paid.
pub fn reach(reach: &Reach) -> [String; 5] {
    [
        format::count(reach.candidates),
        format::count(reach.covered),
        format::count(reach.partly),
        format::count(reach.not_reached()),
        format::rupiah(reach.paid),
    ]
}
