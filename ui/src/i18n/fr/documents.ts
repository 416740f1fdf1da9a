import type { CopyState } from "../../backend/types";
import { counter } from "../count";

const count = counter("fr");

export const documents = {
  title: "Documents de référence",
  summary: (n: number, missing: number): string => `${count(n, "document", "documents")}${missing > 0 ? "" : ", tous avec une copie hors ligne"}`,
  missing: (n: number) => `${n} sans copie hors ligne`,
  overdue_count: (n: number) => count(n, "revue en retard", "revues en retard"),
  explain: "Chaque document garde ici une copie chiffrée, lisible sans réseau. Déposez un fichier n’importe où sur cet écran pour le joindre.",
  add: "Ajouter un document",
  heads: { document: "Titre et référence", owner: "Tenu à jour par", version: "Version", review: "Prochaine revue", link: "Original", copy: "Copie hors ligne", acts: "Actions" },
  table: "Documents de référence et leurs copies",
  states: {
    missing: "Aucune copie hors ligne", same: "Copie à jour", changed: "L’original a changé", unreachable: "Original injoignable, copie gardée", no_link: "Copie gardée, sans original",
    checking: "Comparaison avec l’original…",
  } as Record<CopyState["state"] | "checking", string>,
  copied: (when: string, size: string) => `prise le ${when}, ${size}`,
  overdue: "revue en retard", no_review: "sans date de revue",
  open: "Ouvrir", open_of: (title: string) => `Ouvrir la copie de ${title}`,
  take: "Prendre une copie…", retake: "Remplacer la copie…", take_of: (title: string) => `Prendre une copie de ${title}`, retake_of: (title: string) => `Remplacer la copie de ${title}`,
  details: (title: string) => `Détails de ${title}`,
  untitled: "Document sans titre",
  file: (name: string, media: string) => `${name} (${media})`, fingerprint: (sha: string) => `empreinte SHA-256 : ${sha}`,
  retire: "Retirer du plan…", retire_title: (title: string) => `Retirer « ${title} » du plan ?`,
  retire_text: "Sa fiche et sa copie hors ligne quittent le plan. L’original n’est pas touché. L’historique est gardé, et Ctrl+Z annule.", retire_no_copy: "Sa fiche quitte le plan. L’original n’est pas touché. L’historique est gardé, et Ctrl+Z annule.",
  retire_go: "Retirer du plan", keep: "Garder", retired: (title: string) => `« ${title} » est retiré du plan. Ctrl+Z pour annuler.`,
  empty: "Aucun document de référence",
  empty_hint: "Ajoutez d’abord les plans que celui-ci appelle (continuité, crise, reprise), les contrats et les analyses de risque. Puis prenez de chacun une copie, pour l’ouvrir sans réseau.",
  taking: {
    title: (title: string) => `Copie hors ligne de « ${title} »`, drop: "Déposez le fichier ici", or: "ou", choose: "Choisir un fichier…", from_link: "Reprendre depuis l’original", link: (path: string) => `Original : ${path}`,
    limit: "100 Mo au plus. La copie est chiffrée dans la mallette.", busy: "Copie en cours…", done: (title: string) => `Copie de « ${title} » prise.`,
  },
  dropped: {
    title: (n: number) => (n === 1 ? "À quel document joindre ce fichier ?" : `À quels documents joindre ces ${n} fichiers ?`),
    document: (file: string) => `Document pour ${file}`, none: "ne pas joindre", fresh: "nouveau document", attach: "Joindre", busy: "Copie en cours…",
    done: (n: number) => count(n, "copie prise", "copies prises"),
  },
};
