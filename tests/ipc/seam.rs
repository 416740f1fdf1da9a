//! Commands as the window calls them, on a runtime without a window.

use std::sync::Arc;

use mallette_core::model::clock::FixedClock;
use mallette_shell::commands::app::App;
use mallette_shell::commands::{
    document, logo, paper, paper_copy, plan, session, situation, vault,
};
use mallette_shell::places::Places;
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{
    INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets,
};
use tauri::webview::InvokeRequest;
use tauri::{WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

/// A window with nothing in it, over an application with a home of its own.
pub struct Seam {
    window: WebviewWindow<MockRuntime>,
    pub home: TempDir,
}

impl Seam {
    pub fn new() -> Seam {
        Seam::in_home(TempDir::new().unwrap())
    }

    /// A launch in a home that may have been used before.
    pub fn in_home(home: TempDir) -> Seam {
        let clock = Box::new(FixedClock("2026-11-20T09:00:00Z".parse().unwrap()));
        let app = App::new(Places::at(home.path().to_owned()), clock, None);
        let app = mock_builder()
            .manage(Arc::new(app))
            .invoke_handler(tauri::generate_handler![
                session::session,
                session::open_demonstration,
                session::close_mallette,
                session::open_mallette,
                session::restore_backup,
                session::settled,
                document::attach_copy,
                document::copy_states,
                document::export_copy,
                document::read_copy,
                logo::logo,
                logo::remove_logo,
                logo::set_logo,
                paper::preview,
                paper::preview_page,
                paper::printing,
                paper::give_up_printing,
                paper::print_document,
                paper::print_set,
                paper::print_changes,
                paper::print_replacement,
                paper::keeps_paper,
                paper::set_keeps_paper,
                paper_copy::paper_copies,
                paper_copy::print_copy,
                paper_copy::hand_over_copy,
                paper_copy::retire_copy,
                paper_copy::check_code,
                vault::recovery_code,
                plan::plan,
                plan::set_field,
                plan::add_record,
                plan::undo,
                plan::history,
                situation::search,
                situation::situation,
                vault::backup_to,
                vault::verify,
            ])
            .build(mock_context(noop_assets()))
            .unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", Default::default())
            .build()
            .unwrap();
        Seam { window, home }
    }

    pub fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body: InvokeBody::Json(arguments),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&self.window, request).map(|body| body.deserialize().unwrap())
    }

    pub fn demonstration() -> Seam {
        let seam = Seam::new();
        seam.call("open_demonstration", json!({ "language": "fr" }))
            .unwrap();
        seam
    }
}
