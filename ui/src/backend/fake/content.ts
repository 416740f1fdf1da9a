// A small plan to work with when no mallette is there: invented people, telephone numbers kept for fiction.

import { blank, emptyPlan, KINDS } from "../kinds";
import type { Plan, PlanKind } from "../types";

/** The fake's clock stands still here: a Friday morning. */
export const NOW = "2026-11-20T09:52:00Z";

class Writer {
  plan: Plan = emptyPlan();
  #serial = 0;

  /** Adds a record and gives its id; positions follow the order of writing. */
  add(kind: PlanKind, fields: Record<string, unknown>, id = `${kind}-${++this.#serial}`): string {
    const list = this.plan[KINDS[kind].list] as unknown as object[];
    const position = "position" in KINDS[kind].fields ? { position: list.length + 1 } : {};
    list.push(blank(kind, id, { ...position, ...fields }));
    return id;
  }

  rows(kind: PlanKind, rows: Record<string, unknown>[]): string[] {
    return rows.map((row) => this.add(kind, row));
  }
}

function contacts(w: Writer): void {
  const host = w.add("company", { name: "Hébergeur du Canal", category: "supplier", contract_reference: "HC-2024-118", phone: "01 99 00 40 00", email: "urgence@hebergeur.example", hours: "24/7", notes: "Numéro de client 40 118." }, "host");
  w.add("company", { name: "Assurances Boréal", category: "insurer", contract_reference: "CY-7781", phone: "01 99 00 62 10", hours: "lun.-ven. 8 h-19 h" });
  w.add("company", { name: "Métaux Lambert", category: "client", phone: "01 99 00 71 00" });
  const person = (id: string, first_name: string, last_name: string, job: string, mobile: string, phone: string, more = {}) =>
    w.add("person", { first_name, last_name, job, mobile, phone, email: `${first_name}.${last_name}@ateliers.example`.toLowerCase(), verified_on: "2026-10-30", verified_by: "Claire Vasseur", site: "Siège", ...more }, id);
  person("claire", "Claire", "Vasseur", "Directrice des systèmes d’information", "06 39 98 31 18", "01 99 00 14 11");
  person("marc", "Marc", "Delaunay", "Directeur général adjoint", "06 39 98 12 40", "01 99 00 14 02");
  person("sofia", "Sofia", "Hendrickx", "Directrice des opérations", "06 39 98 27 03", "01 99 00 14 07");
  person("paul", "Paul", "Girard", "Responsable de la sécurité", "06 39 98 44 62", "01 99 00 14 15");
  person("yann", "Yann", "Kerbrat", "Responsable système", "06 39 98 55 10", "01 99 00 14 21");
  person("ines", "Inès", "Moulin", "Administratrice système", "06 39 98 55 11", "01 99 00 14 22");
  person("nadia", "Nadia", "Benali", "Responsable paie", "06 39 98 60 09", "01 99 00 14 30", { verified_on: "2025-09-02" });
  person("luc", "Luc", "Aubry", "Ingénieur d’astreinte", "06 39 98 90 21", "", { company: host, hours: "24/7", site: "" });
  w.add("channel", { person: "claire", label: "Satellite", value: "+8816 555 01" });

  const irt = w.add("team", { code: "irt", name: "Équipe de réponse", mission: "Elle traite l’incident et rétablit le service." }, "irt");
  const cell = w.add("team", { code: "crisis_cell", name: "Cellule de crise", mission: "Elle décide quand l’incident dépasse l’équipe." }, "cell");
  const outside = w.add("team", { code: "suppliers", name: "Fournisseurs", mission: "" }, "outside");
  const role = (id: string, name: string, team: string, holders: string[], more = {}) => {
    w.add("role", { name, team, ...more }, id);
    holders.forEach((held, index) => w.add("assignment", { role: id, person: held, rank: index + 1 }));
  };
  role("irp", "Gestionnaire du plan d’incident", irt, ["claire", "paul"], { code: "irp_manager", mission: "Il pilote la réponse à l’incident.", duties: "- Qualifie l’incident\n- Réunit l’équipe\n- Tient la main courante", decides: "L’isolement d’un réseau.", aliases: "responsable incident" });
  role("cmp", "Gestionnaire du plan de crise", cell, ["marc", "sofia"], { code: "cmp_manager", mission: "Il réunit la cellule et la préside." });
  role("bcp", "Gestionnaire de la continuité", cell, ["sofia", "marc"], { code: "bcp_manager" });
  role("drp", "Gestionnaire du plan de reprise", irt, ["yann", "ines"], { code: "drp_manager" });
  role("payroll", "Responsable paie", irt, ["nadia"]);
  role("spokesman", "Porte-parole", cell, []);
  role("hosting", "Hébergement", outside, ["luc"], { company: host, contract_reference: "HC-2024-118" });
}

