// The seam between window and backend: what the commands take and give.

import type { Kind, PlanVersion } from "./records";
export * from "./records";

export type Value = boolean | number | string | null;
/** Every command rejects with this; detail carries names for the sentence. */
export type CommandError = { code: ErrorCode; detail: Record<string, string> };
export type ErrorCode =
  | "passphrase_wrong" | "recovery_code_wrong" | "not_a_mallette" | "damaged" | "newer_schema" | "in_use" | "read_only"
  | "network_share" | "cloud_folder" | "folder_not_empty" | "disk_full" | "io" | "not_open" | "value_wrong" | "value_too_long"
  | "not_found" | "conflict" | "file_too_large" | "file_unreadable" | "file_is_folder" | "file_vanished" | "import_unreadable"
  | "import_nothing" | "copy_missing" | "keyring" | "passphrase_weak" | "last_slot" | "cancelled" | "busy" | "internal";
export type KeyringState = "found" | "empty" | "locked" | "absent" | "dead" | "off";
export type ReadOnlyReason = "medium" | "in_use" | "network_share" | "cloud_folder";
export type Session = {
  phase: "welcome" | "locked" | "open";      // welcome: no mallette known; locked: passphrase or recovery code needed
  folder: string | null; standard_folder: string;
  keyring: KeyringState;                      // why a passphrase is asked for
  trouble: CommandError | null;               // why the last opening failed, if it did
  read_only: ReadOnlyReason | null;
  demonstration: boolean;
  organisation: string;
  who: string | null;                          // person id at the keyboard
  settings: DeviceSettings;                   // of this computer
  drafts: Draft[];                            // survived a crash
  now: string;                                 // RFC 3339 UTC
};
export type DeviceSettings = { language: "fr" | "en"; theme: "system" | "light" | "dark" | "contrast" };
export type Draft = { kind: Kind; row: string; field: string; value: Value; at: string };
export type NewMallette = { folder: string | null; organisation: string; language: "fr"|"en"; country: "fr"|"be"; time_zone: string; passphrase: string; first_name: string; last_name: string };
/** One thing that makes a passphrase easier to guess. */
export type Weakness = "known_word" | "common" | "single_word" | "keyboard_pattern" | "repetition" | "sequence" | "date" | "predictable_change" | "too_short";
export type Strength = { score: number /*0-4*/; guesses_log10: number; reasons: Weakness[] };
export type Saved = { at: string; entry: string };         // shown after fsync
export type HistoryLine = { entry: string; at: string; author: string; field: string; from: Value; to: Value; undo: boolean };
export type Hit = { kind: Kind; id: string; title: string; detail: string; number: string | null; section: string | null };
export type Finding = { code: FindingCode; severity: "alert" | "warning" | "info"; kind: Kind; row: string | null; subject: string; detail: Record<string,string> };
export type FindingCode = "role_one_contact" | "role_no_contact" | "contact_unverified" | "document_no_copy" | "document_overdue"
  | "document_no_review" | "review_overdue" | "test_overdue" | "on_call_gap" | "raci_no_accountable" | "raci_empty_cell" | "rto_missing"
  | "activity_no_owner" | "recovery_sheet_untried" | "no_version" | "backup_old" | "measure_overdue" | "organisation_unnamed";
export type Readiness = { findings: Finding[]; score: number /* 0-100 */; checked: number; passed: number };
export type OnCall = { rotation: string; rotation_name: string; person: string | null; backup: string | null; until: string | null; next_person: string | null };
export type Situation = { now: string; business_hours: boolean; holiday: string | null; on_call: OnCall[]; version: PlanVersion | null; changes_since_version: number; last_backup: BackupInfo | null; readiness: Readiness };
export type BackupInfo = { path: string; at: string; bytes: number; verified: boolean };
export type VerifyReport = { at: string; entries: number; problems: VerifyProblem[]; backups: BackupInfo[] };
export type VerifyProblem = { code: "integrity" | "chain" | "projection" | "second_copy" | "blob" | "backup"; detail: Record<string,string> };
export type PassphraseSlot = { name: string; created_at: string };
export type Security = { passphrases: PassphraseSlot[]; keyring: KeyringState; recovery_tried_at: string | null };
export type CopyState = { document: string; state: "missing" | "same" | "changed" | "unreachable" | "no_link" };
export type CopyContent = { name: string; media: string; base64: string };
export type ChangeLine = { kind: Kind; row: string; subject: string; field: string; from: Value; to: Value; at: string; author: string };
export type PublicDay = { day: string; name: string; built_in: boolean; working: boolean };
export type DocumentKind = "plan" | "contacts" | "recovery-sheet";
export type PrintOptions = { language: "fr"|"en"; paper: "a4"|"letter"; large: boolean; duplex: boolean };
export type PrintedFile = { path: string; pages: number; warnings: string[] };
/** The tones of a picture: greys on paper, colours of the theme in the window. */
export type Tone = "ink" | "muted" | "rule" | "bar" | "wash" | "paper";
export type Point = { x: number; y: number };
export type Stroke = { tone: Tone; width: number; dashed: boolean };
/** Something drawn. */
export type Shape =
  | { kind: "rect"; x: number; y: number; width: number; height: number; radius: number; fill: Tone | null; stroke: Stroke | null }
  | { kind: "line"; points: Point[]; stroke: Stroke; tail: boolean; head: boolean }
  | { kind: "circle"; x: number; y: number; radius: number; fill: Tone | null; stroke: Stroke | null }
  | { kind: "polygon"; points: Point[]; fill: Tone | null; stroke: Stroke | null }
  | { kind: "text"; x: number; y: number; text: string; size: number; bold: boolean; anchor: "start" | "middle" | "end"; tone: Tone };
export type Drawing = { width: number; height: number; alt: string; shapes: Shape[] };
export type Pictures = { links: Drawing; flows: Drawing; stages: Drawing; chronogram: Drawing; recovery: Drawing };
// contacts import: read -> preview with a mapping -> import
export type ContactColumn = "first_name"|"last_name"|"full_name"|"job"|"company"|"role"|"rank"|"email"|"phone"|"mobile"|"other"|"hours"|"site"|"notes"|"verified_on"|"ignore";
export type ImportFile = { name: string; format: "vcard"|"csv"|"xlsx"; headings: string[]; mapping: ContactColumn[]; sample: string[][]; rows: number };
export type ImportRow = { line: number; person: string; company: string; role: string; numbers: string; verdict: "new"|"same"|"near"|"problem"; near: string | null /* person id */; problem: CommandError | null };
export type ImportPreview = { rows: ImportRow[]; new: number; same: number; near: number; problems: number };
export type ImportDone = { added: number; updated: number; skipped: number };

