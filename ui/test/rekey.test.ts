import { screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, expect, test } from "vitest";
import { FakeBackend } from "../src/backend/fake/fake";
import { lineOf } from "../src/backend/fake/incident";
import type { Act } from "../src/backend/types";
import { incident } from "../src/state/incident.svelte";
import Log from "../src/views/incidents/log/Log.svelte";
import { expectAccessible, LOOKS, open, show } from "./show";

afterEach(() => incident.leave());

/** The log with the sheet open for keying in; what is written comes into the log. */
async function sheet(fake = new FakeBackend()) {
  fake.incidents.after = ({ act, at }, view) => {
    if (act.do !== "write") return view;
    const lines = view.log.lines + 1;
    const line = lineOf(lines, { kind: act.kind, actor: act.actor, text: act.text, result: act.result, source: act.source, sheet: act.sheet, happened_at: at });
    fake.incidents.lines = [line, ...fake.incidents.lines].sort((a, b) => (b.line.happened_at ?? "").localeCompare(a.line.happened_at ?? ""));
    return { ...view, log: { lines, hash: "ab" } };
  };
  await open(fake);
  await incident.open("incident-1");
  const shown = await show(Log, fake);
  await shown.user.click(screen.getByRole("button", { name: /Ressaisir une feuille papier|Re-key a paper sheet/ }));
  await waitFor(() => expect(document.activeElement).toBe(box(/Feuillet n°|Sheet no\./)));
  return shown;
}

const dialog = () => within(document.querySelector<HTMLElement>("dialog[open]")!);
const box = (name: RegExp | string) => dialog().getByLabelText<HTMLInputElement>(name);
const deeds = (fake: FakeBackend) => fake.incidents.deeds.map(({ at, act }) => [at, (act as Act & { do: "write" }).sheet, (act as Act & { do: "write" }).text]);

test("a_sheet_is_keyed_in_with_enter_alone_in_the_order_of_its_boxes", async () => {
  const { user, backend } = await sheet();
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(box("Date"));
  expect(box("Date").value).toBe("20/11/2026");
  await user.keyboard("{Enter}9h50{Enter}Yann Kerbrat{Enter}Câble débranché{Enter}plus de trafic{Enter}photo 3{Enter}");
  await waitFor(() => expect(backend.incidents.deeds).toEqual([{
    at: "2026-11-20T08:50:00Z",
    act: { do: "write", kind: "action", actor: "Yann Kerbrat", text: "Câble débranché", result: "plus de trafic", link: "photo 3", mentions: "", verification: "", source: "paper", sheet: "F3-1, ligne 1" },
  }]));
  await waitFor(() => expect(box("Ligne").value).toBe("2"));
  expect(document.activeElement).toBe(box("Heure"));
  expect(box("Action ou décision").value).toBe("");
  await user.keyboard("9h55{Enter}{Enter}Appel reçu{Control>}{Enter}{/Control}");
  await waitFor(() => expect(deeds(backend)).toEqual([["2026-11-20T08:50:00Z", "F3-1, ligne 1", "Câble débranché"], ["2026-11-20T08:55:00Z", "F3-1, ligne 2", "Appel reçu"]]));
});

test("several_days_and_several_sheets_are_keyed_in", async () => {
  const { user, backend } = await sheet();
  await user.clear(box("Date"));
  await user.type(box("Date"), "19/11");
  await user.type(box("Heure"), "23:50{Enter}{Enter}Alarme{Control>}{Enter}{/Control}");
  await waitFor(() => expect(deeds(backend)).toHaveLength(1));
  await waitFor(() => expect(box("Date").value).toBe("19/11"));
  await user.type(box("Heure"), "00:10");
  expect(dialog().getByText(/Plus tôt que la ligne d’avant/)).toBeTruthy();
  await user.clear(box("Date"));
  await user.type(box("Date"), "20/11");
  expect(dialog().queryByText(/Plus tôt que la ligne d’avant/)).toBeNull();
  box("Feuillet n°").focus();
  await user.keyboard("2");
  expect(box("Ligne").value).toBe("1");
  await user.type(box("Action ou décision"), "Ronde{Control>}{Enter}{/Control}");
  await waitFor(() => expect(deeds(backend)).toEqual([["2026-11-19T22:50:00Z", "F3-1, ligne 1", "Alarme"], ["2026-11-19T23:10:00Z", "F3-2, ligne 1", "Ronde"]]));
});

