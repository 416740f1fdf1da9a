import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { runOf } from "../src/backend/fake/course";
import { FakeBackend } from "../src/backend/fake/fake";
import type { RunView } from "../src/backend/types";
import { days, hours, scaleOf } from "../src/views/incidents/recovery/gantt";
import Recovery from "../src/views/incidents/recovery/Recovery.svelte";
import { actsOf as acts, region as card, said, tabOf } from "./incident";
import { expectAccessible, LOOKS } from "./show";

const tab = (recovery: RunView | null = runOf(), fake = new FakeBackend()) => tabOf(Recovery, { recovery }, fake);
const NOW = "2026-11-20T09:52:00Z";

test("the_recovery_is_started_by_one_click", async () => {
  const fake = new FakeBackend();
  fake.incidents.after = (_, view) => ({ ...view, recovery: runOf() });
  const { user } = await tab(null, fake);
  await user.click(screen.getByRole("button", { name: "Lancer la reprise" }));
  expect(acts(fake)).toEqual([{ do: "start_recovery" }]);
  expect(await screen.findByRole("button", { name: "Terminer la reprise" })).toBeTruthy();
});

test("the_expected_end_stands_out_with_its_delay_and_whose_rto_it_misses", async () => {
  await tab();
  const run = await card("Déroulé de reprise");
  expect(run.getByText("vendredi 20 nov., 16:10")).toBeTruthy();
  expect(run.getByText("40 min plus tard que prévu", { exact: false })).toBeTruthy();
  expect(run.getByText(/Expédier les commandes : la DMIA tombe le vendredi 20 nov., 14:12, la fin attendue vient 1 h 58 après/)).toBeTruthy();
});

test("the_current_phase_is_open_and_the_others_fold", async () => {
  const { user } = await tab();
  expect(screen.getByText("Restaurer les serveurs")).toBeTruthy();
  expect(screen.queryByText("Vérifier les commandes du jour")).toBeNull();
  await user.click(screen.getByText("Essais", { selector: "span.name" }));
  await waitFor(() => expect(screen.getByText("Vérifier les commandes du jour")).toBeTruthy());
});

test("a_phase_one_has_unfolded_stays_open_when_the_incident_moves_on", async () => {
  const fake = new FakeBackend();
  fake.incidents.after = (_, view) => ({ ...view, recovery: runOf() });
  const { user } = await tab(runOf(), fake);
  await user.click(screen.getByText("Essais", { selector: "span.name" }));
  await screen.findByText("Vérifier les commandes du jour");
  await user.click(screen.getByRole("button", { name: said("Commencer : Équipe système, Contrôler les journaux") }));
  expect(screen.getByText("Vérifier les commandes du jour")).toBeTruthy();
});

test("tasks_and_phases_are_started_done_skipped_and_reopened_by_one_click", async () => {
  const fake = new FakeBackend();
  const { user } = await tab(runOf(), fake);
  await user.click(screen.getByRole("button", { name: said("Fait : Équipe système, Restaurer les serveurs") }));
  await user.click(screen.getByRole("button", { name: said("Passer : Équipe système, Contrôler les journaux") }));
  await user.click(screen.getByRole("button", { name: said("Fait : Restauration des données") }));
  await user.click(screen.getByText("Évaluation de l’incident", { selector: "span.name" }));
  await user.click(await screen.findByRole("button", { name: said("Rouvrir : Équipe système, Évaluer l’étendue") }));
  expect(acts(fake)).toEqual([
    { do: "mark_run", phase: "phase-2", task: "task-2", mark: "done", note: "" }, { do: "mark_run", phase: "phase-2", task: "task-4", mark: "skipped", note: "" },
    { do: "mark_run", phase: "phase-2", task: null, mark: "done", note: "" }, { do: "mark_run", phase: "phase-1", task: "task-1", mark: "reopened", note: "" },
  ]);
});

test("who_only_waits_has_nothing_to_tick", async () => {
  await tab();
  const waiting = screen.getByText("Attendre").closest("li")!;
  expect(within(waiting).getByText("attend")).toBeTruthy();
  expect(within(waiting).queryByRole("button")).toBeNull();
});

test("an_actor_sees_only_his_tasks_in_every_phase", async () => {
  const { user } = await tab();
  await user.selectOptions(screen.getByRole("combobox", { name: "Acteur" }), "Métiers");
  expect(await screen.findByText("Vérifier les commandes du jour")).toBeTruthy();
  expect(screen.queryByText("Restaurer les serveurs")).toBeNull();
});

test("a_recovery_that_has_ended_says_its_real_end_and_its_picture_ends_with_it", async () => {
  const ended = runOf({ ended_at: "2026-11-20T09:30:00Z" });
  expect(scaleOf(ended, "2026-12-24T09:00:00Z", 0, 600).to).toBeLessThan(Date.parse("2026-11-21T00:00:00Z"));
  await tab(ended);
  const run = await card("Déroulé de reprise");
  expect(run.getByText("Fin réelle")).toBeTruthy();
  expect(run.getByText("vendredi 20 nov., 10:30")).toBeTruthy();
  expect(run.getByRole("button", { name: "Rouvrir le déroulé" })).toBeTruthy();
});

test("the_gantt_says_in_words_what_it_shows", async () => {
  await tab();
  expect(screen.getByRole("img").getAttribute("aria-label")).toMatch(said("Diagramme de la reprise : 1 phase terminée sur 3, en cours : Restauration des données, fin attendue le vendredi 20 nov., 16:10."));
});

test("the_gantt_spans_plan_and_expectation_with_a_dozen_hours_at_most", () => {
  const scale = scaleOf(runOf(), NOW, 100, 600);
  expect(scale.x(runOf().started_at)).toBe(100);
  expect(scale.x(runOf().expected_end)).toBe(700);
  expect(hours(scale)).toHaveLength(6);
  expect(hours(scaleOf(runOf({ expected_end: "2026-11-23T15:00:00Z" }), NOW, 0, 600)).length).toBeLessThanOrEqual(13);
});

test("the_first_hour_bears_its_day_only_where_the_next_day_leaves_it_room", () => {
  const day = (at: string) => at.slice(0, 10);
  expect(days(["2026-11-20T18:00", "2026-11-21T06:00", "2026-11-21T18:00"], day).map((mark) => mark.newDay)).toEqual([false, true, false]);
  expect(days(["2026-11-20T06:00", "2026-11-20T18:00", "2026-11-21T06:00"], day).map((mark) => mark.newDay)).toEqual([true, false, true]);
});

test("ending_it_asks_first_and_says_what_is_left", async () => {
  const fake = new FakeBackend();
  const { user } = await tab(runOf(), fake);
  await user.click(screen.getByRole("button", { name: "Terminer la reprise" }));
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByText(/3 tâches restent à faire/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Terminer la reprise" }));
  expect(acts(fake)).toEqual([{ do: "end_recovery" }]);
});

test("opened_for_reading_nothing_can_be_ticked", async () => {
  await tab(runOf(), new FakeBackend({ session: { read_only: "asked" } }));
  expect(screen.getByText("Restaurer les serveurs")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Fait|Commencer|Passer|Terminer/ })).toBeNull();
});

for (const settings of LOOKS) {
  test(`the_recovery_is_accessible_${settings.language}_${settings.theme}`, async () => {
    const { container } = await tab(runOf(), new FakeBackend({ session: { settings } }));
    await expectAccessible(container);
  });
}
