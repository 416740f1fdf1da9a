import { screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import { blank, emptyPlan } from "../src/backend/kinds";
import { FakeBackend } from "../src/backend/fake/fake";
import { ORGANISATION } from "../src/backend/fake/content";
import { plan } from "../src/state/plan.svelte";
import { route } from "../src/state/route.svelte";
import Print from "../src/views/print/Print.svelte";
import { expectAccessible, LOOKS, show } from "./show";

afterEach(() => { vi.useRealTimers(); });

const card = (title: string) => within(screen.getByRole("region", { name: title }));
const save = (name: string) => screen.getByRole("button", { name: new RegExp(`Enregistrer en PDF\\s: ${name}`) });
const print = (name: string) => screen.getByRole("button", { name: new RegExp(`^Imprimer\\s: ${name}`) });
const numbered = (name: string) => screen.getByRole("button", { name: new RegExp(`Exemplaire numéroté\\s: ${name}`) });
const slow = () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const fake = new FakeBackend();
  fake.lasts = 10_000;
  return fake;
};

test("a_document_is_saved_with_the_options_chosen_and_its_pages_are_said", async () => {
  const { user, backend } = await show(Print);
  await user.selectOptions(screen.getByRole("combobox", { name: "Format du papier" }), "letter");
  await user.selectOptions(screen.getByRole("combobox", { name: "Langue des titres" }), "en");
  await user.click(screen.getByRole("checkbox", { name: "Gros caractères" }));
  await user.click(screen.getByRole("checkbox", { name: "Recto verso" }));
  await user.click(save("Plan complet"));
  await waitFor(() => expect(backend.called("print_document")).toEqual([["plan", { language: "en", paper: "letter", large: true, duplex: false, incident: null, period: null, masked: false }, "/home/claire/plan.pdf"]]));
  expect(backend.called("choose_save")).toEqual([["plan.pdf"]]);
  await waitFor(() => expect(card("Plan complet").getByText(/plan\.pdf\s: 46 pages/)).toBeTruthy());
  expect(backend.called("send_to_printer")).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Ouvrir plan.pdf" }));
  expect(backend.called("open_printed")).toEqual([["/home/claire/plan.pdf"]]);
});

test("every_document_says_what_it_is_for_and_when_it_is_wanted", async () => {
  await show(Print);
  for (const name of ["Plan complet", "Annuaire", "Feuille de secours"]) expect(card(name).getAllByText(/\p{L}+\.$/u).length).toBeGreaterThanOrEqual(2);
});

test("the_options_are_remembered_when_the_screen_is_left_and_found_again", async () => {
  const first = await show(Print);
  await first.user.selectOptions(screen.getByRole("combobox", { name: "Format du papier" }), "letter");
  await first.user.click(screen.getByRole("checkbox", { name: "Gros caractères" }));
  first.unmount();
  await show(Print);
  expect((screen.getByRole("combobox", { name: "Format du papier" }) as HTMLSelectElement).value).toBe("letter");
  expect((screen.getByRole("checkbox", { name: "Gros caractères" }) as HTMLInputElement).checked).toBe(true);
  expect((screen.getByRole("combobox", { name: "Langue des titres" }) as HTMLSelectElement).value).toBe("fr");
});

test("printing_saves_where_the_person_chose_then_hands_the_file_to_the_desktop", async () => {
  const { user, backend } = await show(Print);
  await user.click(print("Annuaire"));
  await waitFor(() => expect(backend.called("send_to_printer")).toEqual([["/home/claire/plan.pdf", "Annuaire"]]));
  expect(backend.called("choose_save")).toEqual([["annuaire.pdf"]]);
  expect(backend.called("print_document")[0]![0]).toBe("contacts");
  expect(await card("Annuaire").findByText("Confié à la fenêtre d’impression de l’ordinateur.")).toBeTruthy();
});

test("without_a_print_dialog_it_says_that_the_viewer_was_opened", async () => {
  const fake = new FakeBackend();
  fake.sends = "viewer";
  const { user } = await show(Print, fake);
  await user.click(print("Annuaire"));
  expect(await card("Annuaire").findByText(/ouvert dans le lecteur de PDF/)).toBeTruthy();
});

test("a_print_dialog_that_was_closed_is_no_error_and_the_file_stays", async () => {
  const { user, backend } = await show(Print);
  backend.failNext("send_to_printer", "cancelled");
  await user.click(print("Annuaire"));
  expect(await card("Annuaire").findByText(/Il n’a pas été imprimé/)).toBeTruthy();
  expect(card("Annuaire").getByText(/plan\.pdf\s: 6 pages/)).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Imprimer plan.pdf" }));
  expect(await card("Annuaire").findByText(/Confié à la fenêtre/)).toBeTruthy();
});

