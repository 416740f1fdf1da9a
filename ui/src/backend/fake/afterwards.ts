// Reviews, actions and problems, for the tests and for opening the interface in a plain browser. The rules that follow
// from them are the backend's and are not made again here.

import type { Action, BlockView, DueReview, FormView, ImprovementKind, Improvements, Kind, NewAction, Problem, ProposedProblem, QuestionView, ReviewKind, ReviewView, Value } from "../types";
import { FIGURES, figuresOf } from "./figures";
import { INCIDENT } from "./incident";
import { WalksFake } from "./walk";

const NOW = "2026-11-20T09:52:00Z";

export function questionOf(code: string, label: string, more: Partial<QuestionView> = {}): QuestionView {
  return {
    number: null, label, hint: "", origin: "form", expects: { kind: "text" }, suggestion: null, ...more,
    answer: { id: `answer-${code}`, incident: INCIDENT.id, question: code, block: "", label: "", text: "", choice: "", not_applicable: false, position: 0, retired: false, ...more.answer },
  };
}

export function blockOf(code: string, title: string, questions: QuestionView[], more: Partial<BlockView> = {}): BlockView {
  return { code, title, hint: "", extensible: true, questions, made: [], progress: { given: 0, suggested: 0, asked: questions.length }, ...more };
}

const formOf = (code: string, title: string, blocks: BlockView[]): FormView => ({ code, title, blocks, progress: { given: 0, suggested: 0, asked: 0 } });

const YES_NO = [{ code: "yes", label: "Oui" }, { code: "no", label: "Non" }];

export function reviewOf(change: Partial<ReviewView> = {}): ReviewView {
  return {
    incident: INCIDENT, standing: { begun_at: null, signed_at: null, signed_by: "", handed_in_at: null, revision: 1, locked: false }, marks: [], due: null,
    forms: [
      formOf("post_incident_review", "Revue post-incident (PIR)", [
        blockOf("administration", "Administration", [
          questionOf("number", "Numéro de l’incident dans le registre", { number: 1, expects: { kind: "line" }, suggestion: { text: INCIDENT.number, choice: "" } }),
          questionOf("clients_affected", "Les clients ont-ils été touchés ?", { number: 2, expects: { kind: "choice", choices: YES_NO, many: false, remark: true } }),
          questionOf("description", "Description de l’incident", { number: 3, suggestion: { text: INCIDENT.description, choice: "" } }),
        ]),
        blockOf("recovery", "Pertinence de la réponse : délais et contrats", [questionOf("contracts", "Faut-il adapter les contrats ?", { number: 4, expects: { kind: "choice", choices: YES_NO, many: false, remark: true } })], { made: ["real_recovery"] }),
        blockOf("preparedness", "Préparation du personnel", [], { extensible: false }),
      ]),
      formOf("post_mortem", "Rapport d’incident", [
        blockOf("description", "Description", [questionOf("description", "Description complète", { suggestion: { text: INCIDENT.description, choice: "" } })], { extensible: false }),
        blockOf("timeline", "Fil rouge", [], { extensible: false, made: ["timeline"] }),
        blockOf("causes", "Causes : les 5 pourquoi", [questionOf("root_cause", "Cause racine")], { extensible: false, made: ["whys"] }),
        blockOf("actions", "Plan d’actions (PDCA : Do)", [], { extensible: false, made: ["actions"] }),
      ]),
    ],
    involved: [], timeline: [], picked: [], whys: [], actions: [],
    recovered: [{
      activity: "activity-1", name: "Expéditions", rto_minutes: 240, standing: "affected", since: "2026-11-20T09:12:00Z", expected_at: null, recovered_at: "2026-11-20T15:12:00Z",
      lasted_minutes: 360, kept: false,
    }],
    ...change,
  };
}

export function actionOf(id: string, action: Partial<Action>): Action {
  return {
    id, number: `A-2026-00${id.at(-1)}`, title: "", detail: "", nature: "", theme: "", step: "plan", owner: "", due_on: null, proof: "", created_at: NOW, created_by: "Claire Vasseur",
    origin: "other", incident: null, problem: null, finding: "", about_kind: "", about_row: "", about_field: "", closed_at: null, closed_by: "", outcome: "", version: null, position: 1,
    retired: false, ...action,
  };
}

