import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { blank, emptyPlan } from "../src/backend/kinds";
import { FakeBackend } from "../src/backend/fake/fake";
import { ORGANISATION, samplePlan } from "../src/backend/fake/content";
import { status } from "../src/shared/status.svelte";
import { plan } from "../src/state/plan.svelte";
import { route } from "../src/state/route.svelte";
import Documents from "../src/views/documents/Documents.svelte";
import { shownAs, textOf } from "../src/shared/viewer/content";
import { isPath, likely } from "../src/views/documents/copies";
import { expectAccessible, LOOKS, show } from "./show";

vi.mock("../src/shared/viewer/pdf", () => ({
  openPdf: async (bytes: Uint8Array) => {
    if (!new TextDecoder().decode(bytes).startsWith("%PDF")) throw new Error("no PDF");
    return { pages: 2, draw: () => ({ done: Promise.resolve({ ratio: 1.4, text: "" }), cancel: () => undefined, cancelled: false }), close: async () => undefined };
  },
}));

const row = (title: string) => screen.getByDisplayValue(title).closest<HTMLElement>("tr")!;
const dialog = () => within(document.querySelector<HTMLElement>("dialog[open]")!);
const BCP = "Plan de continuité d’activité";
const CMP = "Plan de gestion de crise";
const idOf = (title: string) => plan.now.documents.find((each) => each.title === title)!.id;

test("a_document_without_a_copy_is_seen_as_a_gap_and_one_with_a_copy_says_how_old_it_is", async () => {
  await show(Documents);
  expect(within(row(CMP)).getByText("Aucune copie hors ligne").closest("td.gap")).toBeTruthy();
  await waitFor(() => expect(within(row(BCP)).getByText("Copie à jour")).toBeTruthy());
  expect(within(row(BCP)).getByText(/prise le 2 oct\. 2026, 412/)).toBeTruthy();
  expect(screen.getByText("2 sans copie hors ligne")).toBeTruthy();
});

test("a_changed_or_unreachable_original_is_said", async () => {
  const fake = new FakeBackend();
  let state: "changed" | "unreachable" = "changed";
  fake.copy_states = async () => fake.journal.plan().documents.map(({ id }) => ({ document: id, state }));
  const { unmount } = await show(Documents, fake);
  await waitFor(() => expect(within(row(BCP)).getByText("L’original a changé")).toBeTruthy());
  expect(within(row(BCP)).getByRole("button", { name: `Remplacer la copie de ${BCP}` })).toBeTruthy();
  unmount();
  state = "unreachable";
  await show(Documents, fake);
  await waitFor(() => expect(within(row(BCP)).getByText("Original injoignable, copie gardée")).toBeTruthy());
});

test("an_overdue_review_is_marked_with_a_word", async () => {
  await show(Documents);
  expect(within(row("Plan de reprise d’activité")).getByText(/revue en retard/)).toBeTruthy();
  expect(within(row(CMP)).getByText("sans date de revue")).toBeTruthy();
  expect(within(row(BCP)).queryByText(/revue en retard/)).toBeNull();
});

test("a_document_is_edited_in_place", async () => {
  const { user, backend } = await show(Documents);
  const owner = within(row(CMP)).getByRole("textbox", { name: /^Tenu à jour par/ });
  await user.clear(owner);
  await user.type(owner, "Claire Vasseur");
  await user.tab();
  await waitFor(() => expect(backend.called("set_field")).toEqual([["document", idOf(CMP), "owner", "Claire Vasseur"]]));
});

test("a_dropped_file_is_attached_to_the_document_its_name_suggests_once_that_is_confirmed", async () => {
  const { user, backend } = await show(Documents);
  backend.drop(["/home/claire/DSI-PRA-01 v2.pdf"]);
  await waitFor(() => expect(dialog().getByRole<HTMLSelectElement>("combobox").value).toBe(idOf("Plan de reprise d’activité")));
  expect(backend.called("attach_copy")).toEqual([]);
  await user.selectOptions(dialog().getByRole("combobox"), CMP);
  await user.click(dialog().getByRole("button", { name: "Joindre" }));
  await waitFor(() => expect(backend.called("attach_copy")).toEqual([[idOf(CMP), "/home/claire/DSI-PRA-01 v2.pdf"]]));
  await waitFor(() => expect(within(row(CMP)).queryByText("Aucune copie hors ligne")).toBeNull());
});

