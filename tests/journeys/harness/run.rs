//! Runs every journey in every engine and reports each failure: where it happened, and how the page looked.

use std::{
    fs,
    num::NonZero,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    process::ExitCode,
    rc::Rc,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use libtest_mimic::{Arguments, Failed, Trial};
use tokio::{runtime, time::timeout};

use super::{
    browser::Browser,
    engines::{Driver, Engine},
    environment,
    failure::{Failure, Result},
    journey::{Journey, Steps, World},
    page::Page,
    pool::Pool,
    record::Record,
    scratch::{self, Scratch},
    server::Server,
};

/// The time limit of a part of a journey: longer than any takes on a slow machine.
const TIME_LIMIT: Duration = Duration::from_mins(5);

/// The number of browsers that run at once, unless the command line gives another.
const MOST_BROWSERS: usize = 4;

/// Runs the journeys that the command line selects. Tests are named `engine::journey`.
pub(crate) fn run(journeys: Vec<Journey>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    arguments
        .test_threads
        .get_or_insert(cores.min(MOST_BROWSERS));
    let engines = match scratch::clear_old().and_then(|()| environment::engines()) {
        Ok(engines) => engines,
        Err(failure) => {
            eprintln!("{failure}");
            return ExitCode::FAILURE;
        }
    };
    let shared = Arc::new(Shared::default());
    let journeys: Vec<_> = journeys.into_iter().map(Arc::new).collect();
    let single = environment::single();
    let mut trials = Vec::new();
    for engine in engines {
        for journey in &journeys {
            trials.push(test(engine, journey, None, &shared));
        }
        let Some(file) = &single else { continue };
        // A third of the journeys in each engine: differences between the engines show over a host, and the
        // time of a run is limited. WebKitGTK opens no file under a driver.
        let turn = match engine {
            Engine::Chromium => 0,
            Engine::Firefox => 1,
            Engine::WebKit => continue,
        };
        let needs_no_host = journeys.iter().filter(|journey| journey.needs_no_host());
        for (place, journey) in needs_no_host.enumerate() {
            if place % 3 == turn || environment::every_file() {
                trials.push(test(engine, journey, Some(file), &shared));
            }
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    eprint!("{}", shared.record.summary());
    if shared.record.is_unsteady() {
        return ExitCode::FAILURE;
    }
    conclusion.exit_code()
}

/// The state that all tests of a run share.
#[derive(Default)]
struct Shared {
    pool: Pool,
    record: Record,
}

/// A journey in an engine as a test, over a host or from `file`. A journey that fails is run once more.
fn test(
    engine: Engine,
    journey: &Arc<Journey>,
    file: Option<&PathBuf>,
    shared: &Arc<Shared>,
) -> Trial {
    let place = if file.is_some() { "-file" } else { "" };
    let name = format!("{}{place}::{}", engine.name(), journey.name);
    let (journey, file, shared) = (Arc::clone(journey), file.cloned(), Arc::clone(shared));
    Trial::test(name.clone(), move || {
        let Shared { pool, record } = &*shared;
        let started = Instant::now();
        let go = || trial(engine, &journey, file.as_deref(), pool);
        let outcome = go().or_else(|first| go().map(|()| record.unsteady(&name, &first)));
        record.took(engine, &name, started.elapsed());
        outcome.map_err(|failure| {
            record.failed(&name, &failure);
            Failed::from(failure.to_string())
        })
    })
}

/// Runs one journey in one engine, outside of any test.
pub(crate) fn once(engine: Engine, journey: &Journey) -> Result {
    scratch::clear_old()?;
    trial(engine, journey, None, &Pool::default())
}

fn trial(engine: Engine, journey: &Journey, file: Option<&Path>, pool: &Pool) -> Result {
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let mut server = Server::start(environment::dist()?, environment::module()?, journey.world)?;
    if let Some(file) = file {
        server.replace_by(file)?;
    }
    let attempt = Attempt {
        runtime,
        server: Rc::new(server),
        profile: Arc::new(Scratch::new("profile")?),
        engine,
        journey,
        pool,
    };
    attempt.part(&journey.steps)?;
    match &journey.again {
        Some(steps) if engine != Engine::WebKit => attempt.part(steps),
        _ => Ok(()),
    }
}

/// The context that the parts of a journey share.
struct Attempt<'a> {
    runtime: runtime::Runtime,
    server: Rc<Server>,
    profile: Arc<Scratch>,
    engine: Engine,
    journey: &'a Journey,
    pool: &'a Pool,
}

impl Attempt<'_> {
    /// Runs one part of the journey in a free browser or a new one.
    fn part(&self, steps: &Steps) -> Result {
        let (runtime, journey) = (&self.runtime, self.journey);
        let browser = self.browser()?;
        let page = Page::new(
            browser.session.clone(),
            self.engine,
            Rc::clone(&self.server),
            journey.world,
            browser.folders(),
        );
        let (outcome, clean) = match runtime.block_on(page) {
            Ok(page) => match walk(runtime, &page, steps) {
                Ok(()) => (Ok(()), runtime.block_on(self.left_clean(&page))),
                Err(failure) => {
                    let report = report(&page, journey, &browser.driver, &failure);
                    (Err(runtime.block_on(report)), false)
                }
            },
            Err(failure) => (Err(failure), false),
        };
        if clean && self.shares() && browser.is_fresh() {
            self.pool.keep_open(browser);
        } else if let Some(driver) = runtime.block_on(browser.close()) {
            self.pool.give_back(driver);
        }
        outcome
    }

    /// Tells whether the journey may share a browser with others. A journey that needs a newly opened
    /// browser may not.
    fn shares(&self) -> bool {
        let World {
            keeps,
            traced,
            never_loads,
            ..
        } = self.journey.world;
        !(keeps || traced || never_loads || self.journey.again.is_some())
    }

    /// Tells whether the browser holds nothing that another journey would find. Each host has an origin of
    /// its own; all files share one, so its storage is deleted.
    async fn left_clean(&self, page: &Page) -> bool {
        !self.server.is_a_file() || page.forget().await.is_ok()
    }

    /// A browser for this journey: a free one if the journey may share it, else a new one.
    fn browser(&self) -> Result<Browser> {
        let runtime = &self.runtime;
        if self.shares()
            && let Some(mut browser) = self.pool.browser(self.engine)
        {
            if runtime.block_on(browser.clear()).is_ok() {
                return Ok(browser);
            }
            // The driver of that browser does not work reliably either.
            runtime.block_on(browser.close());
        }
        let open =
            |driver| runtime.block_on(Browser::open(driver, &self.profile, self.journey.world));
        // The first try fails on a busy machine, or with an old driver that no longer works.
        open(self.pool.driver(self.engine)?).or_else(|_| open(Driver::start(self.engine)?))
    }
}

/// Runs a part of a journey to its end, then checks that the page asked no other host and had no errors.
fn walk(runtime: &runtime::Runtime, page: &Page, steps: &Steps) -> Result {
    let going = async {
        timeout(TIME_LIMIT, steps(page.clone()))
            .await
            .unwrap_or_else(|_| {
                Err(Failure::new(format!(
                    "not at its end after {} s",
                    TIME_LIMIT.as_secs()
                )))
            })?;
        page.step("the end");
        page.requests().await?.none_elsewhere()?;
        let errors = page.errors().await?;
        if errors.is_empty() || page.world().errors_tolerated {
            Ok(())
        } else {
            Err(Failure::new(format!(
                "errors on the page:\n  {}",
                errors.join("\n  ")
            )))
        }
    };
    catch_unwind(AssertUnwindSafe(|| runtime.block_on(going))).unwrap_or_else(|panic| {
        let message = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied());
        Err(Failure::new(format!(
            "panicked: {}",
            message.unwrap_or("without a word")
        )))
    })
}

