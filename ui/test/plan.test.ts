import { screen, waitFor, within } from "@testing-library/svelte";
import { readFileSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";
import { FakeBackend } from "../src/backend/fake/fake";
import { actionOf } from "../src/backend/fake/afterwards";
import { registerLineOf } from "../src/backend/fake/incident";
import { starterPlan } from "../src/backend/fake/starter";
import type { DeviceSettings, Plan } from "../src/backend/types";
import { fr } from "../src/i18n/fr";
import { minutes } from "../src/i18n/format.svelte";
import { setLanguage } from "../src/i18n/index.svelte";
import { parseDuration } from "../src/shared/moments";
import { status } from "../src/shared/status.svelte";
import { plan } from "../src/state/plan.svelte";
import { route } from "../src/state/route.svelte";
import { pictures } from "../src/views/plan/pictures.svelte";
import PlanView from "../src/views/plan/Plan.svelte";
import { place } from "../src/views/plan/place.svelte";
import { blocks } from "../src/shared/rows/prose";
import { roman } from "../src/views/plan/roman";
import { SHOWS } from "../src/views/plan/shows/codes";
import { SHOWN } from "../src/views/plan/shows/table";
import { nextNumber } from "../src/views/plan/versions/changes";
import { expectAccessible, LOOKS, show } from "./show";

const CHAPTERS = ["purpose", "links", "roles", "response", "qualification", "crisis", "communication", "recovery", "continuity", "prevention", "annexes"];

function starter(settings?: DeviceSettings, change?: (plan: Plan) => void): FakeBackend {
  const content = starterPlan();
  change?.(content);
  return new FakeBackend({ plan: content, session: settings && { settings } });
}

/** Shows the plan opened at a chapter. */
async function read(chapter: string, fake = starter()) {
  place.chapter = `chapter.${chapter}`;
  return show(PlanView, fake);
}

const row = (id: string) => document.querySelector<HTMLElement>(`[data-row="${id}"]`)!;
const edit = (label: RegExp | string) => screen.getByRole("button", { name: typeof label === "string" ? `Modifier\u00a0: ${label}` : label });

beforeEach(() => {
  place.chapter = null;
  place.versions = false;
  pictures.drawn = null;
});

test("every_code_of_shows_has_a_component_and_a_name_and_core_knows_the_same_ones", () => {
  const model = readFileSync("../src-tauri/core/src/model/chapter.rs", "utf8");
  const inCore = [...model.slice(model.indexOf("pub const SHOWS")).matchAll(/^ {4}"(\w+)",/gm)].map(([, code]) => code);
  expect(inCore).toEqual([...SHOWS]);
  expect(Object.keys(SHOWN).sort()).toEqual([...SHOWS].sort());
  expect(Object.keys(fr.plan.shows).sort()).toEqual([...SHOWS].sort());
});

test("every_section_of_the_starter_plan_shows_its_table_without_an_error", async () => {
  const { unmount } = await read("purpose");
  unmount();
  for (const chapter of CHAPTERS) {
    const shown = await read(chapter);
    for (const section of plan.now.sections.filter((each) => each.chapter === `chapter.${chapter}`)) {
      expect(row(section.id).querySelector("h3")?.textContent).toContain(section.title.split(" ")[0]);
    }
    shown.unmount();
  }
});

test("only_the_chapter_that_is_read_is_in_the_page", async () => {
  const { user } = await read("purpose");
  expect(row("section.purpose_paper")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /Prévention/, current: false }));
  expect(row("section.purpose_paper")).toBeNull();
  expect(row("section.prevention_tools")).toBeTruthy();
});

test("chapters_carry_roman_numbers", () => {
  expect([1, 4, 9, 11, 14].map(roman)).toEqual(["I", "IV", "IX", "XI", "XIV"]);
});

test("plain_text_reads_as_paragraphs_bullets_and_numbered_steps", () => {
  expect(blocks("Un.\nDeux.\n\n- a\n- b\n  suite\n\n3. x\n4. y")).toEqual([
    { kind: "paragraph", lines: ["Un.", "Deux."] }, { kind: "bullets", items: ["a", "b suite"] }, { kind: "steps", items: ["x", "y"], first: 3 },
  ]);
});

