//! The reference for opening: a Tauri window with one heading and nothing else.

fn main() {
    let built = tauri::Builder::<tauri::Wry>::default()
        .setup(|app| {
            let page = tauri::WebviewUrl::App("index.html".into());
            tauri::WebviewWindowBuilder::new(app, "empty", page)
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("tests/bench/tauri.conf.json"));
    if built.is_err() {
        std::process::exit(1);
    }
}