/// The failure with the details that help to understand it.
async fn report(page: &Page, journey: &Journey, driver: &Driver, failure: &Failure) -> Failure {
    let steps = page.steps();
    let shown = steps.len().saturating_sub(15);
    let steps: Vec<_> = steps[shown..]
        .iter()
        .map(|(when, step)| format!("  {:6.2} s  {step}", when.as_secs_f64()))
        .collect();
    let address = page.hash().await.unwrap_or_else(|_| "unknown".to_owned());
    let mut errors = page.errors().await.unwrap_or_default();
    errors.retain(|error| !failure.to_string().contains(error));
    let evidence = evidence(page, journey, driver)
        .await
        .unwrap_or_else(|failure| format!("no evidence: {failure}"));
    let mut report = format!(
        "{} in {} at {address}\n{failure}\nsteps, the last one failed:\n{}\n{evidence}",
        journey.name,
        page.engine(),
        steps.join("\n"),
    );
    if !errors.is_empty() {
        report.push_str("\nerrors on the page:\n  ");
        report.push_str(&errors.join("\n  "));
    }
    Failure::new(report)
}

/// Saves a picture of the page, its source and the driver's log, and returns where they are. No picture in
/// `WebKitGTK`: without compositing its driver would wait for one forever.
async fn evidence(page: &Page, journey: &Journey, driver: &Driver) -> Result<String> {
    let file = scratch::folder()?.join(format!("{}-{}", page.engine().name(), journey.name));
    let [picture, source, log] = ["png", "html", "log"].map(|kind| file.with_extension(kind));
    fs::copy(&driver.log, &log)?;
    fs::write(&source, page.driver().source().await?)?;
    let paths = format!(
        "source: {}\ndriver's log: {}",
        source.display(),
        log.display()
    );
    if page.engine() == Engine::WebKit {
        return Ok(paths);
    }
    fs::write(&picture, page.driver().screenshot_as_png().await?)?;
    Ok(format!("picture: {}\n{paths}", picture.display()))
}
