import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FakeBackend } from "../src/backend/fake/fake";
import { walkOf } from "../src/backend/fake/walk";
import { setLanguage } from "../src/i18n/index.svelte";
import { onShortcut } from "../src/shared/shortcuts.svelte";
import { improvements } from "../src/state/improvements.svelte";
import { plan } from "../src/state/plan.svelte";
import { route } from "../src/state/route.svelte";
import ReadinessCard from "../src/views/situation/ReadinessCard.svelte";
import Improvements from "../src/views/improvements/Improvements.svelte";
import { place } from "../src/views/improvements/place.svelte";
import { walk } from "../src/views/improvements/walk/walk.svelte";
import { expectAccessible, LOOKS, show, showWith } from "./show";

beforeEach(() => {
  place.tab = "walk";
  walk.leave();
  walk.notes = {};
  improvements.forget();
  window.addEventListener("keydown", onShortcut);
});
afterEach(() => window.removeEventListener("keydown", onShortcut));

/** A walk that is under way, its first steps answered. */
async function underWay(answered = 0, fake = new FakeBackend()) {
  fake.afterwards.improvements.walks.push(walkOf("walk"));
  const steps = (await fake.walk("walk")).steps;
  for (const { kind, row } of steps.slice(0, answered)) await fake.answer_walk("walk", { kind, row, word: "holds", note: "", make_action: false });
  const shown = await show(Improvements, fake);
  await screen.findByRole("article");
  return { ...shown, steps };
}
const title = () => within(screen.getByRole("article")).getByRole("heading", { level: 2 }).textContent;
const holds = () => screen.getByRole("button", { name: /C’est toujours vrai/ });

test("a_walk_is_begun_and_asks_the_first_step_by_its_part_and_number", async () => {
  const { backend, user } = await show(Improvements);
  expect(await screen.findByText(/Dernière revue : 10 févr. 2026/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Commencer la revue" }));
  expect(await screen.findByText("Étape 1 sur 5 · Organisation")).toBeTruthy();
  expect(screen.getByRole("progressbar", { name: "0 sur 5 étapes vues" })).toBeTruthy();
  expect(backend.called("begin_walk")).toHaveLength(1);
});

test("a_walk_is_resumed_where_the_answers_left_it", async () => {
  const { steps } = await underWay(2);
  expect(title()).toBe(steps[2]!.title);
  expect(screen.getByText("2 sur 5 étapes vues")).toBeTruthy();
});

test("an_answer_is_written_and_the_next_step_that_is_left_is_asked", async () => {
  const { backend, user, steps } = await underWay();
  await user.click(holds());
  await waitFor(() => expect(title()).toBe(steps[1]!.title));
  expect(backend.called("answer_walk")).toEqual([["walk", { kind: "organisation", row: steps[0]!.row, word: "holds", note: "", make_action: false }]]);
});

test("the_keys_answer_and_the_arrows_turn_but_not_while_somebody_types_or_walks_along_tabs", async () => {
  const { backend, user, steps } = await underWay();
  await user.keyboard("{ArrowRight}");
  expect(title()).toBe(steps[1]!.title);
  await user.keyboard("{ArrowLeft}");
  expect(title()).toBe(steps[0]!.title);
  await user.keyboard("v");
  await waitFor(() => expect(title()).toBe(steps[1]!.title));
  expect(backend.called("answer_walk")).toHaveLength(1);
  walk.go(steps[3]);
  const mobile = await screen.findByLabelText("Mobile");
  mobile.focus();
  await user.keyboard("v{ArrowLeft}");
  expect(backend.called("answer_walk")).toHaveLength(1);
  expect(title()).toBe(steps[3]!.title);
  screen.getByRole("tab", { name: "Revue annuelle" }).focus();
  await user.keyboard("{ArrowLeft}");
  expect(place.tab).toBe("numbers");
  expect(walk.step?.row).toBe(steps[3]!.row);
});

test("a_key_in_a_dialog_answers_nothing_behind_it", async () => {
  const { backend, user } = await underWay();
  await user.click(screen.getByRole("button", { name: /Imprimer la feuille/ }));
  const form = within(await screen.findByRole("dialog"));
  form.getByRole("button", { name: "Enregistrer…" }).focus();
  await user.keyboard("v");
  expect(backend.called("answer_walk")).toHaveLength(0);
});

test("what_is_to_change_is_noted_and_an_action_made_of_it", async () => {
  const { backend, user, steps } = await underWay();
  await user.keyboard("m");
  const note = await screen.findByLabelText("Ce qui est à modifier");
  await waitFor(() => expect(document.activeElement).toBe(note));
  await user.click(screen.getByRole("button", { name: "Noter et continuer" }));
  expect(screen.getByRole("alert").textContent).toMatch(/Écrivez ce qui est à modifier/);
  expect(backend.called("answer_walk")).toHaveLength(0);
  await user.type(note, "Nouvelle adresse du siège");
  await user.click(screen.getByRole("button", { name: "Noter et continuer" }));
  await waitFor(() => expect(title()).toBe(steps[1]!.title));
  expect(backend.called("answer_walk")[0]![1]).toEqual({ kind: "organisation", row: steps[0]!.row, word: "to_change", note: "Nouvelle adresse du siège", make_action: true });
  await user.keyboard("{ArrowLeft}");
  expect(screen.getByText("Nouvelle adresse du siège")).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: /^Action\s: A-2026-001 Nouvelle adresse/ }));
  await waitFor(() => expect(place.opened).toMatchObject({ kind: "action" }));
  place.reset();
});

