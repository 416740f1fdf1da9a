//! The window: one, with the interface that is embedded in the binary.

use std::path::PathBuf;
use std::sync::Arc;

use mallette_core::model::incident::reminder::Reminder;
use specta_typescript::semantic;
use tauri::{WindowEvent, Wry};
use tauri_specta::{Builder, Casing, ErrorHandlingMode, collect_commands};

use crate::clock::clock;
use crate::commands::app::App;
use crate::commands::{
    alert, contact, dialog, document, evidence, improvement, incident, log, logo, numbers, paper,
    paper_copy, plan, review, session, situation, vault, walk,
};
use crate::places::Places;
use crate::reminding;

/// Every command the window can call. The interface's `bindings.ts` is generated from this list.
pub fn commands() -> Builder<Wry> {
    Builder::<Wry>::new()
        // A record has the same shape both ways: the window always sends whole values.
        .disable_serde_phases()
        .function_casing(Casing::SnakeCase)
        .semantic_types(semantic::Configuration::empty().enable_lossless_floats())
        .error_handling(ErrorHandlingMode::Throw)
        .typ::<Reminder>()
        .commands(collect_commands![
            session::session,
            session::settled,
            session::open_mallette,
            session::unlock,
            session::unlock_with_recovery,
            session::close_mallette,
            session::restore_backup,
            session::open_demonstration,
            session::create_mallette,
            session::quit,
            session::set_who,
            session::set_device_settings,
            plan::plan,
            plan::set_field,
            plan::add_record,
            plan::retire_record,
            plan::restore_record,
            plan::undo,
            plan::redo,
            plan::history,
            plan::save_draft,
            plan::drop_draft,
            plan::publish_version,
            plan::changes_since,
            situation::situation,
            situation::search,
            situation::public_days,
            contact::read_contacts,
            contact::preview_contacts,
            contact::import_contacts,
            contact::export_contacts,
            document::attach_copy,
            document::read_copy,
            document::export_copy,
            document::copy_states,
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
            log::log,
            log::check_log,
            log::typed_time,
            evidence::keep_evidence,
            evidence::paste_evidence,
            evidence::read_evidence,
            evidence::export_evidence,
            alert::preview_alerts,
            alert::import_alerts,
            review::review,
            review::due_reviews,
            review::begin_review,
            review::sign_review,
            review::reopen_review,
            improvement::improvements,
            improvement::add_action,
            improvement::move_action,
            improvement::close_action,
            improvement::reopen_action,
            improvement::actions_behind,
            improvement::proposed_problems,
            improvement::similar_incidents,
            improvement::add_problem,
            improvement::link_problem,
            improvement::set_problem_state,
            numbers::numbers,
            numbers::export_numbers,
            walk::begin_walk,
            walk::walk_under_way,
            walk::walk,
            walk::answer_walk,
            walk::finish_walk,
            walk::confirm_contact,
            improvement::export_actions,
            improvement::export_calendar,
            logo::set_logo,
            logo::remove_logo,
            logo::logo,
            paper::print_document,
            paper::print_register,
            paper::print_set,
            paper::preview,
            paper::preview_page,
            paper::printing,
            paper::give_up_printing,
            paper::print_replacement,
            paper::print_changes,
            paper::export_report,
            paper::keeps_paper,
            paper::set_keeps_paper,
            paper::pictures,
            paper_copy::paper_copies,
            paper_copy::print_copy,
            paper_copy::update_copy,
            paper_copy::hand_over_copy,
            paper_copy::retire_copy,
            paper_copy::check_code,
            vault::passphrase_strength,
            vault::recovery_code,
            vault::try_recovery_code,
            vault::security,
            vault::add_passphrase,
            vault::revoke_passphrase,
            vault::remember_in_keyring,
            vault::backups,
            vault::backup_now,
            vault::backup_to,
            vault::verify,
            dialog::choose_file,
            dialog::choose_folder,
            dialog::choose_save,
            dialog::open_printed,
            dialog::send_to_printer,
        ])
}

/// Opens the window on a mallette, or on the one that was open last. Returns when it is closed.
///
/// # Errors
/// Those of the desktop, such as no display.
pub fn open(folder: Option<PathBuf>) -> tauri::Result<()> {
    let app = Arc::new(App::new(Places::of_this_computer(), clock(None), folder));
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            reminding::come_back(app);
        }))
        .plugin(tauri_plugin_dialog::init())
        .manage(Arc::clone(&app))
        .on_window_event({
            let app = Arc::clone(&app);
            move |window, event| {
                if let WindowEvent::CloseRequested { api, .. } = event
                    && reminding::stays(window, &app)
                {
                    api.prevent_close();
                }
            }
        })
        .setup(move |tauri| {
            reminding::start(tauri.handle().clone(), app);
            Ok(())
        })
        .invoke_handler(commands().invoke_handler())
        .run(tauri::generate_context!("tauri.conf.json"))
}
