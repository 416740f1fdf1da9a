import { cleanup, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { chronogramOf, crisisOf, seatsOf } from "../src/backend/fake/course";
import { FakeBackend } from "../src/backend/fake/fake";
import { clockOf, viewOf } from "../src/backend/fake/incident";
import type { Dossier, IncidentView } from "../src/backend/types";
import { incident } from "../src/state/incident.svelte";
import { route } from "../src/state/route.svelte";
import Cell from "../src/views/incidents/cell/Cell.svelte";
import { drawn, scale, standings } from "../src/views/incidents/cell/timeline";
import { actsOf as acts, region as card, said, tabOf } from "./incident";
import { expectAccessible, LOOKS } from "./show";

const tab = (dossier: Partial<Dossier> = {}, view: Partial<IncidentView> = {}, fake = new FakeBackend()) =>
  tabOf(Cell, { ...view, dossier: { ...viewOf().dossier, ...dossier } }, fake);
const opened = { crises: [crisisOf()], seats: seatsOf() };
const NOW = "2026-11-20T09:52:00Z";

test("a_criterion_is_ticked_and_taken_back", async () => {
  const fake = new FakeBackend();
  const { user } = await tab({}, {}, fake);
  await user.click((await card("Critères d’activation")).getByRole("checkbox", { name: /Un service essentiel est arrêté/ }));
  expect(acts(fake)[0]).toMatchObject({ do: "tick", list: "criterion", done: true });
});

test("a_tick_that_is_refused_does_not_stay_ticked", async () => {
  const fake = new FakeBackend();
  const { user } = await tab({}, {}, fake);
  fake.failNext("act", "disk_full");
  const box = (await card("Critères d’activation")).getByRole("checkbox", { name: /Un service essentiel est arrêté/ }) as HTMLInputElement;
  await user.click(box);
  await waitFor(() => expect(box.checked).toBe(false));
});

test("a_criterion_that_is_met_proposes_the_crisis_with_the_last_judgement_and_the_cell", async () => {
  const fake = new FakeBackend();
  const criterion = fake.journal.plan().activation_criteria[1]!;
  const ticks = [{ id: "tick-1", incident: "incident-1", list: "criterion", item: criterion.id, done: true, at: NOW, by: "Claire Vasseur", note: "", retired: false }];
  const { user } = await tab({ ticks }, {}, fake);
  const criteria = await card("Critères d’activation");
  await user.click(criteria.getByRole("button", { name: "Qualifier en crise" }));
  expect(acts(fake)[0]).toMatchObject({
    do: "qualify", judged: { crisis: true, essential: true, impact: "high", urgency: "high", event_only: false, interface_only: false }, service_level: "gold", report_type: "attack",
    priority: "", class: "", reason: expect.stringContaining("Panne d’électricité du site.") as unknown,
  });
  await user.click(criteria.getByRole("button", { name: "Demander la cellule" }));
  expect(acts(fake)[1]).toEqual({ do: "request_cell" });
});

test("the_cell_opens_with_owner_bridge_and_frequency", async () => {
  const fake = new FakeBackend();
  const { user } = await tab({}, {}, fake);
  const form = await card("Ouvrir la cellule");
  await user.click(form.getByRole("radio", { name: "le client" }));
  await user.type(form.getByRole("textbox", { name: "Pont téléphonique" }), "01 99 00 50 50");
  const every = form.getByRole("textbox", { name: /point de situation/ });
  await user.clear(every);
  await user.type(every, "bientôt");
  await user.click(form.getByRole("button", { name: "Ouvrir la cellule" }));
  expect(form.getByRole("alert").textContent).toContain("La cellule n’est pas ouverte");
  await user.clear(every);
  await user.type(every, "30 min");
  await user.click(form.getByRole("button", { name: "Ouvrir la cellule" }));
  expect(acts(fake)).toEqual([{ do: "open_cell", owner: "client", bridge: "01 99 00 50 50", report_minutes: 30 }]);
});

test("the_bridge_is_large_and_can_be_changed", async () => {
  const fake = new FakeBackend();
  const { user } = await tab(opened, {}, fake);
  fake.incidents.after = (_, view) => ({ ...view, dossier: { ...view.dossier, crises: view.dossier.crises.map((crisis) => ({ ...crisis, bridge: "satellite" })) } });
  const cell = await card("Cellule de crise");
  expect(cell.getByText("01 99 00 50 50, code 4471")).toBeTruthy();
  await user.click(cell.getByRole("button", { name: "Modifier le pont" }));
  const field = cell.getByRole("textbox", { name: "Pont téléphonique" });
  await user.clear(field);
  await user.type(field, "satellite");
  await user.click(cell.getByRole("button", { name: "Enregistrer" }));
  expect(acts(fake)).toEqual([{ do: "set_bridge", bridge: "satellite" }]);
  expect(await cell.findByText("satellite")).toBeTruthy();
});

test("seats_say_who_is_there_who_is_expected_and_who_is_missing", async () => {
  const fake = new FakeBackend();
  const { user } = await tab(opened, {}, fake);
  const seats = await card("Sièges");
  expect(seats.getByText("1 sur 3 présents")).toBeTruthy();
  expect(seats.getByText("présent depuis 10:46")).toBeTruthy();
  expect(seats.getByText("personne n’est désigné")).toBeTruthy();
  await user.click(seats.getByRole("button", { name: said("Arrivé : Claire Vasseur") }));
  await user.click(seats.getByRole("button", { name: said("Parti : Marc Delaunay") }));
  expect(acts(fake)).toEqual([{ do: "present", taking: "taking-2", present: true }, { do: "present", taking: "taking-1", present: false }]);
});

test("an_empty_seat_is_filled_and_a_guest_comes_in", async () => {
  const fake = new FakeBackend();
  const { user } = await tab(opened, {}, fake);
  await user.click((await card("Sièges")).getByRole("button", { name: /^Pourvoir ce siège/ }));
  let dialog = within(screen.getByRole("dialog"));
  await user.type(dialog.getByRole("combobox", { name: "Qui" }), "Anna Weber");
  await user.click(dialog.getByRole("button", { name: "Faire entrer quelqu’un" }));
  expect(acts(fake)[0]).toEqual({ do: "seat", seat: "seat-1", side: "client", person: null, name: "Anna Weber", function: "Management du client, niveau 1" });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.click((await card("Sièges")).getByRole("button", { name: "Faire entrer quelqu’un" }));
  dialog = within(screen.getByRole("dialog"));
  await user.type(dialog.getByRole("combobox", { name: "Qui" }), "Paul Girard");
  await user.type(dialog.getByRole("textbox", { name: /Pour quoi/ }), "Sécurité");
  await user.click(dialog.getByRole("button", { name: "Faire entrer quelqu’un" }));
  expect(acts(fake)[1]).toEqual({ do: "seat", seat: null, side: "provider", person: "paul", name: "Paul Girard", function: "Sécurité" });
});

test("the_drp_is_decided_with_its_deadline_in_sight", async () => {
  const fake = new FakeBackend();
  const { user } = await tab(opened, { clocks: [clockOf({ code: "drp_decision", name: "drp_decision", due_at: "2026-11-20T10:42:00Z" })] }, fake);
  const drp = await card("Décision sur le PRA");
  expect(drp.getByText("À décider avant 11:42 (50 min).")).toBeTruthy();
  await user.type(drp.getByRole("textbox", { name: /^Pourquoi/ }), "site perdu");
  await user.click(drp.getByRole("button", { name: "Oui, activer le PRA" }));
  expect(acts(fake)).toEqual([{ do: "decide_drp", decision: "yes", note: "site perdu" }]);
});

test("a_decision_that_is_late_says_so_in_words", async () => {
  await tab(opened, { clocks: [clockOf({ code: "drp_decision", name: "drp_decision", due_at: "2026-11-20T09:42:00Z" })] });
  expect((await card("Décision sur le PRA")).getByText(/Devait être décidé à 10:42/)).toBeTruthy();
});

test("a_plan_is_put_in_force_and_its_offline_copy_is_one_click_away", async () => {
  const fake = new FakeBackend();
  const { user } = await tab({}, { plans_in_force: ["irp"] }, fake);
  const plans = await card("Plans en vigueur");
  await user.click(plans.getByRole("button", { name: /^Activer.*PCA/ }));
  expect(acts(fake)[0]).toEqual({ do: "activate_plan", plan: "bcp", active: true, note: "" });
  await user.click(plans.getByRole("button", { name: /^Désactiver/ }));
  expect(acts(fake)[1]).toEqual({ do: "activate_plan", plan: "irp", active: false, note: "" });
  await user.click(plans.getByRole("button", { name: /copie hors ligne.*Plan de continuité/ }));
  expect([route.view, route.target?.kind]).toEqual(["documents", "document"]);
});

test("the_chronogram_says_in_words_what_its_line_shows", async () => {
  await tab();
  const chronogram = await card("Chronogramme");
  expect(chronogram.getByRole("img").getAttribute("aria-label")).toMatch(said("Chronogramme : 3 jalons atteints sur 10, 1 en retard ; prochain : Cellule demandée, 10:57."));
});

test("nothing_is_now_on_the_line_of_an_incident_that_is_closed", async () => {
  await tab();
  expect((await card("Chronogramme")).getByText("maintenant")).toBeTruthy();
  cleanup();
  await tab({}, { state: "closed" });
  expect((await card("Chronogramme")).queryByText("maintenant")).toBeNull();
});

test("a_milestone_is_ticked_by_hand_and_a_repetition_by_its_own_number", async () => {
  const fake = new FakeBackend();
  const { user } = await tab({}, {}, fake);
  await user.click(screen.getByText("Le chronogramme en tableau"));
  await user.click(screen.getByRole("button", { name: said("Atteint : Client prévenu") }));
  await user.click(screen.getByRole("button", { name: said("Atteint : Point horaire (2)") }));
  expect(acts(fake)).toEqual([
    { do: "tick", list: "milestone", item: "milestone.t30", done: true, note: "" }, { do: "tick", list: "milestone", item: "milestone.hourly:1", done: true, note: "" },
  ]);
});

test("milestones_stand_late_next_ahead_or_off", () => {
  const of = new Map([...standings(chronogramOf(), NOW)].map(([each, standing]) => [`${each.milestone}:${each.repeat}`, standing]));
  expect(of.get("milestone.t5:0")).toBe("done");
  expect(of.get("milestone.t30:0")).toBe("late");
  expect(of.get("milestone.t45:0")).toBe("next");
  expect(of.get("milestone.t60:0")).toBe("ahead");
  expect(of.get("milestone.t210:0")).toBe("off");
});

test("of_what_repeats_only_the_last_and_the_next_are_drawn", () => {
  const every = chronogramOf()[7]!;
  const many = Array.from({ length: 12 }, (_, repeat) => ({ ...every, repeat, planned_at: new Date(Date.parse(every.planned_at) + repeat * 3_600_000).toISOString() }));
  expect(drawn(many, "2026-11-20T15:00:00Z").map((each) => each.repeat)).toEqual([3, 4]);
  expect(drawn(many, "2026-11-30T15:00:00Z").map((each) => each.repeat)).toEqual([11]);
  expect(drawn(many, NOW).map((each) => each.repeat)).toEqual([0]);
});

test("each_milestone_has_the_same_room_and_time_runs_evenly_between", () => {
  const place = scale([0, 5, 15, 330], 10, 100);
  expect([0, 5, 15, 330].map(place)).toEqual([10, 110, 210, 310]);
  expect(place(10)).toBe(160);
  expect(place(100_000)).toBe(370);
});

test("the_shift_hands_over_with_the_prepared_sheet", async () => {
  const fake = new FakeBackend();
  const { user } = await tab(opened, {}, fake);
  await user.click((await card("Relève")).getByRole("button", { name: "Passer la relève" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect((dialog.getByRole("combobox", { name: "Qui part" }) as HTMLInputElement).value).toBe("Claire Vasseur");
  expect((dialog.getByRole("textbox", { name: "Fiche de relève" }) as HTMLTextAreaElement).value).toContain("Où nous en sommes");
  await user.click(dialog.getByRole("button", { name: "Passer la relève" }));
  expect(dialog.getByRole("alert").textContent).toContain("qui prend la suite");
  await user.type(dialog.getByRole("combobox", { name: "Qui prend la suite" }), "Paul Girard");
  await user.click(dialog.getByRole("button", { name: "Passer la relève" }));
  expect(acts(fake)).toEqual([{ do: "hand_over", from: "Claire Vasseur", to: "Paul Girard", body: fake.incidents.handover, note: "" }]);
});

test("the_cell_closes_only_with_somebodys_agreement", async () => {
  const fake = new FakeBackend();
  const { user } = await tab(opened, {}, fake);
  const closing = await card("Clore la cellule");
  await user.click(closing.getByRole("button", { name: "Clore la cellule" }));
  expect(closing.getByRole("alert").textContent).toContain("La cellule reste ouverte");
  await user.click(closing.getByRole("button", { name: "Sofia Hendrickx, Gestionnaire de la continuité" }));
  await user.click(closing.getByRole("button", { name: "Clore la cellule" }));
  expect(acts(fake)).toEqual([{ do: "close_cell", agreed_by: "Sofia Hendrickx" }]);
});

test("opened_for_reading_the_cell_has_no_button_that_changes_it", async () => {
  await tab(opened, {}, new FakeBackend({ session: { read_only: "asked" } }));
  expect(incident.frozen).toBe(true);
  expect((await card("Cellule de crise")).getByText("01 99 00 50 50, code 4471")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Arrivé|Parti|Activer|Clore|relève|Modifier|Atteint|Oui/ })).toBeNull();
  expect(screen.queryByRole("checkbox")).toBeNull();
});

for (const settings of LOOKS) {
  test(`the_cell_is_accessible_${settings.language}_${settings.theme}`, async () => {
    const first = await tab({}, {}, new FakeBackend({ session: { settings } }));
    await expectAccessible(first.container);
    first.unmount();
    const { container } = await tab(opened, {}, new FakeBackend({ session: { settings } }));
    container.querySelectorAll("details").forEach((each) => (each.open = true));
    await expectAccessible(container);
  });
}

test("the_keyboard_stays_at_the_seat_whose_button_is_gone", async () => {
  const fake = new FakeBackend();
  fake.incidents.after = (_, view) => ({ ...view, dossier: { ...view.dossier, seats: seatsOf().map((seat) => ({ ...seat, arrived_at: "2026-11-20T09:50:00Z" })) } });
  const { user } = await tab(opened, {}, fake);
  const arrive = (await card("Sièges")).getAllByRole("button", { name: /^Arrivé/ })[0]!;
  const seat = arrive.closest("li")!;
  arrive.focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(seat));
});

test("the_chronogram_runs_for_no_incident_that_is_neither_a_p1_nor_a_crisis", async () => {
  await tab({ qualifications: [], crises: [] });
  const chronogram = await card("Chronogramme");
  expect(chronogram.queryByRole("img")).toBeNull();
  expect(chronogram.getByText(/Il court pour un P1 ou une crise/)).toBeTruthy();
});

test("a_closed_cell_expects_nobody_and_says_that_the_drp_was_not_decided", async () => {
  await tab({ crises: [crisisOf({ closed_at: "2026-11-20T09:50:00Z", closing_agreed_by: "Marc Delaunay" })], seats: seatsOf() });
  expect((await card("Sièges")).queryByText("attendu")).toBeNull();
  expect((await card("Sièges")).getAllByText("pas venu")).toHaveLength(2);
  expect((await card("Décision sur le PRA")).getByText("La cellule s’est close sans en décider.")).toBeTruthy();
});
