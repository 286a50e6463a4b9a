//! The papers of a giver: the pledge letter and the paper for a board, filled in, in both languages, each on one
//! sheet; and what was typed kept nowhere else.

use lindungi_codes::link::{self, Way};
use lindungi_rules::policy::{Rupiah, current};
use lindungi_text::{Lang, format, spelled_out};

use crate::{
    harness::{self, Journey, Page, Result, button, css, ensure, field, heading, radio},
    links, paper,
    walk::{self, headline},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("pledge_letter", letter),
        Journey::new("pledge_of_the_longest", longest),
        Journey::new("pledge_of_nobody", of_nobody),
        Journey::new("board_of_every_way", every_way),
    ]
}

/// The texts typed into the papers, which must not be found anywhere else.
const TYPED: [&str; 8] = [
    "Siti Penabur",
    "Ketua Yayasan",
    "Yayasan Uji Coba",
    "Jambi Uji",
    "obat-obatan",
    "Ketua Baznas Uji",
    "12/UJI/XI",
    "Divisi Uji",
];

async fn open(page: &Page) -> Result {
    page.click(harness::link(ID.take_letter())).await?;
    page.wait_hash("#/donasi/surat").await?;
    page.wait_focus(heading(ID.pledge_title())).await
}

async fn fill_in(page: &Page) -> Result {
    for (label, text) in [
        (ID.pledge_name(), TYPED[0]),
        (ID.pledge_position(), TYPED[1]),
        (ID.pledge_organisation(), TYPED[2]),
        (ID.pledge_place(), TYPED[3]),
        (ID.pledge_remainder(), TYPED[4]),
        (ID.pledge_addressee(), TYPED[5]),
        (ID.pledge_number(), TYPED[6]),
    ] {
        page.fill(field(label), text).await?;
    }
    Ok(())
}

/// Chooses the language of the paper.
async fn in_language(page: &Page, lang: Lang) -> Result {
    page.click(button(lang.meta_name()).within(".paper-page"))
        .await?;
    let what = format!(".sheet[lang=\"{}\"]", lang.meta_html());
    page.wait_for(css(&what)).await
}

/// The whole letter, in the page's language and in the other one; then the paper for the board.
async fn letter(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.wait_text_in(headline(), &format::workers(ID, 4))
        .await?;
    open(&page).await?;
    // Without input there are lines to write on.
    ensure(
        page.count(css(".letter .blank")).await? >= 5,
        "there is nothing to fill in by hand",
    )?;
    page.state("pledge-empty").await?;
    fill_in(&page).await?;
    let letter = || css(".letter");
    for text in &TYPED[..7] {
        page.wait_text_in(letter(), text).await?;
    }
    for text in [
        "Rp806.400".to_owned(),
        spelled_out::rupiah(ID, Rupiah::new(806_400)),
        format::date(ID, walk::today(&page)),
        walk::month(ID, "2027-10"),
        ID.donate_occasion_once().to_owned(),
        ID.benefit_care_text().to_owned(),
        ID.letter_stamp().to_owned(),
    ] {
        page.wait_text_in(letter(), &text).await?;
    }
    page.state("pledge").await?;
    paper::one_sheet(&page, "the letter").await?;

    // The letter in English on a page in Indonesian.
    in_language(&page, EN).await?;
    page.wait_text_in(letter(), &spelled_out::rupiah(EN, Rupiah::new(806_400)))
        .await?;
    page.wait_text(ID.pledge_lead()).await?;
    page.state("pledge-en").await?;
    paper::one_sheet(&page, "the letter in English").await?;

    // The paper for the board, of the same calculation.
    page.goto("#/donasi/direksi").await?;
    page.wait_text(ID.board_title()).await?;
    page.fill(field(ID.board_asked_by()), TYPED[7]).await?;
    in_language(&page, ID).await?;
    for text in [
        TYPED[7],
        "Rp806.400",
        "Rp16.800",
        ID.donate_said_tax_gift(),
        ID.benefit_care_text(),
    ] {
        page.wait_text_in(css(".board"), text).await?;
    }
    page.state("board").await?;
    page.goto("#/donasi").await?;

    // The text stays during a visit to another page, and only in memory.
    page.wait_text(ID.donate_title()).await?;
    let link: String = links::offered(&page).await?;
    let traces = walk::traces(&page, &TYPED).await?;
    ensure(
        traces.is_empty() && TYPED.iter().all(|typed| !link.contains(typed)),
        format!("what was typed is in {traces:?} or in the link"),
    )?;
    page.requests().await?.none_elsewhere()?;
    open(&page).await?;
    page.wait_value(field(ID.pledge_name()), TYPED[0]).await?;
    page.reload().await?;
    page.wait_value(field(ID.pledge_name()), "").await
}

