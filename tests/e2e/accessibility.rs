use serde_json::{Value, json};

use crate::window::{Desk, Window};

const AXE: &str = include_str!("../../ui/node_modules/axe-core/axe.min.js");

const VIEWS: [&str; 6] = [
    "situation",
    "directory",
    "plan",
    "documents",
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

#[tokio::test]
async fn axe_finds_nothing_on_any_screen_in_both_languages_and_themes() {
    let desk = Desk::new();
    let folder = desk.demonstration();
    let window = Window::open(&desk, &["--dir", folder.to_str().unwrap()]).await;
    let mut found = Vec::new();
    for language in ["fr", "en"] {
        for theme in ["light", "dark", "contrast"] {
            look(&window, language, theme).await;
            for (place, view) in VIEWS.iter().enumerate() {
                window
                    .run(
                        "document.querySelectorAll('nav button')[arguments[0]].click()",
                        vec![json!(place)],
                    )
                    .await;
                window.sees("main h1").await;
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
async fn axe_finds_nothing_on_the_opening_screens() {
    let desk = Desk::new();
    let window = Window::open(&desk, &[]).await;
    let mut found = violations(&window).await;
    window.clicks("Créer la mallette").await;
    found.extend(violations(&window).await);
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}
