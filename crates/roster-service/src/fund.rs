//! A fund for the residents of a screened list: its plan, and the list to hand in.

use lindungi_roster::Format;
use lindungi_roster::fund::{HandInError, hand_in, turns};
use lindungi_roster::output::HandIn as Writer;
use lindungi_rules::cover::{AskError, Reach};
use lindungi_text::Lang;

use crate::limit::{WriteFailed, fits};
use crate::opened::STORED_EVERY;
use crate::protocol::{self, FileKind, ListFund, Listed, Planned, Reached};
use crate::store::{Pending, Store};
use crate::{OpenList, ScreenedList, words};

impl ScreenedList {
    /// Shares a fund out among the residents of the list.
    ///
    /// # Errors
    /// A number out of its range, or a month for which no contribution is published.
    pub fn planned(&self, lang: Lang, list_fund: &ListFund) -> Result<Box<Planned>, AskError> {
        let shared = self.share_out(list_fund)?;
        let reached = |(name, reach): &(_, Reach)| Reached {
            label: words::group(lang, name),
            reach: *reach,
        };
        let kelurahan = shared.by_name(self.kelurahan());
        Ok(Box::new(Planned {
            asked: *list_fund,
            plan: shared.plan.clone(),
            kelurahan: kelurahan.iter().map(reached).collect(),
        }))
    }

    /// The first rows of the list to hand in, at most `max`; empty if the fund cannot be shared out.
    pub fn listed(&self, request: &protocol::HandIn, max: usize) -> Vec<Listed> {
        let Ok(shared) = self.share_out(&request.fund) else {
            return Vec::new();
        };
        let place = |column: &u16| self.place(usize::from(*column));
        let places: Vec<Option<usize>> = request.columns.iter().map(place).collect();
        let candidates = self.candidates(&request.fund);
        let covered = turns(&shared, candidates).filter(|(_, turn)| turn.place > 0);
        let mut blocks = self.blocks();
        let listed = covered.take(max).map(|(candidate, turn)| {
            let row = blocks.row(candidate.row);
            let cell = |place: &Option<usize>| {
                let cell = row.and_then(|row| row.get((*place)?));
                String::from_utf8_lossy(cell.unwrap_or_default()).into_owned()
            };
            Listed {
                cells: places.iter().map(cell).collect(),
                priority: candidate.priority,
                turn: turn.place,
                months: turn.share.months,
                cost: turn.share.paid,
            }
        });
        listed.collect()
    }
}

impl OpenList {
    /// Writes the list to hand in as CSV or XLSX. For this the list is read a second time.
    ///
    /// # Errors
    /// The fund cannot be shared out, the list cannot be read, or the file is too large or cannot be
    /// written.
    pub fn hand_in(
        &mut self,
        screened: &ScreenedList,
        lang: Lang,
        request: &protocol::HandIn,
        kind: FileKind,
        mut store: Box<dyn Store>,
    ) -> Result<(), WriteFailed> {
        let shared = screened
            .share_out(&request.fund)
            .map_err(WriteFailed::Fund)?;
        let plan = &shared.plan;
        let columns: Vec<usize> = request.columns.iter().copied().map(usize::from).collect();
        let format = match kind {
            FileKind::Csv => Format::csv(self.kind()),
            FileKind::Xlsx => {
                let people = plan.all.covered + plan.all.partly;
                if !fits(people, columns.len() as u64, screened.bytes(people)) {
                    return Err(WriteFailed::TooLarge);
                }
                Format::Xlsx
            }
        };
        let written = Pending::default();
        let basis = screened.basis(lang);
        let mut list = Writer::new(written.clone(), format, self.headers(), &columns, basis)?;
        let candidates = screened.candidates(&request.fund);
        let mut count = 0;
        let mut rows = self.rows()?;
        let result = hand_in(&mut rows, &mut list, &shared, candidates, &mut || {
            count += 1;
            if count % STORED_EVERY == 0 {
                written.store(&mut *store, false)?;
            }
            Ok(())
        });
        result.map_err(|why| match why {
            HandInError::Read(why) => why.into(),
            HandInError::Write(why) => WriteFailed::from(why),
        })?;
        list.finish(&shared)?;
        Ok(written.store(&mut *store, true)?)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::io;
    use std::rc::Rc;

    use csv::ReaderBuilder;
    use lindungi_rules::cover::{Fund, Order, ReliefChoice, Terms};
    use lindungi_rules::policy::{Month, Payer, Priority, Rupiah, Sector};
    use lindungi_text::names;

    use super::*;
    use crate::fixtures::{example, screened};

    /// A store that the test can read while the list writes to it.
    #[derive(Clone, Default)]
    struct SharedStore(Rc<RefCell<Vec<u8>>>);

    impl Store for SharedStore {
        fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
            self.0.borrow_mut().extend_from_slice(bytes);
            Ok(())
        }

        fn read(&self, from: u64, to: u64) -> Option<Vec<u8>> {
            self.0.borrow().read(from, to)
        }
    }

