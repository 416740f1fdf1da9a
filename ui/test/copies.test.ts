import { screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import { samplePlan } from "../src/backend/fake/content";
import { FakeBackend } from "../src/backend/fake/fake";
import type { CopyCheck } from "../src/backend/types";
import { plan } from "../src/state/plan.svelte";
import { route } from "../src/state/route.svelte";
import { status } from "../src/shared/status.svelte";
import Print from "../src/views/print/Print.svelte";
import Situation from "../src/views/situation/Situation.svelte";
import { expectAccessible, LOOKS, show } from "./show";

async function register(fake?: FakeBackend) {
  const shown = await show(Print, fake);
  await shown.user.click(screen.getByRole("tab", { name: /^(Exemplaires|Copies)/ }));
  return shown;
}
async function check(fake?: FakeBackend) {
  const shown = await show(Print, fake);
  await shown.user.click(screen.getByRole("tab", { name: /^(Vérifier|Check)/ }));
  return shown;
}
const row = (number: number) => within(screen.getByRole("rowheader", { name: String(number) }).closest("tr")!);
/** Holds back what waits for the next frame, until it is painted. */
function painting() {
  const waiting: FrameRequestCallback[] = [];
  vi.spyOn(window, "requestAnimationFrame").mockImplementation((work) => waiting.push(work));
  return { paint: () => waiting.splice(0).forEach((work) => work(0)) };
}
afterEach(() => { vi.restoreAllMocks(); });
const without = (lists: "copies" | "versions") => new FakeBackend({ plan: { ...samplePlan(), [lists]: [] } });

test("each_copy_says_who_holds_it_and_how_it_stands_in_words", async () => {
  await register();
  expect(await row(1).findByText("périmé")).toBeTruthy();
  expect(row(1).getByText(/depuis le 12 nov\. 2026\s: 3 feuilles/)).toBeTruthy();
  for (const text of ["Claire Vasseur", "Classeur rouge, salle de crise", "Plan complet", "v3.1", "4 juin 2026", "5 juin 2026"]) expect(row(1).getByText(text)).toBeTruthy();
  expect(row(2).getByText("à jour")).toBeTruthy();
  expect(row(3).getByText("pas encore remis")).toBeTruthy();
  expect(row(4).getByText("détruit")).toBeTruthy();
  expect(row(4).queryByRole("button")).toBeNull();
  expect(row(2).queryByRole("button", { name: /Remplacer/ })).toBeNull();
});

test("copies_that_are_out_of_date_are_said_above_the_register_and_on_its_tab", async () => {
  await register();
  expect(await screen.findByText("Un exemplaire papier est périmé")).toBeTruthy();
  expect(screen.getByRole("tab", { name: /Exemplaires/ }).textContent).toContain("1 périmé");
});

test("the_register_can_be_read_before_the_copies_are_compared", async () => {
  const fake = new FakeBackend();
  let answer: (checks: CopyCheck[]) => void = () => undefined;
  const compared = fake.paper_copies;
  fake.paper_copies = () => new Promise((resolve) => (answer = resolve));
  await register(fake);
  expect(row(1).getByText("Claire Vasseur")).toBeTruthy();
  expect(row(1).getByText("vérification…")).toBeTruthy();
  expect(screen.getByText("Comparaison des exemplaires avec le plan…")).toBeTruthy();
  answer(await compared());
  expect(await row(1).findByText("périmé")).toBeTruthy();
});

test("a_copy_that_was_just_brought_up_to_date_is_no_longer_called_out_of_date_while_it_is_compared", async () => {
  const fake = new FakeBackend();
  const { user } = await register(fake);
  await row(1).findByText("périmé");
  fake.paper_copies = () => new Promise(() => undefined);
  await user.click(row(1).getByRole("button", { name: "Remplacer les feuilles de l’exemplaire 1" }));
  expect(await row(1).findByText("vérification…")).toBeTruthy();
  expect(row(1).queryByText("périmé")).toBeNull();
  expect(row(2).getByText("à jour")).toBeTruthy();
});

test("replacing_the_sheets_of_a_copy_says_what_to_take_out_and_put_in_and_brings_it_up_to_date", async () => {
  const { user, backend } = await register();
  await user.click(await row(1).findByRole("button", { name: "Remplacer les feuilles de l’exemplaire 1" }));
  await waitFor(() => expect(backend.called("update_copy")).toEqual([[1, "/home/claire/plan.pdf"]]));
  expect(backend.called("choose_save")).toEqual([["exemplaire-1-remplacement.pdf"]]);
  expect(await screen.findByText(/À remplacer\s: III-2, III-3/)).toBeTruthy();
  expect(screen.getByText(/À ajouter\s: III-4/)).toBeTruthy();
  expect(screen.getByText("Exemplaire 1")).toBeTruthy();
  expect(await row(1).findByText("à jour")).toBeTruthy();
  expect(screen.getByText("Chaque exemplaire en service dit ce que dit le plan")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Imprimer plan.pdf" }));
  expect(backend.called("send_to_printer")).toEqual([["/home/claire/plan.pdf", "Exemplaire 1"]]);
});

test("a_copy_is_handed_over_and_undo_takes_it_back", async () => {
  const { user, backend } = await register();
  await user.click(row(3).getByRole("button", { name: "Exemplaire 3 remis aujourd’hui" }));
  expect(await row(3).findByText("20 nov. 2026")).toBeTruthy();
  expect(backend.called("hand_over_copy")).toEqual([[3]]);
  expect(status.said?.text).toContain("Exemplaire 3");
  await plan.undo();
  expect(await row(3).findByText("pas encore remis")).toBeTruthy();
});

test("a_copy_is_noted_as_destroyed_only_when_that_is_confirmed", async () => {
  const { user, backend } = await register();
  await user.click(row(2).getByRole("button", { name: "Exemplaire 2 détruit" }));
  expect(within(screen.getByRole("dialog")).getByText(/Marc Delaunay/)).toBeTruthy();
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Annuler" }));
  expect(backend.called("retire_copy")).toEqual([]);
  await user.click(row(2).getByRole("button", { name: "Exemplaire 2 détruit" }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Noter qu’il est détruit" }));
  expect(await row(2).findByText("détruit")).toBeTruthy();
  expect(backend.called("retire_copy")).toEqual([[2]]);
});

test("a_copy_the_register_lost_is_a_sentence", async () => {
  const { user, backend } = await register();
  backend.failNext("hand_over_copy", "copy_unknown", { number: "3" });
  await user.click(row(3).getByRole("button", { name: "Exemplaire 3 remis aujourd’hui" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Le registre n’a pas d’exemplaire 3 en service");
});

test("an_empty_register_says_what_to_do_first_and_compares_nothing", async () => {
  const { user, backend } = await register(without("copies"));
  expect(screen.getByText("Aucun exemplaire n’est inscrit")).toBeTruthy();
  expect(backend.called("paper_copies")).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Aller aux documents" }));
  expect(screen.getByRole("region", { name: "Plan complet" })).toBeTruthy();
});

test("a_register_that_is_only_read_offers_no_acts", async () => {
  await register(new FakeBackend({ session: { read_only: "medium" } }));
  expect(await row(1).findByText("périmé")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Exemplaire \d|Remplacer/ })).toBeNull();
});

test("a_copy_found_by_the_search_comes_into_sight", async () => {
  route.go("print", { kind: "paper_copy", id: "copy-2" });
  await show(Print);
  await waitFor(() => expect(document.activeElement?.getAttribute("data-row")).toBe("copy-2"));
});

test("a_code_is_answered_in_plain_words", async () => {
  const { user, backend } = await check();
  const field = screen.getByRole("textbox", { name: "Texte du code QR, ou empreinte" });
  const ask = async (text: string) => { await user.clear(field); await user.type(field, `${text}{Enter}`); };
  await user.click(screen.getByRole("button", { name: "Vérifier" }));
  expect(screen.getByRole("alert").textContent).toContain("Tapez d’abord");
  expect(backend.called("check_code")).toEqual([]);
  await ask("2E5D 0C7A");
  expect(await screen.findByText(/Cet exemplaire est à jour\s: Plan complet, v3\.2\. Vous pouvez le suivre/)).toBeTruthy();
  expect(screen.getByText(/Au registre\s: exemplaire 2/)).toBeTruthy();
  await ask("1e5d0c7a41b8f2e6");
  expect(await screen.findByText(/Cet exemplaire est périmé depuis le 12 nov\. 2026\s: Plan complet, v3\.1/)).toBeTruthy();
  expect(screen.getByText(/À remplacer\s: III-2, III-3/)).toBeTruthy();
  await ask("azerty");
  expect(await screen.findByText("Ce code n’est pas connu de cette mallette.")).toBeTruthy();
  expect(screen.getByText(/ne suivez pas cet exemplaire/)).toBeTruthy();
});

test("a_checked_copy_of_the_register_leads_to_it", async () => {
  const { user } = await check();
  await user.type(screen.getByRole("textbox", { name: "Texte du code QR, ou empreinte" }), "1e5d0c7a{Enter}");
  await user.click(await screen.findByRole("button", { name: "Voir le registre" }));
  expect(row(1).getByText("Claire Vasseur")).toBeTruthy();
});

test("what_changed_since_a_version_is_printed_as_a_list_or_as_sheets", async () => {
  const { user, backend } = await check();
  const options = { language: "fr", paper: "a4", large: false, duplex: true, incident: null, period: null, masked: false };
  await user.selectOptions(screen.getByRole("combobox", { name: "Depuis la version" }), "3.1");
  await user.click(screen.getByRole("button", { name: "Liste des changements…" }));
  await waitFor(() => expect(backend.called("print_changes")).toEqual([["plan", options, "3.1", "/home/claire/plan.pdf"]]));
  await user.selectOptions(screen.getByRole("combobox", { name: "Document" }), "contacts");
  await user.click(screen.getByRole("button", { name: "Feuilles de remplacement…" }));
  await waitFor(() => expect(backend.called("print_replacement")).toEqual([["contacts", options, "3.1", "/home/claire/plan.pdf"]]));
  expect(backend.called("choose_save")).toEqual([["plan-changements-depuis-3.1.pdf"], ["annuaire-remplacement-depuis-3.1.pdf"]]);
  expect(await screen.findByText(/À ajouter\s: III-4/)).toBeTruthy();
});

test("nothing_to_replace_is_said_and_nothing_is_written", async () => {
  const { user } = await check();
  await user.click(screen.getByRole("button", { name: "Feuilles de remplacement…" }));
  expect(await screen.findByText(/Aucune feuille n’est à remplacer/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Ouvrir/ })).toBeNull();
});

test("a_plan_never_published_says_that_changes_are_counted_from_a_version", async () => {
  const { user } = await check(without("versions"));
  await user.click(screen.getByRole("button", { name: "Aller au plan" }));
  expect([route.view, route.target?.kind]).toEqual(["plan", "plan_version"]);
});

test("the_situation_counts_the_copies_out_of_date_once_it_is_painted", async () => {
  const frames = painting();
  const { user, backend } = await show(Situation);
  const card = within(await screen.findByRole("region", { name: "Papier" }));
  expect(card.getByText(/3 exemplaires en service/)).toBeTruthy();
  expect(backend.called("paper_copies")).toEqual([]);
  frames.paint();
  expect(await card.findByText(/Un exemplaire est périmé/)).toBeTruthy();
  expect(backend.called("paper_copies")).toHaveLength(1);
  await user.click(card.getByRole("button", { name: "Voir le registre" }));
  expect([route.view, route.target?.section]).toEqual(["print", "copies"]);
});

test("without_any_copy_the_situation_compares_nothing", async () => {
  const frames = painting();
  const { backend } = await show(Situation, without("copies"));
  expect(within(await screen.findByRole("region", { name: "Papier" })).getByText("Aucun exemplaire papier n’est inscrit.")).toBeTruthy();
  frames.paint();
  await new Promise((done) => setTimeout(done));
  expect(backend.called("paper_copies")).toEqual([]);
});

for (const settings of LOOKS) test(`copies_and_their_checking_are_accessible_${settings.language}_${settings.theme}`, async () => {
  const { container, user } = await register(new FakeBackend({ session: { settings } }));
  await screen.findAllByText(/^(périmé|out of date)$/);
  await expectAccessible(container);
  await user.click(screen.getByRole("tab", { name: /^(Vérifier|Check)/ }));
  await user.type(screen.getAllByRole("textbox")[0]!, "1e5d0c7a{Enter}");
  await screen.findByText(/(est périmé depuis|is out of date since)/);
  await expectAccessible(container);
});