test("a_dropped_file_can_become_a_new_document", async () => {
  const { user, backend } = await show(Documents);
  backend.drop(["/home/claire/Contrat hébergeur.pdf"]);
  await waitFor(() => dialog().getByRole("combobox"));
  await user.click(dialog().getByRole("button", { name: "Joindre" }));
  await waitFor(() => expect(plan.now.documents.some((each) => each.title === "Contrat hébergeur" && each.copy_name === "Contrat hébergeur.pdf")).toBe(true));
  expect(backend.called("attach_copy")).toHaveLength(1);
});

test("a_file_dropped_on_the_copy_dialog_goes_to_that_document", async () => {
  const { user, backend } = await show(Documents);
  await user.click(screen.getByRole("button", { name: `Prendre une copie de ${CMP}` }));
  backend.drop(["/home/claire/n’importe.pdf"]);
  await waitFor(() => expect(backend.called("attach_copy")).toEqual([[idOf(CMP), "/home/claire/n’importe.pdf"]]));
  await waitFor(() => expect(status.said?.text).toContain(CMP));
});

test("a_file_that_is_too_large_is_refused_with_its_name_and_the_limit", async () => {
  const { user, backend } = await show(Documents);
  backend.answers.file = "/home/claire/film.mp4";
  backend.failNext("attach_copy", "file_too_large", { limit: "100000000" });
  await user.click(screen.getByRole("button", { name: `Prendre une copie de ${CMP}` }));
  await user.click(dialog().getByRole("button", { name: "Choisir un fichier…" }));
  await waitFor(() => expect(dialog().getByRole("alert").textContent).toMatch(/film\.mp4.*trop gros \(100\sMo au plus\)\. Rien n’a été copié/));
  expect(plan.find("document", idOf(CMP))?.copy_blob).toBe("");
});

test("a_cancelled_file_dialog_changes_nothing", async () => {
  const { user, backend } = await show(Documents);
  backend.answers.file = null;
  await user.click(screen.getByRole("button", { name: `Prendre une copie de ${CMP}` }));
  await user.click(dialog().getByRole("button", { name: "Choisir un fichier…" }));
  expect(backend.called("attach_copy")).toEqual([]);
});

test("a_pdf_opens_inside_the_application", async () => {
  const { user, backend } = await show(Documents);
  await user.click(screen.getByRole("button", { name: `Ouvrir la copie de ${BCP}` }));
  await waitFor(() => expect(dialog().getByRole("figure", { name: "Page 2 sur 2" })).toBeTruthy());
  expect(backend.called("export_copy")).toEqual([]);
});

test("a_pdf_that_cannot_be_drawn_is_offered_for_export", async () => {
  const fake = new FakeBackend();
  fake.read_copy = async () => ({ name: "PCA.pdf", media: "application/pdf", base64: btoa("nothing") });
  const { user } = await show(Documents, fake);
  await user.click(screen.getByRole("button", { name: `Ouvrir la copie de ${BCP}` }));
  await waitFor(() => expect(dialog().getByText(/ne peut pas être affiché ici/)).toBeTruthy());
});

test("another_type_leaves_the_application_only_after_a_warning", async () => {
  const fake = new FakeBackend();
  fake.read_copy = async () => ({ name: "plan.docx", media: "application/octet-stream", base64: "" });
  fake.answers.save = "/home/claire/plan.docx";
  const { user, backend } = await show(Documents, fake);
  await user.click(screen.getByRole("button", { name: `Ouvrir la copie de ${BCP}` }));
  await waitFor(() => expect(dialog().getByText(/ne sera plus chiffré/)).toBeTruthy());
  expect(backend.called("export_copy")).toEqual([]);
  await user.click(dialog().getByRole("button", { name: "Exporter en clair…" }));
  await waitFor(() => expect(backend.called("export_copy")).toEqual([[idOf(BCP), "/home/claire/plan.docx"]]));
});

