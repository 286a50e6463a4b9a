//! Several links in one text: each is read as if it were alone, and a missing one is noticed.

use lindungi_codes::link::{LinkError, read, read_several, write, write_several};

use super::usual;

fn links() -> Vec<String> {
    usual().iter().map(|pairs| write(pairs)).collect()
}

#[test]
fn several_links_stay_readable() {
    let text = "hitungan=2&v=1&cara=sekali&jumlah=1000000&bulan=12&mulai=2026-11&pembayar=donatur&sektor=lain&cek=6282ed8e\
        &v=1&cara=bulanan&sebulan=100000&bulan=24&mulai=2026-11&pembayar=donatur&sektor=lain&cek=565241fc";
    let parts: Vec<String> = text["hitungan=2&".len()..]
        .split("&v=")
        .enumerate()
        .map(|(index, part)| {
            if index == 0 {
                part.to_owned()
            } else {
                format!("v={part}")
            }
        })
        .collect();
    assert_eq!(write_several(&parts), text);
    let (readings, missing) = read_several(text);
    assert_eq!(missing, None);
    let alone: Vec<_> = parts.iter().map(|part| read(part)).collect();
    assert_eq!(readings, alone);
    assert!(readings.iter().all(|reading| reading.errors.is_empty()));
}

#[test]
fn each_is_read_as_if_alone() {
    let links = links();
    for count in 1..=links.len() {
        let (readings, missing) = read_several(&write_several(&links[..count]));
        assert_eq!(missing, None);
        assert_eq!(readings.len(), count);
        for (reading, link) in readings.iter().zip(&links) {
            assert_eq!(*reading, read(link));
        }
    }
}

/// A link to one calculation is a comparison of one.
#[test]
fn a_single_link_needs_no_count() {
    let (readings, missing) = read_several(&links()[0]);
    assert_eq!((readings.len(), missing), (1, None));
}

/// Wherever the text is cut, that is noticed.
#[test]
fn a_cut_is_reported() {
    let text = write_several(&links()[..3]);
    for end in 0..text.len() {
        let (readings, missing) = read_several(&text[..end]);
        let faulty = readings.iter().any(|reading| !reading.errors.is_empty());
        assert!(
            missing == Some(LinkError::Damaged) || faulty,
            "{}",
            &text[..end]
        );
    }
}

/// Messengers encode a link once more, or set a full stop behind it.
#[test]
fn it_survives_messengers() {
    let text = write_several(&links()[..3]);
    let sent = read_several(&text);
    for changed in [
        text.replace('&', "&amp;"),
        text.replace('=', "%3D").replace('&', "%26"),
        text.to_uppercase(),
        format!("{text}."),
        format!("{text}&fbclid=abc"),
    ] {
        assert_eq!(read_several(&changed), sent, "{changed}");
    }
}
