import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, expect, test } from "vitest";
import { FakeBackend } from "../src/backend/fake/fake";
import { lineOf, viewOf } from "../src/backend/fake/incident";
import type { Act, Draft, Evidence, Logged } from "../src/backend/types";
import { allShortcuts, onShortcut } from "../src/shared/shortcuts.svelte";
import DraftsBanner from "../src/shell/DraftsBanner.svelte";
import { status } from "../src/shared/status.svelte";
import { incident } from "../src/state/incident.svelte";
import { plan } from "../src/state/plan.svelte";
import Log from "../src/views/incidents/log/Log.svelte";
import { asked, fitting, mentionsIn, nameable } from "../src/views/incidents/log/complete";
import { LogLines } from "../src/views/incidents/log/lines.svelte";
import { expectAccessible, LOOKS, open, show } from "./show";

afterEach(() => incident.leave());

/** The fake, where what is written comes into the log. */
function keeping(fake = new FakeBackend()): FakeBackend {
  fake.incidents.after = ({ act, at }, view) => {
    if (act.do !== "write") return view;
    const lines = view.log.lines + 1;
    const { kind, actor, text, result, link, mentions, verification, source, sheet } = act;
    const line = lineOf(lines, { kind, actor, text, result, link, mentions, verification, source, sheet, happened_at: at ?? view.now, written_at: view.now });
    fake.incidents.lines = [line, ...fake.incidents.lines].sort((a, b) => (b.line.happened_at ?? "").localeCompare(a.line.happened_at ?? ""));
    return { ...view, log: { lines, hash: "abcdef0123456789" } };
  };
  return fake;
}

async function enter(fake = keeping()) {
  await open(fake);
  await incident.open("incident-1");
  const shown = await show(Log, fake);
  await screen.findByText("Isoler le réseau de l’atelier B");
  return shown;
}

const entry = () => within(screen.getByRole("form", { name: "Nouvelle ligne" }));
const text = () => entry().getByRole<HTMLTextAreaElement>("textbox", { name: "Ce qui s’est passé, ce qui est fait ou décidé" });
const row = (words: string) => screen.getByText(words).closest<HTMLElement>("[role=row]")!;
const dialog = () => within(document.querySelector<HTMLElement>("dialog[open]")!);
const written = (fake: FakeBackend) => fake.incidents.deeds.map(({ act }) => act as Act & { do: "write" });
const numbered = (count: number): Logged[] => Array.from({ length: count }, (_, at) => lineOf(count - at, { happened_at: new Date(Date.parse("2026-11-20T09:40:00Z") - at * 60_000).toISOString().replace(".000", ""), text: `Ligne ${count - at}` }));

test("the_tab_opens_with_the_cursor_in_the_line_and_enter_writes_what_was_typed", async () => {
  const { user, backend } = await enter();
  expect(document.activeElement).toBe(text());
  await user.keyboard("Le serveur est isolé{Enter}");
  await waitFor(() => expect(backend.incidents.deeds).toEqual([
    { at: null, act: { do: "write", kind: "fact", actor: "", text: "Le serveur est isolé", result: "", link: "", mentions: "", verification: "", source: "typed", sheet: "" } },
  ]));
  await screen.findByText("Le serveur est isolé");
  expect(text().value).toBe("");
  expect(document.activeElement).toBe(text());
  await waitFor(() => expect(status.said?.text).toBe("Ligne n° 4 notée."));
});

test("shift_and_enter_make_a_new_line_inside_the_text", async () => {
  const { user, backend } = await enter();
  await user.keyboard("un{Shift>}{Enter}{/Shift}deux{Enter}");
  await waitFor(() => expect(written(backend)[0]?.text).toBe("un\ndeux"));
});

test("an_empty_line_is_not_written_and_says_why", async () => {
  const { user, backend } = await enter();
  await user.keyboard("  {Enter}");
  expect(await entry().findByRole("alert")).toHaveProperty("textContent", "Écrivez d’abord ce qui s’est passé. Rien n’a été noté.");
  expect(backend.incidents.deeds).toEqual([]);
});

test("a_time_says_what_it_means_and_is_the_time_of_the_fact", async () => {
  const { user, backend } = await enter();
  const when = entry().getByRole("textbox", { name: "Heure du fait" });
  await user.type(when, "-5");
  await entry().findByText(/^Compris.*10:47$/);
  await user.type(text(), "Alarme{Enter}");
  await waitFor(() => expect(backend.incidents.deeds[0]?.at).toMatch(/^2026-11-20T09:47/));
  await user.type(when, "19/11 14:32");
  await entry().findByText(/^Compris.*19 nov\. 2026, 14:32$/);
});

