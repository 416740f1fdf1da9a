// A sentence for every error: what happened, what was kept, what to do.

import type { ErrorCode } from "../../backend/types";

export type Detail = Record<string, string>;
export type ErrorWords = Record<ErrorCode, (detail: Detail) => string>;

const named = (detail: Detail, key: string, otherwise: string) => (detail[key] ? `« ${detail[key]} »` : otherwise);

function unreadable(d: Detail): string {
  switch (d.cause) {
    case "unpacks_too_large": return `le classeur décompressé dépasse ${d.limit} octets. N’y gardez que les contacts.`;
    case "too_many_rows": return `il y a plus de ${d.limit} lignes. Coupez-le en plusieurs fichiers.`;
    case "too_many_columns": return `ligne ${d.line}, il y a plus de ${d.limit} colonnes. Retirez celles qui ne servent pas.`;
    case "old_workbook": return "c’est un classeur ancien (.xls) ou protégé. Enregistrez-le en .xlsx sans mot de passe.";
    case "no_byte_order_mark": return "son encodage UTF-16 n’est pas annoncé. Enregistrez-le en UTF-8.";
    case "undecodable": return `ligne ${d.line}, caractère ${d.column}, un octet n’est dans aucun encodage connu. Enregistrez-le en UTF-8.`;
    case "half": return `il s’arrête au milieu de ce qui commence à la ligne ${d.line}. Exportez-le de nouveau.`;
    case "outside_card": return `ligne ${d.line}, ce n’est pas une carte vCard. Exportez-le de nouveau.`;
    case "workbook": return `le classeur est abîmé après la ligne ${d.line}. Enregistrez-le de nouveau.`;
    case "ending": return "son nom doit finir par .vcf ou .csv. Choisissez un autre nom.";
    case "mapping": return "les colonnes choisies ne correspondent pas à celles du fichier. Choisissez-le de nouveau.";
    default: return "ce n’est ni du texte ni un classeur. Essayez un fichier vCard, CSV ou Excel.";
  }
}

const MISSING: Record<string, string> = {
  title: "le titre", text: "le texte de la ligne", reason: "la raison", resolution: "comment l’incident a été résolu", name: "le nom de la personne appelée",
  agreed_by: "qui, du PCA ou du PGC, est d’accord pour clore", progress: "au moins un des trois textes du point", body: "le texte du message", to: "qui prend la relève",
};
const FIRST: Record<string, string> = {
  open_cell: "la cellule de crise n’est pas ouverte", close_cell: "la cellule de crise est encore ouverte, fermez-la d’abord", start_recovery: "le déroulé de reprise n’est pas démarré",
};
const DONE: Record<string, string> = {
  request_cell: "la cellule de crise est demandée", open_cell: "la cellule de crise est ouverte", activate_plan: "ce plan est déjà dans cet état", start_recovery: "la reprise est en cours", start_clock: "le délai court déjà", escalate: "l’escalade a eu lieu",
};

function alerts(d: Detail): string {
  const line = d.line ? `ligne ${d.line}, ${d.column ? `caractère ${d.column}, ` : ""}` : "";
  const path = d.path ? `${d.path}, ` : "";
  const causes: Record<string, string> = {
    not_text: "ce n’est pas du texte", half: "il s’arrête au milieu", not_json: "ce n’est pas du JSON", duplicate_key: "un nom y est deux fois", too_deep: "il est imbriqué trop profondément",
    unknown_format: "ce n’est ni Alertmanager, ni Opsgenie, ni Dynatrace", mixed: "il mêle les alertes de deux systèmes", unfilled: "c’est un modèle dont les champs ne sont pas remplis",
    wrong_type: "la valeur n’est pas de la nature attendue", wrong_time: "ce n’est pas une heure", too_many: `il contient plus de ${d.limit ?? "5 000"} alertes`, nothing: "il ne contient aucune alerte",
  };
  return `${line}${path}${causes[d.cause ?? ""] ?? "il ne se lit pas"}`;
}

