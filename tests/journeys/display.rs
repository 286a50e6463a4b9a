//! Display settings: larger text and strong contrast, in both parts of the app, remembered on the device.

use lindungi_text::Lang;

use crate::{
    harness::{Journey, Key, Page, Result, button, css, ensure, heading, link},
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("display_of_the_text", of_the_text),
        Journey::new("display_on_a_phone", on_a_phone).window(360, 640),
        Journey::new("display_on_later_pages", on_later_pages),
    ]
}

/// The size of the text in pixels.
async fn size(page: &Page) -> Result<f64> {
    page.eval(
        "return parseFloat(getComputedStyle(document.body).fontSize)",
        vec![],
    )
    .await
}

/// Tells whether text and background are black and white.
async fn contrasts(page: &Page) -> Result<bool> {
    page.eval(
        "const look = getComputedStyle(document.body);\
         return [look.color, look.backgroundColor].sort().join(' ') === 'rgb(0, 0, 0) rgb(255, 255, 255)'",
        vec![],
    )
    .await
}

async fn pressed(page: &Page, label: &str) -> Result<bool> {
    let pressed = page.attribute(button(label).within(".display"), "aria-pressed");
    Ok(pressed.await?.as_deref() == Some("true"))
}

async fn press(page: &Page, label: &str) -> Result {
    page.click(button(label).within(".display")).await?;
    page.settled().await
}

/// Three sizes, each larger than the one before, and the contrast, switched on and off.
async fn of_the_text(page: Page) -> Result {
    page.goto("#/").await?;
    walk::keeps_nothing(&page, None).await?;
    page.click(button(ID.view_title())).await?;
    let steps = [ID.view_size_1(), ID.view_size_2(), ID.view_size_3()];
    let mut sizes = Vec::new();
    for step in steps {
        press(&page, step).await?;
        sizes.push(size(&page).await?);
        for other in steps {
            let is_pressed = pressed(&page, other).await?;
            ensure(
                is_pressed == (other == step),
                format!("{other:?} says {is_pressed} where {step:?} was pressed"),
            )?;
        }
    }
    let [normal, large, largest] = sizes[..] else {
        return Ok(());
    };
    ensure(
        large > normal * 1.15 && largest > normal * 1.35,
        format!("the sizes are {sizes:?}"),
    )?;
    page.state("display-largest").await?;
    press(&page, ID.view_contrast()).await?;
    ensure(
        pressed(&page, ID.view_contrast()).await?,
        "it does not say so",
    )?;
    ensure(contrasts(&page).await?, "the contrast is not the strongest")?;
    page.state("display-contrast").await?;
    walk::keeps_only(&page, None, Some("2 data-contrast")).await?;

    // The settings are remembered, and nothing else.
    page.reload().await?;
    page.wait_started().await?;
    page.wait_for(heading(ID.home_title())).await?;
    ensure(
        (size(&page).await? - largest).abs() < 0.1 && contrasts(&page).await?,
        "the page is not shown as it was",
    )?;
    walk::keeps_only(&page, None, Some("2 data-contrast")).await?;

    // Escape closes the settings, and the focus returns to their button.
    page.click(button(ID.view_title())).await?;
    press(&page, ID.view_size_1()).await?;
    press(&page, ID.view_contrast()).await?;
    page.press(Key::Escape).await?;
    page.wait_focus(button(ID.view_title())).await?;
    page.wait_until(
        "the choice to be folded",
        "!document.querySelector('.display').open",
    )
    .await?;
    ensure(
        (size(&page).await? - normal).abs() < 0.1 && !contrasts(&page).await?,
        "the page is not shown as it was at first",
    )?;
    walk::keeps_only(&page, None, Some("0 ")).await
}

