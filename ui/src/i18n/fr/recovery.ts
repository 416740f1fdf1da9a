import { at } from "../at";
import { counter } from "../count";

const count = counter("fr");
const on = at("à", "le");

export const recovery = {
  title: "Déroulé de reprise", none: "Le plan n’a pas de déroulé de reprise. Ajoutez ses phases dans le chapitre Reprise.", not_started: "La reprise n’a pas commencé.", explain: "Lancez-la quand le plan de reprise est activé : chaque phase prend alors une heure prévue et une heure attendue.",
  phases: (n: number) => count(n, "phase", "phases"), start: "Lancer la reprise", started: "La reprise est lancée.", started_at: (when: string) => `Lancée le ${when}`, ended_at: (when: string) => `Terminée le ${when}`,
  end: "Terminer la reprise", ended: "La reprise est terminée.", end_ask: "Terminer la reprise ?", end_explain: (n: number): string => (n === 0 ? "Toutes les tâches sont faites." : `${count(n, "tâche reste", "tâches restent")} à faire : la reprise s’arrêtera là.`),
  expected: "Fin attendue", real_end: "Fin réelle", again: "Rouvrir le déroulé", planned: "Fin prévue", planned_between: (shortest: string, longest: string) => `entre ${shortest} et ${longest}`, slip: (length: string) => `${length} plus tard que prévu`, ahead: (length: string) => `${length} plus tôt que prévu`, on_time: "dans les temps",
  tasks: (done: number, open: number) => `${count(done, "tâche faite", "tâches faites")}, ${open} à faire`,
  late_for: (activity: string, deadline: string, length: string) => `${activity} : la DMIA tombe le ${deadline}, la fin attendue vient ${length} après.`,
  actor: "Acteur", all_actors: "Tous les acteurs", no_task_of: "Aucune tâche pour cet acteur.",
  states: { waiting: "à venir", running: "en cours", done: "faite", skipped: "passée" }, categories: { work: "travail", pause: "pause", night: "nuit" },
  times: { planned: (from: string, to: string) => `prévue ${from} – ${to}`, actual: (from: string, to: string) => `réelle ${from} – ${to}`, since: (from: string) => `commencée ${on(from)}`, expected: (from: string, to: string) => `attendue ${from} – ${to}` },
  phase_tasks: (done: number, of: number) => `${done} sur ${of}`, task_done: (time: string, by: string) => (by ? `faite ${on(time)}, ${by}` : `faite ${on(time)}`), task_started: (time: string, by: string) => (by ? `commencée ${on(time)}, ${by}` : `commencée ${on(time)}`), waits: "attend",
  whole: "Toute la phase", marks: { started: "Commencer", done: "Fait", skipped: "Passer", reopened: "Rouvrir" }, mark_of: (mark: string, name: string) => `${mark} : ${name}`,
  noted: { started: (name: string) => `Commencé : ${name}`, done: (name: string) => `Fait : ${name}`, skipped: (name: string) => `Passé : ${name}`, reopened: (name: string) => `Rouvert : ${name}` },
  gantt: {
    title: "Prévu et réel", now: "maintenant", deadline: (activity: string) => `DMIA ${activity}`, legend: { planned: "prévu", actual: "réel", expected: "attendu", stop: "pause ou nuit" },
    alt: (done: number, of: number, running: string, end: string) => `Diagramme de la reprise : ${count(done, "phase terminée", "phases terminées")} sur ${of}${running ? `, en cours : ${running}` : ""}, fin attendue le ${end}.`,
  },
};
