// A label for every kind of record and every field.

import type { LiveKind, LiveRecords } from "../../backend/types";

export type FieldLabels = { [K in LiveKind]: { [F in Exclude<keyof LiveRecords[K], "id" | "retired">]: string } };

export const kinds: Record<LiveKind, string> = {
  organisation: "organisation", holiday: "jour férié", company: "société", person: "personne", channel: "autre moyen de joindre",
  team: "équipe", role: "rôle", assignment: "affectation", activity: "activité essentielle", document: "document de référence",
  rotation: "astreinte", shift: "tour d’astreinte", chapter: "chapitre", section: "section", link: "lien entre procédures",
  arrow: "flèche", flow: "circuit d’alerte", term: "mot de qualification", class: "classe d’incident", class_step: "étape d’une classe",
  priority_rule: "règle de priorité", scale_mapping: "correspondance d’échelles", delay: "délai promis",
  procedure_action: "action d’une procédure", activation_criterion: "critère d’activation", escalation_step: "niveau d’escalade",
  seat: "siège de la cellule de crise", milestone: "jalon du chronogramme", raci_column: "acteur du RACI", raci_row: "activité du RACI",
  raci_cell: "case du RACI", recovery_actor: "acteur de la reprise", recovery_phase: "phase de la reprise",
  recovery_task: "tâche de la reprise", tool: "outil", measure: "mesure de prévention", template: "modèle de message",
  plan_version: "version du plan", logo: "logo", paper_copy: "exemplaire papier",
  duty: "obligation légale", scenario: "scénario d’exercice", inject: "événement d’un scénario", incident: "incident",
  review_question: "question de revue", review_answer: "réponse de la revue", involved: "personne citée au rapport", timeline_line: "ligne du fil rouge", why: "cause",
  problem: "problème", problem_incident: "incident d’un problème", action: "action", walk: "revue annuelle",
};

