//! A fund for those of a screened list: what it does, and the list to hand in.

use lindungi_roster::fund::{HandInError, RosterPlan, hand_in, plan, shares};
use lindungi_roster::output::HandIn as Writer;
use lindungi_roster::{Format, say};
use lindungi_rules::cover::Reach;
use lindungi_text::{Lang, errors};

use crate::protocol::{self, FileKind, Listed, Planned, Reached};
use crate::screening::{STORED_EVERY, too_large, unwritten};
use crate::store::{Store, Waiting};
use crate::{Screened, Screening, words};

impl Screened {
    /// What a fund does for those of the list; nothing where the fund is none that can be shared out.
    pub fn planned(&self, lang: Lang, asked: &protocol::Plan) -> Option<Planned> {
        let found = self.shared_out(asked)?;
        let reached = |(name, reach): &(_, Reach)| Reached {
            label: words::group(lang, name),
            candidates: reach.candidates,
            covered: reach.covered,
            partly: reach.partly,
            paid: reach.paid.to_u64(),
        };
        Some(Planned {
            plan: asked.clone(),
            waiting: found
                .plan
                .priorities
                .iter()
                .map(|(_, reach)| reach.candidates)
                .collect(),
            kelurahan: found
                .by_name(self.kelurahan())
                .iter()
                .map(reached)
                .collect(),
        })
    }

    /// So many of the list to hand in at most, from its first.
    pub fn listed(&self, asked: &protocol::HandIn, most: usize) -> Vec<Listed> {
        let Some(found) = self.shared_out(&asked.plan) else {
            return Vec::new();
        };
        let place = |column: &u16| self.place(usize::from(*column));
        let places: Vec<Option<usize>> = asked.columns.iter().map(place).collect();
        let waiting = self.candidates(asked.plan.to_be_checked);
        let covered = shares(&found.plan, waiting).filter(|(_, share)| share.months > 0);
        let mut blocks = self.blocks();
        let listed = covered.take(most).map(|(candidate, share)| {
            let row = blocks.row(candidate.row);
            let cell = |place: &Option<usize>| {
                let cell = row.and_then(|row| row.get((*place)?));
                String::from_utf8_lossy(cell.unwrap_or_default()).into_owned()
            };
            Listed {
                cells: places.iter().map(cell).collect(),
                months: share.months,
                cost: share.paid.to_u64(),
            }
        });
        listed.collect()
    }

    fn shared_out(&self, asked: &protocol::Plan) -> Option<RosterPlan> {
        let waiting = self.candidates(asked.to_be_checked);
        plan(&asked.fund(), waiting, self.policy()).ok()
    }
}

impl Screening {
    /// Writes the list to hand in as CSV or XLSX; the list is read once more for it.
    ///
    /// # Errors
    /// Why it cannot be written, in a language.
    pub fn hand_in(
        &mut self,
        screened: &Screened,
        lang: Lang,
        asked: &protocol::HandIn,
        kind: FileKind,
        mut store: Box<dyn Store>,
    ) -> Result<(), String> {
        let policy = screened.policy();
        let fund = asked.plan.fund();
        let waiting = screened.candidates(asked.plan.to_be_checked);
        let plan = plan(&fund, waiting.clone(), policy)
            .map_err(|why| errors::ask(lang, why))?
            .plan;
        let columns: Vec<usize> = asked.columns.iter().copied().map(usize::from).collect();
        let format = if kind == FileKind::Xlsx {
            let people = plan.all.covered + plan.all.partly;
            let bytes = screened.bytes(people);
            if let Some(why) = too_large(lang, people, columns.len() as u64, bytes) {
                return Err(why);
            }
            Format::Xlsx
        } else {
            Format::csv(self.kind())
        };
        let refused = |why| say::refused(lang, why);
        let written = Waiting::default();
        let mut list = Writer::new(written.clone(), format, self.headers(), &columns, lang)
            .map_err(|why| refused(unwritten(why)))?;
        let mut count = 0;
        let mut rows = self.rows().map_err(refused)?;
        let done = hand_in(&mut rows, &mut list, &plan, waiting, &mut || {
            count += 1;
            if count % STORED_EVERY == 0 {
                written.store(&mut *store, false)?;
            }
            Ok(())
        });
        done.map_err(|why| match why {
            HandInError::Read(why) => refused(why),
            HandInError::Write(why) => refused(unwritten(why)),
        })?;
        list.finish().map_err(|why| refused(unwritten(why)))?;
        let stored = written.store(&mut *store, true);
        stored.map_err(|why| refused(why.into()))
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::io;
    use std::rc::Rc;

    use csv::ReaderBuilder;
    use lindungi_rules::cover::{Waiting, share_out};
    use lindungi_rules::policy::{Month, Payer, Priority, Sector, current};

    use super::*;
    use crate::made::{example, screened};

    /// A store that is looked into while it is lent.
    #[derive(Clone, Default)]
    struct Shared(Rc<RefCell<Vec<u8>>>);

    impl Store for Shared {
        fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
            self.0.borrow_mut().extend_from_slice(bytes);
            Ok(())
        }

        fn read(&self, from: u64, to: u64) -> Option<Vec<u8>> {
            self.0.borrow().read(from, to)
        }
    }

    const CSV: Format = Format::Csv { delimiter: b';' };

    fn asked(amount: u64, to_be_checked: bool) -> protocol::Plan {
        protocol::Plan {
            amount,
            start: Month::new(2026, 11).expect("a month"),
            months: 12,
            payer: Some(Payer::City),
            sector: Sector::Other,
            jht: false,
            relief: false,
            to_be_checked,
        }
    }

