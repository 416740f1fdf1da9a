// The plan in memory. Changes go to the backend first; only what it has saved is shown as the plan.

import { current } from "../backend/backend";
import { blank, emptyPlan, KINDS } from "../backend/kinds";
import type { HistoryLine, Person, Plan, PlanKind, Records, Role, Saved, Value } from "../backend/types";
import { setZone } from "../i18n/format.svelte";

const byId = <R extends { id: string }>(records: R[]): Map<string, R> => new Map(records.map((record) => [record.id, record]));
const byPosition = <R extends { position: number }>(records: R[]): R[] => [...records].sort((a, b) => a.position - b.position);

class PlanState {
  now = $state.raw<Plan>(emptyPlan());
  loaded = $state(false);
  /** When the last change was safe on disk, RFC 3339. */
  savedAt = $state<string | null>(null);

  readonly organisation = $derived(this.now.organisations[0] ?? blank("organisation", ""));
  readonly people = $derived(byId(this.now.people));
  readonly roles = $derived(byId(this.now.roles));
  readonly companies = $derived(byId(this.now.companies));
  readonly teams = $derived(byPosition(this.now.teams));
  readonly version = $derived([...this.now.versions].sort((a, b) => (a.published_at ?? "").localeCompare(b.published_at ?? "")).at(-1) ?? null);
  #holders = $derived.by(() => {
    const holders = new Map<string, Person[]>();
    for (const held of [...this.now.assignments].sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99))) {
      const person = this.people.get(held.person);
      if (person) holders.set(held.role, [...(holders.get(held.role) ?? []), person]);
    }
    return holders;
  });

  /** Fetches the whole plan again: after opening, undo, redo, an import. */
  async fetch(): Promise<void> {
    this.#put(await current().plan());
    this.loaded = true;
  }

  #put(plan: Plan): void {
    this.now = plan;
    if (plan.organisations[0]?.time_zone) setZone(plan.organisations[0].time_zone);
  }

  /** Leaves the plan, when the mallette is closed. */
  forget(): void {
    this.now = emptyPlan();
    this.loaded = false;
    this.savedAt = null;
  }

  records<K extends PlanKind>(kind: K): Records[K][] {
    return this.now[KINDS[kind].list] as unknown as Records[K][];
  }

  find<K extends PlanKind>(kind: K, id: string | null): Records[K] | undefined {
    return id === null ? undefined : this.records(kind).find((record) => record.id === id);
  }

  /** Sets one field; rejects with a CommandError and leaves the plan as it was. */
  async set(kind: PlanKind, row: string, field: string, value: Value): Promise<Saved> {
    const saved = await current().set_field(kind, row, field, value);
    this.savedAt = saved.at;
    this.#replace(kind, (records) => records.map((record) => (record.id === row ? { ...record, [field]: value } : record)));
    return saved;
  }

  /** Adds a record with these fields; the others are empty. Gives its id. */
  async add(kind: PlanKind, fields: Record<string, Value>): Promise<string> {
    const id = await current().add_record(kind, fields);
    this.#replace(kind, (records) => [...records, blank(kind, id, fields)]);
    return id;
  }

  /** Takes a record out of the plan, with what belongs to it. */
  async retire(kind: PlanKind, row: string): Promise<void> {
    this.savedAt = (await current().retire_record(kind, row)).at;
    await this.fetch();
  }

  async undo(): Promise<HistoryLine[] | null> {
    const lines = await current().undo();
    if (lines) await this.fetch();
    return lines;
  }

  async redo(): Promise<HistoryLine[] | null> {
    const lines = await current().redo();
    if (lines) await this.fetch();
    return lines;
  }

  #replace(kind: PlanKind, change: (records: Records[PlanKind][]) => Records[PlanKind][]): void {
    this.#put({ ...this.now, [KINDS[kind].list]: change(this.records(kind)) });
  }

  /** The names of its people, to be proposed where one is typed. */
  readonly names = $derived(this.now.people.map(fullName).filter(Boolean).sort((a, b) => a.localeCompare(b)));

  /** The people who hold a role, the principal first. */
  holders(role: string): Person[] {
    return this.#holders.get(role) ?? [];
  }

  /** CT3: how many distinct people with a telephone number hold a role, two at most. */
  reachable(role: string): number {
    return Math.min(2, new Set(this.holders(role).filter(hasNumber).map((person) => person.id)).size);
  }

  roleOfCode(code: string): Role | undefined {
    return this.now.roles.find((role) => role.code === code);
  }

  /** The word of a list of the plan (classes have their own kind). */
  term(list: string, code: string): string {
    return this.now.terms.find((term) => term.list === list && term.code === code)?.name ?? code;
  }
}

export const plan = new PlanState();

export function fullName(person: Pick<Person, "first_name" | "last_name">): string {
  return `${person.first_name} ${person.last_name}`.trim();
}

export function hasNumber(person: Pick<Person, "mobile" | "phone">): boolean {
  return /\d/.test(person.mobile + person.phone);
}

/** The number to dial first. */
export function firstNumber(person: Pick<Person, "mobile" | "phone">): string {
  return person.mobile || person.phone;
}

/** A position between two rows (or after the last, before the first) for a row that is added or moved. */
export function between(before: number | undefined, after: number | undefined): number {
  if (before === undefined && after === undefined) return 1;
  if (after === undefined) return (before as number) + 1;
  if (before === undefined) return after - 1;
  return (before + after) / 2;
}

/** How a record is called in a list, a title or a message. */
export function titleOf(kind: PlanKind, row: string): string {
  const record = plan.find(kind, row) as Record<string, unknown> | undefined;
  if (!record) return "";
  if (kind === "person") return fullName(record as unknown as Person);
  for (const field of ["name", "title", "subject", "text", "action", "number", "label", "letter"]) {
    const value = record[field];
    if (typeof value === "string" && value) return value.length > 80 ? `${value.slice(0, 79)}…` : value;
  }
  return "";
}