test("without_an_action_a_note_may_stay_empty", async () => {
  const { backend, user } = await underWay();
  await user.keyboard("m");
  await user.click(await screen.findByLabelText("Créer une action"));
  await user.click(screen.getByRole("button", { name: "Noter et continuer" }));
  expect(backend.called("answer_walk")[0]![1]).toMatchObject({ word: "to_change", note: "", make_action: false });
});

test("what_is_being_written_stays_when_one_looks_at_another_step", async () => {
  const { user } = await underWay();
  await user.keyboard("m");
  await user.type(await screen.findByLabelText("Ce qui est à modifier"), "À moitié");
  await user.click(screen.getByRole("button", { name: "Étape suivante" }));
  await user.click(screen.getByRole("button", { name: "Étape précédente" }));
  expect((screen.getByLabelText("Ce qui est à modifier") as HTMLTextAreaElement).value).toBe("À moitié");
});

test("a_number_is_put_right_in_its_step_and_saved_before_the_answer", async () => {
  const { backend, user, steps } = await underWay(3);
  expect(title()).toBe(steps[3]!.title);
  const mobile = screen.getByLabelText("Mobile");
  await user.clear(mobile);
  await user.type(mobile, "06 39 98 00 01");
  await user.click(holds());
  await waitFor(() => expect(title()).toBe(steps[4]!.title));
  const order = backend.calls.map(([name]) => name).filter((name) => name === "set_field" || name === "answer_walk");
  expect(order).toEqual(["set_field", "answer_walk"]);
  expect(plan.people.get(steps[3]!.row)).toMatchObject({ mobile: "06 39 98 00 01", verified_on: "2026-11-20" });
});

test("what_changed_after_its_answer_is_asked_again", async () => {
  const fake = new FakeBackend();
  const { steps, user } = await underWay(2, fake);
  fake.afterwards.walks.changed[steps[0]!.row] = "2026-11-20T09:50:00Z";
  await walk.look();
  await user.click(screen.getByRole("button", { name: /^Organisation/ }));
  expect(await screen.findByText(/^Modifié .* après la réponse : à confirmer de nouveau\.$/)).toBeTruthy();
  expect(screen.getByText("1 sur 5 étapes vues")).toBeTruthy();
});

test("a_part_is_jumped_to_and_says_what_is_left_of_it", async () => {
  const { user, steps } = await underWay(1);
  const parts = within(screen.getByRole("navigation", { name: "Parties de la revue" }));
  expect(parts.getByRole("button", { name: "Organisation tout est vu" })).toBeTruthy();
  await user.click(parts.getByRole("button", { name: /Contacts internes 2 à voir/ }));
  expect(title()).toBe(steps[3]!.title);
  await user.selectOptions(parts.getByLabelText("Aller à une partie"), "roles");
  expect(title()).toBe(steps[2]!.title);
});

test("the_record_is_opened_in_its_place_and_coming_back_resumes_at_the_step", async () => {
  const { user, steps, unmount, backend } = await underWay();
  await user.keyboard("{ArrowRight}{ArrowRight}");
  await user.click(screen.getByRole("button", { name: new RegExp(`^Ouvrir\\s: ${steps[2]!.title}`) }));
  expect(route.view).toBe("directory");
  expect(route.target).toMatchObject({ kind: "role", id: steps[2]!.row });
  unmount();
  route.reached();
  await show(Improvements, backend);
  await screen.findByRole("article");
  expect(title()).toBe(steps[2]!.title);
});

test("what_is_missing_is_said_to_be_missing", async () => {
  await underWay(2);
  const article = within(screen.getByRole("article"));
  expect(article.getByText("Suppléants").nextElementSibling?.textContent).toContain("manque");
});

