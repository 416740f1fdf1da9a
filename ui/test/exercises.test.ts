import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { scoreOf } from "../src/backend/fake/course";
import { FakeBackend } from "../src/backend/fake/fake";
import { INCIDENT, registerLineOf, viewOf } from "../src/backend/fake/incident";
import type { Incident, IncidentView, Tick } from "../src/backend/types";
import { plan } from "../src/state/plan.svelte";
import { route } from "../src/state/route.svelte";
import Exercises from "../src/views/exercises/Exercises.svelte";
import Leader from "../src/views/incidents/exercise/Leader.svelte";
import IncidentPage from "../src/views/incidents/IncidentPage.svelte";
import { actsOf as acts, region as card, said, tabOf } from "./incident";
import { expectAccessible, LOOKS, show } from "./show";

const EXERCISE: Incident = { ...INCIDENT, number: "EX-2026-001", exercise: true, scenario: "ransomware" };
const ticked = (item: string): Tick => ({ id: `tick-${item}`, incident: "incident-1", list: "inject", item, done: true, at: "2026-11-20T09:33:00Z", by: "Claire Vasseur", note: "", retired: false });
const idsOf = (fake: FakeBackend) => fake.journal.plan().injects.map((inject) => inject.id);

function lead(played: string[] = [], view: Partial<IncidentView> = {}, fake = new FakeBackend()) {
  return tabOf(Leader, { dossier: { ...viewOf().dossier, incident: EXERCISE, ticks: played.map(ticked) }, score: scoreOf(), ...view }, fake);
}

test("a_scenario_says_what_it_trains_what_is_reported_and_what_is_down", async () => {
  await show(Exercises);
  const scenario = await card("Rançongiciel");
  expect(scenario.getByText("Tenir la main courante, prévenir le client à T0 + 30.")).toBeTruthy();
  expect(scenario.getByText("Fichiers chiffrés à l’atelier B")).toBeTruthy();
  expect(scenario.getByText(/En panne dès le début : courriel et messagerie d’équipe/)).toBeTruthy();
  expect(scenario.getByText("3 événements · 1 h 30")).toBeTruthy();
  expect(screen.getByText("Plan testé le 12 juin 2025")).toBeTruthy();
});

