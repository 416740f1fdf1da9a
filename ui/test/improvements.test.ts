import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { actionOf, problemOf } from "../src/backend/fake/afterwards";
import { FakeBackend } from "../src/backend/fake/fake";
import { registerLineOf } from "../src/backend/fake/incident";
import type { Action, DeviceSettings, Problem } from "../src/backend/types";
import { status } from "../src/shared/status.svelte";
import { improvements } from "../src/state/improvements.svelte";
import { route } from "../src/state/route.svelte";
import { landing } from "../src/views/improvements/board/columns";
import { spotAt } from "../src/views/improvements/board/drag.svelte";
import { filtered, WHOLE } from "../src/views/improvements/filter";
import Improvements from "../src/views/improvements/Improvements.svelte";
import { sorted } from "../src/views/improvements/list/order";
import { place } from "../src/views/improvements/place.svelte";
import { expectAccessible, LOOKS, show } from "./show";

const ACTIONS: Action[] = [
  actionOf("action-1", { title: "Signer l’avenant du câblier", owner: "Marc Delmas", due_on: "2026-11-19", theme: "contract", origin: "review", incident: "incident-1", position: 1 }),
  actionOf("action-2", { title: "Essayer la restauration", owner: "Inès Moulin", due_on: "2026-11-21", theme: "system", origin: "exercise", position: 2 }),
  actionOf("action-3", { title: "Former la cellule", step: "do", position: 3, origin: "readiness" }),
  actionOf("action-4", { title: "Mettre à jour l’annuaire", step: "act", closed_at: "2026-11-18T09:00:00Z", closed_by: "Marc Delmas", outcome: "done", position: 4 }),
];
const PROBLEM = problemOf("problem-1", { title: "Le commutateur B redémarre seul" });

function fake(actions: Action[] = ACTIONS, problems: Problem[] = [PROBLEM], settings?: DeviceSettings): FakeBackend {
  const made = new FakeBackend(settings && { session: { settings } });
  made.incidents.register = [registerLineOf({ id: "incident-1", number: "2026-014", title: "Rançongiciel" }), registerLineOf({ id: "incident-9", number: "2026-009", title: "Réseau coupé" })];
  made.afterwards.improvements = { actions: structuredClone(actions), problems: structuredClone(problems), problem_incidents: [], walks: [], walk_answers: [] };
  return made;
}

async function board(given = fake()) {
  const shown = await show(Improvements, given);
  await screen.findByRole("region", { name: /^Planifier/ });
  return shown;
}
const column = (name: string) => within(screen.getByRole("region", { name: new RegExp(`^${name}`) }));
const titlesIn = (name: string) => column(name).queryAllByRole("button", { name: /^Ouvrir l’action/ }).map((button) => button.textContent);
const card = (title: string) => screen.getByRole("button", { name: new RegExp(`^Ouvrir l’action .*${title}`) });
const openTab = (name: string) => screen.getByRole("tab", { name }).click();

beforeEach(() => {
  place.reset();
  improvements.forget();
});

test("the_board_shows_each_action_in_its_column_with_owner_due_theme_and_origin", async () => {
  await board();
  expect(titlesIn("Planifier")).toEqual(["Signer l’avenant du câblier", "Essayer la restauration"]);
  const first = card("Signer l’avenant").closest("li")!;
  expect(first.textContent).toMatch(/A-2026-001.*Marc Delmas.*▲.*19 nov\. 2026, en retard.*contrats.*revue 2026-014/s);
  expect(card("Former la cellule").closest("li")!.textContent).toMatch(/sans responsable.*sans échéance/s);
});

test("what_is_overdue_follows_the_clock_of_the_session_and_never_that_of_the_machine", async () => {
  const late = (given: string) => ACTIONS.filter((action) => filtered([action], { ...WHOLE, which: "overdue" }, given).length > 0).map(({ id }) => id);
  expect(late("2026-11-19")).toEqual([]);
  expect(late("2026-11-20")).toEqual(["action-1"]);
  expect(late("2026-11-22")).toEqual(["action-1", "action-2"]);
  const given = fake();
  given.state = { ...given.state, now: "2026-11-18T10:00:00Z" };
  await board(given);
  expect(screen.queryByText(/, en retard/)).toBeNull();
});

