export const incidents = {
  title: "Incidents", back: "Registre",
  tabs: { conduct: "Conduite", log: "Main courante", calls: "Appels", cell: "Cellule", messages: "Messages", recovery: "Reprise", evidence: "Preuves", form: "Fiche" },
};