export const fields: FieldLabels = {
  organisation: {
    name: "Nom de l’organisation", plan_title: "Titre du plan", address: "Adresse du site principal", country: "Pays des jours fériés",
    language: "Langue du plan", time_zone: "Fuseau horaire", confidentiality: "Mention de confidentialité",
    confidential_to: "Diffusé à", business_opens: "Début des heures ouvrées", business_closes: "Fin des heures ouvrées",
    business_days: "Jours ouvrés", review_months: "Mois entre deux revues du plan", reviewed_on: "Dernière revue du plan",
    tested_on: "Dernier test du plan", verify_months: "Mois après lesquels un contact est à revérifier",
  },
  holiday: { day: "Jour", name: "Nom", working: "Travaillé" },
  company: {
    name: "Nom", category: "Nature", contract_reference: "Référence du contrat", phone: "Standard ou urgence", email: "Courriel",
    hours: "Horaires", address: "Adresse", notes: "À savoir avant d’appeler",
  },
  person: {
    first_name: "Prénom", last_name: "Nom", job: "Fonction", company: "Société", email: "Courriel", phone: "Fixe", mobile: "Mobile",
    hours: "Horaires", notes: "À savoir avant d’appeler", site: "Site", verified_on: "Numéros vérifiés le", verified_by: "Vérifiés par",
  },
  channel: { person: "Personne", label: "Moyen", value: "Numéro, adresse ou indicatif", position: "Ordre" },
  team: { code: "Code", name: "Nom", mission: "Mission", position: "Ordre" },
  role: {
    code: "Code", name: "Nom du rôle", aliases: "Autres noms en usage", team: "Équipe", company: "Société",
    contract_reference: "Référence du contrat", mission: "Mission", duties: "Tâches", decides: "Peut décider seul", position: "Ordre",
  },
  assignment: { role: "Rôle", person: "Personne", rank: "Rang" },
  activity: {
    name: "Activité", service: "Service", rto_minutes: "DMIA (RTO)", rpo_minutes: "PDMA (RPO)", owner: "Rôle responsable",
    notes: "Dépendances, marche à la main", position: "Ordre",
  },
  document: {
    code: "Code", reference: "Référence", title: "Titre", owner: "Tenu à jour par", version: "Version en vigueur",
    review_on: "Prochaine revue", link: "Emplacement de l’original", notes: "Remarques", copy_blob: "Copie hors ligne",
    copy_name: "Fichier de la copie", copy_media: "Type de la copie", copy_bytes: "Taille de la copie",
    copy_sha256: "Empreinte de la copie", copied_at: "Copie prise le", position: "Ordre",
  },
  rotation: { name: "Nom", category: "Nature", notes: "Qui peut l’appeler, et pour quoi", position: "Ordre" },
  shift: { rotation: "Astreinte", starts_at: "Début", ends_at: "Fin", person: "D’astreinte", backup: "Ensuite" },
  chapter: { code: "Code", title: "Titre", position: "Ordre" },
  section: { chapter: "Chapitre", code: "Code", title: "Titre", body: "Texte", shows: "Tableau ou schéma", position: "Ordre" },
  link: { letter: "Lettre", text: "Texte", position: "Ordre" },
  arrow: { link: "Lien", from_end: "De", to_end: "Vers", position: "Ordre" },
  flow: { number: "Numéro", from_plan: "Prévient", to_plan: "Est prévenu", both_ways: "Dans les deux sens", text: "Quand, et quoi", position: "Ordre" },
  term: { list: "Liste", code: "Code", name: "Mot", description: "Quand il s’applique", position: "Ordre" },
  class: {
    code: "Code", name: "Nom", description: "Définition", criteria: "Critères", escalation: "Passage à la classe suivante", position: "Ordre",
  },
  class_step: { class: "Classe", text: "À faire", position: "Ordre" },
  priority_rule: { impact: "Impact", urgency: "Urgence", priority: "Priorité" },
  scale_mapping: {
    condition: "Quand cette ligne s’applique", priority: "Priorité", gravity: "Gravité", report_impact: "Impact, pour le rapport", class: "Classe",
    position: "Ordre",
  },
  delay: { clock: "Délai", scale: "Échelon", level: "Niveau de service", amount: "Durée", unit: "Unité", calendar: "Calendrier" },
  procedure_action: {
    procedure: "Procédure", action: "À faire", function: "Par qui", document: "Document de référence", documents: "Autres documents",
    position: "Ordre",
  },
  activation_criterion: { category: "Nature", text: "Critère", position: "Ordre" },
  escalation_step: {
    hours: "Heures", level: "Niveau", provider: "Côté prestataire", client: "Côté client", provider_role: "Rôle côté prestataire",
    client_role: "Rôle côté client", rotation: "Astreinte qui répond", text: "Quand on l’appelle", position: "Ordre",
  },
  seat: {
    name: "Siège", permanent: "Permanent", condition: "Occupé quand", provider: "Côté prestataire", client: "Côté client",
    provider_role: "Rôle côté prestataire", client_role: "Rôle côté client", mission: "Ce qu’il décide", position: "Ordre",
  },
  milestone: {
    code: "Code", offset_minutes: "Après T0", title: "Jalon", detail: "Contenu", repeat_minutes: "Répété toutes les", condition: "Si",
    position: "Ordre",
  },
  raci_column: { name: "Acteur", position: "Ordre" },
  raci_row: { name: "Activité", position: "Ordre" },
  raci_cell: { row: "Activité", column: "Acteur", letters: "Lettres" },
  recovery_actor: { name: "Acteur", position: "Ordre" },
  recovery_phase: {
    category: "Nature", name: "Phase", shortest_minutes: "Durée la plus courte", longest_minutes: "Durée la plus longue", position: "Ordre",
  },
  recovery_task: { phase: "Phase", actor: "Acteur", text: "Tâche", waits: "En attente", position: "Ordre" },
  tool: {
    name: "Outil", description: "Ce que c’est", functions: "À quoi il sert", flexibility: "Comment il s’adapte", cost: "Coût",
    replacement: "Remplacé par, en panne", in_use: "En service", position: "Ordre",
  },
  measure: { category: "Nature", text: "Mesure", owner: "Responsable", due_on: "Échéance", done_on: "Faite le", position: "Ordre" },
  template: {
    code: "Code", audience: "Public", moment: "Quand l’envoyer", channel: "Canal", subject: "Objet", body: "Texte", position: "Ordre",
  },
  plan_version: { number: "Numéro", published_at: "Publiée le", approver: "Approuvée par", note: "Ce qui change" },
  logo: { blob: "Copie", name: "Fichier", media: "Type" },
  paper_copy: {
    number: "Exemplaire", document: "Document", holder: "Détenteur", place: "Lieu", language: "Langue", paper: "Papier", large: "Gros caractères",
    duplex: "Recto verso", version: "Version", as_of: "État du plan", printed_at: "Imprimé le", fingerprint: "Empreinte", sheets: "Feuilles", handed_over_on: "Remis le",
    destroyed_on: "Détruit le", notes: "Remarques",
  },
  duty: {
    code: "Code", name: "À déclarer", authority: "Auprès de", text: "D’où court le délai, que dire", role: "Rôle qui déclare",
    amount: "Délai", unit: "Unité", calendar: "Calendrier", after: "Court après", position: "Ordre",
  },
  scenario: {
    code: "Code", name: "Nom", goals: "Ce qu’il entraîne", preparation: "Préparer et animer", title: "Titre de l’incident",
    description: "Ce qui est signalé à T0", category: "Type d’incident", source: "Origine du signalement",
    application: "Application ou machine", channels_down: "Canaux en panne dès le début", duration_minutes: "Durée", position: "Ordre",
  },
  inject: {
    scenario: "Scénario", minute: "Minutes après T0", title: "Événement", sender: "De la part de", recipient: "À",
    text: "Ce qui est dit, montré ou remis", expected: "Ce qui est attendu", position: "Ordre",
  },
  incident: {
    number: "Numéro", exercise: "Exercice", scenario: "Scénario", speed: "Vitesse de l’horloge", title: "Quoi, en une ligne", category: "Type d’incident", source: "Signalé par quelle voie",
    noticed_at: "Constaté le", declared_at: "Déclaré le", declared_by: "Déclaré par", reported_by: "Signalé par", application: "Application ou machine", symptoms: "Symptômes",
    description: "Ce qu’on sait : impact, durée, activités, ressources", actions_before: "Ce qui a été fait juste avant", reproduction: "Comment le reproduire",
    environment: "Navigateur et système", address: "Adresse de la page", account: "Compte utilisé", effect: "Effet sur l’activité", team: "Équipe en charge",
    resolution: "Comment il a été résolu", instructions: "Consignes qui changent", problem_proposed: "Proposer un problème : il revient, ou sa cause est inconnue",
  },
  review_question: { block: "Partie de la revue", label: "Question", position: "Ordre" },
  review_answer: { incident: "Incident", question: "Question", block: "Partie", label: "Question", text: "Réponse", choice: "Réponse cochée", not_applicable: "Sans objet", position: "Ordre" },
  involved: {
    incident: "Incident", list: "Liste", person: "Personne", place: "Rôle, organisation", name: "Prénom, nom", email: "Courriel", phone: "Téléphone", job: "Poste",
    notes: "Mission, remarques", position: "Ordre",
  },
  timeline_line: { incident: "Incident", line: "Ligne" },
  why: { incident: "Incident", parent: "Cause de", text: "Parce que…", root: "Cause racine", position: "Ordre" },
  problem: {
    number: "Numéro", title: "Problème, en une ligne", description: "Ce qu’on en sait", root_cause: "Cause racine", workaround: "Ce qui aide en attendant", state: "État",
    owner: "Responsable", opened_at: "Ouvert le", opened_by: "Ouvert par", closed_at: "Clos le",
  },
  problem_incident: { problem: "Problème", incident: "Incident" },
  action: {
    number: "Numéro", title: "Action, en une ligne", detail: "Détail", nature: "Nature", theme: "Ce qu’elle change", step: "Étape", owner: "Responsable", due_on: "Échéance",
    proof: "Preuve de l’effet", created_at: "Créée le", created_by: "Créée par", origin: "Origine", incident: "Incident", problem: "Problème", finding: "Constat",
    about_kind: "Nature de la fiche", about_row: "Fiche du plan", about_field: "Champ du plan", closed_at: "Close le", closed_by: "Close par", outcome: "Issue", version: "Version du plan",
    position: "Ordre",
  },
  walk: { begun_at: "Commencée le", begun_by: "Commencée par", finished_at: "Terminée le", finished_by: "Terminée par", note: "Conclusion" },
};
