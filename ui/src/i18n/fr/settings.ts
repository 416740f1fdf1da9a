import type { KeyringState, VerifyProblem } from "../../backend/types";
import type { Detail } from "./errors";
import { counter } from "../count";

const count = counter("fr");

const keyring: Record<KeyringState, string> = {
  found: "Le trousseau de cet ordinateur garde la clé : la mallette s’y ouvre sans phrase de passe.",
  empty: "Le trousseau de cet ordinateur n’a pas la clé : la phrase de passe est demandée à chaque ouverture.",
  locked: "Le trousseau de cet ordinateur est verrouillé : il ne dit rien pour le moment.",
  absent: "Cet ordinateur n’a pas de trousseau : la phrase de passe est demandée à chaque ouverture.",
  dead: "Le trousseau de cet ordinateur ne répond pas : la phrase de passe est demandée à chaque ouverture.",
  off: "Le trousseau n’est pas utilisé : la phrase de passe est demandée à chaque ouverture.",
};

const problems: Record<VerifyProblem["code"], (detail: Detail) => string> = {
  integrity: () => "Le fichier du plan est abîmé. Faites une copie du dossier, puis ouvrez une sauvegarde récente.",
  chain: (d) => `La chaîne du journal est rompue${d.entry ? ` à l’entrée ${d.entry}` : ""} : une entrée a été modifiée hors de Mallette. Gardez cette mallette telle quelle et comparez-la à une sauvegarde.`,
  projection: (d) => `Le plan affiché ne correspond pas au journal${d.table ? ` (table ${d.table})` : ""}. Rouvrez la mallette : il est reconstruit depuis le journal.`,
  second_copy: () => "La seconde copie du journal est incomplète. Rouvrez la mallette : elle est complétée.",
  blob: (d) => d.logo
    ? `Le fichier du logo « ${d.logo} » manque ou est abîmé : les couvertures s’impriment sans lui. Choisissez-le de nouveau dans Réglages, Organisation.`
    : `La copie hors ligne ${d.document ? `de « ${d.document} »` : "d’un document"} manque ou est abîmée. Reprenez-la depuis l’original.`,
  backup: (d) => `La sauvegarde ${d.path ? `« ${d.path} »` : ""} ne se vérifie pas. Faites-en une nouvelle.`,
};