test("what_is_no_time_gets_a_sentence_and_nothing_is_written", async () => {
  const { user, backend } = await enter();
  await user.type(text(), "Alarme");
  await user.type(entry().getByRole("textbox", { name: "Heure du fait" }), "25h{Enter}");
  await waitFor(() => expect(entry().getByRole("alert").textContent).toContain("Cette heure ne se lit pas"));
  expect(document.activeElement).toBe(entry().getByRole("textbox", { name: "Heure du fait" }));
  expect(text().value).toBe("Alarme");
  expect(backend.incidents.deeds).toEqual([]);
});

test("alt_and_a_letter_choose_the_kind_and_clash_with_nothing", async () => {
  const { user, backend } = await enter();
  const keys = allShortcuts().map((shortcut) => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const shortcut of allShortcuts().filter((each) => each.keys.startsWith("Alt"))) expect(shortcut.keys).toMatch(/^Alt\+[A-Z]$/);
  const pressed = (event: KeyboardEvent) => onShortcut(event);
  window.addEventListener("keydown", pressed);
  await user.keyboard("{Alt>}d{/Alt}Couper la liaison{Enter}");
  window.removeEventListener("keydown", pressed);
  await waitFor(() => expect(written(backend)[0]).toMatchObject({ kind: "decision", text: "Couper la liaison" }));
});

test("an_at_sign_completes_people_and_roles_and_a_number_sign_documents_and_activities", async () => {
  const { user, backend } = await enter();
  await user.keyboard("@ine");
  const list = await screen.findByRole("listbox", { name: "Personnes et rôles" });
  expect(within(list).getAllByRole("option")[0]!.textContent).toContain("Inès Moulin");
  expect(text().getAttribute("aria-activedescendant")).toBe(within(list).getAllByRole("option")[0]!.id);
  await user.keyboard("{Enter}rappelle, #pra{Tab}prêt{Enter}");
  const drp = plan.now.documents.find((each) => each.code === "drp")!;
  await waitFor(() => expect(written(backend)[0]).toMatchObject({ text: `@Inès Moulin rappelle, #${drp.title} prêt`, mentions: `person:ines\ndocument:${drp.id}` }));
});

test("escape_closes_the_list_and_a_name_taken_out_again_is_not_recorded", async () => {
  const { user, backend } = await enter();
  await user.keyboard("@ine");
  await screen.findByRole("listbox");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull());
  await user.keyboard("{Enter}");
  await waitFor(() => expect(written(backend)[0]).toMatchObject({ text: "@ine", mentions: "" }));
});

test("arrows_go_through_the_list", async () => {
  const { user, backend } = await enter();
  await user.keyboard("@gestionnaire{ArrowDown}");
  const second = within(await screen.findByRole("listbox", { name: "Personnes et rôles" })).getAllByRole("option")[1]!;
  expect(second.getAttribute("aria-selected")).toBe("true");
  const name = second.querySelector("b")!.textContent!;
  await user.keyboard("{Enter}{Enter}");
  await waitFor(() => expect(written(backend)[0]).toMatchObject({ text: `@${name}`, mentions: `role:${plan.now.roles.find((role) => role.name === name)!.id}` }));
});

test("a_longer_name_goes_before_one_it_contains_and_an_address_names_nobody", async () => {
  await open();
  plan.now = { ...plan.now, people: [...plan.now.people, { ...plan.now.people[0]!, id: "short", first_name: "Inès", last_name: "" }] };
  expect(mentionsIn("@Inès Moulin et @Marc Delaunay")).toBe("person:ines\nperson:marc");
  expect(mentionsIn("@Inèsa")).toBe("");
  expect(asked("claire@at", 9)).toBeNull();
  expect(asked("vu par @ine", 11)).toEqual({ sign: "@", at: 7, words: "ine" });
  expect(fitting(nameable("@"), "Inès Moulin ")).toEqual([]);
  expect(fitting(nameable("@"), "Inès M").map(({ ref }) => ref)).toEqual(["person:ines"]);
});

