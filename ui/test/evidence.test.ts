import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import { FakeBackend } from "../src/backend/fake/fake";
import { viewOf } from "../src/backend/fake/incident";
import type { Custody, Evidence as Piece } from "../src/backend/types";
import { status } from "../src/shared/status.svelte";
import { incident } from "../src/state/incident.svelte";
import Evidence from "../src/views/incidents/evidence/Evidence.svelte";
import Log from "../src/views/incidents/log/Log.svelte";
import { expectAccessible, LOOKS, open, show } from "./show";

afterEach(() => {
  incident.leave();
  vi.unstubAllGlobals();
});

const SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const PIECE: Piece = {
  id: "piece", incident: "incident-1", line: "line-2", name: "capture.png", media: "image/png", bytes: 41_000, sha256: SHA, blob: "b", captured_at: "2026-11-20T09:24:12Z",
  captured_by: "Yann Kerbrat", note: "Écran du poste B-17", retired: false,
};
const step = (act: string, by: string, note = ""): Custody => ({ id: act, incident: "incident-1", evidence: "piece", at: "2026-11-20T09:40:00Z", by, act, note, retired: false });

/** The evidence of the incident, with one piece. */
async function enter(fake = new FakeBackend(), pieces = [PIECE], screenOf: typeof Evidence | typeof Log = Evidence) {
  const { dossier } = viewOf();
  fake.incidents.view = viewOf({ dossier: { ...dossier, evidence: pieces, custody: pieces.length > 0 ? [step("captured", "Yann Kerbrat"), step("handed_over", "Claire Vasseur", "capitaine Morel")] : [] } });
  await open(fake);
  await incident.open("incident-1");
  return show(screenOf, fake);
}

/** What a screenshot, or a text, looks like on the clipboard. */
const clipboard = (type: string, file: File | null) => ({ clipboardData: { types: file ? ["Files"] : ["text/plain"], items: file ? [{ kind: "file", type, getAsFile: () => file }] : [] } });
const picture = (type: string) => clipboard(type, new File([new Uint8Array([1, 2, 3])], "image", { type }));
const dialog = () => within(document.querySelector<HTMLElement>("dialog[open]")!);

test("a_piece_says_what_it_is_who_took_it_when_and_which_line_it_belongs_to", async () => {
  await enter();
  const piece = screen.getByText("capture.png").closest("li")!;
  for (const said of [/41 ko/, /20 nov\. 2026, 10:24 par Yann Kerbrat/, /Écran du poste B-17/, /9f86d081884c7d65…/]) expect(piece.textContent!.replace(/\s/g, " ")).toMatch(said);
  await waitFor(() => expect(piece.textContent).toContain("ligne n° 2 · Prise en compte, première analyse"));
});

test("the_whole_fingerprint_is_copied", async () => {
  const { user, backend } = await enter();
  await user.click(screen.getByRole("button", { name: "Copier l’empreinte SHA-256 de capture.png" }));
  expect(backend.copied).toBe(SHA);
});

test("the_chain_of_custody_names_every_step", async () => {
  await enter();
  const steps = screen.getByText(/Chaîne de garde.*2 étapes/).closest("details")!;
  expect([...steps.querySelectorAll("li")].map((each) => each.textContent!.replace(/\s+/g, " ").trim())).toEqual(["20 nov. 2026, 10:40 prise par Yann Kerbrat", "20 nov. 2026, 10:40 remise à capitaine Morel par Claire Vasseur"]);
});

test("a_file_is_chosen_and_kept_with_its_note", async () => {
  const { user, backend } = await enter();
  backend.answers.file = "/home/claire/journal.log";
  await user.type(screen.getByRole("textbox", { name: "Ce qu’elle montre, où elle a été prise" }), "Journal du pare-feu");
  await user.click(screen.getByRole("button", { name: "Choisir un fichier…" }));
  await waitFor(() => expect(backend.called("keep_evidence")).toEqual([["incident-1", "/home/claire/journal.log", null, "Journal du pare-feu"]]));
  await waitFor(() => expect(screen.getByRole("textbox")).toHaveProperty("value", ""));
  expect(status.said?.text).toBe("journal.log est gardé comme preuve.");
});

test("dropped_files_are_kept_and_one_that_is_too_large_is_named", async () => {
  const { backend } = await enter();
  backend.drop(["/a.log", "/b.log"]);
  await waitFor(() => expect(backend.called("keep_evidence").map(([, path]) => path)).toEqual(["/a.log", "/b.log"]));
  backend.failNext("keep_evidence", "file_too_large", { limit: "100000000" });
  backend.drop(["/tmp/disque.img"]);
  expect((await screen.findByRole("alert")).textContent).toContain("disque.img");
});

test("nothing_is_taken_in_any_more_once_the_tab_is_left", async () => {
  const { backend, unmount } = await enter();
  unmount();
  backend.drop(["/a.log"]);
  await fireEvent.paste(document.body, picture("image/png"));
  expect(backend.called("keep_evidence")).toEqual([]);
  expect(backend.called("paste_evidence")).toEqual([]);
});

