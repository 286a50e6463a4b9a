//! The calculations that a giver compares.

use lindungi_codes::link::LinkReading;

use super::gift::GiftForm;
use crate::codec::Codec;

/// The largest number of calculations side by side.
pub const MOST: usize = 4;

/// A calculation of the comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// The identity of the calculation, which stays when its place or its form changes.
    pub key: u32,
    /// The form of the calculator.
    pub form: GiftForm,
}

/// The calculations side by side.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// The calculations, in the order in which they are shown.
    pub scenarios: Vec<Scenario>,
    /// The key of the calculation that is open in the calculator.
    pub editing: Option<u32>,
    /// The calculation that was removed last, with its index.
    pub removed: Option<(usize, Scenario)>,
    /// The key of the calculation that was moved last.
    pub moved: Option<u32>,
    /// The keys of the two calculations that a phone shows beside each other; `None` stands for the first two.
    pub pair: Option<[u32; 2]>,
    /// The key of the next calculation.
    next: u32,
}

impl Scenario {
    fn empty() -> Self {
        Self {
            key: 0,
            form: GiftForm::default(),
        }
    }

    fn transfer(&mut self, codec: &mut Codec) {
        codec.number(&mut self.key);
        self.form.transfer(codec);
    }
}

impl Comparison {
    /// Writes the comparison to the codec, or reads it back; `moved` and `pair` are left out.
    pub fn transfer(&mut self, codec: &mut Codec) {
        codec.each(&mut self.scenarios, Scenario::empty, Scenario::transfer);
        codec.some(&mut self.editing, || 0, |key, codec| codec.number(key));
        let new = || (0, Scenario::empty());
        codec.some(&mut self.removed, new, |(index, scenario), codec| {
            codec.number(index);
            scenario.transfer(codec);
        });
        codec.number(&mut self.next);
    }

    /// Adds a calculation, unless there are [`MOST`] already.
    pub fn add(&mut self, form: GiftForm) {
        if self.scenarios.len() < MOST {
            self.scenarios.push(Scenario {
                key: self.next,
                form,
            });
            self.next = self.next.wrapping_add(1);
            self.moved = None;
        }
    }

    /// Replaces the form of the calculation that is open in the calculator, and closes it there.
    pub fn save(&mut self, form: GiftForm) {
        let editing = self.editing.take();
        if let Some(scenario) = editing.and_then(|key| self.find(key)) {
            scenario.form = form;
        }
    }

    /// Removes a calculation; [`Comparison::bring_back`] restores it.
    pub fn remove(&mut self, key: u32) {
        if let Some(index) = self.index_of(key) {
            self.removed = Some((index, self.scenarios.remove(index)));
            self.moved = None;
            if self.editing == Some(key) {
                self.editing = None;
            }
        }
    }

    /// Restores the calculation that was removed last, at its earlier index.
    pub fn bring_back(&mut self) {
        if self.scenarios.len() < MOST
            && let Some((index, scenario)) = self.removed.take()
        {
            let index = index.min(self.scenarios.len());
            self.scenarios.insert(index, scenario);
        }
    }

    /// Swaps a calculation with the next one, or with the previous one if `later` is false.
    pub fn shift(&mut self, key: u32, later: bool) {
        let index = self.index_of(key);
        let other = index.and_then(|index| {
            if later {
                index.checked_add(1)
            } else {
                index.checked_sub(1)
            }
        });
        if let Some((index, other)) = index.zip(other)
            && other < self.scenarios.len()
        {
            self.scenarios.swap(index, other);
            self.moved = Some(key);
            self.removed = None;
        }
    }

    /// Returns the index of the calculation with this key.
    pub fn index_of(&self, key: u32) -> Option<usize> {
        self.scenarios
            .iter()
            .position(|scenario| scenario.key == key)
    }

