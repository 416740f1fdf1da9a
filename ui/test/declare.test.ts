import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, test } from "vitest";
import { provide } from "../src/backend/backend";
import { FakeBackend } from "../src/backend/fake/fake";
import { registerLineOf } from "../src/backend/fake/incident";
import App from "../src/shell/App.svelte";
import { incident } from "../src/state/incident.svelte";
import { plan } from "../src/state/plan.svelte";
import { route } from "../src/state/route.svelte";
import { screens } from "../src/views/table.svelte";
import { expectAccessible, LOOKS } from "./show";

beforeAll(() => screens.loadAll());

async function start(fake = new FakeBackend()) {
  provide(fake);
  const shown = render(App);
  const user = userEvent.setup();
  await waitFor(() => expect(plan.loaded).toBe(true));
  return { fake, user, ...shown };
}
const KEYS = "{Control>}{Shift>}N{/Shift}{/Control}";
const dialog = () => screen.findByRole("dialog", { name: "Déclarer un incident" });

test("two_fields_and_enter_declare_an_incident_which_then_opens_where_it_is_led", async () => {
  const { fake, user } = await start();
  await user.click(screen.getByRole("button", { name: "Déclarer un incident" }));
  const form = within(await dialog());
  expect(document.activeElement).toBe(form.getByLabelText("Que se passe-t-il ?"));
  await user.keyboard("Messagerie en panne{Tab}-5{Enter}");
  await waitFor(() => expect(fake.called("declare")).toHaveLength(1));
  expect(fake.called("declare")[0]![0]).toMatchObject({ title: "Messagerie en panne", noticed_at: "2026-11-20T09:47:00.000Z", exercise: false });
  expect(await screen.findByRole("heading", { level: 1, name: "Messagerie en panne" })).toBeTruthy();
  expect(screen.getByRole("tab", { name: "Conduite" }).getAttribute("aria-selected")).toBe("true");
  expect(screen.getByRole("button", { name: "Joindre une preuve…" })).toBeTruthy();
  expect(route.view).toBe("incidents");
});

test("the_dialog_opens_by_its_keys_on_every_screen_and_nothing_typed_of_the_time_means_now", async () => {
  const { fake, user } = await start();
  route.go("documents");
  await user.keyboard(KEYS);
  await dialog();
  await user.keyboard("Badgeuse muette{Enter}");
  await waitFor(() => expect(fake.called("declare")).toHaveLength(1));
  expect(fake.called("declare")[0]![0]).toMatchObject({ title: "Badgeuse muette", noticed_at: null });
});

test("without_a_title_or_with_a_time_that_is_none_nothing_is_declared_and_the_field_says_why", async () => {
  const { fake, user } = await start();
  await user.keyboard(KEYS);
  const form = within(await dialog());
  await user.click(form.getByRole("button", { name: "Déclarer" }));
  expect(form.getByRole("alert").textContent).toContain("en une ligne");
  await user.type(form.getByLabelText(/Que se passe-t-il/), "Panne");
  await user.type(form.getByLabelText(/Constaté quand/), "tantôt");
  await user.click(form.getByRole("button", { name: "Déclarer" }));
  await waitFor(() => expect(form.getByRole("alert").textContent).toContain("Ce n’est pas une heure"));
  expect(fake.called("declare")).toEqual([]);
  expect(form.getByLabelText<HTMLInputElement>(/Que se passe-t-il/).value).toBe("Panne");
});

test("what_looks_the_same_is_shown_while_typing_and_opens_instead", async () => {
  const fake = new FakeBackend();
  fake.incidents.alike = [{ incident: "incident-1", number: "2026-014", title: "Rançongiciel sur le serveur de fichiers", shared: ["serveur"], same_application: false, same_category: false }];
  const { user } = await start(fake);
  await user.keyboard(KEYS);
  const form = within(await dialog());
  await user.keyboard("Serveur");
  expect(await form.findByText("Est-ce déjà signalé ?")).toBeTruthy();
  expect(form.getByText("mots communs : serveur")).toBeTruthy();
  await user.click(form.getByRole("button", { name: "Ouvrir 2026-014" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Rançongiciel sur le serveur de fichiers" })).toBeTruthy();
  expect(fake.called("declare")).toEqual([]);
});

test("the_rest_of_the_form_unfolds_and_goes_with_it", async () => {
  const { fake, user } = await start();
  await user.keyboard(KEYS);
  const form = within(await dialog());
  await user.keyboard("Paie bloquée");
  await user.click(form.getByText("Plus de détails"));
  await user.selectOptions(form.getByLabelText("Signalé par quelle voie"), "employee");
  await user.selectOptions(form.getByLabelText("Type d’incident"), "database");
  await user.type(form.getByLabelText("Application ou machine"), "Paie");
  await user.type(form.getByLabelText("Signalé par"), "Nadia");
  await user.type(form.getByLabelText("Symptômes"), "Calcul sans fin");
  await user.click(form.getByRole("button", { name: "Déclarer" }));
  await waitFor(() => expect(fake.called("declare")[0]?.[0]).toMatchObject({ source: "employee", category: "database", application: "Paie", reported_by: "Nadia", symptoms: "Calcul sans fin" }));
});

test("a_refusal_is_a_sentence_and_what_was_typed_stays", async () => {
  const { fake, user } = await start();
  fake.failNext("declare", "disk_full");
  await user.keyboard(KEYS);
  const form = within(await dialog());
  await user.keyboard("Panne{Enter}");
  await waitFor(() => expect(form.getByRole("alert").textContent).toContain("Le disque est plein"));
  expect(form.getByLabelText<HTMLInputElement>(/Que se passe-t-il/).value).toBe("Panne");
  expect(incident.view).toBeNull();
});

test("an_incident_is_found_by_its_number_from_everywhere_and_opens", async () => {
  const fake = new FakeBackend();
  fake.incidents.register = [registerLineOf()];
  const { user } = await start(fake);
  expect(screen.getByRole("button", { name: /^Incidents/ }).textContent).toContain("1 incident ouvert");
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "2026-014");
  await screen.findByRole("option", { name: /Rançongiciel/ });
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Rançongiciel sur le serveur de fichiers" })).toBeTruthy();
});

test("a_mallette_open_for_reading_only_does_not_offer_it", async () => {
  const { user } = await start(new FakeBackend({ session: { read_only: "medium" } }));
  expect(screen.queryByRole("button", { name: "Déclarer un incident" })).toBeNull();
  await user.keyboard(KEYS);
  expect(screen.queryByRole("dialog", { name: "Déclarer un incident" })).toBeNull();
});

for (const settings of LOOKS) {
  test(`declaring_is_accessible_${settings.language}_${settings.theme}`, async () => {
    const fake = new FakeBackend({ session: { settings } });
    fake.incidents.alike = [{ incident: "incident-1", number: "2026-014", title: "Rançongiciel", shared: [], same_application: true, same_category: true }];
    const { user, container } = await start(fake);
    await user.keyboard(KEYS);
    await user.keyboard("x");
    await screen.findByText("2026-014");
    await expectAccessible(container);
  });
}
