use std::path::PathBuf;

use serde_json::{Value, json};

use crate::window::{Desk, Window};

const AXE: &str = include_str!("../../ui/node_modules/axe-core/axe.min.js");

const VIEWS: [&str; 9] = [
    "situation",
    "directory",
    "plan",
    "documents",
    "incidents",
    "exercises",
    "improvements",
    "print",
    "settings",
];

/// What axe finds wrong with what is shown, colours included.
async fn violations(window: &Window) -> Vec<String> {
    window
        .run(&format!("if (!window.axe) {{ {AXE} }}"), vec![])
        .await;
    let found = window
        .client
        .execute_async(
            "const done = arguments[arguments.length - 1];
             axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
                .then(({ violations }) => done(violations.map(({ id, nodes }) =>
                    id + ': ' + nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + node.failureSummary).join(' | '))));",
            vec![],
        )
        .await
        .unwrap();
    serde_json::from_value(found).unwrap()
}

async fn look(window: &Window, language: &str, theme: &str) {
    let settings: Value = json!({ "language": language, "theme": theme });
    window
        .client
        .execute_async(
            "const [settings, done] = [arguments[0], arguments[arguments.length - 1]];
             window.__TAURI_INTERNALS__.invoke('set_device_settings', { settings }).then(() => {
                document.body.dataset.old = 'true'; location.reload(); done();
             });",
            vec![settings],
        )
        .await
        .unwrap();
    window
        .sees(&format!(
            "html[lang={language}] body:not([data-old]) main h1"
        ))
        .await;
}

/// Each language and each theme once: what a tab says depends on the one, its colours on the other.
const LOOKS: [(&str, &str); 3] = [("fr", "light"), ("en", "dark"), ("fr", "contrast")];

/// A mallette in which something happens, and something is played.
fn with_incidents(desk: &Desk) -> PathBuf {
    let folder = desk.demonstration();
    let at = ["--dir", folder.to_str().unwrap()];
    let grave = ["--impact", "high", "--urgency", "high"];
    let real = ["declare", "--title", "Messagerie muette"];
    let played = ["declare", "--title", "Salle arrêtée", "--exercise"];
    let line = ["log", "2026-011", "Constaté au poste 17"];
    for arguments in [
        [&real[..], &grave, &at].concat(),
        [&played[..], &at].concat(),
        [&line[..], &at].concat(),
    ] {
        let done = desk.command(&arguments);
        let refused = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{refused}");
    }
    folder
}

/// Goes to a screen by its place in the rail; it is there when the title of the one before is gone.
async fn go(window: &Window, view: &str) {
    let place = VIEWS.iter().position(|name| *name == view);
    let script = "
        const [place, done] = arguments;
        const button = document.querySelectorAll('nav button')[place];
        const before = document.querySelector('main h1');
        if (button.ariaCurrent) return done();
        const look = () => (before?.isConnected || !document.querySelector('main h1') ? requestAnimationFrame(look) : done());
        button.click();
        look()";
    let arguments = vec![json!(place)];
    window
        .client
        .execute_async(script, arguments)
        .await
        .unwrap_or_else(|error| panic!("{view}: {error}"));
}

/// What axe finds on each tab of an incident of the register.
async fn violations_in(window: &Window, number: &str) -> Vec<String> {
    go(window, "situation").await;
    go(window, "incidents").await;
    window
        .run(
            "document.querySelector('main header button')?.click()",
            vec![],
        )
        .await;
    window.sees("table button.open").await;
    window
        .run(
            "[...document.querySelectorAll('table button.open')].find((title) =>
                title.closest('tr').cells[0].textContent === arguments[0]).click()",
            vec![json!(number)],
        )
        .await;
    violations_on_tabs(window).await
}

/// What axe finds on each tab of what is shown.
async fn violations_on_tabs(window: &Window) -> Vec<String> {
    window.sees("[role=tab]").await;
    let tabs = window
        .run(
            "return document.querySelectorAll('[role=tab]').length",
            vec![],
        )
        .await;
    let mut found = Vec::new();
    for tab in 0..tabs.as_u64().unwrap() {
        window
            .run(
                "document.querySelectorAll('[role=tab]')[arguments[0]].click()",
                vec![json!(tab)],
            )
            .await;
        let seen = violations(window).await;
        found.extend(seen.into_iter().map(|line| format!("tab {tab}: {line}")));
    }
    found
}

#[tokio::test]
async fn axe_finds_nothing_on_any_screen_in_both_languages_and_themes() {
    let desk = Desk::new();
    let folder = with_incidents(&desk);
    let window = Window::open(&desk, &["--dir", folder.to_str().unwrap()]).await;
    let mut found = Vec::new();
    for language in ["fr", "en"] {
        for theme in ["light", "dark", "contrast"] {
            look(&window, language, theme).await;
            for view in VIEWS {
                go(&window, view).await;
                let seen = violations(&window).await;
                found.extend(
                    seen.into_iter()
                        .map(|line| format!("{view} {language} {theme}: {line}")),
                );
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}

#[tokio::test]
async fn axe_finds_nothing_on_the_tabs_of_an_incident_and_of_an_exercise() {
    let desk = Desk::new();
    let folder = with_incidents(&desk);
    let window = Window::open(&desk, &["--dir", folder.to_str().unwrap()]).await;
    let mut found = Vec::new();
    for (language, theme) in LOOKS {
        look(&window, language, theme).await;
        // One that runs, one that is played, one whose review is being written.
        for number in ["2026-011", "EX-2026-002", "2026-010"] {
            let seen = violations_in(&window, number).await;
            found.extend(
                seen.into_iter()
                    .map(|line| format!("{number} {language} {theme} {line}")),
            );
        }
        let declare = "document.querySelector('header .declare').click()";
        window.run(declare, vec![]).await;
        window.sees("dialog[open] .what").await;
        let seen = violations(&window).await;
        found.extend(
            seen.into_iter()
                .map(|line| format!("declare {language} {theme}: {line}")),
        );
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}

#[tokio::test]
async fn axe_finds_nothing_on_what_is_improved() {
    let desk = Desk::new();
    let folder = desk.demonstration();
    let window = Window::open(&desk, &["--dir", folder.to_str().unwrap()]).await;
    window.invokes("begin_walk", json!({})).await;
    let mut found = Vec::new();
    for (language, theme) in LOOKS {
        look(&window, language, theme).await;
        go(&window, "improvements").await;
        let seen = violations_on_tabs(&window).await;
        found.extend(
            seen.into_iter()
                .map(|line| format!("{language} {theme} {line}")),
        );
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}

#[tokio::test]
async fn axe_finds_nothing_on_the_opening_screens() {
    let desk = Desk::new();
    let window = Window::open(&desk, &[]).await;
    let mut found = violations(&window).await;
    window.clicks("Créer la mallette").await;
    found.extend(violations(&window).await);
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}
