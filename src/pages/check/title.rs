//! The texts of the questions.

use lindungi_rules::policy::Policy;
use lindungi_text::Lang;
use lindungi_text::answers::Card;

use crate::check::Question;
use crate::session::Session;

/// Returns the text of a question. `card` is the card that shows the person's address: the KTP, or the KK
/// for a child.
fn title(lang: Lang, policy: &Policy, question: Question, card: Card) -> String {
    match question {
        Question::Ktp => lang.ask_ktp_title(card.name(lang), &policy.city.name),
        Question::Work => lang.job_title().to_owned(),
        Question::Age => lang.ask_age_title().to_owned(),
        Question::Membership => lang.ask_membership_title().to_owned(),
        Question::Income => lang.ask_income_title().to_owned(),
        Question::Decile => lang.ask_decile_title().to_owned(),
    }
}

/// Returns the text of a question for the person in this session.
pub fn session_title(session: &Session, question: Question) -> String {
    let policy = session.policy();
    let card = session.answers.card(policy, session.day());
    title(session.lang, policy, question, card)
}
