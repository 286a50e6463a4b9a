//! Proves the harness.
use crate::harness::*;
pub(crate) fn all() -> Vec<Journey> {
    let mut v = vec![
        Journey::new("resident", resident),
        Journey::new("resident_in_a_folder", resident).sub_path().lang("en-GB"),
        Journey::new("wasm_missing", missing).wasm(Wasm::Missing).tolerate_errors(),
        Journey::new("wasm_html", missing).wasm(Wasm::Html).tolerate_errors(),
        Journey::new("phone", phone).window(360, 640).clock("2026-12-31T23:30"),
    ];
    if std::env::var_os("SMOKE_FRAMES").is_some() { v.push(Journey::new("frames", frames)); }
    if std::env::var_os("SMOKE_ELSE").is_some() { v.push(Journey::new("elsewhere", |page: Page| async move { page.goto("#/err").await?; page.wait_text("Galat").await?; page.eval_async::<serde_json::Value>("setTimeout(arguments[0], 500)", vec![]).await?; Ok(()) })); }
    v.push(Journey::new("worker", worker));
    if std::env::var_os("SMOKE_BAD").is_some() {
        v.push(Journey::new("bad_axe", bad));
        v.push(Journey::new("bad_errors", bad_errors));
        v.push(Journey::new("bad_find", bad_find));
        v.push(Journey::new("bad_panic", |page: Page| async move { page.goto("#/").await?; assert_eq!(1, 2, "numbers"); Ok(()) }));
    }
    v
}
async fn resident(page: Page) -> Result {
    page.goto("#/").await?;
    page.wait_text("Beranda").await?;
    page.wait_text("2026-11-22 09").await?;
    page.state("home").await?;
    let loaded = page.requests().await?;
    page.click(link("Periksa")).await?;
    page.wait_hash("#/check").await?;
    page.wait_focus(heading("Berapa?")).await?;
    page.click(radio("Tidak")).await?;
    ensure(page.checked(radio("Tidak")).await?, "not checked")?;
    page.fill(field("Jumlah uang"), "1.000.000").await?;
    page.wait_text("Rp1.000.000").await?;
    page.type_into(field("uang"), "5").await?;
    page.wait_value(field("Jumlah uang"), "1.000.0005").await?;
    page.press(Key::Tab).await?;
    page.wait_focus(field("Kecamatan")).await?;
    ensure(page.focused().await?.id == "kec", "focus")?;
    page.press(Key::Down).await?;
    page.choose(field("Kecamatan"), "Jelutung").await?;
    ensure(page.value(field("kec")).await? == "b", "value")?;
    page.state("check").await?;
    page.press(Key::Tab).await?;
    page.wait_focus(button("Lanjut")).await?;
    page.press(Key::Enter).await?;
    page.wait_text("Selesai").await?;
    page.back().await?;
    page.wait_text("Berapa?").await?;
    page.forward().await?;
    page.wait_text("Selesai").await?;
    page.click(link("Kembali")).await?;
    page.click(button("English")).await?;
    page.wait_text("Home").await?;
    page.requests().await?.none_since(&loaded)?;
    let kept = page.storage().await?;
    ensure(kept == Storage { local: [("lang".to_owned(), "en".to_owned())].into(), ..Storage::default() }, format!("{kept:?}"))?;
    page.reload().await?;
    page.wait_started().await?;
    page.wait_text("Home").await?;
    page.resize(820, 1180).await?;
    let inner: (u32, u32) = page.eval("return [innerWidth, innerHeight]", vec![]).await?;
    eprintln!("{} after resize: {inner:?}; {:?}", page.engine(), page.requests().await?.served);
    if page.engine() != Engine::WebKit {
        let pdf = page.print_pdf().await?;
        ensure(pdf.starts_with(b"%PDF"), "pdf")?;
    }
    page.set_offline(true);
    let online: bool = page.eval_async("const done = arguments[0]; fetch('icon.svg?x', {cache:'no-store'}).then(() => done(true), () => done(false))", vec![]).await?;
    ensure(!online, "offline")?;
    page.set_offline(false);
    Ok(())
}
async fn missing(page: Page) -> Result {
    page.open("#/check").await?;
    page.wait_text("Gagal memuat").await?;
    page.state("failed").await?;
    eprintln!("{} errors: {:?}", page.engine(), page.errors().await?);
    page.serve_wasm(Wasm::Served);
    page.click(button("Coba lagi")).await?;
    page.wait_text("Berapa?").await
}
async fn phone(page: Page) -> Result {
    page.goto("#/").await?;
    page.wait_text("2026-12-31 23").await?;
    let d: serde_json::Value = page.eval("return [Date(), new Date().toISOString(), new Date().constructor === Date, new Date() instanceof Date, Date.UTC(2020,0,1), new Date(2020,1,1).getMonth(), new Date().getTimezoneOffset(), new Date(0).getTime(), Date.now() - new Date().getTime(), Object.prototype.toString.call(new Date()), new Intl.DateTimeFormat('id').format(new Date())]", vec![]).await?;
    eprintln!("{} {d}", page.engine());
    page.goto("#/check").await?;
    page.wait_focus(heading("Berapa?")).await?;
    page.goto("#/done").await?;
    page.wait_text("Selesai").await?;
    page.back().await?;
    page.wait_text("Berapa?").await?;
    page.press(Key::Tab).await?;
    page.press(Key::Tab).await?;
    page.wait_focus(field("uang")).await?;
    page.press_with(Key::Shift, Key::Tab).await?;
    ensure(page.focused().await?.id == "w0" || page.focused().await?.id == "w2", format!("{:?}", page.focused().await?))?;
    page.state("phone").await?;
    let inner: (u32, u32) = page.eval("return [innerWidth, innerHeight]", vec![]).await?;
    eprintln!("{} phone: {inner:?}", page.engine());
    Ok(())
}
async fn bad(page: Page) -> Result { page.goto("#/bad").await?; page.state("bad").await }
async fn bad_errors(page: Page) -> Result { page.goto("#/err").await?; page.wait_text("Galat").await?; Ok(()) }
async fn bad_find(page: Page) -> Result { page.goto("#/check").await?; page.click(button("Tidak ada")).await }
pub(crate) async fn frames(page: Page) -> Result {
    page.goto("#/").await?;
    for n in 0..4 {
    let v: Vec<serde_json::Value> = page.eval_async("const done = arguments[0]; const t=[]; const s=performance.now(); const m=document.querySelector('main'); const step=()=>{t.push([Math.round(performance.now()-s), getComputedStyle(m).opacity, document.getAnimations().map(a=>[a.playState,a.pending,Math.round(a.currentTime)])]); t.length<8?requestAnimationFrame(step):done(t)}; step();", vec![]).await?;
    eprintln!("{n} {}", serde_json::to_string(&v)?);
    if n==1 { page.click(link("Periksa")).await?; }
    }
    Ok(())
}

async fn worker(page: Page) -> Result {
    page.goto("#/").await?;
    let got: serde_json::Value = page.eval_async("const d=arguments[0]; if(!navigator.serviceWorker) d('none'); else navigator.serviceWorker.register('sw.js').then(()=>navigator.serviceWorker.ready).then(()=>d('ready'), e=>d(String(e)))", vec![]).await?;
    eprintln!("{} sw {got} {:?}", page.engine(), page.storage().await?);
    if got != "ready" { return Ok(()); }
    page.wait_until("control", "navigator.serviceWorker.controller").await?;
    page.set_offline(true);
    if std::env::var_os("SMOKE_JS").is_some() { page.eval::<serde_json::Value>("setTimeout(() => location.reload(), 10); return 1", vec![]).await?; page.wait_until("reloaded","performance.now() < 500").await?; } else {
    page.reload().await?; }
    page.wait_started().await?;
    page.wait_text("2026-11-22 09").await?;
    page.click(link("Periksa")).await?;
    page.wait_text("Berapa").await
}