function duties(w: Writer): void {
  const system = w.add("rotation", { name: "Astreinte système", category: "technical", notes: "Panne d’un service essentiel, à toute heure." }, "system");
  w.add("shift", { rotation: system, starts_at: "2026-11-16T07:00:00Z", ends_at: "2026-11-23T07:00:00Z", person: "yann", backup: "ines" });
  w.add("shift", { rotation: system, starts_at: "2026-11-23T07:00:00Z", ends_at: "2026-11-30T07:00:00Z", person: "ines", backup: "yann" });
  w.rows("activity", [
    { name: "Expédier les commandes", service: "Logistique", rto_minutes: 240, rpo_minutes: 60, owner: "bcp", notes: "Bons de livraison imprimés la veille." },
    { name: "Payer les salaires", service: "Paie", rpo_minutes: 1440, owner: "payroll" },
  ]);
  w.rows("document", [
    { code: "bcp", reference: "QSE-PCA-02", title: "Plan de continuité d’activité", owner: "Sofia Hendrickx", version: "2.1", review_on: "2027-03-01", link: "Z:\\Qualité\\PCA.pdf", copy_blob: "ab12", copy_name: "PCA.pdf", copy_media: "application/pdf", copy_bytes: 412_338, copied_at: "2026-10-02T08:00:00Z" },
    { code: "drp", reference: "DSI-PRA-01", title: "Plan de reprise d’activité", owner: "Yann Kerbrat", version: "1.4", review_on: "2026-09-01", link: "https://docs.ateliers.example/pra" },
    { code: "cmp", title: "Plan de gestion de crise", owner: "Marc Delaunay" },
  ]);
  w.rows("measure", [
    { category: "measure", text: "Restaurer une sauvegarde au hasard", owner: "Yann Kerbrat", due_on: "2026-12-01", done_on: "2026-09-01" },
    { category: "practice", text: "Verrouiller son poste en le quittant", owner: "Tous" },
  ]);
  w.rows("tool", [{ name: "Messagerie", description: "Courriel de l’organisation", functions: "Échanges internes et externes", replacement: "Groupe de messagerie sur mobile, liste dans la mallette", in_use: true }]);
  w.rows("template", [{ audience: "internal", moment: "À l’ouverture de la cellule", channel: "email", subject: "Incident {numéro} : la cellule se réunit", body: "La cellule de crise se réunit à {heure}, salle {salle}." }]);
}