test("who_acted_is_completed_from_the_people_of_the_plan_and_may_be_anybody", async () => {
  const { user, backend } = await enter();
  const who = entry().getByRole("combobox", { name: "Qui" });
  expect(who.getAttribute("placeholder")).toBe("Claire Vasseur");
  await user.type(who, "kerb{Enter}");
  expect(who).toHaveProperty("value", "Yann Kerbrat");
  await user.type(text(), "Prise en compte{Enter}");
  await waitFor(() => expect(written(backend)[0]?.actor).toBe("Yann Kerbrat"));
  await user.type(who, "Pompiers de Lille");
  await user.type(text(), "Sur place{Enter}");
  await waitFor(() => expect(written(backend)[1]?.actor).toBe("Pompiers de Lille"));
});

test("result_link_and_doubt_go_with_the_line", async () => {
  const { user, backend } = await enter();
  await user.type(text(), "Fuite possible");
  await user.type(entry().getByRole("textbox", { name: "Résultat" }), "journal demandé");
  await user.click(entry().getByRole("checkbox", { name: "à vérifier" }));
  await user.type(entry().getByRole("textbox", { name: "Lien, référence" }), "T-44{Enter}");
  await waitFor(() => expect(written(backend)[0]).toMatchObject({ text: "Fuite possible", result: "journal demandé", link: "T-44", verification: "to_verify" }));
});

test("what_is_typed_survives_leaving_the_tab_and_a_crash", async () => {
  const { user, backend, unmount } = await enter();
  await user.type(text(), "Une phrase à moitié");
  await user.type(entry().getByRole("textbox", { name: "Heure du fait" }), "-5");
  await waitFor(() => expect(entry().getByText(/^Compris/)).toBeTruthy());
  unmount();
  await waitFor(() => expect(backend.state.drafts.map(({ kind, row, field, value }) => [kind, row, field, value])).toContainEqual(["log_line", "incident-1", "text", "Une phrase à moitié"]));
  await enter(backend);
  await waitFor(() => expect(text().value).toBe("Une phrase à moitié"));
  expect(entry().getByRole("textbox", { name: "Heure du fait" })).toHaveProperty("value", "20/11/2026 10:47");
  await user.type(text(), "{Enter}");
  await waitFor(() => expect(backend.incidents.deeds).toHaveLength(1));
  await waitFor(() => expect(backend.state.drafts).toEqual([]));
});

test("an_unfinished_line_is_no_change_of_the_plan_to_take_up_again", async () => {
  const drafts: Draft[] = [{ kind: "log_line", row: "incident-1", field: "text", value: "Une phrase", at: "2026-11-20T09:50:00Z" }];
  const { container } = await show(DraftsBanner, new FakeBackend({ session: { drafts } }));
  expect(container.textContent).toBe("");
});

test("a_refused_line_comes_back_with_the_reason_and_what_was_typed_since", async () => {
  const { user, backend } = await enter();
  backend.failNext("act", "disk_full");
  await user.type(text(), "Important{Enter}");
  await waitFor(() => expect(entry().getByRole("alert").textContent).toContain("Le disque est plein"));
  expect(text().value).toBe("Important");
  await user.type(text(), "{Enter}");
  await waitFor(() => expect(written(backend).map((act) => act.text)).toEqual(["Important"]));
});

test("a_corrected_line_is_struck_and_leads_to_its_correction_and_back", async () => {
  const fake = keeping();
  const correction = lineOf(4, { kind: "correction", about: "line-3", text: "Isoler l’atelier C", happened_at: "2026-11-20T09:45:00Z" });
  fake.incidents.lines = [correction, ...fake.incidents.lines];
  fake.incidents.remarks = [correction.line];
  fake.incidents.view = viewOf({ log: { lines: 4, hash: "f" } });
  await open(fake);
  await incident.open("incident-1");
  const { user } = await show(Log, fake);
  const struck = (await screen.findByText(/Isoler le réseau de l’atelier B/)).closest("s")!;
  await user.click(within(struck.closest<HTMLElement>("[role=row]")!).getByRole("button", { name: "corrigée par n° 4" }));
  await waitFor(() => expect(document.activeElement?.getAttribute("data-row")).toBe("line-4"));
  await user.click(screen.getByRole("button", { name: "corrige n° 3" }));
  await waitFor(() => expect(document.activeElement?.getAttribute("data-row")).toBe("line-3"));
});

