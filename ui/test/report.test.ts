import { screen, waitFor, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { expect, test } from "vitest";
import { actionOf, reviewOf } from "../src/backend/fake/afterwards";
import { FakeBackend } from "../src/backend/fake/fake";
import type { Involved, ReviewView, Why } from "../src/backend/types";
import { setLanguage } from "../src/i18n/index.svelte";
import { commitAll } from "../src/shared/live/edit.svelte";
import { improvements } from "../src/state/improvements.svelte";
import { incident } from "../src/state/incident.svelte";
import { review } from "../src/state/review.svelte";
import { route } from "../src/state/route.svelte";
import { session } from "../src/state/session.svelte";
import { place } from "../src/views/incidents/place.svelte";
import Export from "../src/views/incidents/report/Export.svelte";
import Report from "../src/views/incidents/report/Report.svelte";
import { flat, placeAfter, siblingsOf, treeOf } from "../src/views/incidents/report/tree";
import { said, tabOf } from "./incident";
import { expectAccessible, LOOKS, showWith } from "./show";

const BEGUN = { begun_at: "2026-11-20T17:00:00Z", signed_at: null, signed_by: "", handed_in_at: null, revision: 1, locked: false };
const whyOf = (id: string, why: Partial<Why>): Why => ({ id, incident: "incident-1", parent: null, text: id, root: false, position: 1, retired: false, ...why });
const namedOf = (id: string, named: Partial<Involved>): Involved => ({ id, incident: "incident-1", list: "cell", person: null, place: "", name: id, email: "", phone: "", job: "", notes: "", position: 1, retired: false, ...named });

/** Shows the report as it stands. */
async function rapport(change: Partial<ReviewView> = {}, fake = new FakeBackend()) {
  const shown = reviewOf({ standing: BEGUN, ...change });
  const post = shown.forms[1]!;
  post.blocks.splice(0, 0, { ...post.blocks[1]!, code: "crisis_cell", title: "Cellule de crise (s’il y en a eu une)", made: ["crisis_cell"] });
  post.blocks.splice(3, 0, { ...post.blocks[1]!, code: "external_contacts", title: "Contacts externes sollicités", made: ["external_contacts"], questions: [] });
  post.blocks[0]!.questions = [];
  fake.afterwards.review = shown;
  const page = await tabOf(Report, {}, fake);
  await screen.findByRole("region", { name: /Cellule de crise/ });
  return { ...page, fake, now: () => fake.afterwards.review };
}
const part = (name: string | RegExp) => within(screen.getByRole("region", { name }));
const CAUSES = [whyOf("why-1", { text: "Le partage était ouvert", position: 1 }), whyOf("why-2", { parent: "why-1", text: "Aucune revue des droits", position: 1 }), whyOf("why-3", { text: "La copie a échoué", position: 2 })];
const cause = (text: string) => screen.getAllByRole<HTMLTextAreaElement>("textbox").find((box) => box.value === text)!;

test("the_tree_of_causes_keeps_what_lost_its_cause_above_and_bears_a_ring", () => {
  const tree = treeOf([whyOf("a", { position: 2 }), whyOf("b", { parent: "a" }), whyOf("c", { parent: "gone", position: 1 }), whyOf("d", { parent: "b" })]);
  expect(tree.map(({ why }) => why.id)).toEqual(["c", "a"]);
  expect(flat(tree).map(({ why, level }) => `${why.id}${level}`)).toEqual(["c1", "a1", "b2", "d3"]);
  expect(siblingsOf(tree, "d").map(({ why }) => why.id)).toEqual(["d"]);
  expect(treeOf([whyOf("x", { parent: "y" }), whyOf("y", { parent: "x" })])).toEqual([]);
});

test("a_cause_added_beside_another_stands_between_it_and_the_next", () => {
  const tree = treeOf([whyOf("a", { position: 1 }), whyOf("b", { position: 2 })]);
  expect(placeAfter(tree, "a")).toBe(1.5);
  expect(placeAfter(tree, null)).toBe(3);
  expect(placeAfter([], null)).toBe(1);
});

test("the_first_why_begins_the_tree_and_enter_asks_deeper", async () => {
  const { user, now } = await rapport();
  await user.click(screen.getByRole("button", { name: /Premier/ }));
  const field = await screen.findByRole("textbox", { name: said("Pourquoi ? (niveau 1)") });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.type(field, "Le partage était ouvert{Enter}");
  await waitFor(() => expect(now().whys).toHaveLength(2));
  expect(now().whys[1]).toMatchObject({ parent: now().whys[0]!.id, incident: "incident-1" });
  const deeper = await screen.findByRole("textbox", { name: said("Pourquoi ? (niveau 2)") });
  // What it explains is only read aloud.
  expect(deeper.closest("[role=group]")!.getAttribute("aria-label")).toMatch(/^Pourquoi, niveau 2/);
  await waitFor(() => expect(document.activeElement).toBe(deeper));
  await commitAll();
  expect(now().whys[0]!.text).toBe("Le partage était ouvert");
});

test("a_cause_takes_another_beside_it_is_marked_as_root_and_left_by_keys", async () => {
  const { user, now } = await rapport({ whys: structuredClone(CAUSES) });
  cause("Le partage était ouvert").focus();
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await waitFor(() => expect(document.activeElement).toBe(cause("Aucune revue des droits")));
  await user.keyboard("{Alt>}r{/Alt}");
  await waitFor(() => expect(now().whys[1]!.root).toBe(true));
  expect(screen.getByRole("button", { name: said("Cause racine : Aucune revue des droits") }).getAttribute("aria-pressed")).toBe("true");
  await user.keyboard("{Alt>}{Enter}{/Alt}");
  await waitFor(() => expect(now().whys).toHaveLength(4));
  expect(now().whys[3]).toMatchObject({ parent: "why-1", position: 2 });
});

test("a_cause_goes_with_its_branch_and_the_keyboard_stays_in_the_tree", async () => {
  const { user, backend } = await rapport({ whys: structuredClone(CAUSES) });
  await user.click(screen.getByRole("button", { name: said("Retirer, avec ce qui en dépend : Le partage était ouvert") }));
  await waitFor(() => expect(screen.queryByDisplayValue("Aucune revue des droits")).toBeNull());
  expect(screen.getByDisplayValue("La copie a échoué")).toBeTruthy();
  expect(backend.called("retire_record")).toEqual([["why", "why-1"]]);
});

test("lines_of_the_log_are_searched_ticked_and_taken_out_again", async () => {
  const { user, backend, now, fake } = await rapport();
  await user.click(part("Fil rouge").getByRole("button", { name: "Choisir dans la main courante…" }));
  const dialog = within(screen.getByRole("dialog"));
  const line = await dialog.findByRole<HTMLInputElement>("checkbox", { name: "Ligne n° 3" });
  await user.click(line);
  await waitFor(() => expect(now().picked).toHaveLength(1));
  expect(backend.called("add_record")).toEqual([["timeline_line", { incident: "incident-1", line: expect.stringContaining("3") as string }]]);
  await waitFor(() => expect(line.checked).toBe(true));
  await user.click(dialog.getByRole("button", { name: "Décision" }));
  await waitFor(() => expect(backend.called("log").at(-1)).toMatchObject(["incident-1", { kinds: ["decision"] }]));
  await user.click(await dialog.findByRole("checkbox", { name: "Ligne n° 3" }));
  await waitFor(() => expect(now().picked).toHaveLength(0));
  expect(fake.called("retire_record")).toHaveLength(1);
});

test("chosen_lines_are_told_in_the_order_of_the_facts_and_can_be_removed", async () => {
  const fake = new FakeBackend();
  const timeline = fake.incidents.lines.map(({ line }) => line).toReversed();
  const picked = timeline.map((line) => ({ id: `pick-${line.id}`, incident: "incident-1", line: line.id, retired: false }));
  const { user, backend } = await rapport({ timeline, picked }, fake);
  const told = within(screen.getByRole("list", { name: "Fil rouge" })).getAllByRole("listitem");
  expect(told.map((each) => each.querySelector(".time")?.textContent)).toEqual(["10:15", "10:24", "10:40"]);
  await user.click(screen.getByRole("button", { name: "Retirer la ligne n° 2 du fil rouge" }));
  await waitFor(() => expect(backend.called("retire_record")).toEqual([["timeline_line", "pick-line-2"]]));
});

test("decisions_come_from_the_log_and_lead_there", async () => {
  const { user } = await rapport();
  const decisions = await screen.findByRole("list", { name: "Décisions" });
  expect(within(decisions).getByText(/Isoler le réseau de l’atelier B/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Voir la main courante" }));
  expect(place.tab).toBe("log");
});

test("people_of_the_cell_are_added_from_the_plan_moved_and_removed", async () => {
  const { user, now, backend } = await rapport({ involved: [namedOf("named-1", { name: "Yann Kerbrat", position: 1 }), namedOf("named-2", { name: "Paul Girard", position: 2 })] });
  const cell = part(/Cellule de crise/);
  await user.click(cell.getByRole("button", { name: "Descendre Yann Kerbrat" }));
  await waitFor(() => expect(now().involved[0]!.position).toBe(3));
  await user.click(cell.getByRole("button", { name: "Ajouter" }));
  expect(cell.getByRole("alert").textContent).toContain("Rien n’a été ajouté");
  await user.type(cell.getByRole("combobox", { name: "Ajouter un membre de la cellule" }), "Claire Vasseur");
  await user.click(cell.getByRole("button", { name: "Ajouter" }));
  await waitFor(() => expect(backend.called("add_record")).toHaveLength(1));
  const [, fields] = backend.called("add_record")[0] as [string, Record<string, unknown>];
  expect(fields).toMatchObject({ list: "cell", name: "Claire Vasseur", incident: "incident-1", position: 4 });
  expect(fields.phone).toMatch(/\d/);
  await user.click(cell.getByRole("button", { name: "Retirer Paul Girard" }));
  await waitFor(() => expect(backend.called("retire_record")).toEqual([["involved", "named-2"]]));
});

test("who_sits_for_the_client_who_comes_from_a_company_and_who_is_in_the_cell_too_is_marked", async () => {
  const involved = [
    namedOf("named-1", { name: "Yann Kerbrat", place: "Conduite" }), namedOf("named-2", { name: "Luc Aubry", person: "luc" }), namedOf("named-3", { name: "Inès Roy" }),
    namedOf("named-4", { name: "Luc Aubry", person: "luc", list: "outside", place: "Hébergeur du Canal" }), namedOf("named-5", { name: "Yanis Roche", list: "outside", place: "Assurances Boréal" }),
  ];
  await rapport({ involved });
  const seat = { id: "seat-1", incident: "incident-1", seat: null, role: null, side: "client", person: null, name: "Inès Roy", function: "Achats", arrived_at: null, left_at: null, position: 1, retired: false };
  const view = incident.view!;
  incident.view = { ...view, dossier: { ...view.dossier, seats: [seat] } };
  await tick();
  const marks = (id: string) => [...document.querySelectorAll(`[data-row="${id}"] .mark`)].map((mark) => mark.textContent);
  expect(marks("named-1")).toEqual([]);
  expect(marks("named-2")).toEqual(["Hébergeur du Canal"]);
  expect(marks("named-3")).toEqual(["client"]);
  expect(marks("named-4")).toEqual(["dans la cellule de crise"]);
  expect(marks("named-5")).toEqual([]);
});

test("a_signed_text_shows_its_lists_as_lists", async () => {
  const standing = { ...BEGUN, signed_at: "2026-11-24T09:00:00Z", signed_by: "Claire Vasseur", handed_in_at: "2026-11-24T09:00:00Z", locked: true };
  await rapport({ standing, involved: [namedOf("named-1", { name: "Yann Kerbrat", notes: "Isoler :\n- le réseau\n- les postes" })] });
  const notes = document.querySelector(`[data-row="named-1"] [data-live="notes"]`)!;
  expect([...notes.querySelectorAll("li")].map((item) => item.textContent)).toEqual(["le réseau", "les postes"]);
  expect(notes.textContent).not.toContain("- ");
});

test("what_is_written_of_somebody_is_saved_in_place", async () => {
  const { user, now } = await rapport({ involved: [namedOf("named-1", { name: "Yann Kerbrat" })] });
  await user.type(screen.getByRole("textbox", { name: "Mission, Yann Kerbrat" }), "Isole le réseau");
  await commitAll();
  expect(now().involved[0]!.notes).toBe("Isole le réseau");
});

test("an_action_of_this_incident_is_added_filled_in_and_led_to_the_board", async () => {
  const { user, backend, fake } = await rapport();
  const actions = part(/Plan d’actions/);
  await user.click(actions.getByRole("button", { name: "Ajouter" }));
  expect(actions.getByRole("alert").textContent).toContain("Rien n’a été ajouté");
  await user.type(actions.getByRole("textbox", { name: "Ajouter une action" }), "Revoir les droits{Enter}");
  await waitFor(() => expect(backend.called("add_action")).toEqual([[expect.objectContaining({ title: "Revoir les droits", origin: "review", incident: "incident-1" })]]));
  const row = await actions.findByRole("listitem");
  const id = fake.afterwards.improvements.actions[0]!.id;
  await user.selectOptions(within(row).getByRole("combobox", { name: /^Ce qu’elle change/ }), "contract");
  await waitFor(() => expect(fake.afterwards.improvements.actions[0]!.theme).toBe("contract"));
  await user.click(within(row).getByRole("button", { name: /^Ouvrir au tableau/ }));
  expect(route.view).toBe("improvements");
  expect(route.target).toEqual({ kind: "action", id });
});

test("an_action_that_is_late_or_closed_says_so_in_a_word", async () => {
  const fake = new FakeBackend();
  fake.afterwards.improvements.actions = [actionOf("action-1", { title: "Tard", incident: "incident-1", due_on: "2026-11-01" }), actionOf("action-2", { title: "Faite", incident: "incident-1", outcome: "done", closed_at: "2026-11-20T09:52:00Z" }), actionOf("action-3", { title: "Ailleurs" })];
  await rapport({}, fake);
  await waitFor(() => expect(improvements.loaded).toBe(true));
  const rows = part(/Plan d’actions/).getAllByRole("listitem");
  expect(rows).toHaveLength(2);
  expect(rows[0]!.textContent).toContain("en retard");
  expect(rows[1]!.textContent).toContain("faite");
});

test("a_signed_report_is_read_and_its_actions_live_on", async () => {
  const fake = new FakeBackend();
  fake.afterwards.improvements.actions = [actionOf("action-1", { title: "Revoir les droits", incident: "incident-1" })];
  await rapport({ standing: { ...BEGUN, signed_at: "2026-11-24T09:00:00Z", signed_by: "Claire Vasseur", locked: true }, whys: [whyOf("why-1", { text: "Le partage était ouvert", root: true })], involved: [namedOf("named-1", { name: "Yann Kerbrat" })] }, fake);
  expect(screen.getByText(/Signée par Claire Vasseur/)).toBeTruthy();
  expect(screen.getByText("Le partage était ouvert").tagName).toBe("P");
  expect(screen.getByText("Le partage était ouvert").closest("li")?.textContent).toContain("◆ Cause racine");
  expect(screen.queryByRole("button", { name: /^(Choisir dans la main courante|Ajouter un « pourquoi|Descendre)/ })).toBeNull();
  expect(await screen.findByRole("textbox", { name: /Action, en une ligne/ })).toBeTruthy();
});

test("a_report_that_is_only_read_shows_everything_and_lets_nothing_be_changed", async () => {
  await rapport({ whys: structuredClone(CAUSES), involved: [namedOf("named-1", { name: "Yann Kerbrat" })] });
  session.take({ ...session.now!, read_only: "medium" });
  await tick();
  expect(screen.getByText("Aucune revue des droits")).toBeTruthy();
  expect(screen.getByText("Yann Kerbrat")).toBeTruthy();
  expect(document.querySelectorAll("input, textarea").length).toBe(0);
});

test("undo_elsewhere_shows_here_once_the_review_is_fetched_again", async () => {
  const { fake } = await rapport({ whys: structuredClone(CAUSES) });
  fake.afterwards.review.whys = CAUSES.slice(0, 1);
  await review.refresh();
  await waitFor(() => expect(screen.queryByDisplayValue("La copie a échoué")).toBeNull());
});

test("the_report_is_written_in_the_format_asked_for_masked_or_not", async () => {
  const written: unknown[] = [];
  const fake = new FakeBackend();
  fake.choose_save = (name) => Promise.resolve(`/tmp/${name}`);
  const { user } = await showWith(Export, { number: "2026-014", write: (asked: unknown, path: string) => { written.push([asked, path]); return Promise.resolve([]); } }, fake);
  await user.click(screen.getByRole("button", { name: "Exporter…" }));
  const dialog = within(screen.getByRole("dialog"));
  await user.click(dialog.getByLabelText("Word (.docx)"));
  await user.click(dialog.getByLabelText(/Masquer les noms/));
  await user.click(dialog.getByRole("button", { name: "Exporter…" }));
  await waitFor(() => expect(written).toEqual([[{ format: "docx", masked: true }, "/tmp/2026-014-rapport-masque.docx"]]));
});

test.each(LOOKS)("the_report_is_accessible_in_every_language $language $theme", async ({ language }) => {
  const fake = new FakeBackend();
  fake.afterwards.improvements.actions = [actionOf("action-1", { title: "Revoir les droits", incident: "incident-1" })];
  const timeline = fake.incidents.lines.map(({ line }) => line).toReversed();
  const { container, user } = await rapport({ whys: structuredClone(CAUSES), involved: [namedOf("named-1", { name: "Yann Kerbrat" })], timeline }, fake);
  setLanguage(language);
  await tick();
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: language === "fr" ? "Choisir dans la main courante…" : "Choose from the log…" }));
  await expectAccessible(container);
});