const LONG: &str =
    "Perkumpulan Pedagang Kaki Lima dan Pengemudi Becak Seberang Kota Jambi Raya Abadi";

/// The longest possible letter fits on one sheet.
async fn longest(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.click(radio(ID.donate_payer_self())).await?;
    page.fill(field(ID.donate_amount()), "1.000.000.000.000.000")
        .await?;
    page.fill(field(ID.donate_months()), "120").await?;
    page.settled().await?;
    open(&page).await?;
    for label in [
        ID.pledge_addressee(),
        ID.pledge_number(),
        ID.pledge_name(),
        ID.pledge_position(),
        ID.pledge_organisation(),
        ID.pledge_place(),
        ID.pledge_remainder(),
    ] {
        page.fill(field(label), LONG).await?;
    }
    paper::one_sheet(&page, "the longest letter").await?;
    in_language(&page, EN).await?;
    paper::one_sheet(&page, "the longest letter in English").await
}

/// Gifts of every way, with large sums and long times.
const GIFTS: [(Way, &str); 9] = [
    (Way::Amount, "jumlah=50000000&bulan=12"),
    (Way::Workers, "orang=1000000000&bulan=120"),
    (Way::Duration, "jumlah=1000000000000000&orang=3"),
    (Way::Monthly, "sebulan=1000000000&bulan=36"),
    (
        Way::Payroll,
        "bulan=24&karyawan=1000000&tiap=200000&tambahan=100",
    ),
    (Way::Share, "bulan=24&dari=2000000000&persen=2.5"),
    (Way::ZakatGiven, "bulan=6&zakat=25000000&infak=1000000"),
    (Way::RtFund, "orang=10&bulan=12&kk=80"),
    (Way::Amount, "jumlah=16800&bulan=1"),
];

/// The paper for a board is one sheet, and so is the letter, whatever the way of giving and the language.
async fn every_way(page: Page) -> Result {
    for (way, values) in GIFTS {
        // Sorted as a link is, and with relief and old-age savings, which add footnotes and rows.
        let relief = "&pembayar=donatur&sektor=angkutan&keringanan=ya&jht=ya";
        let more = if matches!(way, Way::Monthly | Way::Payroll) {
            relief
        } else {
            ""
        };
        let values = format!("v=1&cara={}&{values}&mulai=2026-12{more}", way.word());
        let link = link::write(&link::read(&values).pairs);
        page.goto(&format!("#/donasi?{link}")).await?;
        page.wait_text(ID.link_opened()).await?;
        for (path, sheet) in [
            ("#/donasi/direksi", ".board"),
            ("#/donasi/surat", ".letter"),
        ] {
            page.goto(path).await?;
            page.wait_for(css(sheet)).await?;
            for lang in [EN, ID] {
                in_language(&page, lang).await?;
                paper::one_sheet(&page, &format!("{path} of {values}")).await?;
            }
        }
    }
    page.wait_text_in(css(".letter"), &current().version).await
}

/// For an amount that covers nobody there is no paper, but advice.
async fn of_nobody(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.fill(field(ID.donate_amount()), "1.000").await?;
    page.wait_text_in(headline(), ID.donate_nobody()).await?;
    page.wait_no_text(ID.take_letter()).await?;
    page.goto("#/donasi/direksi").await?;
    page.wait_text(ID.board_none()).await?;
    page.goto("#/donasi/surat").await?;
    page.wait_text(ID.pledge_none()).await?;
    page.state("pledge-nobody").await?;
    page.click(harness::link(ID.pledge_back())).await?;
    page.wait_value(field(ID.donate_amount()), "1.000").await
}
