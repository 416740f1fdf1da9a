import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { FakeBackend, RECOVERY_CODE } from "../src/backend/fake/fake";
import { plan } from "../src/state/plan.svelte";
import { route } from "../src/state/route.svelte";
import { session } from "../src/state/session.svelte";
import { status } from "../src/shared/status.svelte";
import Settings from "../src/views/settings/Settings.svelte";
import { expectAccessible, LOOKS, show } from "./show";

const button = (name: RegExp | string) => screen.getByRole("button", { name });
const tab = (name: string) => screen.getByRole("tab", { name });

test("the_language_of_the_interface_changes_at_once", async () => {
  const { backend, user } = await show(Settings);
  await user.selectOptions(screen.getByLabelText("Langue de l’interface"), "en");
  expect(screen.getByRole("heading", { name: "Settings" })).toBeTruthy();
  expect(backend.called("set_device_settings")).toEqual([[{ language: "en", theme: "light" }]]);
});

test("the_appearance_changes_at_once", async () => {
  const { user } = await show(Settings);
  await user.click(screen.getByLabelText("fort contraste"));
  expect(document.documentElement.dataset.theme).toBe("contrast");
});

test("who_is_at_the_keyboard_is_one_of_the_organisations_own_people", async () => {
  const { user } = await show(Settings);
  const who = screen.getByLabelText("Au clavier");
  expect(within(who).queryByText("Luc Aubry")).toBeNull();
  await user.selectOptions(who, "paul");
  expect(session.now?.who).toBe("paul");
});

test("business_hours_are_typed_as_people_write_them", async () => {
  const { user } = await show(Settings);
  await user.click(tab("Organisation"));
  const opens = screen.getByLabelText("Début des heures ouvrées");
  await user.clear(opens);
  await user.type(opens, "7h30");
  await user.tab();
  await waitFor(() => expect(plan.organisation.business_opens).toBe(450));
  await user.click(screen.getByLabelText("samedi"));
  await waitFor(() => expect(plan.organisation.business_days).toBe("123456"));
});

test("a_logo_is_chosen_shown_and_removed", async () => {
  const fake = new FakeBackend();
  fake.answers.file = "/home/claire/Canal.png";
  const { backend, user } = await show(Settings, fake);
  await user.click(tab("Organisation"));
  expect(screen.getByText("Pas encore de logo.")).toBeTruthy();
  await user.click(button("Choisir une image"));
  expect(backend.called("choose_file")).toEqual([["picture"]]);
  expect(backend.called("set_logo")).toEqual([["/home/claire/Canal.png"]]);
  const picture = await screen.findByRole("img", { name: "Logo\u00a0: Ateliers du Canal" });
  expect(picture.getAttribute("src")).toMatch(/^data:image\/png;base64,iVBOR/);
  await user.click(button("Retirer le logo"));
  await waitFor(() => expect(screen.queryByRole("img", { name: /Ateliers du Canal/ })).toBeNull());
  expect(status.said?.text).toBe("Logo retiré.");
});

test("a_dropped_file_becomes_the_logo_and_one_that_cannot_is_told", async () => {
  const { backend, user } = await show(Settings);
  backend.drop(["/home/claire/ailleurs.png"]);
  expect(backend.called("set_logo")).toEqual([]);
  await user.click(tab("Organisation"));
  backend.drop(["/home/claire/Canal.jpg"]);
  expect(await screen.findByRole("img", { name: /Ateliers du Canal/ })).toBeTruthy();
  backend.drop(["/home/claire/logo.svg"]);
  expect((await screen.findByRole("alert")).textContent).toContain("«\u00a0logo.svg\u00a0» ne peut pas servir de logo");
  expect(screen.getByRole("img", { name: /Ateliers du Canal/ })).toBeTruthy();
  backend.failNext("set_logo", "file_too_large", { limit: "5000000" });
  backend.drop(["/home/claire/grand.png"]);
  await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(/grand\.png.*5\sMo/s));
});

test("a_logo_whose_file_is_lost_is_told", async () => {
  const fake = new FakeBackend();
  await fake.set_logo("/home/claire/Canal.png");
  fake.logoLost = true;
  const { user } = await show(Settings, fake);
  await user.click(tab("Organisation"));
  expect(await screen.findByText(/Le fichier du logo «\sCanal\.png\s» manque/)).toBeTruthy();
  expect(button("Choisir une autre image")).toBeTruthy();
});

