import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { newPlan, samplePlan } from "../src/backend/fake/content";
import { FakeBackend } from "../src/backend/fake/fake";
import { plan } from "../src/state/plan.svelte";
import { route } from "../src/state/route.svelte";
import Situation from "../src/views/situation/Situation.svelte";
import { expectAccessible, LOOKS, show } from "./show";

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
  expect(card.getByText("Ensuite : Inès Moulin")).toBeTruthy();
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
