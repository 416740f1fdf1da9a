import { counter } from "../count";

const count = counter("fr");

export const log = {
  title: "Main courante",
  kinds: {
    fact: "Fait", action: "Action", decision: "Décision", communication: "Communication", call: "Appel", escalation: "Escalade", state: "État",
    correction: "Correction", verification: "Vérification",
  },
  number: (n: number) => `n° ${n}`,
  entry: {
    label: "Nouvelle ligne", time: "Heure du fait", kind: "Nature", who: "Qui", people: "Personnes", text: "Ce qui s’est passé, ce qui est fait ou décidé", hint: "Ce qui s’est passé, fait, décidé…  @ qui, # quoi", result: "Résultat", link: "Lien, référence",
    doubtful: "à vérifier", write: "Noter", keys: "Entrée note la ligne, Maj+Entrée va à la ligne, @ nomme une personne ou un rôle, # un document ou une activité.",
    understood: (when: string) => `Compris : ${when}`, now: "Sans heure : maintenant.",
    wrong_time: "Cette heure ne se lit pas : écrivez 14:32, -5 pour il y a cinq minutes, ou 20/11 14:32. Rien n’a été noté.",
    no_text: "Écrivez d’abord ce qui s’est passé. Rien n’a été noté.", written: (n: number) => `Ligne n° ${n} notée.`,
    restored: "Voici ce que vous étiez en train d’écrire.", names: "Personnes et rôles", things: "Documents et activités", choices: (n: number) => (n === 0 ? "" : count(n, "proposition", "propositions")),
    role: "rôle", activity: "activité", shortcut: (kind: string) => `Nature de la ligne : ${kind}`, to_entry: "Aller à la nouvelle ligne", kept: "Votre texte est gardé.",
  },
  filter: {
    label: "Filtrer la main courante", words: "Chercher dans la main courante", hint: "Chercher…  ( / )", kinds: "Natures affichées", clear: "Tout montrer", go: "Chercher dans la main courante",
    most: (n: number) => `Les ${n} lignes trouvées les plus récentes. Ajoutez un mot pour préciser.`, found: (n: number) => (n === 0 ? "Aucune ligne ne correspond. Retirez un mot ou une nature." : count(n, "ligne trouvée", "lignes trouvées")),
  },
  heads: { time: "Heure", number: "N°", kind: "Nature", who: "Qui", text: "Fait, action, décision", check: "Vérification" },
  empty: "La main courante est vide", empty_hint: "Notez le premier fait : l’heure, ce que vous voyez, qui l’a vu. Une erreur se corrige par une nouvelle ligne, rien n’est effacé.",
  written_at: (when: string) => `noté ${when}`, loading: "Lecture de la main courante…",
  result: "Résultat", link: "Lien", sheet: (sheet: string) => `Feuille papier ${sheet}`, paper: "papier", file: "lu dans un fichier", command: "ligne de commande",
  corrected_by: (n: number) => `corrigée par n° ${n}`, corrects: (n: number) => `corrige n° ${n}`, checks: (n: number) => `au sujet de n° ${n}`, earlier: "au sujet d’une autre ligne",
  not_shown: (n: number) => `La ligne n° ${n} n’est pas dans ce qui est affiché. Retirez le filtre, ou descendez dans la liste.`,
  verification: { to_verify: "à vérifier", verified: "vérifiée", refuted: "démentie" },
  evidence: (name: string, size: string) => `Preuve ${name}, ${size}`,
  acts: {
    label: (n: number) => `Que faire de la ligne n° ${n}`, correct: "Corriger", verify: "Vérifier", attach: "Preuve…", copy: "Copier", copied: (n: number) => `Ligne n° ${n} copiée.`,
    keys: "Flèches d’une ligne à l’autre ; sur une ligne : C corriger, V vérifiée, D démentie, T à vérifier, P joindre une preuve, Ctrl+C copier, Échap revient à la saisie.",
  },
  correct: {
    title: (n: number) => `Corriger la ligne n° ${n}`, explain: "La ligne reste, rayée. La correction est une nouvelle ligne, avec l’heure et votre nom.", text: "Ce qu’elle doit dire", result: "Résultat",
    go: "Noter la correction", done: (n: number) => `La ligne n° ${n} est corrigée.`, same: "C’est ce que la ligne dit déjà. Changez le texte, ou annulez.",
  },
  verify: { title: (n: number) => `Vérifier la ligne n° ${n}`, legend: "Ce que dit cette ligne est", note: "Comment c’est établi", hint: "Par exemple : confirmé au téléphone par l’hébergeur.", go: "Noter", done: (n: number, word: string) => `Ligne n° ${n} : ${word}.` },
  attach: { title: (n: number) => `Joindre une preuve à la ligne n° ${n}` },
  chain: {
    head: (n: number, hash: string) => `${count(n, "ligne", "lignes")}${hash ? ` · empreinte ${hash}…` : ""}`, whole: (hash: string) => `Empreinte de la dernière ligne : ${hash}`, check: "Vérifier", check_of: "Vérifier que rien n’a été modifié",
    busy: "Vérification…", intact: (n: number, at: string) => `✓ Chaîne intacte à ${at} : ${count(n, "ligne", "lignes")}, rien n’a été modifié.`,
    broken: (n: number) => `À partir de la ligne n° ${n}, la main courante n’est plus ce qui a été écrit. Rien n’est effacé : gardez cette mallette telle quelle, notez-le sur papier et comparez avec une sauvegarde.`,
  },
  rekey: {
    open: "Ressaisir une feuille papier", title: "Ressaisir une feuille de main courante (F3)", explain: "Dans l’ordre de la feuille. Entrée passe à la case suivante ; dans la dernière, elle note la ligne. Ctrl+Entrée note la ligne de partout.",
    sheet: "Feuillet n°", line: "Ligne", date: "Date", time: "Heure", who: "Acteur", text: "Action ou décision", result: "Résultat", link: "Lien, preuve", kind: "Nature", go: "Noter la ligne",
    mark: (sheet: string, line: number) => `F3-${sheet}, ligne ${line}`, wrong_date: "Cette date ne se lit pas : écrivez par exemple 20/11/2026. Rien n’a été noté.", wrong_time: "Cette heure ne se lit pas : écrivez par exemple 14:32. Rien n’a été noté.",
    no_sheet: "Recopiez d’abord le numéro du feuillet, en haut de la feuille. Rien n’a été noté.", no_line: "Il faut un numéro de ligne. Rien n’a été noté.",
    back: "Plus tôt que la ligne d’avant : est-ce un autre jour ?", entered: "Lignes ressaisies", none: "Les lignes notées apparaissent ici, avec de quoi les corriger.", twice: (mark: string) => `${mark} est déjà ressaisie. Vérifiez le numéro de ligne. Rien n’a été noté.`,
    written: (mark: string, n: number) => `${mark} est notée : ligne n° ${n}.`, corrected: "corrigée",
  },
};
