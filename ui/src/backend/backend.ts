// The one way from the window to everything outside it.

import type {
  BackupInfo, ChangeLine, CommandError, ContactColumn, CopyContent, CopyState, DeviceSettings, DocumentKind, HistoryLine,
  Hit, ImportDone, ImportFile, ImportPreview, Kind, NewMallette, Pictures, Plan, PrintedFile, PrintOptions, PublicDay, Saved,
  Security, Session, Situation, Strength, Value, VerifyReport,
} from "./types";

export interface Backend {
  session(): Promise<Session>;
  open_mallette(folder: string): Promise<Session>;
  unlock(passphrase: string, remember: boolean): Promise<Session>;
  unlock_with_recovery(code: string): Promise<Session>;
  close_mallette(): Promise<Session>;
  open_demonstration(language: "fr"|"en"): Promise<Session>;
  create_mallette(request: NewMallette): Promise<{ session: Session; recovery_code: string }>;
  passphrase_strength(passphrase: string, avoid: string[]): Promise<Strength>;
  recovery_code(): Promise<string>;
  try_recovery_code(code: string): Promise<Session>;            // opens a test copy; rejects recovery_code_wrong with detail.group
  set_who(person: string | null): Promise<Session>;
  set_device_settings(settings: DeviceSettings): Promise<Session>;
  plan(): Promise<Plan>;
  set_field(kind: Kind, row: string, field: string, value: Value): Promise<Saved>;
  add_record(kind: Kind, fields: Record<string, Value>): Promise<string>;   // new id
  retire_record(kind: Kind, row: string): Promise<Saved>;                    // retires what belongs to it (Owner) as well
  restore_record(kind: Kind, row: string): Promise<Saved>;
  undo(): Promise<HistoryLine[] | null>;                         // null: nothing to undo; fetch the plan again after
  redo(): Promise<HistoryLine[] | null>;
  history(kind: Kind, row: string, field: string | null): Promise<HistoryLine[]>;
  save_draft(kind: Kind, row: string, field: string, value: Value): Promise<null>;
  drop_draft(kind: Kind, row: string, field: string): Promise<null>;
  search(words: string): Promise<Hit[]>;
  situation(): Promise<Situation>;
  publish_version(number: string, approver: string, note: string): Promise<string>;
  changes_since(version: string | null): Promise<ChangeLine[]>;  // null: since the last version
  attach_copy(document: string, path: string): Promise<Saved>;
  read_copy(document: string): Promise<CopyContent>;
  export_copy(document: string, path: string): Promise<null>;
  copy_states(): Promise<CopyState[]>;
  read_contacts(path: string): Promise<ImportFile>;
  preview_contacts(path: string, mapping: ContactColumn[]): Promise<ImportPreview>;
  import_contacts(path: string, mapping: ContactColumn[], accept_near: number[] /* lines */): Promise<ImportDone>;
  export_contacts(path: string): Promise<number>;               // .vcf or .csv by its ending
  print_document(document: DocumentKind, options: PrintOptions, path: string): Promise<PrintedFile>;
  print_set(options: PrintOptions, folder: string): Promise<PrintedFile[]>;
  open_printed(path: string): Promise<null>;                    // in the system's PDF viewer
  pictures(language: "fr"|"en"): Promise<Pictures>;
  public_days(year: number): Promise<PublicDay[]>;
  security(): Promise<Security>;
  add_passphrase(name: string, passphrase: string): Promise<Security>;
  revoke_passphrase(name: string): Promise<Security>;
  remember_in_keyring(remember: boolean): Promise<Security>;
  backups(): Promise<BackupInfo[]>;
  backup_now(): Promise<BackupInfo>;
  backup_to(folder: string): Promise<BackupInfo>;
  verify(): Promise<VerifyReport>;
  // native dialogs, behind the same seam so that tests can answer them
  choose_file(kind: "contacts"|"any"): Promise<string | null>;
  choose_folder(): Promise<string | null>;
  choose_save(name: string): Promise<string | null>;
  copy_text(text: string): Promise<null>;
  on_file_drop(handler: (paths: string[]) => void): () => void;
  on_session(handler: (session: Session) => void): () => void;  // e.g. backup finished, lock taken
}

let provided: Backend | null = null;

/** Says which backend the window works with: the real one, or the fake of the tests. */
export function provide(backend: Backend): void {
  provided = backend;
}

/** The backend in use. */
export function current(): Backend {
  if (!provided) throw new Error("no backend provided");
  return provided;
}

/** The error of a command, whatever was thrown. */
export function asCommandError(thrown: unknown): CommandError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "detail" in thrown) return thrown as CommandError;
  return { code: "internal", detail: {} };
}
