// The lines of a log that are on the screen, fetched page by page, the latest fact first. A log of a hundred thousand
// lines costs no more than what is looked at.

import { current } from "../../../backend/backend";
import type { LogLine, Logged, LogPage, LogPlace } from "../../../backend/types";
import { attempt } from "../../../shared/attempt";
import { groupBy } from "../../../shared/group";

const PAGE = 100;
/** As many as the backend gives at once. */
const MOST = 500;

export type Wanted = { words: string; kinds: string[] };

const placeOf = ({ line }: Logged): LogPlace => ({ happened_at: line.happened_at ?? "", number: line.number ?? 0 });
const later = (a: LogPlace, b: LogPlace): number => b.happened_at.localeCompare(a.happened_at) || b.number - a.number;

export class LogLines {
  items = $state.raw<Logged[]>([]);
  /** What later lines say of a line, by its id, in the order in which they were written. */
  remarks = $state.raw<Map<string, LogLine[]>>(new Map());
  /** Nothing has come in yet. */
  loading = $state(true);
  problem = $state<string | null>(null);
  /** More was found than is shown. */
  cut = $state(false);
  /** Older lines can be fetched. */
  partial = $state(false);

  #wanted: Wanted = { words: "", kinds: [] };
  #of = "";
  #busy = false;
  /** The highest number that was taken in or looked for. */
  #seen = 0;
  #turn = 0;
  #said = new Map<string, LogLine>();

  /** The line of an id, if it is here. */
  find(id: string): Logged | undefined {
    return this.items.find(({ line }) => line.id === id);
  }

  /** Shows another part of a log: from the top. `lines` is how many it has. */
  async ask(of: string, wanted: Wanted, lines: number): Promise<void> {
    const turn = ++this.#turn;
    const searched = wanted.words.trim() !== "";
    this.problem = await attempt(async () => {
      // What words find comes in the order of writing and cannot be paged by the time of the fact: it comes at once.
      const page = await current().log(of, { ...wanted, before: null, limit: searched ? MOST : PAGE });
      if (turn !== this.#turn) return;
      this.#of = of;
      this.#wanted = wanted;
      this.#seen = lines;
      this.#said.clear();
      this.partial = !searched && page.lines.length === PAGE;
      this.cut = searched && page.lines.length === MOST;
      this.#take(page, []);
      this.loading = false;
    });
  }

  /** Fetches the next page, as one comes near the end. */
  async more(): Promise<void> {
    const last = this.items.at(-1);
    if (!this.partial || this.#busy || !last) return;
    const turn = this.#turn;
    this.#busy = true;
    this.problem = await attempt(async () => {
      const page = await current().log(this.#of, { ...this.#wanted, before: placeOf(last), limit: PAGE });
      if (turn !== this.#turn) return;
      this.partial = page.lines.length === PAGE;
      this.#take(page, this.items);
    });
    this.#busy = false;
  }

  /** Takes in what was written since: a fact may be told late, so it is looked for as far down as was shown. */
  async catchUp(lines: number): Promise<void> {
    if (this.loading || lines <= this.#seen) return;
    if (this.#wanted.words.trim()) return this.ask(this.#of, this.#wanted, lines);
    const turn = this.#turn;
    const end = this.items.at(-1);
    let missing = lines - this.#seen;
    let before: LogPlace | null = null;
    this.problem = await attempt(async () => {
      for (;;) {
        const limit = missing > PAGE || before ? MOST : PAGE;
        const page: LogPage = await current().log(this.#of, { ...this.#wanted, before, limit });
        if (turn !== this.#turn) return;
        missing -= page.lines.filter(({ line }) => (line.number ?? 0) > this.#seen).length;
        this.#take(page, this.items);
        const last = page.lines.at(-1);
        if (missing <= 0 || !last || page.lines.length < limit || (end && later(placeOf(last), placeOf(end)) >= 0)) break;
        before = placeOf(last);
      }
      this.#seen = lines;
    });
  }

  /** Puts a page among the lines that are here; below the end of these only what follows it without a gap. */
  #take(page: LogPage, here: Logged[]): void {
    const last = here.at(-1);
    const fresh = new Set(page.lines.map(({ line }) => line.id));
    const follows = last && page.lines[0] && later(placeOf(last), placeOf(page.lines[0])) < 0;
    this.items = follows ? [...here, ...page.lines] : [...here.filter(({ line }) => !fresh.has(line.id)), ...page.lines].sort((a, b) => later(placeOf(a), placeOf(b)));
    for (const remark of page.remarks) this.#said.set(remark.id, remark);
    for (const { line } of page.lines) if (line.about) this.#said.set(line.id, line);
    this.remarks = groupBy([...this.#said.values()].sort((a, b) => (a.number ?? 0) - (b.number ?? 0)), (remark) => remark.about ?? "");
  }
}

/** How a line stands after what later lines say of it. */
export function standing(line: LogLine, remarks: LogLine[]): { correction: LogLine | undefined; verification: string; established: string } {
  const checked = remarks.findLast((remark) => remark.verification !== "");
  return { correction: remarks.findLast((remark) => remark.kind === "correction"), verification: checked?.verification ?? line.verification, established: checked?.result ?? "" };
}
