import type { exercises as source } from "../fr/exercises";

export const exercises: typeof source = {
  title: "Exercises",
};
