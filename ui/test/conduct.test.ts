import { screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import { blank } from "../src/backend/kinds";
import { samplePlan } from "../src/backend/fake/content";
import { FakeBackend } from "../src/backend/fake/fake";
import { BEGAN, clockOf, viewOf } from "../src/backend/fake/incident";
import type { AffectedActivity, IncidentView, Tick } from "../src/backend/types";
import { incident } from "../src/state/incident.svelte";
import { duration, standingAt } from "../src/shared/incident/clock";
import { whenExpected } from "../src/shared/typed";
import Conduct from "../src/views/incidents/conduct/Conduct.svelte";
import { expectAccessible, LOOKS, open, show } from "./show";

afterEach(() => { vi.useRealTimers(); });

/** Shows the tab of an incident that stands like this. */
async function lead(view: Partial<IncidentView> = {}, fake = new FakeBackend()) {
  fake.incidents.view = viewOf(view);
  await open(fake);
  await incident.open("incident-1");
  return { ...(await show(Conduct, fake)), deeds: fake.incidents.deeds };
}
const { dossier } = viewOf();
const unjudged = { dossier: { ...dossier, qualifications: [] }, state: "open", stage: "identification" as const };
const card = (name: string) => within(screen.getByRole("region", { name }));
const group = (name: string) => within(screen.getByRole("group", { name }));
/** The row of a clock, by its code. */
const row = (code: string) => within(document.querySelector<HTMLElement>(`[data-clock="${code}"]`)!);
const folded = (title: string) => within(screen.getByRole("heading", { name: title }).closest("details")!);

test("judging_impact_and_urgency_shows_what_the_plan_makes_of_it_and_one_click_qualifies", async () => {
  const { user, deeds, backend } = await lead(unjudged);
  const form = card("Qualification");
  await user.click(group("Impact").getByLabelText("fort"));
  await user.click(group("Urgence").getByLabelText("haute"));
  await waitFor(() => expect(backend.called("scales").at(-1)).toEqual([{ event_only: false, interface_only: false, essential: false, crisis: false, impact: "high", urgency: "high" }]));
  expect(await form.findByText("P1 (selon le plan)")).toBeTruthy();
  expect(form.queryByLabelText(/Pourquoi/)).toBeNull();
  await user.click(form.getByRole("button", { name: "Qualifier" }));
  await waitFor(() => expect(deeds).toEqual([{ at: null, act: {
    do: "qualify", judged: { event_only: false, interface_only: false, essential: false, crisis: false, impact: "high", urgency: "high" },
    service_level: "gold", report_type: "", priority: "", class: "", gravity: "", report_impact: "", reason: "",
  } }]));
});

test("nothing_is_qualified_before_impact_and_urgency_are_chosen", async () => {
  const { user, deeds } = await lead(unjudged);
  await user.click(card("Qualification").getByRole("button", { name: "Qualifier" }));
  expect(screen.getByRole("alert").textContent).toContain("Choisissez l’impact et l’urgence");
  expect(deeds).toEqual([]);
});

test("departing_from_the_plan_asks_why", async () => {
  const { user, deeds } = await lead(unjudged);
  const form = card("Qualification");
  await user.click(group("Impact").getByLabelText("fort"));
  await user.click(group("Urgence").getByLabelText("haute"));
  await form.findByText("P1 (selon le plan)");
  await user.selectOptions(form.getByLabelText("Priorité"), "p2");
  await user.click(form.getByRole("button", { name: "Qualifier" }));
  expect(form.getByRole("alert").textContent).toContain("pourquoi vous vous écartez");
  expect(deeds).toEqual([]);
  await user.type(form.getByLabelText(/^Pourquoi/), "Un seul poste");
  await user.click(form.getByRole("button", { name: "Qualifier" }));
  await waitFor(() => expect(deeds.at(-1)?.act).toMatchObject({ do: "qualify", priority: "p2", class: "", reason: "Un seul poste" }));
});

test("a_qualified_incident_shows_its_scales_and_reclassifying_both_ways_asks_why", async () => {
  const { user, deeds, backend } = await lead();
  const shown = card("Qualification");
  expect(shown.getByText("P1")).toBeTruthy();
  expect(shown.getByText(/impact fort, urgence haute/).textContent).toContain("attaque");
  backend.incidents.scales = { priority: "p3", class: "minor", gravity: "low", report_impact: "medium" };
  await user.click(shown.getByRole("button", { name: "Requalifier" }));
  await user.selectOptions(shown.getByLabelText("Priorité"), "");
  await user.click(group("Impact").getByLabelText("faible"));
  await user.selectOptions(shown.getByLabelText("Classe"), "");
  expect(await shown.findByText("P3 (selon le plan)")).toBeTruthy();
  await user.type(shown.getByLabelText(/^Pourquoi/), "Ce n’était pas un P1");
  await user.click(shown.getByRole("button", { name: "Qualifier" }));
  await waitFor(() => expect(deeds.at(-1)?.act).toMatchObject({ do: "qualify", judged: { impact: "low" }, priority: "", class: "", reason: "Ce n’était pas un P1" }));
});

test("the_steps_of_the_class_are_ticked_and_say_who_did_them_and_when", async () => {
  const tick: Tick = { id: "t", incident: "incident-1", list: "class_step", item: samplePlan().class_steps[4]!.id, done: true, at: "2026-11-20T09:30:00Z", by: "Yann Kerbrat", note: "", retired: false };
  const { user, deeds } = await lead({ dossier: { ...dossier, ticks: [tick] } });
  const steps = folded("Étapes de la classe Majeur");
  expect(steps.getByText("1 sur 2")).toBeTruthy();
  expect(steps.getByText(/Yann Kerbrat, 10:30/)).toBeTruthy();
  const done = steps.getByLabelText<HTMLInputElement>("Ouvrir une fiche");
  expect(done.checked).toBe(true);
  await user.type(steps.getByLabelText(/^Heure du fait/), "10:40");
  await user.click(steps.getByLabelText("Prévenir le responsable"));
  await waitFor(() => expect(deeds).toEqual([{ at: "2026-11-20T09:40:00.000Z", act: { do: "tick", list: "class_step", item: samplePlan().class_steps[5]!.id, done: true, note: "" } }]));
  await user.click(done);
  await waitFor(() => expect(deeds.at(-1)?.act).toMatchObject({ do: "tick", done: false }));
});

test("a_tick_that_was_taken_back_counts_no_more", async () => {
  const item = samplePlan().class_steps[4]!.id;
  const tick = (done: boolean): Tick => ({ id: String(done), incident: "incident-1", list: "class_step", item, done, at: BEGAN, by: "Yann Kerbrat", note: "", retired: false });
  await lead({ dossier: { ...dossier, ticks: [tick(true), tick(false)] } });
  expect(folded("Étapes de la classe Majeur").getByText("0 sur 2")).toBeTruthy();
});

test("a_box_whose_tick_was_refused_stays_as_it_was_and_says_why", async () => {
  const { user, backend } = await lead();
  backend.failNext("act", "disk_full");
  const steps = folded("Étapes de la classe Majeur");
  await user.click(steps.getByLabelText("Ouvrir une fiche"));
  expect((await steps.findByRole("alert")).textContent).toContain("Le disque est plein");
  expect(steps.getByLabelText<HTMLInputElement>("Ouvrir une fiche").checked).toBe(false);
});

test("treatment_eradication_and_deactivation_tick_what_the_plan_and_the_stages_list", async () => {
  const { user, deeds } = await lead();
  const plan = samplePlan();
  await user.click(folded("Traitement").getByLabelText("Isoler le matériel touché"));
  await waitFor(() => expect(deeds.at(-1)?.act).toMatchObject({ list: "procedure_action", item: plan.procedure_actions[0]!.id, done: true }));
  await user.click(folded("Suivi d’un incident majeur").getByLabelText("Point toutes les heures"));
  await waitFor(() => expect(deeds.at(-1)?.act).toMatchObject({ list: "procedure_action", item: plan.procedure_actions[2]!.id }));
  await user.click(folded("Éradication").getByLabelText(/^L’éradication commence/));
  await waitFor(() => expect(deeds.at(-1)?.act).toMatchObject({ list: "stage", item: "eradication" }));
  await user.click(folded("Éradication").getByLabelText(/^Les conséquences/));
  await waitFor(() => expect(deeds.at(-1)?.act).toMatchObject({ list: "eradication", item: "consequences" }));
  await user.type(folded("Désactivation").getByLabelText(/^D’accord/), "Sofia Hendrickx");
  await user.click(folded("Désactivation").getByLabelText("Lever la cellule"));
  await waitFor(() => expect(deeds.at(-1)?.act).toMatchObject({ list: "procedure_action", note: "Avec l’accord de Sofia Hendrickx." }));
});

test("an_activity_is_said_to_be_hit_with_its_times_beside_its_rto", async () => {
  const hit: AffectedActivity = { id: "hit", incident: "incident-1", activity: samplePlan().activities[0]!.id, standing: "affected", since: BEGAN, expected_at: null, recovered_at: null, retired: false };
  const { user, deeds } = await lead({ dossier: { ...dossier, activities: [hit] } });
  const activities = folded("Activités essentielles");
  expect(activities.getByText(/DMIA 4 h/).textContent).toContain("arrêtée depuis 20/11 10:12");
  await user.selectOptions(activities.getByLabelText(/^Payer les salaires/), "not_affected");
  await waitFor(() => expect(deeds.at(-1)?.act).toEqual({ do: "set_activity", activity: samplePlan().activities[1]!.id, standing: "not_affected", since: null, expected_at: null, recovered_at: null }));
  await user.click(activities.getByRole("button", { name: /^Heures.*Expédier les commandes/ }));
  const form = within(screen.getByRole("dialog", { name: "Expédier les commandes" }));
  await user.type(form.getByLabelText("Retour prévu"), "15:30");
  await user.click(form.getByRole("button", { name: "Noter" }));
  await waitFor(() => expect(deeds.at(-1)?.act).toEqual({ do: "set_activity", activity: hit.activity, standing: "affected", since: BEGAN, expected_at: "2026-11-20T14:30:00Z", recovered_at: null }));
  await user.click(activities.getByRole("button", { name: "Expédier les commandes est rétablie" }));
  await waitFor(() => expect(deeds.at(-1)?.act).toMatchObject({ standing: "affected", recovered_at: expect.stringMatching(/^2026-11-20T09:52/) }));
});

test("a_clock_counts_each_second_and_turns_late_by_itself_and_then_offers_the_escalation", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { user, deeds } = await lead({ clocks: [clockOf({ code: "cell", name: "cell", due_at: "2026-11-20T09:53:30Z", soon_at: "2026-11-20T09:52:20Z", escalation: { to_major: false, roles: ["cmp_manager"], done_at: null } })] });
  const stop = incident.follow();
  expect(row("cell").getByText("en cours")).toBeTruthy();
  expect(row("cell").queryByRole("button")).toBeNull();
  await vi.advanceTimersByTimeAsync(21_000);
  expect(row("cell").getByText("bientôt")).toBeTruthy();
  incident.take({ ...incident.view!, now: "2026-11-20T10:03:30Z" });
  await vi.advanceTimersByTimeAsync(0);
  expect(row("cell").getByText("en retard")).toBeTruthy();
  expect(row("cell").getByRole("timer").textContent).toContain("+0:10");
  stop();
  vi.useRealTimers();
  await user.click(row("cell").getByRole("button", { name: /prévenir.*Gestionnaire du plan de crise/ }));
  await waitFor(() => expect(deeds).toEqual([{ at: null, act: { do: "escalate", clock: "cell" } }]));
});

