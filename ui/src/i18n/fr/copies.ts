import { counter } from "../count";

const count = counter("fr");
const sheets = (n: number) => count(n, "feuille", "feuilles");

export const copies = {
  stale: (n: number): string => (n === 1 ? "Un exemplaire papier est périmé" : `${count(n, "exemplaire papier", "exemplaires papier")} sont périmés`),
  stale_hint: "Ce qu’ils disent n’est plus ce que dit le plan. Remplacez leurs feuilles, ou détruisez-les.", see: "Voir le registre",
  register: "Registre des exemplaires", in_service: (n: number) => `${count(n, "exemplaire", "exemplaires")} en service`,
  none: "Aucun exemplaire n’est inscrit",
  none_hint: "Un exemplaire numéroté porte son numéro et son détenteur sur chaque feuille, et la mallette sait s’il est encore bon. Dans l’onglet Documents, choisissez « Exemplaire numéroté… » sur le plan.",
  none_go: "Aller aux documents",
  columns: { number: "N°", document: "Document", holder: "Détenteur, lieu", version: "Version, imprimé le", handed: "Remis", state: "État", acts: "Que faire" },
  copy: (n: number | null) => `Exemplaire ${n ?? "sans numéro"}`, version: (version: string) => (version ? `v${version}` : "plan non publié"),
  not_handed: "pas encore remis", checking: "vérification…",
  current: "à jour", outdated: "périmé", destroyed: "détruit", destroyed_on: (day: string) => `le ${day}`,
  outdated_since: (day: string | null, n: number) => (day ? `depuis le ${day} : ${sheets(n)}` : sheets(n)), sheets,
  replace: "Remplacer les feuilles…", replace_of: (n: number) => `Remplacer les feuilles de l’exemplaire ${n}`, replace_file: (n: number) => `exemplaire-${n}-remplacement`,
  hand: "Remis aujourd’hui", hand_of: (n: number) => `Exemplaire ${n} remis aujourd’hui`, handed: (n: number) => `Exemplaire ${n} : remis aujourd’hui. Ctrl+Z pour revenir en arrière.`,
  destroy: "Détruit…", destroy_of: (n: number) => `Exemplaire ${n} détruit`, destroy_title: (n: number) => `L’exemplaire ${n} est-il détruit ?`,
  destroy_what: (holder: string) => `Confirmez quand le papier est vraiment détruit${holder ? ` (détenteur : ${holder})` : ""}. Il reste inscrit au registre avec la date d’aujourd’hui, et son numéro ne sert plus.`,
  destroy_go: "Noter qu’il est détruit", retired: (n: number) => `Exemplaire ${n} : détruit. Ctrl+Z pour revenir en arrière.`,
  swap: (marks: string) => `À remplacer : ${marks}`, take_out: (marks: string) => `À retirer : ${marks}`, put_in: (marks: string) => `À ajouter : ${marks}`,
  nothing: "Aucune feuille n’est à remplacer : rien n’a été écrit.",
  entered: "L’exemplaire est inscrit au registre.",
  fresh: {
    title: (name: string) => `Exemplaire numéroté : ${name}`, explain: "Son numéro, son détenteur et son lieu sont imprimés sur chaque feuille et inscrits au registre.",
    holder: "Détenteur", holder_missing: "Dites qui le gardera.", place: "Lieu", place_hint: "par exemple : classeur rouge, salle de crise",
    number: "Numéro", number_hint: (next: number) => `Sans numéro, ce sera le ${next}.`, number_wrong: "Il faut un nombre entier à partir de 1, ou rien.",
    file: (name: string, n: number) => `${name}-exemplaire-${n}`,
  },
  check: {
    title: "Vérifier un exemplaire", explain: "Sur la couverture du classeur, le code QR et l’empreinte écrite à côté disent ce que contient l’exemplaire.",
    label: "Texte du code QR, ou empreinte", hint: "Lisez le code avec un lecteur branché à cet ordinateur, ou tapez l’empreinte : ses 8 premiers caractères au moins.",
    missing: "Tapez d’abord le code ou l’empreinte.", go: "Vérifier", checking: "Comparaison avec le plan…",
    current: (what: string) => `Cet exemplaire est à jour : ${what}. Vous pouvez le suivre.`,
    stale: (what: string, day: string | null) => `Cet exemplaire est périmé${day ? ` depuis le ${day}` : ""} : ${what}.`,
    stale_hint: "Les feuilles qui ne sont pas nommées ici restent bonnes.",
    unknown: "Ce code n’est pas connu de cette mallette.",
    unknown_hint: "Le classeur vient peut-être d’une autre mallette, ou le code est mal lu. Relisez-le. Dans le doute, ne suivez pas cet exemplaire : imprimez-en un nouveau.",
    what: (name: string, version: string) => `${name}, ${version}`,
    copies: (numbers: string[], list: string) => (numbers.length === 1 ? `Au registre : exemplaire ${list}.` : `Au registre : exemplaires ${list}.`),
    another: "ce document",
  },
  since: {
    title: "Ce qui a changé depuis une version", explain: "Pour un classeur qui n’est pas au registre. Reprenez les options avec lesquelles il a été imprimé.",
    document: "Document", version: "Depuis la version", option: (number: string, day: string) => `v${number}, publiée le ${day}`,
    none: "Aucune version n’est publiée", none_hint: "Les changements se comptent d’une version publiée. Publiez la première dans l’écran Plan, onglet Versions.", none_go: "Aller au plan",
    list: "Liste des changements…", sheets: "Feuilles de remplacement…",
    list_file: (name: string, version: string) => `${name}-changements-depuis-${version}`, sheets_file: (name: string, version: string) => `${name}-remplacement-depuis-${version}`,
  },
};
