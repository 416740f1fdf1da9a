import { screen, waitFor, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, test } from "vitest";
import { blockOf, questionOf, reviewOf } from "../src/backend/fake/afterwards";
import { FakeBackend } from "../src/backend/fake/fake";
import { clockOf } from "../src/backend/fake/incident";
import type { ReviewView } from "../src/backend/types";
import { setLanguage } from "../src/i18n/index.svelte";
import { commitAll } from "../src/shared/live/edit.svelte";
import { allShortcuts, onShortcut } from "../src/shared/shortcuts.svelte";
import { review } from "../src/state/review.svelte";
import { session } from "../src/state/session.svelte";
import Review from "../src/views/incidents/review/Review.svelte";
import { actsOf, said, tabOf } from "./incident";
import { expectAccessible, LOOKS } from "./show";

const BEGUN = { begun_at: "2026-11-20T17:00:00Z", signed_at: null, signed_by: "", handed_in_at: null, revision: 1, locked: false };
const SIGNED = { ...BEGUN, signed_at: "2026-11-24T09:00:00Z", signed_by: "Claire Vasseur", handed_in_at: "2026-11-24T09:00:00Z", locked: true };
const FIRST = "1. Numéro de l’incident dans le registre";

/** Shows the review as it stands. */
async function revue(change: Partial<ReviewView> = {}, fake = new FakeBackend()) {
  fake.afterwards.review = reviewOf({ standing: BEGUN, ...change });
  const shown = await tabOf(Review, {}, fake);
  await waitFor(() => expect(review.view).not.toBeNull());
  await tick();
  const answers = () => fake.afterwards.review.forms.flatMap((form) => form.blocks.flatMap((block) => block.questions.map(({ answer }) => answer)));
  return { ...shown, fake, answerOf: (code: string) => answers().find((answer) => answer.question === code)! };
}
const question = (name: string) => within([...document.querySelectorAll<HTMLElement>("li[data-answer]")].find((each) => said(name).test(each.querySelector("label, .label")?.textContent ?? ""))!);
const part = (name: string) => screen.getByRole("region", { name });
const parts = () => within(screen.getByRole("navigation", { name: "Parties de la revue" }));

beforeEach(() => setLanguage("fr"));