    const CSV: Format = Format::Csv { delimiter: b';' };

    fn list_fund(amount: u64, to_be_checked: bool) -> ListFund {
        ListFund {
            fund: Fund {
                amount: Rupiah::new(amount),
                start: Month::new(2026, 11).expect("a month"),
                months: 12,
                terms: Terms {
                    payer: Some(Payer::City),
                    sector: Sector::Other,
                    jht: false,
                    relief: ReliefChoice::Off,
                    income: None,
                },
            },
            to_be_checked,
            order: Order::List,
        }
    }

    #[test]
    fn a_fund_and_its_plan_go_over_as_they_are() {
        let (_, screened) = screened(example(CSV));
        let fund = list_fund(5_000_000, true);
        let packed = protocol::pack(&fund);
        assert_eq!(protocol::unpack::<ListFund>(&packed), Some(fund));
        // A message with an invalid month cannot be read, so no later step has to report it.
        let at = packed
            .windows(7)
            .position(|it| it == b"2026-11")
            .expect("the month");
        let mut none = packed;
        none[at + 5..at + 7].copy_from_slice(b"13");
        assert_eq!(protocol::unpack::<ListFund>(&none), None);

        let mut too_long = fund;
        too_long.fund.months = 121;
        for fund in [fund, too_long] {
            let reply = protocol::Reply::Planned(screened.planned(Lang::Id, &fund));
            assert_eq!(protocol::unpack(&protocol::pack(&reply)), Some(reply));
        }
    }

    #[test]
    fn those_who_wait_are_those_that_are_counted() {
        let (_, screened) = screened(example(CSV));
        let summary = screened.summary(Lang::Id);
        let planned = |checked| screened.planned(Lang::Id, &list_fund(5_000_000, checked));
        let (likely, both) = (
            planned(false).expect("a plan"),
            planned(true).expect("a plan"),
        );
        let (yes, perhaps) = (summary.verdicts.likely, summary.verdicts.needs_check);
        let priorities: Vec<(Priority, u64)> = summary
            .priorities
            .iter()
            .map(|it| (it.of, it.rows))
            .collect();
        let waiting = both
            .plan
            .priorities
            .map(|(it, reach)| (it, reach.candidates));
        assert_eq!(waiting[..], priorities);
        for (planned, people) in [(&likely, yes), (&both, yes + perhaps)] {
            let whole = planned.plan.all;
            assert!(whole.covered > 0 && whole.partly > 0, "{whole:?}");
            assert_eq!(whole.candidates, people);
            let reaches = planned.kelurahan.iter().map(|it| it.reach);
            let sum = reaches.fold(Reach::NOBODY, |sum, it| sum.and(it).expect("a sum"));
            assert_eq!(sum, whole);
        }
        let mut too_long = list_fund(1, false);
        too_long.fund.months = 121;
        let refused = screened.planned(Lang::Id, &too_long);
        assert_eq!(refused, Err(AskError::Months));
    }