test("an_origin_leads_to_its_incident", async () => {
  const { user } = await board();
  await user.click(screen.getByRole("button", { name: "Ouvrir l’incident 2026-014" }));
  expect([route.view, route.target]).toEqual(["incidents", { kind: "incident", id: "incident-1" }]);
});

test("closed_actions_are_folded_under_their_number", async () => {
  const { user } = await board();
  expect(screen.queryByText("Mettre à jour l’annuaire")).toBeNull();
  await user.click(screen.getByText("Closes (1)"));
  expect(await screen.findByText("Mettre à jour l’annuaire")).toBeTruthy();
});

test("arrows_move_the_focus_and_with_ctrl_the_card_which_is_saved_and_said", async () => {
  const { backend, user } = await board();
  card("Signer l’avenant").focus();
  await user.keyboard("{ArrowDown}");
  await waitFor(() => expect(document.activeElement).toBe(card("Essayer la restauration")));
  await user.keyboard("{ArrowRight}");
  await waitFor(() => expect(document.activeElement).toBe(card("Former la cellule")));
  await user.keyboard("{ArrowLeft}{Control>}{ArrowDown}{/Control}");
  expect(status.said?.text).toMatch(/Signer l’avenant du câblier\s:\sPlanifier, 2 sur 2/);
  expect(backend.called("move_action")).toEqual([["action-1", "plan", 3]]);
  expect(titlesIn("Planifier")).toEqual(["Essayer la restauration", "Signer l’avenant du câblier"]);
  await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
  await waitFor(() => expect(titlesIn("Faire")).toEqual(["Former la cellule", "Signer l’avenant du câblier"]));
  expect(document.activeElement).toBe(card("Signer l’avenant"));
});

test("a_card_at_the_edge_stays_and_that_is_said", async () => {
  const { backend, user } = await board();
  card("Signer l’avenant").focus();
  await user.keyboard("{Control>}{ArrowUp}{ArrowLeft}{/Control}");
  expect(backend.called("move_action")).toEqual([]);
  expect(status.said?.text).toContain("au bord");
});

test("only_one_card_is_in_the_tab_order", async () => {
  await board();
  const inOrder = screen.getAllByRole("button", { name: /^Ouvrir l’action/ }).filter((button) => button.tabIndex === 0);
  expect(inOrder).toHaveLength(1);
});

test("a_menu_moves_a_card_to_a_column", async () => {
  const { backend, user } = await board();
  await user.click(screen.getByRole("button", { name: /^Déplacer A-2026-002/ }));
  await user.click(screen.getByRole("button", { name: "Vers Vérifier" }));
  await waitFor(() => expect(titlesIn("Vérifier")).toEqual(["Essayer la restauration"]));
  expect(backend.called("move_action")).toEqual([["action-2", "check", 1]]);
});

test("a_refused_move_is_said_and_the_card_stays", async () => {
  const given = fake();
  const { user } = await board(given);
  given.failNext("move_action", "read_only");
  card("Signer l’avenant").focus();
  await user.keyboard("{Control>}{ArrowRight}{/Control}");
  await waitFor(() => expect(status.said?.tone).toBe("warn"));
  expect(titlesIn("Planifier")).toHaveLength(2);
});

/** Four columns of 100 by 400, cards of 40 in their order. */
function laidOut(): void {
  const box = (left: number, top: number, width: number, height: number) => ({ left, right: left + width, top, bottom: top + height, width, height, x: left, y: top, toJSON: () => ({}) });
  document.querySelectorAll<HTMLElement>("[data-step]").forEach((section, index) => {
    section.getBoundingClientRect = () => box(index * 100, 0, 100, 400);
    section.querySelectorAll<HTMLElement>("[data-card]").forEach((each, at) => (each.getBoundingClientRect = () => box(index * 100, 40 + at * 50, 100, 40)));
  });
}
/** jsdom knows no pointer that has a place: a mouse event under its name has one. */
const pointer = (target: Element | Window, what: "down" | "move" | "up", clientX: number, clientY: number) =>
  fireEvent(target, new MouseEvent(`pointer${what}`, { clientX, clientY, button: 0, bubbles: true, cancelable: true }));