test("a_line_tells_when_it_was_noted_its_sheet_its_day_and_how_it_was_verified", async () => {
  const fake = keeping();
  const late = lineOf(4, { text: "Alarme au poste", happened_at: "2026-11-19T22:10:00Z", written_at: "2026-11-19T22:30:00Z", source: "paper", sheet: "F3-1, ligne 2", verification: "to_verify" });
  fake.incidents.lines = [...fake.incidents.lines, late];
  fake.incidents.remarks = [lineOf(5, { kind: "verification", about: "line-4", verification: "refuted", result: "fausse alerte" }).line];
  await enter(fake);
  const cells = row("Alarme au poste").textContent!;
  for (const said of ["19 nov. 2026", "23:10", "noté 23:30", "Feuille papier F3-1, ligne 2", "démentie", "fausse alerte"]) expect(cells).toContain(said);
  expect(row("Isoler le réseau de l’atelier B").textContent).not.toContain("20 nov.");
});

test("correcting_writes_a_new_line_about_the_old_one", async () => {
  const { user, backend } = await enter();
  row("Isoler le réseau de l’atelier B").focus();
  await user.keyboard("c");
  const what = dialog().getByRole("textbox", { name: "Ce qu’elle doit dire" });
  await user.click(dialog().getByRole("button", { name: "Noter la correction" }));
  expect(dialog().getByRole("alert").textContent).toContain("C’est ce que la ligne dit déjà");
  await user.clear(what);
  await user.type(what, "Isoler l’atelier C{Enter}");
  await waitFor(() => expect(backend.incidents.deeds).toEqual([{ at: null, act: { do: "correct", line: "line-3", text: "Isoler l’atelier C", result: "commutateur coupé 10:32" } }]));
  await waitFor(() => expect(document.querySelector("dialog[open]")).toBeNull());
});

test("a_line_is_refuted_by_a_key_and_a_word_on_how", async () => {
  const { user, backend } = await enter();
  row("Prise en compte, première analyse").focus();
  await user.keyboard("d");
  expect(dialog().getByRole("radio", { name: "démentie" })).toHaveProperty("checked", true);
  await user.type(dialog().getByRole("textbox"), "autre poste{Enter}");
  await waitFor(() => expect(backend.incidents.deeds).toEqual([{ at: null, act: { do: "verify", line: "line-2", verification: "refuted", note: "autre poste" } }]));
});

test("arrows_go_from_line_to_line_and_escape_goes_back_to_the_entry", async () => {
  const { user, backend } = await enter();
  row("Isoler le réseau de l’atelier B").focus();
  await user.keyboard("{ArrowDown}");
  await waitFor(() => expect(document.activeElement).toBe(row("Prise en compte, première analyse")));
  await user.keyboard("{Control>}c{/Control}");
  await waitFor(() => expect(backend.copied).toContain("n° 2 · Action · Yann Kerbrat : Prise en compte, première analyse → extension .lck sur 3 partages"));
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(text());
});

