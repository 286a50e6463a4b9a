//! Everything that people have entered, as text and back: the text carries it in memory over a reload after
//! the app has stopped (docs/decisions/31).
//!
//! Each type lists its fields once, in `transfer`, which both writes and reads them.

use lindungi_rules::eligibility::Verdict;

use super::{AnswerOrigin, Session};
use crate::codec::Codec;

/// Writes everything that was entered in a session.
pub fn write(session: &mut Session) -> String {
    let mut codec = Codec::writing();
    transfer(session, &mut codec);
    codec.written()
}

/// Reads such a text into a session. Values that cannot be read stay as they are in the session.
pub fn read(text: &str, session: &mut Session) {
    transfer(session, &mut Codec::reading(text));
}

fn transfer(session: &mut Session, codec: &mut Codec) {
    session.answers.transfer(codec);
    session.drafts.transfer(codec);
    codec.text(&mut session.page.code);
    let mut sample = session.answer_origin == AnswerOrigin::Sample;
    codec.flag(&mut sample);
    let mut counted = match session.answer_origin {
        AnswerOrigin::Counted(day, verdict) => Some((day, verdict)),
        AnswerOrigin::Residents | AnswerOrigin::Sample => None,
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
    session.answer_origin = match counted {
        Some((day, verdict)) => AnswerOrigin::Counted(day, verdict),
        None if sample => AnswerOrigin::Sample,
        None => AnswerOrigin::Residents,
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
    use crate::check::answers::{AgeWay, Earlier, Selection, TypedState};
    use crate::drafts::Drafts;
    use crate::drafts::gift::Way;
    use crate::drafts::inputs::Input;

    /// Writes a value, reads the text into a new one and compares the two.
    fn same<T: Default + Clone + PartialEq + Debug>(value: &T, transfer: fn(&mut T, &mut Codec)) {
        let mut codec = Codec::writing();
        transfer(&mut value.clone(), &mut codec);
        let text = codec.written();
        let mut read = T::default();
        transfer(&mut read, &mut Codec::reading(&text));
        assert_eq!(read, *value, "{text:?}");
        // Reading never panics, wherever the text is cut.
        for (end, _) in text.char_indices() {
            transfer(&mut T::default(), &mut Codec::reading(&text[..end]));
        }
    }

    #[test]
    fn answers_come_back_as_they_were() {
        same(&Answers::default(), Answers::transfer);
        let mut answers = Answers::default();
        for ktp in [
            Selection::Unknown,
            Selection::Known(Ktp::City),
            Selection::Known(Ktp::Elsewhere),
        ] {
            answers.ktp = ktp;
            same(&answers, Answers::transfer);
        }
        answers.work = Selection::Known(Work::Casual);
        answers.membership = Selection::Known(Membership::Lapsed);
        answers.age.way = AgeWay::Birth;
        answers.age.day = "17".to_owned();
        answers.age.month = "Mei".to_owned();
        answers.age.years = "empat puluh".to_owned();
        answers.age.state = TypedState::Yes;
        answers.income.per = Some(Per::Week);
        answers.income.text = "1,5 juta".to_owned();
        answers.income.times = "4".to_owned();
        answers.income.sure = true;
        answers.income.state = TypedState::Unknown;
        answers.decile.text = "3".to_owned();
        answers.search = "ojol \u{1f6f5}".to_owned();
        answers.occupation = current().occupations.last();
        answers.sector = Some(Sector::Transport);
        answers.jht = true;
        answers.village = "1571010001".to_owned();
        answers.papers = vec![(Document::ALL[1], true), (Document::ALL[0], false)];
        answers.earlier = Some(Earlier {
            as_of: Date::constant(2026, 11, 22),
            policy: "2026-11-22".to_owned(),
        });
        same(&answers, Answers::transfer);
    }

    #[test]
    fn what_givers_typed_comes_back_as_it_was() {
        same(&Drafts::default(), Drafts::transfer);
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
        same(&drafts, Drafts::transfer);
    }
}
