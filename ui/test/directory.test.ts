import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { blank, emptyPlan } from "../src/backend/kinds";
import { FakeBackend } from "../src/backend/fake/fake";
import { ORGANISATION, samplePlan } from "../src/backend/fake/content";
import type { ImportPreview } from "../src/backend/types";
import { status } from "../src/shared/status.svelte";
import { plan } from "../src/state/plan.svelte";
import { route } from "../src/state/route.svelte";
import Directory from "../src/views/directory/Directory.svelte";
import { daysLater, lines, mondayOf, turns, weekNumber } from "../src/views/directory/shifts";
import { expectAccessible, LOOKS, show } from "./show";

const row = (name: string) => screen.getByText(name).closest<HTMLElement>("[role=row]")!;
const dialog = () => within(document.querySelector<HTMLElement>("dialog[open]")!);
const names = () => screen.getAllByRole("row").map((each) => each.querySelector("button")?.textContent?.trim()).filter(Boolean);
const tab = (name: RegExp) => screen.getByRole("tab", { name });

test("a_role_without_a_backup_is_seen_as_a_gap_with_a_word_where_it_is", async () => {
  await show(Directory);
  const payroll = within(row("Responsable paie"));
  expect(payroll.getByText("Aucun suppléant").closest(".gap")).toBeTruthy();
  expect(payroll.getByText(/1 contact joignable sur 2/)).toBeTruthy();
  const spokesman = within(row("Porte-parole"));
  expect(spokesman.getByText("Aucun titulaire")).toBeTruthy();
  expect(spokesman.getByText(/aucun contact joignable/)).toBeTruthy();
  expect(within(row("Gestionnaire du plan d’incident")).queryByText(/joignable/)).toBeNull();
});

test("a_holder_without_a_number_does_not_count_as_a_contact", async () => {
  const content = samplePlan();
  Object.assign(content.people.find((person) => person.id === "paul")!, { mobile: "", phone: "" });
  await show(Directory, new FakeBackend({ plan: content }));
  expect(within(row("Gestionnaire du plan d’incident")).getByText("Sans numéro")).toBeTruthy();
  expect(within(row("Gestionnaire du plan d’incident")).getByText(/1 contact joignable sur 2/)).toBeTruthy();
});

test("the_same_person_twice_is_one_contact", async () => {
  const content = samplePlan();
  content.assignments.push(blank("assignment", "again", { role: "payroll", person: "nadia", rank: 2 }));
  await show(Directory, new FakeBackend({ plan: content }));
  expect(within(row("Responsable paie")).getByText(/Même personne/)).toBeTruthy();
});

test("roles_stand_under_their_team", async () => {
  await show(Directory);
  const shown = names();
  expect(shown.indexOf("Équipe de réponse")).toBeLessThan(shown.indexOf("Responsable paie"));
  expect(shown.indexOf("Responsable paie")).toBeLessThan(shown.indexOf("Cellule de crise"));
});

test("the_filter_ignores_accents_and_the_spaces_of_a_number", async () => {
  const { user } = await show(Directory);
  const filter = screen.getByRole("textbox", { name: "Filtrer" });
  await user.type(filter, "ines MOULIN");
  expect(names()).toEqual(["Équipe de réponse", "Gestionnaire du plan de reprise"]);
  await user.clear(filter);
  await user.type(filter, "0639989021");
  expect(names()).toEqual(["Fournisseurs", "Hébergement"]);
  await user.clear(filter);
  await user.type(filter, "hebergeur");
  expect(names()).toEqual(["Fournisseurs", "Hébergement"]);
  await user.clear(filter);
  await user.type(filter, "zzz");
  expect(screen.getByText(/Rien ne correspond à ce filtre/)).toBeTruthy();
});

test("internal_and_external_roles_and_gaps_can_be_told_apart", async () => {
  const { user } = await show(Directory);
  await user.selectOptions(screen.getByRole("combobox", { name: "Interne ou externe" }), "external");
  expect(names()).toEqual(["Fournisseurs", "Hébergement"]);
  await user.click(screen.getByRole("button", { name: "Effacer le filtre" }));
  await user.click(screen.getByRole("checkbox", { name: "Seulement les rôles incomplets" }));
  expect(names()).toEqual(["Équipe de réponse", "Responsable paie", "Cellule de crise", "Porte-parole", "Fournisseurs", "Hébergement"]);
});

