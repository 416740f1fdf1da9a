import type { viewer as source } from "../fr/viewer";

export const viewer: typeof source = {
  loading: "Opening the file…", page: (n, of) => `Page ${n} of ${of}`, bigger: "Zoom in", smaller: "Zoom out", export: "Export…",
  broken: "This file cannot be shown here. It is kept untouched.",
  exporting: {
    other: "This type of file does not open inside the mallette. Export it to open it with its program.",
    warn: "The exported file will no longer be encrypted: whoever finds it can read it. Delete it when you no longer need it.",
    go: "Export in the clear…", done: (path) => `File exported in the clear: ${path}`,
  },
};