test("a_holiday_can_be_worked_and_one_of_ones_own_added_and_removed", async () => {
  const { user } = await show(Settings);
  await user.click(tab("Jours fériés"));
  await user.click(await screen.findByRole("button", { name: "Travailler le jour «\u00a0Toussaint\u00a0»" }));
  const row = within(screen.getByRole("rowheader", { name: "Toussaint" }).closest("tr")!);
  await waitFor(() => expect(row.getByText("travaillé")).toBeTruthy());
  await user.click(row.getByRole("button"));
  await waitFor(() => expect(row.getByText("chômé")).toBeTruthy());
  await user.type(screen.getByLabelText("Jour"), "2/11/2026");
  await user.type(screen.getByLabelText("Nom du jour"), "Pont");
  await user.click(button("Ajouter"));
  await user.click(await screen.findByRole("button", { name: "Retirer le jour «\u00a0Pont\u00a0»" }));
  await waitFor(() => expect(screen.queryByText("Pont")).toBeNull());
});

test("a_passphrase_is_revoked_only_after_it_was_asked_and_never_the_last_one", async () => {
  const { backend, user } = await show(Settings);
  await user.click(tab("Sécurité"));
  await user.click(await screen.findByRole("button", { name: /Retirer la phrase de passe/ }));
  expect(backend.called("revoke_passphrase")).toEqual([]);
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Retirer" }));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("dernière phrase de passe"));
});

test("a_passphrase_is_added_under_a_name", async () => {
  const { user } = await show(Settings);
  await user.click(tab("Sécurité"));
  await user.type(await screen.findByLabelText("À qui, ou pour quoi"), "Paul Girard");
  await user.type(screen.getByLabelText("Phrase de passe"), "girafe tunnel ardoise vapeur");
  await user.click(button("Ajouter"));
  expect(await screen.findByRole("rowheader", { name: "Paul Girard" })).toBeTruthy();
  expect(status.said?.text).toContain("ajoutée");
});

test("the_recovery_sheet_is_printed_and_tried_again", async () => {
  const fake = new FakeBackend();
  fake.recoveryTriedAt = null;
  const { backend, user } = await show(Settings, fake);
  await user.click(tab("Sécurité"));
  expect(await screen.findByText(/n’a jamais été essayé/)).toBeTruthy();
  await user.click(button("Imprimer la feuille de secours"));
  await waitFor(() => expect(backend.called("open_printed")).toHaveLength(1));
  expect(backend.called("print_document")[0]?.[0]).toBe("recovery-sheet");
  await user.type(screen.getByLabelText("Essayer le code lu sur la feuille"), RECOVERY_CODE);
  await user.click(button("Essayer"));
  expect(await screen.findByText("Code essayé le 20 nov. 2026.")).toBeTruthy();
});

test("a_backup_is_made_here_and_on_another_medium", async () => {
  const { backend, user } = await show(Settings);
  await user.click(tab("Sauvegardes"));
  await user.click(button("Sauvegarder maintenant"));
  expect((await screen.findByRole("alert")).textContent).toContain("Sauvegarde faite et vérifiée");
  await user.click(button("Sauvegarder sur un autre support"));
  await waitFor(() => expect(backend.called("backup_to")).toEqual([["/media/cle-usb"]]));
});

test("the_verification_answers_in_sentences", async () => {
  const fake = new FakeBackend();
  const { user } = await show(Settings, fake);
  await user.click(tab("Sauvegardes"));
  await user.click(button("Tout vérifier"));
  expect((await screen.findByRole("alert")).textContent).toContain("Tout est sain");
  fake.problems = [{ code: "chain", detail: { entry: "812" } }, { code: "blob", detail: { document: "PCA" } }];
  await user.click(button("Tout vérifier"));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("à l’entrée 812"));
  expect(screen.getByRole("alert").textContent).toContain("«\u00a0PCA\u00a0»");
});

test("a_finding_opens_its_section", async () => {
  await show(Settings);
  route.go("settings", { kind: "organisation", id: null, section: "backups" });
  await waitFor(() => expect(tab("Sauvegardes").getAttribute("aria-selected")).toBe("true"));
  expect(route.target).toBeNull();
});

test("the_tabs_are_reached_with_the_arrows", async () => {
  const { user } = await show(Settings);
  tab("Affichage").focus();
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(tab("Organisation"));
  await user.keyboard("{End}");
  expect(tab("À propos").getAttribute("aria-selected")).toBe("true");
});

test("a_read_only_mallette_offers_no_change", async () => {
  const { user } = await show(Settings, new FakeBackend({ session: { read_only: "medium" } }));
  await user.click(tab("Organisation"));
  expect(screen.queryByRole("textbox")).toBeNull();
  await user.click(tab("Jours fériés"));
  await screen.findByText("Toussaint");
  expect(screen.queryByRole("button", { name: /Travailler/ })).toBeNull();
});

for (const settings of LOOKS) for (const section of [0, 1, 2, 3, 4, 5]) {
  test(`section_${section + 1}_of_the_settings_is_accessible_${settings.language}_${settings.theme}`, async () => {
    const { container, user } = await show(Settings, new FakeBackend({ session: { settings } }));
    await user.click(screen.getAllByRole("tab")[section]!);
    await waitFor(() => expect(container.querySelector("[role=tabpanel]")!.textContent).not.toBe(""));
    await expectAccessible(container);
  });
}
