//! The calculations that a giver compares.

use lindungi_text::Lang;

use super::gift::GiftForm;
use crate::codec::Codec;

/// The most that stand side by side.
pub const MOST: usize = 4;

/// The longest name that is kept.
pub const NAME_MOST: usize = 60;

/// A calculation with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What tells it apart while names change.
    pub key: u32,
    /// Its name as typed; none yet is its number.
    pub name: Option<String>,
    /// What was typed and chosen.
    pub form: GiftForm,
}

/// What is compared.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// In the order in which they stand.
    pub scenarios: Vec<Scenario>,
    /// The key of the one that the calculator changes.
    pub editing: Option<u32>,
    /// The one that was removed last, and where it stood.
    pub removed: Option<(usize, Scenario)>,
    /// The key of the one that was moved last.
    pub moved: Option<u32>,
    /// The key of the next one.
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

    fn keep(&mut self, codec: &mut Codec) {
        codec.number(&mut self.key);
        codec.some(&mut self.name, String::new, |name, codec| codec.text(name));
        self.form.keep(codec);
    }
}

impl Comparison {
    /// Writes or reads what is compared.
    pub fn keep(&mut self, codec: &mut Codec) {
        codec.each(&mut self.scenarios, Scenario::empty, Scenario::keep);
        codec.some(&mut self.editing, || 0, |key, codec| codec.number(key));
        let new = || (0, Scenario::empty());
        codec.some(&mut self.removed, new, |(place, scenario), codec| {
            codec.number(place);
            scenario.keep(codec);
        });
        codec.number(&mut self.next);
    }

    /// Adds a calculation, as long as there is room.
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

    /// Puts the calculator's form in the place of the one that it changes.
    pub fn save(&mut self, form: GiftForm) {
        let editing = self.editing.take();
        if let Some(scenario) = editing.and_then(|key| self.find(key)) {
            scenario.form = form;
        }
    }

    /// Removes a calculation, which can be brought back.
    pub fn remove(&mut self, key: u32) {
        if let Some(place) = self.place(key) {
            self.removed = Some((place, self.scenarios.remove(place)));
            self.moved = None;
            if self.editing == Some(key) {
                self.editing = None;
            }
        }
    }

    /// Brings back the one that was removed last, to where it stood.
    pub fn bring_back(&mut self) {
        if self.scenarios.len() < MOST
            && let Some((place, scenario)) = self.removed.take()
        {
            let place = place.min(self.scenarios.len());
            self.scenarios.insert(place, scenario);
        }
    }

    /// Changes places with the one before or after it.
    pub fn shift(&mut self, key: u32, later: bool) {
        let place = self.place(key);
        let other = place.and_then(|place| {
            if later {
                place.checked_add(1)
            } else {
                place.checked_sub(1)
            }
        });
        if let Some((place, other)) = place.zip(other)
            && other < self.scenarios.len()
        {
            self.scenarios.swap(place, other);
            self.moved = Some(key);
            self.removed = None;
        }
    }

    /// Where the calculation of this key stands.
    pub fn place(&self, key: u32) -> Option<usize> {
        self.scenarios
            .iter()
            .position(|scenario| scenario.key == key)
    }

    /// The one of this key.
    pub fn find(&mut self, key: u32) -> Option<&mut Scenario> {
        let mut all = self.scenarios.iter_mut();
        all.find(|scenario| scenario.key == key)
    }

    /// What a calculation is called: its name, or else its number.
    pub fn name(&self, lang: Lang, key: u32) -> String {
        let mut all = self.scenarios.iter();
        let scenario = all.find(|scenario| scenario.key == key);
        scenario.map_or_else(String::new, |scenario| scenario.called(lang))
    }
}

impl Scenario {
    /// What it is called: its name, or else its number.
    pub fn called(&self, lang: Lang) -> String {
        match self.name.as_deref().map(str::trim) {
            None | Some("") => lang.compare_default_name(&(u64::from(self.key) + 1).to_string()),
            Some(name) => name.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(compared: &Comparison) -> Vec<u32> {
        compared
            .scenarios
            .iter()
            .map(|scenario| scenario.key)
            .collect()
    }

    fn four() -> Comparison {
        let mut compared = Comparison::default();
        for _ in 0..6 {
            compared.add(GiftForm::default());
        }
        compared
    }

    #[test]
    fn there_is_room_for_four() {
        assert_eq!(keys(&four()), [0, 1, 2, 3]);
    }

    #[test]
    fn each_moves_to_either_end_and_no_further() {
        let mut compared = four();
        for _ in 0..5 {
            compared.shift(1, true);
        }
        assert_eq!(keys(&compared), [0, 2, 3, 1]);
        for _ in 0..5 {
            compared.shift(3, false);
        }
        assert_eq!(keys(&compared), [3, 0, 2, 1]);
        compared.shift(9, true);
        assert_eq!(keys(&compared), [3, 0, 2, 1]);
    }

    #[test]
    fn what_was_removed_comes_back_to_its_place() {
        let mut compared = four();
        compared.remove(1);
        assert_eq!(keys(&compared), [0, 2, 3]);
        compared.bring_back();
        assert_eq!(keys(&compared), [0, 1, 2, 3]);
        // Not where its place was filled meanwhile.
        compared.remove(0);
        compared.add(GiftForm::default());
        compared.bring_back();
        assert_eq!(keys(&compared), [1, 2, 3, 4]);
    }

    #[test]
    fn a_name_stays_with_its_calculation() {
        let mut compared = four();
        if let Some(scenario) = compared.find(2) {
            scenario.name = Some(" Dua ".to_owned());
        }
        compared.shift(2, false);
        assert_eq!(compared.name(Lang::Id, 2), "Dua");
        assert_eq!(
            compared.name(Lang::Id, 0),
            Lang::Id.compare_default_name("1")
        );
    }
}