/// The largest text on the narrowest phone, in the states with the most content.
async fn on_a_phone(page: Page) -> Result {
    page.goto("#/").await?;
    page.click(button(ID.view_title())).await?;
    press(&page, ID.view_size_3()).await?;
    page.state("largest-home").await?;
    targets(&page).await?;
    // Open settings in the header cover nothing: the focused heading is in view.
    page.click(button(ID.shell_menu_button())).await?;
    page.click(link(ID.shell_check()).within("nav")).await?;
    page.wait_focus(heading(ID.check_title())).await?;
    page.wait_until(
        "the menu to be folded",
        "!document.querySelector('nav').checkVisibility()",
    )
    .await?;
    page.wait_until(
        "the heading below the choice",
        "document.querySelector('h1').getBoundingClientRect().top \
         >= document.querySelector('.display').getBoundingClientRect().bottom",
    )
    .await?;
    page.click(button(ID.view_title())).await?;
    page.state("largest-check-start").await?;
    page.click(link(ID.check_start())).await?;
    let person = Person::LIKELY;
    for question in person.asked(walk::today(&page)) {
        walk::wait_question(&page, ID, question).await?;
        if question == Question::Work {
            page.fill(walk::job(ID), "jual").await?;
            page.wait_for(css("[role=option]").nth(0)).await?;
            page.state("largest-check-work-found").await?;
        }
        walk::fill_in(&page, ID, question, &person).await?;
        page.state(&format!("largest-{}", question.state())).await?;
        page.click(button(ID.check_next())).await?;
    }
    walk::wait_review(&page, ID).await?;
    page.state("largest-check-review").await?;
    page.click(link(ID.check_see_result())).await?;
    page.wait_hash(walk::RESULT).await?;
    page.state("largest-result").await?;
    for (hash, state) in [
        ("#/donasi", "largest-donate"),
        ("#/sumber", "largest-sources"),
        ("#/dampingi", "largest-field"),
        ("#/privasi", "largest-privacy"),
    ] {
        page.goto(hash).await?;
        page.wait_for(css("h1")).await?;
        page.state(state).await?;
        within_edges(&page).await?;
    }
    Ok(())
}

/// Fails if text reaches over a visible border.
async fn within_edges(page: &Page) -> Result {
    let over: Vec<String> = page
        .eval(
            "const edged = (style) => style.borderRightStyle !== 'none' && parseFloat(style.borderRightWidth) > 0;\
             return [...document.querySelectorAll('main *')].filter((each) => each.innerText?.trim())\
             .filter((each) => each.scrollWidth > each.clientWidth + 1 && edged(getComputedStyle(each)))\
             .filter((each) => getComputedStyle(each).overflowX === 'visible')\
             .map((each) => `${each.innerText} ${each.scrollWidth} > ${each.clientWidth}`)",
            vec![],
        )
        .await?;
    ensure(over.is_empty(), format!("these reach over: {over:?}"))
}

/// Every control in the header is tall enough to press.
async fn targets(page: &Page) -> Result {
    let small: Vec<String> = page
        .eval(
            "return [...document.querySelectorAll('header button:not(.skip), header a, header summary')]\
             .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 47.9)\
             .map((each) => each.innerText)",
            vec![],
        )
        .await?;
    ensure(small.is_empty(), format!("these are small: {small:?}"))
}

/// A page of a part loaded later has the same display and language.
async fn on_later_pages(page: Page) -> Result {
    page.goto("#/").await?;
    page.click(button(ID.view_title())).await?;
    press(&page, ID.view_size_2()).await?;
    let large = size(&page).await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_for(heading(EN.home_title())).await?;

    page.click(link(EN.shell_donate()).within("nav")).await?;
    page.wait_focus(heading(EN.donate_title())).await?;
    ensure(
        (size(&page).await? - large).abs() < 0.1,
        "the other page shows another size",
    )?;
    ensure(
        pressed(&page, EN.view_size_2()).await?,
        "it does not say so",
    )?;
    press(&page, EN.view_contrast()).await?;
    page.click(button(ID.meta_name())).await?;
    page.wait_for(heading(ID.donate_title())).await?;

    // Back on a page of the first part.
    page.click(link(ID.shell_check()).within("nav")).await?;
    page.wait_focus(heading(ID.check_title())).await?;
    ensure(
        contrasts(&page).await?,
        "the first page has not heard of it",
    )?;
    for (label, wanted) in [(ID.view_size_2(), true), (ID.view_contrast(), true)] {
        if page.count(button(label).within(".display")).await? == 0 {
            page.click(button(ID.view_title())).await?;
        }
        ensure(
            pressed(&page, label).await? == wanted,
            format!("{label:?} does not say that it is on"),
        )?;
    }
    walk::keeps_only(&page, Some(ID), Some("1 data-contrast")).await?;
    page.back().await?;
    page.wait_focus(heading(ID.donate_title())).await?;
    ensure(page.lang().await? == "id", "the language is another")
}
