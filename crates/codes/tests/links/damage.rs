//! A link that was cut short or changed on its way is reported, or read as the same link: it is never read
//! as a link about another sum.

use lindungi_codes::link::{LinkReading, read, write};

use super::{DAMAGED, common, usual};

/// Characters that people and machines put in place of another, and some that no link has.
const OTHERS: &str = "0123456789abcdefghijklmnopqrstuvwxyzABCXYZ&=%+#?/.,;:-_ \"'<>\n\t\0\u{a0}\u{2013}\u{e9}\u{ff10}\u{1f6f5}";

/// Counts the results of reading changed links. A result without a fault must equal the link that was sent.
struct Tally {
    sent: LinkReading,
    reported: usize,
    same: usize,
}

impl Tally {
    fn take(&mut self, changed: &str) {
        let read = read(changed);
        if read.errors.is_empty() {
            assert_eq!(read, self.sent, "{changed:?}");
            self.same += 1;
        } else {
            self.reported += 1;
        }
    }
}

#[test]
fn one_change_is_reported_or_harmless() {
    let (mut reported, mut same) = (0, 0);
    for pairs in usual() {
        let text = write(&pairs);
        let mut tally = Tally {
            sent: read(&text),
            reported: 0,
            same: 0,
        };
        for at in 0..=text.len() {
            let (before, after) = text.split_at(at);
            for other in OTHERS.chars() {
                tally.take(&format!("{before}{other}{after}"));
                if let Some(rest) = after.get(1..) {
                    tally.take(&format!("{before}{other}{rest}"));
                }
            }
            // One character left out, one doubled, two swapped.
            if let (Some(one), Some(rest)) = (after.get(..1), after.get(1..)) {
                tally.take(&format!("{before}{rest}"));
                tally.take(&format!("{before}{one}{after}"));
                if let (Some(two), Some(rest)) = (rest.get(..1), rest.get(1..)) {
                    tally.take(&format!("{before}{two}{one}{rest}"));
                }
            }
        }
        reported += tally.reported;
        same += tally.same;
    }
    common::report(&format!(
        "of changes to links {reported} are reported and {same} are harmless"
    ));
    assert!(reported > 100_000 && same > 1_000);
}

#[test]
fn each_link_that_ends_too_early_is_reported() {
    for pairs in usual() {
        let text = write(&pairs);
        let sent = read(&text);
        for end in 0..text.len() {
            let cut = read(&text[..end]);
            assert!(cut.errors.ends_with(&DAMAGED), "{end}: {cut:?}");
            // Only the value at the cut can differ from what was sent.
            let others = cut.pairs.iter().filter(|pair| !sent.pairs.contains(pair));
            assert!(others.count() <= 1, "{end}: {cut:?}");
        }
    }
}

/// Links with a part left out, or with a part of another link put in.
#[test]
fn parts_of_links_put_together_anew_are_reported() {
    let links: Vec<String> = usual().iter().map(|pairs| write(pairs)).collect();
    for link in &links {
        let parts: Vec<&str> = link.split('&').collect();
        for left_out in 0..parts.len() {
            let mut fewer = parts.clone();
            fewer.remove(left_out);
            assert!(!read(&fewer.join("&")).errors.is_empty(), "{fewer:?}");
        }
        for other in links.iter().filter(|other| *other != link) {
            let known = |part: &&str| !parts.contains(part);
            for part in other.split('&').filter(known) {
                let more = format!("{link}&{part}");
                assert!(!read(&more).errors.is_empty(), "{more}");
            }
        }
    }
}
