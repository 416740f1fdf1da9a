// A backend in memory, for the tests and for opening the interface in a plain browser. It works on any kind of record.

import type { Backend } from "../backend";
import { blank, fieldType, isOfPlan } from "../kinds";
import type { BackupInfo, HistoryLine, ImportFile, ImportPreview, Kind, PassphraseSlot, Plan, PlanKind, PreviewInfo, PrintedFile, Reminder, SentBy, Session, Value } from "../types";
import { numbersOf } from "./figures";
import { findings, pictures, publicDays, search, situation } from "./answers";
import type { Name } from "./calls";
import { ConductedFake } from "./conducted";
import { copyOf, LOGO } from "./copies";
import { newPlan, NOW, samplePlan } from "./content";
import { Journal } from "./journal";
import { changesSince, checkCode, copyChecks, lastVersion, pageOf, pagesOf, previewOf } from "./paper";

/** The code of the fake's recovery sheet. */
export const RECOVERY_CODE = "7K2QM-9XTRD-4HVDZ-8PZNA-6WJC3-3FBM8-5YGSE-C0RX1-M4N7P-2ZQ9T-V6HKB-J8DWS-1F3YG-R5XTM";
/** The passphrase that opens the fake when it is locked. */
export const PASSPHRASE = "quatre mots sans lien";

export class FakeBackend extends ConductedFake implements Backend {
  journal: Journal;
  state: Session;
  /** What the native dialogs answer. */
  answers: { file: string | null; folder: string | null; save: string | null } = {
    file: "/home/claire/contacts.csv", folder: "/media/cle-usb", save: "/home/claire/plan.pdf",
  };
  copied: string | null = null;
  saved: BackupInfo[] = [{ path: "backups/2026-11-20T0950.db", at: "2026-11-20T09:50:00Z", bytes: 1_240_000, verified: true }];
  passphrases: PassphraseSlot[] = [{ name: "Claire Vasseur", created_at: "2026-01-12T09:00:00Z" }];
  /** The plan knows a logo whose file is gone. */
  logoLost = false;
  recoveryTriedAt: string | null = "2026-01-12T09:10:00Z";
  problems: Awaited<ReturnType<Backend["verify"]>>["problems"] = [];
  importFile: ImportFile = {
    name: "contacts.csv", format: "csv", headings: ["Prénom", "Nom", "Mobile"], mapping: ["first_name", "last_name", "mobile"],
    sample: [["Hugo", "Lambert", "06 39 98 71 25"]], rows: 1,
  };
  importPreview: ImportPreview = {
    rows: [{ line: 2, person: "Hugo Lambert", company: "", role: "", numbers: "06 39 98 71 25", verdict: "new", near: null, problem: null }],
    new: 1, same: 0, near: 0, problems: 0,
  };
  #dropped: ((paths: string[]) => void)[] = [];
  #reminded: ((reminders: Reminder[]) => void)[] = [];
  #followed: ((session: Session) => void)[] = [];
  #serial = 0;

  constructor(given: { plan?: Plan; session?: Partial<Session> } = {}) {
    super();
    this.journal = new Journal(given.plan ?? samplePlan());
    this.state = {
      phase: "open", folder: "/home/claire/Mallette", standard_folder: "/home/claire/.local/share/mallette", keyring: "found", trouble: null,
      read_only: null, demonstration: false, organisation: "Ateliers du Canal", who: "claire", settings: { language: "fr", theme: "light" },
      drafts: [], now: NOW, ...given.session,
    };
  }

  /** Drops files on the window. */
  drop(paths: string[]): void {
    this.#dropped.forEach((handler) => handler(paths));
  }

  /** Reminders come due. */
  remind(reminders: Reminder[]): void {
    this.#reminded.forEach((handler) => handler(reminders));
  }

  /** The session changes on its own. */
  tell(change: Partial<Session>): void {
    this.state = { ...this.state, ...change };
    this.#followed.forEach((handler) => handler(this.state));
  }