test("arrows_move_over_rows_and_c_copies_the_number_of_the_principal", async () => {
  const { user, backend } = await show(Directory);
  screen.getByRole("textbox", { name: "Filtrer" }).focus();
  await user.keyboard("{ArrowDown}");
  await waitFor(() => expect(document.activeElement).toBe(row("Gestionnaire du plan d’incident")));
  await user.keyboard("c");
  await waitFor(() => expect(backend.copied).toBe("06 39 98 31 18"));
  expect(status.said?.text).toContain("06 39 98 31 18");
  await user.keyboard("{Shift>}C{/Shift}");
  await waitFor(() => expect(backend.copied).toBe("06 39 98 44 62"));
  await user.keyboard("{ArrowDown}");
  await waitFor(() => expect(document.activeElement).toBe(row("Gestionnaire du plan de reprise")));
});

test("a_number_is_copied_by_its_button_too", async () => {
  const { user, backend } = await show(Directory);
  await user.click(screen.getAllByRole("button", { name: /06 39 98 31 18, Claire Vasseur/ })[0]!);
  expect(backend.copied).toBe("06 39 98 31 18");
});

test("one_click_says_that_the_numbers_were_tried_today_and_by_whom", async () => {
  const { user, backend } = await show(Directory);
  expect(within(row("Responsable paie")).getByText(/à revérifier/)).toBeTruthy();
  expect(within(row("Gestionnaire du plan de reprise")).getAllByText(/vérifié il y a 3/)).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: /Vérifié aujourd’hui\s: Nadia Benali/ }));
  await waitFor(() => expect(plan.find("person", "nadia")?.verified_on).toBe("2026-11-20"));
  expect(backend.called("confirm_contact")).toEqual([["nadia"]]);
  expect(plan.find("person", "nadia")?.verified_by).toBe("Claire Vasseur");
  expect(within(row("Responsable paie")).getByText("vérifié aujourd’hui")).toBeTruthy();
  // The day and the name are one change, undone at once.
  await plan.undo();
  expect(plan.find("person", "nadia")?.verified_on).not.toBe("2026-11-20");
});

test("enter_opens_a_role_and_its_fields_are_edited_in_place", async () => {
  const { user, backend } = await show(Directory);
  screen.getByRole("textbox", { name: "Filtrer" }).focus();
  await user.keyboard("{ArrowDown}{Enter}");
  await waitFor(() => expect(dialog().getByRole("heading", { name: "Gestionnaire du plan d’incident" })).toBeTruthy());
  const mission = dialog().getByRole("textbox", { name: "Mission" });
  await user.clear(mission);
  await user.type(mission, "Pilote.");
  await user.tab();
  await waitFor(() => expect(backend.called("set_field")).toEqual([["role", "irp", "mission", "Pilote."]]));
});

test("a_missing_backup_is_added_from_the_gap_as_an_existing_or_a_new_person", async () => {
  const { user, backend } = await show(Directory);
  await user.click(screen.getByRole("button", { name: "Ajouter une personne au rôle Responsable paie" }));
  const search = dialog().getByRole("combobox", { name: /Chercher une personne/ });
  await waitFor(() => expect(document.activeElement).toBe(search));
  await user.type(search, "sofia");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(plan.holders("payroll").map((person) => person.id)).toEqual(["nadia", "sofia"]));
  expect(plan.reachable("payroll")).toBe(2);
  await user.click(dialog().getByRole("button", { name: "Ajouter une personne" }));
  await user.type(dialog().getByRole("combobox", { name: /Chercher une personne/ }), "Hugo Lambert{Enter}");
  await waitFor(() => expect(plan.holders("payroll")).toHaveLength(3));
  expect(backend.called("add_record")).toContainEqual(["person", { first_name: "Hugo", last_name: "Lambert", company: null }]);
});

test("the_backup_can_be_made_the_principal", async () => {
  const { user } = await show(Directory);
  await user.click(screen.getByRole("button", { name: "Gestionnaire du plan d’incident" }));
  await user.click(dialog().getByRole("button", { name: "Monter Paul Girard" }));
  await waitFor(() => expect(plan.holders("irp").map((person) => person.id)).toEqual(["paul", "claire"]));
});

test("retiring_a_person_says_first_what_goes_with_it", async () => {
  const { user, backend } = await show(Directory);
  await user.click(tab(/Par personne/));
  await user.click(screen.getByRole("button", { name: "Yann Kerbrat" }));
  await user.click(dialog().getByRole("button", { name: "Retirer du plan…" }));
  expect(dialog().getByRole("alert").textContent).toMatch(/Elle ne tiendra plus\s: Gestionnaire du plan de reprise\..*2 tours d’astreinte sont à réattribuer/s);
  expect(backend.called("retire_record")).toEqual([]);
  await user.click(dialog().getByRole("button", { name: "Retirer du plan" }));
  await waitFor(() => expect(plan.people.has("yann")).toBe(false));
  expect(status.said?.text).toContain("Ctrl+Z");
  expect(plan.holders("drp").map((person) => person.id)).toEqual(["ines"]);
});