test("a_walk_is_not_finished_while_steps_are_left", async () => {
  const { backend, user, steps } = await underWay(3);
  expect(screen.queryByRole("button", { name: "Terminer la revue" })).toBeNull();
  expect(screen.getByText("Il reste 2 étapes à voir avant de conclure.")).toBeTruthy();
  await user.keyboard("{ArrowRight}");
  await user.click(screen.getByRole("button", { name: "Aller à la première" }));
  expect(title()).toBe(steps[3]!.title);
  expect(backend.called("finish_walk")).toHaveLength(0);
});

test("a_finish_that_is_refused_says_why_and_asks_what_is_left", async () => {
  const fake = new FakeBackend();
  const { user, steps } = await underWay(5, fake);
  fake.afterwards.walks.changed[steps[1]!.row] = "2026-11-20T09:50:00Z";
  await user.click(screen.getByRole("button", { name: "Terminer la revue" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/pas finie/);
  expect(await screen.findByText("Il reste 1 étape à voir avant de conclure.")).toBeTruthy();
});

test("a_walk_is_finished_with_its_conclusion_and_says_when_the_next_is_due", async () => {
  const { backend, user } = await underWay(5);
  await user.type(screen.getByLabelText("Conclusion"), "Le plan tient");
  await user.click(screen.getByRole("button", { name: "Terminer la revue" }));
  expect(await screen.findByText(/La prochaine est due au plus tard le 20 nov. 2027/)).toBeTruthy();
  expect(backend.called("finish_walk")).toEqual([["walk", "Le plan tient"]]);
  await user.click(screen.getByRole("button", { name: "Toutes les revues" }));
  const table = within(await screen.findByRole("table", { name: "Revues terminées" }));
  expect(table.getByText("Le plan tient")).toBeTruthy();
  await user.click(table.getByRole("button", { name: /Voir la revue du 20 nov. 2026/ }));
  expect(await screen.findByText("Rien n’était à modifier.")).toBeTruthy();
});

test("in_a_mallette_that_is_only_read_a_walk_is_read_and_printed_but_not_answered", async () => {
  const fake = new FakeBackend({ session: { read_only: "medium" } });
  const { user, steps, backend } = await underWay(0, fake);
  expect(screen.getByText(/^Lecture seule : la revue se lit/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /C’est toujours vrai/ })).toBeNull();
  await user.keyboard("v{ArrowRight}");
  expect(title()).toBe(steps[1]!.title);
  expect(backend.called("answer_walk")).toHaveLength(0);
});

test("in_a_mallette_that_is_only_read_no_walk_is_begun", async () => {
  await show(Improvements, new FakeBackend({ session: { read_only: "medium" } }));
  expect(await screen.findByText(/^Lecture seule : la revue se lit/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Commencer la revue" })).toBeNull();
});

test("the_check_sheet_is_printed", async () => {
  const fake = new FakeBackend();
  fake.answers.save = "/home/claire/revue.pdf";
  const { user } = await underWay(0, fake);
  await user.click(screen.getByRole("button", { name: /Imprimer la feuille/ }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Enregistrer…" }));
  expect(fake.called("print_document")).toEqual([["annual-review", expect.objectContaining({ language: "fr" }), "/home/claire/revue.pdf"]]);
  expect(fake.called("choose_save")).toEqual([["revue-annuelle.pdf"]]);
});

test("an_overdue_review_leads_to_the_walk", async () => {
  place.tab = "board";
  const { user, unmount } = await showWith(ReadinessCard, { readiness: { findings: [{ code: "review_overdue" as const, severity: "warning" as const, kind: "organisation" as const, row: "organisation", subject: "", detail: {} }], score: 90, checked: 10, passed: 9 } });
  await user.click(screen.getByRole("button", { name: /^Faire la revue/ }));
  expect(route.view).toBe("improvements");
  unmount();
  await show(Improvements);
  expect(await screen.findByRole("button", { name: "Commencer la revue" })).toBeTruthy();
  expect(route.target).toBeNull();
});

test("the_walk_is_read_in_every_look", async () => {
  for (const { language } of LOOKS) {
    const { container, unmount } = await underWay(1);
    setLanguage(language as "fr" | "en");
    await expectAccessible(container);
    await fireEvent.keyDown(document.body, { key: language === "fr" ? "m" : "c" });
    await expectAccessible(container);
    unmount();
    walk.leave();
    walk.notes = {};
  }
  const { container } = await show(Improvements);
  await screen.findByRole("heading", { name: "Revues terminées" });
  await expectAccessible(container);
});
