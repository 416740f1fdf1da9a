import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { FakeBackend } from "../src/backend/fake/fake";
import { BEGAN, INCIDENT, registerLineOf, viewOf } from "../src/backend/fake/incident";
import type { AlertRow, Draft } from "../src/backend/types";
import { incident } from "../src/state/incident.svelte";
import { incidents } from "../src/state/incidents.svelte";
import { route } from "../src/state/route.svelte";
import DraftsBanner from "../src/shell/DraftsBanner.svelte";
import Incidents from "../src/views/incidents/Incidents.svelte";
import { lengthInWords } from "../src/views/incidents/register/lines";
import Situation from "../src/views/situation/Situation.svelte";
import { expectAccessible, LOOKS, show } from "./show";

function withRegister(fake = new FakeBackend()): FakeBackend {
  fake.incidents.register = [
    registerLineOf(),
    registerLineOf({ id: "old", number: "2026-013", title: "Imprimantes muettes", application: "Impression", category: "performance", state: "closed", priority: "p3", class: "minor", noticed_at: "2026-11-02T08:00:00Z", resolved_at: "2026-11-02T09:30:00Z", closed_at: "2026-11-03T08:00:00Z" }),
    registerLineOf({ id: "drill", number: "EX-2026-001", title: "Exercice rançongiciel", application: "", exercise: true, state: "open", priority: "", class: "", noticed_at: "2026-10-01T08:00:00Z" }),
  ];
  return fake;
}
const titles = () => screen.getAllByRole("rowheader").map((cell) => within(cell).getByRole("button").textContent);