test("a_person_is_added_with_a_name_and_opens_at_once", async () => {
  const { user, backend } = await show(Directory);
  await user.click(tab(/Par personne/));
  await user.click(screen.getByRole("button", { name: "Ajouter une personne" }));
  await user.click(dialog().getByRole("button", { name: "Ajouter" }));
  expect(dialog().getByRole("alert").textContent).toContain("Il faut un nom");
  expect(backend.called("add_record")).toEqual([]);
  await user.type(dialog().getByRole("textbox", { name: "Nom" }), "Petit");
  await user.click(dialog().getByRole("button", { name: "Ajouter" }));
  await waitFor(() => expect(dialog().getByRole("textbox", { name: "Mobile" })).toBeTruthy());
});

test("companies_show_their_contract_and_hours", async () => {
  const { user } = await show(Directory);
  await user.click(tab(/Externes/));
  const host = within(row("Hébergeur du Canal"));
  expect(host.getByText("HC-2024-118")).toBeTruthy();
  expect(host.getByText("24/7")).toBeTruthy();
  expect(host.getByText("01 99 00 40 00")).toBeTruthy();
});

test("who_is_on_call_now_and_next_is_said_and_the_next_week_is_one_click_away", async () => {
  const { user, backend } = await show(Directory);
  await user.click(tab(/Astreintes/));
  expect(screen.getByText("D’astreinte maintenant").parentElement!.textContent).toContain("Yann Kerbrat");
  expect(screen.getByText("D’astreinte maintenant").parentElement!.textContent).toContain("puis appeler Inès Moulin");
  await user.click(screen.getByRole("button", { name: "Ajouter le tour suivant" }));
  await waitFor(() => expect(backend.called("add_record")).toHaveLength(1));
  expect(backend.called("add_record")[0]![1]).toMatchObject({ starts_at: "2026-11-30T07:00:00Z", ends_at: "2026-12-07T07:00:00Z", person: "yann", backup: "ines" });
});

test("a_turn_is_given_to_somebody_else_and_can_be_removed", async () => {
  const { user } = await show(Directory);
  await user.click(tab(/Astreintes/));
  await user.click(screen.getAllByRole("button", { name: /^D’astreinte, tour du lundi 23.*\s: Inès Moulin/ })[0]!);
  await user.type(screen.getByRole("combobox", { name: "D’astreinte" }), "paul{Enter}");
  await waitFor(() => expect(plan.now.shifts[1]!.person).toBe("paul"));
  await user.click(screen.getByRole("button", { name: /Retirer le tour du lundi 23/ }));
  await waitFor(() => expect(plan.now.shifts).toHaveLength(1));
  expect(screen.getByText("Le tour suivant n’est pas rempli")).toBeTruthy();
});

test("time_that_nobody_covers_is_shown_between_two_turns", () => {
  const turn = (id: string, starts_at: string, ends_at: string) => blank("shift", id, { starts_at, ends_at });
  const now = "2026-11-20T09:00:00Z";
  const first = turn("a", "2026-11-16T07:00:00Z", "2026-11-23T07:00:00Z");
  const later = turn("b", "2026-11-30T07:00:00Z", "2026-12-07T07:00:00Z");
  expect(lines([later, first], now)).toEqual([{ shift: first, state: "now" }, { from: "2026-11-23T07:00:00Z", to: "2026-11-30T07:00:00Z" }, { shift: later, state: "next" }]);
  expect(turns([later, first], now)).toEqual({ current: first, next: later });
});

test("a_turn_keeps_its_hour_when_the_clocks_change", () => {
  expect(daysLater("2026-10-19T06:00:00Z", 7, "Europe/Paris")).toBe("2026-10-26T07:00:00Z");
  expect(mondayOf("2026-11-20T09:52:00Z", 480, "Europe/Paris")).toBe("2026-11-16T07:00:00Z");
  expect(weekNumber("2026-11-16T07:00:00Z", "Europe/Paris")).toBe(47);
  expect(weekNumber("2027-01-03T12:00:00Z", "Europe/Paris")).toBe(53);
});

