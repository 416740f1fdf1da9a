import { screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { FakeBackend } from "../src/backend/fake/fake";
import { figuresOf } from "../src/backend/fake/figures";
import { registerLineOf } from "../src/backend/fake/incident";
import type { NumbersQuery } from "../src/backend/types";
import { setLanguage } from "../src/i18n/index.svelte";
import { incidents } from "../src/state/incidents.svelte";
import { asked } from "../src/views/improvements/numbers/asked.svelte";
import Numbers from "../src/views/improvements/numbers/Numbers.svelte";
import { expectAccessible, LOOKS, show } from "./show";

beforeEach(() => asked.reset());

const query = (change: Partial<NumbersQuery> = {}): NumbersQuery => ({ from: null, to: null, class: "", category: "", priority: "", service_level: "", ...change });
const last = (fake: FakeBackend) => fake.called("numbers").at(-1);
/** A key figure by its label: its value, what stands beside it, how it is counted. */
function figure(label: string): string[] {
  const row = screen.getByText(label, { selector: "dt" }).parentElement!;
  return within(row).getAllByRole("definition").map((cell) => cell.textContent!.replace(/[\u202f\u00a0]/g, " "));
}

function withRegister(): FakeBackend {
  const fake = new FakeBackend();
  fake.incidents.register = [registerLineOf(), registerLineOf({ id: "old", noticed_at: "2024-03-02T08:00:00Z" }), registerLineOf({ id: "drill", exercise: true, noticed_at: "2025-03-02T08:00:00Z" })];
  return fake;
}

test("the_period_that_is_chosen_reaches_the_count", async () => {
  const { backend, user } = await show(Numbers, withRegister());
  const period = await screen.findByLabelText("Période");
  await screen.findByRole("tab", { name: /Incidents/ });
  expect(last(backend)).toEqual([query(), "fr"]);
  await user.selectOptions(period, "Cette année");
  expect(last(backend)).toEqual([query({ from: "2026-01-01" }), "fr"]);
  await user.selectOptions(period, "L’année dernière");
  expect(last(backend)).toEqual([query({ from: "2025-01-01", to: "2025-12-31" }), "fr"]);
  await user.selectOptions(period, "Tout");
  expect(last(backend)).toEqual([query({ from: "2024-01-01" }), "fr"]);
});

test("own_days_are_typed_and_what_is_no_day_is_said_and_changes_nothing", async () => {
  const { backend, user } = await show(Numbers, withRegister());
  await screen.findByRole("tab", { name: /Incidents/ });
  const from = screen.getByLabelText("Du");
  expect((from as HTMLInputElement).value).toBe("01/12/2025");
  await user.clear(from);
  await user.type(from, "15/3/2026");
  await user.tab();
  await waitFor(() => expect(last(backend)).toEqual([query({ from: "2026-03-15", to: "2026-11-20" }), "fr"]));
  expect((screen.getByLabelText("Période") as HTMLSelectElement).value).toBe("own");
  const counted = backend.called("numbers").length;
  await user.clear(from);
  await user.type(from, "hier");
  await user.tab();
  expect(screen.getByRole("alert").textContent).toMatch(/Ce n’est pas une date/);
  expect(from.getAttribute("aria-invalid")).toBe("true");
  expect(backend.called("numbers")).toHaveLength(counted);
});

test("a_period_that_does_not_do_says_why_and_leaves_the_figures_as_they_were", async () => {
  const { backend, user } = await show(Numbers, withRegister());
  await screen.findByRole("tab", { name: /Incidents/ });
  backend.failNext("numbers", "period_wrong", { years: "10" });
  await user.selectOptions(screen.getByLabelText("Période"), "Cette année");
  expect((await screen.findByRole("alert")).textContent).toMatch(/doit finir après avoir commencé/);
  expect(figure("Incidents")[0]).toBe("3");
});

test("every_filter_reaches_the_count_and_clears", async () => {
  const { backend, user } = await show(Numbers, withRegister());
  await screen.findByRole("tab", { name: /Incidents/ });
  for (const [label, option] of [["Type", "security"], ["Classe", "major"], ["Priorité", "p1"], ["Niveau de service", "gold"]] as const) {
    const select = screen.getByRole("combobox", { name: label });
    const wanted = within(select).getAllByRole("option").find((each) => (each as HTMLOptionElement).value === option);
    if (wanted) await user.selectOptions(select, option);
  }
  expect(last(backend)).toEqual([query({ category: "security", class: "major", priority: "p1", service_level: "gold" }), "fr"]);
  await user.click(screen.getByRole("button", { name: "Effacer les filtres" }));
  expect(last(backend)).toEqual([query(), "fr"]);
});

test("each_figure_says_how_it_is_counted_of_how_many_and_who_is_left_out", async () => {
  await show(Numbers, withRegister());
  await screen.findByRole("tab", { name: /Incidents/ });
  expect(figure("Incidents")).toEqual(["3", "1 n’est pas fermé", "Toutes classes, selon le jour du constat. 1 autre est écarté par les filtres."]);
  expect(figure("Prise en compte (MTTA)")).toEqual(["8 min", "médiane 6 min, 3 incidents sur 3", "Moyenne de la déclaration à la prise en compte, en temps écoulé, nuits et jours fériés compris."]);
  expect(figure("Résolution (MTTR)")[2]).toMatch(/1 laissé de côté : pas encore résolu\.$/);
  expect(figure("Résolution, hors attentes")[2]).toMatch(/attentes du client ou d’un tiers déduites/);
  expect(figure("Premier message")[2]).toMatch(/1 laissé de côté : aucun message envoyé\. 1 laissé de côté : fin notée avant le début\.$/);
  expect(figure("Leçon publiée")).toEqual(["4 jours ouvrés", "médiane 4 jours ouvrés, 1 incident sur 3", expect.stringMatching(/en jours ouvrés\. 2 laissés de côté : revue pas encore remise\. Rendues dans le délai promis : 1 revue sur 2 rendues ou échues\.$/)]);
  expect(figure("Engagements tenus")).toEqual(["80 %", "4 sur 5", expect.stringMatching(/Hors du compte : 1 en cours, 2 sans délai ou sans heure\.$/)]);
  expect(figure("DMIA tenues").slice(0, 2)).toEqual(["50 %", "1 sur 2"]);
  expect(figure("Actions ouvertes").slice(0, 2)).toEqual(["3", "1 en retard, hors exercices"]);
});

test("a_figure_that_is_not_there_says_so", async () => {
  const fake = withRegister();
  fake.afterwards.figures.incidents = figuresOf({ counted: 1, open: 1 });
  await show(Numbers, fake);
  await screen.findByRole("tab", { name: /Incidents/ });
  expect(figure("Prise en compte (MTTA)").slice(0, 2)).toEqual(["pas de chiffre", "0 incident sur 1"]);
  expect(figure("Engagements tenus").slice(0, 2)).toEqual(["pas de chiffre", "aucune échéance passée"]);
});

test("exercises_stand_by_themselves", async () => {
  const fake = withRegister();
  fake.afterwards.figures.exercises = figuresOf({ counted: 2 });
  const { user } = await show(Numbers, fake);
  await user.click(await screen.findByRole("tab", { name: /Exercices/ }));
  expect(screen.getByRole("status").textContent).toMatch(/^Exercices commencés du .*exercices seuls\s: aucun incident réel n’y entre/);
  expect(figure("Exercices")[0]).toBe("2");
  expect(screen.queryByText("Incidents", { selector: "dt" })).toBeNull();
  expect(screen.getByRole("img", { name: "Exercices par mois" })).toBeTruthy();
  expect(screen.queryByRole("img", { name: "Incidents par mois" })).toBeNull();
});

test("each_chart_says_in_words_what_it_shows_and_has_its_table", async () => {
  const { user } = await show(Numbers, withRegister());
  expect(await screen.findByRole("img", { name: "Incidents par mois" })).toBeTruthy();
  for (const table of screen.getAllByText("Le tableau")) await user.click(table);
  const cells = (name: string) => within(screen.getByRole("group", { name: new RegExp(`^${name.replace(" : ", "\\s: ")}$`) })).getAllByRole("row").map((row) => [...row.children].map((cell) => cell.textContent!.replace(/[\u202f\u00a0]/g, " ")));
  expect(cells("Tableau : Par mois et par classe").slice(1)).toEqual([["oct. 2026", "1", "0", "1"], ["nov. 2026", "2", "1", "1"]]);
  expect(cells("Tableau : Durée jusqu’à la résolution, par mois")[2]).toEqual(["nov. 2026", "1", "4 h 30", "4 h 30"]);
  expect(cells("Tableau : Par type").at(-1)).toEqual(["non renseigné", "1"]);
  const kept = cells("Tableau : Engagements de service");
  expect(kept).toContainEqual(["résolution", "50 %", "1", "1", "0", "1 en cours"]);
  // A priority of which nothing was promised is no row.
  expect(kept.map(([name]) => name)).not.toContain("P2");
  expect(kept[0]).toHaveLength(6);
  // Nothing of the RTOs is left out of their share: no column is there to say so.
  expect(cells("Tableau : DMIA par activité").map((row) => row.length)).toEqual([5, 5]);
});

test("without_figures_the_screen_says_what_to_do", async () => {
  const fake = new FakeBackend();
  fake.afterwards.figures.incidents = figuresOf();
  const { user } = await show(Numbers, fake);
  await user.click(await screen.findByRole("button", { name: "Déclarer un incident" }));
  expect(incidents.declaring).toBe(true);
  await user.click(screen.getByRole("tab", { name: /Exercices/ }));
  expect(screen.getByRole("button", { name: "Voir les exercices" })).toBeTruthy();
});

test("where_the_filters_let_nothing_pass_they_can_be_cleared_and_elsewhere_the_period_widened", async () => {
  const fake = withRegister();
  fake.afterwards.figures.incidents = figuresOf({ filtered_out: 2 });
  asked.filters.priority = "p1";
  const { backend, user } = await show(Numbers, fake);
  expect(await screen.findByText("2 dans la période, aucun ne correspond aux filtres.")).toBeTruthy();
  fake.afterwards.figures.incidents = figuresOf();
  await user.click(screen.getAllByRole("button", { name: "Effacer les filtres" }).at(-1)!);
  await user.click(await screen.findByRole("button", { name: "Montrer tout le registre" }));
  expect(last(backend)).toEqual([query({ from: "2024-01-01" }), "fr"]);
});

test("the_figures_are_exported_as_they_are_asked_for", async () => {
  const fake = withRegister();
  fake.answers.save = "/home/claire/chiffres.csv";
  const { user } = await show(Numbers, fake);
  await screen.findByRole("tab", { name: /Incidents/ });
  await user.selectOptions(screen.getByLabelText("Période"), "Cette année");
  await user.click(screen.getByRole("button", { name: "Exporter…" }));
  await user.click(screen.getByRole("button", { name: "Tableau CSV (.csv)" }));
  expect(fake.called("export_numbers")).toEqual([[query({ from: "2026-01-01" }), "fr", "csv", "/home/claire/chiffres.csv"]]);
});

test("the_paper_counts_the_period_and_says_that_filters_do_not_apply", async () => {
  const fake = withRegister();
  fake.answers.save = "/home/claire/chiffres.pdf";
  asked.filters.class = "major";
  const { user } = await show(Numbers, fake);
  await screen.findByRole("tab", { name: /Incidents/ });
  await user.selectOptions(screen.getByLabelText("Période"), "L’année dernière");
  await user.click(screen.getByRole("button", { name: "Imprimer…" }));
  const form = within(await screen.findByRole("dialog", { name: "Imprimer les chiffres" }));
  expect(form.getByText(/les filtres n’y sont pas appliqués/)).toBeTruthy();
  await user.click(form.getByRole("button", { name: "Enregistrer…" }));
  expect(fake.called("print_document")).toEqual([["numbers", expect.objectContaining({ period: { from: "2025-01-01", to: "2025-12-31" } }), "/home/claire/chiffres.pdf"]]);
});

test("the_figures_are_read_in_every_look", async () => {
  for (const { language } of LOOKS) {
    const { container, unmount } = await show(Numbers, withRegister());
    setLanguage(language as "fr" | "en");
    await screen.findByRole("tab", { name: /Incidents/ });
    await expectAccessible(container);
    unmount();
  }
});