test("a_cancelled_dialog_prints_nothing", async () => {
  const { user, backend } = await show(Print);
  backend.answers.save = null;
  await user.click(print("Annuaire"));
  await waitFor(() => expect(backend.called("choose_save")).toHaveLength(1));
  expect(backend.called("print_document")).toEqual([]);
  expect(backend.called("send_to_printer")).toEqual([]);
});

test("progress_is_counted_once_it_has_lasted_a_second_and_no_longer_asked_for_afterwards", async () => {
  const { user, backend } = await show(Print, slow());
  await user.click(save("Plan complet"));
  await vi.advanceTimersByTimeAsync(700);
  expect(screen.queryByRole("progressbar")).toBeNull();
  await vi.advanceTimersByTimeAsync(5000);
  const bar = screen.getByRole("progressbar", { name: /Mise en page\s: Plan complet/ }) as HTMLProgressElement;
  expect(bar.value).toBeGreaterThan(0.3);
  expect(bar.value).toBeLessThan(1);
  expect((save("Annuaire") as HTMLButtonElement).disabled).toBe(true);
  await vi.advanceTimersByTimeAsync(6000);
  await waitFor(() => expect(card("Plan complet").getByText(/plan\.pdf\s: 46 pages/)).toBeTruthy());
  expect(screen.queryByRole("progressbar")).toBeNull();
  const asked = backend.called("printing").length;
  await vi.advanceTimersByTimeAsync(2000);
  expect(backend.called("printing")).toHaveLength(asked);
});

