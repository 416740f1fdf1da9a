import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { cascadeOf, stepOf, targetOf } from "../src/backend/fake/course";
import { FakeBackend } from "../src/backend/fake/fake";
import type { Deed, IncidentView } from "../src/backend/types";
import { status } from "../src/shared/status.svelte";
import { route } from "../src/state/route.svelte";
import Calls from "../src/views/incidents/calls/Calls.svelte";
import { actsOf as acts, region as card, said, tabOf } from "./incident";
import { fillWeeks, unfilledNext } from "../src/views/directory/cycle";
import Directory from "../src/views/directory/Directory.svelte";
import { plan } from "../src/state/plan.svelte";
import { expectAccessible, LOOKS, show } from "./show";

const tab = (view: Partial<IncidentView> = {}, fake = new FakeBackend()) => tabOf(Calls, view, fake);

/** The call that is answered moves the cascade on to the first flow. */
function movesOn(fake: FakeBackend): void {
  fake.incidents.after = (_: Deed, view: IncidentView) => ({ ...view, cascade: { ...view.cascade, next: view.cascade.steps[2]!.targets[0]! } });
}

test("the_next_call_shows_name_role_and_numbers_and_why", async () => {
  await tab();
  const next = await card("À appeler maintenant");
  expect(next.getByText("Paul Girard")).toBeTruthy();
  expect(next.getByText("06 39 98 44 62")).toBeTruthy();
  expect(next.getByText("01 99 00 14 15")).toBeTruthy();
  expect(next.getByText(/Gestionnaire du plan d’incident · Responsable de la sécurité/)).toBeTruthy();
  expect(next.getByText("HO, heures ouvrées")).toBeTruthy();
  expect(next.getByText(/l’escalade managériale, niveau par niveau/)).toBeTruthy();
});

test("in_a_closed_incident_nobody_is_to_be_called_any_more", async () => {
  await tab({ state: "closed" });
  await waitFor(() => expect(screen.getByText(said("L’incident est fermé : il n’y a plus personne à appeler."))).toBeTruthy());
  expect(screen.queryByText("À appeler maintenant")).toBeNull();
});

for (const [button, outcome] of [["Joint", "reached"], ["Sans réponse", "no_answer"], ["Message laissé", "message_left"], ["Prend en charge", "acknowledged"]] as const) {
  test(`one_click_notes_${outcome}_and_the_next_person_is_shown`, async () => {
    const fake = new FakeBackend();
    movesOn(fake);
    const { user } = await tab({}, fake);
    const next = await card("À appeler maintenant");
    await user.click(next.getByRole("button", { name: said(`${button} : Paul Girard`) }));
    expect(acts(fake)).toEqual([{ do: "call", person: "paul", role: "irp", name: "Paul Girard", number: "06 39 98 44 62", step: "level:escalation_step-1:provider", outcome, note: "" }]);
    expect(await next.findByText("Marc Delaunay")).toBeTruthy();
    expect(document.activeElement?.textContent).toContain("Marc Delaunay");
  });
}

test("a_double_click_does_not_meet_the_person_who_has_moved_up", async () => {
  const fake = new FakeBackend();
  movesOn(fake);
  const { user } = await tab({}, fake);
  await user.dblClick((await card("À appeler maintenant")).getByRole("button", { name: said("Sans réponse : Paul Girard") }));
  expect(acts(fake)).toHaveLength(1);
});

test("another_number_can_be_dialled_and_what_was_said_is_kept", async () => {
  const fake = new FakeBackend();
  const { user } = await tab({}, fake);
  const next = await card("À appeler maintenant");
  await user.click(next.getByRole("button", { name: said("Composer celui-ci : 01 99 00 14 15") }));
  await user.type(next.getByRole("textbox", { name: /Ce qui a été dit/ }), "rappelle à 11 h");
  await user.click(next.getByRole("button", { name: said("Message laissé : Paul Girard") }));
  expect(acts(fake)[0]).toMatchObject({ number: "01 99 00 14 15", note: "rappelle à 11 h" });
});

