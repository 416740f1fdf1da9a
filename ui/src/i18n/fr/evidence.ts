import { counter } from "../count";

const count = counter("fr");

export const evidence = {
  title: "Preuves", pieces: (n: number) => count(n, "pièce", "pièces"),
  add: { label: "Ajouter une preuve", note: "Ce qu’elle montre, où elle a été prise", choose: "Choisir un fichier…", how: "Déposez des fichiers sur cet écran, ou collez une capture d’écran avec Ctrl+V.", busy: "Copie en cours…", limit: "100 Mo au plus. Chaque pièce est chiffrée dans la mallette, avec son empreinte." },
  kept: (name: string) => `${name} est gardé comme preuve.`, kept_picture: "La capture d’écran est gardée comme preuve.",
  no_picture: "Le presse-papiers ne contient pas d’image. Rien n’a été gardé. Faites d’abord la capture, ou choisissez un fichier.", bad_picture: "Cette image ne se lit pas. Rien n’a été gardé. Enregistrez-la dans un fichier, puis choisissez-le.",
  empty: "Aucune preuve", empty_hint: "Gardez tout de suite captures d’écran, journaux et messages : ils peuvent disparaître. Chaque pièce est chiffrée, datée, et sa chaîne de garde est tenue.", empty_read_only: "Aucune pièce n’a été gardée pour cet incident.",
  captured: (when: string, by: string) => `prise le ${when}${by ? ` par ${by}` : ""}`,
  line: (n: number) => `ligne n° ${n}`, some_line: "jointe à une ligne de la main courante",
  sha: "SHA-256", copy_sha: (name: string) => `Copier l’empreinte SHA-256 de ${name}`, copied_sha: (name: string) => `Empreinte de ${name} copiée.`,
  open: "Ouvrir", open_of: (name: string) => `Ouvrir ${name}`, hand: "Remettre à…", hand_of: (name: string) => `Remettre ${name} à quelqu’un`,
  custody: (n: number) => `Chaîne de garde : ${count(n, "étape", "étapes")}`,
  acts: { captured: "prise", viewed: "consultée", exported: "exportée en clair vers", handed_over: "remise à" }, by: (name: string) => `par ${name}`,
  hand_over: { label: (name: string) => `À qui ${name} est remis`, to: "À qui, sous quelle forme", hint: "Par exemple : capitaine Morel, clé USB scellée n° 3.", go: "Noter la remise", done: (name: string) => `La remise de ${name} est notée.`, nobody: "Écrivez à qui la pièce est remise. Rien n’a été noté." },
};
