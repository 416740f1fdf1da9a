export const exercises = {
  title: "Exercices",
};