test("a_text_becomes_an_editor_and_a_document_again_when_left", async () => {
  const { backend, user } = await read("purpose");
  const section = row("section.purpose_paper");
  expect(within(section).getAllByRole("listitem").length).toBe(3);
  edit("Texte de la section « L’exemplaire papier »".replace(/« /, "«\u00a0").replace(/ »/, "\u00a0»")).focus();
  await user.keyboard("{Enter}");
  const box = within(section).getByRole("textbox");
  expect(document.activeElement).toBe(box);
  expect(box).toHaveProperty("value", expect.stringContaining("Un incident peut couper"));
  await user.clear(box);
  await user.type(box, "Une seule phrase.");
  await user.tab();
  await waitFor(() => expect(within(section).queryByRole("textbox")).toBeNull());
  expect(backend.called("set_field")).toEqual([["section", "section.purpose_paper", "body", "Une seule phrase."]]);
  expect(within(section).getByText("Une seule phrase.")).toBeTruthy();
});

test("a_wrong_value_keeps_its_editor_open_with_the_reason", async () => {
  const { backend, user } = await read("continuity");
  await user.click(within(row(plan.now.activities[0]!.id)).getByText("4 h"));
  const box = within(row(plan.now.activities[0]!.id)).getByRole("textbox");
  await user.clear(box);
  await user.type(box, "bientôt");
  await user.tab();
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(backend.called("set_field")).toEqual([]);
});

test("durations_are_typed_and_shown_the_same_way", () => {
  for (const [typed, value] of [["4 h", 240], ["30 min", 30], ["2 j", 2880], ["1 h 30", 90]] as const) {
    expect(parseDuration(typed)).toBe(value);
    expect(minutes(value)).toBe(typed);
  }
  setLanguage("en");
  expect(parseDuration("2 d")).toBe(2880);
  expect(minutes(2880)).toBe("2 d");
});

test("a_duration_typed_in_an_activity_is_kept_in_minutes", async () => {
  const { backend, user } = await read("continuity");
  const without = plan.now.activities.find((activity) => activity.rto_minutes === null)!;
  const cell = within(row(without.id)).getByText(/à fixer$/, { selector: "td.gap *" });
  await user.click(cell);
  await user.keyboard("2 j");
  await user.tab();
  await waitFor(() => expect(backend.called("set_field")).toEqual([["activity", without.id, "rto_minutes", 2880]]));
});

test("an_empty_raci_cell_is_a_gap_with_a_word", async () => {
  await read("crisis");
  const empty = plan.now.raci_cells.find((cell) => cell.letters === "")!;
  const cell = row(empty.id);
  expect(cell.classList.contains("gap")).toBe(true);
  expect(cell.textContent).toContain("à décider");
});

test("a_raci_row_without_an_accountable_is_marked", async () => {
  await read("crisis", starter(undefined, (content) => {
    for (const cell of content.raci_cells) if (cell.row === "raci_row.escalation") cell.letters = "R";
  }));
  expect(row("raci_row.escalation").textContent).toContain("sans A");
  expect(row("raci_row.validation").textContent).not.toContain("sans A");
});

test("a_letter_typed_in_a_raci_cell_is_written_and_arrows_move_on", async () => {
  const { backend, user } = await read("crisis");
  const cell = plan.now.raci_cells.find((each) => each.row === "raci_row.escalation" && each.column === "raci_column.admin")!;
  within(row(cell.id)).getByRole("button").focus();
  await user.keyboard("i");
  await waitFor(() => expect(backend.called("set_field")).toEqual([["raci_cell", cell.id, "letters", "I"]]));
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement?.getAttribute("data-cell")).toBe("raci_row.escalation raci_column.client");
});

test("raci_letters_are_chosen_with_the_mouse_too", async () => {
  const { backend, user } = await read("crisis");
  const cell = plan.now.raci_cells.find((each) => each.row === "raci_row.escalation" && each.column === "raci_column.client")!;
  await user.click(within(row(cell.id)).getByRole("button"));
  await user.click(within(row(cell.id)).getByRole("button", { name: /^I, / }));
  expect(backend.called("set_field")).toEqual([["raci_cell", cell.id, "letters", "CI"]]);
});

test("an_edit_of_the_matrix_writes_the_rule_of_that_cell", async () => {
  const { backend, user } = await read("qualification");
  const rule = plan.now.priority_rules.find((each) => each.impact === "medium" && each.urgency === "high")!;
  await user.selectOptions(screen.getByRole("combobox", { name: "Priorité, impact Moyen, urgence Élevée" }), "p1");
  expect(backend.called("set_field")).toEqual([["priority_rule", rule.id, "priority", "p1"]]);
});

