import { screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { crisisOf, seatsOf } from "../src/backend/fake/course";
import { FakeBackend } from "../src/backend/fake/fake";
import { viewOf } from "../src/backend/fake/incident";
import type { Dossier, IncidentView } from "../src/backend/types";
import { status } from "../src/shared/status.svelte";
import { incident } from "../src/state/incident.svelte";
import { drafts } from "../src/views/incidents/messages/drafts.svelte";
import { ahead, missingIn } from "../src/views/incidents/messages/filling";
import Messages from "../src/views/incidents/messages/Messages.svelte";
import { smsSize, toSms } from "../src/views/incidents/messages/sms";
import { speaker } from "../src/views/incidents/messages/speaking";
import { actsOf as acts, region as card, said, tabOf } from "./incident";
import { expectAccessible, LOOKS, show } from "./show";

function tab(dossier: Partial<Dossier> = {}, view: Partial<IncidentView> = {}, fake = new FakeBackend()) {
  drafts.message = null;
  drafts.report = null;
  return tabOf(Messages, { ...view, dossier: { ...viewOf().dossier, ...dossier } }, fake);
}
const FILLED = { subject: "Incident en cours", body: "Bonjour,\n\nDepuis 10:12, le serveur est touché.", missing: [] };
const choose = said("Écrire : À l’ouverture de la cellule");

test("the_report_is_prepared_corrected_and_given_with_the_time_of_the_next", async () => {
  const fake = new FakeBackend();
  const { user } = await tab({}, {}, fake);
  const report = await card("Point de situation");
  const progress = await report.findByRole("textbox", { name: "Avancement" });
  await waitFor(() => expect((progress as HTMLTextAreaElement).value).toBe(fake.incidents.prefilled.progress));
  await user.type(progress, " stable");
  const next = report.getByRole("textbox", { name: "Prochain point" });
  await user.clear(next);
  await user.type(next, "plus tard");
  await user.click(report.getByRole("button", { name: "Donner le point" }));
  expect(report.getByRole("alert").textContent).toContain("Le point n’est pas donné");
  await user.clear(next);
  await user.type(next, "11:30");
  await user.click(report.getByRole("button", { name: "Donner le point" }));
  const { done, left } = fake.incidents.prefilled;
  expect(acts(fake)).toEqual([{ do: "report", progress: "- 10:24 trois partages touchés stable", done, left, next_at: "2026-11-20T10:30:00Z" }]);
});

test("what_is_being_written_waits_while_another_tab_is_shown", async () => {
  const { user, unmount, backend } = await tab();
  await user.type(await screen.findByRole("textbox", { name: "Avancement" }), " et puis");
  unmount();
  await show(Messages, backend);
  expect((screen.getByRole("textbox", { name: "Avancement" }) as HTMLTextAreaElement).value).toContain("et puis");
});

test("a_template_is_filled_in_and_nothing_leaves_while_a_placeholder_is_left", async () => {
  const fake = new FakeBackend();
  const { user } = await tab({}, {}, fake);
  await user.click(screen.getByRole("button", { name: choose }));
  const message = await card("Message\u00a0: À l’ouverture de la cellule");
  expect(message.getByText("1 blanc à remplir")).toBeTruthy();
  const copy = message.getByRole("button", { name: "Copier le message" });
  expect((copy as HTMLButtonElement).disabled).toBe(true);
  await user.click(message.getByRole("button", { name: "Remplir {service}" }));
  const body = message.getByRole("textbox", { name: "Texte" }) as HTMLTextAreaElement;
  await waitFor(() => expect(document.activeElement).toBe(body));
  expect(body.value.slice(body.selectionStart, body.selectionEnd)).toBe("{service}");
  await user.keyboard("le partage");
  await user.type(message.getByRole("textbox", { name: "À qui" }), "Tout le personnel");
  await user.click(copy);
  expect(fake.copied).toBe("Incident en cours : Serveur de fichiers\n\nDepuis 10:12, le partage est touché.");
  expect(acts(fake)[0]).toMatchObject({ do: "send", category: "other", audience: "internal", channel: "email", recipients: "Tout le personnel", body: "Depuis 10:12, le partage est touché.", means: "copied" });
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "À qui" })).toBeNull());
});

test("a_mail_is_saved_to_a_file_and_only_then_noted", async () => {
  const fake = new FakeBackend();
  fake.incidents.filled = FILLED;
  const { user } = await tab({}, {}, fake);
  await user.click(screen.getByRole("button", { name: choose }));
  await user.type(await screen.findByRole("textbox", { name: "À qui" }), "a@b.example");
  fake.answers.save = null;
  await user.click(screen.getByRole("button", { name: "Enregistrer le courriel (.eml)" }));
  expect(acts(fake)).toEqual([]);
  fake.answers.save = "/tmp/m.eml";
  await user.click(screen.getByRole("button", { name: "Enregistrer le courriel (.eml)" }));
  expect(fake.called("save_mail")).toEqual([["a@b.example", FILLED.subject, FILLED.body, "/tmp/m.eml"]]);
  expect(acts(fake)[0]).toMatchObject({ do: "send", means: "saved" });
});