function chapters(w: Writer): void {
  const names: [string, string][] = [
    ["purpose", "Objet et domaine"], ["links", "Liens avec les autres plans"], ["roles", "Rôles"], ["response", "Réponse à l’incident"],
    ["qualification", "Qualification"], ["crisis", "Escalade et crise"], ["communication", "Communication"], ["recovery", "Reprise"],
    ["continuity", "Continuité"], ["prevention", "Prévention"], ["annexes", "Annexes"],
  ];
  for (const [code, title] of names) w.add("chapter", { code, title }, `chapter-${code}`);
  const section = (chapter: string, title: string, body: string, shows = "", code = "") => w.add("section", { chapter: `chapter-${chapter}`, title, body, shows, code });
  section("purpose", "Objet du plan", "Ce plan dit qui fait quoi quand un incident touche l’informatique.\n\n- Il est lu avant.\n- Il est suivi pendant.\n- Il est revu après.");
  section("links", "Liens avec les autres procédures", "Le plan d’incident n’est pas seul.", "links");
  section("links", "Circuits d’alerte", "", "flows");
  section("roles", "Équipes et rôles", "", "teams");
  for (const [index, stage] of ["Détection", "Qualification", "Activation et traitement", "Rétablissement", "Clôture", "Revue"].entries())
    section("response", stage, "1. Noter l’heure.\n2. Prévenir le responsable.", index === 0 ? "stages" : "", `stage_${index + 1}`);
  section("response", "Traitement", "", "treatment");
  section("qualification", "Classes", "", "classes");
  section("qualification", "Priorité", "", "priority_matrix");
  section("qualification", "Délais de rétablissement", "", "resolve_delays");
  section("qualification", "Délais de prise en compte", "", "acknowledge_delays");
  section("crisis", "Critères d’activation", "", "criteria");
  section("crisis", "Niveaux d’escalade", "", "escalation");
  section("crisis", "Cellule de crise", "", "seats");
  section("crisis", "Chronogramme", "", "milestones");
  section("crisis", "RACI", "", "raci");
  section("communication", "Modèles de message", "", "templates");
  section("recovery", "Déroulé de reprise", "", "run_sheet");
  section("recovery", "Outils et remplacements", "", "tools");
  section("continuity", "Activités essentielles", "", "activities");
  section("prevention", "Mesures", "", "measures");
  section("annexes", "Contacts et documents", "", "annexes");
}

function scales(w: Writer): void {
  const terms = (list: string, words: [string, string][]) => w.rows("term", words.map(([code, name]) => ({ list, code, name })));
  terms("impact", [["high", "fort"], ["medium", "moyen"], ["low", "faible"]]);
  terms("urgency", [["high", "haute"], ["medium", "moyenne"], ["low", "basse"]]);
  terms("priority", [["p1", "P1"], ["p2", "P2"], ["p3", "P3"]]);
  terms("service_level", [["gold", "Or"], ["silver", "Argent"], ["bronze", "Bronze"]]);
  terms("gravity", [["critical", "critique"], ["high", "élevée"], ["low", "faible"]]);
  terms("report_impact", [["low", "bas"], ["medium", "moyen"], ["high", "haut"], ["critical", "critique"]]);
  terms("report_type", [["attack", "attaque"], ["outage", "panne"], ["incident", "incident"]]);
  terms("incident_type", [["database", "base de données"], ["performance", "performance"], ["security", "sécurité"]]);
  terms("state", [["open", "ouvert"], ["acknowledged", "pris en compte"], ["in_progress", "en cours"], ["waiting", "en attente"], ["resolved", "résolu"], ["closed", "fermé"]]);
  terms("source", [["employee", "employé"], ["client", "client"], ["monitoring", "supervision"]]);
  terms("channel", [["email", "courriel"], ["sms", "SMS"], ["phone", "téléphone"], ["messaging", "messagerie d’équipe"], ["paper", "papier"]]);
  const grid = [["p1", "p1", "p2"], ["p1", "p2", "p3"], ["p2", "p3", "p3"]];
  const steps = ["high", "medium", "low"];
  steps.forEach((impact, i) => steps.forEach((urgency, j) => w.add("priority_rule", { impact, urgency, priority: grid[i]![j] })));
  ["p1", "p2", "p3"].forEach((scale, i) => ["gold", "silver", "bronze"].forEach((level, j) => w.add("delay", { clock: "resolve", scale, level, amount: 4 * (i + 1) * (j + 1), unit: "hour", calendar: i === 0 ? "elapsed" : "business" })));
  ["gold", "silver", "bronze"].forEach((level, j) => w.add("delay", { clock: "acknowledge", level, amount: 15 * (j + 1), unit: "minute", calendar: "elapsed" }));
  for (const [code, name] of [["low", "Faible"], ["minor", "Mineur"], ["major", "Majeur"], ["crisis", "Crise"]] as const) {
    const id = w.add("class", { code, name, description: `Incident ${name.toLowerCase()}.`, criteria: "À préciser.", escalation: "Quand l’impact s’étend." });
    w.rows("class_step", [{ class: id, text: "Ouvrir une fiche" }, { class: id, text: "Prévenir le responsable" }]);
  }
  w.rows("procedure_action", [
    { procedure: "treatment", action: "Isoler le matériel touché", function: "Équipe de réponse" },
    { procedure: "deactivation", action: "Lever la cellule", function: "Gestionnaire du plan de crise" },
    { procedure: "major_follow_up", action: "Point toutes les heures", function: "Gestionnaire du plan d’incident" },
  ]);
}

