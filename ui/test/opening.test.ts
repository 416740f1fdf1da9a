import { screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { FakeBackend, PASSPHRASE, RECOVERY_CODE } from "../src/backend/fake/fake";
import type { Session } from "../src/backend/types";
import { session } from "../src/state/session.svelte";
import Opening from "../src/views/opening/Opening.svelte";
import { expectAccessible, LOOKS, show } from "./show";

const welcome = (more: Partial<Session> = {}) => new FakeBackend({ session: { phase: "welcome", folder: null, ...more } });
const locked = (more: Partial<Session> = {}) => new FakeBackend({ session: { phase: "locked", keyring: "locked", ...more } });
const button = (name: RegExp | string) => screen.getByRole("button", { name });

/** Goes through the guide up to the sheet. */
async function toTheSheet(shown: Awaited<ReturnType<typeof show>>): Promise<void> {
  const { user } = shown;
  await user.click(button(/Créer la mallette de mon organisation/));
  await user.type(screen.getByLabelText("Nom de l’organisation"), "Mairie de Rives");
  await user.click(button("Continuer"));
  await user.type(screen.getByLabelText("Prénom"), "Anne");
  await user.type(screen.getByLabelText("Nom"), "Roux");
  await user.click(button("Continuer"));
  await user.type(screen.getByLabelText("Phrase de passe"), "girafe tunnel ardoise vapeur");
  await user.type(screen.getByLabelText("La même, encore une fois"), "girafe tunnel ardoise vapeur");
  await user.click(button("Créer la mallette"));
  await screen.findByRole("heading", { name: "La feuille de secours" });
}

test("the_guide_ends_only_when_the_typed_recovery_code_has_opened_a_test_copy", async () => {
  const shown = await show(Opening, welcome());
  await toTheSheet(shown);
  const { backend, user } = shown;
  expect(backend.called("create_mallette")[0]?.[0]).toMatchObject({ organisation: "Mairie de Rives", first_name: "Anne", last_name: "Roux", folder: null });
  expect(screen.getByRole("list", { name: "Code de secours" }).textContent).toContain("7K2QM");
  await user.click(button("J’ai la feuille en main"));
  expect(screen.queryByText("7K2QM")).toBeNull();
  const field = screen.getByLabelText("Le code, lu sur la feuille");
  await user.type(field, RECOVERY_CODE.replace("4HVDZ", "4HVDX"));
  await user.click(button("Essayer le code"));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(/groupes? .*: 3\./));
  expect(session.guided).toBe(true);
  expect(screen.queryByRole("button", { name: "Ouvrir le plan" })).toBeNull();
  await user.clear(field);
  await user.type(field, RECOVERY_CODE.toLowerCase().replaceAll("-", " "));
  await user.click(button("Essayer le code"));
  await user.click(await screen.findByRole("button", { name: "Ouvrir le plan" }));
  expect(session.guided).toBe(false);
});

test("the_first_step_of_the_guide_is_accessible", async () => {
  const { container, user } = await show(Opening, welcome());
  await user.click(button(/Créer la mallette de mon organisation/));
  await expectAccessible(container);
});

test("the_steps_of_the_recovery_sheet_are_accessible", async () => {
  const shown = await show(Opening, welcome());
  await toTheSheet(shown);
  await expectAccessible(shown.container);
  await shown.user.click(button("J’ai la feuille en main"));
  await expectAccessible(shown.container);
});

test("the_guide_asks_for_the_name_before_it_goes_on", async () => {
  const { user } = await show(Opening, welcome());
  await user.click(button(/Créer la mallette de mon organisation/));
  await user.click(button("Continuer"));
  expect(screen.getByRole("alert").textContent).toContain("nom de l’organisation");
  expect(screen.getByRole("heading", { name: "L’organisation" })).toBeTruthy();
});

test("a_weak_passphrase_is_refused_with_its_reasons_in_words", async () => {
  const { backend, user } = await show(Opening, welcome());
  await user.click(button(/Créer la mallette de mon organisation/));
  await user.type(screen.getByLabelText("Nom de l’organisation"), "Mairie");
  await user.click(button("Continuer"));
  await user.type(screen.getByLabelText("Prénom"), "Anne");
  await user.type(screen.getByLabelText("Nom"), "Roux");
  await user.click(button("Continuer"));
  await user.type(screen.getByLabelText("Phrase de passe"), "anne2026");
  await waitFor(() => expect(screen.getByText("Elle contient un mot que chacun associe à l’organisation.")).toBeTruthy());
  expect(screen.getByRole("meter").getAttribute("aria-valuetext")).toBe("très faible");
  await user.type(screen.getByLabelText("La même, encore une fois"), "anne2026");
  await user.click(button("Créer la mallette"));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("trop facile"));
  expect(backend.called("create_mallette")).toEqual([]);
});

