// Actions, problems, numbers, the yearly review.

import type * as fr from "../fr/improvements";

export const improvements: typeof fr.improvements = {
  title: "Improvements",
  tabs: { board: "Board", list: "List", problems: "Problems", numbers: "Numbers", walk: "Yearly review" },
};