export const settings = {
  title: "Réglages",
  sections: {
    display: "Affichage", organisation: "Organisation", holidays: "Jours fériés", security: "Sécurité", backups: "Sauvegardes", about: "À propos",
  },
  display: {
    language: "Langue de l’interface", language_hint: "Les textes du plan restent dans la langue du plan.",
    theme: "Apparence", themes: { system: "comme l’ordinateur", light: "claire", dark: "sombre", contrast: "fort contraste" },
    who: "Au clavier", who_hint: "Chaque modification porte le nom de cette personne.", who_none: "non précisé",
  },
  organisation: {
    identity: "Identité", hours: "Heures ouvrées", upkeep: "Revue et vérification", days: "Jours ouvrés",
    review_hint: "Au plus douze mois entre deux revues.",
  },
  logo: {
    title: "Logo", where: "Imprimé sur la couverture des livrets, 40 × 20 mm au plus. Sur une photocopie, un dessin sombre sur fond clair se lit le mieux.",
    limits: "Image PNG ou JPEG, 5 Mo et 4 000 × 4 000 points au plus. Vous pouvez aussi la déposer ici.",
    none: "Pas encore de logo.", missing: (name: string) => `Le fichier du logo « ${name} » manque dans la mallette ou est abîmé : les couvertures s’impriment sans lui. Choisissez-le de nouveau.`,
    alt: (organisation: string) => `Logo : ${organisation}`, choose: "Choisir une image", replace: "Choisir une autre image", remove: "Retirer le logo",
    taken: "Logo enregistré.", removed: "Logo retiré.",
  },
  holidays: {
    explain: "Ils comptent comme hors heures ouvrées. Les jours du pays sont connus ; ajoutez les vôtres, ou dites qu’un jour férié est travaillé.",
    year: (year: number) => `Année ${year}`, previous: "Année précédente", next: "Année suivante",
    day: "Jour", name: "Nom", origin: "Origine", state: "État", built_in: "du pays", own: "ajouté", off: "chômé", worked: "travaillé",
    work: "Rendre travaillé", rest: "Rendre chômé", work_named: (name: string) => `Travailler le jour « ${name} »`, rest_named: (name: string) => `Chômer le jour « ${name} »`,
    remove_named: (name: string) => `Retirer le jour « ${name} »`,
    add: "Ajouter un jour", new_day: "Jour", new_name: "Nom du jour", name_missing: "Donnez un nom à ce jour.",
  },
  security: {
    passphrases: "Phrases de passe", passphrases_explain: "Donnez à chaque suppléant la sienne : elle peut être retirée sans changer les autres.",
    name: "Nom", since: "Depuis", revoke: "Retirer", revoke_named: (name: string) => `Retirer la phrase de passe « ${name} »`,
    revoke_title: "Retirer cette phrase de passe ?", revoke_explain: (name: string) => `La phrase de passe « ${name} » n’ouvrira plus cette mallette. Les copies et sauvegardes déjà faites s’ouvrent encore avec elle.`,
    revoked: (name: string) => `Phrase de passe « ${name} » retirée.`,
    add: "Ajouter une phrase de passe", new_name: "À qui, ou pour quoi", new_passphrase: "Phrase de passe", name_missing: "Donnez un nom à cette phrase de passe.",
    added: (name: string) => `Phrase de passe « ${name} » ajoutée.`,
    keyring_title: "Trousseau de cet ordinateur", keyring, remember: "Garder la clé dans le trousseau de cet ordinateur",
    sheet: "Feuille de secours", tried: (day: string) => `Code essayé le ${day}.`, untried: "Le code n’a jamais été essayé : rien ne dit que la feuille est bonne.",
    print: "Imprimer la feuille de secours", printed: (path: string) => `Feuille enregistrée : ${path}. Imprimez-la, puis effacez ce fichier.`,
    code: "Essayer le code lu sur la feuille", code_hint: "14 groupes de 5 caractères. Les espaces et les tirets sont sans importance.", attempt: "Essayer", worked: "Le code a ouvert la copie d’essai. La feuille est bonne.",
  },
  backups: {
    explain: "Une sauvegarde est faite à l’ouverture et avant chaque changement de format, puis vérifiée. Les anciennes partent quand une plus récente est vérifiée.",
    now: "Sauvegarder maintenant", elsewhere: "Sauvegarder sur un autre support", verify: "Tout vérifier", verifying: "Vérification en cours…",
    done: (when: string) => `Sauvegarde faite et vérifiée, ${when}.`, done_unverified: "La sauvegarde est faite, mais sa vérification a échoué. Faites-en une autre.",
    list: "Sauvegardes gardées", none: "Aucune sauvegarde pour le moment. Faites la première maintenant.", when: "Quand", where: "Où", size: "Taille", state: "État",
    verified: "vérifiée", unverified: "non vérifiée",
    healthy: (entries: number, backups: number) => `Tout est sain : ${count(entries, "entrée", "entrées")} du journal, ${count(backups, "sauvegarde", "sauvegardes")}.`,
    found: (n: number) => (n === 1 ? "Un problème a été trouvé." : `${count(n, "problème", "problèmes")} ont été trouvés.`),
    problems,
  },
  about: {
    version: "Version de Mallette", folder: "Dossier de la mallette", close: "Fermer cette mallette", close_explain: "Pour en ouvrir une autre, ou rendre l’ordinateur.",
    offline: "Mallette n’envoie rien et ne va rien chercher sur le réseau.",
    fonts: "Caractères : Source Sans 3, licence SIL Open Font License 1.1.",
  },
};
