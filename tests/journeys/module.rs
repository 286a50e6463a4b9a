//! The JavaScript module in a page, under the app's own Content-Security-Policy: its texts are those of the
//! rules.

use lindungi_text::Lang;
use serde_json::json;

use crate::harness::{Journey, Page, Result, ensure};

pub(crate) fn all() -> Vec<Journey> {
    vec![Journey::new("module_in_a_page", in_a_page).sub_path()]
}

async fn in_a_page(page: Page) -> Result {
    let tariff = json!({"month": "2026-11", "income": "2,7 juta", "payer": "self", "jht": true});
    let quote = json!({"start": "2026-11", "amount": "1 juta", "months": 12});
    let facts = json!({"ktp": "kota_jambi", "work": "casual", "age": 40, "income": 2_000_000});
    let day = "2026-11-22";
    let wrong = json!({"start": "2026-11", "amount": "1,5", "months": 12});
    let calls = json!([
        ["tariffText", tariff],
        ["quoteText", quote],
        ["checkText", facts, day],
        ["quoteText", wrong, "id"],
        ["quoteText", wrong, "en"],
    ]);
    let (id, en) = (Lang::Id, Lang::En);
    let expected = [
        lindungi_json::tariff(id, &tariff.to_string()),
        lindungi_json::quote(id, &quote.to_string()),
        lindungi_json::check(id, &facts.to_string(), &json!(day).to_string()),
        lindungi_json::quote(id, &wrong.to_string()),
        lindungi_json::quote(en, &wrong.to_string()),
    ]
    .map(|answer| answer.unwrap_or_else(|refused| refused.to_string()));

    page.goto("#/").await?;
    let answers = page.call_module(&calls).await?;
    ensure(
        answers == expected,
        format!("the module says {answers:#?}\nand the rules {expected:#?}"),
    )
}