test("a_missing_cell_of_the_matrix_is_a_gap_and_gets_its_rule", async () => {
  const { backend, user } = await read("qualification", starter(undefined, (content) => {
    content.priority_rules = content.priority_rules.filter((rule) => !(rule.impact === "low" && rule.urgency === "low"));
  }));
  const choice = screen.getByRole("combobox", { name: "Priorité, impact Faible, urgence Faible" });
  expect(choice.closest("td")!.classList.contains("gap")).toBe(true);
  await user.selectOptions(choice, "p3");
  expect(backend.called("add_record")).toEqual([["priority_rule", { impact: "low", urgency: "low", priority: "p3" }]]);
});

test("moving_a_row_writes_one_position_between_its_new_neighbours", async () => {
  const { backend, user } = await read("crisis");
  const rows = plan.now.raci_rows;
  const up = within(row(rows[3]!.id)).getByRole("button", { name: /^Monter/ });
  await user.click(up);
  expect(backend.called("set_field")).toEqual([["raci_row", rows[3]!.id, "position", (rows[1]!.position + rows[2]!.position) / 2]]);
});

test("alt_and_an_arrow_move_a_section_and_the_focus_stays", async () => {
  const { backend, user } = await read("purpose");
  const tools = within(row("section.purpose_paper")).getByRole("button", { name: /^Descendre/ });
  tools.focus();
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await waitFor(() => expect(backend.called("set_field").map(([, id, field]) => [id, field])).toEqual([["section.purpose_paper", "position"]]));
  await waitFor(() => expect(document.activeElement).toBe(tools));
});

test("a_row_is_retired_only_after_a_question_and_comes_back_with_undo", async () => {
  const { backend, user } = await read("prevention");
  await user.click(screen.getByRole("button", { name: "Retirer : Trello".replace(" :", "\u00a0:") }));
  expect(backend.called("retire_record")).toEqual([]);
  const dialog = screen.getByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Retirer" }));
  await waitFor(() => expect(row("tool.trello")).toBeNull());
  expect(status.said?.text).toContain("Ctrl+Z");
  await plan.undo();
  await waitFor(() => expect(row("tool.trello")).toBeTruthy());
});

test("a_section_added_stands_last_in_its_chapter", async () => {
  const { backend, user } = await read("continuity");
  const last = Math.max(...plan.now.sections.filter((each) => each.chapter === "chapter.continuity").map((each) => each.position));
  await user.click(screen.getByRole("button", { name: "Ajouter une section" }));
  expect(backend.called("add_record")).toEqual([["section", { chapter: "chapter.continuity", title: "Nouvelle section", position: last + 1 }]]);
});

test("a_measure_is_done_today_with_one_click", async () => {
  const { backend, user } = await read("prevention");
  await user.click(within(row("measure.backups")).getByRole("button", { name: /^Faite aujourd’hui/ }));
  expect(backend.called("set_field")).toEqual([["measure", "measure.backups", "done_on", "2026-11-20"]]);
  expect(within(row("measure.backups")).getByText("faite aujourd’hui")).toBeTruthy();
});

test("a_duty_is_read_with_its_delay_and_what_starts_it_and_is_edited_in_place", async () => {
  const { user, backend } = await read("qualification");
  const delay = (code: string) => within(row(`duty.${code}`)).getByRole("button", { name: /^Modifier\u00a0: Délai/ }).parentElement!;
  expect(delay("gdpr_authority").textContent).toMatch(/72\s+heures/);
  expect(delay("gdpr_people").textContent).toContain("dans les meilleurs délais");
  expect(delay("nis2_final_report").textContent).toMatch(/1\s+mois.*Court après.*NIS2.*notification/);
  await user.click(within(delay("gdpr_authority")).getByRole("button"));
  const units = within(row("duty.gdpr_authority")).getByRole("combobox", { name: /^Unité/ });
  expect(within(units).getAllByRole("option").map((each) => each.getAttribute("value"))).not.toContain("progress");
  const amount = within(row("duty.gdpr_authority")).getByRole("textbox", { name: /^Délai/ });
  await user.clear(amount);
  await user.type(amount, "48");
  await user.tab();
  await waitFor(() => expect(backend.called("set_field").at(-1)).toEqual(["duty", "duty.gdpr_authority", "amount", 48]));
});

test("a_duty_added_counts_hours_that_elapse", async () => {
  const { user, backend } = await read("qualification");
  await user.click(screen.getByRole("button", { name: "Ajouter une déclaration" }));
  expect(backend.called("add_record").at(-1)).toEqual(["duty", { unit: "hour", calendar: "elapsed", position: 7 }]);
});

