//! Every link ever written must stay readable: these links and words never change.

use lindungi_codes::link::{Key, Value, Way, read, write};

use super::usual;

const LINKS: [&str; 9] = [
    "v=1&cara=sekali&jumlah=1000000&bulan=12&mulai=2026-11&pembayar=donatur&sektor=lain&cek=6282ed8e",
    "v=1&cara=pekerja&orang=4000&bulan=120&mulai=2026-11&pembayar=sendiri&sektor=angkutan&keringanan=tidak&jht=ya&cek=8fe9062b",
    "v=1&cara=lama&jumlah=1000000000000000&orang=1&mulai=2026-11&sektor=lain&keringanan=ya&cek=7a51c9c9",
    "v=1&cara=bulanan&sebulan=100000&bulan=24&mulai=2026-11&pembayar=donatur&sektor=lain&cek=565241fc",
    "v=1&cara=gaji&bulan=12&karyawan=40&tiap=25000&tambahan=50&batas=300000&mulai=2026-11&pembayar=donatur&sektor=lain&cek=048c601b",
    "v=1&cara=bagian&bulan=12&dari=1000000000&persen=2.5&mulai=2026-11&pembayar=donatur&sektor=lain&cek=e93ab9bc",
    "v=1&cara=zakat&bulan=12&zakat=250000&infak=50000&mulai=2026-11&pembayar=donatur&sektor=lain&cek=21603691",
    "v=1&cara=rt&orang=20&bulan=12&kk=61&mulai=2026-11&pembayar=kota&sektor=lain&cek=e1069400",
    "v=1&bulan=12&target=4000&anggaran=604800000&tumbuh=33.33&mulai=2027-01&jht=ya&cek=962c277a",
];

#[test]
fn links_of_this_format_stay_readable() {
    let usual = usual();
    assert_eq!(usual.len(), LINKS.len());
    for (pairs, link) in usual.into_iter().zip(LINKS) {
        assert_eq!(write(&pairs), link);
        let read = read(link);
        assert_eq!(read.errors, [], "{link}");
        let mut pairs = pairs;
        pairs.sort_by_key(|(key, _)| *key);
        assert_eq!(read.pairs, pairs, "{link}");
    }
}

/// Zakat was once passed on as a plain sum: such links are still read, as a gift of that sum.
#[test]
fn zakat_of_older_links_is_a_sum() {
    let old = "v=1&cara=sekali&jumlah=300000&bulan=12&mulai=2026-11&pembayar=donatur&sektor=lain&cek=5f2ac940";
    let read = read(old);
    assert_eq!(read.errors, []);
    assert_eq!(read.value(Key::Way), Some(Value::Way(Way::Amount)));
}

#[test]
fn every_word_keeps_its_meaning() {
    let keys: Vec<&str> = Key::ALL.iter().map(|key| key.word()).collect();
    assert_eq!(
        keys.join(" "),
        "cara jumlah sebulan orang bulan karyawan tiap tambahan batas dari persen zakat infak \
         kk target anggaran tumbuh mulai pembayar sektor keringanan jht"
    );
    let ways: Vec<&str> = Way::ALL.iter().map(|way| way.word()).collect();
    assert_eq!(
        ways.join(" "),
        "sekali pekerja lama bulanan gaji bagian penghasilan zakat rt"
    );
    for way in Way::ALL {
        assert_eq!(Way::from_word(way.word()), Some(*way));
    }
    for key in Key::ALL {
        assert_eq!(Key::from_word(key.word()), Some(*key));
    }
}
