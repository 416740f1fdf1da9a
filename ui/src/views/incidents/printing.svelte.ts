// One document at a time: laid out, saved where the person chooses, printed from there.

import { asCommandError, current } from "../../backend/backend";
import type { PaperDocument, PrintedFile, SentBy } from "../../backend/types";
import { t } from "../../i18n/index.svelte";
import { attempt } from "../../shared/attempt";
import { Progress } from "../../shared/progress.svelte";
import { choices } from "../../state/choices.svelte";

/** What is to be printed: how it is called, and under which name it is saved. */
export type Sheet = { title: string; name: string; file: string };

/** A document of an incident. */
export type IncidentSheet = PaperDocument & keyof typeof t.incidents.print.documents;

export class Printing {
  readonly progress = new Progress();
  /** The name of what is under way. */
  under = $state<string | null>(null);
  /** The file that was written, and how it went to the printer; "stopped" when its dialog was closed. */
  written = $state.raw<{ file: PrintedFile; sent: SentBy | "stopped" | null } | null>(null);
  givenUp = $state(false);
  problem = $state<string | null>(null);

  async print({ title, name, file }: Sheet, lay: (path: string) => Promise<PrintedFile>, then: "save" | "print"): Promise<void> {
    [this.under, this.problem, this.givenUp] = [name, null, false];
    try {
      const path = await current().choose_save(`${file}.pdf`);
      if (!path) return;
      this.written = null;
      const written = await this.progress.follow(() => lay(path));
      this.written = { file: written, sent: null };
      if (then === "print") this.written = { file: written, sent: await send(path, title) };
    } catch (thrown) {
      const { code, detail } = asCommandError(thrown);
      if (code === "cancelled") this.givenUp = true;
      else this.problem = t.errors[code](detail);
    } finally {
      this.under = null;
    }
  }

  /** Prints a document of an incident. `first` is done once a file was chosen. */
  document(sheet: IncidentSheet, { id, number }: { id: string; number: string }, then: "save" | "print", first?: () => Promise<unknown>): Promise<void> {
    const { name, file } = t.incidents.print.documents[sheet];
    const options = { ...choices.options, incident: id };
    const lay = async (path: string) => {
      await first?.();
      return current().print_document(sheet, options, path);
    };
    return this.print({ title: `${number} ${name}`, name, file: `${number}-${file}` }, lay, then);
  }

  async show(path: string): Promise<void> {
    this.problem = await attempt(() => current().open_printed(path));
  }
}

async function send(path: string, title: string): Promise<SentBy | "stopped"> {
  try {
    return await current().send_to_printer(path, title);
  } catch (thrown) {
    if (asCommandError(thrown).code !== "cancelled") throw thrown;
    return "stopped";
  }
}
