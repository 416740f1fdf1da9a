// What the fake remembers: every change with its old value, so that history, undo and redo work as in the real store.

import { KINDS } from "../kinds";
import type { HistoryLine, Plan, PlanKind, Value } from "../types";

export type Change = { kind: PlanKind; row: string; field: string; from: Value; to: Value };
type Line = HistoryLine & { kind: PlanKind; row: string };
type Row = Record<string, Value>;

export class Journal {
  /** Every row, the retired ones too. */
  rows: Plan;
  lines: Line[] = [];
  #done: Change[][] = [];
  #undone: Change[][] = [];

  constructor(plan: Plan) {
    this.rows = plan;
  }

  list(kind: PlanKind): Row[] {
    return this.rows[KINDS[kind].list] as unknown as Row[];
  }

  find(kind: PlanKind, row: string): Row | undefined {
    return this.list(kind).find((each) => each.id === row);
  }

  /** The plan without the rows that were taken out. */
  plan(): Plan {
    return Object.fromEntries(Object.entries(this.rows).map(([list, rows]) => [list, rows.filter((row) => !row.retired).map((row) => ({ ...row }))])) as unknown as Plan;
  }

  #apply(changes: Change[], at: string, author: string, undo: boolean): HistoryLine[] {
    return changes.map(({ kind, row, field, from, to }) => {
      const found = this.find(kind, row);
      if (found) found[field] = to;
      const line = { entry: `entry-${this.lines.length + 1}`, at, author, field, from, to, undo, kind, row, made: false };
      this.lines.push(line);
      return line;
    });
  }

  change(changes: Change[], at: string, author: string): void {
    this.#apply(changes, at, author, false);
    this.#done.push(changes);
    this.#undone = [];
  }

  undo(at: string, author: string): HistoryLine[] | null {
    const changes = this.#done.pop();
    if (!changes) return null;
    this.#undone.push(changes);
    return this.#apply(changes.map((each) => ({ ...each, from: each.to, to: each.from })), at, author, true);
  }

  redo(at: string, author: string): HistoryLine[] | null {
    const changes = this.#undone.pop();
    if (!changes) return null;
    this.#done.push(changes);
    return this.#apply(changes, at, author, true);
  }

  /** A row and, as in the store, every row that belongs to it. */
  withBelongings(kind: PlanKind, row: string): Change[] {
    const changes: Change[] = [{ kind, row, field: "retired", from: false, to: true }];
    for (const [other, { fields }] of Object.entries(KINDS) as [PlanKind, (typeof KINDS)[PlanKind]][]) {
      const owners = Object.entries(fields).filter(([, type]) => type === "owner").map(([name]) => name);
      for (const each of this.list(other)) {
        if (!each.retired && owners.some((owner) => each[owner] === row)) changes.push(...this.withBelongings(other, String(each.id)));
      }
    }
    return changes;
  }
}
