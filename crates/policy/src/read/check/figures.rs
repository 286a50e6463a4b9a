//! Checks figures, contribution bands, periods of relief and payers.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{At, Check, SourceFile};
use crate::read::file;
use crate::{
    Band, BandTable, Date, Figure, FigureId, List, Payer, PayerRule, Relief, Rupiah, Sector, Unit,
};

type Span<'a> = (Date, Option<Date>, &'a SourceFile<'a>, Range<usize>);

impl Check {
    pub(super) fn figures(&self, head: &SourceFile, parts: Vec<At<file::Figure>>) -> List<Figure> {
        // A figure with a fault is not reported as missing too.
        let mut given = BTreeSet::new();
        let mut spans: Vec<(FigureId, Span)> = Vec::new();
        let mut figures: Vec<Figure> = parts
            .into_iter()
            .filter_map(
                |At {
                     file,
                     span: at,
                     part,
                 }| {
                    let id = part.id.into_inner();
                    self.unit(file, &part.unit, id.unit(), id.name());
                    let value = self.number(file, &part.value);
                    if id.unit() != Unit::Percent
                        && value.is_some_and(|value| value.count().is_none())
                    {
                        self.at(
                            file,
                            &part.value.span(),
                            format!("{id} has a fraction"),
                            "write a whole number",
                        );
                    }
                    let source = self.source(file, part.source);
                    given.insert(id);
                    let (from, until) = self.span(file, Some(&part.from), part.until.as_ref());
                    let from = from?;
                    spans.push((id, (from, until, file, at)));
                    Some(Figure {
                        id,
                        value: value?,
                        unit: id.unit(),
                        from,
                        until,
                        source,
                        mark: part.mark,
                    })
                },
            )
            .collect();
        for id in FigureId::ALL {
            let mut of_id: Vec<Span> = spans
                .iter()
                .filter(|(other, _)| other == id)
                .map(|(_, span)| span.clone())
                .collect();
            if !given.contains(id) {
                self.fault(head.whole(
                    format!("figure \"{id}\" is missing"),
                    "add a [[figure]] for it to one of the files",
                ));
            }
            self.contiguous(id.name(), &mut of_id);
        }
        self.sizes(&figures, &spans);
        figures.sort_by_key(|figure| (figure.id, figure.from));
        List::Owned(figures)
    }

    /// Reports a fault if on some day the limit of small RTs is not below that of RTs of middle size, so
    /// that no RT would be of middle size.
    fn sizes(&self, figures: &[Figure], spans: &[(FigureId, Span)]) {
        let of = |id: FigureId| figures.iter().filter(move |figure| figure.id == id);
        for middle in of(FigureId::RtFundMiddleUpTo) {
            let no_larger = |small: &Figure| {
                small.value >= middle.value
                    && small.until.is_none_or(|until| middle.from <= until)
                    && middle.until.is_none_or(|until| small.from <= until)
            };
            let place = spans
                .iter()
                .find(|(id, (from, ..))| *id == middle.id && *from == middle.from);
            if of(FigureId::RtFundSmallUpTo).any(no_larger)
                && let Some((_, (_, _, file, at))) = place
            {
                self.at(
                    file,
                    at,
                    "an RT of middle size is no larger than a small one",
                    format!(
                        "let {} be more than {}",
                        middle.id,
                        FigureId::RtFundSmallUpTo
                    ),
                );
            }
        }
    }

    fn unit(&self, file: &SourceFile, written: &toml::Spanned<Unit>, wanted: Unit, name: &str) {
        if *written.get_ref() != wanted {
            self.at(
                file,
                &written.span(),
                format!("{name} cannot be in {}", written.get_ref()),
                format!("give it in {wanted}"),
            );
        }
    }

    pub(super) fn band_tables(
        &self,
        head: &SourceFile,
        parts: Vec<At<file::BandTable>>,
    ) -> List<BandTable> {
        let mut spans: Vec<Span> = Vec::new();
        let mut tables: Vec<BandTable> = Vec::new();
        for At {
            file,
            span: at,
            part,
        } in parts
        {
            self.unit(file, &part.unit, Unit::RupiahPerMonth, "a band table");
            let (from, until) = self.span(file, Some(&part.from), part.until.as_ref());
            let bands = self.bands(file, &at, &part);
            let source = self.source(file, part.source);
            if let Some(from) = from {
                spans.push((from, until, file, at));
                tables.push(BandTable {
                    from,
                    until,
                    source,
                    bands: List::Owned(bands),
                });
            }
        }
        if tables.is_empty() {
            self.fault(head.whole(
                "there is no contribution band table",
                "add a [[band_table]]",
            ));
        }
        self.contiguous("band table", &mut spans);
        tables.sort_by_key(|table| table.from);
        List::Owned(tables)
    }