const PREVIEW: ImportPreview = {
  rows: [
    { line: 2, person: "Hugo Lambert", company: "", role: "", numbers: "06 39 98 71 25", verdict: "new", near: null, problem: null },
    { line: 3, person: "Claire Vasseur", company: "", role: "", numbers: "06 39 98 31 18", verdict: "same", near: "claire", problem: null },
    { line: 4, person: "P. Girard", company: "", role: "", numbers: "06 00 00 00 00", verdict: "near", near: "paul", problem: null },
    { line: 5, person: "", company: "", role: "", numbers: "01 99 00 00 00", verdict: "problem", near: null, problem: { code: "import_row", detail: { cause: "no_name", line: "5" } } },
  ],
  new: 1, same: 1, near: 1, problems: 1,
};

test("an_import_writes_nothing_before_its_last_step", async () => {
  const fake = new FakeBackend();
  fake.importPreview = PREVIEW;
  const { user, backend } = await show(Directory, fake);
  await user.click(screen.getByRole("button", { name: "Importer…" }));
  await user.click(dialog().getByRole("button", { name: "Choisir un fichier…" }));
  await waitFor(() => expect(dialog().getByText(/contacts.csv\s: 1 ligne/)).toBeTruthy());
  await user.selectOptions(dialog().getByRole("combobox", { name: "Contenu de la colonne Mobile" }), "phone");
  await user.click(dialog().getByRole("button", { name: "Vérifier" }));
  await waitFor(() => expect(dialog().getByText("1 nouvelle personne, 1 déjà là, 1 ressemblance, 1 ligne illisible")).toBeTruthy());
  expect(backend.called("preview_contacts")).toEqual([["/home/claire/contacts.csv", ["first_name", "last_name", "phone"]]]);
  expect(dialog().getByText("Il n’y a pas de nom sur cette ligne.")).toBeTruthy();
  expect(backend.called("import_contacts")).toEqual([]);
  expect(backend.called("add_record")).toEqual([]);
  await user.click(dialog().getByRole("button", { name: "Importer 1 personne" }));
  await waitFor(() => expect(backend.called("import_contacts")).toEqual([["/home/claire/contacts.csv", ["first_name", "last_name", "phone"], [], []]]));
  await waitFor(() => expect(dialog().getByRole("alert").textContent).toMatch(/personnes? ajoutées?/));
});

test("a_row_that_looks_like_somebody_known_completes_them_or_is_somebody_else_only_if_that_is_chosen", async () => {
  const fake = new FakeBackend();
  fake.importPreview = PREVIEW;
  const { user, backend } = await show(Directory, fake);
  await user.click(screen.getByRole("button", { name: "Importer…" }));
  await user.click(dialog().getByRole("button", { name: "Choisir un fichier…" }));
  await waitFor(() => dialog().getByRole("button", { name: "Vérifier" }));
  await user.click(dialog().getByRole("button", { name: "Vérifier" }));
  await waitFor(() => expect(dialog().getByText(/Paul Girard 06 39 98 44 62/)).toBeTruthy());
  const choice = dialog().getByRole<HTMLSelectElement>("combobox", { name: "Que faire de P. Girard\u202f?" });
  expect(choice.value).toBe("");
  expect(dialog().getByRole("button", { name: "Importer 1 personne" })).toBeTruthy();
  await user.selectOptions(choice, "add");
  await user.selectOptions(choice, "complete");
  await user.click(dialog().getByRole("button", { name: "Importer 2 personnes" }));
  await waitFor(() => expect(backend.called("import_contacts")[0]!.slice(2)).toEqual([[4], []]));
  await waitFor(() => expect(dialog().getByRole("alert").textContent).toMatch(/1 personne ajoutée, 1 personne complétée/));
});

test("a_row_that_is_somebody_else_is_added_beside_the_person_it_looks_like", async () => {
  const fake = new FakeBackend();
  fake.importPreview = PREVIEW;
  const { user, backend } = await show(Directory, fake);
  await user.click(screen.getByRole("button", { name: "Importer…" }));
  await user.click(dialog().getByRole("button", { name: "Choisir un fichier…" }));
  await user.click(await dialog().findByRole("button", { name: "Vérifier" }));
  await user.selectOptions(await dialog().findByRole("combobox", { name: "Que faire de P. Girard\u202f?" }), "add");
  await user.click(dialog().getByRole("button", { name: "Importer 2 personnes" }));
  await waitFor(() => expect(backend.called("import_contacts")[0]!.slice(2)).toEqual([[], [4]]));
  await waitFor(() => expect(dialog().getByRole("alert").textContent).toMatch(/2 personnes ajoutées/));
});

test("a_file_that_cannot_be_read_is_said_and_another_can_be_chosen", async () => {
  const { user, backend } = await show(Directory);
  backend.failNext("read_contacts", "import_unreadable", { file: "contacts.csv", cause: "half", line: "12" });
  await user.click(screen.getByRole("button", { name: "Importer…" }));
  await user.click(dialog().getByRole("button", { name: "Choisir un fichier…" }));
  await waitFor(() => expect(dialog().getByRole("alert").textContent).toContain("ligne 12"));
  expect(dialog().getByRole("button", { name: "Choisir un fichier…" })).toBeTruthy();
});