test("the_cascade_tells_attempts_choices_and_who_is_missing", async () => {
  const { user } = await tab();
  const all = await card("Toute la cascade");
  expect(all.getByText("sans réponse à 10:44, par Yann Kerbrat")).toBeTruthy();
  expect(all.getByText("un seul suffit")).toBeTruthy();
  expect(all.getByText("L’incident passe en crise.")).toBeTruthy();
  await user.click(all.getByRole("button", { name: said("Désigner quelqu’un : Management du client, niveau 2") }));
  expect([route.view, route.target]).toEqual(["directory", { kind: "role", id: "spokesman" }]);
});

test("answered_and_exhausted_levels_are_marked", async () => {
  const steps = [stepOf({ key: "on_call:system", origin: "on_call", title: "Astreinte système", answered: true }), stepOf({ key: "level:x:provider", title: "Niveau", exhausted: true, targets: [targetOf({ name: "Claire", number: "06" })] })];
  await tab({ cascade: cascadeOf({ steps, next: null }) });
  expect((await card("Toute la cascade")).getByText("a répondu")).toBeTruthy();
  expect((await card("Toute la cascade")).getByText("tous tentés, sans réponse")).toBeTruthy();
  expect((await card("À appeler maintenant")).getByText("Tout le monde a été tenté, sans réponse partout.")).toBeTruthy();
});

test("anybody_of_the_cascade_can_be_called_out_of_turn_from_the_keyboard", async () => {
  const fake = new FakeBackend();
  const { user } = await tab({}, fake);
  const all = await card("Toute la cascade");
  all.getByRole("button", { name: said("Noter un appel : Sofia Hendrickx") }).focus();
  await user.keyboard("{Enter}");
  expect(document.activeElement?.textContent).toBe("Joint");
  await user.keyboard("{Tab}{Enter}");
  expect(acts(fake)[0]).toMatchObject({ person: "sofia", outcome: "no_answer", step: "flow:flow-1" });
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(said("Noter un appel : Sofia Hendrickx")));
});

test("a_channel_goes_down_and_comes_back_by_one_click", async () => {
  const fake = new FakeBackend();
  fake.incidents.after = (deed, view) => ({ ...view, channels_down: deed.act.do === "set_channel" && deed.act.down ? ["email"] : [] });
  const { user } = await tab({}, fake);
  const channels = await card("Moyens de joindre");
  await user.click(channels.getByRole("button", { name: said("Noter une panne : courriel") }));
  expect(await channels.findByText(/chaque texte devient un script à lire au téléphone/)).toBeTruthy();
  await user.click(channels.getByRole("button", { name: said("Noter le retour : courriel") }));
  expect(acts(fake)).toEqual([{ do: "set_channel", channel: "email", down: true }, { do: "set_channel", channel: "email", down: false }]);
});

test("those_with_an_address_only_are_listed_while_mail_is_down", async () => {
  await tab({ channels_down: ["email"], mail_only: [{ person: "nadia", name: "Nadia Benali", role: "payroll", role_name: "Responsable paie", email: "nadia.benali@ateliers.example", in_cascade: true, in_cell: false }] });
  const channels = await card("Moyens de joindre");
  expect(channels.getByText("Nadia Benali")).toBeTruthy();
  expect(channels.getByText("nadia.benali@ateliers.example · dans la cascade")).toBeTruthy();
});

test("it_says_who_is_on_call_until_when_and_who_is_next", async () => {
  await tab();
  const duty = await card("D’astreinte maintenant");
  expect(await duty.findByText("Yann Kerbrat")).toBeTruthy();
  expect(duty.getByText("jusqu’au lundi 23 nov., 08:00")).toBeTruthy();
  expect(duty.getByText("Tour suivant : Inès Moulin")).toBeTruthy();
});