test("while_mail_is_down_the_message_becomes_a_script_or_an_sms", async () => {
  const fake = new FakeBackend();
  fake.incidents.filled = FILLED;
  const { user } = await tab({}, { channels_down: ["email"] }, fake);
  await user.click(screen.getByRole("button", { name: choose }));
  expect((await screen.findByRole("textbox", { name: "À lire au téléphone" }) as HTMLTextAreaElement).value).toContain("le serveur est touché");
  expect(screen.queryByRole("button", { name: /\.eml/ })).toBeNull();
  await user.selectOptions(screen.getByRole("combobox", { name: "Canal" }), "sms");
  expect((screen.getByRole("textbox", { name: "Texte du SMS" }) as HTMLTextAreaElement).value).toBe("Incident en cours\nDepuis 10:12, le serveur est touché.");
  expect(screen.getByText(/^5\d caractères, 1 SMS$/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Copier le SMS" }));
  expect(fake.copied).toContain("Depuis 10:12");
  expect(acts(fake)[0]).toMatchObject({ channel: "sms", means: "sms" });
});

test("a_message_read_on_the_telephone_is_noted_as_spoken", async () => {
  const fake = new FakeBackend();
  const { user } = await tab({}, { channels_down: ["email"] }, fake);
  await user.click(screen.getByRole("button", { name: "Message libre" }));
  await user.type(await screen.findByRole("textbox", { name: "À lire au téléphone" }), "Restez chez vous.");
  await user.selectOptions(screen.getByRole("combobox", { name: "Moment" }), "opening");
  await user.selectOptions(screen.getByRole("combobox", { name: "Public" }), "external");
  await user.click(screen.getByRole("button", { name: "Lu au téléphone" }));
  expect(acts(fake)).toEqual([{ do: "send", template: null, category: "opening", audience: "external", channel: "phone", recipients: "", subject: "", body: "Restez chez vous.", means: "spoken" }]);
});

test("a_message_on_paper_is_noted_once_a_file_is_chosen_and_printed_from_there", async () => {
  const fake = new FakeBackend();
  fake.incidents.filled = FILLED;
  const { user } = await tab({}, {}, fake);
  await user.click(screen.getByRole("button", { name: choose }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Canal" }), "paper");
  fake.answers.save = null;
  await user.click(screen.getByRole("button", { name: "Imprimer…" }));
  expect(acts(fake)).toEqual([]);
  fake.answers.save = "/tmp/message.pdf";
  await user.click(screen.getByRole("button", { name: "Imprimer…" }));
  await waitFor(() => expect(fake.called("send_to_printer")).toHaveLength(1));
  expect(acts(fake)).toMatchObject([{ do: "send", channel: "paper", means: "printed" }]);
  expect(fake.called("print_document")[0]).toMatchObject(["message", { incident: incident.id }, "/tmp/message.pdf"]);
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "À qui" })).toBeNull());
  expect(await screen.findByText(/Confié à la fenêtre d’impression/)).toBeTruthy();
});

