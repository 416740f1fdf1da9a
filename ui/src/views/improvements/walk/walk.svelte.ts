// The yearly review on the screen (PL4). Where one is follows from the answers, until one goes elsewhere; what is being
// written of a step is kept while other screens are shown.

import { current } from "../../../backend/backend";
import type { WalkGroup, WalkStep, WalkView } from "../../../backend/types";
import { commitAll } from "../../../shared/live/edit.svelte";
import { improvements } from "../../../state/improvements.svelte";
import { plan } from "../../../state/plan.svelte";

export type Word = "holds" | "to_change";

/** Answered, and not changed since. */
export const isDone = (step: WalkStep): boolean => step.answer !== null && step.changed_at === null;

export class WalkState {
  view = $state.raw<WalkView | null>(null);
  /** The record of the step that was gone to. */
  #at = $state<string | null>(null);
  /** What is to be changed, as it is being written, by record. */
  notes = $state<Record<string, string>>({});

  readonly steps = $derived(this.view?.steps ?? []);
  readonly left = $derived(this.steps.filter((step) => !isDone(step)));
  /** The step that is asked: the one that was gone to, else the first that is left. */
  readonly step = $derived(this.steps.find((step) => step.row === this.#at) ?? this.left[0] ?? this.steps.at(-1) ?? null);
  readonly groups = $derived.by(() => {
    const groups = new Map<WalkGroup, WalkStep[]>();
    for (const step of this.steps) groups.set(step.group, [...(groups.get(step.group) ?? []), step]);
    return [...groups].map(([group, steps]) => ({ group, steps, left: steps.filter((step) => !isDone(step)).length }));
  });

  /** Forgets the walk, but not where one is in it. */
  putAside(): void {
    this.view = null;
  }

  /** Fetches the walk on the screen again, or the one that is under way. */
  async look(): Promise<void> {
    const id = this.view?.walk.id ?? (await current().walk_under_way());
    this.view = id === null ? null : await current().walk(id);
  }

  async open(id: string): Promise<void> {
    this.view = await current().walk(id);
    this.#at = null;
  }

  async begin(): Promise<void> {
    await this.open(await current().begin_walk());
    await improvements.fetch();
  }

  /** Back to the list of walks. */
  leave(): void {
    this.view = null;
    this.#at = null;
  }

  go(step: WalkStep | undefined): void {
    if (step) this.#at = step.row;
  }

  /** The step before or after. */
  turn(by: 1 | -1): void {
    const at = this.steps.findIndex((step) => step.row === this.step?.row);
    this.go(this.steps[at + by]);
  }

  /** The first step of a part that is left, else its first. */
  goTo(group: WalkGroup): void {
    const steps = this.groups.find((each) => each.group === group)?.steps ?? [];
    this.go(steps.find((step) => !isDone(step)) ?? steps[0]);
  }

  /** Answers the step and goes to the next that is left. */
  async answer(step: WalkStep, word: Word, note = "", make_action = false): Promise<void> {
    if (!this.view) return;
    // What was typed in the record is part of what is confirmed.
    await commitAll();
    this.view = await current().answer_walk(this.view.walk.id, { kind: step.kind, row: step.row, word, note: note.trim(), make_action });
    delete this.notes[step.row];
    this.#onward(step);
    if (word === "holds" && step.kind === "person") await plan.fetch();
    await improvements.fetch();
  }

  /** The next that is left after a step, else the first that is left; where none is, one stays. */
  #onward(step: WalkStep): void {
    const at = this.steps.findIndex((each) => each.row === step.row);
    this.go(this.steps.slice(at + 1).find((each) => !isDone(each)) ?? this.left[0] ?? step);
  }

  async finish(): Promise<void> {
    if (!this.view) return;
    await commitAll();
    const { id } = this.view.walk;
    this.view = await current().finish_walk(id, improvements.find("walk", id)?.note ?? "");
    await Promise.all([improvements.fetch(), plan.fetch()]);
  }
}

export const walk = new WalkState();