    /// Returns the bands of a table. Reports gaps and overlaps: bands must cover every income from Rp0
    /// without an upper limit.
    fn bands(&self, file: &SourceFile, table: &Range<usize>, part: &file::BandTable) -> Vec<Band> {
        let mut expected = Some(Rupiah::ZERO);
        let mut bands = Vec::new();
        for written in &part.bands {
            let (at, band) = (written.span(), written.get_ref());
            let below = band
                .below
                .as_ref()
                .and_then(|below| self.rupiah(file, below));
            let (Some(from), Some(base)) =
                (self.rupiah(file, &band.from), self.rupiah(file, &band.base))
            else {
                expected = below;
                continue;
            };
            match expected {
                Some(expected) if expected == from => {}
                Some(expected) if expected < from => self.at(
                    file,
                    &at,
                    format!("gap between bands: {expected} to {from} is in none"),
                    format!(
                        "let this band begin at {expected}, or let the one before end below {from}"
                    ),
                ),
                Some(expected) => self.at(
                    file,
                    &at,
                    format!("bands overlap: {from} to {expected} is in two"),
                    format!("let this band begin at {expected}"),
                ),
                None => self.at(
                    file,
                    &at,
                    "a band stands after the one without an end",
                    "give the band before it a `below`",
                ),
            }
            if below.is_some_and(|below| below <= from) {
                self.at(
                    file,
                    &at,
                    "a band ends before it begins",
                    "let `below` be larger than `from`",
                );
            }
            expected = below;
            bands.push(Band {
                from,
                below,
                base,
                mark: band.mark.unwrap_or(part.mark),
            });
        }
        if expected.is_some() {
            self.at(
                file,
                table,
                "the last band has an end, so larger incomes are in none",
                "leave `below` out of the last band",
            );
        }
        bands
    }

    pub(super) fn reliefs(&self, parts: Vec<At<file::Relief>>) -> List<Relief> {
        let mut spans: Vec<(Sector, Span)> = Vec::new();
        let mut reliefs: Vec<Relief> = Vec::new();
        for At {
            file,
            span: at,
            part,
        } in parts
        {
            self.unit(file, &part.unit, Unit::Percent, "a relief");
            let sector = part.sector.into_inner();
            if part.programmes.get_ref().is_empty() {
                self.at(
                    file,
                    &part.programmes.span(),
                    "the relief is on no programme",
                    "name at least one",
                );
            }
            let percent = self.number(file, &part.value);
            if percent
                .is_some_and(|percent| percent.decimal() >= rust_decimal::Decimal::ONE_HUNDRED)
            {
                self.at(
                    file,
                    &part.value.span(),
                    "a relief of the whole or more leaves nothing to pay",
                    "write less than 100",
                );
            }
            let source = self.source(file, part.source);
            let (Some(from), Some(until)) = self.span(file, Some(&part.from), Some(&part.until))
            else {
                continue;
            };
            if from != from.month().first_day() || until != until.month().last_day() {
                self.at(
                    file,
                    &at,
                    "a relief holds for contribution months, and this window cuts one",
                    "begin on the first and end on the last day of a month",
                );
            }
            spans.push((sector, (from, Some(until), file, at)));
            if let Some(percent) = percent {
                let programmes = List::Owned(part.programmes.into_inner());
                reliefs.push(Relief {
                    sector,
                    percent,
                    programmes,
                    from,
                    until,
                    source,
                    mark: part.mark,
                });
            }
        }
        // Periods may leave gaps between them, but may not overlap.
        spans.sort_by_key(|(sector, (from, ..))| (*sector, *from));
        for pair in spans.windows(2) {
            let [(first, (_, until, ..)), (second, (from, _, file, at))] = pair else {
                continue;
            };
            if first == second && until.is_some_and(|until| *from <= until) {
                self.at(
                    file,
                    at,
                    format!("two windows of relief for {second} are open on {from}"),
                    "end the earlier one before this begins",
                );
            }
        }
        reliefs.sort_by_key(|relief| (relief.sector, relief.from));
        List::Owned(reliefs)
    }

    pub(super) fn payers(
        &self,
        head: &SourceFile,
        parts: Vec<At<file::PayerRule>>,
    ) -> List<PayerRule> {
        self.exactly_once(head, "payer", Payer::ALL, &parts, |part| *part.id.get_ref());
        parts
            .into_iter()
            .map(|At { file, part, .. }| PayerRule {
                id: part.id.into_inner(),
                relief: part.relief,
                base: part.base,
                source: self.source(file, part.source),
                mark: part.mark,
            })
            .collect()
    }
}