test("a_message_that_was_noted_but_not_printed_is_not_noted_again", async () => {
  const fake = new FakeBackend();
  fake.incidents.filled = FILLED;
  fake.answers.save = "/tmp/message.pdf";
  const { user } = await tab({}, {}, fake);
  await user.click(screen.getByRole("button", { name: choose }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Canal" }), "paper");
  fake.failNext("print_document", "disk_full");
  await user.click(screen.getByRole("button", { name: "Imprimer…" }));
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Imprimer…" })).toBeNull();
  expect(acts(fake)).toHaveLength(1);
});

test("the_latest_message_is_printed_again_from_the_list", async () => {
  const message = { id: "m1", incident: "incident-1", template: null, category: "other", audience: "internal", channel: "paper", recipients: "Tous", subject: "Restez", body: "Restez.", at: null, by: "Claire", means: "printed" };
  const { user, backend } = await tab({ messages: [message] });
  await user.click(await screen.findByRole("button", { name: "Imprimer le dernier…" }));
  await waitFor(() => expect(backend.called("send_to_printer")).toHaveLength(1));
  expect(backend.called("print_document")[0]).toMatchObject(["message", { incident: "incident-1" }, expect.anything()]);
});

test("a_refused_message_stays_on_the_screen", async () => {
  const fake = new FakeBackend();
  fake.incidents.filled = FILLED;
  const { user } = await tab({}, {}, fake);
  await user.click(screen.getByRole("button", { name: choose }));
  fake.failNext("act", "disk_full");
  await user.click(await screen.findByRole("button", { name: "Copier le message" }));
  await waitFor(() => expect(status.said?.tone).toBe("warn"));
  expect((screen.getByRole("textbox", { name: "Texte" }) as HTMLTextAreaElement).value).toBe(FILLED.body);
});

test("who_speaks_follows_the_impact", async () => {
  const of = (dossier: Partial<Dossier>) => viewOf({ dossier: { ...viewOf().dossier, ...dossier } });
  const judged = viewOf().dossier.qualifications[0]!;
  expect(speaker(of({}), "external")).toEqual({ rule: "essential", role: "bcp_manager" });
  const harmless = { qualifications: [{ ...judged, essential: false }] };
  expect(speaker(of(harmless), "external")).toEqual({ rule: "p1", role: "irp_manager" });
  expect(speaker(of({ ...harmless, crises: [crisisOf()] }), "external")).toEqual({ rule: "cell", role: "communication_lead" });
  expect(speaker(of({ qualifications: [{ ...judged, essential: false, priority: "p3" }] }), "external").rule).toBe("minor");
  expect(speaker(of({}), "internal").rule).toBe("inside");
  await tab();
  expect((await card("Qui parle")).getByText("Sofia Hendrickx, Gestionnaire de la continuité")).toBeTruthy();
});

test("what_was_sent_says_when_to_whom_by_whom_and_unfolds", async () => {
  const sent = { id: "m1", incident: "incident-1", template: null, category: "opening", audience: "external", channel: "sms", recipients: "Client principal", subject: "P1 ouvert", body: "Le service est coupé.", at: "2026-11-20T09:40:00Z", by: "Claire Vasseur", means: "sms", retired: false };
  const { user } = await tab({ messages: [sent] });
  const list = await card("Messages envoyés");
  expect(list.getByText("SMS, envoyé par SMS")).toBeTruthy();
  await user.click(list.getByText("P1 ouvert"));
  expect(list.getByText("Le service est coupé.")).toBeTruthy();
  expect(list.getByText(/20 nov. 2026, 10:40, par Claire Vasseur · À : Client principal/)).toBeTruthy();
});

test("the_members_of_the_cell_become_recipients_by_one_click", async () => {
  const { user } = await tab({ seats: seatsOf() });
  await user.click(screen.getByRole("button", { name: "Message libre" }));
  await user.click(await screen.findByRole("button", { name: "Les membres de la cellule" }));
  expect((screen.getByRole("textbox", { name: "À qui" }) as HTMLInputElement).value).toBe("Marc Delaunay, Claire Vasseur");
});

test("placeholders_are_found_once_in_their_order", () => {
  expect(missingIn("Objet {service}", "Depuis {heure}, {service} {", "}")).toEqual(["service", "heure"]);
});

test("the_next_report_is_a_time_ahead_or_a_span", () => {
  const now = "2026-11-20T22:30:00Z";
  expect(ahead("23:45", now, "Europe/Paris")).toBe("2026-11-20T22:45:00Z");
  expect(ahead("8h30", now, "Europe/Paris")).toBe("2026-11-21T07:30:00.000Z");
  expect(ahead("30 min", now, "Europe/Paris")).toBe("2026-11-20T23:00:00.000Z");
  expect(ahead("21/11 08:00", now, "Europe/Paris")).toBe("2026-11-21T07:00:00Z");
  expect(ahead("bientôt", now, "Europe/Paris")).toBeNull();
});

test("an_sms_is_plain_and_its_parts_are_counted", () => {
  expect(toSms("Crise", "Bonjour,\n\nL’incident « Atelier » s’étend : appelez l’équipe où vous êtes…")).toBe("Crise\nL'incident \"Atelier\" s'étend: appelez l'équipe où vous etes...");
  expect(smsSize("")).toEqual({ characters: 0, parts: 0 });
  expect(smsSize("a".repeat(160)).parts).toBe(1);
  expect(smsSize("a".repeat(161)).parts).toBe(2);
  expect(smsSize("€".repeat(81)).parts).toBe(2);
  expect(smsSize("ы".repeat(71)).parts).toBe(2);
});

test("opened_for_reading_messages_are_read_and_none_is_written", async () => {
  await tab({}, {}, new FakeBackend({ session: { read_only: "asked" } }));
  expect(incident.frozen).toBe(true);
  await card("Messages envoyés");
  expect(screen.queryByRole("button", { name: /Écrire|Donner|libre/ })).toBeNull();
  expect(screen.queryByRole("textbox")).toBeNull();
});

for (const settings of LOOKS) {
  test(`messages_are_accessible_${settings.language}_${settings.theme}`, async () => {
    const { container, user } = await tab({}, {}, new FakeBackend({ session: { settings } }));
    await user.click(screen.getByRole("button", { name: /À l’ouverture de la cellule/ }));
    await screen.findByRole("button", { name: /\{service\}/ });
    await expectAccessible(container);
  });
}