test("words_are_searched_by_the_backend_and_kinds_filter", async () => {
  const { user, backend } = await enter();
  await user.type(screen.getByRole("textbox", { name: "Chercher dans la main courante" }), "kerbrat");
  await waitFor(() => expect(screen.queryByText("Isoler le réseau de l’atelier B")).toBeNull());
  expect(backend.called("log").at(-1)![1]).toMatchObject({ words: "kerbrat", kinds: [], limit: 500 });
  expect(screen.getByText("1 ligne trouvée")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Tout montrer" }));
  await screen.findByText("Isoler le réseau de l’atelier B");
  await user.click(screen.getByRole("button", { name: "Décision" }));
  await waitFor(() => expect(screen.queryByText("Prise en compte, première analyse")).toBeNull());
  expect(backend.called("log").at(-1)![1]).toMatchObject({ kinds: ["decision"] });
});

test("a_long_log_is_fetched_page_by_page_and_only_what_is_in_sight_stands_in_the_page", async () => {
  const fake = new FakeBackend();
  fake.incidents.lines = numbered(450);
  fake.incidents.view = viewOf({ log: { lines: 450, hash: "f" } });
  await open(fake);
  await incident.open("incident-1");
  await show(Log, fake);
  const first = await screen.findByText("Ligne 450");
  expect(fake.called("log")).toHaveLength(1);
  expect(screen.getAllByRole("row").length).toBeLessThan(60);
  first.closest<HTMLElement>("[role=row]")!.focus();
  await fireEvent.keyDown(document.activeElement!, { key: "End" });
  await waitFor(() => expect(fake.called("log")).toHaveLength(2));
  expect(fake.called("log")[1]![1]).toMatchObject({ before: { number: 351 }, limit: 100 });
  await waitFor(() => expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("201"));
});

test("a_line_told_late_is_found_as_far_down_as_was_shown", async () => {
  const fake = await open();
  fake.incidents.lines = numbered(450);
  const lines = new LogLines();
  await lines.ask("incident-1", { words: "", kinds: [] }, 450);
  for (let page = 0; page < 3; page += 1) await lines.more();
  expect(lines.items).toHaveLength(400);
  const late = lineOf(451, { happened_at: lines.items[300]!.line.happened_at, text: "Dit plus tard", about: "line-100" });
  fake.incidents.lines = [...fake.incidents.lines, late].sort((a, b) => (b.line.happened_at ?? "").localeCompare(a.line.happened_at ?? "") || (b.line.number ?? 0) - (a.line.number ?? 0));
  await lines.catchUp(451);
  expect(lines.items.map(({ line }) => line.id).indexOf("line-451")).toBe(300);
  expect(new Set(lines.items.map(({ line }) => line.id)).size).toBe(lines.items.length);
  expect(lines.remarks.get("line-100")?.map((line) => line.number)).toEqual([451]);
});

test("the_chain_is_shown_and_verified_on_demand", async () => {
  const { user, backend } = await enter();
  expect(screen.getByText(/^3 lignes · empreinte 00000000…/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Vérifier que rien n’a été modifié" }));
  await screen.findByText(/Chaîne intacte à 10:52.*3 lignes/);
  backend.incidents.check = { ...backend.incidents.check, broken_at: 2 };
  await user.click(screen.getByRole("button", { name: "Vérifier que rien n’a été modifié" }));
  expect((await screen.findByRole("alert")).textContent).toContain("À partir de la ligne n° 2");
});

test("the_evidence_of_a_line_opens_from_it_and_more_is_attached_to_it", async () => {
  const fake = keeping();
  const { dossier } = viewOf();
  const piece: Evidence = { id: "piece", incident: "incident-1", line: "line-2", name: "note.txt", media: "text/plain", bytes: 1200, sha256: "ab", blob: "b", captured_at: "2026-11-20T09:24:00Z", captured_by: "Yann Kerbrat", note: "", retired: false };
  fake.incidents.view = viewOf({ dossier: { ...dossier, evidence: [piece] } });
  const { user, backend } = await enter(fake);
  await user.click(within(row("Prise en compte, première analyse")).getByRole("button", { name: /Preuve note\.txt/ }));
  await waitFor(() => expect(backend.called("read_evidence")).toEqual([["incident-1", "piece"]]));
  await user.click(dialog().getByRole("button", { name: "Fermer" }));
  row("Isoler le réseau de l’atelier B").focus();
  await user.keyboard("p");
  backend.drop(["/home/claire/log.zip"]);
  await waitFor(() => expect(backend.called("keep_evidence")).toEqual([["incident-1", "/home/claire/log.zip", "line-3", ""]]));
  await waitFor(() => expect(document.querySelector("dialog[open]")).toBeNull());
});

test("a_read_only_mallette_shows_the_log_and_writes_nothing", async () => {
  const { user, backend } = await enter(new FakeBackend({ session: { read_only: "medium" } }));
  expect(screen.queryByRole("form")).toBeNull();
  expect(screen.queryByRole("button", { name: /Ressaisir|Corriger|Preuve/ })).toBeNull();
  row("Isoler le réseau de l’atelier B").focus();
  await user.keyboard("cvdp");
  expect(document.querySelector("dialog[open]")).toBeNull();
  expect(backend.incidents.deeds).toEqual([]);
});

for (const settings of LOOKS) test(`the_log_and_its_dialogs_are_accessible_${settings.language}_${settings.theme}`, async () => {
  const { container, user } = await enter(keeping(new FakeBackend({ session: { settings } })));
  await user.keyboard("@ine");
  await screen.findByRole("listbox");
  await expectAccessible(container);
  await user.keyboard("{Escape}");
  row("Isoler le réseau de l’atelier B").focus();
  for (const key of ["c", "v", "p"]) {
    await user.keyboard(key);
    await expectAccessible(container);
    await user.click(dialog().getByRole("button", { name: /Fermer|Close/ }));
    row("Isoler le réseau de l’atelier B").focus();
  }
});