test("a_pasted_screenshot_is_kept_as_png_here_and_in_the_log", async () => {
  const { backend, unmount } = await enter();
  await fireEvent.paste(document.body, picture("image/png"));
  await waitFor(() => expect(backend.called("paste_evidence")).toEqual([["incident-1", "AQID", null, ""]]));
  unmount();
  const log = await enter(new FakeBackend(), [PIECE], Log);
  await fireEvent.paste(document.activeElement!, picture("image/png"));
  await waitFor(() => expect(log.backend.called("paste_evidence")).toEqual([["incident-1", "AQID", null, ""]]));
});

test("another_type_of_picture_is_redrawn_as_png_and_a_broken_one_gets_a_sentence", async () => {
  const { backend } = await enter();
  vi.stubGlobal("createImageBitmap", async () => ({ width: 2, height: 1, close: () => undefined }));
  const toBlob = vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((done) => done(new Blob([new Uint8Array([9])], { type: "image/png" })));
  await fireEvent.paste(document.body, picture("image/bmp"));
  await waitFor(() => expect(backend.called("paste_evidence")).toEqual([["incident-1", "CQ==", null, ""]]));
  toBlob.mockRestore();
  vi.stubGlobal("createImageBitmap", async () => { throw new Error("no picture"); });
  await fireEvent.paste(document.body, picture("image/tiff"));
  expect((await screen.findByRole("alert")).textContent).toContain("Cette image ne se lit pas");
});

test("a_clipboard_without_a_picture_is_said_except_where_text_is_typed", async () => {
  await enter();
  await fireEvent.paste(screen.getByRole("textbox"), clipboard("text/plain", null));
  expect(screen.queryByRole("alert")).toBeNull();
  await fireEvent.paste(document.body, clipboard("text/plain", null));
  expect((await screen.findByRole("alert")).textContent).toContain("Le presse-papiers ne contient pas d’image");
});

test("a_piece_opens_inside_and_leaves_in_the_clear_only_after_a_warning", async () => {
  URL.createObjectURL = () => "blob:piece";
  URL.revokeObjectURL = () => undefined;
  const { user, backend } = await enter();
  // That it was looked at changes the incident, and is no reason to look again.
  backend.incidents.find = () => ({ ...backend.incidents.view });
  await user.click(screen.getByRole("button", { name: "Ouvrir capture.png" }));
  await waitFor(() => expect(backend.called("read_evidence")).toEqual([["incident-1", "piece"]]));
  await waitFor(() => expect(dialog().getByRole("img")).toBeTruthy());
  await user.click(dialog().getByRole("button", { name: "Exporter…" }));
  expect(dialog().getByText(/ne sera plus chiffré/)).toBeTruthy();
  expect(backend.called("export_evidence")).toEqual([]);
  backend.answers.save = "/media/cle/capture.png";
  await user.click(dialog().getByRole("button", { name: "Exporter en clair…" }));
  await waitFor(() => expect(backend.called("export_evidence")).toEqual([["incident-1", "piece", "/media/cle/capture.png"]]));
  expect(backend.called("read_evidence")).toHaveLength(1);
});

test("handing_a_piece_over_names_to_whom", async () => {
  const { user, backend } = await enter();
  await user.click(screen.getByRole("button", { name: "Remettre capture.png à quelqu’un" }));
  const form = within(screen.getByRole("form", { name: "À qui capture.png est remis" }));
  expect(document.activeElement).toBe(form.getByRole("textbox"));
  await user.keyboard("{Enter}");
  expect((await form.findByRole("alert")).textContent).toContain("Rien n’a été noté");
  await user.keyboard("capitaine Morel, clé n° 3{Enter}");
  await waitFor(() => expect(backend.incidents.deeds).toEqual([{ at: null, act: { do: "handle_evidence", evidence: "piece", act: "handed_over", note: "capitaine Morel, clé n° 3" } }]));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Remettre capture.png à quelqu’un" })));
});

test("a_read_only_mallette_shows_the_evidence_and_takes_none", async () => {
  const { backend } = await enter(new FakeBackend({ session: { read_only: "medium" } }));
  expect(screen.getByRole("button", { name: "Ouvrir capture.png" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Choisir|Remettre/ })).toBeNull();
  backend.drop(["/a.log"]);
  await fireEvent.paste(document.body, picture("image/png"));
  expect([...backend.called("keep_evidence"), ...backend.called("paste_evidence")]).toEqual([]);
});

test("without_evidence_the_screen_says_what_to_do_first", async () => {
  await enter(new FakeBackend(), []);
  expect(screen.getByText(/Gardez tout de suite captures d’écran/)).toBeTruthy();
});

for (const settings of LOOKS) test(`evidence_is_accessible_${settings.language}_${settings.theme}`, async () => {
  const { container, user } = await enter(new FakeBackend({ session: { settings } }));
  document.querySelector("details")!.open = true;
  await user.click(screen.getByRole("button", { name: /Remettre|Hand/ }));
  await expectAccessible(container);
});