test("pictures_are_drawn_again_after_a_change_that_touches_them_and_only_then", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { backend } = await read("links");
  await vi.advanceTimersByTimeAsync(500);
  const before = backend.called("pictures").length;
  await plan.set("tool", "tool.trello", "cost", "rien");
  await vi.advanceTimersByTimeAsync(1000);
  expect(backend.called("pictures").length).toBe(before);
  await plan.set("flow", "flow.1", "to_plan", "drp");
  await plan.set("flow", "flow.1", "to_plan", "bcp");
  await vi.advanceTimersByTimeAsync(1000);
  expect(backend.called("pictures").length).toBe(before + 1);
  vi.useRealTimers();
});

test("a_search_result_opens_its_chapter_and_the_row_has_the_focus", async () => {
  await read("purpose");
  route.lead({ kind: "seat", id: plan.now.seats[2]!.id });
  await waitFor(() => expect(document.activeElement).toBe(row(plan.now.seats[2]!.id)));
  expect(place.chapter).toBe("chapter.crisis");
  expect(route.target).toBeNull();
});

test("a_finding_without_a_row_opens_the_section_that_shows_its_kind", async () => {
  await read("purpose");
  route.lead({ kind: "raci_cell", id: null });
  await waitFor(() => expect(document.activeElement).toBe(row("section.raci")));
});

test("the_next_version_number_follows_the_last", () => {
  expect([nextNumber(null), nextNumber("3.2"), nextNumber("1.9"), nextNumber("2026")]).toEqual(["1.0", "3.3", "1.10", "2027"]);
});

test("a_version_is_published_with_a_number_and_an_approver_or_not_at_all", async () => {
  const { backend, user } = await read("purpose");
  await user.click(screen.getByRole("button", { name: /Versions et modifications/ }));
  await user.click(screen.getByRole("button", { name: "Publier une version" }));
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByLabelText("Numéro")).toHaveProperty("value", "1.1");
  expect(await dialog.findByText(/^Rien n’a changé dans le plan depuis la version 1\.0/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Publier une version" }));
  expect(dialog.getByRole("alert").textContent).toContain("qui approuve");
  expect(backend.called("publish_version")).toEqual([]);
  await user.type(dialog.getByLabelText("Approuvée par"), "Claire Vasseur");
  await user.click(dialog.getByRole("button", { name: "Publier une version" }));
  await waitFor(() => expect(backend.called("publish_version")).toEqual([["1.1", "Claire Vasseur", "", []]]));
  expect(await screen.findByRole("rowheader", { name: "v1.1" })).toBeTruthy();
});

test("publishing_lists_the_actions_it_carries_proposes_their_titles_as_the_note_and_closes_them", async () => {
  const fake = starter();
  fake.incidents.register = [registerLineOf({ id: "incident-1", number: "2026-014", title: "Rançongiciel" })];
  const of = (id: string, title: string, more = {}) => actionOf(id, { title, about_kind: "role", about_row: "r", ...more });
  fake.afterwards.improvements = { ...fake.afterwards.improvements, actions: [of("action-1", "Nommer un suppléant", { incident: "incident-1" }), of("action-2", "Raccourcir la DMIA"), of("action-3", "Pas encore faite")] };
  fake.afterwards.behind = ["action-1", "action-2"];
  const { backend, user } = await read("purpose", fake);
  await user.click(screen.getByRole("button", { name: /Versions et modifications/ }));
  await user.click(screen.getByRole("button", { name: "Publier une version" }));
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.queryByText(/^Rien n’a changé/)).toBeNull();
  const first = await dialog.findByRole("checkbox", { name: /Nommer un suppléant.*2026-014 Rançongiciel/ });
  expect(dialog.queryByText("Pas encore faite")).toBeNull();
  expect((first as HTMLInputElement).checked).toBe(true);
  const note = dialog.getByRole("textbox", { name: /^Ce qui change/ }) as HTMLTextAreaElement;
  expect(note.value).toBe("- Nommer un suppléant, 2026-014\n- Raccourcir la DMIA");
  await user.click(dialog.getByRole("checkbox", { name: /Raccourcir/ }));
  expect(note.value).toBe("- Nommer un suppléant, 2026-014");
  await user.type(note, " relu");
  await user.type(dialog.getByLabelText("Approuvée par"), "Claire Vasseur");
  await user.click(dialog.getByRole("button", { name: "Publier une version" }));
  await waitFor(() => expect(backend.called("publish_version")).toEqual([["1.1", "Claire Vasseur", "- Nommer un suppléant, 2026-014 relu", ["action-1"]]]));
  const row = (await screen.findByRole("rowheader", { name: "v1.1" })).closest("tr")!;
  expect(within(row).getByRole("button", { name: /^Ouvrir l’action A-2026-001/ })).toBeTruthy();
  await user.click(within(row).getByRole("button", { name: "Ouvrir l’incident 2026-014" }));
  expect(route.target).toEqual({ kind: "incident", id: "incident-1" });
});

