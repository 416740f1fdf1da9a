import { counter } from "../count";

const count = counter("fr");

export const messages = {
  report: {
    title: "Point de situation", explain: "Préparé avec la main courante depuis le dernier point. Corrigez, puis donnez-le.", progress: "Avancement", done: "Fait depuis le dernier point", left: "Reste à faire", next: "Prochain point",
    next_hint: "une heure (11:30), ou dans combien de temps (30 min)", next_wrong: "Ce n’est pas une heure : écrivez par exemple 11:30 ou 30 min. Le point n’est pas donné.", give: "Donner le point", given: "Le point de situation est donné.",
    again: "Préparer de nouveau", empty: "Le point est vide : écrivez au moins l’avancement.", earlier: (n: number) => count(n, "point donné", "points donnés"), at: (when: string, by: string) => `${when}, ${by}`, next_at: (time: string) => `prochain point à ${time}`, none: "Aucun point donné pour le moment.",
    due: (time: string) => `Attendu à ${time}`,
  },
  templates: { title: "Écrire un message", instead: (meant: string, taken: string) => `${meant}, remplacé par : ${taken}`, explain: "Choisissez un modèle : il se remplit avec ce qu’on sait de l’incident.", none: "Le plan n’a aucun modèle de message. Écrivez un message libre.", free: "Message libre", choose: (name: string) => `Écrire : ${name}`, write: "Écrire", sent: (n: number) => `envoyé ${n} fois` },
  category: { opening: "Ouverture", status: "Suivi", closing: "Clôture", other: "Autres" },
  audience: { internal: "interne", external: "externe" },
  speak: {
    title: "Qui parle", who: (name: string, role: string) => `${name}, ${role}`, nobody: (role: string) => `${role} : personne n’est désigné.`, no_role: "Le plan ne nomme pas ce rôle.", assign: "Désigner quelqu’un",
    essential: "Une activité essentielle est touchée : au-dehors, c’est le gestionnaire du PCA qui parle.", cell: "La cellule de crise est ouverte : le responsable de la communication parle.",
    p1: "P1 : le gestionnaire de l’IRP écrit au client.", minor: "Sans effet sur les activités : le gestionnaire de l’IRP peut prévenir clients et fournisseurs.", inside: "Au-dedans : le gestionnaire de l’IRP tient le personnel au courant.",
    internal: "Messages internes", external: "Messages externes",
  },
  write: {
    title: (name: string) => `Message : ${name}`, free: "Message libre", subject: "Objet", body: "Texte", recipients: "À qui", recipients_hint: "Noms, listes ou adresses, séparés par des virgules.", cell: "Les membres de la cellule",
    channel: "Canal", category: "Moment", audience: "Public", down: (name: string) => `${name} (en panne)`, channel_down: (name: string) => `${name} est en panne : prenez d’abord le téléphone ou le SMS.`,
    missing: (n: number) => `${count(n, "blanc", "blancs")} à remplir`, missing_hint: "Rien ne part tant qu’il en reste un. Cliquez pour y aller.", go: (name: string) => `Remplir {${name}}`, ready: "Tout est rempli.",
    script: "À lire au téléphone", sms: "Texte du SMS", sms_size: (characters: number, parts: number) => `${count(characters, "caractère", "caractères")}, ${count(parts, "SMS", "SMS")}`,
    means: { copied: "Copier le message", saved: "Enregistrer le courriel (.eml)", spoken: "Lu au téléphone", sms: "Copier le SMS", printed: "Remis sur papier" }, print: "Imprimer…",
    means_said: { copied: "copié", saved: "enregistré en .eml", spoken: "lu au téléphone", sms: "envoyé par SMS", printed: "remis sur papier" },
    noted: (means: string) => `Noté : message ${means}.`, empty: "Le message est vide.", close: "Fermer sans envoyer", file: (number: string) => `message-${number}.eml`,
    explain: "L’envoi est noté au moment où vous cliquez : faites-le partir aussitôt.",
  },
  sent: { title: "Messages envoyés", none: "Aucun message envoyé pour le moment.", n: (n: number) => count(n, "message", "messages"), line: (when: string, by: string) => `${when}, par ${by}`, to: (names: string) => `À : ${names}`, read: "Lire le texte", nobody: "destinataires non précisés", print: "Imprimer le dernier…" },
};