test("an_export_says_that_the_file_lies_in_the_clear", async () => {
  const { user, backend } = await show(Directory);
  await user.click(screen.getByRole("button", { name: "Exporter…" }));
  expect(dialog().getByText(/en clair/)).toBeTruthy();
  await user.click(dialog().getByRole("button", { name: "Fichier vCard (.vcf)" }));
  await waitFor(() => expect(backend.called("choose_save")).toEqual([["annuaire.vcf"]]));
  await waitFor(() => expect(backend.called("export_contacts")).toHaveLength(1));
  expect(status.said?.text).toContain("8 personnes écrites");
});

test("printing_the_directory_leads_to_its_card", async () => {
  const { user } = await show(Directory);
  await user.click(screen.getByRole("button", { name: "Imprimer l’annuaire" }));
  expect(route.view).toBe("print");
  expect(route.target?.section).toBe("contacts");
});

test("a_finding_about_a_role_opens_it_ready_to_add_somebody", async () => {
  await show(Directory);
  route.lead({ kind: "role", id: "payroll" });
  await waitFor(() => expect(dialog().getByRole("combobox", { name: /Chercher une personne/ })).toBeTruthy());
  expect(route.target).toBeNull();
});

test("five_thousand_people_do_not_put_five_thousand_rows_in_the_page", async () => {
  const content = samplePlan();
  content.people = Array.from({ length: 5000 }, (_, n) => blank("person", `p${n}`, { first_name: "Ana", last_name: `Nom ${String(n).padStart(4, "0")}`, mobile: "06 39 98 00 00" }));
  const { user } = await show(Directory, new FakeBackend({ plan: content }));
  await user.click(tab(/Par personne/));
  expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("5001");
  expect(screen.getAllByRole("row").length).toBeLessThan(60);
  screen.getByRole("textbox", { name: "Filtrer" }).focus();
  await user.keyboard("{ArrowDown}{End}");
  await waitFor(() => expect(document.activeElement?.getAttribute("data-row")).toBe("p4999"));
});

test("an_empty_directory_says_what_to_do_first", async () => {
  await show(Directory, new FakeBackend({ plan: { ...emptyPlan(), organisations: [blank("organisation", "o", ORGANISATION)] } }));
  expect(screen.getByText("Aucun rôle dans le plan")).toBeTruthy();
  expect(screen.getByText(/Commencez par ajouter les rôles/)).toBeTruthy();
});

test("a_read_only_mallette_shows_numbers_and_nothing_to_change", async () => {
  const { user } = await show(Directory, new FakeBackend({ session: { read_only: "medium" } }));
  expect(screen.queryByRole("button", { name: /Ajouter|Importer|Vérifié aujourd’hui/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Gestionnaire du plan d’incident" }));
  expect(dialog().queryByRole("textbox")).toBeNull();
});

for (const settings of LOOKS) {
  test(`the_directory_is_accessible_${settings.language}_${settings.theme}`, async () => {
    const { container, user } = await show(Directory, new FakeBackend({ session: { settings } }));
    await expectAccessible(container);
    for (const at of [1, 2, 3]) {
      await user.click(screen.getAllByRole("tab")[at]!);
      await expectAccessible(container);
    }
  });
  test(`the_details_and_the_import_are_accessible_${settings.language}_${settings.theme}`, async () => {
    const fake = new FakeBackend({ session: { settings } });
    fake.importPreview = PREVIEW;
    const { container, user } = await show(Directory, fake);
    await user.click(screen.getAllByRole("button", { name: /Gestionnaire du plan d’incident/ })[0]!);
    await expectAccessible(container);
    await user.click(dialog().getByRole("button", { name: "Claire Vasseur" }));
    await expectAccessible(container);
    await user.click(dialog().getAllByRole("button", { name: /Fermer|Close/ })[0]!);
    await user.click(screen.getByRole("button", { name: /Importer…|Import…/ }));
    await user.click(dialog().getByRole("button", { name: /Choisir un fichier|Choose a file/ }));
    await waitFor(() => dialog().getByRole("button", { name: /Vérifier|Check/ }));
    await expectAccessible(container);
    await user.click(dialog().getByRole("button", { name: /Vérifier|Check/ }));
    await waitFor(() => dialog().getByText("Hugo Lambert"));
    await expectAccessible(container);
  });
}
