import { expect, test } from "vitest";
import { ALL_KINDS, FIELDS_BESIDE_THE_PLAN, KINDS } from "../src/backend/kinds";
import { en } from "../src/i18n/en";
import { fr } from "../src/i18n/fr";
import { setLanguage, t } from "../src/i18n/index.svelte";
import { frenchSpaces } from "../src/i18n/typography";
import { authorOf } from "../src/shared/author";
import { bytes, day, longDate, minutes, setZone, time } from "../src/i18n/format.svelte";

/** Every path of a table and what stands at its end: a string, a function, an array. */
function paths(words: object, above = ""): [string, unknown][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" && value !== null && !Array.isArray(value) ? paths(value as object, `${above}${key}.`) : [[`${above}${key}`, value] as [string, unknown]]);
}

test("english_says_everything_french_says_and_nothing_else", () => {
  expect(paths(en).map(([path]) => path).sort()).toEqual(paths(fr).map(([path]) => path).sort());
});

test("no_word_is_empty_and_no_sentence_is_left_in_the_other_language", () => {
  const accents = /[àâçéèêëîïôûùœ]/i;
  for (const [path, value] of paths(en)) if (typeof value === "string" && value !== "Français") expect(accents.test(value), `${path}: ${value}`).toBe(false);
  for (const table of [fr, en]) for (const [path, value] of paths(table)) if (typeof value === "string") expect(value.trim(), path).not.toBe("");
});

test("who_did_something_without_a_name_is_not_called_by_the_name_of_the_application", () => {
  expect(["Claire Vasseur", "mallette", ""].map(authorOf)).toEqual(["Claire Vasseur", "une personne non nommée", "une personne non nommée"]);
});

test("every_field_of_every_kind_has_a_label", () => {
  const kinds = [...ALL_KINDS.map((kind) => [kind, KINDS[kind].fields] as const), ...(Object.keys(FIELDS_BESIDE_THE_PLAN) as (keyof typeof FIELDS_BESIDE_THE_PLAN)[]).map((kind) => [kind, FIELDS_BESIDE_THE_PLAN[kind]] as const)];
  for (const table of [fr, en]) for (const [kind, fields] of kinds) {
    expect(table.kinds[kind]).toBeTruthy();
    expect(Object.keys(table.fields[kind]).sort()).toEqual(Object.keys(fields).sort());
  }
});

test("every_error_says_what_happened_and_what_to_do_with_or_without_details", () => {
  const causes = ["unpacks_too_large", "too_many_rows", "too_many_columns", "old_workbook", "no_byte_order_mark", "undecodable", "half", "outside_card", "workbook", "ending", "mapping"];
  const details: Record<string, string>[] = [
    {}, { folder: "/x", groups: "3", field: "f", limit: "10", file: "a.csv", document: "d", path: "/p" }, { typed: "39", expected: "40" }, { other: "true" },
    ...causes.map((cause) => ({ cause, file: "a.csv", line: "4", column: "2", limit: "10" })),
  ];
  for (const table of [fr, en]) for (const [code, says] of Object.entries(table.errors)) for (const detail of details) {
    const sentence = says(detail);
    expect(sentence, code).not.toMatch(/undefined|« »|“”/);
    if (code !== "cancelled") expect(sentence.split(/[.!?] /).length, `${code}: ${sentence}`).toBeGreaterThanOrEqual(2);
  }
});

test("every_finding_names_its_subject_and_the_way_to_mend_it", () => {
  for (const table of [fr, en]) for (const { says, mend } of Object.values(table.findings)) {
    expect(says("X", {})).not.toMatch(/undefined/);
    expect(says("X", { date: "2 mai 2026", count: "3" })).not.toMatch(/undefined/);
    expect(mend).toBeTruthy();
  }
});

test("french_punctuation_has_its_own_spaces", () => {
  expect(frenchSpaces("Quoi ? « Rien » : 82 % ; fin !")).toBe("Quoi\u202f? «\u00a0Rien\u00a0»\u00a0: 82\u202f% ; fin !".replace(" ;", "\u202f;").replace(" !", "\u202f!"));
  expect(frenchSpaces("08:30 https://x.example")).toBe("08:30 https://x.example");
  expect(t.shell.read_only.medium).toContain("\u00a0:");
  expect(t.errors.internal({})).toContain("\u202f;");
});

test("the_language_switches_every_word_at_once", () => {
  expect(t.shell.views.directory).toBe("Annuaire");
  setLanguage("en");
  expect(t.shell.views.directory).toBe("Directory");
  expect(document.documentElement.lang).toBe("en");
});

test("plurals_follow_the_language", () => {
  expect(t.common.results(0)).toBe("Aucun résultat");
  expect(t.common.roles(0)).toBe("0 rôle");
  expect(t.common.roles(2)).toBe("2 rôles");
  setLanguage("en");
  expect(t.common.roles(0)).toBe("0 roles");
  expect(t.common.roles(1)).toBe("1 role");
});

test("times_are_shown_on_the_clock_of_the_organisation_over_24_hours", () => {
  setZone("Europe/Paris");
  expect(time("2026-11-20T22:05:00Z")).toBe("23:05");
  expect(time("2026-11-20T23:30:00Z")).toBe("00:30");
  setZone("America/Martinique");
  expect(time("2026-11-20T22:05:00Z")).toBe("18:05");
  setZone("Not/AZone");
  expect(time("2026-11-20T22:05:00Z")).toBe("18:05");
  setZone("Europe/Paris");
});

test("the_first_of_a_month_is_said_as_the_french_say_it", () => {
  expect(longDate("2026-01-01")).toBe("jeudi 1er janvier");
  expect(day("2026-01-01T10:00:00Z")).toBe("1er janv. 2026");
  expect(longDate("2026-01-11")).toBe("dimanche 11 janvier");
  setLanguage("en");
  expect(longDate("2026-01-01")).toBe("Thursday 1 January");
});

test("durations_and_sizes_are_short_and_exact", () => {
  expect([45, 60, 270, 1440, 2880, 1500].map(minutes)).toEqual(["45 min", "1 h", "4 h 30", "1 j", "2 j", "25 h"]);
  expect(bytes(4_120_000).replace(/\s/, " ")).toBe("4,1 Mo");
});