test("before_it_is_begun_the_review_says_what_it_is_and_begins_with_one_button", async () => {
  const due = clockOf({ code: "review", name: "review", due_at: "2026-11-27T09:00:00Z", amount: 5, unit: "day", calendar: "business" });
  const { user, backend } = await revue({ standing: { ...BEGUN, begun_at: null }, due });
  expect(screen.getByText(/Revue post-incident \(PIR\).: 4 questions en 3 parties/)).toBeTruthy();
  expect(screen.getByText(/À remettre pour vendredi 27 nov., 10:00 \(5 j, jours et heures ouvrés après la clôture\)/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Commencer la revue" }));
  await waitFor(() => expect(part("Administration")).toBeTruthy());
  expect(backend.called("begin_review")).toEqual([["incident-1", "fr"]]);
});

test("it_can_be_begun_before_the_incident_is_closed_and_says_when_time_begins", async () => {
  await revue({ standing: { ...BEGUN, begun_at: null } });
  expect(screen.getByText(/peut déjà être commencée ; le délai de remise court à partir de la clôture/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Commencer la revue" })).toBeTruthy();
});

test("a_review_that_was_handed_in_on_paper_is_not_said_to_be_due", async () => {
  const met = { code: "review", name: "review", due_at: "2026-11-12T10:00:00Z", met_at: "2026-11-10T16:00:00Z", standing: "met" } as const;
  await revue({ standing: { ...BEGUN, begun_at: null }, due: clockOf(met) });
  expect(screen.getByText(said("Remise le mardi 10 nov., 17:00, sans être saisie ici : elle peut l’être encore."))).toBeTruthy();
  expect(screen.queryByText(/À remettre pour/)).toBeNull();
});

test("the_progress_of_each_part_and_of_all_tells_answers_from_what_is_taken_over", async () => {
  const { user } = await revue();
  expect(screen.getByText("0 réponse sur 4 questions, 2 reprises de l’incident à confirmer")).toBeTruthy();
  expect(parts().getByRole("button", { name: /Administration.*0 sur 3 · 2 reprises/ })).toBeTruthy();
  expect(parts().getByRole("button", { name: /Préparation du personnel.*sans question/ })).toBeTruthy();
  await user.click(question("2. Les clients ont-ils été touchés ?").getByLabelText("Oui"));
  await waitFor(() => expect(screen.getByText("1 réponse sur 4 questions, 2 reprises de l’incident à confirmer")).toBeTruthy());
  expect(parts().getByRole("button", { name: /Administration.*1 sur 3 · 2 reprises/ })).toBeTruthy();
});

test("what_the_incident_tells_stands_in_place_of_the_answer_until_it_is_confirmed", async () => {
  const { user, answerOf } = await revue();
  const first = question(FIRST);
  expect(first.getByText("2026-014")).toBeTruthy();
  expect(first.getByText("Repris de l’incident")).toBeTruthy();
  expect(first.queryByRole("textbox")).toBeNull();
  await user.click(first.getByRole("button", { name: said(`Confirmer : ${FIRST}`) }));
  await waitFor(() => expect(answerOf("number").text).toBe("2026-014"));
  const field = await first.findByRole("textbox");
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(first.queryByText("Repris de l’incident")).toBeNull();
});

test("changing_what_is_taken_over_writes_it_and_brings_the_keyboard_to_it", async () => {
  const { user, answerOf } = await revue();
  await user.click(screen.getByRole("button", { name: said(`Modifier : ${FIRST}`) }));
  const field = await question(FIRST).findByRole<HTMLInputElement>("textbox");
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field.value).toBe("2026-014");
  await user.type(field, " bis");
  await commitAll();
  expect(answerOf("number").text).toBe("2026-014 bis");
});

test("an_answer_that_is_emptied_stays_a_field_while_the_keyboard_is_in_it", async () => {
  const { user, answerOf } = await revue();
  await user.click(screen.getByRole("button", { name: said(`Modifier : ${FIRST}`) }));
  const field = await question(FIRST).findByRole<HTMLInputElement>("textbox");
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.clear(field);
  await commitAll();
  expect(answerOf("number").text).toBe("");
  await tick();
  expect(document.activeElement).toBe(field);
  expect(field.isConnected).toBe(true);
  await user.tab();
  expect(await question(FIRST).findByText("Repris de l’incident")).toBeTruthy();
});

test("everything_taken_over_in_a_part_is_confirmed_at_once", async () => {
  const { user, answerOf } = await revue();
  await user.click(screen.getByRole("button", { name: "Confirmer tout ce qui est repris (2)" }));
  await waitFor(() => expect(answerOf("description").text).not.toBe(""));
  expect(answerOf("number").text).toBe("2026-014");
  await waitFor(() => expect(screen.queryByRole("button", { name: /Confirmer tout/ })).toBeNull());
});

test("several_of_a_list_can_be_ticked_and_stand_in_its_order", async () => {
  const choices = [{ code: "irp", label: "IRP" }, { code: "cmp", label: "PGC" }, { code: "bcp", label: "PCA" }];
  const plans = questionOf("plans", "Quels plans ?", { number: 1, expects: { kind: "choice", choices, many: true, remark: false } });
  const form = reviewOf().forms[0]!;
  const { user, answerOf } = await revue({ forms: [{ ...form, blocks: [blockOf("assessment", "Évaluation", [plans])] }] });
  const shown = question("1. Quels plans ?");
  await user.click(shown.getByLabelText("PCA"));
  await user.click(shown.getByLabelText("IRP"));
  await waitFor(() => expect(answerOf("plans").choice).toBe("irp bcp"));
  await user.click(shown.getByLabelText("PCA"));
  await waitFor(() => expect(answerOf("plans").choice).toBe("irp"));
  await user.click(screen.getByRole("button", { name: said("Effacer la réponse : 1. Quels plans ?") }));
  await waitFor(() => expect(answerOf("plans").choice).toBe(""));
});

test("a_code_that_left_the_list_is_shown_and_can_be_unticked", async () => {
  const many = { kind: "choice" as const, choices: [{ code: "mail", label: "courriel" }], many: true, remark: false };
  const media = questionOf("media", "Médias", { number: 1, expects: many });
  media.answer.choice = "mail fax";
  const form = reviewOf().forms[0]!;
  const { user, answerOf } = await revue({ forms: [{ ...form, blocks: [blockOf("communication", "Communication", [media])] }] });
  await user.click(question("1. Médias").getByLabelText("fax (n’est plus dans la liste)"));
  await waitFor(() => expect(answerOf("media").choice).toBe("mail"));
});

test("a_question_that_does_not_apply_counts_as_answered", async () => {
  const { user, answerOf } = await revue();
  await user.click(screen.getByRole("checkbox", { name: said("Sans objet : 2. Les clients ont-ils été touchés ?") }));
  await waitFor(() => expect(answerOf("clients_affected").not_applicable).toBe(true));
  expect(await screen.findByText(/1 réponse sur 4 questions/)).toBeTruthy();
  expect(question("2. Les clients ont-ils été touchés ?").queryByRole("radio")).toBeNull();
});

test("who_answered_last_is_said_and_the_history_of_an_answer_can_be_seen", async () => {
  const fake = new FakeBackend();
  fake.history = (kind, row) => Promise.resolve([{ entry: "e1", at: "2026-11-23T08:00:00Z", author: "Yann Kerbrat", kind, row, field: "text", from: null, to: "2026-014", undo: false, made: false }]);
  const { user } = await revue({}, fake);
  await user.click(screen.getByRole("button", { name: said(`Confirmer : ${FIRST}`) }));
  expect(await screen.findByText(/Yann Kerbrat, 23 nov. 2026, 09:00/)).toBeTruthy();
  expect(question(FIRST).getByRole("button", { name: /Historique/ })).toBeTruthy();
});

test("ctrl_enter_goes_to_the_next_question_nobody_answered_and_the_help_says_so", async () => {
  const { user } = await revue();
  const press = (key: string) => onShortcut(new KeyboardEvent("keydown", { key, ctrlKey: true }));
  await user.click(question("2. Les clients ont-ils été touchés ?").getByLabelText("Oui"));
  press("Enter");
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Confirmer.: 3\./));
  press("Enter");
  await waitFor(() => expect(part("Pertinence de la réponse : délais et contrats").contains(document.activeElement)).toBe(true));
  press("PageUp");
  await waitFor(() => expect(part("Administration")).toBeTruthy());
  expect(allShortcuts().map(({ keys, label }) => `${keys} ${label()}`)).toContain("Ctrl+Enter Question suivante sans réponse");
});

test("a_question_of_this_review_alone_is_added_worded_anew_and_taken_out", async () => {
  const { user, backend, fake } = await revue();
  await user.click(screen.getByRole("button", { name: "Ajouter une question" }));
  const dialog = within(screen.getByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  expect(dialog.getByRole("alert").textContent).toContain("Rien n’a été ajouté");
  await user.type(dialog.getByLabelText("Question"), "Le fournisseur a-t-il répondu ?");
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  await waitFor(() => expect(backend.called("add_record")).toEqual([["review_answer", expect.objectContaining({ incident: "incident-1", block: "administration", label: "Le fournisseur a-t-il répondu ?" })]]));
  const own = questionOf("", "Le fournisseur a-t-il répondu ?", { origin: "here" });
  fake.afterwards.review.forms[0]!.blocks[0]!.questions.push(own);
  await review.refresh();
  await user.click(await screen.findByRole("button", { name: said("Modifier la question : Le fournisseur a-t-il répondu ?") }));
  const again = within(screen.getByRole("dialog"));
  await user.clear(again.getByLabelText("Question"));
  await user.type(again.getByLabelText("Question"), "Le fournisseur a-t-il répondu à temps ?");
  await user.click(again.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(backend.called("set_field").at(-1)).toEqual(["review_answer", "answer-", "label", "Le fournisseur a-t-il répondu à temps ?"]));
  await user.click(screen.getByRole("button", { name: /^Retirer la question/ }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Retirer" }));
  await waitFor(() => expect(backend.called("retire_record")).toEqual([["review_answer", "answer-"]]));
});

test("a_question_for_every_review_joins_the_plan_and_is_given_an_answer_here", async () => {
  const { user, backend } = await revue();
  await user.click(screen.getByRole("button", { name: "Ajouter une question" }));
  const dialog = within(screen.getByRole("dialog"));
  await user.type(dialog.getByLabelText("Question"), "L’assureur est-il prévenu ?");
  await user.click(dialog.getByLabelText(/La poser dans toutes les revues/));
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  await waitFor(() => expect(backend.called("begin_review")).toEqual([["incident-1", "fr"]]));
  expect(backend.called("add_record")).toEqual([["review_question", expect.objectContaining({ block: "administration", label: "L’assureur est-il prévenu ?" })]]);
});

test("a_part_that_is_closed_takes_no_question", async () => {
  const { user } = await revue();
  await user.click(parts().getByRole("button", { name: /Préparation du personnel/ }));
  expect(screen.queryByRole("button", { name: "Ajouter une question" })).toBeNull();
});

test("the_real_recovery_of_each_activity_is_set_beside_its_rto", async () => {
  const { user, fake } = await revue();
  await user.click(parts().getByRole("button", { name: /délais et contrats/ }));
  const row = within(screen.getByRole("row", { name: /Expéditions/ }));
  expect(row.getByText("DMIA dépassée")).toBeTruthy();
  expect(row.getByText("6 h")).toBeTruthy();
  await user.selectOptions(row.getByRole("combobox"), "not_affected");
  await waitFor(() => expect(actsOf(fake)).toEqual([expect.objectContaining({ do: "set_activity", activity: "activity-1", standing: "not_affected" })]));
});

test("signing_asks_who_tells_what_is_open_and_locks_everything", async () => {
  const { user, backend } = await revue();
  await user.click(screen.getByRole("button", { name: "Signer la revue…" }));
  const dialog = within(screen.getByRole("dialog"));
  // Each form with the numbers its own bar tells: 4 questions of the review, 2 of the report.
  expect(dialog.getByText(/^Revue post-incident \(PIR\) : 2 sans réponse, 2 reprises sans confirmation$/)).toBeTruthy();
  expect(dialog.getByText(/^Rapport d’incident : 1 sans réponse, 1 reprise sans confirmation$/)).toBeTruthy();
  expect(dialog.getByText("2. Les clients ont-ils été touchés ?")).toBeTruthy();
  await user.clear(dialog.getByLabelText("Signée par"));
  await user.click(dialog.getByRole("button", { name: "Signer" }));
  expect(dialog.getByRole("alert").textContent).toContain("Dites qui signe");
  await user.type(dialog.getByLabelText("Signée par"), "Claire Vasseur");
  await user.click(dialog.getByRole("button", { name: "Signer" }));
  expect(await screen.findByText(/Signée par Claire Vasseur le 20 nov. 2026, 10:52, révision 1/)).toBeTruthy();
  expect(backend.called("sign_review")).toEqual([["incident-1", "Claire Vasseur", "", "fr"]]);
  expect(document.querySelectorAll("input:not([type=hidden]), textarea").length).toBe(0);
  expect(screen.queryByRole("button", { name: /Confirmer|Ajouter une question/ })).toBeNull();
});

test("a_signed_review_is_opened_again_with_a_reason", async () => {
  const { user, backend } = await revue({ standing: SIGNED });
  await user.click(screen.getByRole("button", { name: "Préparer une nouvelle révision…" }));
  const dialog = within(screen.getByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Rouvrir la revue" }));
  expect(dialog.getByRole("alert").textContent).toContain("Dites pourquoi");
  await user.type(dialog.getByLabelText("Pourquoi"), "Le fournisseur a répondu");
  await user.click(dialog.getByRole("button", { name: "Rouvrir la revue" }));
  await waitFor(() => expect(backend.called("reopen_review")).toEqual([["incident-1", "Le fournisseur a répondu", "fr"]]));
  expect(await screen.findByText(/révision 2, en préparation/)).toBeTruthy();
});

test("the_revisions_tell_each_step_by_whom_and_why", async () => {
  const { user } = await revue({ marks: [{ id: "mark-1", incident: "incident-1", step: "reopened", revision: 2, at: "2026-11-25T09:00:00Z", by: "Yann Kerbrat", note: "Réponse du fournisseur", digest: "", retired: false }] });
  await user.click(screen.getByRole("button", { name: "Révisions…" }));
  const row = within(screen.getByRole("dialog")).getByRole("row", { name: /rouverte/ });
  expect(row.textContent).toContain("Yann Kerbrat");
  expect(row.textContent).toContain("Réponse du fournisseur");
});

test("a_mallette_that_is_read_shows_the_review_and_lets_nothing_be_changed", async () => {
  await revue();
  session.take({ ...session.now!, read_only: "medium" });
  await tick();
  expect(screen.getByText("2026-014")).toBeTruthy();
  expect(document.querySelectorAll("input, textarea").length).toBe(0);
  expect(screen.queryByRole("button", { name: /Signer|Confirmer|Ajouter une question|Modifier/ })).toBeNull();
});

test("what_the_backend_says_later_never_overwrites_a_newer_answer", async () => {
  const { fake } = await revue();
  const answers: (() => void)[] = [];
  const now = fake.review;
  fake.review = async (id, language) => { const view = structuredClone(await now(id, language)); await new Promise<void>((done) => answers.push(done)); return view; };
  const looking = review.refresh();
  await waitFor(() => expect(answers.length).toBe(1));
  await review.set("review_answer", "answer-number", "text", "nouveau");
  answers.shift()!();
  await waitFor(() => expect(answers.length).toBe(1));
  expect(review.find("review_answer", "answer-number")?.text).toBe("nouveau");
  answers.shift()!();
  await looking;
  expect(review.find("review_answer", "answer-number")?.text).toBe("nouveau");
});

test.each(LOOKS)("the_review_is_accessible_in_every_language $language $theme", async ({ language }) => {
  const { container, user } = await revue({ due: clockOf({ code: "review", name: "review", due_at: "2026-11-27T09:00:00Z", amount: 5, unit: "day", calendar: "business" }) });
  setLanguage(language);
  await tick();
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: language === "fr" ? "Signer la revue…" : "Sign the review…" }));
  await expectAccessible(container);
});
