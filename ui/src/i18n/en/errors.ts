import type { Detail, ErrorWords } from "../fr/errors";

const named = (detail: Detail, key: string, otherwise: string) => (detail[key] ? `“${detail[key]}”` : otherwise);

function unreadable(d: Detail): string {
  switch (d.cause) {
    case "unpacks_too_large": return `the workbook unpacks to more than ${d.limit} bytes. Keep only the contacts in it.`;
    case "too_many_rows": return `there are more than ${d.limit} rows. Cut it into several files.`;
    case "too_many_columns": return `line ${d.line}, there are more than ${d.limit} columns. Take out those of no use.`;
    case "old_workbook": return "it is an old (.xls) or locked workbook. Save it as .xlsx without a password.";
    case "no_byte_order_mark": return "its UTF-16 encoding is not announced. Save it as UTF-8.";
    case "undecodable": return `line ${d.line}, character ${d.column}, a byte is in no known encoding. Save it as UTF-8.`;
    case "half": return `it stops in the middle of what begins at line ${d.line}. Export it again.`;
    case "outside_card": return `line ${d.line}, this is not a vCard. Export it again.`;
    case "workbook": return `the workbook is damaged after row ${d.line}. Save it again.`;
    case "ending": return "its name must end in .vcf or .csv. Choose another name.";
    case "mapping": return "the columns chosen are not those of the file. Choose it again.";
    default: return "it is neither text nor a workbook. Try a vCard, CSV or Excel file.";
  }
}

const MISSING: Record<string, string> = {
  title: "the title", text: "the text of the line", reason: "the reason", resolution: "how the incident was resolved", name: "the name of who was called",
  agreed_by: "who, of BCP or CMP, agrees to the closing", progress: "at least one of the three texts of the report", body: "the text of the message", to: "who takes over",
};
const FIRST: Record<string, string> = {
  open_cell: "the crisis cell is not open", close_cell: "the crisis cell is still open, close it first", start_recovery: "the recovery run sheet is not started",
};
const DONE: Record<string, string> = {
  request_cell: "the crisis cell is asked for", open_cell: "the crisis cell is open", activate_plan: "this plan is in that state already", start_recovery: "the recovery is under way", start_clock: "the clock is running", escalate: "it was escalated",
};

function alerts(d: Detail): string {
  const line = d.line ? `line ${d.line}, ${d.column ? `character ${d.column}, ` : ""}` : "";
  const path = d.path ? `${d.path}, ` : "";
  const causes: Record<string, string> = {
    not_text: "it is not text", half: "it stops in the middle", not_json: "it is not JSON", duplicate_key: "a name stands twice", too_deep: "it is nested too deeply",
    unknown_format: "it is neither Alertmanager nor Opsgenie nor Dynatrace", mixed: "it mixes the alerts of two systems", unfilled: "it is a template whose fields are not filled in",
    wrong_type: "the value is not of the expected kind", wrong_time: "it is not a time", too_many: `it holds more than ${d.limit ?? "5,000"} alerts`, nothing: "it holds no alert",
  };
  return `${line}${path}${causes[d.cause ?? ""] ?? "it cannot be read"}`;
}

