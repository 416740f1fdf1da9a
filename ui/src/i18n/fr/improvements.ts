// Actions, problems, numbers, the yearly review.

export const improvements = {
  title: "Améliorations",
  tabs: { board: "Tableau", list: "Liste", problems: "Problèmes", numbers: "Chiffres", walk: "Revue annuelle" },
};
