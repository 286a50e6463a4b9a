//! Reads numbers in words, strictly: only in the spelling that this project intends. The reader uses no
//! sentence of `locales/` and no code of the writer, so it is an independent check. Every language needs
//! rules of its own.

use lindungi_text::Lang;

/// The word that does not fit, if words are not a number.
pub(crate) type Unread = String;

/// Reads words as a number.
pub(crate) fn read(lang: Lang, written: &str) -> Result<u64, Unread> {
    let words: Vec<&str> = written.split(' ').collect();
    let zero = match lang {
        Lang::Id => "nol",
        Lang::En => "zero",
    };
    if words == [zero] {
        return Ok(0);
    }
    let scales: &[&str] = match lang {
        Lang::Id => &[
            "ribu",
            "juta",
            "miliar",
            "triliun",
            "kuadriliun",
            "kuintiliun",
        ],
        Lang::En => &[
            "thousand",
            "million",
            "billion",
            "trillion",
            "quadrillion",
            "quintillion",
        ],
    };
    let mut rest = words.as_slice();
    let mut sum: u64 = 0;
    // From the largest scale name down to none, each at most once.
    for power in (0..=scales.len()).rev() {
        let ends = match power {
            0 => rest.len(),
            _ => match rest.iter().position(|word| *word == scales[power - 1]) {
                Some(place) => place,
                None if power == 1 && lang == Lang::Id && rest.first() == Some(&"seribu") => {
                    sum += 1_000;
                    rest = &rest[1..];
                    continue;
                }
                None => continue,
            },
        };
        let (group, after) = rest.split_at(ends);
        rest = after.get(1..).unwrap_or_default();
        if power == 0 && group.is_empty() && sum > 0 {
            break;
        }
        let value = match lang {
            Lang::Id => indonesian(group)?,
            Lang::En => english(group, power == 0 && sum > 0)?,
        };
        if power == 1 && value == 1 && lang == Lang::Id {
            return Err("satu ribu".to_owned());
        }
        let place = 1_000_u64.pow(u32::try_from(power).expect("few names"));
        sum = value
            .checked_mul(place)
            .and_then(|value| sum.checked_add(value))
            .ok_or("too large")?;
    }
    if rest.is_empty() {
        Ok(sum)
    } else {
        Err(rest.join(" "))
    }
}

const DIGITS_ID: [&str; 9] = [
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
];

/// Reads 1 to 999: `seratus`, or a digit and `ratus`, then the part below a hundred.
fn indonesian(words: &[&str]) -> Result<u64, Unread> {
    let digit = |word: &str| {
        (1..)
            .zip(DIGITS_ID)
            .find(|(_, name)| *name == word)
            .map(|(n, _)| n)
    };
    let many = |word: &str| digit(word).filter(|digit: &u64| *digit > 1);
    let (hundreds, rest) = match words {
        ["seratus", rest @ ..] => (100, rest),
        [first, "ratus", rest @ ..] => (100 * many(first).ok_or(*first)?, rest),
        rest => (0, rest),
    };
    let below = match rest {
        [] if hundreds > 0 => 0,
        ["sepuluh"] => 10,
        ["sebelas"] => 11,
        [ones] => digit(ones).ok_or(*ones)?,
        [ones, "belas"] => 10 + many(ones).ok_or(*ones)?,
        [tens, "puluh"] => 10 * many(tens).ok_or(*tens)?,
        [tens, "puluh", ones] => 10 * many(tens).ok_or(*tens)? + digit(ones).ok_or(*ones)?,
        other => return Err(other.join(" ")),
    };
    Ok(hundreds + below)
}

const BELOW_TWENTY_EN: [&str; 19] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS_EN: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// Reads 1 to 999. After a larger scale name, a number below a hundred begins with "and".
fn english(words: &[&str], follows: bool) -> Result<u64, Unread> {
    let small = |word: &str| {
        (1..)
            .zip(BELOW_TWENTY_EN)
            .find(|(_, name)| *name == word)
            .map(|(n, _): (u64, _)| n)
    };
    let tens = |word: &str| {
        (2..)
            .zip(TENS_EN)
            .find(|(_, name)| *name == word)
            .map(|(n, _): (u64, _)| 10 * n)
    };
    let below_hundred = |word: &str| match word.split_once('-') {
        Some((ten, one)) => Some(tens(ten)? + small(one).filter(|one| *one < 10)?),
        None => small(word).or_else(|| tens(word)),
    };
    match words {
        [digit, "hundred"] => hundreds(small(digit), digit),
        [digit, "hundred", "and", below] => {
            Ok(hundreds(small(digit), digit)? + below_hundred(below).ok_or(*below)?)
        }
        ["and", below] if follows => Ok(below_hundred(below).ok_or(*below)?),
        [below] if !follows => Ok(below_hundred(below).ok_or(*below)?),
        other => Err(other.join(" ")),
    }
}

/// The value of a digit of hundreds.
fn hundreds(digit: Option<u64>, word: &str) -> Result<u64, Unread> {
    digit
        .filter(|digit| *digit < 10)
        .map(|digit| 100 * digit)
        .ok_or_else(|| word.to_owned())
}
