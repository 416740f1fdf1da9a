//! Commands as the window calls them, on a runtime without a window.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use mallette_core::model::clock::Clock;
use mallette_shell::commands::app::App;
use mallette_shell::commands::{
    alert, document, evidence, improvement, incident, log, logo, numbers, paper, paper_copy, plan,
    review, session, situation, vault, walk,
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

/// A clock that stands where it was set.
struct HandClock(Arc<Mutex<DateTime<Utc>>>);

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

/// A window with nothing in it, over an application with a home of its own.
pub struct Seam {
    window: WebviewWindow<MockRuntime>,
    pub home: TempDir,
    clock: Arc<Mutex<DateTime<Utc>>>,
}

impl Seam {
    pub fn new() -> Seam {
        Seam::in_home(TempDir::new().unwrap())
    }

    /// A launch in a home that may have been used before.
    pub fn in_home(home: TempDir) -> Seam {
        let clock = Arc::new(Mutex::new("2026-11-20T09:00:00Z".parse().unwrap()));
        let hand = Box::new(HandClock(Arc::clone(&clock)));
        let app = App::new(Places::at(home.path().to_owned()), hand, None);
        let app = mock_builder()
            .manage(Arc::new(app))
            .invoke_handler(tauri::generate_handler![
                session::session,
                session::open_demonstration,
                session::close_mallette,
                session::open_mallette,
                session::restore_backup,
                session::settled,
                incident::register,
                incident::declare,
                incident::incident,
                incident::act,
                incident::similar,
                incident::scales,
                incident::fill_template,
                incident::prefilled_report,
                incident::handover_sheet,
                incident::save_mail,
                incident::export_register,
                improvement::add_action,
                improvement::add_problem,
                improvement::proposed_problems,
                improvement::similar_incidents,
                improvement::export_actions,
                improvement::export_calendar,
                review::review,
                review::begin_review,
                review::sign_review,
                review::reopen_review,
                log::log,
                log::check_log,
                log::typed_time,
                evidence::keep_evidence,
                evidence::paste_evidence,
                evidence::read_evidence,
                evidence::export_evidence,
                alert::preview_alerts,
                alert::import_alerts,
                review::due_reviews,
                improvement::improvements,
                improvement::move_action,
                improvement::close_action,
                document::attach_copy,
                document::copy_states,
                document::export_copy,
                document::read_copy,
                logo::logo,
                logo::remove_logo,
                logo::set_logo,
                numbers::numbers,
                numbers::export_numbers,
                walk::begin_walk,
                walk::walk_under_way,
                walk::walk,
                walk::answer_walk,
                walk::finish_walk,
                walk::confirm_contact,
                paper::preview,
                paper::preview_page,
                paper::printing,
                paper::give_up_printing,
                paper::print_document,
                paper::print_register,
                paper::print_set,
                paper::print_changes,
                paper::export_report,
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
                plan::retire_record,
                plan::restore_record,
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
        Seam {
            window,
            home,
            clock,
        }
    }

    /// Time passes.
    pub fn pass(&self, minutes: i64) {
        *self.clock.lock().unwrap() += TimeDelta::minutes(minutes);
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
