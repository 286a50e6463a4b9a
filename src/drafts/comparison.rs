//! The calculations that a giver compares.

use lindungi_text::Lang;

use super::gift::GiftForm;
use crate::codec::Codec;

/// The largest number of calculations side by side.
pub const MOST: usize = 4;

/// The largest length of a name, in characters.
pub const NAME_MOST: usize = 60;

/// A calculation with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// The identity of the calculation, which stays when its name changes.
    pub key: u32,
    /// The name as typed; `None` means that the number is the name.
    pub name: Option<String>,
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
    /// The key of the next calculation.
    next: u32,
}

impl Scenario {
    fn empty() -> Self {
        Self {
            key: 0,
            name: None,
            form: GiftForm::default(),
        }
    }

    fn transfer(&mut self, codec: &mut Codec) {
        codec.number(&mut self.key);
        codec.some(&mut self.name, String::new, |name, codec| codec.text(name));
        self.form.transfer(codec);
    }
}

impl Comparison {
    /// Writes the comparison to the codec, or reads it back; `moved` is left out.
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
                name: None,
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

    /// Returns the name of the calculation with this key, or its number if it has none; empty if there is
    /// no such calculation.
    pub fn name(&self, lang: Lang, key: u32) -> String {
        let mut all = self.scenarios.iter();
        let scenario = all.find(|scenario| scenario.key == key);
        scenario.map_or_else(String::new, |scenario| scenario.display_name(lang))
    }
}

impl Scenario {
    /// Returns the name of the calculation, or its number if it has none.
    pub fn display_name(&self, lang: Lang) -> String {
        match self.name.as_deref().map(str::trim) {
            None | Some("") => lang.compare_default_name(&(u64::from(self.key) + 1).to_string()),
            Some(name) => name.to_owned(),
        }
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
    fn a_name_stays_with_its_calculation() {
        let mut comparison = four();
        if let Some(scenario) = comparison.find(2) {
            scenario.name = Some(" Dua ".to_owned());
        }
        comparison.shift(2, false);
        assert_eq!(comparison.name(Lang::Id, 2), "Dua");
        assert_eq!(
            comparison.name(Lang::Id, 0),
            Lang::Id.compare_default_name("1")
        );
    }
}
