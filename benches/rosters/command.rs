//! Measures `lindungi screen` against a bare copy by the crate `csv`, and against the same criteria as SQL
//! in `DuckDB` with one thread.
//!
//! Both sides have the same roster and the same columns verdict, reasons, priority and problem, which are
//! compared row by row before the measurement. They differ in the rest: SQL counts nothing by kelurahan and
//! occupation, checks no limit, defuses no formula, writes no sentence, and reads only those forms of
//! amounts and days that the roster has.

use std::fs;

use crate::harness::Result;
use crate::measure::{Cost, clock, measured, megabytes, processor, stdout_of};
use crate::programs::{CRITERIA, NO_SENTENCES, Programs, SENTENCES};
use crate::table::{Line, Measured};

/// The number of rounds. In each, the programs run one after the other.
const ROUNDS: usize = 7;

/// The cost of each program, round by round.
#[derive(Default)]
struct Rounds {
    screen: Vec<Cost>,
    plain: Vec<Cost>,
    copy: Vec<Cost>,
    duckdb: Vec<Cost>,
}

/// Measures, and returns the lines of the table.
pub(crate) fn lines(programs: &Programs) -> Result<Vec<Line>> {
    let statements = programs.file("criteria.sql");
    let (plain, by_sql) = (programs.file("plain.csv"), programs.file("duckdb.csv"));
    let variables = [
        stdout_of(&mut programs.own("figures"))?,
        format!("SET VARIABLE roster = '{}';", programs.roster().display()),
        format!("SET VARIABLE screened = '{}';", by_sql.display()),
    ];
    fs::write(&statements, format!("{}\n{CRITERIA}", variables.join("\n")))?;
    let mut duckdb = programs.duckdb(&statements);
    if let Some(duckdb) = &mut duckdb {
        measured(&mut programs.screen(&plain, NO_SENTENCES))?;
        measured(duckdb)?;
        let alike = stdout_of(programs.own("compare").arg(&plain).arg(&by_sql))?;
        eprintln!("  in {alike} rows SQL and the rules find the same");
    }
    let mut rounds = Rounds::default();
    for round in 1..=ROUNDS {
        eprintln!("  round {round} of {ROUNDS}");
        let copied = programs.file("copied.csv");
        let mut copy = programs.own("copy");
        copy.arg(programs.roster()).arg(copied);
        let mut screen = programs.screen(&programs.file("screened.csv"), SENTENCES);
        rounds.screen.push(measured(&mut screen)?);
        rounds.copy.push(measured(&mut copy)?);
        let mut screen = programs.screen(&plain, NO_SENTENCES);
        rounds.plain.push(measured(&mut screen)?);
        if let Some(duckdb) = &mut duckdb {
            rounds.duckdb.push(measured(duckdb)?);
        }
    }
    Ok(table_lines(&rounds))
}

fn table_lines(rounds: &Rounds) -> Vec<Line> {
    let memory = |costs: &[Cost]| megabytes(costs.iter().map(|cost| cost.memory));
    let line = |what: &str, this, that, goal| Line {
        what: what.to_owned(),
        this,
        that: Some(that),
        goal,
    };
    let screen = "lindungi screen";
    let copy = "bare copy";
    let mut lines = vec![
        line(
            "a million rows, clock",
            Measured::new(screen, clock(&rounds.screen), "s"),
            Measured::new(copy, clock(&rounds.copy), "s"),
            "at most 2.5×",
        ),
        line(
            "a million rows, processor",
            Measured::new(screen, processor(&rounds.screen), "s"),
            Measured::new(copy, processor(&rounds.copy), "s"),
            "at most 2.5×",
        ),
    ];
    if !rounds.duckdb.is_empty() {
        let duckdb = "DuckDB, one thread";
        let plain = "without sentences";
        lines.push(line(
            "a million rows, clock",
            Measured::new(duckdb, clock(&rounds.duckdb), "s"),
            Measured::new(plain, clock(&rounds.plain), "s"),
            "at least 2×",
        ));
        lines.push(line(
            "a million rows, processor",
            Measured::new(duckdb, processor(&rounds.duckdb), "s"),
            Measured::new(plain, processor(&rounds.plain), "s"),
            "at least 2×",
        ));
        lines.push(line(
            "with sentences, processor",
            Measured::new(duckdb, processor(&rounds.duckdb), "s"),
            Measured::new(screen, processor(&rounds.screen), "s"),
            "",
        ));
    }
    lines.push(Line {
        what: "memory at its most".to_owned(),
        this: Measured::new(screen, memory(&rounds.screen), "MB"),
        that: rounds
            .duckdb
            .first()
            .map(|_| Measured::new("DuckDB", memory(&rounds.duckdb), "MB")),
        goal: "under 64 MB",
    });
    lines
}