    /// Returns the calculation with this key.
    pub fn find(&mut self, key: u32) -> Option<&mut Scenario> {
        let mut all = self.scenarios.iter_mut();
        all.find(|scenario| scenario.key == key)
    }

    /// Returns the keys of the two calculations that a phone shows, the first two unless others were chosen.
    /// A calculation that is gone is replaced by the first that is not shown.
    pub fn shown_pair(&self) -> [Option<u32>; 2] {
        let keys: Vec<u32> = self.scenarios.iter().map(|scenario| scenario.key).collect();
        let mut pair = self.pair.map_or([None; 2], |pair| pair.map(Some));
        for index in 0..2 {
            let other = pair[1 - index];
            let free = |key: &u32| Some(*key) != other;
            let kept = pair[index].filter(|key| keys.contains(key) && free(key));
            pair[index] = kept.or_else(|| keys.iter().copied().find(free));
        }
        pair
    }

    /// Chooses the calculation for one of the two places of a phone. If it is at the other place, the two
    /// change places.
    pub fn choose(&mut self, place: usize, key: u32) {
        let mut pair = self.shown_pair();
        if let Some(other) = pair.get(1 - place.min(1)).copied()
            && other == Some(key)
        {
            pair.swap(0, 1);
        } else if let Some(chosen) = pair.get_mut(place) {
            *chosen = Some(key);
        }
        if let [Some(one), Some(two)] = pair {
            self.pair = Some([one, two]);
        }
    }

    /// Returns the comparison that links describe.
    pub fn from_links(links: &[LinkReading]) -> Self {
        let mut comparison = Self::default();
        for link in links {
            comparison.add(GiftForm::from_link(link));
        }
        comparison
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(comparison: &Comparison) -> Vec<u32> {
        comparison
            .scenarios
            .iter()
            .map(|scenario| scenario.key)
            .collect()
    }

    fn four() -> Comparison {
        let mut comparison = Comparison::default();
        for _ in 0..6 {
            comparison.add(GiftForm::default());
        }
        comparison
    }

    #[test]
    fn there_is_room_for_four() {
        assert_eq!(keys(&four()), [0, 1, 2, 3]);
    }

    #[test]
    fn each_moves_to_either_end_and_no_further() {
        let mut comparison = four();
        for _ in 0..5 {
            comparison.shift(1, true);
        }
        assert_eq!(keys(&comparison), [0, 2, 3, 1]);
        for _ in 0..5 {
            comparison.shift(3, false);
        }
        assert_eq!(keys(&comparison), [3, 0, 2, 1]);
        comparison.shift(9, true);
        assert_eq!(keys(&comparison), [3, 0, 2, 1]);
    }

    #[test]
    fn what_was_removed_comes_back_to_its_place() {
        let mut comparison = four();
        comparison.remove(1);
        assert_eq!(keys(&comparison), [0, 2, 3]);
        comparison.bring_back();
        assert_eq!(keys(&comparison), [0, 1, 2, 3]);
        // If another calculation has taken its place meanwhile, it does not come back.
        comparison.remove(0);
        comparison.add(GiftForm::default());
        comparison.bring_back();
        assert_eq!(keys(&comparison), [1, 2, 3, 4]);
    }

    #[test]
    fn a_phone_shows_two_that_are_there() {
        let mut comparison = four();
        assert_eq!(comparison.shown_pair(), [Some(0), Some(1)]);
        comparison.choose(1, 3);
        assert_eq!(comparison.shown_pair(), [Some(0), Some(3)]);
        comparison.choose(0, 3);
        assert_eq!(comparison.shown_pair(), [Some(3), Some(0)]);
        comparison.remove(3);
        assert_eq!(comparison.shown_pair(), [Some(1), Some(0)]);
        assert_eq!(Comparison::default().shown_pair(), [None, None]);
        let mut one = Comparison::default();
        one.add(GiftForm::default());
        assert_eq!(one.shown_pair(), [Some(0), None]);
    }
}