    #[test]
    fn a_plan_goes_over_and_comes_back() {
        let plan = asked(5_000_000, true);
        let fund = plan.fund();
        assert_eq!(protocol::Plan::of(&fund, true), plan);
        let packed = protocol::pack(&plan);
        assert_eq!(protocol::unpack::<protocol::Plan>(&packed), Some(plan));
        // A message with an impossible month is not read at all, so that nothing has to tell of one later.
        let at = packed
            .windows(7)
            .position(|it| it == b"2026-11")
            .expect("the month");
        let mut none = packed;
        none[at + 5..at + 7].copy_from_slice(b"13");
        assert_eq!(protocol::unpack::<protocol::Plan>(&none), None);
    }

    #[test]
    fn those_who_wait_are_those_that_are_counted() {
        let (_, screened) = screened(example(CSV));
        let summary = screened.summary(Lang::Id);
        let likely = screened.planned(Lang::Id, &asked(5_000_000, false));
        let both = screened.planned(Lang::Id, &asked(5_000_000, true));
        let (likely, both) = (likely.expect("a plan"), both.expect("a plan"));
        let [yes, perhaps, ..] = summary.verdicts;
        assert_eq!(likely.waiting.iter().sum::<u64>(), yes);
        let priorities: Vec<u64> = summary.priorities.iter().map(|it| it.rows).collect();
        assert_eq!(both.waiting, priorities);
        for (told, people) in [(&likely, yes), (&both, yes + perhaps)] {
            let mut waiting = Waiting::default();
            for (priority, people) in Priority::ALL.iter().zip(&told.waiting) {
                waiting.add(*priority, *people);
            }
            let fund = told.plan.fund();
            let whole = share_out(&fund, &waiting, current()).expect("a plan").all;
            assert!(whole.covered > 0 && whole.partly > 0, "{whole:?}");
            let sum = |count: fn(&Reached) -> u64| told.kelurahan.iter().map(count).sum::<u64>();
            assert_eq!(sum(|it| it.candidates), people);
            assert_eq!(whole.candidates, people);
            assert_eq!(sum(|it| it.covered), whole.covered);
            assert_eq!(sum(|it| it.partly), whole.partly);
            assert_eq!(sum(|it| it.paid), whole.paid.to_u64());
        }
        assert_eq!(
            screened.planned(
                Lang::Id,
                &protocol::Plan {
                    months: 121,
                    ..asked(1, false)
                }
            ),
            None
        );
    }

    /// The list as it is shown, and both files of it, say the same.
    #[test]
    fn the_list_is_the_same_wherever_it_is() {
        for format in [CSV, Format::Xlsx] {
            let (mut screening, screened) = screened(example(format));
            let hand_in = protocol::HandIn {
                plan: asked(5_000_000, true),
                columns: vec![7, 0],
            };
            let shown = screened.listed(&hand_in, 1000);
            assert_eq!(shown.len(), 25);
            assert_eq!(screened.listed(&hand_in, 3), shown[..3]);
            let store = Shared::default();
            screening
                .hand_in(
                    &screened,
                    Lang::Id,
                    &hand_in,
                    FileKind::Csv,
                    Box::new(store.clone()),
                )
                .expect("written");
            let bytes = store.0.borrow().clone();
            let mut reader = ReaderBuilder::new()
                .delimiter(b';')
                .from_reader(&bytes[3..]);
            let rows = reader.records().map(|row| row.expect("a row"));
            let rows: Vec<Listed> = rows
                .map(|row| Listed {
                    cells: vec![row[0].to_owned(), row[1].to_owned()],
                    months: row[4].parse().expect("months"),
                    cost: row[5].parse().expect("a sum"),
                })
                .collect();
            assert_eq!(rows, shown);
            let store = Shared::default();
            let done = screening.hand_in(
                &screened,
                Lang::Id,
                &hand_in,
                FileKind::Xlsx,
                Box::new(store.clone()),
            );
            done.expect("written");
            assert!(store.0.borrow().starts_with(b"PK"));
        }
    }

    /// Columns of an earlier screening are not in the list as it is written; those behind them are still
    /// found.
    #[test]
    fn columns_stand_where_they_stood() {
        let text = "verdict;nama;usia;reasons;ktp;status_kerja;penghasilan;kepesertaan;alamat\n\
            likely;Siti;40;x;kota jambi;pekerja lepas;1 juta;belum;Thehok\n";
        let (_, screened) = screened(text.as_bytes().to_vec());
        let hand_in = |columns: &[u16]| protocol::HandIn {
            plan: asked(5_000_000, false),
            columns: columns.to_vec(),
        };
        let cells = |columns| screened.listed(&hand_in(columns), 10)[0].cells.clone();
        assert_eq!(cells(&[8, 1]), ["Thehok", "Siti"]);
        assert_eq!(cells(&[0, 2, 99]), ["", "40", ""]);
    }

    #[test]
    fn what_is_too_large_is_refused_in_words() {
        let (mut screening, screened) = screened(example(CSV));
        let hand_in = protocol::HandIn {
            plan: asked(5_000_000, true),
            columns: vec![0; 100_000],
        };
        let store = Shared::default();
        let mut write =
            |kind| screening.hand_in(&screened, Lang::Id, &hand_in, kind, Box::new(store.clone()));
        assert_eq!(
            write(FileKind::Xlsx),
            Err(Lang::Id.screen_xlsx_large("2.000.000", "60"))
        );
        assert!(store.0.borrow().is_empty());
        assert_eq!(write(FileKind::Csv), Ok(()));
        let [none, half, all] = [0, 100, 200].map(|rows| screened.bytes(rows));
        assert!(
            none == 0 && half > 0 && all.abs_diff(2 * half) <= 1,
            "{half} of {all}"
        );
    }
}
