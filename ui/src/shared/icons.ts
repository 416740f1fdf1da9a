// The icons, as paths in a square of 24 units; drawn with a line.

export const ICONS = {
  situation: "M3 12h4l3-8 4 16 3-8h4",
  directory: "M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7 9c0-4 3-6 7-6s7 2 7 6M16 3.5a4 4 0 0 1 0 7M18 14.5c2.500.8 4 2.700 4 5.500",
  plan: "M4 4h6c1.500 0 2 1 2 2v14c0-1-.5-2-2-2H4Zm16 0h-6c-1.500 0-2 1-2 2v14c0-1 .5-2 2-2h6Z",
  documents: "M6 3h8l5 5v13H6Zm8 0v5h5M9 13h7M9 17h7",
  incidents: "M12 3 2 20h20ZM12 9v5M12 17v1",
  exercises: "M5 3h14v6a7 7 0 0 1-14 0ZM12 16v5M8 21h8",
  improvements: "M4 18 10 12l4 4 6-8M20 8v5M20 8h-5",
  print: "M7 9V3h10v6M7 17H4v-7h16v7h-3M7 14h10v7H7Z",
  settings: "M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 5 5",
  undo: "M9 5 4 10l5 5M4 10h9a6 6 0 0 1 0 12h-3",
  redo: "M15 5l5 5-5 5M20 10h-9a6 6 0 0 0 0 12h3",
  history: "M4 12a8 8 0 1 1 2.500 5.800M4 12V7M4 12h4M12 8v4l3 2",
  table: "M4 5h16v14H4ZM4 10h16M4 14.500h16M10 5v14",
  add: "M12 5v14M5 12h14",
  remove: "M6 6l12 12M18 6 6 18",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  phone: "M6 3h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4c0 2-1 3-3 3C10 20 4 14 3 6c0-2 1-3 3-3Z",
  folder: "M3 6h6l2 3h10v10H3Z",
  copy: "M9 9h11v11H9ZM5 15H4V4h11v1",
};

export type IconName = keyof typeof ICONS;