  #session(change: Partial<Session> = {}): Session {
    this.state = { ...this.state, ...change };
    return this.state;
  }

  get #author(): string {
    const person = this.state.who && this.journal.find("person", this.state.who);
    return person ? `${person.first_name} ${person.last_name}` : "";
  }

  #open(plan: Plan, change: Partial<Session>): Session {
    this.journal = new Journal(plan);
    return this.#session({ phase: "open", trouble: null, drafts: [], ...change });
  }

  session = () => this.call("session", [], () => this.state);
  open_mallette = (folder: string) => this.call("open_mallette", [folder], () => this.#session({ phase: "locked", folder, keyring: "empty" }));
  unlock = (passphrase: string, remember: boolean) =>
    this.call("unlock", [passphrase, remember], () => (passphrase === PASSPHRASE ? this.#session({ phase: "open", trouble: null }) : this.refuse("passphrase_wrong")));
  unlock_with_recovery = (code: string) => this.call("unlock_with_recovery", [code], () => { this.#checkCode(code); return this.#session({ phase: "open", trouble: null }); });
  restore_backup = (passphrase: string) => this.call("restore_backup", [passphrase], () => this.#session({ phase: "open", trouble: null }));
  close_mallette = () => this.call("close_mallette", [], () => this.#session({ phase: "welcome", demonstration: false, folder: null, drafts: [] }));
  quit = () => this.call("quit", [], () => null);
  open_demonstration = (language: "fr" | "en") =>
    this.call("open_demonstration", [language], () => this.#open(samplePlan(), { demonstration: true, organisation: "Ateliers du Canal", who: "claire" }));
  create_mallette: Backend["create_mallette"] = (request) =>
    this.call("create_mallette", [request], () => {
      this.recoveryTriedAt = null;
      const session = this.#open(newPlan(request.organisation, request.first_name, request.last_name), {
        folder: request.folder ?? this.state.standard_folder, organisation: request.organisation, who: "first", demonstration: false,
      });
      return { session, recovery_code: RECOVERY_CODE };
    });
  passphrase_strength: Backend["passphrase_strength"] = (passphrase, avoid) =>
    this.call("passphrase_strength", [passphrase, avoid], () => {
      const words = passphrase.trim().split(/\s+/).filter(Boolean).length;
      const guessed = avoid.some((each) => each && passphrase.toLowerCase().includes(each.toLowerCase()));
      const score = guessed ? 1 : Math.min(4, passphrase.length < 8 ? 0 : words);
      return { score, guesses_log10: score * 3.5, weaknesses: [...(guessed ? (["known_word"] as const) : []), ...(words < 3 ? (["too_short"] as const) : [])] };
    });
  recovery_code = () => this.call("recovery_code", [], () => RECOVERY_CODE);
  #checkCode(code: string): void {
    const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");
    const wrong = RECOVERY_CODE.split("-").findIndex((group, index) => plain(code).slice(index * 5, index * 5 + 5) !== group);
    if (wrong >= 0) this.refuse("recovery_code_wrong", { groups: String(wrong + 1) });
  }
  try_recovery_code = (code: string) => this.call("try_recovery_code", [code], () => { this.#checkCode(code); this.recoveryTriedAt = NOW; return this.#session(); });
  set_who = (person: string | null) => this.call("set_who", [person], () => this.#session({ who: person }));
  set_device_settings: Backend["set_device_settings"] = (settings) => this.call("set_device_settings", [settings], () => this.#session({ settings }));

  plan = () => this.call("plan", [], () => this.journal.plan());
  #ofPlan(kind: Kind): PlanKind {
    return isOfPlan({ kind }) ? (kind as PlanKind) : this.refuse("not_found");
  }
  #save(some: Kind, row: string, field: string, value: Value) {
    if (this.afterwards.holds(some)) return this.#saveAfter(some, row, field, value);
    const kind = this.#ofPlan(some);
    const found = this.journal.find(kind, row);
    if (!found) this.refuse("not_found");
    if (this.state.read_only) this.refuse("read_only");
    if (!fieldType(kind, field)) this.refuse("value_wrong", { field });
    const from = found[field] ?? null;
    this.journal.change(field === "retired" && value === true ? this.journal.withBelongings(kind, row) : [{ kind, row, field, from, to: value }], NOW, this.#author);
    this.#session({ drafts: this.state.drafts.filter((draft) => !(draft.kind === kind && draft.row === row && draft.field === field)) });
    return { at: NOW, entry: `entry-${this.journal.lines.length}` };
  }
  #saveAfter(kind: Kind, row: string, field: string, value: Value) {
    if (this.state.read_only) this.refuse("read_only");
    if (!this.afterwards.set(kind, row, field, value)) this.refuse("not_found");
    this.#session({ drafts: this.state.drafts.filter((draft) => !(draft.kind === kind && draft.row === row && draft.field === field)) });
    return { at: NOW, entry: null };
  }
  set_field: Backend["set_field"] = (kind, row, field, value) =>
    this.call("set_field", [kind, row, field, value], () => (kind === "incident" ? this.#saveIncident(row, field, value) : this.#save(kind, row, field, value)));
  #saveIncident(row: string, field: string, value: Value) {
    if (this.state.read_only) this.refuse("read_only");
    if (!this.incidents.set(row, field, value)) this.refuse("not_found");
    this.#session({ drafts: this.state.drafts.filter((draft) => !(draft.kind === "incident" && draft.row === row && draft.field === field)) });
    return { at: NOW, entry: null };
  }
  add_record: Backend["add_record"] = (some, fields) =>
    this.call("add_record", [some, fields], () => {
      if (this.afterwards.holds(some)) return this.afterwards.add(some, fields);
      const kind = this.#ofPlan(some);
      if (this.state.read_only) this.refuse("read_only");
      const id = `${kind}-new-${++this.#serial}`;
      (this.journal.list(kind) as unknown[]).push({ ...blank(kind, id, fields), retired: true });
      this.journal.change([{ kind, row: id, field: "retired", from: true, to: false }], NOW, this.#author);
      return id;
    });
  retire_record: Backend["retire_record"] = (kind, row) => this.call("retire_record", [kind, row], () => this.#save(kind, row, "retired", true));
  restore_record: Backend["restore_record"] = (kind, row) => this.call("restore_record", [kind, row], () => this.#save(kind, row, "retired", false));
  undo = () => this.call("undo", [], () => this.journal.undo(NOW, this.#author));
  redo = () => this.call("redo", [], () => this.journal.redo(NOW, this.#author));
  history: Backend["history"] = (kind, row, field) =>
    this.call("history", [kind, row, field], (): HistoryLine[] =>
      this.journal.lines.filter((line) => line.kind === kind && line.row === row && (field === null || line.field === field)).toReversed());
  save_draft: Backend["save_draft"] = (kind, row, field, value) =>
    this.call("save_draft", [kind, row, field, value], () => {
      const others = this.state.drafts.filter((draft) => !(draft.kind === kind && draft.row === row && draft.field === field));
      this.state = { ...this.state, drafts: [...others, { kind, row, field, value, at: NOW }] };
      return null;
    });
  drop_draft: Backend["drop_draft"] = (kind, row, field) =>
    this.call("drop_draft", [kind, row, field], () => {
      this.state = { ...this.state, drafts: this.state.drafts.filter((draft) => !(draft.kind === kind && draft.row === row && draft.field === field)) };
      return null;
    });

  search = (words: string) => this.call("search", [words], () => search(this.journal.plan(), words));
  situation = () => this.call("situation", [], () => situation(this.journal.plan(), this.saved[0] ?? null, this.journal.lines.length, this.recoveryTriedAt === null));
  settled = () => this.call("settled", [], () => null);
  publish_version: Backend["publish_version"] = (number, approver, note, carried) =>
    this.call("publish_version", [number, approver, note, carried], () => {
      const id = `plan_version-new-${++this.#serial}`;
      carried.forEach((action) => this.afterwards.close(action, "done", id));
      (this.journal.list("plan_version") as unknown[]).push(blank("plan_version", id, { number, approver, note, published_at: NOW }));
      return id;
    });
  changes_since: Backend["changes_since"] = (version) =>
    this.call("changes_since", [version], () => [...this.journal.lines]);

  attach_copy: Backend["attach_copy"] = (document, path) =>
    this.call("attach_copy", [document, path], () => {
      const name = path.split(/[\\/]/).at(-1) ?? path;
      const values: Record<string, Value> = { copy_blob: "cd34", copy_name: name, copy_media: name.endsWith(".pdf") ? "application/pdf" : "application/octet-stream", copy_bytes: 20_480, copied_at: NOW };
      const found = this.journal.find("document", document) ?? this.refuse("not_found");
      this.journal.change(Object.entries(values).map(([field, to]) => ({ kind: "document", row: document, field, from: found[field] ?? null, to })), NOW, this.#author);
      return { at: NOW, entry: `entry-${this.journal.lines.length}` };
    });
  read_copy: Backend["read_copy"] = (document) =>
    this.call("read_copy", [document], () => {
      const found = this.journal.find("document", document);
      if (!found?.copy_blob) this.refuse("copy_missing", { document: String(found?.title ?? "") });
      return { name: String(found.copy_name), media: String(found.copy_media), base64: copyOf(String(found.copy_name), String(found.title)) };
    });
  export_copy: Backend["export_copy"] = (document, path) => this.call("export_copy", [document, path], () => null);
  copy_states: Backend["copy_states"] = () =>
    this.call("copy_states", [], () => this.journal.plan().documents.map(({ id, copy_blob, link }) => ({ document: id, state: !link ? ("no_link" as const) : copy_blob ? ("same" as const) : ("missing" as const) })));

  set_logo: Backend["set_logo"] = (path) =>
    this.call("set_logo", [path], () => {
      const name = path.split(/[\\/]/).at(-1) ?? path;
      if (!/\.(png|jpe?g)$/i.test(name)) this.refuse("logo_unfit", { file: name });
      const values = { blob: `logo-${++this.#serial}`, name, media: name.endsWith(".png") ? "image/png" : "image/jpeg" };
      (this.journal.list("logo") as unknown[]).splice(0, 1, blank("logo", "logo", values));
      return { at: NOW, entry: null };
    });
  remove_logo: Backend["remove_logo"] = () =>
    this.call("remove_logo", [], () => { this.journal.list("logo").length = 0; return { at: NOW, entry: null }; });
  logo: Backend["logo"] = () =>
    this.call("logo", [], () => {
      const found = this.journal.plan().logos[0];
      return found && !this.logoLost ? { name: found.name, media: found.media, base64: LOGO } : null;
    });

  read_contacts = (path: string) => this.call("read_contacts", [path], () => this.importFile);
  preview_contacts: Backend["preview_contacts"] = (path, mapping) => this.call("preview_contacts", [path, mapping], () => this.importPreview);
  import_contacts: Backend["import_contacts"] = (path, mapping, accept_near, add_near) =>
    this.call("import_contacts", [path, mapping, accept_near, add_near], () => {
      const added = this.importPreview.rows.filter((row) => row.verdict === "new" || add_near.includes(row.line));
      for (const row of added) {
        const [first_name = "", ...rest] = row.person.split(" ");
        (this.journal.list("person") as unknown[]).push(blank("person", `person-new-${++this.#serial}`, { first_name, last_name: rest.join(" "), mobile: row.numbers }));
      }
      return { added: added.length, updated: accept_near.length, skipped: this.importPreview.rows.length - added.length - accept_near.length };
    });
  export_contacts = (path: string) => this.call("export_contacts", [path], () => this.journal.plan().people.length);

  /** A printing takes this long, in milliseconds, for those who want to see its progress. */
  lasts = 0;
  /** Which characters the typeface lacks. */
  missing: string[] = [];
  /** What the desktop does with a file it is to print. */
  sends: SentBy = "dialog";
  keeps = false;
  #share: number | null = null;
  #gaveUp = false;
  #laid: PreviewInfo | null = null;
  /** As #call, with progress, until somebody gives up. */
  async #print<Answer>(name: Name, given: unknown[], answer: () => Answer): Promise<Answer> {
    const [steps, stopped] = [20, () => this.#gaveUp];
    this.#gaveUp = false;
    for (let step = 0; this.lasts > 0 && step < steps && !stopped(); step += 1) {
      this.#share = step / steps;
      await new Promise((resolve) => setTimeout(resolve, this.lasts / steps));
    }
    this.#share = null;
    return this.call(name, given, () => (stopped() ? this.refuse("cancelled") : answer()));
  }
  #file = (path: string, pages: number): PrintedFile => ({ path, pages, warnings: this.missing });
  #copy(number: number) {
    return this.journal.plan().copies.find((copy) => copy.number === number && !copy.destroyed_on) ?? this.refuse("copy_unknown", { number: String(number) });
  }
  #note(row: string, values: Record<string, Value>): void {
    const found = this.journal.find("paper_copy", row) ?? this.refuse("not_found");
    this.journal.change(Object.entries(values).map(([field, to]) => ({ kind: "paper_copy", row, field, from: found[field] ?? null, to })), NOW, this.#author);
  }

  print_document: Backend["print_document"] = (document, options, path) => this.#print("print_document", [document, options, path], () => this.#file(path, pagesOf(document)));
  print_register: Backend["print_register"] = (incidents, options, path) => this.#print("print_register", [incidents, options, path], () => this.#file(path, 2));
  print_set: Backend["print_set"] = (options, folder) =>
    this.#print("print_set", [options, folder], () => [this.#file(`${folder}/plan.pdf`, pagesOf("plan")), this.#file(`${folder}/contacts.pdf`, pagesOf("contacts"))]);
  preview: Backend["preview"] = (document, options) => this.#print("preview", [document, options], () => (this.#laid = previewOf(document, options)));
  preview_page: Backend["preview_page"] = (index) => this.call("preview_page", [index], () => (this.#laid && pageOf(this.#laid, index)) ?? this.refuse("not_found"));
  printing = () => this.call("printing", [], () => this.#share);
  give_up_printing = () => this.call("give_up_printing", [], () => { this.#gaveUp = true; return null; });
  print_replacement: Backend["print_replacement"] = (document, options, version, path) =>
    this.#print("print_replacement", [document, options, version, path], () => {
      const changes = changesSince(this.journal.plan(), version);
      return { file: changes.length > 0 ? this.#file(path, changes.length + 1) : null, changes };
    });
  print_changes: Backend["print_changes"] = (document, options, version, path) => this.call("print_changes", [document, options, version, path], () => this.#file(path, 2));
  keeps_paper = () => this.call("keeps_paper", [], () => this.keeps);
  set_keeps_paper = (keeps: boolean) => this.call("set_keeps_paper", [keeps], () => { this.keeps = keeps; return null; });
  paper_copies = () => this.call("paper_copies", [], () => copyChecks(this.journal.plan()));
  print_copy: Backend["print_copy"] = (document, options, copy, path) =>
    this.#print("print_copy", [document, options, copy, path], () => {
      const { copies } = this.journal.plan();
      const number = copy.number ?? Math.max(0, ...copies.map((known) => known.number ?? 0)) + 1;
      if (copies.some((known) => known.number === number)) this.refuse("copy_number_taken", { number: String(number) });
      const entry = { ...copy, ...options, number, document, version: lastVersion(this.journal.plan()), printed_at: NOW, fingerprint: `f0${number}0c5a7e11d2` };
      (this.journal.list("paper_copy") as unknown[]).push(blank("paper_copy", `copy-new-${++this.#serial}`, entry));
      return this.#file(path, pagesOf(document));
    });
  update_copy: Backend["update_copy"] = (number, path) =>
    this.#print("update_copy", [number, path], () => {
      const copy = this.#copy(number);
      const version = lastVersion(this.journal.plan());
      const changes = changesSince(this.journal.plan(), copy.version);
      if (changes.length === 0) return { file: null, changes };
      this.#note(copy.id, { version, printed_at: NOW, handed_over_on: null });
      return { file: this.#file(path, changes.length + 1), changes };
    });
  hand_over_copy = (number: number) => this.call("hand_over_copy", [number], () => { this.#note(this.#copy(number).id, { handed_over_on: NOW.slice(0, 10) }); return null; });
  retire_copy = (number: number) => this.call("retire_copy", [number], () => { this.#note(this.#copy(number).id, { destroyed_on: NOW.slice(0, 10) }); return null; });
  check_code = (text: string) => this.call("check_code", [text], () => checkCode(this.journal.plan(), text));
  send_to_printer: Backend["send_to_printer"] = (path, title) => this.call("send_to_printer", [path, title], () => this.sends);
  open_printed = (path: string) => this.call("open_printed", [path], () => null);
  pictures: Backend["pictures"] = (language) => this.call("pictures", [language], pictures);

  public_days = (year: number) => this.call("public_days", [year], () => publicDays(this.journal.plan(), year));
  #security = () => ({ passphrases: this.passphrases, keyring: this.state.keyring, recovery_tried_at: this.recoveryTriedAt });
  security = () => this.call("security", [], this.#security);
  add_passphrase: Backend["add_passphrase"] = (name, passphrase) =>
    this.call("add_passphrase", [name, passphrase], () => {
      if (passphrase.length < 8) this.refuse("passphrase_weak");
      this.passphrases = [...this.passphrases, { name, created_at: NOW }];
      return this.#security();
    });
  revoke_passphrase: Backend["revoke_passphrase"] = (name) =>
    this.call("revoke_passphrase", [name], () => {
      if (this.passphrases.length === 1) this.refuse("last_slot");
      this.passphrases = this.passphrases.filter((slot) => slot.name !== name);
      return this.#security();
    });
  remember_in_keyring: Backend["remember_in_keyring"] = (remember) =>
    this.call("remember_in_keyring", [remember], () => { this.#session({ keyring: remember ? "found" : "empty" }); return this.#security(); });

  backups = () => this.call("backups", [], () => this.saved);
  #backup(path: string): BackupInfo {
    const made = { path, at: NOW, bytes: 1_250_000, verified: true };
    this.saved = [made, ...this.saved];
    return made;
  }
  backup_now = () => this.call("backup_now", [], () => this.#backup("backups/2026-11-20T0952.db"));
  backup_to = (folder: string) => this.call("backup_to", [folder], () => this.#backup(`${folder}/mallette.db`));
  verify = () => this.call("verify", [], () => ({ at: NOW, entries: 1204 + this.journal.lines.length, attachments: 3, problems: this.problems, backups: this.saved }));

  numbers: Backend["numbers"] = (query, language) =>
    this.call("numbers", [query, language], () => numbersOf(query, NOW.slice(0, 10), this.afterwards.figures.incidents, this.afterwards.figures.exercises));
  export_numbers: Backend["export_numbers"] = (query, language, format, path) => this.call("export_numbers", [query, language, format, path], () => null);
  #walk = (id: string) => this.afterwards.walks.view(this.journal.plan(), id) ?? this.refuse("not_found");
  begin_walk = () => this.call("begin_walk", [], () => this.afterwards.walks.begin());
  walk_under_way = () => this.call("walk_under_way", [], () => this.afterwards.walks.underWay?.id ?? null);
  walk: Backend["walk"] = (id) => this.call("walk", [id], () => this.#walk(id));
  answer_walk: Backend["answer_walk"] = (id, answer) =>
    this.call("answer_walk", [id, answer], () => {
      const action = answer.make_action && answer.word === "to_change" ? this.afterwards.open({ title: answer.note, origin: "walk", about_kind: answer.kind, about_row: answer.row }) : null;
      this.afterwards.walks.answer(id, answer, this.#author, action);
      if (answer.word === "holds" && answer.kind === "person") this.#verified(answer.row);
      return this.#walk(id);
    });
  finish_walk: Backend["finish_walk"] = (id, note) =>
    this.call("finish_walk", [id, note], () => {
      const refusal = this.afterwards.walks.finish(this.journal.plan(), id, this.#author, note);
      if (refusal) throw refusal;
      this.journal.change(this.journal.plan().organisations.map(({ id: row, reviewed_on: from }) => ({ kind: "organisation", row, field: "reviewed_on", from, to: NOW.slice(0, 10) })), NOW, this.#author);
      return this.#walk(id);
    });
  #verified(person: string): void {
    const found = this.journal.find("person", person);
    const verified = { verified_on: NOW.slice(0, 10), verified_by: this.#author } as const;
    this.journal.change((["verified_on", "verified_by"] as const).map((field) => ({ kind: "person", row: person, field, from: found?.[field] ?? null, to: verified[field] })), NOW, this.#author);
  }
  confirm_contact = (person: string) => this.call("confirm_contact", [person], () => { this.#verified(person); return null; });

  choose_file: Backend["choose_file"] = (kind) => this.call("choose_file", [kind], () => this.answers.file);
  choose_folder = () => this.call("choose_folder", [], () => this.answers.folder);
  choose_save = (name: string) => this.call("choose_save", [name], () => this.answers.save);
  copy_text = (text: string) => this.call("copy_text", [text], () => { this.copied = text; });
  on_file_drop = (handler: (paths: string[]) => void) => {
    this.#dropped.push(handler);
    return () => { this.#dropped = this.#dropped.filter((each) => each !== handler); };
  };
  on_reminders = (handler: (reminders: Reminder[]) => void) => {
    this.#reminded.push(handler);
    return () => { this.#reminded = this.#reminded.filter((each) => each !== handler); };
  };
  on_session = (handler: (session: Session) => void) => {
    this.#followed.push(handler);
    return () => { this.#followed = this.#followed.filter((each) => each !== handler); };
  };

  /** What the findings are just now, for the tests. */
  findings = () => findings(this.journal.plan());
}