test("a_wrong_time_gets_a_sentence_in_place_and_writes_nothing", async () => {
  const { user, backend } = await sheet();
  await user.type(box("Heure"), "25:10");
  await user.type(box("Action ou décision"), "Alarme{Control>}{Enter}{/Control}");
  expect((await dialog().findByRole("alert")).textContent).toContain("Cette heure ne se lit pas");
  expect(document.activeElement).toBe(box("Heure"));
  expect(box("Heure").getAttribute("aria-invalid")).toBe("true");
  expect(box("Action ou décision").value).toBe("Alarme");
  await user.clear(box("Heure"));
  await user.type(box("Heure"), "10:10");
  await user.clear(box("Date"));
  await user.type(box("Date"), "32/11{Control>}{Enter}{/Control}");
  expect((await dialog().findByRole("alert")).textContent).toContain("Cette date ne se lit pas");
  expect(backend.incidents.deeds).toEqual([]);
});

test("a_line_of_a_sheet_is_not_keyed_in_twice", async () => {
  const { user, backend } = await sheet();
  await user.type(box("Heure"), "10:10{Enter}{Enter}Alarme{Control>}{Enter}{/Control}");
  await waitFor(() => expect(box("Ligne").value).toBe("2"));
  await user.clear(box("Ligne"));
  await user.type(box("Ligne"), "1");
  await user.type(box("Heure"), "10:20{Enter}{Enter}Autre{Control>}{Enter}{/Control}");
  expect((await dialog().findByRole("alert")).textContent).toContain("F3-1, ligne 1 est déjà ressaisie");
  expect(backend.incidents.deeds).toHaveLength(1);
});

test("a_refused_row_keeps_what_was_typed", async () => {
  const { user, backend } = await sheet();
  backend.failNext("act", "disk_full");
  await user.type(box("Heure"), "10:10{Enter}{Enter}Alarme{Control>}{Enter}{/Control}");
  expect((await dialog().findByRole("alert")).textContent).toContain("Le disque est plein");
  expect(box("Action ou décision").value).toBe("Alarme");
  expect(box("Ligne").value).toBe("1");
});

test("what_was_keyed_in_is_listed_and_can_be_corrected", async () => {
  const { user, backend } = await sheet();
  await user.type(box("Heure"), "10:10{Enter}{Enter}Alrme{Control>}{Enter}{/Control}");
  await user.click(await dialog().findByRole("button", { name: "Corriger la ligne n° 4" }));
  const correcting = within(screen.getByRole("dialog", { name: "Corriger la ligne n° 4" }));
  await user.clear(correcting.getByLabelText("Ce qu’elle doit dire"));
  await user.type(correcting.getByLabelText("Ce qu’elle doit dire"), "Alarme{Enter}");
  await waitFor(() => expect(backend.incidents.deeds.at(-1)).toEqual({ at: null, act: { do: "correct", line: "line-4", text: "Alarme", result: "" } }));
  await dialog().findByText("(corrigée)");
});

test("closing_the_sheet_and_coming_back_goes_on_where_it_was", async () => {
  const { user } = await sheet();
  await user.type(box("Heure"), "10:10{Enter}{Enter}Alarme{Control>}{Enter}{/Control}");
  await waitFor(() => expect(box("Ligne").value).toBe("2"));
  await user.click(dialog().getByRole("button", { name: "Fermer" }));
  await user.click(screen.getByRole("button", { name: "Ressaisir une feuille papier" }));
  expect(box("Ligne").value).toBe("2");
  await waitFor(() => expect(document.activeElement).toBe(box("Heure")));
});

for (const settings of LOOKS) test(`keying_in_is_accessible_${settings.language}_${settings.theme}`, async () => {
  const { container, user } = await sheet(new FakeBackend({ session: { settings } }));
  await user.type(box(/Heure|Time/), "10:10{Enter}{Enter}Alarme{Control>}{Enter}{/Control}");
  await waitFor(() => expect(box(/^(Ligne|Line)$/).value).toBe("2"));
  await user.type(box(/Action/), "x{Control>}{Enter}{/Control}");
  await dialog().findByRole("alert");
  await expectAccessible(container);
});
