import { screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import { blank, emptyPlan } from "../src/backend/kinds";
import { FakeBackend } from "../src/backend/fake/fake";
import { ORGANISATION } from "../src/backend/fake/content";
import type { PrintedFile } from "../src/backend/types";
import { route } from "../src/state/route.svelte";
import Print from "../src/views/print/Print.svelte";
import { expectAccessible, LOOKS, show } from "./show";

afterEach(() => { vi.useRealTimers(); });

const card = (title: string) => within(screen.getByRole("region", { name: title }));
const save = (name: string) => screen.getByRole("button", { name: new RegExp(`Enregistrer en PDF\\s: ${name}`) });

test("a_document_is_saved_with_the_options_chosen_and_its_pages_are_said", async () => {
  const { user, backend } = await show(Print);
  await user.selectOptions(screen.getByRole("combobox", { name: "Format du papier" }), "letter");
  await user.selectOptions(screen.getByRole("combobox", { name: "Langue des titres" }), "en");
  await user.click(screen.getByRole("checkbox", { name: "Gros caractères" }));
  await user.click(screen.getByRole("checkbox", { name: "Recto verso" }));
  await user.click(save("Plan complet"));
  await waitFor(() => expect(backend.called("print_document")).toEqual([["plan", { language: "en", paper: "letter", large: true, duplex: false }, "/home/claire/plan.pdf"]]));
  expect(backend.called("choose_save")).toEqual([["plan.pdf"]]);
  await waitFor(() => expect(card("Plan complet").getByText(/plan\.pdf\s: 46 pages/)).toBeTruthy());
  await user.click(screen.getByRole("button", { name: "Ouvrir plan.pdf" }));
  expect(backend.called("open_printed")).toEqual([["/home/claire/plan.pdf"]]);
});

test("a_cancelled_dialog_prints_nothing", async () => {
  const { user, backend } = await show(Print);
  backend.answers.save = null;
  await user.click(save("Annuaire"));
  await waitFor(() => expect(backend.called("choose_save")).toHaveLength(1));
  expect(backend.called("print_document")).toEqual([]);
});

test("progress_is_shown_when_it_lasts_longer_than_a_second", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const fake = new FakeBackend();
  let finish: (file: PrintedFile) => void = () => undefined;
  fake.print_document = () => new Promise((resolve) => (finish = resolve));
  const { user } = await show(Print, fake);
  await user.click(save("Plan complet"));
  expect(screen.queryByRole("progressbar")).toBeNull();
  await vi.advanceTimersByTimeAsync(1100);
  expect(screen.getByRole("progressbar", { name: /Mise en page\s: Plan complet/ })).toBeTruthy();
  expect((save("Annuaire") as HTMLButtonElement).disabled).toBe(true);
  finish({ path: "/a/plan.pdf", pages: 1, warnings: [] });
  await waitFor(() => expect(card("Plan complet").getByText(/plan\.pdf\s: 1 page$/)).toBeTruthy());
  expect(screen.queryByRole("progressbar")).toBeNull();
});

test("everything_is_printed_into_one_folder_without_the_recovery_sheet", async () => {
  const { user, backend } = await show(Print);
  await user.click(screen.getByRole("button", { name: /^Tout imprimer/ }));
  await waitFor(() => expect(backend.called("print_set")).toHaveLength(1));
  expect(backend.called("print_set")[0]![1]).toBe("/media/cle-usb");
  expect(backend.called("print_document")).toEqual([]);
  await waitFor(() => expect(card("Tout imprimer").getByText("3 fichiers écrits.")).toBeTruthy());
  expect(card("Tout imprimer").getByText(/contacts\.pdf\s: 6 pages/)).toBeTruthy();
  expect(card("Tout imprimer").getByText(/forms\.pdf\s: 20 pages/)).toBeTruthy();
});

test("characters_that_the_typeface_lacks_are_listed", async () => {
  const fake = new FakeBackend();
  fake.print_document = async (_, __, path) => ({ path, pages: 46, warnings: ["日", "本", "日"] });
  const { user } = await show(Print, fake);
  await user.click(save("Plan complet"));
  await waitFor(() => expect(card("Plan complet").getByText("Des caractères n’ont pas pu être imprimés")).toBeTruthy());
  expect(card("Plan complet").getAllByText(/^[日本]$/)).toHaveLength(2);
});

test("the_recovery_sheet_has_its_own_card_with_its_warning", async () => {
  const { user, backend } = await show(Print);
  expect(card("Feuille de secours").getByText(/ouvre la mallette à elle seule/)).toBeTruthy();
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
});
