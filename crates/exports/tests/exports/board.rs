//! The paper for a board.

use lindungi_exports::board::{Board, BoardInput, board};
use lindungi_rules::cover::{Ask, Gift, Giving, Quote, Want};
use lindungi_rules::policy::{Rupiah, StatementId, fixture};
use lindungi_text::{Lang, format, names};

use crate::asks::{GIFT, answered, ask, every_kind, given, million};
use crate::{TODAY, readable};

fn input<'a>((gift, giving): &'a (Gift, Giving), ask: &'a Ask, quote: &'a Quote) -> BoardInput<'a> {
    BoardInput {
        gift,
        giving,
        ask,
        quote,
        statements: &[StatementId::TaxGift],
        asked_by: "",
        today: TODAY,
    }
}

/// All words of a paper.
fn words(board: &Board) -> Vec<String> {
    let mut words = vec![
        board.date.clone(),
        board.question.clone(),
        board.way.clone(),
    ];
    for (number, meaning) in &board.figures {
        words.extend([number.clone(), meaning.clone()]);
    }
    words.extend(board.asked_by.iter().chain(&board.share).cloned());
    words.push(board.events_title.clone());
    for event in &board.events {
        words.extend([event.title.to_owned(), event.text.clone()]);
    }
    for row in &board.costs.rows {
        words.extend([row.time.clone(), row.months.clone(), row.sum.clone()]);
    }
    words.extend(board.assumed.iter().chain(&board.open).cloned());
    words.extend(board.sources.iter().cloned());
    words.push(board.closing.clone());
    words
}

fn digits(shown: &str) -> u64 {
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

/// Each paper has the question, the three figures and the law, and its costs add up; a quote that covers
/// nobody has no paper.
#[test]
fn every_kind_of_question_has_its_paper() {
    let policy = fixture();
    for (ask, quote) in every_kind() {
        for lang in Lang::ALL {
            let Some(board) = board(*lang, policy, &input(given(ask), ask, quote)) else {
                assert!(quote.nobody.is_some(), "{ask:?}");
                continue;
            };
            let words = words(&board);
            for line in &words {
                readable(line);
            }
            let text = words.join("\n");
            for part in [
                &*format::workers(*lang, quote.workers),
                &format::rupiah(quote.total),
                &policy.version,
                names::statement(*lang, StatementId::TaxGift),
                &lang.letter_decides("Kota Jambi"),
            ] {
                assert!(text.contains(part), "{part} in {text}");
            }
            assert!(board.costs.rows.len() <= 12, "{:?}", board.costs.rows);
            let sum: u64 = board.costs.rows.iter().map(|row| digits(&row.sum)).sum();
            assert_eq!(sum, quote.total.to_u64());
            let months: u64 = board.costs.rows.iter().map(|row| digits(&row.months)).sum();
            assert_eq!(months, u64::from(quote.months));
        }
    }
}

#[test]
fn months_quarters_or_years() {
    let times = |months| {
        let ask = ask(GIFT, Want::WorkersForMonths(2, months));
        let quote = answered(&ask);
        let board = board(Lang::Id, fixture(), &input(given(&ask), &ask, &quote));
        let rows = board.expect("a paper").costs.rows.into_iter();
        rows.map(|row| row.time).collect::<Vec<_>>()
    };
    assert_eq!(times(3), ["November 2026", "Desember 2026", "Januari 2027"]);
    assert_eq!(
        times(7),
        ["Triwulan 4 2026", "Triwulan 1 2027", "Triwulan 2 2027"]
    );
    assert_eq!(times(36), ["2026", "2027", "2028", "2029"]);
}

/// Marks stand in the text and before the sources, and count upwards.
#[test]
fn every_source_has_its_mark() {
    let (ask, quote) = (million(), answered(&million()));
    let input = BoardInput {
        asked_by: "  Divisi  CSR ",
        ..input(given(&ask), &ask, &quote)
    };
    let board = board(Lang::Id, fixture(), &input).expect("a paper");
    assert_eq!(board.asked_by.as_deref(), Some("Divisi CSR"));
    assert!(board.figures[2].1.ends_with('¹') || board.figures[2].1.contains('¹'));
    assert!(!board.sources.is_empty());
    for (source, mark) in board.sources.iter().zip(['¹', '²', '³']) {
        assert!(source.starts_with(mark), "{source}");
        assert!(!source.contains("menurut"), "{source}");
    }
}

/// A zakat payer's income is on no paper.
#[test]
fn no_income_is_shown() {
    let gift = Gift::Zakat {
        income: Rupiah::new(12_345_678),
        infaq: Rupiah::ZERO,
        months: 12,
    };
    let start = million().start;
    let giving = lindungi_rules::cover::giving(&gift, fixture(), start).expect("a question");
    let ask = ask(GIFT, giving.want);
    let quote = answered(&ask);
    let given = (gift, giving);
    let board = board(Lang::Id, fixture(), &input(&given, &ask, &quote)).expect("a paper");
    assert!(!words(&board).join(" ").contains("12.345.678"));
    assert!(board.open.iter().any(|line| line.contains("bukti setor")));
}
