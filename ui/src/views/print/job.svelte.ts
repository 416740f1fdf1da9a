// One printing at a time: what is being laid out, what was written, why it was refused.

import { current } from "../../backend/backend";
import type { DocumentKind, PrintedFile, PrintOptions } from "../../backend/types";
import { attempt } from "../../shared/attempt";

/** Progress is shown when a print lasts longer than this, in milliseconds. */
const PATIENCE = 1000;

export type What = DocumentKind | "set";

export class PrintJob {
  /** What is being printed just now. */
  what = $state<What | null>(null);
  /** It lasts: progress is worth showing. */
  slow = $state(false);
  problem = $state<{ what: What; sentence: string } | null>(null);
  files = $state.raw<{ what: What; files: PrintedFile[] } | null>(null);

  async #run(what: What, work: () => Promise<PrintedFile[] | null>): Promise<void> {
    if (this.what) return;
    this.what = what;
    this.problem = null;
    const timer = setTimeout(() => (this.slow = true), PATIENCE);
    const sentence = await attempt(async () => {
      const files = await work();
      if (files) this.files = { what, files };
    });
    clearTimeout(timer);
    this.slow = false;
    this.what = null;
    if (sentence) this.problem = { what, sentence };
  }

  document(kind: DocumentKind, options: PrintOptions, name: string): Promise<void> {
    return this.#run(kind, async () => {
      const path = await current().choose_save(`${name}.pdf`);
      return path ? [await current().print_document(kind, options, path)] : null;
    });
  }

  /** Everything but the recovery sheet. */
  set(options: PrintOptions): Promise<void> {
    return this.#run("set", async () => {
      const folder = await current().choose_folder();
      return folder ? current().print_set(options, folder) : null;
    });
  }

  async open(path: string): Promise<void> {
    const what = this.files?.what ?? "set";
    const sentence = await attempt(() => current().open_printed(path));
    this.problem = sentence ? { what, sentence } : null;
  }
}