test("text_is_shown_as_it_is_written_whatever_its_encoding", async () => {
  expect(textOf(new TextEncoder().encode("été"))).toBe("été");
  expect(textOf(new Uint8Array([0xe9, 0x74, 0xe9]))).toBe("été");
  const fake = new FakeBackend();
  fake.read_copy = async () => ({ name: "notes.txt", media: "text/plain", base64: btoa("Rappeler <b>le client</b>") });
  const { user } = await show(Documents, fake);
  await user.click(screen.getByRole("button", { name: `Ouvrir la copie de ${BCP}` }));
  await waitFor(() => expect(dialog().getByText("Rappeler <b>le client</b>")).toBeTruthy());
});

test("a_missing_copy_is_said_when_it_is_opened", async () => {
  const { user, backend } = await show(Documents);
  backend.failNext("read_copy", "copy_missing", { document: BCP });
  await user.click(screen.getByRole("button", { name: `Ouvrir la copie de ${BCP}` }));
  await waitFor(() => expect(dialog().getByRole("alert").textContent).toContain("manque dans la mallette"));
});

test("the_type_of_a_copy_follows_its_media_type_and_else_its_name", () => {
  expect(shownAs("application/octet-stream", "a.PDF")).toBe("pdf");
  expect(shownAs("image/png", "plan")).toBe("image");
  expect(shownAs("text/plain", "x")).toBe("text");
  expect(shownAs("application/zip", "a.zip")).toBeNull();
  expect(isPath("Z:\\Qualité\\PCA.pdf")).toBe(true);
  expect(isPath("https://docs.example/pca")).toBe(false);
  expect(likely("/x/PCA.pdf", samplePlan().documents)).toBe(samplePlan().documents[0]!.id);
  expect(likely("/x/zzz.pdf", samplePlan().documents)).toBeNull();
});

test("retiring_a_document_says_first_what_goes_with_it", async () => {
  const { user, backend } = await show(Documents);
  const id = idOf(BCP);
  await user.click(screen.getByRole("button", { name: `Détails de ${BCP}` }));
  await user.click(screen.getByRole("button", { name: "Retirer du plan…" }));
  expect(screen.getByText(/Sa fiche et sa copie hors ligne quittent le plan/)).toBeTruthy();
  expect(backend.called("retire_record")).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Retirer du plan" }));
  await waitFor(() => expect(plan.find("document", id)).toBeUndefined());
});

test("a_finding_leads_to_the_row_of_its_document", async () => {
  await show(Documents);
  route.lead({ kind: "document", id: idOf(CMP) });
  await waitFor(() => expect(document.activeElement).toBe(row(CMP)));
});

test("an_empty_screen_says_what_to_do_first", async () => {
  const { user, backend } = await show(Documents, new FakeBackend({ plan: { ...emptyPlan(), organisations: [blank("organisation", "o", ORGANISATION)] } }));
  expect(screen.getByText(/Ajoutez d’abord les plans/)).toBeTruthy();
  await user.click(screen.getAllByRole("button", { name: "Ajouter un document" })[0]!);
  await waitFor(() => expect(backend.called("add_record")).toHaveLength(1));
});

test("a_read_only_mallette_opens_copies_and_takes_none", async () => {
  const { backend } = await show(Documents, new FakeBackend({ session: { read_only: "medium" } }));
  expect(screen.getByRole("button", { name: `Ouvrir la copie de ${BCP}` })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Prendre|Ajouter/ })).toBeNull();
  backend.drop(["/a.pdf"]);
  expect(document.querySelector("dialog[open]")).toBeNull();
});

for (const settings of LOOKS) test(`documents_and_their_dialogs_are_accessible_${settings.language}_${settings.theme}`, async () => {
  const { container, user, backend } = await show(Documents, new FakeBackend({ session: { settings } }));
  await expectAccessible(container);
  await user.click(screen.getAllByRole("button", { name: /Détails|Details/ })[0]!);
  await user.click(screen.getAllByRole("button", { name: /Ouvrir la copie|Open the copy/ })[0]!);
  await waitFor(() => dialog().getByRole("figure", { name: /Page 1/ }));
  await expectAccessible(container);
  await user.click(dialog().getByRole("button", { name: /Fermer|Close/ }));
  backend.drop(["/a.pdf", "/b.pdf"]);
  await waitFor(() => dialog().getAllByRole("combobox"));
  await expectAccessible(container);
});