test("an_edited_plan_is_published_without_a_word_that_nothing_changed", async () => {
  const { backend, user } = await read("purpose");
  await plan.set("activity", plan.now.activities[0]!.id, "rto_minutes", 120);
  await user.click(screen.getByRole("button", { name: /Versions et modifications/ }));
  const asked = () => backend.called("changes_since").filter(([since]) => since === null).length;
  const before = asked();
  await user.click(screen.getByRole("button", { name: "Publier une version" }));
  await waitFor(() => expect(asked()).toBe(before + 1));
  expect(within(screen.getByRole("dialog")).queryByText(/^Rien n’a changé/)).toBeNull();
});

test("behind_a_version_an_exercise_is_called_one", async () => {
  const fake = starter();
  const version = fake.journal.plan().versions[0]!.id;
  fake.incidents.register = [registerLineOf({ id: "incident-1", number: "2026-014" }), registerLineOf({ id: "incident-2", number: "EX-2026-001", exercise: true })];
  fake.afterwards.improvements = { ...fake.afterwards.improvements, actions: ["1", "2"].map((n) => actionOf(`action-${n}`, { incident: `incident-${n}`, version })) };
  const { user } = await read("purpose", fake);
  await user.click(screen.getByRole("button", { name: /Versions et modifications/ }));
  await waitFor(() => expect(screen.getByText(/^Exercice\b/).textContent).toMatch(/^Exercice EX-2026-001/));
  expect(screen.getByText(/^Incident\b/).textContent).toMatch(/^Incident 2026-014/);
  expect(screen.getByRole("button", { name: "Ouvrir l’exercice EX-2026-001" })).toBeTruthy();
});

test("the_tools_say_what_replaces_each_and_are_compared_in_a_table", async () => {
  await read("prevention");
  const tool = plan.now.tools[0]!;
  expect(within(row(tool.id)).getByText("Remplacé par, en panne")).toBeTruthy();
  const table = within(screen.getByRole("table", { name: "Les outils comparés" }));
  expect(table.getAllByRole("columnheader")).toHaveLength(5);
  expect(table.getAllByRole("rowheader").map((each) => each.textContent)).toContain(tool.name);
});

test("changes_since_a_version_say_who_what_and_from_what_to_what_by_chapter", async () => {
  const { backend, user } = await read("purpose");
  await plan.set("activity", plan.now.activities[0]!.id, "rto_minutes", 120);
  await plan.set("tool", "tool.trello", "in_use", true);
  await user.click(screen.getByRole("button", { name: /Versions et modifications/ }));
  const group = (await screen.findByText("IX. Continuité des activités")).closest("details")!;
  expect(group.textContent).toMatch(/Service principal.*DMIA.*4 h.*2 h.*Claire Vasseur/s);
  expect(screen.getByText("X. Prévention").closest("details")!.textContent).toMatch(/Trello.*En service.*non.*oui/s);
  expect(backend.called("changes_since").at(-1)).toEqual(["version.1_0"]);
});

test("a_plan_without_chapters_says_what_to_do_first", async () => {
  const { backend, user } = await show(PlanView, starter(undefined, (content) => { content.chapters = []; content.sections = []; }));
  await user.click(screen.getByRole("button", { name: "Ajouter un chapitre" }));
  expect(backend.called("add_record")[0]?.[0]).toBe("chapter");
});

test("in_read_only_everything_is_shown_and_nothing_can_be_changed", async () => {
  const fake = starter();
  fake.state = { ...fake.state, read_only: "medium" };
  await read("crisis", fake);
  expect(screen.getByText("Piloter la cellule de crise (périmètre du client)")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^(Modifier|Monter|Retirer|Ajouter)/ })).toBeNull();
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.queryByRole("combobox")).toBeNull();
});

// All chapters once; the heaviest ones in every look.
for (const [index, settings] of LOOKS.entries())
  for (const chapter of index === 0 ? CHAPTERS : ["response", "qualification", "crisis"])
    test(`chapter_${chapter}_is_accessible_${settings.language}_${settings.theme}`, async () => {
      const { container } = await read(chapter, starter(settings));
      await expectAccessible(container);
    });

test("the_versions_are_accessible", async () => {
  await read("purpose");
  await plan.set("tool", "tool.trello", "in_use", true);
  place.versions = true;
  await screen.findByText("X. Prévention");
  await expectAccessible(document.body);
});