function crisis(w: Writer): void {
  const linkText = w.add("link", { letter: "A", text: "Les risques connus nourrissent le plan d’incident." });
  w.add("arrow", { link: linkText, from_end: "risk", to_end: "incident" });
  w.rows("flow", [
    { number: 1, from_plan: "irp", to_plan: "cmp", text: "L’incident passe en crise." },
    { number: 6, from_plan: "bcp", to_plan: "drp", both_ways: true, text: "Avancement de la reprise." },
  ]);
  w.rows("activation_criterion", [
    { category: "major", text: "Un service essentiel est arrêté plus d’une heure." }, { category: "outage", text: "Panne d’électricité du site." },
    { category: "other", text: "Demande de la direction." },
  ]);
  for (const hours of ["business", "out_of_hours"]) w.rows("escalation_step", [
    { hours, level: 1, provider: "Astreinte système", client: "Responsable incident", text: "Dès la détection" },
    { hours, level: 2, provider: "Directrice des SI", client: "Direction générale", text: "Après 30 minutes" },
  ]);
  w.rows("seat", [
    { name: "Président", permanent: true, provider: "Marc Delaunay", mission: "Décide." },
    { name: "Juridique", permanent: false, condition: "si données personnelles", mission: "Qualifie l’obligation de déclarer." },
  ]);
  w.rows("milestone", [
    { offset_minutes: 0, title: "T0", detail: "Détection" }, { offset_minutes: 15, title: "Prise en compte" },
    { offset_minutes: 60, title: "Cellule ouverte", repeat_minutes: 60 }, { offset_minutes: 240, title: "Service rétabli", condition: "si PRA décidé à temps" },
  ]);
  const columns = w.rows("raci_column", [{ name: "Équipe de réponse" }, { name: "Direction" }, { name: "Communication" }]);
  const rows = w.rows("raci_row", [{ name: "Qualifier l’incident" }, { name: "Activer la cellule" }, { name: "Informer les clients" }]);
  const letters = [["AR", "I", ""], ["R", "A", "I"], ["C", "", "R"]];
  rows.forEach((row, i) => columns.forEach((column, j) => w.add("raci_cell", { row, column, letters: letters[i]![j] })));
  const actors = [w.add("recovery_actor", { name: "Équipe système" }, "actor-system"), w.add("recovery_actor", { name: "Métiers" }, "actor-business")];
  const phases = w.rows("recovery_phase", [
    { category: "work", name: "Restauration", shortest_minutes: 120, longest_minutes: 240 },
    { category: "pause", name: "Repas", shortest_minutes: 45, longest_minutes: 45 },
    { category: "work", name: "Essais", shortest_minutes: 60, longest_minutes: 90 },
  ]);
  w.rows("recovery_task", [
    { phase: phases[0], actor: actors[0], text: "Restaurer les serveurs" }, { phase: phases[0], actor: actors[1], text: "Attendre", waits: true },
    { phase: phases[2], actor: actors[1], text: "Vérifier les commandes du jour" },
  ]);
}

