import { counter } from "../count";
import type { reminders as source } from "../fr/reminders";

const count = counter("en");

export const reminders: typeof source = {
  occasion: { soon: "soon", late: "overdue", inject: "to play" },
  exercise: "EXERCISE", read: "Read", all_read: "All read", label: "Reminders", more: (n) => `and ${count(n, "other reminder", "other reminders")}`, fewer: "Fold",
  due: { soon: (time) => `to be done by ${time}`, late: (time) => `time was over at ${time}`, inject: (time) => `planned at ${time}` },
  quit: {
    title: "Quit Mallette?", explain: (numbers) => `Under way: ${numbers}. Once Mallette is closed no reminder will come; everything noted stays on the disk.`,
    quit: "Quit", hide: "Closing the window only hides it: reminders go on.", stay: "Stay",
  },
};
