//! Figures, bands of income and reliefs, nudged.

use lindungi_rules::policy::{Date, FigureId, Policy, Unit};

use super::{Nudged, a_little_more, earlier, later, more};

/// The figures that are all needed before there is an answer for other deaths.
const OTHER_DEATH: [FigureId; 5] = [
    FigureId::JkmDeath,
    FigureId::JkmPeriodic,
    FigureId::JkmFuneral,
    FigureId::JkmEarly,
    FigureId::JkmWaitingMonths,
];

impl Nudged<'_> {
    pub(super) fn figures(&mut self) {
        for (index, figure) in self.policy.figures.iter().enumerate() {
            let name = format!("{} of {}", figure.id, figure.from);
            self.push(format!("value of {name}"), |policy| {
                let value = &mut policy.figures.to_mut()[index].value;
                *value = a_little_more(*value, figure.unit);
            });
            self.push(format!("first day of {name}"), |policy| {
                let from = later(first_effect(policy, figure.id, figure.from));
                policy.figures.to_mut()[index].from = from;
            });
            if let Some(until) = figure.until {
                self.push(format!("last day of {name}"), |policy| {
                    policy.figures.to_mut()[index].until = Some(earlier(until));
                });
            }
        }
    }

    pub(super) fn bands(&mut self) {
        for (table_index, table) in self.policy.band_tables.iter().enumerate() {
            self.push(
                format!("first day of the bands of {}", table.from),
                |policy| {
                    policy.band_tables.to_mut()[table_index].from = later(table.from);
                },
            );
            if let Some(until) = table.until {
                self.push(
                    format!("last day of the bands of {}", table.from),
                    |policy| {
                        policy.band_tables.to_mut()[table_index].until = Some(earlier(until));
                    },
                );
            }
            for (index, band) in table.bands.iter().enumerate() {
                let name = format!("band {} of {}", index + 1, table.from);
                self.push(format!("base of {name}"), |policy| {
                    let bands = policy.band_tables.to_mut()[table_index].bands.to_mut();
                    // One percent more is one rupiah more.
                    bands[index].base = more(band.base, 100);
                });
                // The band before ends where this one begins.
                self.push(format!("beginning of {name}"), |policy| {
                    let bands = policy.band_tables.to_mut()[table_index].bands.to_mut();
                    bands[index].from = more(band.from, 1);
                    if let Some(before) = index.checked_sub(1) {
                        bands[before].below = Some(bands[index].from);
                    }
                });
            }
        }
    }

    pub(super) fn reliefs(&mut self) {
        for (index, relief) in self.policy.reliefs.iter().enumerate() {
            let name = format!("the relief of {} for {}", relief.from, relief.sector);
            self.push(format!("percent of {name}"), |policy| {
                policy.reliefs.to_mut()[index].percent =
                    a_little_more(relief.percent, Unit::Percent);
            });
            self.push(format!("first day of {name}"), |policy| {
                policy.reliefs.to_mut()[index].from = later(relief.from);
            });
            self.push(format!("last day of {name}"), |policy| {
                policy.reliefs.to_mut()[index].until = earlier(relief.until);
            });
        }
    }
}

/// Returns the day from which a figure can have an effect. If an answer needs several figures, the day is
/// that of the last one.
fn first_effect(policy: &Policy, id: FigureId, from: Date) -> Date {
    if !OTHER_DEATH.contains(&id) {
        return from;
    }
    let first = |id: &FigureId| {
        policy
            .figures
            .iter()
            .find(|figure| figure.id == *id)
            .map(|figure| figure.from)
    };
    OTHER_DEATH
        .iter()
        .filter_map(first)
        .max()
        .map_or(from, |last| last.max(from))
}
