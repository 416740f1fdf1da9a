import { at } from "../at";
import { counter } from "../count";

const count = counter("fr");
const on = at("à", "le");

export const cell = {
  criteria: {
    title: "Critères d’activation", explain: "Un seul rempli suffit pour réunir la cellule. En cas de doute, réunissez-la.", none: "Le plan n’a aucun critère d’activation.",
    met: (n: number): string => (n === 0 ? "aucun rempli" : count(n, "rempli", "remplis")), since: (time: string, by: string) => `rempli ${on(time)}, ${by}`,
    propose: "Un critère est rempli : c’est une crise.", propose_hint: "Qualifiez-la comme telle, puis demandez la cellule ou ouvrez-la tout de suite.",
    qualify: "Qualifier en crise", qualified: "L’incident est qualifié en crise.", already: "Qualifié en crise.", reason: (criteria: string) => `Critère d’activation rempli : ${criteria}`,
    first: "Qualifiez d’abord l’incident, dans Conduite : impact et urgence manquent.",
  },
  state: { none: "pas demandée", requested: "demandée", open: "ouverte", closed: "close" },
  title: "Cellule de crise", requested_at: (time: string) => `Demandée ${on(time)}.`, opened_at: (time: string, by: string) => `Ouverte ${on(time)} par ${by}.`,
  closed_at: (time: string, by: string) => `Close ${on(time)}, avec l’accord de ${by}.`,
  request: "Demander la cellule", requested: "La cellule est demandée.", to_open: "Elle n’est pas encore ouverte.",
  opening: {
    title: "Ouvrir la cellule", owner: "Qui porte la crise", owner_hint: "Le Delivery Manager si le prestataire ouvre la crise, le client sinon.",
    owners: { provider: "le prestataire", client: "le client" }, bridge: "Pont téléphonique", bridge_hint: "Numéro, code, lien, salle : ce qu’il faut pour entrer.",
    minutes: "Un point de situation toutes les", minutes_wrong: "Il faut une durée, par exemple 60 min. La cellule n’est pas ouverte.", open: "Ouvrir la cellule", opened: "La cellule est ouverte, ses sièges attendent leurs membres.",
  },
  owned: (owner: string) => `Portée par ${owner}`, every: (length: string) => `un point toutes les ${length}`,
  bridge: { none: "Aucun pont n’est donné.", edit: "Modifier le pont", save: "Enregistrer", saved: "Le pont est changé." },
  seats: {
    title: "Sièges", present: (n: number, of: number) => `${n} sur ${of} présents`, expected: "attendu", never: "pas venu", came_at: (time: string) => `venu ${on(time)}`, came: (n: number, of: number) => `${n} sur ${of} venus`, here: (time: string) => `présent depuis ${time}`, left: (time: string) => `parti ${on(time)}`,
    arrive: "Arrivé", leave: "Parti", arrive_of: (name: string) => `Arrivé : ${name}`, leave_of: (name: string) => `Parti : ${name}`,
    sides: { provider: "prestataire", client: "client" }, nobody: "personne n’est désigné", seat: "Siège", who: "Qui", state: "Présence", invite: "Faire entrer quelqu’un",
    invite_title: "Faire entrer quelqu’un dans la cellule", name: "Qui", function: "Pour quoi", side: "De quel côté", which: "Siège", guest: "invité, sans siège", seated: (name: string) => `${name} est dans la cellule.`, needs_name: "Il faut un nom. Personne n’est entré.",
    take: "Pourvoir ce siège", take_of: (seat: string) => `Pourvoir ce siège : ${seat}`,
  },
  drp: {
    title: "Décision sur le PRA", due: (time: string, left: string) => `À décider avant ${time} (${left}).`, overdue: (time: string, late: string) => `Devait être décidé ${on(time)} : ${late} de retard.`, open_first: "La cellule décide : ouvrez-la d’abord.",
    ask: "Faut-il activer le plan de reprise ?", yes: "Oui, activer le PRA", no: "Non, pas de PRA", why: "Pourquoi", decided: { yes: "PRA activé", no: "PRA écarté" }, at: (time: string) => `décidé ${on(time)}`,
    never: "La cellule s’est close sans en décider.", again: "Revenir sur la décision", noted: { yes: "Noté : le PRA est activé.", no: "Noté : le PRA n’est pas activé." }, effect: "Déclenché à T0 + 1 h 30 au plus tard, il rend le service à T0 + 3 h 30.",
  },
  plans: {
    title: "Plans en vigueur", on: (time: string, by: string) => `en vigueur depuis ${time}, ${by}`, off: (time: string, by: string) => `${on(time)}, ${by}`, in_force: "en vigueur", not: "pas activé", over: "désactivé",
    activate: "Activer", stop: "Désactiver", activate_of: (plan: string) => `Activer : ${plan}`, stop_of: (plan: string) => `Désactiver : ${plan}`, activated: (plan: string) => `${plan} : en vigueur.`, stopped: (plan: string) => `${plan} : désactivé.`,
    copy: "Ouvrir la copie", copy_of: (title: string) => `Ouvrir la copie hors ligne : ${title}`, no_copy: "sans copie hors ligne", no_document: "aucun document de ce plan", why: "Pourquoi",
  },
  chronogram: {
    title: "Chronogramme", reached: (n: number, of: number) => `${n} sur ${of} atteints`, next: (title: string, time: string) => `prochain : ${title}, ${time}`, now: "maintenant",
    alt: (reached: number, of: number, late: number, next: string) => `Chronogramme : ${count(reached, "jalon atteint", "jalons atteints")} sur ${of}, ${late} en retard${next ? ` ; ${next}` : ""}.`,
    planned: "Prévu", actual: "Réel", milestone: "Jalon", gap: "Écart", table: "Le chronogramme en tableau", none: "Le plan n’a pas de jalon, ou l’heure T0 manque.", not_p1: "Il court pour un P1 ou une crise : qualifiez l’incident ainsi, ou demandez la cellule.",
    late: (length: string) => `+ ${length}`, early: (length: string) => `− ${length}`, in_time: "à l’heure", states: { done: "atteint", done_late: "atteint en retard", late: "en retard", next: "prochain", ahead: "à venir", off: "sans objet" },
    repeat: (n: number) => `(${n})`, tick: "Atteint", untick: "Pas atteint", tick_of: (title: string) => `Atteint : ${title}`, untick_of: (title: string) => `Pas atteint : ${title}`,
    lanes: { planned: "prévu", actual: "réel", gap: "écart" }, repeats: (length: string) => `puis toutes les ${length}`,
  },
  raci: { title: "Qui décide quoi (RACI)", none: "Le plan n’a pas de grille RACI.", undecided: "à décider", what: "Activité" },
  handover: {
    title: "Relève", start: "Passer la relève", none: "Aucune relève pour le moment.", n: (n: number) => count(n, "relève", "relèves"), from: "Qui part", to: "Qui prend la suite", sheet: "Fiche de relève",
    sheet_hint: "Préparée avec les actions ouvertes, les décisions, le dernier message et les échéances. Corrigez-la.", note: "Ce que celui qui part ajoute", done: "Passer la relève", noted: (to: string) => `${to} prend la suite.`,
    needs_to: "Il faut dire qui prend la suite. Rien n’a été noté.", line: (from: string, to: string) => `${from} → ${to}`, read: "Lire la fiche",
  },
  closing: {
    title: "Clore la cellule", explain: "Elle se clôt avec l’accord du gestionnaire du PCA ou du PGC. Envoyez ensuite l’avis de clôture aux membres et aux responsables opérationnels.",
    agreed: "Qui a donné son accord", needs: "Il faut le nom de qui a donné son accord. La cellule reste ouverte.", close: "Clore la cellule", closed: "La cellule est close. Reste l’avis de clôture, dans Messages.", choose: (name: string, role: string) => `${name}, ${role}`,
  },
};