test("a_call_besides_the_cascade_takes_the_number_of_a_known_person_and_any_other_name", async () => {
  const fake = new FakeBackend();
  const { user } = await tab({}, fake);
  await user.click(screen.getByRole("button", { name: said("Un appel hors cascade") }));
  const dialog = within(screen.getByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: said("Noter l’appel") }));
  expect(dialog.getByRole("alert").textContent).toContain("Il faut un nom");
  await user.type(dialog.getByRole("combobox", { name: said("Qui") }), "Yann Kerbrat");
  expect((dialog.getByRole("textbox", { name: /Numéro/ }) as HTMLInputElement).value).toBe("06 39 98 55 10");
  await user.selectOptions(dialog.getByRole("combobox", { name: said("Issue") }), "acknowledged");
  await user.click(dialog.getByRole("button", { name: said("Noter l’appel") }));
  expect(acts(fake)).toEqual([{ do: "call", person: "yann", role: null, name: "Yann Kerbrat", number: "06 39 98 55 10", step: "", outcome: "acknowledged", note: "" }]);
});

test("a_refused_call_is_a_sentence_and_stays_where_it_is", async () => {
  const fake = new FakeBackend();
  const { user } = await tab({}, fake);
  fake.failNext("act", "disk_full");
  const next = await card("À appeler maintenant");
  await user.type(next.getByRole("textbox", { name: /Ce qui a été dit/ }), "occupé");
  await user.click(next.getByRole("button", { name: said("Joint : Paul Girard") }));
  await waitFor(() => expect(status.said?.tone).toBe("warn"));
  expect((next.getByRole("textbox", { name: /Ce qui a été dit/ }) as HTMLInputElement).value).toBe("occupé");
});

test("opened_for_reading_everything_is_read_and_nothing_is_noted", async () => {
  await tab({}, new FakeBackend({ session: { read_only: "asked" } }));
  expect((await card("À appeler maintenant")).getByText("06 39 98 44 62")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Joint|Noter|hors cascade/ })).toBeNull();
});

test("the_next_weeks_of_a_rotation_are_filled_from_the_order_of_people", async () => {
  const { user } = await show(Directory);
  await user.click(await screen.findByRole("tab", { name: /Astreintes/ }));
  await user.click(await screen.findByRole("button", { name: "Remplir les semaines suivantes…" }));
  const dialog = within(await screen.findByRole("dialog"));
  const weeks = dialog.getByRole("textbox", { name: "Nombre de semaines" });
  await user.clear(weeks);
  await user.type(weeks, "3");
  await user.click(dialog.getByRole("button", { name: "Ajouter 3 tours" }));
  await waitFor(() => expect(plan.now.shifts).toHaveLength(5));
  expect(plan.now.shifts.slice(2).map(({ starts_at, person, backup }) => [starts_at, person, backup])).toEqual([
    ["2026-11-30T07:00:00Z", "yann", "ines"], ["2026-12-07T07:00:00Z", "ines", "yann"], ["2026-12-14T07:00:00Z", "yann", "ines"],
  ]);
});

test("filled_weeks_keep_their_hour_over_the_change_of_the_clocks", () => {
  expect(fillWeeks("2026-10-19T06:00:00Z", 2, ["a"], "Europe/Paris")).toEqual([
    { starts_at: "2026-10-19T06:00:00Z", ends_at: "2026-10-26T07:00:00Z", person: "a", backup: null }, { starts_at: "2026-10-26T07:00:00Z", ends_at: "2026-11-02T07:00:00Z", person: "a", backup: null },
  ]);
  expect(fillWeeks("2026-10-19T06:00:00Z", 2, [], "Europe/Paris")).toEqual([]);
});

test("a_turn_that_ends_within_a_day_with_nobody_after_it_is_warned_of", async () => {
  const fake = new FakeBackend();
  const [now, next] = fake.journal.plan().shifts;
  expect(unfilledNext([now!], "2026-11-22T08:00:00Z")).toBe(now!.ends_at);
  expect(unfilledNext([now!], "2026-11-21T06:00:00Z")).toBeNull();
  expect(unfilledNext([now!, next!], "2026-11-22T08:00:00Z")).toBeNull();
  expect(unfilledNext([now!, { ...next!, person: null }], "2026-11-22T08:00:00Z")).toBe(now!.ends_at);
});

for (const settings of LOOKS) {
  test(`the_calls_are_accessible_${settings.language}_${settings.theme}`, async () => {
    const { container } = await tab({ channels_down: ["email"] }, new FakeBackend({ session: { settings } }));
    await screen.findAllByRole("region");
    await expectAccessible(container);
  });
}
