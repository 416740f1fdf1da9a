// Actions, problems and walks. Changes go to the backend first; only what it has saved is shown.

import { current } from "../backend/backend";
import type { Action, ImprovementKind, ImprovementRecords, Improvements, NewAction, Saved, Value } from "../backend/types";
import { attempt } from "../shared/attempt";

const NONE: Improvements = { actions: [], problems: [], problem_incidents: [], walks: [], walk_answers: [] };
const LISTS = { action: "actions", problem: "problems", problem_incident: "problem_incidents", walk: "walks" } as const satisfies Record<ImprovementKind, keyof Improvements>;

class ImprovementsState {
  now = $state.raw<Improvements>(NONE);
  loaded = $state(false);
  readonly open = $derived(this.now.actions.filter(isOpen));

  /** The open actions that are late on that day, the most late first. */
  overdue(today: string): Action[] {
    return this.open.filter((action) => isOverdue(action, today)).sort((a, b) => (a.due_on ?? "").localeCompare(b.due_on ?? ""));
  }

  /** Fetches everything; gives nothing when it worked, else the sentence to show. */
  look(): Promise<string | null> {
    return attempt(() => this.fetch());
  }

  async fetch(): Promise<void> {
    this.now = await current().improvements();
    this.loaded = true;
  }

  forget(): void {
    this.now = NONE;
    this.loaded = false;
  }

  find<K extends ImprovementKind>(kind: K, row: string): ImprovementRecords[K] | undefined {
    return (this.now[LISTS[kind]] as unknown as ImprovementRecords[K][]).find((record) => record.id === row);
  }

  /** Sets one field; what is shown changes once it is saved. */
  async set(kind: ImprovementKind, row: string, field: string, value: Value): Promise<Saved> {
    const saved = await current().set_field(kind, row, field, value);
    const list = LISTS[kind];
    this.now = { ...this.now, [list]: this.now[list].map((record) => (record.id === row ? { ...record, [field]: value } : record)) };
    return saved;
  }

  /** Opens an action and gives its id. */
  async add(action: Partial<NewAction> & { title: string }): Promise<string> {
    const id = await current().add_action({ ...BLANK_ACTION, ...action });
    await this.fetch();
    return id;
  }

  /** Moves a card to a column of the board, and to its place there. */
  async move(id: string, step: string, position: number): Promise<void> {
    await current().move_action(id, step, position);
    this.now = { ...this.now, actions: this.now.actions.map((action) => (action.id === id ? { ...action, step, position } : action)) };
  }

  /** Closes an action. */
  async close(id: string, outcome: "done" | "dropped"): Promise<void> {
    await current().close_action(id, outcome);
    await this.fetch();
  }

  /** Opens a closed action again. */
  async reopen(id: string): Promise<void> {
    await current().reopen_action(id);
    await this.fetch();
  }

  /** Opens a problem behind these incidents and gives its id. */
  async addProblem(title: string, behind: string[]): Promise<string> {
    const id = await current().add_problem(title, behind);
    await this.fetch();
    return id;
  }

  /** Says that an incident comes from a problem, or that it does not. */
  async link(problem: string, incident: string, linked: boolean): Promise<void> {
    await current().link_problem(problem, incident, linked);
    await this.fetch();
  }

  async setState(problem: string, state: string): Promise<void> {
    await current().set_problem_state(problem, state);
    await this.fetch();
  }

  /** The incidents that come from a problem. */
  incidentsOf(problem: string): string[] {
    return this.now.problem_incidents.filter((each) => each.problem === problem).map((each) => each.incident);
  }

  /** Takes an action or a problem out: it was made by mistake. */
  async retire(kind: ImprovementKind, row: string): Promise<void> {
    await current().retire_record(kind, row);
    await this.fetch();
  }

  /** The number and title of an action or a problem. */
  titleOf(id: string): string {
    const found = this.find("action", id) ?? this.find("problem", id);
    return found ? `${found.number} ${found.title}` : "";
  }
}

const BLANK_ACTION: NewAction = {
  title: "", detail: "", nature: "", theme: "", owner: "", due_on: null, origin: "other", incident: null, problem: null, finding: "", about_kind: "", about_row: "", about_field: "",
};

export const isOpen = (action: Action): boolean => action.closed_at === null;

/** Whether an action is late on that day (`2026-11-21`). */
export const isOverdue = (action: Action, today: string): boolean => isOpen(action) && action.due_on !== null && action.due_on < today;

export const improvements = new ImprovementsState();
