import { at } from "../at";
import { counter } from "../count";

const count = counter("fr");
const on = at("à", "le");

export const calls = {
  now: "À appeler maintenant", closed: "L’incident est fermé : il n’y a plus personne à appeler.", closed_hint: "Les appels passés restent notés ci-dessous.",
  why: {
    escalation_ho: "P1 ou crise en heures ouvrées : l’escalade managériale, niveau par niveau.",
    on_call_hno: "P1 ou crise hors heures ouvrées : l’astreinte technique, puis l’encadrement d’astreinte et le client.",
    minor: "Moins qu’un P1 : le support, puis l’équipe de réponse. Aucune astreinte n’est réveillée.",
  },
  hours: { business: "HO, heures ouvrées", out: "HNO, hors heures ouvrées" },
  level: (n: number) => `Niveau ${n}`, flow: (n: number) => `Circuit ${n}`, desk: (n: number) => `Support ${n}`, on_call: "Astreinte",
  outcomes: { reached: "Joint", no_answer: "Sans réponse", message_left: "Message laissé", acknowledged: "Prend en charge" },
  said: { reached: "joint", no_answer: "sans réponse", message_left: "message laissé", acknowledged: "prend en charge" },
  outcome_of: (outcome: string, name: string) => `${outcome} : ${name}`,
  noted: (name: string, outcome: string) => `Noté : ${name}, ${outcome}.`,
  note: "Ce qui a été dit", dial: "Composer celui-ci", dial_of: (number: string) => `Composer celui-ci : ${number}`, other_numbers: "Autres numéros",
  no_number: "aucun numéro qui marche", by_mail: "Seulement par courriel", until: (when: string) => `d’astreinte jusqu’au ${when}`,
  all_answered: "Chaque niveau a répondu.", all_answered_hint: "Il n’y a personne d’autre à appeler pour le moment. Un appel hors cascade se note aussi.",
  all_tried: "Tout le monde a été tenté, sans réponse partout.", all_tried_hint: "Rappelez depuis la cascade ci-dessous : les niveaux sans réponse y sont marqués.",
  nobody_next: "Personne à appeler dans le plan.", nobody_next_hint: "Les niveaux ci-dessous n’ont personne. Notez les appels que vous passez, et désignez quelqu’un.",
  cascade: "Toute la cascade", steps: (n: number) => count(n, "niveau", "niveaux"),
  origins: { desk: "Support", on_call: "Astreintes", escalation: "Escalade", flow: "Circuits d’alerte" },
  answered: "a répondu", exhausted: "tous tentés, sans réponse", current: "en cours", choice: "un seul suffit", unreachable: "injoignable",
  gap: "personne n’est désigné", assign: "Désigner quelqu’un", assign_of: (step: string) => `Désigner quelqu’un : ${step}`,
  attempt: (outcome: string, time: string, by: string) => (by ? `${outcome} ${on(time)}, par ${by}` : `${outcome} ${on(time)}`),
  mark: "Noter un appel", mark_of: (name: string) => `Noter un appel : ${name}`,
  channels: {
    title: "Moyens de joindre", down: "en panne", up: "fonctionne", since: (when: string) => `depuis ${when}`,
    break: "Noter une panne", mend: "Noter le retour", break_of: (name: string) => `Noter une panne : ${name}`, mend_of: (name: string) => `Noter le retour : ${name}`,
    none: "Le plan ne nomme aucun canal.",
    email: "Le courriel est en panne : dans Messages, chaque texte devient un script à lire au téléphone ou un SMS.",
    phone: "Le téléphone fixe est en panne : la cascade compose les mobiles et les autres moyens.",
    sms: "Le réseau mobile est en panne : la cascade compose les fixes et les autres moyens.",
    phone_and_sms: "Fixe et mobile sont en panne : restent les autres moyens de l’annuaire, satellite ou radio, et le déplacement.",
    other: (name: string) => `${name} est en panne : employez un autre canal du modèle.`,
    mail_only: "À joindre autrement", mail_only_hint: "Pour eux, le plan n’a qu’une adresse, et le courriel est en panne.",
    in_cascade: "dans la cascade", in_cell: "dans la cellule", number_of: (name: string) => `Chercher un numéro : ${name}`, number: "Chercher un numéro",
  },
  duty: {
    title: "D’astreinte maintenant", until: (when: string) => `jusqu’au ${when}`, backup: (name: string) => `À défaut : ${name}`, next: (name: string) => `Tour suivant : ${name}`,
    nobody: "personne en ce moment", fill: "Remplir les tours", fill_of: (rotation: string) => `Remplir les tours : ${rotation}`, none: "Aucune astreinte dans le plan.",
  },
  free: {
    button: "Un appel hors cascade", title: "Noter un appel hors cascade", who: "Qui", who_hint: "Une personne du plan, ou un autre nom.", number: "Numéro",
    outcome: "Issue", needs_name: "Il faut un nom. Rien n’a été noté.", save: "Noter l’appel",
  },
};