test("an_escalation_that_was_done_says_when_and_is_not_offered_again", async () => {
  await lead({ clocks: [clockOf({ code: "cell", name: "cell", standing: "late", due_at: "2026-11-20T09:40:00Z", escalation: { to_major: true, roles: ["cmp_manager"], done_at: "2026-11-20T09:45:00Z" } })] });
  expect(row("cell").getByText("escaladé à 10:45")).toBeTruthy();
  expect(row("cell").queryByRole("button")).toBeNull();
});

test("a_clock_that_stands_still_says_for_whom_and_does_not_run_down", async () => {
  await lead({ clocks: [clockOf({ code: "resolve", name: "resolve", standing: "paused", waiting_for: "third_party", due_at: "2026-11-20T10:52:00Z" })] });
  expect(row("resolve").getByText("arrêté, en attente d’un tiers")).toBeTruthy();
  expect(row("resolve").getByRole("timer").textContent).toBe("1:00");
});

test("a_kept_promise_folds_away_with_the_time_it_was_kept_at", async () => {
  await lead();
  const over = folded("Tenus, sans objet (1)");
  expect(over.getByText(/tenu à 10:24/)).toBeTruthy();
});

test("a_statutory_duty_is_started_filed_or_set_aside_and_says_that_counsel_must_check_it", async () => {
  const plan = samplePlan();
  plan.duties = [blank("duty", "cnil", { name: "Violation de données", authority: "CNIL", text: "RGPD art. 33", amount: 72, unit: "hour", calendar: "elapsed" })];
  const duty = (change = {}) => clockOf({ code: "duty:cnil", name: "duty", label: "Violation de données", standing: "offered", started_at: null, due_at: null, soon_at: null, amount: 72, unit: "hour", who: "Paul Girard", ...change });
  const { user, deeds, unmount } = await lead({ clocks: [duty()] }, new FakeBackend({ plan }));
  expect(row("duty:cnil").getByText("auprès de CNIL")).toBeTruthy();
  expect(screen.getAllByText(/à vérifier avec votre conseil/).length).toBeGreaterThan(0);
  await user.click(row("duty:cnil").getByRole("button", { name: /^Démarrer/ }));
  let form = within(screen.getByRole("dialog", { name: /^Démarrer/ }));
  await user.type(form.getByLabelText("Connu depuis"), "-30");
  expect(form.getByLabelText<HTMLInputElement>("Qui déclare").value).toBe("Paul Girard");
  await user.click(form.getByRole("button", { name: "Noter" }));
  await waitFor(() => expect(deeds.at(-1)).toEqual({ at: expect.stringMatching(/^2026-11-20T09:22/), act: { do: "start_clock", clock: "duty:cnil", who: "Paul Girard" } }));
  await user.click(row("duty:cnil").getByRole("button", { name: /^Sans objet/ }));
  form = within(screen.getByRole("dialog", { name: /^Sans objet/ }));
  await user.click(form.getByRole("button", { name: "Noter" }));
  expect(form.getByRole("alert").textContent).toContain("pourquoi ce délai ne s’applique pas");
  await user.type(form.getByLabelText("Pourquoi"), "Aucune donnée personnelle");
  await user.click(form.getByRole("button", { name: "Noter" }));
  await waitFor(() => expect(deeds.at(-1)?.act).toEqual({ do: "drop_clock", clock: "duty:cnil", note: "Aucune donnée personnelle" }));
  unmount();

  const running = await lead({ clocks: [duty({ standing: "running", started_at: BEGAN, due_at: "2026-11-23T09:12:00Z" })] }, new FakeBackend({ plan }));
  expect(row("duty:cnil").getByText("2 j 23 h")).toBeTruthy();
  await user.click(row("duty:cnil").getByRole("button", { name: /^Déposé/ }));
  form = within(screen.getByRole("dialog", { name: /^Déposé/ }));
  await user.type(form.getByLabelText("Référence du dépôt"), "CNIL-2026-11");
  await user.click(form.getByRole("button", { name: "Noter" }));
  await waitFor(() => expect(running.deeds.at(-1)?.act).toEqual({ do: "meet_clock", clock: "duty:cnil", note: "CNIL-2026-11" }));
});

