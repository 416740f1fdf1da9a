use crate::window::{Desk, Window, pdf_text};

#[tokio::test]
async fn from_the_first_launch_to_a_printed_booklet() {
    let desk = Desk::new();
    let window = Window::open(&desk, &[]).await;
    window.clicks("Créer la mallette de mon organisation").await;
    window
        .fills("Nom de l’organisation", "Imprimerie des Deux Ponts")
        .await;
    window.clicks("Continuer").await;
    window.fills("Prénom", "Odile").await;
    window.fills("Nom", "Bœuf").await;
    window.clicks("Continuer").await;
    window
        .fills("Phrase de passe", "girafe escabeau lundi turquoise")
        .await;
    window
        .fills("La même", "girafe escabeau lundi turquoise")
        .await;
    window.clicks("Créer la mallette").await;

    window.reads("Code de secours").await;
    let groups = window
        .run(
            "return [...document.querySelectorAll('ol code')].map((e) => e.textContent)",
            vec![],
        )
        .await;
    let code: Vec<String> = serde_json::from_value(groups).unwrap();
    assert_eq!(code.len(), 14);
    window.clicks("Imprimer la feuille de secours").await;
    window.reads("Feuille enregistrée").await;
    window.clicks("J’ai la feuille en main").await;

    // A code that was misread is refused, and the guide goes no further.
    let mut misread = code.clone();
    misread.swap(0, 1);
    window
        .fills("Le code, lu sur la feuille", &misread.join(" "))
        .await;
    window.clicks("Essayer le code").await;
    window.reads("groupe").await;
    window
        .fills("Le code, lu sur la feuille", &code.join(" ").to_lowercase())
        .await;
    window.clicks("Essayer le code").await;
    window.reads("La feuille est bonne").await;
    window.clicks("Ouvrir le plan").await;

    window.clicks("Imprimer").await;
    window.reads("Plan complet").await;
    window
        .run(
            "document.querySelector('[data-row=print-plan] button').click()",
            vec![],
        )
        .await;
    window.reads("Ouvrir").await;
    let booklet = std::fs::read_dir(desk.chosen())
        .unwrap()
        .map(|file| file.unwrap().path())
        .find(|path| {
            path.file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with("plan")
        })
        .expect("no booklet was printed");
    let text = pdf_text(&booklet);
    assert!(text.contains("Imprimerie des Deux Ponts"));
    window.close().await;
}

#[tokio::test]
async fn a_number_that_was_edited_survives_the_death_of_the_process() {
    let desk = Desk::new();
    let folder = desk.demonstration();
    let arguments = ["--dir", folder.to_str().unwrap()];
    let window = Window::open(&desk, &arguments).await;
    window.clicks("Chercher").await;
    window.presses("Delaunay").await;
    window.sees("[role=option]").await;
    window.presses("\u{e007}").await;
    window.fills("Mobile", "+33 6 39 98 77 88").await;
    window.presses("\u{e004}").await;
    window.reads("enregistré").await;
    window.kill();

    let window = Window::open(&desk, &arguments).await;
    window.clicks("Chercher").await;
    window.presses("0639987788").await;
    window.reads("Delaunay").await;
    window.close().await;
}

#[tokio::test]
async fn a_number_is_found_and_copied_by_keyboard_alone() {
    let desk = Desk::new();
    let folder = desk.demonstration();
    let window = Window::open(&desk, &["--dir", folder.to_str().unwrap()]).await;
    window.control("k").await;
    window.sees("[role=combobox]").await;
    window.presses("vasseur").await;
    window.sees("[role=option] .num").await;
    window.control("c").await;
    window.reads("Numéro copié").await;

    // What was copied is really on the clipboard: it is pasted into another field.
    window.presses("\u{e00c}").await;
    window.control("k").await;
    window.sees("[role=combobox]").await;
    window.control("a").await;
    window.control("v").await;
    let pasted = window
        .run(
            "return document.querySelector('[role=combobox]').value",
            vec![],
        )
        .await;
    let digits: String = pasted
        .as_str()
        .unwrap()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    assert!(digits.len() >= 10, "{pasted}");
    window.close().await;
}

#[tokio::test]
async fn a_locked_mallette_says_why_and_opens_with_its_passphrase() {
    let desk = Desk::new();
    let folder = desk.chosen().join("mallette");
    let secret = desk.chosen().join("secret");
    std::fs::write(&secret, "girafe escabeau lundi turquoise\n").unwrap();
    let made = desk.command(&[
        "init",
        folder.to_str().unwrap(),
        "--organisation",
        "Imprimerie des Deux Ponts",
        "--lang",
        "fr",
        "--passphrase-file",
        secret.to_str().unwrap(),
    ]);
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );

    let window = Window::open(&desk, &["--dir", folder.to_str().unwrap()]).await;
    window.reads("pas de trousseau").await;
    window
        .fills("Phrase de passe", "girafe escabeau mardi turquoise")
        .await;
    window.clicks("Ouvrir").await;
    window.reads("n’ouvre pas la mallette").await;
    window
        .fills("Phrase de passe", "girafe escabeau lundi turquoise")
        .await;
    window.clicks("Ouvrir").await;
    window.reads("Situation").await;
    window.close().await;
}
