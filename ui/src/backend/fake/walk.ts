// The yearly walk through the plan: a few steps of the sample plan, answered one by one.

import type { Action, CommandError, Improvements, NewAnswer, Plan, PlanKind, Walk, WalkAnswer, WalkGroup, WalkStep, WalkView } from "../types";

const NOW = "2026-11-20T09:52:00Z";

export function walkOf(id: string, walk: Partial<Walk> = {}): Walk {
  return { id, begun_at: NOW, begun_by: "Claire Vasseur", finished_at: null, finished_by: "", note: "", retired: false, ...walk };
}

/** The steps the fake asks: the first records of some kinds. */
function stepsOf(plan: Plan): WalkStep[] {
  const step = (group: WalkGroup, kind: PlanKind, row: string, title: string, facts: WalkStep["facts"] = []): WalkStep => ({ number: 0, group, kind, row, title, facts, answer: null, changed_at: null });
  const steps = [
    ...plan.organisations.map((one) => step("organisation", "organisation", one.id, one.name, [{ field: "business_opens", value: one.business_opens }, { field: "business_days", value: one.business_days }, { field: "time_zone", value: one.time_zone }])),
    ...plan.chapters.slice(0, 1).map((one) => step("chapters", "chapter", one.id, one.title, plan.sections.filter((section) => section.chapter === one.id).map((section) => ({ field: "section", value: section.title })))),
    ...plan.roles.slice(0, 1).map((one) => step("roles", "role", one.id, one.name, [{ field: "principal", value: "Claire Vasseur" }, { field: "backup", value: null }])),
    ...plan.people.slice(0, 2).map((one) => step("contacts", "person", one.id, `${one.first_name} ${one.last_name}`, [{ field: "mobile", value: one.mobile }, { field: "verified_on", value: one.verified_on }])),
  ];
  return steps.map((each, index) => ({ ...each, number: index + 1 }));
}

export class WalksFake {
  /** What was changed after it was answered, by record. */
  changed: Record<string, string> = {};
  #serial = 0;

  readonly of: () => Improvements;

  constructor(of: () => Improvements) {
    this.of = of;
  }

  get underWay(): Walk | null {
    return this.of().walks.find((walk) => walk.finished_at === null) ?? null;
  }

  begin(): string {
    const under = this.underWay ?? walkOf(`walk-new-${++this.#serial}`);
    if (!this.of().walks.includes(under)) this.of().walks.push(under);
    return under.id;
  }

  view(plan: Plan, id: string): WalkView | null {
    const walk = this.of().walks.find((each) => each.id === id);
    if (!walk) return null;
    const latest = (row: string): WalkAnswer | null => this.of().walk_answers.findLast((answer) => answer.walk === id && answer.row === row) ?? null;
    const steps = stepsOf(plan).map((step) => ({ ...step, answer: latest(step.row), changed_at: this.changed[step.row] ?? null }));
    const done = steps.filter((step) => step.answer && !step.changed_at).length;
    return { walk: { ...walk }, steps, done, left: steps.length - done };
  }

  answer(id: string, { kind, row, word, note }: NewAnswer, by: string, action: Action["id"] | null): void {
    delete this.changed[row];
    this.of().walk_answers.push({ id: `answer-new-${++this.#serial}`, walk: id, kind, row, word, note, action, at: NOW, by, retired: false });
  }

  finish(plan: Plan, id: string, by: string, note: string): CommandError | null {
    const left = this.view(plan, id)?.left ?? 0;
    if (left > 0) return { code: "walk_unanswered", detail: { left: String(left) } };
    for (const walk of this.of().walks) if (walk.id === id) Object.assign(walk, { finished_at: NOW, finished_by: by, note });
    return null;
  }
}