test("a_card_drawn_with_the_pointer_lands_between_its_new_neighbours_and_is_not_opened", async () => {
  const { backend } = await board();
  laidOut();
  const title = card("Signer l’avenant");
  await pointer(title, "down", 20, 50);
  await pointer(window, "move", 60, 55);
  await pointer(window, "move", 150, 45);
  expect(screen.getByRole("region", { name: /^Faire/ }).classList.contains("aim")).toBe(true);
  await pointer(window, "up", 150, 45);
  await fireEvent.click(title);
  await waitFor(() => expect(titlesIn("Faire")).toEqual(["Signer l’avenant du câblier", "Former la cellule"]));
  expect(backend.called("move_action")).toEqual([["action-1", "do", 2]]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a_hand_that_trembles_does_not_drag_and_escape_gives_up", async () => {
  const { backend } = await board();
  laidOut();
  const title = card("Signer l’avenant");
  await pointer(title, "down", 20, 50);
  await pointer(window, "move", 22, 52);
  expect(document.querySelector(".carried")).toBeNull();
  await pointer(window, "up", 22, 52);
  await pointer(title, "down", 20, 50);
  await pointer(window, "move", 250, 52);
  expect(document.querySelector(".carried")).toBeTruthy();
  await fireEvent.keyDown(window, { key: "Escape" });
  await pointer(window, "up", 250, 52);
  expect(backend.called("move_action")).toEqual([]);
});

test("the_nearest_column_takes_a_card_and_its_place_follows_from_the_cards_above", () => {
  const at = (step: "plan" | "do", left: number) => ({ step, left, right: left + 100, top: 0, bottom: 300, middles: [50, 100] });
  const places = [at("plan", 0), at("do", 110)];
  expect(spotAt(places, 106, 60)).toEqual({ step: "do", at: 1 });
  expect(spotAt(places, -40, 900)).toEqual({ step: "plan", at: 2 });
  expect(spotAt([], 0, 0)).toBeNull();
  expect(landing(ACTIONS.slice(0, 2), "action-3", 1)).toEqual({ at: 1, of: 3, position: 1.5 });
  expect(landing([], "action-3", 4)).toEqual({ at: 0, of: 1, position: 1 });
});

test("an_action_is_added_with_its_owner_and_its_due_date_or_says_what_is_missing", async () => {
  const { backend, user } = await board();
  await user.click(screen.getByRole("button", { name: "Ajouter une action" }));
  const dialog = within(screen.getByRole("dialog"));
  await user.type(dialog.getByRole("textbox", { name: /^Échéance/ }), "32/12");
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  expect(dialog.getAllByRole("alert").map((alert) => alert.textContent)).toEqual([expect.stringContaining("en une ligne"), expect.stringContaining("pas une date")]);
  expect(backend.called("add_action")).toEqual([]);
  await user.type(dialog.getByRole("textbox", { name: "Quoi, en une ligne" }), "Doubler la liaison");
  await user.type(dialog.getByRole("combobox", { name: /^Responsable/ }), "Marc Delmas");
  await user.clear(dialog.getByRole("textbox", { name: /^Échéance/ }));
  await user.type(dialog.getByRole("textbox", { name: /^Échéance/ }), "15/12");
  await user.selectOptions(dialog.getByRole("combobox", { name: /^Ce qu’elle change/ }), "contract");
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  await waitFor(() => expect(titlesIn("Planifier").at(-1)).toBe("Doubler la liaison"));
  expect(backend.called("add_action")[0]).toEqual([expect.objectContaining({ title: "Doubler la liaison", owner: "Marc Delmas", due_on: "2026-12-15", theme: "contract", origin: "other" })]);
});

async function opened(title: string, given = fake()) {
  const shown = await board(given);
  await shown.user.click(card(title));
  return { ...shown, dialog: within(await screen.findByRole("dialog")) };
}

test("what_is_typed_in_an_open_action_is_saved", async () => {
  const { backend, user, dialog } = await opened("Signer l’avenant");
  const owner = dialog.getByRole("combobox", { name: "Responsable" });
  await user.clear(owner);
  await user.type(owner, "Sofia Rey");
  await user.tab();
  await waitFor(() => expect(backend.called("set_field")).toEqual([["action", "action-1", "owner", "Sofia Rey"]]));
});

test("an_action_is_done_with_the_proof_of_its_effect", async () => {
  const { backend, user, dialog } = await opened("Signer l’avenant");
  await user.click(dialog.getByRole("button", { name: "Faite" }));
  const form = within(await dialog.findByRole("form", { name: "L’action est faite" }));
  expect(form.getByRole("button", { name: "Clore sans preuve" })).toBeTruthy();
  await user.type(form.getByRole("textbox"), "Essai du 18");
  await user.click(form.getByRole("button", { name: "Clore l’action" }));
  await waitFor(() => expect(backend.called("close_action")).toEqual([["action-1", "done"]]));
  expect(backend.called("set_field")).toEqual([["action", "action-1", "proof", "Essai du 18"]]);
  expect(await dialog.findByText(/Action faite, par Claire Vasseur/)).toBeTruthy();
});

test("an_action_closed_without_proof_says_so_and_can_be_opened_again", async () => {
  const { backend, user, dialog } = await opened("Signer l’avenant");
  await user.click(dialog.getByRole("button", { name: "Faite" }));
  await user.click(await dialog.findByRole("button", { name: "Clore sans preuve" }));
  expect(await dialog.findByText(/Close sans preuve de l’effet/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Rouvrir" }));
  await waitFor(() => expect(backend.called("reopen_action")).toEqual([["action-1"]]));
  expect(await dialog.findByRole("button", { name: "Faite" })).toBeTruthy();
});

test("an_action_is_dropped_only_with_a_reason", async () => {
  const { backend, user, dialog } = await opened("Signer l’avenant");
  await user.click(dialog.getByRole("button", { name: "Abandonner" }));
  const form = within(await dialog.findByRole("form", { name: "L’action est abandonnée" }));
  await user.click(form.getByRole("button", { name: "Abandonner l’action" }));
  expect(form.getByRole("alert").textContent).toContain("pourquoi");
  expect(backend.called("close_action")).toEqual([]);
  await user.type(form.getByRole("textbox"), "Le câblier a fermé");
  await user.click(form.getByRole("button", { name: "Abandonner l’action" }));
  await waitFor(() => expect(backend.called("close_action")).toEqual([["action-1", "dropped"]]));
});

test("an_action_is_taken_out_after_a_question", async () => {
  const { backend, user, dialog } = await opened("Signer l’avenant");
  await user.click(dialog.getByRole("button", { name: "Retirer l’action" }));
  expect(backend.called("retire_record")).toEqual([]);
  await user.click(await dialog.findByRole("button", { name: "Retirer" }));
  await waitFor(() => expect(backend.called("retire_record")).toEqual([["action", "action-1"]]));
  await waitFor(() => expect(titlesIn("Planifier")).toEqual(["Essayer la restauration"]));
  expect(status.said?.text).toContain("Ctrl+Z");
});

test("an_action_names_a_record_of_the_plan_and_opens_it", async () => {
  const { backend, user, dialog } = await opened("Signer l’avenant");
  await user.click(dialog.getByRole("button", { name: "Désigner la fiche" }));
  await user.type(dialog.getByRole("textbox", { name: "Chercher dans le plan" }), "paul girard");
  await user.click(await dialog.findByRole("button", { name: /Paul Girard/ }));
  await waitFor(() => expect(backend.called("set_field").map(([, , field, value]) => [field, value])).toEqual([["about_kind", "person"], ["about_row", "paul"], ["about_field", ""]]));
  await user.selectOptions(await dialog.findByRole("combobox", { name: "Champ" }), "mobile");
  await waitFor(() => expect(backend.called("set_field").at(-1)).toEqual(["action", "action-1", "about_field", "mobile"]));
  await user.click(dialog.getByRole("button", { name: /^Ouvrir le champ\s: Paul Girard/ }));
  await waitFor(() => expect([route.view, route.target]).toEqual(["directory", { kind: "person", id: "paul" }]));
});

test("an_action_is_linked_to_an_incident_of_the_register", async () => {
  const { backend, user, dialog } = await opened("Former la cellule");
  await user.click(dialog.getByRole("button", { name: "Choisir l’incident" }));
  await user.type(dialog.getByRole("textbox", { name: "Chercher un incident" }), "reseau");
  await user.click(dialog.getByRole("button", { name: /2026-009/ }));
  await waitFor(() => expect(backend.called("set_field")).toEqual([["action", "action-3", "incident", "incident-9"]]));
});

test("led_to_an_action_the_screen_opens_it", async () => {
  route.lead({ kind: "action", id: "action-2" });
  await show(Improvements, fake());
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByDisplayValue("Essayer la restauration")).toBeTruthy();
  expect(route.target).toBeNull();
});

test("in_read_only_actions_are_read_and_nothing_moves", async () => {
  const given = fake();
  given.state = { ...given.state, read_only: "medium" };
  const { user, backend } = await board(given);
  expect(screen.queryByRole("button", { name: /^Déplacer|^Ajouter/ })).toBeNull();
  card("Signer l’avenant").focus();
  await user.keyboard("{Control>}{ArrowRight}{/Control}");
  expect(backend.called("move_action")).toEqual([]);
});

test("an_empty_board_says_what_to_do_first", async () => {
  const { user } = await show(Improvements, fake([], []));
  await user.click(await screen.findByRole("button", { name: "Ajouter une action" }));
  expect(screen.getByRole("dialog")).toBeTruthy();
});

test("the_list_filters_by_state_owner_theme_origin_and_words", async () => {
  const ids = (filter: Partial<typeof WHOLE>) => filtered(ACTIONS, { ...WHOLE, ...filter }, "2026-11-20").map(({ id }) => id.at(-1));
  expect(ids({})).toEqual(["1", "2", "3", "4"]);
  expect(ids({ which: "open" })).toEqual(["1", "2", "3"]);
  expect(ids({ which: "overdue" })).toEqual(["1"]);
  expect(ids({ which: "closed" })).toEqual(["4"]);
  expect(ids({ owner: "Marc Delmas" })).toEqual(["1"]);
  expect(ids({ owner: "-" })).toEqual(["3", "4"]);
  expect(ids({ theme: "system", origin: "exercise" })).toEqual(["2"]);
  expect(ids({ words: "ines restauration" })).toEqual(["2"]);
  const { user } = await board();
  openTab("Liste");
  await user.selectOptions(await screen.findByRole("combobox", { name: "État" }), "overdue");
  expect(screen.getAllByRole("rowheader").map((each) => each.textContent)).toEqual([expect.stringContaining("Signer l’avenant")]);
});

test("the_list_sorts_by_a_head_and_what_is_empty_or_closed_comes_last", () => {
  const ids = (column: Parameters<typeof sorted>[1]["column"], down = false) => sorted(ACTIONS, { column, down }).map(({ id }) => id.at(-1)).join("");
  expect(ids("due")).toBe("1234");
  expect(ids("owner")).toBe("2134");
  expect(ids("step")).toBe("1234");
  expect(ids("number", true)).toBe("3214");
});

test("five_hundred_actions_leave_the_page_small", async () => {
  const many = Array.from({ length: 500 }, (_, index) => actionOf(`action-${1000 + index}`, { title: `Action ${index}`, position: index }));
  await board(fake(many));
  expect(document.querySelectorAll("[data-card]").length).toBe(40);
  openTab("Liste");
  await screen.findByRole("table");
  expect(screen.getAllByRole("row").length).toBe(101);
});

test("a_problem_is_opened_with_a_title_and_shows_itself", async () => {
  const { backend, user } = await board();
  openTab("Problèmes");
  await user.click(await screen.findByRole("button", { name: "Ouvrir un problème" }));
  const form = within(screen.getByRole("dialog"));
  await user.click(form.getByRole("button", { name: "Ouvrir un problème" }));
  expect(form.getByRole("alert").textContent).toContain("en une ligne");
  await user.type(form.getByRole("textbox"), "Le VPN tombe");
  await user.click(form.getByRole("button", { name: "Ouvrir un problème" }));
  await waitFor(() => expect(backend.called("add_problem")).toEqual([["Le VPN tombe", []]]));
  expect(await screen.findByDisplayValue("Le VPN tombe")).toBeTruthy();
});

test("a_problem_takes_its_states_its_incidents_and_its_actions", async () => {
  const { backend, user } = await board();
  openTab("Problèmes");
  await user.click(await screen.findByRole("button", { name: /^Ouvrir le problème P-2026-001/ }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "cause connue" }));
  await waitFor(() => expect(backend.called("set_problem_state")).toEqual([["problem-1", "known"]]));
  await waitFor(() => expect(dialog.getByRole("button", { name: /cause connue/, pressed: true })).toBeTruthy());
  await user.click(dialog.getByRole("button", { name: "Rattacher un incident" }));
  await user.click(dialog.getByRole("button", { name: /2026-014/ }));
  expect(await dialog.findByRole("button", { name: "Ouvrir l’incident 2026-014" })).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Détacher l’incident 2026-014" }));
  await waitFor(() => expect(backend.called("link_problem")).toEqual([["problem-1", "incident-1", true], ["problem-1", "incident-1", false]]));
  await user.click(dialog.getByRole("button", { name: "Ajouter une action" }));
  const form = within(screen.getAllByRole("dialog").at(-1)!);
  await user.type(form.getByRole("textbox", { name: "Quoi, en une ligne" }), "Remplacer le commutateur");
  await user.click(form.getByRole("button", { name: "Ajouter" }));
  await waitFor(() => expect(backend.called("add_action")[0]).toEqual([expect.objectContaining({ origin: "problem", problem: "problem-1" })]));
  expect(await dialog.findByRole("button", { name: /Remplacer le commutateur/ })).toBeTruthy();
});

test("the_actions_that_are_shown_are_exported_in_the_order_of_the_list", async () => {
  const { backend, user } = await board();
  openTab("Liste");
  await user.selectOptions(await screen.findByRole("combobox", { name: "État" }), "open");
  await user.click(screen.getByRole("button", { name: "Exporter…" }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Jira" }));
  await waitFor(() => expect(backend.called("export_actions")).toEqual([[["action-1", "action-2", "action-3"], "jira", "/home/claire/plan.pdf"]]));
  expect(backend.called("choose_save")).toEqual([["actions-jira.csv"]]);
  expect(status.said?.text).toContain("3 actions écrites");
  await user.click(screen.getByRole("button", { name: "Exporter…" }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Calendrier (.ics)" }));
  await waitFor(() => expect(backend.called("export_calendar")).toHaveLength(1));
});

test("a_file_that_cannot_be_written_says_why_and_the_dialog_stays", async () => {
  const { backend, user } = await board();
  openTab("Liste");
  await user.click(await screen.findByRole("button", { name: "Exporter…" }));
  backend.failNext("export_actions", "io");
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Tableur (.csv)" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Le disque n’a pas répondu");
});

test("incidents_that_are_alike_are_proposed_and_become_a_problem", async () => {
  const given = fake();
  given.afterwards.proposed = [{ incidents: ["incident-1", "incident-9"], shared: ["serveur"], application: "Serveur de fichiers", category: "security", problem: null }];
  const { backend, user } = await board(given);
  openTab("Problèmes");
  await user.click(await screen.findByRole("button", { name: "Ouvrir un problème derrière 2026-014, 2026-009" }));
  const form = within(screen.getByRole("dialog"));
  expect(form.getByRole("textbox")).toHaveProperty("value", "Rançongiciel");
  await user.click(form.getByRole("button", { name: "Ouvrir un problème" }));
  await waitFor(() => expect(backend.called("add_problem")).toEqual([["Rançongiciel", ["incident-1", "incident-9"]]]));
});

test("incidents_alike_of_which_some_have_a_problem_join_it", async () => {
  const given = fake();
  given.afterwards.improvements.problem_incidents.push({ id: "l", problem: "problem-1", incident: "incident-9", retired: false });
  given.afterwards.proposed = [{ incidents: ["incident-1", "incident-9"], shared: [], application: "", category: "security", problem: "problem-1" }];
  const { backend, user } = await board(given);
  openTab("Problèmes");
  await user.click(await screen.findByRole("button", { name: /^Rattacher à P-2026-001/ }));
  await waitFor(() => expect(backend.called("link_problem")).toEqual([["problem-1", "incident-1", true]]));
});

for (const settings of LOOKS) {
  test(`board_list_problems_and_what_is_opened_are_accessible_${settings.language}_${settings.theme}`, async () => {
    const { container, user } = await show(Improvements, fake(ACTIONS, [PROBLEM], settings));
    await waitFor(() => expect(container.querySelector("[data-card]")).toBeTruthy());
    await user.click(container.querySelector<HTMLElement>("[aria-expanded]")!);
    await expectAccessible(document.body);
    place.tab = "list";
    await screen.findByRole("table");
    await expectAccessible(document.body);
    place.tab = "problems";
    await screen.findByRole("rowheader");
    await expectAccessible(document.body);
    place.opened = { kind: "problem", id: "problem-1" };
    await screen.findByRole("dialog");
    await expectAccessible(document.body);
    place.opened = { kind: "action", id: "action-1" };
    await screen.findByDisplayValue("Signer l’avenant du câblier");
    await expectAccessible(document.body);
  });
}