    /// Only the last fund is remembered; another one must not get its plan.
    #[test]
    fn another_fund_is_shared_out_anew() {
        let (_, screened) = screened(example(CSV));
        let funds = [(1_000_000, true), (5_000_000, true), (5_000_000, false)];
        let covered = |(amount, checked)| {
            let shared = screened
                .share_out(&list_fund(amount, checked))
                .expect("a plan");
            (shared.plan.all.candidates, shared.plan.all.covered)
        };
        let first = funds.map(covered);
        assert_eq!(funds.map(covered), first);
        assert!(
            first[0].1 < first[1].1 && first[1].0 > first[2].0,
            "{first:?}"
        );
        let [one, same] = [(); 2].map(|()| screened.share_out(&list_fund(1_000_000, true)));
        assert!(Rc::ptr_eq(&one.expect("a plan"), &same.expect("a plan")));
    }

    /// The list on the page and both of its files have the same rows.
    #[test]
    fn the_list_is_the_same_wherever_it_is() {
        let orders = [Order::List, Order::Lot(4821)];
        for (format, order) in [CSV, Format::Xlsx].into_iter().zip(orders) {
            let (mut open_list, screened) = screened(example(format));
            let fund = ListFund {
                order,
                ..list_fund(5_000_000, true)
            };
            let hand_in = protocol::HandIn {
                fund,
                columns: vec![7, 0],
            };
            let shown = screened.listed(&hand_in, 1000);
            assert_eq!(shown.len(), 25);
            assert_eq!(screened.listed(&hand_in, 3), shown[..3]);
            let store = SharedStore::default();
            open_list
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
            let rank = |words: &str| {
                let mut all = Priority::ALL.iter().copied();
                all.find(|it| names::rank(Lang::Id, *it) == words)
            };
            let rows: Vec<Listed> = rows
                .map(|row| Listed {
                    cells: vec![row[0].to_owned(), row[1].to_owned()],
                    priority: rank(&row[6]).expect("a priority"),
                    turn: row[7].parse().expect("a turn"),
                    months: row[4].parse().expect("months"),
                    cost: Rupiah::new(row[5].parse().expect("a sum")),
                })
                .collect();
            assert_eq!(rows, shown);
            let store = SharedStore::default();
            let result = open_list.hand_in(
                &screened,
                Lang::Id,
                &hand_in,
                FileKind::Xlsx,
                Box::new(store.clone()),
            );
            result.expect("written");
            assert!(store.0.borrow().starts_with(b"PK"));
        }
    }

    /// The written list leaves out the columns of an earlier screening; the columns after them must still
    /// be found.
    #[test]
    fn columns_stand_where_they_stood() {
        let text = "verdict;nama;usia;reasons;ktp;status_kerja;penghasilan;kepesertaan;alamat\n\
            likely;Siti;40;x;kota jambi;pekerja lepas;1 juta;belum;Thehok\n";
        let (_, screened) = screened(text.as_bytes().to_vec());
        let hand_in = |columns: &[u16]| protocol::HandIn {
            fund: list_fund(5_000_000, false),
            columns: columns.to_vec(),
        };
        let cells = |columns| screened.listed(&hand_in(columns), 10)[0].cells.clone();
        assert_eq!(cells(&[8, 1]), ["Thehok", "Siti"]);
        assert_eq!(cells(&[0, 2, 99]), ["", "40", ""]);
    }

    #[test]
    fn what_is_too_large_is_refused_in_words() {
        let (mut open_list, screened) = screened(example(CSV));
        let hand_in = protocol::HandIn {
            fund: list_fund(5_000_000, true),
            columns: vec![0; 100_000],
        };
        let store = SharedStore::default();
        let mut write =
            |kind| open_list.hand_in(&screened, Lang::Id, &hand_in, kind, Box::new(store.clone()));
        assert_eq!(write(FileKind::Xlsx), Err(WriteFailed::TooLarge));
        assert!(store.0.borrow().is_empty());
        assert_eq!(write(FileKind::Csv), Ok(()));
        let [none, half, all] = [0, 100, 200].map(|rows| screened.bytes(rows));
        assert!(
            none == 0 && half > 0 && all.abs_diff(2 * half) <= 1,
            "{half} of {all}"
        );
    }
}
