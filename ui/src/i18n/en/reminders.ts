import type { reminders as source } from "../fr/reminders";

export const reminders: typeof source = {
  occasion: { soon: "soon", late: "late", inject: "to play" },
  exercise: "EXERCISE", read: "Read",
  due: { soon: (time) => `to be done by ${time}`, late: (time) => `time was over at ${time}`, inject: (time) => `planned at ${time}` },
  clock: {
    acknowledge: () => "Acknowledgement", respond: () => "Response", resolve: () => "Resolution", update: () => "Next communication", cell: () => "Opening of the crisis cell",
    drp_decision: () => "Decision on the DRP", closing: () => "Closing of the crisis", rto: (label) => `RTO of “${label}”`, review: () => "Post-incident review", duty: (label) => label,
  },
  quit: {
    title: "Quit Mallette?", explain: (numbers) => `Under way: ${numbers}. Once Mallette is closed no reminder will come; everything noted stays on the disk.`,
    quit: "Quit", hide: "Closing the window only hides it: reminders go on.", stay: "Stay",
  },
};
