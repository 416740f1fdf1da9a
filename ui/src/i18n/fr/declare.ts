export const declare = {
  button: "Déclarer un incident", title: "Déclarer un incident", what: "Que se passe-t-il ?", what_hint: "En une ligne : le titre de l’incident.", noticed: "Constaté quand ?",
  more: "Plus de détails", optional: "Tout le reste peut attendre.", source: "Signalé par quelle voie", category: "Type d’incident", application: "Application ou machine",
  reported_by: "Signalé par", symptoms: "Symptômes", description: "Ce qu’on sait", go: "Déclarer", busy: "Déclaration en cours…",
  needs_what: "Dites ce qui se passe, en une ligne. Rien n’a encore été déclaré.",
  alike: "Est-ce déjà signalé ?", alike_hint: "Ces incidents sont ouverts et se ressemblent. Si c’est l’un d’eux, ouvrez-le au lieu d’en déclarer un autre.",
  open: (number: string) => `Ouvrir ${number}`, same_application: "même application", same_category: "même type", shared: (words: string) => `mots communs : ${words}`,
  done: (number: string) => `Incident ${number} déclaré. Qualifiez-le, puis appelez.`,
};
