// One printing at a time: what is being laid out, what was written, why it was refused.

import { asCommandError, current } from "../../backend/backend";
import type { DocumentKind, NewPaperCopy, PreviewInfo, PrintedFile, PrintOptions, Replaced, SentBy, SheetChange } from "../../backend/types";
import { t } from "../../i18n/index.svelte";
import { attempt } from "../../shared/attempt";
import { plan } from "../../state/plan.svelte";
import { Progress } from "../../shared/progress.svelte";

/** Where on the screen it was asked for, and where its outcome is said. */
export type Place = DocumentKind | "set" | "copies" | "since";
/** Saved where the person chose, or printed from there as well. */
export type Then = "save" | "print";

export type Outcome = {
  place: Place;
  /** What it was about: a document, a copy, the set. */
  name: string;
  files: PrintedFile[];
  /** Which sheets to take out and put in, where it is about sheets. */
  changes: SheetChange[] | null;
  /** It was entered into the register. */
  entered: boolean;
  /** How it went to the printer; "stopped" when its dialog was closed. */
  sent: SentBy | "stopped" | null;
};

type Told = Pick<Outcome, "files"> & Partial<Outcome>;
const replaced = ({ file, changes }: Replaced): Told => ({ files: file ? [file] : [], changes });

export class PrintJob {
  /** What is under way just now, and how it is called. */
  place = $state<Place | null>(null);
  name = $state("");
  readonly progress = new Progress();
  outcome = $state.raw<Outcome | null>(null);
  problem = $state<{ place: Place; sentence: string } | null>(null);
  /** The person gave up. */
  givenUp = $state<Place | null>(null);

  /** Says whether it came to its end. */
  async #run(place: Place, name: string, work: () => Promise<boolean>): Promise<boolean> {
    if (this.place) return false;
    Object.assign(this, { place, name, problem: null, givenUp: null });
    try {
      return await work();
    } catch (thrown) {
      const { code, detail } = asCommandError(thrown);
      if (code === "cancelled") this.givenUp = place;
      else this.problem = { place, sentence: t.errors[code](detail) };
      return false;
    } finally {
      this.place = null;
    }
  }

  #write(place: Place, name: string, choose: () => Promise<string | null>, write: (path: string) => Promise<Told>, then: Then = "save"): Promise<boolean> {
    return this.#run(place, name, async () => {
      const path = await choose();
      if (!path) return false;
      this.outcome = null;
      const told = await this.progress.follow(() => write(path));
      this.outcome = { place, name, changes: null, entered: false, sent: null, ...told };
      const file = told.files[0];
      if (then === "print" && file) await this.#send(file.path, name);
      return true;
    });
  }

  async #send(path: string, title: string): Promise<void> {
    const told = (sent: Outcome["sent"]) => { if (this.outcome) this.outcome = { ...this.outcome, sent }; };
    try {
      told(await current().send_to_printer(path, title));
    } catch (thrown) {
      if (asCommandError(thrown).code !== "cancelled") throw thrown;
      told("stopped");
    }
  }

  document(kind: DocumentKind, options: PrintOptions, then: Then): Promise<boolean> {
    const { name, file } = t.print.documents[kind];
    return this.#write(kind, name, pdf(file), async (path) => ({ files: [await current().print_document(kind, options, path)] }), then);
  }

  /** A copy with its number, entered into the register. */
  copy(kind: DocumentKind, options: PrintOptions, copy: NewPaperCopy, file: string, then: Then): Promise<boolean> {
    return this.#write(kind, t.print.documents[kind].name, pdf(file), async (path) => {
      const files = [await current().print_copy(kind, options, copy, path)];
      await plan.fetch();
      return { files, entered: true };
    }, then);
  }

  /** The sheets that bring a copy of the register up to date. */
  update(number: number): Promise<boolean> {
    return this.#write("copies", t.copies.copy(number), pdf(t.copies.replace_file(number)), async (path) => {
      const told = replaced(await current().update_copy(number, path));
      await plan.fetch();
      return told;
    });
  }

  /** Everything but what is secret. */
  set(options: PrintOptions): Promise<boolean> {
    return this.#write("set", t.print.all, () => current().choose_folder(), async (folder) => ({ files: await current().print_set(options, folder) }));
  }

  replacement(kind: DocumentKind, options: PrintOptions, version: string): Promise<boolean> {
    const { name, file } = t.print.documents[kind];
    return this.#write("since", name, pdf(t.copies.since.sheets_file(file, version)), async (path) => replaced(await current().print_replacement(kind, options, version, path)));
  }

  changes(kind: DocumentKind, options: PrintOptions, version: string): Promise<boolean> {
    const { name, file } = t.print.documents[kind];
    return this.#write("since", name, pdf(t.copies.since.list_file(file, version)), async (path) => ({ files: [await current().print_changes(kind, options, version, path)] }));
  }

  /** Its pages, to be looked at; nothing when it was refused or given up. What was printed of it before is said no more. */
  async preview(kind: DocumentKind, options: PrintOptions): Promise<PreviewInfo | null> {
    let info: PreviewInfo | null = null;
    if (this.outcome?.place === kind) this.outcome = null;
    await this.#run(kind, t.print.documents[kind].name, async () => {
      info = await this.progress.follow(() => current().preview(kind, options));
      return true;
    });
    return info;
  }

  async giveUp(): Promise<void> {
    await attempt(() => current().give_up_printing());
  }

  open(path: string): Promise<boolean> {
    return this.#run(this.outcome?.place ?? "set", "", async () => {
      await current().open_printed(path);
      return true;
    });
  }

  /** Prints a file that was written. */
  send(path: string, title: string): Promise<boolean> {
    return this.#run(this.outcome?.place ?? "set", title, async () => {
      await this.#send(path, title);
      return true;
    });
  }
}

const pdf = (name: string) => () => current().choose_save(`${name}.pdf`);