test("what_was_given_up_is_said_calmly", async () => {
  const { user, backend } = await show(Print, slow());
  await user.click(print("Plan complet"));
  await vi.advanceTimersByTimeAsync(1500);
  await user.click(screen.getByRole("button", { name: "Abandonner" }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(backend.called("give_up_printing")).toHaveLength(1);
  expect(card("Plan complet").getByText(/Vous avez abandonné/)).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(backend.called("send_to_printer")).toEqual([]);
  expect((save("Annuaire") as HTMLButtonElement).disabled).toBe(false);
});

test("everything_is_printed_into_one_folder_without_the_recovery_sheet", async () => {
  const { user, backend } = await show(Print);
  await user.click(screen.getByRole("button", { name: /^Tout imprimer/ }));
  await waitFor(() => expect(backend.called("print_set")).toHaveLength(1));
  expect(backend.called("print_set")[0]![1]).toBe("/media/cle-usb");
  expect(backend.called("print_document")).toEqual([]);
  await waitFor(() => expect(card("Tout imprimer").getByText(/fichiers écrits/)).toBeTruthy());
  expect(card("Tout imprimer").getByText(/contacts\.pdf\s: 6 pages/)).toBeTruthy();
});

test("texts_that_the_typeface_cannot_print_are_listed_once_each", async () => {
  const fake = new FakeBackend();
  fake.missing = ["Annuaire, Nom · 日本 · 日本", "Rôles, Mission · Ω · Ω", "Annuaire, Nom · 日本 · 日本"];
  const { user } = await show(Print, fake);
  await user.click(save("Plan complet"));
  await waitFor(() => expect(card("Plan complet").getByText("2 textes ne s’impriment pas en entier")).toBeTruthy());
  expect(card("Plan complet").getAllByText(/日本/)).toHaveLength(1);
});

test("the_recovery_sheet_has_its_warning_and_no_numbered_copy", async () => {
  const { user, backend } = await show(Print);
  expect(card("Feuille de secours").getByText(/ouvre la mallette à elle seule/)).toBeTruthy();
  expect(card("Feuille de secours").queryByRole("button", { name: /Exemplaire numéroté/ })).toBeNull();
  await user.click(save("Feuille de secours"));
  await waitFor(() => expect(backend.called("print_document")[0]![0]).toBe("recovery-sheet"));
});

test("a_refusal_is_said_in_the_card_it_belongs_to", async () => {
  const { user, backend } = await show(Print);
  backend.failNext("print_document", "disk_full");
  await user.click(save("Annuaire"));
  await waitFor(() => expect(card("Annuaire").getByRole("alert").textContent).toContain("Le disque est plein"));
  expect(card("Plan complet").queryByRole("alert")).toBeNull();
});

test("keeping_the_pdfs_in_the_clear_is_asked_again_before_it_is_done", async () => {
  const { user, backend } = await show(Print);
  const box = () => screen.getByRole("switch", { name: /Garder les derniers PDF/ }) as HTMLInputElement;
  await waitFor(() => expect(box().disabled).toBe(false));
  await user.click(box());
  expect(backend.called("set_keeps_paper")).toEqual([]);
  expect(box().checked).toBe(false);
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByText(/ne sont pas chiffrés/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Annuler" }));
  expect(backend.called("set_keeps_paper")).toEqual([]);
  await user.click(box());
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Les garder en clair" }));
  await waitFor(() => expect(box().checked).toBe(true));
  expect(screen.getByText(/ne sont pas chiffrés : quiconque|ne sont pas chiffrés\s: quiconque/)).toBeTruthy();
  await user.click(box());
  await waitFor(() => expect(backend.called("set_keeps_paper")).toEqual([[true], [false]]));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(box().checked).toBe(false);
});

test("a_numbered_copy_wants_a_holder_and_is_entered_into_the_register", async () => {
  const { user, backend } = await show(Print);
  await user.click(numbered("Plan complet"));
  const dialog = within(screen.getByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Enregistrer…" }));
  expect(dialog.getByRole("alert").textContent).toContain("Dites qui le gardera");
  expect(backend.called("print_copy")).toEqual([]);
  await user.type(dialog.getByRole("combobox", { name: "Détenteur" }), "Yann Kerbrat");
  await user.type(dialog.getByRole("textbox", { name: /^Lieu/ }), "Salle serveurs");
  await user.click(dialog.getByRole("button", { name: "Enregistrer…" }));
  await waitFor(() => expect(backend.called("print_copy")).toHaveLength(1));
  expect(backend.called("choose_save")).toEqual([["plan-exemplaire-5.pdf"]]);
  expect(backend.called("print_copy")[0]!.slice(2)).toEqual([{ number: null, holder: "Yann Kerbrat", place: "Salle serveurs" }, "/home/claire/plan.pdf"]);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(plan.now.copies.map(({ number, holder }) => [number, holder])).toContainEqual([5, "Yann Kerbrat"]);
  expect(card("Plan complet").getByText(/L’exemplaire est inscrit au registre/)).toBeTruthy();
});

test("a_number_that_is_taken_keeps_what_was_typed", async () => {
  const { user, backend } = await show(Print);
  await user.click(numbered("Plan complet"));
  const dialog = within(screen.getByRole("dialog"));
  const number = dialog.getByRole("textbox", { name: /^Numéro/ }) as HTMLInputElement;
  await user.type(dialog.getByRole("combobox", { name: "Détenteur" }), "Standard");
  await user.type(number, "deux");
  await user.click(dialog.getByRole("button", { name: "Imprimer…" }));
  expect(dialog.getByRole("alert").textContent).toContain("nombre entier");
  await user.clear(number);
  await user.type(number, "2");
  await user.click(dialog.getByRole("button", { name: "Imprimer…" }));
  await waitFor(() => expect(dialog.getByText(/Le numéro 2 a été donné/)).toBeTruthy());
  expect(number.value).toBe("2");
  await user.clear(number);
  await user.type(number, "9");
  await user.click(dialog.getByRole("button", { name: "Imprimer…" }));
  await waitFor(() => expect(backend.called("send_to_printer")).toHaveLength(1));
  expect(plan.now.copies.map(({ number }) => number)).toContain(9);
});

test("a_mallette_that_is_only_read_prints_but_registers_and_keeps_nothing", async () => {
  const { backend, user } = await show(Print, new FakeBackend({ session: { read_only: "medium" } }));
  expect(screen.queryByRole("button", { name: /Exemplaire numéroté/ })).toBeNull();
  expect((screen.getByRole("switch") as HTMLInputElement).disabled).toBe(true);
  await user.click(save("Plan complet"));
  await waitFor(() => expect(backend.called("print_document")).toHaveLength(1));
});

test("the_directory_leads_to_its_own_card", async () => {
  route.go("print", { kind: "person", id: null, section: "contacts" });
  await show(Print);
  await waitFor(() => expect(document.activeElement?.getAttribute("data-row")).toBe("print-contacts"));
  expect(route.target).toBeNull();
});

test("an_empty_plan_is_said_before_it_is_printed", async () => {
  await show(Print, new FakeBackend({ plan: { ...emptyPlan(), organisations: [blank("organisation", "o", ORGANISATION)] } }));
  expect(screen.getByText("Le plan est encore vide")).toBeTruthy();
});

for (const settings of LOOKS) test(`printing_is_accessible_${settings.language}_${settings.theme}`, async () => {
  const { container, user } = await show(Print, new FakeBackend({ session: { settings } }));
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: /^(Tout imprimer|Print everything)/ }));
  await waitFor(() => screen.getAllByRole("button", { name: /^(Ouvrir|Open) / }));
  await expectAccessible(container);
  await user.click(screen.getAllByRole("button", { name: /^(Exemplaire numéroté|Numbered copy)/ })[0]!);
  await expectAccessible(container);
});