export const errors: ErrorWords = {
  passphrase_wrong: () => "This passphrase does not open the mallette. Nothing has changed. Check capitals and the keyboard layout, or use the recovery code.",
  recovery_code_wrong: (d) => d.groups
    ? `These groups of the recovery code are not right: ${d.groups}. Nothing has changed. Read them again on the sheet.`
    : d.other
      ? "This recovery code belongs to another mallette. Nothing has changed. Take the sheet that bears the name of this organisation."
      : d.expected
        ? `This code has ${d.typed} characters, it takes ${d.expected}. Nothing has changed. Read it again on the sheet, group by group.`
        : "This recovery code does not open the mallette. Nothing has changed. Read it again on the sheet, group by group.",
  passphrase_needed: () => "This mallette needs its passphrase to open. Nothing has changed. Type it, or use the recovery code.",
  not_a_mallette: (d) => `The folder ${named(d, "folder", "you chose")} is not a mallette. Nothing was written there. Choose the folder that holds plan.db and keys.json.`,
  damaged: (d) => `The file ${named(d, "file", "of the mallette")} is damaged. It was not changed. ${d.backup ? `Open the latest backup: ${d.backup}.` : "Open another copy of the mallette."}`,
  newer_schema: () => "This mallette was written by a newer version of Mallette. It has not been changed. Update this program to open it.",
  older_schema: () => "This mallette comes from an older version of Mallette, and this medium does not let it be brought up to date. It was not changed. Copy it to a disk that can be written, then open it.",
  in_use: () => "This mallette is already open in another program on this computer. You can read it. Close the other one to change it.",
  read_only: () => "The mallette is open for reading only: the change was not saved. Your text stays on the screen, copy it if you need it.",
  network_share: () => "This folder is on a network share, where a dropped connection would damage the mallette. Nothing was written there. Choose a folder on this computer or a USB stick.",
  cloud_folder: () => "This folder is synchronised by an online service, which would damage the mallette. Nothing was written there. Choose a folder that is not.",
  folder_not_empty: () => "This folder is not empty. Nothing was written there. Choose or create an empty folder.",
  disk_full: () => "The disk is full: the last change is not saved. Everything saved before is kept. Make room, then try again.",
  io: (d) => `The disk did not answer${d.path ? ` for ${named(d, "path", "")}` : ""}. What was saved is kept. Check that the medium is plugged in, then try again.`,
  not_open: () => "No mallette is open. Nothing has changed. Open it first.",
  value_wrong: (d) => `This value does not fit${d.field ? ` the field ${named(d, "field", "")}` : ""}. The old one is kept. Correct what you typed.`,
  value_too_long: (d) => `This text is too long${d.limit ? `: ${d.limit} characters at most` : ""}. The old one is kept. Shorten it.`,
  not_found: () => "This record is no longer in the plan. The rest is intact. Undo the removal if you want it back.",
  conflict: () => "This value was changed elsewhere in the meantime. Both are kept in the history. Choose the right one.",
  file_too_large: (d) => `The file ${named(d, "file", "you chose")} is too large${d.limit ? ` (${d.limit} at most)` : ""}. Nothing was copied. Choose a smaller file.`,
  file_unreadable: (d) => `The file ${named(d, "file", "you chose")} cannot be read. Nothing has changed. Check your rights on that file.`,
  file_is_folder: (d) => `${named(d, "file", "What you chose")} is a folder. Nothing has changed. Choose a file.`,
  file_vanished: (d) => `The file ${named(d, "file", "you chose")} is no longer there. Nothing has changed. Choose it again.`,
  import_unreadable: (d) => `The file ${named(d, "file", "you chose")} could not be imported: ${unreadable(d)} The directory has not changed.`,
  import_row: () => "A row of the file cannot be read. It is left aside, the directory has not changed. Correct it in the file, then choose it again.",
  import_nothing: () => "This file holds no contact. The directory has not changed. Choose another file.",
  logo_unfit: (d) => `The file ${named(d, "file", "you chose")} cannot be used as a logo. Nothing has changed. Choose a PNG or JPEG picture of 4,000 × 4,000 pixels at most.`,
  copy_missing: (d) => `The offline copy of ${named(d, "document", "this document")} is missing from the mallette. Its record is kept. Take a copy of the original again.`,
  keyring: () => "The keyring of this computer did not answer. The passphrase still opens the mallette. Try again later if you want it remembered.",
  passphrase_weak: () => "This passphrase is too easy to guess. It was not kept. Add words that have nothing to do with each other.",
  slot_name: () => "This passphrase name is missing or taken. Nothing has changed. Choose another.",
  last_slot: () => "This is the last passphrase: without it only the recovery sheet would open the mallette. It is kept. Add another before removing it.",
  copy_unknown: (d) => `The register has no copy${d.number ? ` ${d.number}` : " of that number"} in service. Nothing was printed or changed. Choose one in the list of copies.`,
  copy_number_taken: (d) => `${d.number ? `Number ${d.number}` : "That number"} was given to another copy. Nothing was printed or entered. Take another one, or let the mallette choose.`,
  copy_secret: () => "The recovery sheet is in no register. Nothing was printed. Print it without a number.",
  one_document: () => "A copy, replacement sheets or a list of changes are made for one document. Nothing was printed. Choose that document.",
  document_unbound: () => "This document tells of a moment: it is in no register and has no sheets to replace. Nothing was printed. Print it whole.",
  incident_needed: () => "This document is one of an incident. Nothing was printed. Open the incident and print it from there.",
  version_unknown: (d) => `The plan has no version ${named(d, "version", "of that number")}. Nothing was printed. ${d.known ? `Choose among: ${d.known}.` : "Publish a version first."}`,
  incident_unknown: (d) => `The register has no incident ${named(d, "number", "of that number")}. Nothing was written. Choose one in the register.`,
  time_unclear: (d) => `${named(d, "typed", "What was typed")} is not a time. Nothing was written. Write 14:32, -5 or 20/11 14:32.`,
  act_missing: (d) => `Something is missing: ${MISSING[d.field ?? ""] ?? "an answer"}. Nothing was written. Complete it and try again.`,
  act_too_early: (d) => `Too early: ${FIRST[d.act ?? ""] ?? "another step comes first"}. Nothing was written.`,
  act_already: (d) => `That is done already: ${DONE[d.act ?? ""] ?? "nothing more to do"}. Nothing more was written.`,
  act_future: () => "That time is in the future. Nothing was written. Correct the time of the fact.",
  review_signed: () => "This review is signed. Nothing was written. Open a new revision to change it.",
  review_not_begun: () => "This review was not begun. Nothing was written. Begin it first.",
  review_not_signed: () => "This review is not signed. Change it as it is.",
  walk_finished: () => "This yearly review is finished. Nothing was written. Begin a new one.",
  walk_unanswered: (d) => `The yearly review is not done: lines still to be seen, ${d.left ?? "several"}. Nothing was written.`,
  period_wrong: (d) => `This period does not do: it must end after it begins, and last ${d.years ?? "ten"} years at most. Correct the dates.`,
  alerts_unreadable: (d) => `The file ${named(d, "file", "you chose")} could not be read: ${alerts(d)}. No incident was made or changed.`,
  cancelled: () => "You cancelled. Nothing has changed.",
  busy: () => "The mallette is finishing another task. Your text stays on the screen. Try again in a moment.",
  internal: () => "Mallette met an unexpected error. What was saved is kept. Try again; if it comes back, close the mallette and open it again.",
};
