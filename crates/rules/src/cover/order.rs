//! The order among people of one priority, whom a fund otherwise treats as equals.

use serde::{Deserialize, Serialize};

/// The greatest number by which lots are drawn, so that it can be read out and typed in again.
pub const LOT_MOST: u32 = 999_999;

/// The order of people of one priority. People who are equal in it too come in the order of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// The order of the list.
    #[default]
    List,
    /// The lowest decile first; people whose decile is not known come last.
    Decile,
    /// The oldest first; people whose age is not known come last.
    Oldest,
    /// By lot, with a number that anybody can use to draw the same lots again.
    Lot(u32),
}

/// The lot of a person; the smallest comes first. `place` is the place in the list, from 1.
///
/// It is the number at this place in the sequence of `SplitMix64` that begins with the number drawn, so a lot
/// depends on nothing but these two: neither on the other people, nor on who of them waits for the fund.
pub const fn lot(number: u32, place: u64) -> u64 {
    let state = (number as u64).wrapping_add(place.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers that other implementations of `SplitMix64` give. Lots once drawn must stay the same.
    #[test]
    fn lots_are_those_of_the_published_sequence() {
        let of = |number| [1, 2, 3, 4, 5].map(|place| lot(number, place));
        assert_eq!(
            of(1_234_567),
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423,
                4_593_380_528_125_082_431,
                16_408_922_859_458_223_821,
            ]
        );
        assert_eq!(lot(0, 1), 0xe220_a839_7b1d_cdaf);
        assert_eq!(lot(0, 2), 0x6e78_9e6a_a1b9_65f4);
    }

    /// Among five people each is first about equally often, over all numbers that people use.
    #[test]
    fn nobody_is_favoured() {
        let mut first = [0_u32; 5];
        for number in 0..10_000 {
            let lots = [1, 2, 3, 4, 5].map(|place| lot(number, place));
            let least = lots.iter().min().expect("five");
            let place = lots.iter().position(|it| it == least).expect("one");
            first[place] += 1;
        }
        for count in first {
            assert!(count.abs_diff(2_000) < 160, "{first:?}");
        }
    }
}
