// The review of the incident on the screen. What is written goes to the backend first; only what it has saved is shown.

import { current } from "../backend/backend";
import type { QuestionView, ReviewAnswer, ReviewKind, ReviewRecords, ReviewView, Saved, Value } from "../backend/types";
import { currentLanguage } from "../i18n/index.svelte";

class ReviewState {
  view = $state.raw<ReviewView | null>(null);
  /** How often it changed: a view that was asked for before a change is out of date. */
  #changes = 0;
  #fetching: Promise<void> | null = null;

  #take(view: ReviewView): void {
    this.#changes += 1;
    this.view = view;
  }

  /** Fetches the review of an incident. */
  async open(incident: string): Promise<void> {
    this.#take(await current().review(incident, currentLanguage()));
  }

  /** Fetches it again: what the answers suggest to each other, what was added elsewhere. What changes meanwhile is in it. */
  refresh(): Promise<void> {
    this.#changes += 1;
    this.#fetching ??= this.#fetch().finally(() => (this.#fetching = null));
    return this.#fetching;
  }

  async #fetch(): Promise<void> {
    const incident = this.view?.incident.id;
    while (incident !== undefined && this.view?.incident.id === incident) {
      const changes = this.#changes;
      const view = await current().review(incident, currentLanguage());
      if (changes !== this.#changes) continue;
      this.view = view;
      return;
    }
  }

  leave(): void {
    this.#changes += 1;
    this.view = null;
  }

  /** Begins it, or adds what it lacks. */
  async begin(incident: string): Promise<void> {
    this.#take(await current().begin_review(incident, currentLanguage()));
  }

  async sign(by: string, note: string): Promise<void> {
    if (this.view) this.#take(await current().sign_review(this.view.incident.id, by, note, currentLanguage()));
  }

  async reopen(reason: string): Promise<void> {
    if (this.view) this.#take(await current().reopen_review(this.view.incident.id, reason, currentLanguage()));
  }

  #questions(): QuestionView[] {
    return this.view?.forms.flatMap((form) => form.blocks.flatMap((block) => block.questions)) ?? [];
  }

  find<K extends ReviewKind>(kind: K, row: string): ReviewRecords[K] | undefined {
    if (!this.view) return undefined;
    const lists: { [L in ReviewKind]: ReviewRecords[L][] } = {
      review_answer: this.#questions().map((question) => question.answer), involved: this.view.involved, timeline_line: this.view.picked, why: this.view.whys,
    };
    return lists[kind].find((record) => record.id === row);
  }

  /** Sets one field; what is shown changes once it is saved, and what follows from it a moment later. */
  async set(kind: ReviewKind, row: string, field: string, value: Value): Promise<Saved> {
    const saved = await current().set_field(kind, row, field, value);
    if (this.view) this.view = changed(this.view, kind, row, { [field]: value });
    void this.refresh().catch(() => {});
    return saved;
  }

  /** Adds a record to the review and gives its id. */
  async add(kind: ReviewKind, fields: Record<string, Value>): Promise<string> {
    const id = await current().add_record(kind, { incident: this.view?.incident.id ?? "", ...fields });
    await this.refresh();
    return id;
  }

  /** Takes a record out of the review. */
  async retire(kind: ReviewKind, row: string): Promise<void> {
    await current().retire_record(kind, row);
    await this.refresh();
  }
}

function changed(view: ReviewView, kind: ReviewKind, row: string, change: Record<string, Value>): ReviewView {
  const one = <R extends { id: string }>(records: R[]): R[] => records.map((record) => (record.id === row ? { ...record, ...change } : record));
  if (kind === "involved") return { ...view, involved: one(view.involved) };
  if (kind === "why") return { ...view, whys: one(view.whys) };
  if (kind === "timeline_line") return { ...view, picked: one(view.picked) };
  const answered = (question: QuestionView): QuestionView => (question.answer.id === row ? { ...question, answer: { ...question.answer, ...change } } : question);
  return { ...view, forms: view.forms.map((form) => ({ ...form, blocks: form.blocks.map((block) => ({ ...block, questions: block.questions.map(answered) })) })) };
}

/** Whether a person answered, be it that the question does not apply. */
export function isGiven(answer: ReviewAnswer): boolean {
  return answer.not_applicable || answer.text.trim() !== "" || answer.choice !== "";
}

/** How far questions are answered: by people, by the incident alone, and how many there are. */
export function progressOf(questions: QuestionView[]): { given: number; suggested: number; asked: number } {
  const given = questions.filter((question) => isGiven(question.answer)).length;
  const suggested = questions.filter((question) => !isGiven(question.answer) && question.suggestion !== null).length;
  return { given, suggested, asked: questions.length };
}

export const review = new ReviewState();