export const errors: ErrorWords = {
  passphrase_wrong: () => "Cette phrase de passe n’ouvre pas la mallette. Rien n’a changé. Vérifiez les majuscules et la disposition du clavier, ou utilisez le code de secours.",
  recovery_code_wrong: (d) => d.groups
    ? `Ces groupes du code de secours ne vont pas : ${d.groups}. Rien n’a changé. Relisez-les sur la feuille.`
    : d.other
      ? "Ce code de secours est celui d’une autre mallette. Rien n’a changé. Prenez la feuille qui porte le nom de cette organisation."
      : d.expected
        ? `Ce code a ${d.typed} caractères, il en faut ${d.expected}. Rien n’a changé. Relisez-le sur la feuille, groupe par groupe.`
        : "Ce code de secours n’ouvre pas la mallette. Rien n’a changé. Relisez-le sur la feuille, groupe par groupe.",
  passphrase_needed: () => "Il faut la phrase de passe pour ouvrir cette mallette. Rien n’a changé. Tapez-la, ou utilisez le code de secours.",
  not_a_mallette: (d) => `Le dossier ${named(d, "folder", "choisi")} n’est pas une mallette. Rien n’y a été écrit. Choisissez le dossier qui contient plan.db et keys.json.`,
  damaged: (d) => `Le fichier ${named(d, "file", "de la mallette")} est abîmé. Il n’a pas été modifié. ${d.backup ? `Ouvrez la dernière sauvegarde : ${d.backup}.` : "Ouvrez une autre copie de la mallette."}`,
  newer_schema: () => "Cette mallette a été écrite par une version plus récente de Mallette. Elle n’a pas été modifiée. Mettez ce programme à jour pour l’ouvrir.",
  older_schema: () => "Cette mallette vient d’une version plus ancienne de Mallette, et ce support ne permet pas de la mettre à jour. Elle n’a pas été modifiée. Copiez-la sur un disque où l’on peut écrire, puis ouvrez-la.",
  in_use: () => "Cette mallette est déjà ouverte par un autre programme de cet ordinateur. Vous pouvez la lire. Fermez l’autre pour la modifier.",
  read_only: () => "La mallette est ouverte en lecture seule : la modification n’a pas été enregistrée. Votre texte reste affiché, copiez-le si besoin.",
  network_share: () => "Ce dossier est sur un partage réseau, où une coupure abîmerait la mallette. Rien n’y a été écrit. Choisissez un dossier de cet ordinateur ou une clé USB.",
  cloud_folder: () => "Ce dossier est synchronisé par un service en ligne, qui abîmerait la mallette. Rien n’y a été écrit. Choisissez un dossier qui ne l’est pas.",
  folder_not_empty: () => "Ce dossier n’est pas vide. Rien n’y a été écrit. Choisissez ou créez un dossier vide.",
  disk_full: () => "Le disque est plein : la dernière modification n’est pas enregistrée. Tout ce qui l’était déjà est gardé. Libérez de la place, puis réessayez.",
  io: (d) => `Le disque n’a pas répondu${d.path ? ` pour ${named(d, "path", "")}` : ""}. Ce qui était enregistré est gardé. Vérifiez que le support est branché, puis réessayez.`,
  not_open: () => "Aucune mallette n’est ouverte. Rien n’a changé. Ouvrez-la d’abord.",
  value_wrong: (d) => `Cette valeur ne convient pas${d.field ? ` au champ ${named(d, "field", "")}` : ""}. L’ancienne est gardée. Corrigez ce que vous avez écrit.`,
  value_too_long: (d) => `Ce texte est trop long${d.limit ? ` : ${d.limit} caractères au plus` : ""}. L’ancien est gardé. Raccourcissez-le.`,
  not_found: () => "Cette fiche n’est plus dans le plan. Le reste est intact. Annulez la suppression si vous voulez la retrouver.",
  conflict: () => "Cette valeur a été changée ailleurs entre-temps. Les deux sont gardées dans l’historique. Choisissez celle qui convient.",
  file_too_large: (d) => `Le fichier ${named(d, "file", "choisi")} est trop gros${d.limit ? ` (${d.limit} au plus)` : ""}. Rien n’a été copié. Choisissez un fichier plus petit.`,
  file_unreadable: (d) => `Le fichier ${named(d, "file", "choisi")} ne peut pas être lu. Rien n’a changé. Vérifiez vos droits sur ce fichier.`,
  file_is_folder: (d) => `${named(d, "file", "Ce que vous avez choisi")} est un dossier. Rien n’a changé. Choisissez un fichier.`,
  file_vanished: (d) => `Le fichier ${named(d, "file", "choisi")} n’est plus là. Rien n’a changé. Choisissez-le de nouveau.`,
  import_unreadable: (d) => `Le fichier ${named(d, "file", "choisi")} n’a pas pu être importé : ${unreadable(d)} L’annuaire n’a pas changé.`,
  import_row: () => "Une ligne du fichier n’est pas lisible. Elle est laissée de côté, l’annuaire n’a pas changé. Corrigez-la dans le fichier, puis choisissez-le de nouveau.",
  import_nothing: () => "Ce fichier ne contient aucun contact. L’annuaire n’a pas changé. Choisissez un autre fichier.",
  logo_unfit: (d) => `Le fichier ${named(d, "file", "choisi")} ne peut pas servir de logo. Rien n’a changé. Choisissez une image PNG ou JPEG de 4 000 × 4 000 points au plus.`,
  copy_missing: (d) => `La copie hors ligne ${named(d, "document", "de ce document")} manque dans la mallette. Sa fiche est gardée. Reprenez une copie depuis l’original.`,
  keyring: () => "Le trousseau de cet ordinateur n’a pas répondu. La mallette reste ouvrable par phrase de passe. Réessayez plus tard si vous voulez qu’il s’en souvienne.",
  passphrase_weak: () => "Cette phrase de passe est trop facile à deviner. Elle n’a pas été retenue. Ajoutez des mots qui n’ont rien à voir entre eux.",
  slot_name: () => "Ce nom de phrase de passe manque ou est déjà pris. Rien n’a changé. Choisissez-en un autre.",
  last_slot: () => "C’est la dernière phrase de passe : sans elle, seule la feuille de secours ouvrirait la mallette. Elle est gardée. Ajoutez-en une autre avant de la retirer.",
  copy_unknown: (d) => `Le registre n’a pas d’exemplaire${d.number ? ` ${d.number}` : " de ce numéro"} en service. Rien n’a été imprimé ni changé. Choisissez-en un dans la liste des exemplaires.`,
  copy_number_taken: (d) => `${d.number ? `Le numéro ${d.number}` : "Ce numéro"} a été donné à un autre exemplaire. Rien n’a été imprimé ni inscrit. Prenez-en un autre, ou laissez la mallette le choisir.`,
  copy_secret: () => "La feuille de secours n’entre dans aucun registre. Rien n’a été imprimé. Imprimez-la sans numéro.",
  one_document: () => "Un exemplaire, des feuilles de remplacement ou une liste de changements se font pour un seul document. Rien n’a été imprimé. Choisissez ce document.",
  document_unbound: () => "Ce document dit un moment : il n’entre dans aucun registre et n’a pas de feuilles à remplacer. Rien n’a été imprimé. Imprimez-le en entier.",
  incident_needed: () => "Ce document est celui d’un incident. Rien n’a été imprimé. Ouvrez l’incident et imprimez-le de là.",
  version_unknown: (d) => `Le plan n’a pas de version ${named(d, "version", "de ce numéro")}. Rien n’a été imprimé. ${d.known ? `Choisissez parmi : ${d.known}.` : "Publiez d’abord une version."}`,
  incident_unknown: (d) => `Le registre n’a pas d’incident ${named(d, "number", "de ce numéro")}. Rien n’a été écrit. Choisissez-en un dans le registre.`,
  time_unclear: (d) => `${named(d, "typed", "Ce qui est tapé")} n’est pas une heure. Rien n’a été écrit. Écrivez 14:32, -5 ou 20/11 14:32.`,
  act_missing: (d) => `Il manque quelque chose : ${MISSING[d.field ?? ""] ?? "une réponse"}. Rien n’a été écrit. Complétez, puis recommencez.`,
  act_too_early: (d) => `Trop tôt : ${FIRST[d.act ?? ""] ?? "une autre étape vient d’abord"}. Rien n’a été écrit.`,
  act_already: (d) => `C’est déjà fait : ${DONE[d.act ?? ""] ?? "rien de plus à faire"}. Rien n’a été écrit de plus.`,
  act_future: () => "Cette heure est dans le futur. Rien n’a été écrit. Corrigez l’heure du fait.",
  review_signed: () => "Cette revue est signée. Rien n’a été écrit. Ouvrez une nouvelle révision pour la modifier.",
  review_not_begun: () => "Cette revue n’est pas commencée. Rien n’a été écrit. Commencez-la d’abord.",
  review_not_signed: () => "Cette revue n’est pas signée. Modifiez-la telle quelle.",
  walk_finished: () => "Cette revue annuelle est terminée. Rien n’a été écrit. Commencez-en une nouvelle.",
  walk_unanswered: (d) => `La revue annuelle n’est pas finie : lignes encore à voir, ${d.left ?? "plusieurs"}. Rien n’a été écrit.`,
  period_wrong: (d) => `Cette période ne va pas : elle doit finir après avoir commencé, et durer ${d.years ?? "dix"} ans au plus. Corrigez les dates.`,
  alerts_unreadable: (d) => `Le fichier ${named(d, "file", "choisi")} n’a pas pu être lu : ${alerts(d)}. Aucun incident n’a été créé ni changé.`,
  cancelled: () => "Vous avez annulé. Rien n’a changé.",
  busy: () => "La mallette termine une autre tâche. Votre texte reste affiché. Réessayez dans un instant.",
  internal: () => "Mallette a rencontré une erreur imprévue. Ce qui était enregistré est gardé. Réessayez ; si cela revient, fermez puis rouvrez la mallette.",
};