test("a_folder_that_is_refused_leaves_the_guide_where_it_was_with_a_sentence", async () => {
  const fake = welcome();
  const { user } = await show(Opening, fake);
  fake.failNext("create_mallette", "folder_not_empty");
  await user.click(button(/Créer la mallette de mon organisation/));
  await user.type(screen.getByLabelText("Nom de l’organisation"), "Mairie");
  await user.click(button("Choisir un autre dossier"));
  expect(screen.getByText("/media/cle-usb")).toBeTruthy();
  await user.click(button("Continuer"));
  await user.type(screen.getByLabelText("Prénom"), "Anne");
  await user.type(screen.getByLabelText("Nom"), "Roux");
  await user.click(button("Continuer"));
  await user.type(screen.getByLabelText("Phrase de passe"), "girafe tunnel ardoise vapeur");
  await user.type(screen.getByLabelText("La même, encore une fois"), "girafe tunnel ardoise vapeur");
  await user.click(button("Créer la mallette"));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("Ce dossier n’est pas vide"));
  expect(screen.getByLabelText<HTMLInputElement>("Phrase de passe").value).toBe("girafe tunnel ardoise vapeur");
});

test("the_demonstration_opens_at_once", async () => {
  const { user } = await show(Opening, welcome());
  await user.click(button(/démonstration/));
  await waitFor(() => expect(session.now).toMatchObject({ phase: "open", demonstration: true }));
});

test("a_mallette_from_another_place_is_opened_by_its_folder_and_asks_for_its_passphrase", async () => {
  const { backend, user } = await show(Opening, welcome());
  await user.click(button(/mallette existante/));
  await waitFor(() => expect(backend.called("open_mallette")).toEqual([["/media/cle-usb"]]));
  expect(await screen.findByText("Cet ordinateur n’a pas la clé de cette mallette : il faut la phrase de passe.")).toBeTruthy();
});

test("a_cancelled_folder_dialog_changes_nothing", async () => {
  const fake = welcome();
  fake.answers.folder = null;
  const { backend, user } = await show(Opening, fake);
  await user.click(button(/mallette existante/));
  expect(backend.called("open_mallette")).toEqual([]);
});

test("a_locked_mallette_says_why_it_asks_and_a_wrong_passphrase_is_kept_with_a_sentence", async () => {
  const { backend, user } = await show(Opening, locked());
  expect(screen.getByText(/Le trousseau de cet ordinateur est verrouillé/)).toBeTruthy();
  const field = screen.getByLabelText<HTMLInputElement>("Phrase de passe");
  await user.type(field, "pas la bonne{Enter}");
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("n’ouvre pas la mallette"));
  expect(field.value).toBe("pas la bonne");
  await user.clear(field);
  await user.click(screen.getByLabelText(/S’en souvenir/));
  await user.type(field, `${PASSPHRASE}{Enter}`);
  await waitFor(() => expect(session.phase).toBe("open"));
  expect(backend.called("unlock").at(-1)).toEqual([PASSPHRASE, true]);
});

test("the_passphrase_can_be_shown", async () => {
  const { user } = await show(Opening, locked());
  const field = screen.getByLabelText<HTMLInputElement>("Phrase de passe");
  expect(field.type).toBe("password");
  await user.click(button("Montrer"));
  expect(field.type).toBe("text");
});

test("a_locked_mallette_waits_in_the_passphrase_and_goes_back_to_it_when_it_was_wrong", async () => {
  const { user } = await show(Opening, locked());
  const field = screen.getByLabelText<HTMLInputElement>("Phrase de passe");
  expect(document.activeElement).toBe(field);
  await user.keyboard("pas la bonne");
  await user.click(button("Ouvrir"));
  await screen.findByRole("alert");
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, "pas la bonne".length]);
});

test("a_computer_without_a_keyring_is_not_asked_to_remember", async () => {
  await show(Opening, locked({ keyring: "absent" }));
  expect(screen.queryByLabelText(/S’en souvenir/)).toBeNull();
});

test("the_recovery_code_opens_a_locked_mallette", async () => {
  const { user } = await show(Opening, locked());
  await user.type(screen.getByLabelText("Code de la feuille de secours"), RECOVERY_CODE);
  await user.click(button("Ouvrir avec le code de secours"));
  await waitFor(() => expect(session.phase).toBe("open"));
});

test("why_the_last_opening_failed_is_said", async () => {
  await show(Opening, locked({ trouble: { code: "damaged", detail: {} } }));
  expect(screen.getByRole("alert").textContent).toContain("Le fichier de la mallette est abîmé");
});

test("the_language_can_be_changed_before_anything_is_open", async () => {
  const { user } = await show(Opening, welcome());
  await user.click(button("English"));
  expect(screen.getByRole("heading", { name: "Welcome to Mallette" })).toBeTruthy();
});

for (const settings of LOOKS) {
  test(`the_opening_screens_are_accessible_${settings.language}_${settings.theme}`, async () => {
    const first = await show(Opening, welcome({ settings }));
    await expectAccessible(first.container);
    first.unmount();
    const second = await show(Opening, locked({ settings }));
    await expectAccessible(second.container);
  });
}

test("a_damaged_plan_is_opened_again_from_its_backup", async () => {
  const trouble = { code: "damaged" as const, detail: { file: "plan.db", backup: "/m/backups/plan-1.db", backup_at: "2026-11-20T08:00:00Z" } };
  const { backend, user } = await show(Opening, new FakeBackend({ session: { phase: "locked", folder: "/m", trouble } }));
  await user.click(screen.getByRole("button", { name: "Revenir à cette sauvegarde" }));
  expect(backend.called("restore_backup")).toHaveLength(1);
});