test("evidence_is_kept_at_once_from_a_file", async () => {
  const fake = new FakeBackend();
  fake.answers.file = "/home/claire/capture.png";
  const { user, backend } = await lead({}, fake);
  await user.click(screen.getByRole("button", { name: "Joindre une preuve…" }));
  await waitFor(() => expect(backend.called("keep_evidence")).toEqual([["incident-1", "/home/claire/capture.png", null, ""]]));
});

test("a_time_that_is_none_is_refused_before_anything_is_done", async () => {
  const { user, deeds } = await lead();
  const steps = folded("Étapes de la classe Majeur");
  await user.type(steps.getByLabelText(/^Heure du fait/), "midi");
  await user.click(steps.getByLabelText("Ouvrir une fiche"));
  expect((await steps.findByRole("alert")).textContent).toContain("Ce n’est pas une heure");
  expect(deeds).toEqual([]);
});

test("for_reading_only_nothing_can_be_done_and_everything_is_shown", async () => {
  await lead({}, new FakeBackend({ session: { read_only: "medium" } }));
  expect(screen.getByText("P1")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Requalifier" })).toBeNull();
  for (const box of screen.getAllByRole<HTMLInputElement>("checkbox", { hidden: true })) expect(box.disabled).toBe(true);
});

test("durations_are_hours_and_minutes_and_days_where_there_are_many", () => {
  expect([61, 59, 26 * 60, 50 * 60].map((minutes) => duration(minutes * 60_000))).toEqual(["1:01", "0:59", "26:00", "2 j 2 h"]);
  expect(duration(-10 * 60_000)).toBe("+0:10");
  expect(standingAt(clockOf({ standing: "paused" }), "2030-01-01T00:00:00Z")).toBe("paused");
});

test("an_expected_time_without_a_day_is_the_next_one", () => {
  const now = "2026-11-20T09:52:00Z";
  expect(whenExpected("18:00", now)).toEqual({ at: "2026-11-20T17:00:00Z" });
  expect(whenExpected("8h00", now)).toEqual({ at: "2026-11-21T07:00:00Z" });
  expect(whenExpected("+2 h", now)).toEqual({ at: "2026-11-20T11:52:00Z" });
  expect(whenExpected("21/11 08:00", now)).toEqual({ at: "2026-11-21T07:00:00Z" });
  expect(whenExpected("", now)).toEqual({ at: null });
  expect(whenExpected("bientôt", now)).toHaveProperty("problem");
});

for (const settings of LOOKS) {
  test(`leading_an_incident_is_accessible_${settings.language}_${settings.theme}`, async () => {
    const judged = await lead({}, new FakeBackend({ session: { settings } }));
    await expectAccessible(judged.container);
    judged.unmount();
    const { container } = await lead(unjudged, new FakeBackend({ session: { settings } }));
    await expectAccessible(container);
  }, 30_000);
}
