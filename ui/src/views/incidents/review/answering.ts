// Answering questions of a review: what the incident tells is taken over, what was answered is cleared, the next one is found.

import { tick } from "svelte";
import type { BlockView, Expects, QuestionView, Value } from "../../../backend/types";
import { t } from "../../../i18n/index.svelte";
import { tried } from "../../../shared/rows/order";
import { set } from "../../../state/records";
import { isGiven } from "../../../state/review.svelte";

type Said = { text: string; choice: string };

/** What the incident answers in the place of a person. */
export const toldOf = ({ answer, suggestion }: QuestionView): Said | null => (isGiven(answer) ? null : suggestion);

export const isOpen = ({ answer }: QuestionView): boolean => !isGiven(answer);

/** As it is named to a person: with its number, where its form counts. */
export const nameOf = ({ number, label }: QuestionView): string => (number === null ? label : `${number}. ${label}`);

export const codesOf = (choice: string): string[] => choice.split(" ").filter(Boolean);

/** What can be ticked, and what was ticked before it left the list. */
export function optionsOf(expects: Expects, choice: string): { code: string; label: string }[] {
  if (expects.kind !== "choice") return [];
  const gone = codesOf(choice).filter((code) => !expects.choices.some((known) => known.code === code));
  return [...expects.choices, ...gone.map((code) => ({ code, label: t.review.question.unknown(code) }))];
}

/** An answer in words: what was ticked, then what was written. */
export function inWords({ expects }: QuestionView, { text, choice }: Said): string {
  const ticked = optionsOf(expects, choice).filter(({ code }) => codesOf(choice).includes(code)).map(({ label }) => label);
  return [ticked.length > 0 ? t.common.list(ticked) : "", text].filter(Boolean).join("\n");
}

async function write({ answer }: QuestionView, fields: Partial<Record<"text" | "choice" | "not_applicable", Value>>): Promise<boolean> {
  return tried(async () => {
    for (const [field, value] of Object.entries(fields)) if (answer[field as "text"] !== value) await set("review_answer", answer.id, field, value);
  });
}

/** Takes over what the incident tells; says whether it is written. */
export async function confirm(question: QuestionView): Promise<boolean> {
  const told = toldOf(question);
  return told !== null && write(question, { choice: told.choice, text: told.text });
}

export const clear = (question: QuestionView): Promise<boolean> => write(question, { text: "", choice: "", not_applicable: false });

export const setApplicable = (question: QuestionView, applies: boolean): Promise<boolean> => write(question, { not_applicable: !applies });

/** The next question nobody answered, after the one the keyboard is on and round to the beginning. */
export function nextOpen(blocks: BlockView[], chosen: string): { block: string; answer: string } | null {
  const all = blocks.flatMap((block) => block.questions.map((question) => ({ block: block.code, question })));
  const held = document.activeElement?.closest<HTMLElement>("[data-answer]")?.dataset.answer;
  const at = all.findIndex(({ question }) => question.answer.id === held);
  const from = at >= 0 ? at + 1 : Math.max(0, all.findIndex(({ block }) => block === chosen));
  const found = [...all.slice(from), ...all.slice(0, from)].find(({ question }) => isOpen(question) && question.answer.id !== held);
  return found ? { block: found.block, answer: found.question.answer.id } : null;
}

/** Brings a question into sight and the keyboard to what answers it. */
export async function enter(answer: string): Promise<void> {
  await tick();
  const place = document.querySelector<HTMLElement>(`[data-answer="${CSS.escape(answer)}"]`);
  place?.scrollIntoView?.({ block: "center" });
  const control = place?.querySelector<HTMLElement>("[data-confirm]") ?? place?.querySelector<HTMLElement>(".answer :is(textarea, input:checked)") ?? place?.querySelector<HTMLElement>(".answer input");
  control?.focus({ preventScroll: true });
}