test("the_register_shows_every_incident_and_opens_one", async () => {
  const { user } = await show(Incidents, withRegister());
  await screen.findByRole("table", { name: "Registre des incidents" });
  expect(titles()).toEqual(["Rançongiciel sur le serveur de fichiers", "Imprimantes muettes", "Exercice rançongiciel"]);
  expect(screen.getByText("1 incident ouvert, 1 exercice en cours, 3 au registre")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Ouvrir 2026-014 Rançongiciel sur le serveur de fichiers" }));
  expect(await screen.findByRole("heading", { level: 1, name: INCIDENT.title })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Registre" }));
  expect(await screen.findByRole("table", { name: "Registre des incidents" })).toBeTruthy();
});

test("a_head_sorts_by_its_column_and_once_more_the_other_way_and_says_so", async () => {
  const { user } = await show(Incidents, withRegister());
  const head = await screen.findByRole("columnheader", { name: /Priorité/ });
  const button = within(head).getByRole("button");
  button.focus();
  await user.keyboard("{Enter}");
  expect(head.getAttribute("aria-sort")).toBe("ascending");
  expect(titles()).toEqual(["Rançongiciel sur le serveur de fichiers", "Imprimantes muettes", "Exercice rançongiciel"]);
  await user.keyboard("{Enter}");
  expect(head.getAttribute("aria-sort")).toBe("descending");
  expect(titles()[0]).toBe("Exercice rançongiciel");
  expect(screen.getByRole("columnheader", { name: /Constaté/ }).hasAttribute("aria-sort")).toBe(false);
});

test("the_filter_parts_open_from_closed_exercises_from_incidents_and_finds_words_without_accents", async () => {
  const { user } = await show(Incidents, withRegister());
  await screen.findByRole("table");
  await user.selectOptions(screen.getByLabelText("Ouverts ou fermés"), "open");
  await user.selectOptions(screen.getByLabelText("Incidents ou exercices"), "incidents");
  expect(titles()).toEqual(["Rançongiciel sur le serveur de fichiers"]);
  await user.click(screen.getByRole("button", { name: "Effacer le filtre" }));
  await user.type(screen.getByLabelText("Filtrer"), "rancongiciel serveur");
  expect(titles()).toEqual(["Rançongiciel sur le serveur de fichiers"]);
  await user.selectOptions(screen.getByLabelText("Classe"), "minor");
  expect(screen.getByText("Aucun incident ne correspond à ce filtre")).toBeTruthy();
});

test("an_empty_register_says_what_to_do_first", async () => {
  const { user } = await show(Incidents);
  await user.click(await screen.findByRole("button", { name: "Déclarer un incident" }));
  expect(incidents.declaring).toBe(true);
});

test("hundreds_of_lines_are_drawn_in_parts", async () => {
  const fake = new FakeBackend();
  fake.incidents.register = Array.from({ length: 450 }, (_, n) => registerLineOf({ id: `i${n}`, number: `2026-${n}`, title: `Incident ${n}` }));
  const { user } = await show(Incidents, fake);
  await screen.findByRole("table");
  expect(titles()).toHaveLength(200);
  expect(screen.getByText("200 lignes sur 450")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Montrer 200 lignes de plus" }));
  expect(titles()).toHaveLength(400);
}, 30_000);

test("the_lines_that_are_shown_are_exported_in_their_order_with_the_words_of_the_heads", async () => {
  const fake = withRegister();
  fake.answers.save = "/home/claire/registre.xlsx";
  const { user } = await show(Incidents, fake);
  await screen.findByRole("table");
  await user.selectOptions(screen.getByLabelText("Incidents ou exercices"), "incidents");
  await user.click(screen.getByRole("button", { name: "Exporter…" }));
  await user.click(screen.getByRole("button", { name: "Classeur Excel (.xlsx)" }));
  const [ids, headers, format, path] = fake.called("export_register")[0]!;
  expect(ids).toEqual(["incident-1", "old"]);
  expect(headers).toHaveLength(16);
  expect([(headers as string[])[0], (headers as string[])[15], format, path]).toEqual(["Numéro", "Fermé", "xlsx", "/home/claire/registre.xlsx"]);
  expect(fake.called("choose_save")).toEqual([["registre-des-incidents.xlsx"]]);
});

test("the_lines_that_are_shown_are_printed_in_their_order", async () => {
  const fake = withRegister();
  fake.answers.save = "/home/claire/registre.pdf";
  const { user } = await show(Incidents, fake);
  await user.click(await screen.findByRole("button", { name: "Imprimer…" }));
  const form = within(await screen.findByRole("dialog", { name: "Imprimer le registre" }));
  expect(form.getByText(/^3 lignes, celles qui sont affichées/)).toBeTruthy();
  await user.click(form.getByRole("button", { name: "Imprimer…" }));
  await waitFor(() => expect(fake.called("send_to_printer")).toEqual([["/home/claire/registre.pdf", "Registre des incidents"]]));
  expect(fake.called("choose_save")).toEqual([["registre-des-incidents.pdf"]]);
  expect(fake.called("print_register")).toEqual([[["incident-1", "old", "drill"], expect.objectContaining({ language: "fr", paper: "a4" }), "/home/claire/registre.pdf"]]);
  expect(form.getByText(/Confié à la fenêtre d’impression/)).toBeTruthy();
});

test("a_register_that_cannot_be_written_says_why", async () => {
  const fake = withRegister();
  fake.failNext("print_register", "disk_full");
  const { user } = await show(Incidents, fake);
  await user.selectOptions(await screen.findByLabelText("Ouverts ou fermés"), "closed");
  await user.click(screen.getByRole("button", { name: "Imprimer…" }));
  const form = within(await screen.findByRole("dialog", { name: "Imprimer le registre" }));
  await user.click(form.getByRole("button", { name: "Enregistrer…" }));
  expect((await form.findByRole("alert")).textContent).toBeTruthy();
  expect(fake.called("print_register")[0]![0]).toEqual(["old"]);
});

test("the_length_of_an_exercise_is_counted_by_its_own_clock", () => {
  const line = registerLineOf({ exercise: true, speed: 4, noticed_at: "2026-11-20T09:00:00Z", declared_at: "2026-11-20T09:00:00Z" });
  expect(lengthInWords(line, "2026-11-20T09:30:00Z")).toBe("2:00");
  expect(lengthInWords({ ...line, resolved_at: "2026-11-20T10:00:00Z" }, "2026-11-20T09:30:00Z")).toBe("1:00");
});

const alertRow = (fingerprint: string, row: Partial<AlertRow> = {}, status: AlertRow["alert"]["status"] = "firing"): AlertRow => ({
  alert: { source: "alertmanager", fingerprint, title: `Alerte ${fingerprint}`, description: "", application: "Stockage", status, priority: "p2", starts_at: BEGAN, ends_at: null, link: "", labels: [] },
  known: null, number: "", news: true, ...row,
});

test("alerts_of_a_file_say_what_becomes_of_each_and_only_the_chosen_are_taken_in", async () => {
  const fake = withRegister();
  fake.answers.file = "/media/cle/alertes.json";
  fake.incidents.alerts = { left_out: 2, rows: [alertRow("a"), alertRow("b"), alertRow("c", { known: "incident-1", number: "2026-014" }), alertRow("d", { known: "incident-1", number: "2026-014", news: false }), alertRow("e", {}, "resolved")] };
  fake.incidents.imported = { declared: ["2026-015"], noted: ["2026-014"], same: 0 };
  const { user } = await show(Incidents, fake);
  await user.click(await screen.findByRole("button", { name: "Lire un fichier d’alertes…" }));
  await user.click(screen.getByRole("button", { name: "Choisir un fichier…" }));
  const table = within(await screen.findByRole("table", { name: "Alertes du fichier" }));
  for (const [word, count] of [["Nouvel incident", 2], ["Noté dans 2026-014", 1], ["Rien de nouveau : 2026-014", 1], ["Terminée et inconnue : laissée de côté", 1]] as const) expect(table.getAllByText(word)).toHaveLength(count);
  expect(table.getAllByRole("checkbox")).toHaveLength(3);
  expect(screen.getByText(/L’expéditeur a laissé 2 autres alertes/)).toBeTruthy();
  await user.click(table.getByRole("checkbox", { name: /Alerte b$/ }));
  await user.click(screen.getByRole("button", { name: "Prendre 2 alertes" }));
  expect(fake.called("import_alerts")).toEqual([["/media/cle/alertes.json", ["a", "c"]]]);
  expect(await screen.findByText("1 incident déclaré : 2026-015. Noté dans 2026-014.")).toBeTruthy();
});

test("a_broken_file_of_alerts_gets_a_sentence_and_changes_nothing", async () => {
  const fake = withRegister();
  fake.failNext("preview_alerts", "alerts_unreadable", { file: "alertes.json", cause: "half" });
  const { user } = await show(Incidents, fake);
  await user.click(await screen.findByRole("button", { name: "Lire un fichier d’alertes…" }));
  await user.click(screen.getByRole("button", { name: "Choisir un fichier…" }));
  expect((await screen.findByRole("alert")).textContent).toContain("il s’arrête au milieu");
  expect(fake.called("import_alerts")).toEqual([]);
});

async function opened(fake = new FakeBackend()) {
  const shown = await show(Incidents, fake);
  route.lead({ kind: "incident", id: fake.incidents.view.dossier.incident.id });
  await screen.findByRole("heading", { level: 1, name: fake.incidents.view.dossier.incident.title });
  return shown;
}

test("the_head_says_what_it_is_where_it_stands_and_what_presses_most", async () => {
  await opened();
  expect(screen.getByText("P1 · Majeur")).toBeTruthy();
  expect(screen.getByText(/en cours depuis 10:24/)).toBeTruthy();
  expect(screen.getAllByRole("timer", { name: /Ouvrir la cellule, 0:(20|19)/ })).toHaveLength(2);
  const here = within(screen.getByRole("list", { name: "Étapes de la réponse" })).getAllByRole("listitem").find((step) => step.hasAttribute("aria-current"));
  expect(here?.textContent).toContain("Activation et traitement");
  expect(screen.getByText(/^Ensuite/).textContent).toContain("ramener le service");
  await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
});

test("acknowledging_is_one_click_at_the_time_that_was_typed", async () => {
  const fake = new FakeBackend();
  fake.incidents.view = viewOf({ state: "open", stage: "identification" });
  const { user } = await opened(fake);
  await user.type(screen.getAllByLabelText(/^Heure du fait/)[0]!, "-5");
  await user.click(screen.getByRole("button", { name: "Prendre en compte" }));
  await waitFor(() => expect(fake.incidents.deeds).toEqual([{ at: expect.stringMatching(/^2026-11-20T09:47/), act: { do: "change_state", state: "acknowledged", waiting_for: "", note: "" } }]));
});

test("waiting_asks_for_whom_and_resolving_how", async () => {
  const { user, backend } = await opened();
  await user.click(screen.getByRole("button", { name: "Mettre en attente…" }));
  let form = within(await screen.findByRole("dialog", { name: "Mettre en attente" }));
  await user.click(form.getByLabelText("Un tiers"));
  await user.type(form.getByLabelText(/Qui précisément/), "Hébergeur, disque neuf");
  await user.click(form.getByRole("button", { name: "Noter" }));
  await waitFor(() => expect(backend.incidents.deeds.at(-1)?.act).toEqual({ do: "change_state", state: "waiting", waiting_for: "third_party", note: "Hébergeur, disque neuf" }));
  await user.click(screen.getByRole("button", { name: "Résolu…" }));
  form = within(await screen.findByRole("dialog", { name: "Incident résolu" }));
  await user.type(form.getByLabelText(/Comment il a été résolu/), "Sauvegarde restaurée");
  await user.click(form.getByRole("button", { name: "Noter" }));
  await waitFor(() => expect(backend.incidents.deeds.at(-1)?.act).toMatchObject({ state: "resolved", note: "Sauvegarde restaurée" }));
});

test("closing_needs_the_resolution_and_a_closed_incident_can_be_opened_again", async () => {
  const fake = new FakeBackend();
  fake.incidents.view = viewOf({ state: "resolved", stage: "deactivation" });
  const { user } = await opened(fake);
  await user.click(screen.getByRole("button", { name: "Fermer…" }));
  const form = within(await screen.findByRole("dialog", { name: "Fermer l’incident" }));
  await user.click(form.getByRole("button", { name: "Noter" }));
  expect(form.getByRole("alert").textContent).toContain("comment l’incident a été résolu");
  expect(fake.incidents.deeds).toEqual([]);
  expect(screen.getByRole("button", { name: "Rouvrir…" })).toBeTruthy();
});

test("an_exercise_is_marked_on_every_tab", async () => {
  const fake = new FakeBackend();
  const view = viewOf();
  fake.incidents.view = { ...view, speed: 4, dossier: { ...view.dossier, incident: { ...INCIDENT, exercise: true, number: "EX-2026-001" } } };
  const { user, container } = await opened(fake);
  for (const tab of screen.getAllByRole("tab")) {
    await user.click(tab);
    expect(screen.getByRole("note").textContent).toContain("rien de ceci n’est réel");
    expect(container.querySelector<HTMLElement>(".watermark")?.dataset.word).toBe("EXERCICE");
  }
});

test("a_document_of_the_incident_is_printed_with_its_number_in_the_name_of_the_file", async () => {
  const { user, backend } = await opened();
  await user.click(screen.getByRole("button", { name: "Imprimer" }));
  await user.click(screen.getByRole("button", { name: /^Imprimer.:.Main courante$/ }));
  await waitFor(() => expect(backend.called("send_to_printer")).toHaveLength(1));
  expect(backend.called("choose_save")).toEqual([["2026-014-main-courante.pdf"]]);
  expect(backend.called("print_document")[0]).toMatchObject(["log", { incident: "incident-1" }, "/home/claire/plan.pdf"]);
  expect(screen.getByText(/Confié à la fenêtre d’impression/)).toBeTruthy();
});

test("only_what_is_written_from_a_review_is_masked_where_that_is_asked", async () => {
  const { user, backend } = await opened();
  await user.click(screen.getByRole("button", { name: "Imprimer" }));
  await user.click(screen.getByRole("checkbox", { name: /Masquer les noms/ }));
  await user.click(screen.getByRole("button", { name: /^Imprimer.:.Rapport d’incident$/ }));
  await waitFor(() => expect(backend.called("send_to_printer")).toHaveLength(1));
  await user.click(screen.getByRole("button", { name: /^Imprimer.:.Main courante$/ }));
  await waitFor(() => expect(backend.called("send_to_printer")).toHaveLength(2));
  expect(backend.called("choose_save")).toEqual([["2026-014-rapport-d-incident-masque.pdf"], ["2026-014-main-courante.pdf"]]);
  expect(backend.called("print_document").map(([sheet, options]) => [sheet, (options as { masked: boolean }).masked])).toEqual([["report", true], ["log", false]]);
});

test("the_form_saves_itself_as_one_types_and_leaves_a_draft_before", async () => {
  const { user, backend } = await opened();
  await user.click(screen.getByRole("tab", { name: "Fiche" }));
  const box = screen.getByLabelText("Application ou machine");
  await user.clear(box);
  await user.type(box, "NAS atelier");
  await waitFor(() => expect(backend.called("save_draft").at(-1)).toEqual(["incident", "incident-1", "application", "NAS atelier"]));
  await user.tab();
  await waitFor(() => expect(backend.called("set_field").at(-1)).toEqual(["incident", "incident-1", "application", "NAS atelier"]));
  await waitFor(() => expect(incident.view?.dossier.incident.application).toBe("NAS atelier"));
});

test("what_was_typed_into_an_incident_before_a_crash_is_offered_again", async () => {
  const draft: Draft = { kind: "incident", row: "incident-1", field: "symptoms", value: "Écran noir", at: BEGAN };
  const { user, backend } = await show(DraftsBanner, withRegister(new FakeBackend({ session: { drafts: [draft] } })));
  expect(await screen.findByText(/Écran noir/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Reprendre" }));
  expect(backend.called("set_field")).toEqual([["incident", "incident-1", "symptoms", "Écran noir"]]);
});

test("open_incidents_come_first_on_the_situation_with_their_clocks_and_lead_to_their_page", async () => {
  const fake = new FakeBackend();
  const situation = await fake.situation();
  const { now, clocks } = viewOf();
  fake.situation = async () => ({ ...situation, incidents: [{ line: registerLineOf({ id: "drill", exercise: true, title: "Joué" }), now, speed: 4, clocks: [], cell_open: false }, { line: registerLineOf(), now, speed: 1, clocks: clocks.slice(0, 2), cell_open: true }] });
  const { user } = await show(Situation, fake);
  const cards = await screen.findAllByRole("article");
  const first = within(cards[0]!);
  expect(first.getByRole("heading").textContent).toBe(INCIDENT.title);
  expect(first.getByRole("timer", { name: /Ouvrir la cellule, 0:20/ })).toBeTruthy();
  expect(first.getByText("cellule ouverte")).toBeTruthy();
  expect(within(cards[1]!).getByText("EXERCICE")).toBeTruthy();
  await user.click(first.getByRole("button", { name: /^Ouvrir 2026-014/ }));
  expect(route.target).toEqual({ kind: "incident", id: "incident-1" });
});

for (const settings of LOOKS) {
  test(`the_register_and_the_page_of_an_incident_are_accessible_${settings.language}_${settings.theme}`, async () => {
    const { container, backend } = await show(Incidents, withRegister(new FakeBackend({ session: { settings } })));
    await screen.findByRole("table");
    await expectAccessible(container);
    const view = viewOf();
    backend.incidents.view = { ...view, dossier: { ...view.dossier, incident: { ...INCIDENT, exercise: true } } };
    route.lead({ kind: "incident", id: "incident-1" });
    await screen.findByRole("heading", { level: 1, name: INCIDENT.title });
    await expectAccessible(container);
  }, 30_000);
}
