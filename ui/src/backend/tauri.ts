// The real backend: the only file that knows Tauri.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import type { Backend } from "./backend";
import type { Session } from "./types";

/** A listener that can be taken away before it was ready. */
function until(listening: Promise<() => void>): () => void {
  return () => void listening.then((stop) => stop());
}

export const tauri: Backend = {
  session: () => invoke("session"),
  open_mallette: (folder) => invoke("open_mallette", { folder }),
  unlock: (passphrase, remember) => invoke("unlock", { passphrase, remember }),
  unlock_with_recovery: (code) => invoke("unlock_with_recovery", { code }),
  close_mallette: () => invoke("close_mallette"),
  open_demonstration: (language) => invoke("open_demonstration", { language }),
  create_mallette: (request) => invoke("create_mallette", { request }),
  passphrase_strength: (passphrase, avoid) => invoke("passphrase_strength", { passphrase, avoid }),
  recovery_code: () => invoke("recovery_code"),
  try_recovery_code: (code) => invoke("try_recovery_code", { code }),
  set_who: (person) => invoke("set_who", { person }),
  set_device_settings: (settings) => invoke("set_device_settings", { settings }),
  plan: () => invoke("plan"),
  set_field: (kind, row, field, value) => invoke("set_field", { kind, row, field, value }),
  add_record: (kind, fields) => invoke("add_record", { kind, fields }),
  retire_record: (kind, row) => invoke("retire_record", { kind, row }),
  restore_record: (kind, row) => invoke("restore_record", { kind, row }),
  undo: () => invoke("undo"),
  redo: () => invoke("redo"),
  history: (kind, row, field) => invoke("history", { kind, row, field }),
  save_draft: (kind, row, field, value) => invoke("save_draft", { kind, row, field, value }),
  drop_draft: (kind, row, field) => invoke("drop_draft", { kind, row, field }),
  search: (words) => invoke("search", { words }),
  situation: () => invoke("situation"),
  publish_version: (number, approver, note) => invoke("publish_version", { number, approver, note }),
  changes_since: (version) => invoke("changes_since", { version }),
  attach_copy: (document, path) => invoke("attach_copy", { document, path }),
  read_copy: (document) => invoke("read_copy", { document }),
  export_copy: (document, path) => invoke("export_copy", { document, path }),
  copy_states: () => invoke("copy_states"),
  read_contacts: (path) => invoke("read_contacts", { path }),
  preview_contacts: (path, mapping) => invoke("preview_contacts", { path, mapping }),
  import_contacts: (path, mapping, accept_near) => invoke("import_contacts", { path, mapping, acceptNear: accept_near }),
  export_contacts: (path) => invoke("export_contacts", { path }),
  print_document: (document, options, path) => invoke("print_document", { document, options, path }),
  print_set: (options, folder) => invoke("print_set", { options, folder }),
  open_printed: (path) => invoke("open_printed", { path }),
  pictures: (language) => invoke("pictures", { language }),
  public_days: (year) => invoke("public_days", { year }),
  security: () => invoke("security"),
  add_passphrase: (name, passphrase) => invoke("add_passphrase", { name, passphrase }),
  revoke_passphrase: (name) => invoke("revoke_passphrase", { name }),
  remember_in_keyring: (remember) => invoke("remember_in_keyring", { remember }),
  backups: () => invoke("backups"),
  backup_now: () => invoke("backup_now"),
  backup_to: (folder) => invoke("backup_to", { folder }),
  verify: () => invoke("verify"),
  choose_file: (kind) => invoke("choose_file", { kind }),
  choose_folder: () => invoke("choose_folder"),
  choose_save: (name) => invoke("choose_save", { name }),
  copy_text: (text) => invoke("copy_text", { text }),
  on_file_drop: (handler) =>
    until(getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === "drop") handler(payload.paths);
    })),
  on_session: (handler) => until(listen<Session>("session", ({ payload }) => handler(payload))),
};
