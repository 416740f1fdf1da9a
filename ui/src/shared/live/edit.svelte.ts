// How a field saves itself: keystrokes go to a durable draft, rest or leaving makes them one change of the record.

import { asCommandError, current } from "../../backend/backend";
import type { LiveKind, Value } from "../../backend/types";
import { t } from "../../i18n/index.svelte";
import { find, set } from "../../state/records";

const DRAFT_AFTER = 250;
const COMMIT_AFTER = 2000;

export type Place = { kind: LiveKind; row: string; field: string };
/** What was typed as a value, or why it is none. */
export type Read = { value: Value } | { problem: string };
export type Phase = "rest" | "editing" | "saving" | "saved" | "failed";

/** The fields that hold something not yet saved; flushed when the window closes. */
const unsaved = new Set<LiveEdit>();

export class LiveEdit {
  /** What stands in the control. */
  typed = $state("");
  phase = $state<Phase>("rest");
  savedAt = $state<string | null>(null);
  error = $state<string | null>(null);

  #place: () => Place;
  #show: (value: Value) => string;
  #read: (typed: string) => Read;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  /** Drafts and changes of one field reach the backend in the order they were typed. */
  #queue: Promise<unknown> = Promise.resolve();
  #drafted = false;
  /** Where the typing began: the row of the control may change before it is saved. */
  #began: Place | null = null;

  constructor(place: () => Place, show: (value: Value) => string, read: (typed: string) => Read) {
    this.#place = place;
    this.#show = show;
    this.#read = read;
    this.typed = show(this.stored);
  }

  /** What the record holds. */
  get stored(): Value {
    return this.#valueAt(this.#place());
  }

  #valueAt({ kind, row, field }: Place): Value {
    return ((find(kind, row) as Record<string, Value> | undefined)?.[field] ?? null) as Value;
  }

  get dirty(): boolean {
    return this.phase === "editing" || this.phase === "saving" || this.phase === "failed";
  }

  /** Takes over what the record holds, unless something is being typed or what was typed says the same: whoever stops to
   * think after a space finds it there. */
  follow(stored: Value): void {
    if (this.dirty) return;
    const read = this.#read(this.typed);
    if ("problem" in read || read.value !== stored) this.typed = this.#show(stored);
  }

  /** A keystroke. */
  input(typed: string): void {
    if (!this.dirty) this.#began = { ...this.#place() };
    this.typed = typed;
    this.phase = "editing";
    this.error = null;
    unsaved.add(this);
    clearTimeout(this.#draftTimer);
    clearTimeout(this.#restTimer);
    this.#draftTimer = setTimeout(() => this.#draft(), DRAFT_AFTER);
    this.#restTimer = setTimeout(() => void this.commit(), COMMIT_AFTER);
  }

  /** A choice that is complete at once: a list, a box. */
  async choose(typed: string): Promise<void> {
    this.input(typed);
    await this.commit();
  }

  #draft(): void {
    const read = this.#read(this.typed);
    if ("problem" in read) return;
    const { kind, row, field } = this.#began ?? this.#place();
    this.#drafted = true;
    this.#queue = this.#queue.then(() => current().save_draft(kind, row, field, read.value)).catch(() => undefined);
  }

  /** Makes what was typed a change of the record: after a rest, on leaving, on closing. */
  commit(): Promise<void> {
    clearTimeout(this.#draftTimer);
    clearTimeout(this.#restTimer);
    const done = this.#queue.then(() => this.#commit());
    this.#queue = done;
    return done;
  }

  /** The keyboard leaves the field: what was typed is saved, then shown as it is kept. */
  async leave(): Promise<void> {
    await this.commit();
    if (!this.dirty) this.typed = this.#show(this.stored);
  }

  async #commit(): Promise<void> {
    if (this.phase !== "editing" && this.phase !== "failed") return;
    const place = this.#began ?? this.#place();
    const { kind, row, field } = place;
    const typed = this.typed;
    const read = this.#read(typed);
    if ("problem" in read) return this.#fail(read.problem);
    this.phase = "saving";
    try {
      if (read.value === this.#valueAt(place)) {
        if (this.#drafted) await current().drop_draft(kind, row, field);
        this.#settle(typed, "rest");
      } else {
        this.savedAt = (await set(kind, row, field, read.value)).at;
        this.#settle(typed, "saved");
      }
      this.#drafted = false;
    } catch (thrown) {
      const { code, detail } = asCommandError(thrown);
      this.#fail(t.errors[code](detail));
    }
  }

  /** Whoever typed on while it was saved is still editing. */
  #settle(typed: string, phase: "rest" | "saved"): void {
    this.error = null;
    if (this.typed !== typed) return this.input(this.typed);
    this.phase = phase;
    this.follow(this.stored);
    unsaved.delete(this);
  }

  #fail(sentence: string): void {
    this.phase = "failed";
    this.error = sentence;
  }
}

/** Saves every field that holds something unsaved; called when the window is hidden or closes. */
export async function commitAll(): Promise<void> {
  await Promise.all([...unsaved].map((edit) => edit.commit()));
}
