//! Everything that people have entered, as text and back: the text carries it in memory over a reload after
//! the app has stopped (docs/decisions/31).
//!
//! Each type lists its fields once, in `keep`, which both writes and reads them.

use lindungi_rules::eligibility::Verdict;

use super::{Session, Whose};
use crate::codec::Codec;

/// Writes everything that was entered in a session.
pub fn write(session: &mut Session) -> String {
    let mut codec = Codec::writing();
    keep(session, &mut codec);
    codec.written()
}

/// Reads such a text into a session. Values that cannot be read stay as they are in the session.
pub fn read(text: &str, session: &mut Session) {
    keep(session, &mut Codec::reading(text));
}

fn keep(session: &mut Session, codec: &mut Codec) {
    session.answers.keep(codec);
    session.drafts.keep(codec);
    codec.text(&mut session.page.code);
    let mut sample = session.whose == Whose::Sample;
    codec.flag(&mut sample);
    let mut counted = match session.whose {
        Whose::Counted(day, verdict) => Some((day, verdict)),
        Whose::Residents | Whose::Sample => None,
    };
    let today = session.today;
    codec.some(
        &mut counted,
        || (today, Verdict::Likely),
        |(day, verdict), codec| {
            codec.date(day);
            codec.one_of(verdict, &Verdict::ALL);
        },
    );
    session.whose = match counted {
        Some((day, verdict)) => Whose::Counted(day, verdict),
        None if sample => Whose::Sample,
        None => Whose::Residents,
    };
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use lindungi_rules::earning::Per;
    use lindungi_rules::policy::{
        Date, Document, Ktp, Membership, Month, Payer, Sector, Work, current,
    };

    use super::*;
    use crate::check::Answers;
    use crate::check::answers::{AgeWay, Earlier, Given, Pick};
    use crate::drafts::Drafts;
    use crate::drafts::gift::Way;
    use crate::drafts::inputs::Input;

    /// Writes a value, reads the text into a new one and compares the two.
    fn same<T: Default + Clone + PartialEq + Debug>(value: &T, keep: fn(&mut T, &mut Codec)) {
        let mut codec = Codec::writing();
        keep(&mut value.clone(), &mut codec);
        let text = codec.written();
        let mut read = T::default();
        keep(&mut read, &mut Codec::reading(&text));
        assert_eq!(read, *value, "{text:?}");
        // Reading never panics, wherever the text is cut.
        for (end, _) in text.char_indices() {
            keep(&mut T::default(), &mut Codec::reading(&text[..end]));
        }
    }

    #[test]
    fn answers_come_back_as_they_were() {
        same(&Answers::default(), Answers::keep);
        let mut answers = Answers::default();
        for ktp in [
            Pick::Unknown,
            Pick::Known(Ktp::City),
            Pick::Known(Ktp::Elsewhere),
        ] {
            answers.ktp = ktp;
            same(&answers, Answers::keep);
        }
        answers.work = Pick::Known(Work::Casual);
        answers.membership = Pick::Known(Membership::Lapsed);
        answers.age.way = Some(AgeWay::Birth);
        answers.age.day = "17".to_owned();
        answers.age.month = "Mei".to_owned();
        answers.age.years = "empat puluh".to_owned();
        answers.age.given = Given::Yes;
        answers.income.per = Some(Per::Week);
        answers.income.text = "1,5 juta".to_owned();
        answers.income.times = "4".to_owned();
        answers.income.sure = true;
        answers.income.given = Given::Unknown;
        answers.decile.text = "3".to_owned();
        answers.search = "ojol \u{1f6f5}".to_owned();
        answers.occupation = current().occupations.last();
        answers.sector = Some(Sector::Transport);
        answers.jht = true;
        answers.paid = Some(36);
        answers.village = "1571010001".to_owned();
        answers.papers = vec![(Document::ALL[1], true), (Document::ALL[0], false)];
        answers.earlier = Some(Earlier {
            as_of: Date::constant(2026, 11, 22),
            policy: "2026-11-22".to_owned(),
        });
        same(&answers, Answers::keep);
    }

    #[test]
    fn what_givers_typed_comes_back_as_it_was() {
        same(&Drafts::default(), Drafts::keep);
        let mut drafts = Drafts::default();
        let form = &mut drafts.gift;
        form.way = Way::Payroll;
        form.texts.set(Input::Employees, "1.234".to_owned());
        form.texts.set(Input::Match, "banyak".to_owned());
        form.texts.leave(Input::Match);
        form.start = Month::new(2027, 3);
        form.payer = Payer::City;
        form.relief = Some(false);
        form.jht = true;
        let form = form.clone();
        drafts.comparison.add(form.clone());
        drafts.comparison.add(form);
        drafts.comparison.editing = Some(1);
        drafts
            .budget
            .texts_mut()
            .set(Input::Target, "4.321".to_owned());
        drafts.budget.start = Month::new(2027, 1);
        drafts
            .fund
            .form_mut()
            .texts
            .set(Input::High, "7".to_owned());
        drafts.fund.to_be_checked = true;
        same(&drafts, Drafts::keep);
    }
}
