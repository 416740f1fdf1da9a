// A paper sheet of the log, keyed in later: in the order of the sheet, both times kept (LO1).

import { current } from "../../../backend/backend";
import type { LogLine, NewLine } from "../../../backend/types";
import { currentZone } from "../../../i18n/format.svelte";
import { t } from "../../../i18n/index.svelte";
import { attempt } from "../../../shared/attempt";
import { parseDate, parseMoment, parseTime, showMoment } from "../../../shared/moments";
import { incident } from "../../../state/incident.svelte";
import { mentionsIn } from "./complete";

export type Place = "sheet" | "line" | "date" | "time" | "text";
type Row = { date: string; time: string; actor: string; text: string; result: string; link: string };

export class Rekey {
  sheet = $state("1");
  line = $state("1");
  row = $state<Row>({ date: "", time: "", actor: "", text: "", result: "", link: "" });
  kind = $state("action");
  /** What is wrong, and in which box. */
  wrong = $state.raw<{ place: Place; says: string } | null>(null);
  problem = $state<string | null>(null);
  busy = $state(false);
  /** What was keyed in, the last first. */
  entered = $state.raw<LogLine[]>([]);
  #last = $state<string | null>(null);

  /** The sheet and line as the log keeps them. */
  readonly mark = $derived(t.log.rekey.mark(this.sheet.trim(), Number(this.line)));

  /** The instant on the row; nothing while it does not read. */
  get at(): string | null {
    return parseMoment(`${this.row.date.trim()} ${this.row.time.trim()}`, currentZone(), Number(incident.now.slice(0, 4)));
  }

  /** The times on a sheet go on; one that goes back may be of another day. */
  get goesBack(): boolean {
    return this.#last !== null && this.at !== null && this.at < this.#last;
  }

  /** Ready to begin: today, until the first row says another day. */
  begin(): void {
    if (!this.row.date) this.row.date = showMoment(incident.now, currentZone()).slice(0, 10);
  }

  /** Another sheet begins at its first line. */
  changeSheet(): void {
    this.line = "1";
    this.wrong = null;
  }

  #fault(): { place: Place; says: string } | null {
    const words = t.log.rekey;
    if (!this.sheet.trim()) return { place: "sheet", says: words.no_sheet };
    if (!/^[1-9]\d{0,3}$/.test(this.line.trim())) return { place: "line", says: words.no_line };
    if (this.entered.some(({ sheet }) => sheet === this.mark)) return { place: "line", says: words.twice(this.mark) };
    if (!parseDate(this.row.date)) return { place: "date", says: words.wrong_date };
    if (parseTime(this.row.time) === null || !this.at) return { place: "time", says: words.wrong_time };
    return this.row.text.trim() ? null : { place: "text", says: t.log.entry.no_text };
  }

  /** Writes the row and goes to the next; says whether it is in the log. */
  async write(): Promise<boolean> {
    if (this.busy) return false;
    this.problem = null;
    this.wrong = this.#fault();
    const at = this.at;
    if (this.wrong || !at) return false;
    const { actor, text, result, link, date } = this.row;
    const line: NewLine = {
      kind: this.kind, actor: actor.trim(), text: text.trim(), result: result.trim(), link: link.trim(), mentions: mentionsIn(text), verification: "", source: "paper", sheet: this.mark,
    };
    this.busy = true;
    this.problem = await attempt(() => incident.act({ do: "write", ...line }, at));
    this.busy = false;
    if (this.problem) return false;
    this.#last = at;
    const number = incident.view?.log.lines ?? 0;
    await this.#show(at, number, line);
    this.line = String(Number(this.line) + 1);
    this.row = { date, time: "", actor: "", text: "", result: "", link: "" };
    return true;
  }

  /** The line as the log has it, so that it can be corrected. */
  async #show(at: string, number: number, line: NewLine): Promise<void> {
    await attempt(async () => {
      const page = await current().log(incident.id, { words: "", kinds: [], before: { happened_at: at, number: number + 1 }, limit: 1 });
      const found = page.lines.map((logged) => logged.line).find(({ sheet, source }) => source === "paper" && sheet === line.sheet);
      if (found) this.entered = [found, ...this.entered];
    });
  }
}