/** One exercise to play, with what its leader brings in. */
function scenarios(w: Writer): void {
  const ransomware = w.add("scenario", {
    code: "ransomware", name: "Rançongiciel", goals: "Tenir la main courante, prévenir le client à T0 + 30.", preparation: "Prévenir le standard.", title: "Fichiers chiffrés à l’atelier B",
    description: "Trois partages ne s’ouvrent plus.", category: "security", source: "employee", application: "Serveur de fichiers", channels_down: "email messaging", duration_minutes: 90,
  }, "ransomware");
  w.rows("inject", [
    { scenario: ransomware, minute: 20, title: "Un journaliste appelle", sender: "Un journaliste", recipient: "Standard", text: "« On me dit que vous êtes à l’arrêt. »", expected: "Renvoyer au porte-parole." },
    { scenario: ransomware, minute: 45, title: "Une demande de rançon", sender: "Inconnu", recipient: "Direction", text: "Un fichier LISEZ-MOI.", expected: "Ne pas répondre, garder la preuve." },
    { scenario: ransomware, minute: 60, title: "Le client s’impatiente", sender: "Client", recipient: "Directeur de compte", text: "« Quand livrez-vous ? »", expected: "Donner l’heure du prochain point." },
  ]);
}

/** One copy that is out of date, one in order, one not handed over yet, one destroyed. */
function copies(w: Writer): void {
  const copy = (number: number, holder: string, place: string, version: string, printed: string, more = {}) =>
    w.add("paper_copy", { number, document: "plan", holder, place, language: "fr", paper: "a4", duplex: true, version, printed_at: `${printed}T09:30:00Z`, fingerprint: `${number}e5d0c7a41b8f2e6`, ...more }, `copy-${number}`);
  copy(1, "Claire Vasseur", "Classeur rouge, salle de crise", "3.1", "2026-06-04", { handed_over_on: "2026-06-05" });
  copy(2, "Marc Delaunay", "À son domicile", "3.2", "2026-11-12", { handed_over_on: "2026-11-13" });
  copy(3, "Standard", "Accueil", "3.2", "2026-11-18", { document: "contacts" });
  copy(4, "Paul Girard", "Site de secours", "3.0", "2026-01-14", { handed_over_on: "2026-01-15", destroyed_on: "2026-06-05" });
}

export const ORGANISATION = {
  name: "Ateliers du Canal", plan_title: "Plan de gestion des incidents", address: "4 quai du Canal\n59000 Lille", country: "fr", language: "fr",
  time_zone: "Europe/Paris", confidentiality: "Diffusion restreinte", confidential_to: "Cellule de crise", business_opens: 480, business_closes: 1080,
  business_days: "12345", review_months: 12, reviewed_on: "2026-02-10", tested_on: "2025-06-12", verify_months: 6,
};

/** The plan of the fake; each call makes a new one. */
export function samplePlan(): Plan {
  const w = new Writer();
  w.add("organisation", ORGANISATION, "organisation");
  w.add("holiday", { day: "2026-12-24", name: "Fermeture", working: false });
  contacts(w);
  duties(w);
  chapters(w);
  scales(w);
  crisis(w);
  scenarios(w);
  copies(w);
  w.add("plan_version", { number: "3.1", published_at: "2026-06-02T09:00:00Z", approver: "Marc Delaunay", note: "Astreinte système." });
  w.add("plan_version", { number: "3.2", published_at: "2026-11-12T09:00:00Z", approver: "Marc Delaunay", note: "Nouveaux numéros de l’hébergeur." });
  return w.plan;
}

/** A plan as it is just after the guide: an organisation and one person. */
export function newPlan(organisation: string, first_name: string, last_name: string): Plan {
  const w = new Writer();
  w.add("organisation", { ...ORGANISATION, name: organisation, address: "", reviewed_on: null, tested_on: null }, "organisation");
  w.add("person", { first_name, last_name }, "first");
  return w.plan;
}
