// The line that is being typed. Each of its fields is a draft in the mallette until the line is written, so that neither
// another screen nor a crash loses a word (LO1).

import { current } from "../../../backend/backend";
import type { NewLine, Value } from "../../../backend/types";
import { currentZone } from "../../../i18n/format.svelte";
import { t } from "../../../i18n/index.svelte";
import { attempt } from "../../../shared/attempt";
import { showMoment } from "../../../shared/moments";
import { say } from "../../../shared/status.svelte";
import { incident } from "../../../state/incident.svelte";
import { mentionsIn } from "./complete";

const DRAFT_AFTER = 250;

type Typed = { time: string; kind: string; actor: string; text: string; result: string; link: string; doubtful: boolean };
const BLANK: Typed = { time: "", kind: "fact", actor: "", text: "", result: "", link: "", doubtful: false };

/** Drafts reach the backend in the order they were typed, also those of an entry that has left the screen. */
let queue: Promise<unknown> = Promise.resolve();
const inTurn = <Answer>(run: () => Promise<Answer>): Promise<Answer> => {
  const done = queue.then(run);
  queue = done.catch(() => undefined);
  return done;
};

export class Entry {
  typed = $state<Typed>({ ...BLANK });
  /** The instant that was understood; nothing without a time, or for what is none. */
  at = $state<string | null>(null);
  wrongTime = $state(false);
  wrongText = $state(false);
  problem = $state<string | null>(null);
  /** What was typed before came back. */
  restored = $state(false);

  readonly incident: string;
  #kept = new Map<string, Value>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(of: string) {
    this.incident = of;
  }

  /** Brings back what was being typed when the screen was left, or the program stopped. */
  async restore(): Promise<void> {
    const drafts = await inTurn(async () => (await current().session()).drafts).catch(() => []);
    const mine = new Map(drafts.filter(({ kind, row }) => kind === "log_line" && row === this.incident).map(({ field, value }) => [field, value]));
    if (mine.size === 0) return;
    this.#kept = mine;
    const text = (field: string) => String(mine.get(field) ?? "");
    const happened = mine.get("happened_at");
    const back: Typed = {
      time: typeof happened === "string" ? showMoment(happened, currentZone()) : "", kind: text("kind") || BLANK.kind, actor: text("actor"), text: text("text"),
      result: text("result"), link: text("link"), doubtful: mine.get("verification") === "to_verify",
    };
    // Whoever began to type meanwhile goes on after it.
    this.typed = { ...back, text: back.text + this.typed.text };
    this.at = typeof happened === "string" ? happened : null;
    this.restored = true;
  }

  /** A keystroke. */
  input(): void {
    this.wrongText = false;
    this.problem = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), DRAFT_AFTER);
  }

  /** The time was typed: says what it means while the typing goes on. */
  async readTime(): Promise<void> {
    this.input();
    const { time } = this.typed;
    const at = time.trim() ? await current().typed_time(time, incident.now).catch(() => null) : null;
    if (time !== this.typed.time) return;
    this.at = at;
    if (at || !time.trim()) this.wrongTime = false;
  }

  /** Makes drafts of what is typed; nothing is left behind of an empty entry. */
  keep(): void {
    clearTimeout(this.#timer);
    const { kind, actor, text, result, link, doubtful } = this.typed;
    const now: Record<string, Value> = { kind: kind === BLANK.kind ? "" : kind, actor, text, result, link, verification: doubtful ? "to_verify" : "", happened_at: this.at ?? "" };
    for (const [field, value] of Object.entries(now)) {
      if ((this.#kept.get(field) ?? "") === value) continue;
      this.#kept.set(field, value);
      void inTurn(async () => (value === "" ? current().drop_draft("log_line", this.incident, field) : current().save_draft("log_line", this.incident, field, value))).catch(() => undefined);
    }
  }

  /** Writes the line; says whether it was well formed. The fields are free for the next line at once, and full again if it was refused. */
  async write(): Promise<boolean> {
    const typed = { ...this.typed };
    const at = typed.time.trim() ? await current().typed_time(typed.time, incident.now).catch(() => null) : null;
    this.wrongTime = typed.time.trim() !== "" && at === null;
    this.wrongText = typed.text.trim() === "";
    if (this.wrongTime || this.wrongText) return false;
    this.typed = { ...BLANK };
    this.at = null;
    this.restored = false;
    const line: NewLine = {
      kind: typed.kind, actor: typed.actor.trim(), text: typed.text.trim(), result: typed.result.trim(), link: typed.link.trim(), mentions: mentionsIn(typed.text),
      verification: typed.doubtful ? "to_verify" : "", source: "typed", sheet: "",
    };
    this.problem = await attempt(() => inTurn(() => incident.act({ do: "write", ...line }, at)));
    if (this.problem) {
      this.typed = { ...typed, text: [typed.text, this.typed.text].filter(Boolean).join("\n") };
      this.at = at;
    } else say(t.log.entry.written(incident.view?.log.lines ?? 0));
    this.keep();
    return true;
  }
}
