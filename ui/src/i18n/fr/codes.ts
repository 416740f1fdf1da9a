// Words for the codes that are closed lists of the model. Words that belong to the plan (classes, priorities, gravities,
// service levels, states ...) are content: they come from the terms of the plan.

export const codes = {
  category: {
    supplier: "fournisseur", client: "client", partner: "partenaire", authority: "autorité", insurer: "assureur", other: "autre",
  },
  rotation: { technical: "technique", managerial: "encadrement", client: "client" },
  criterion: { major: "incident majeur", outage: "panne", other: "autre" },
  hours: { business: "heures ouvrées (HO)", out_of_hours: "hors heures ouvrées (HNO)" },
  phase: { work: "travail", pause: "pause", night: "fin de journée" },
  measure: { measure: "mesure", practice: "bonne pratique" },
  audience: { internal: "interne", external: "externe" },
  clock: { acknowledge: "prise en compte", resolve: "rétablissement", respond: "première réponse", update: "point suivant" },
  unit: { minute: "minutes", hour: "heures", day: "jours", month: "mois", progress: "selon l’avancement" },
  calendar: { elapsed: "temps continu", business: "jours et heures ouvrés" },
  procedure: {
    major_follow_up: "suivi d’un incident majeur", treatment: "traitement de l’incident", deactivation: "désactivation",
  },
  link_end: {
    risk: "Gestion des risques", bcp: "Continuité d’activité", incident: "Gestion des incidents", suppliers: "Fournisseurs", clients: "Clients",
  },
  plan: { irp: "plan d’incident (IRP)", cmp: "plan de crise (PGC)", bcp: "plan de continuité (PCA)", drp: "plan de reprise (PRA)" },
  raci: { R: "réalise", A: "répond", C: "est consulté", I: "est informé" },
  language: { fr: "français", en: "anglais" },
  country: { fr: "France", be: "Belgique" },
  list: {
    impact: "impact", urgency: "urgence", priority: "priorité", service_level: "niveau de service", gravity: "gravité",
    report_impact: "impact du point de situation", report_type: "type du point de situation", report_status: "état du point de situation",
    incident_type: "type d’incident", state: "état de l’incident", source: "origine du signalement", channel: "canal", audience: "public",
  },
  nature: { corrective: "corrective", preventive: "préventive" },
  theme: {
    risk_analysis: "analyse et traitement des risques", contract: "contrats", bcp: "plan de continuité (PCA)", plan: "plan d’incident", system: "système d’information", training: "formation",
  },
  step: { plan: "Planifier", do: "Faire", check: "Vérifier", act: "Généraliser" },
  origin: { review: "revue", exercise: "exercice", readiness: "préparation", walk: "revue annuelle", problem: "problème", other: "autre" },
  outcome: { done: "faite", dropped: "abandonnée" },
  problem_state: { open: "ouvert", known: "cause connue", closed: "clos" },
  rank: (rank: number) => (rank <= 1 ? "titulaire" : rank === 2 ? "suppléant" : `suppléant ${rank - 1}`),
  weekday: { "1": "lundi", "2": "mardi", "3": "mercredi", "4": "jeudi", "5": "vendredi", "6": "samedi", "7": "dimanche" },
};
