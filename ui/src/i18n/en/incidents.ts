import type { incidents as source } from "../fr/incidents";

export const incidents: typeof source = {
  title: "Incidents", back: "Register",
  tabs: { conduct: "Conduct", log: "Log", calls: "Calls", cell: "Cell", messages: "Messages", recovery: "Recovery", evidence: "Evidence", form: "Form" },
};