test("starting_it_declares_an_exercise_puts_its_channels_down_and_leads_to_its_page", async () => {
  const { backend, user } = await show(Exercises);
  await user.click(screen.getByRole("button", { name: said("Démarrer l’exercice : Rançongiciel") }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.selectOptions(dialog.getByRole("combobox", { name: "Vitesse de l’horloge" }), "10");
  expect(dialog.getByText("Il dure 1 h 30, soit 9 min à cette vitesse.")).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Démarrer l’exercice" }));
  expect(backend.called("declare")[0]![0]).toMatchObject({ exercise: true, scenario: "ransomware", speed: 10, title: "Fichiers chiffrés à l’atelier B", category: "security", source: "employee", application: "Serveur de fichiers" });
  await waitFor(() => expect(route.view).toBe("incidents"));
  expect(acts(backend)).toEqual([{ do: "set_channel", channel: "email", down: true }, { do: "set_channel", channel: "messaging", down: true }]);
  expect(route.target).toEqual({ kind: "incident", id: "incident-2" });
});

test("a_start_that_is_refused_says_why_and_can_be_tried_again", async () => {
  const fake = new FakeBackend();
  fake.failNext("declare", "disk_full");
  const { user } = await show(Exercises, fake);
  await user.click(screen.getByRole("button", { name: /^Démarrer l’exercice/ }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Démarrer l’exercice" }));
  expect(await dialog.findByRole("alert")).toBeTruthy();
  expect(route.view).toBe("situation");
  await user.click(dialog.getByRole("button", { name: "Démarrer l’exercice" }));
  await waitFor(() => expect(route.view).toBe("incidents"));
});

test("scenarios_and_injects_are_edited_in_place", async () => {
  const { user } = await show(Exercises);
  await user.click(screen.getByText("Modifier le scénario"));
  const name = screen.getByRole("textbox", { name: "Nom" });
  await user.clear(name);
  await user.type(name, "Chiffrement");
  await user.tab();
  await waitFor(() => expect(plan.find("scenario", "ransomware")!.name).toBe("Chiffrement"));
  await user.click(screen.getByRole("checkbox", { name: "téléphone" }));
  await waitFor(() => expect(plan.find("scenario", "ransomware")!.channels_down).toBe("email messaging phone"));
  await user.click(screen.getByRole("button", { name: "Ajouter un événement" }));
  await waitFor(() => expect(plan.now.injects.at(-1)).toMatchObject({ scenario: "ransomware", minute: 70 }));
});

test("a_scenario_is_added_and_taken_out", async () => {
  const { user } = await show(Exercises);
  await user.click(screen.getByRole("button", { name: "Ajouter un scénario" }));
  expect(await screen.findByRole("region", { name: "Nouveau scénario" })).toBeTruthy();
  await user.click(screen.getAllByText("Modifier le scénario")[1]!);
  await user.click(screen.getAllByRole("button", { name: /Retirer le scénario/ })[1]!);
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Retirer" }));
  await waitFor(() => expect(plan.now.scenarios.map((scenario) => scenario.name)).toEqual(["Rançongiciel"]));
});

test("exercises_that_were_played_show_their_score", async () => {
  const fake = new FakeBackend();
  fake.incidents.view = viewOf({ score: scoreOf() });
  fake.incidents.register = [registerLineOf({ exercise: true, number: "EX-2026-001" })];
  const { user } = await show(Exercises, fake);
  const played = await card("Exercices joués");
  expect(await played.findByText(/50 % \(2 sur 4\)/)).toBeTruthy();
  await user.click(played.getByRole("button", { name: "Ouvrir EX-2026-001" }));
  expect(route.target).toEqual({ kind: "incident", id: "incident-1" });
});

test("the_leader_sees_what_is_due_now_and_ticks_it", async () => {
  const fake = new FakeBackend();
  const { user } = await lead([], {}, fake);
  const next = await card("Prochain événement");
  expect(next.getByText("à jouer maintenant")).toBeTruthy();
  expect(next.getByText("Un journaliste appelle")).toBeTruthy();
  expect(next.getByText("Renvoyer au porte-parole.")).toBeTruthy();
  await user.click(next.getByRole("button", { name: said("Joué : Un journaliste appelle") }));
  expect(acts(fake)).toEqual([{ do: "tick", list: "inject", item: idsOf(fake)[0], done: true, note: "" }]);
});

test("the_next_inject_counts_down_in_the_time_of_the_exercise_and_on_the_wall", async () => {
  const fake = new FakeBackend();
  await lead(idsOf(fake).slice(0, 2), { speed: 10 }, fake);
  const next = await card("Prochain événement");
  expect(next.getByText("dans 20 min")).toBeTruthy();
  expect(next.getByText("soit 2 min au mur")).toBeTruthy();
  const all = await card("Événements à apporter");
  expect(all.getByText("2 sur 3 joués")).toBeTruthy();
  expect(all.getAllByText("joué à 10:33")).toHaveLength(2);
});

test("the_score_tells_each_line_in_words", async () => {
  await lead();
  const score = await card("Résultat");
  expect(score.getByText(/^50\s%$/)).toBeTruthy();
  expect(score.getByText("9 min de retard")).toBeTruthy();
  expect(score.getByText("pas atteint")).toBeTruthy();
});

test("only_an_exercise_has_the_tab_of_its_leader", async () => {
  const page = IncidentPage as unknown as Parameters<typeof tabOf>[0];
  const incidentPage = await tabOf(page);
  expect(screen.queryByRole("tab", { name: "Animation" })).toBeNull();
  incidentPage.unmount();
  await tabOf(page, { dossier: { ...viewOf().dossier, incident: EXERCISE } });
  expect(screen.getByRole("tab", { name: "Animation" })).toBeTruthy();
});

test("opened_for_reading_scenarios_are_read_and_nothing_starts", async () => {
  const fake = new FakeBackend({ session: { read_only: "asked" } });
  await show(Exercises, fake);
  expect(screen.getByText("Fichiers chiffrés à l’atelier B")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Démarrer|Ajouter|Retirer/ })).toBeNull();
});

for (const settings of LOOKS) {
  test(`exercises_and_their_leader_are_accessible_${settings.language}_${settings.theme}`, async () => {
    const shown = await show(Exercises, new FakeBackend({ session: { settings } }));
    shown.container.querySelectorAll("details").forEach((each) => (each.open = true));
    await expectAccessible(shown.container);
    shown.unmount();
    const { container } = await lead([], {}, new FakeBackend({ session: { settings } }));
    await expectAccessible(container);
  });
}
