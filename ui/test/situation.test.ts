import { screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { actionOf } from "../src/backend/fake/afterwards";
import { newPlan, samplePlan } from "../src/backend/fake/content";
import { FakeBackend } from "../src/backend/fake/fake";
import { clockOf, registerLineOf } from "../src/backend/fake/incident";
import type { Action, DueReview, Standing } from "../src/backend/types";
import { improvements } from "../src/state/improvements.svelte";
import { plan } from "../src/state/plan.svelte";
import { route } from "../src/state/route.svelte";
import Situation from "../src/views/situation/Situation.svelte";
import { expectAccessible, LOOKS, show } from "./show";

beforeEach(() => improvements.forget());

const region = (name: string) => screen.findByRole("region", { name });

test("it_shows_the_managers_of_the_four_plans_with_principal_backup_and_numbers", async () => {
  await show(Situation);
  const card = within(await region("À appeler maintenant"));
  for (const [name, number] of [["Claire Vasseur", "06 39 98 31 18"], ["Paul Girard", "06 39 98 44 62"], ["Yann Kerbrat", "06 39 98 55 10"]] as const) {
    expect(card.getAllByText(name).length).toBeGreaterThan(0);
    expect(card.getAllByText(number).length).toBeGreaterThan(0);
  }
  expect(card.getAllByText("Titulaire")).toHaveLength(4);
});

test("a_manager_nobody_holds_is_a_gap_that_leads_to_the_directory", async () => {
  const given = samplePlan();
  given.assignments = given.assignments.filter((held) => held.role !== "cmp");
  const { user } = await show(Situation, new FakeBackend({ plan: given }));
  const card = within(await region("À appeler maintenant"));
  expect(card.getByText("personne n’est désigné")).toBeTruthy();
  await user.click(card.getByRole("button", { name: "Désigner quelqu’un" }));
  expect(route.view).toBe("directory");
  expect(route.target).toEqual({ kind: "role", id: "cmp" });
});

test("a_number_is_copied_by_its_button", async () => {
  const { backend, user } = await show(Situation);
  const card = within(await region("À appeler maintenant"));
  await user.click(card.getByRole("button", { name: "Copier 06 39 98 31 18, Claire Vasseur" }));
  expect(backend.copied).toBe("06 39 98 31 18");
});

test("it_says_who_is_on_call_until_when_and_who_comes_next", async () => {
  await show(Situation);
  const card = within(await region("D’astreinte"));
  expect(card.getByText("Yann Kerbrat")).toBeTruthy();
  expect(card.getByText("jusqu’au lundi 23 nov., 08:00")).toBeTruthy();
  expect(card.getByText("Tour suivant : Inès Moulin")).toBeTruthy();
});

test("a_rotation_without_anybody_on_call_leads_to_its_shifts", async () => {
  const given = samplePlan();
  given.shifts = [];
  const { user } = await show(Situation, new FakeBackend({ plan: given }));
  const card = within(await region("D’astreinte"));
  await user.click(card.getAllByRole("button", { name: /^Remplir les tours/ })[0]!);
  expect(route.view).toBe("directory");
  expect(route.target).toEqual({ kind: "rotation", id: given.rotations[0]!.id });
});

test("a_plan_without_a_version_leads_to_where_one_is_published", async () => {
  const { user } = await show(Situation, new FakeBackend({ plan: { ...samplePlan(), versions: [] } }));
  await user.click(within(await region("Version du plan")).getByRole("button", { name: "Voir les versions" }));
  expect(route.view).toBe("plan");
  expect(route.target).toEqual({ kind: "plan_version", id: null });
});

test("each_finding_leads_to_where_it_is_mended", async () => {
  const fake = new FakeBackend();
  fake.recoveryTriedAt = null;
  const { user } = await show(Situation, fake);
  const card = within(await region("Préparation"));
  await user.click(card.getByRole("button", { name: /Désigner un titulaire/ }));
  expect(route.target).toEqual({ kind: "role", id: "spokesman" });
  await user.click(card.getByRole("button", { name: /Essayer le code/ }));
  expect([route.view, route.target?.section]).toEqual(["settings", "security"]);
});

test("a_gap_that_is_mended_leaves_the_list_at_once", async () => {
  await show(Situation);
  const card = within(await region("Préparation"));
  expect(await card.findByText(/Personne ne tient le rôle/)).toBeTruthy();
  await plan.add("assignment", { role: "spokesman", person: "marc", rank: 1 });
  await plan.add("assignment", { role: "spokesman", person: "sofia", rank: 2 });
  await waitFor(() => expect(card.queryByText(/Personne ne tient le rôle/)).toBeNull());
});

test("it_says_how_many_changes_the_published_version_misses_and_which", async () => {
  const { user } = await show(Situation);
  const card = within(await region("Version du plan"));
  expect(card.getByText("Version 3.2, publiée le 12 nov. 2026")).toBeTruthy();
  await plan.set("role", "irp", "name", "Responsable incident");
  await user.click(await card.findByRole("button", { name: "Voir les changements" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("Gestionnaire du plan d’incident")).toBeTruthy();
  expect(dialog.getAllByText("Responsable incident").length).toBeGreaterThan(0);
});

test("a_new_plan_says_what_to_do_first", async () => {
  const { user } = await show(Situation, new FakeBackend({ plan: newPlan("Mairie", "Anne", "Roux") }));
  const card = within(await region("Pour commencer"));
  await user.click(card.getByRole("button", { name: /Donner à chaque rôle/ }));
  expect(route.view).toBe("directory");
});

test("an_error_of_the_backend_is_a_sentence", async () => {
  const fake = new FakeBackend();
  fake.failNext("situation", "io");
  await show(Situation, fake);
  expect((await screen.findByRole("alert")).textContent).toContain("Le disque n’a pas répondu");
});

for (const settings of LOOKS) {
  test(`the_situation_is_accessible_${settings.language}_${settings.theme}`, async () => {
    const { container } = await show(Situation, new FakeBackend({ session: { settings } }));
    await screen.findAllByRole("region");
    await expectAccessible(container);
  });
}

/** A fake with actions and reviews that came after incidents. */
function afterwards(actions: Action[], due: DueReview[] = []): FakeBackend {
  const fake = new FakeBackend();
  fake.afterwards.improvements = { actions, problems: [], problem_incidents: [], walks: [], walk_answers: [] };
  fake.afterwards.due = due;
  return fake;
}
const lateOne = (id: number, due_on: string) => actionOf(`action-${id}`, { title: `Action ${id}`, owner: "Marc Delmas", due_on });

test("overdue_actions_are_counted_and_the_three_most_late_are_named", async () => {
  const actions = [lateOne(1, "2026-11-19"), lateOne(2, "2026-10-01"), lateOne(3, "2026-11-02"), lateOne(4, "2026-11-03"), lateOne(5, "2026-12-24")];
  const { user } = await show(Situation, afterwards(actions));
  const card = within(await region("Améliorations"));
  expect(card.getByText("5 actions ouvertes.")).toBeTruthy();
  expect(card.getByText("4 en retard")).toBeTruthy();
  expect(card.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    expect.stringMatching(/Action 2.*A-2026-002, Marc Delmas, depuis le 1er oct\. 2026/), expect.stringContaining("Action 3"), expect.stringContaining("Action 4"),
  ]);
  await user.click(card.getByRole("button", { name: "Voir celles en retard" }));
  expect([route.view, route.target?.section]).toEqual(["improvements", "overdue"]);
});

test("a_plan_without_any_action_has_no_card_for_them", async () => {
  const { backend } = await show(Situation);
  await waitFor(() => expect(backend.called("improvements")).toHaveLength(1));
  expect(screen.queryByRole("region", { name: "Améliorations" })).toBeNull();
});

test("reviews_to_hand_in_count_down_in_business_days_and_lead_to_the_review", async () => {
  const due = (number: string, business_days: number, standing: Standing): DueReview => ({
    line: registerLineOf({ id: number, number, title: "Panne", closed_at: "2026-11-12T09:00:00Z" }), business_days,
    clock: clockOf({ code: "review", name: "review", due_at: "2026-11-19T09:00:00Z", standing }),
  });
  const { user } = await show(Situation, afterwards([], [due("2026-011", -1, "late"), due("2026-012", 4, "running"), due("2026-013", 0, "soon")]));
  const card = within(await region("Revues à rendre"));
  expect(card.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    expect.stringMatching(/2026-011 Panne.*▲.*1 jour ouvré de retard/s), expect.stringContaining("encore 4 jours ouvrés"), expect.stringContaining("aujourd’hui"),
  ]);
  await user.click(card.getByRole("button", { name: "Ouvrir la revue de 2026-011 Panne" }));
  expect([route.view, route.target]).toEqual(["incidents", { kind: "incident", id: "2026-011", section: "review" }]);
});

test("a_finding_becomes_an_action_that_then_stands_in_its_place", async () => {
  const { backend, user } = await show(Situation);
  const card = within(await region("Préparation"));
  await user.click(card.getByRole("button", { name: /^Créer une action\s: Personne ne tient/ }));
  const dialog = within(screen.getByRole("dialog"));
  expect((dialog.getByRole("textbox", { name: "Quoi, en une ligne" }) as HTMLInputElement).value).toMatch(/^Personne ne tient le rôle/);
  await user.type(dialog.getByRole("combobox", { name: /^Responsable/ }), "Marc Delmas");
  await user.type(dialog.getByRole("textbox", { name: /^Échéance/ }), "12/12");
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  await waitFor(() => expect(backend.called("add_action")[0]).toEqual([
    expect.objectContaining({ origin: "readiness", finding: "role_no_contact:spokesman", about_kind: "role", about_row: "spokesman", due_on: "2026-12-12" }),
  ]));
  const action = await card.findByRole("button", { name: /^Ouvrir l’action A-2026-00\d Personne ne tient/ });
  expect(action.textContent).toMatch(/^A-2026-00\d, Marc Delmas, 12\/12$/);
  expect(card.queryByRole("button", { name: /^Créer une action\s: Personne ne tient/ })).toBeNull();
  await user.click(action);
  expect([route.view, route.target?.kind]).toEqual(["improvements", "action"]);
});