export function problemOf(id: string, problem: Partial<Problem>): Problem {
  return {
    id, number: `P-2026-00${id.at(-1)}`, title: "", description: "", root_cause: "", workaround: "", state: "open", owner: "", opened_at: NOW, opened_by: "Claire Vasseur",
    closed_at: null, retired: false, ...problem,
  };
}

const LISTS = { action: "actions", problem: "problems", problem_incident: "problem_incidents", walk: "walks" } as const satisfies Record<ImprovementKind, keyof Improvements>;

type Row = { id: string; [field: string]: unknown };

export class AfterwardsFake {
  review: ReviewView = reviewOf();
  improvements: Improvements = { actions: [], problems: [], problem_incidents: [], walks: [], walk_answers: [] };
  behind: string[] = [];
  /** What is counted, whatever is asked. */
  figures = { incidents: FIGURES, exercises: figuresOf() };
  walks = new WalksFake(() => this.improvements);
  due: DueReview[] = [];
  proposed: ProposedProblem[] = [];
  #serial = 0;

  #lists(): Partial<Record<Kind, Row[]>> {
    const { involved, picked, whys, forms } = this.review;
    const answers = forms.flatMap((form) => form.blocks.flatMap((block) => block.questions.map((question) => question.answer)));
    const of = Object.fromEntries(Object.entries(LISTS).map(([kind, list]) => [kind, this.improvements[list]]));
    return { ...of, involved, timeline_line: picked, why: whys, review_answer: answers } as unknown as Partial<Record<Kind, Row[]>>;
  }

  /** Whether records of this kind are kept here. */
  holds(kind: Kind): kind is ReviewKind | ImprovementKind {
    return kind in this.#lists();
  }

  /** Sets a field; says whether there is such a record. */
  set(kind: Kind, row: string, field: string, value: Value): boolean {
    const found = this.#lists()[kind]?.filter((record) => record.id === row) ?? [];
    found.forEach((record) => (record[field] = value));
    if (field === "retired" && value === true) {
      const list = this.#lists()[kind];
      list?.splice(list.findIndex((record) => record.id === row), 1);
    }
    return found.length > 0;
  }

  add(kind: Kind, fields: Record<string, Value>): string {
    const id = `${kind}-new-${++this.#serial}`;
    this.#lists()[kind]?.push({ text: "", parent: null, root: false, list: "", person: null, place: "", name: "", email: "", phone: "", job: "", notes: "", position: 1, retired: false, ...fields, id });
    return id;
  }

  open(action: Partial<NewAction>): string {
    const id = `action-new-${++this.#serial}`;
    this.improvements = { ...this.improvements, actions: [...this.improvements.actions, actionOf(id, { ...action, position: this.improvements.actions.length + 1 })] };
    return id;
  }

  close(id: string, outcome: string, version: string | null = null): void {
    for (const action of this.improvements.actions) if (action.id === id) Object.assign(action, outcome ? { outcome, version, closed_at: NOW, closed_by: "Claire Vasseur" } : { outcome: "", version: null, closed_at: null, closed_by: "" });
  }

  openProblem(title: string, incidents: string[]): string {
    const id = `problem-new-${++this.#serial}`;
    this.improvements = { ...this.improvements, problems: [...this.improvements.problems, problemOf(id, { title })] };
    incidents.forEach((incident) => this.link(id, incident, true));
    return id;
  }

  link(problem: string, incident: string, linked: boolean): void {
    const others = this.improvements.problem_incidents.filter((each) => each.problem !== problem || each.incident !== incident);
    this.improvements = { ...this.improvements, problem_incidents: linked ? [...others, { id: `${problem}-${incident}`, problem, incident, retired: false }] : others };
  }

  step(locked: boolean, by: string): ReviewView {
    const revision = this.review.standing.revision + (this.review.standing.locked && !locked ? 1 : 0);
    const signed = locked ? { signed_at: NOW, signed_by: by, handed_in_at: this.review.standing.handed_in_at ?? NOW } : {};
    return (this.review = { ...this.review, standing: { ...this.review.standing, begun_at: this.review.standing.begun_at ?? NOW, locked, revision, ...signed } });
  }
}
