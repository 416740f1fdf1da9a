import { counter } from "../count";

const count = counter("fr");

export const exercises = {
  title: "Exercices", explain: "Un exercice se conduit comme un incident, avec le filigrane EXERCICE partout. Il ne compte pas dans les chiffres des incidents.", tested: (day: string) => `Plan testé le ${day}`, never_tested: "Plan jamais testé",
  none: "Aucun scénario", none_hint: "Ajoutez un scénario : ce qui est signalé à T0, puis les événements que l’animateur apporte minute par minute.", add: "Ajouter un scénario", new_name: "Nouveau scénario",
  injects: (n: number) => count(n, "événement", "événements"), start: "Démarrer", start_of: (name: string) => `Démarrer l’exercice : ${name}`, goals: "Ce qu’il entraîne", preparation: "Préparer et animer", reported: "Signalé à T0",
  edit: "Modifier le scénario", edit_injects: "Événements", add_inject: "Ajouter un événement", no_inject: "Aucun événement : l’animateur improvise.", down: "Canaux en panne dès le début", down_none: "Aucun canal en panne.", retire: "Retirer le scénario…",
  from_t0: (minutes: string) => `T0 + ${minutes}`,
  starting: {
    title: "Démarrer un exercice", what: (name: string) => `« ${name} » commence maintenant : T0, c’est l’instant où vous cliquez.`, speed: "Vitesse de l’horloge", speed_hint: "À 10, une heure de scénario passe en six minutes.", times: (n: number): string => (n === 1 ? "temps réel" : `${n} fois plus vite`),
    down: (names: string) => `En panne dès le début : ${names}.`, tell: "Dites à tous que c’est un exercice, et prévenez ceux qui pourraient être appelés.", go: "Démarrer l’exercice", started: (number: string) => `Exercice ${number} en cours.`,
    lasts: (scenario: string, real: string): string => (scenario === real ? `Il dure ${scenario}.` : `Il dure ${scenario}, soit ${real} à cette vitesse.`),
  },
  played: {
    title: "Exercices joués", none: "Aucun exercice n’a été joué.", number: "Numéro", what: "Exercice", when: "Date", state: "État", score: "Résultat", open: (number: string) => `Ouvrir ${number}`, score_of: (percent: number, inTime: number, total: number) => `${percent} % (${inTime} sur ${total})`, no_score: "sans résultat",
  },
  tab: "Animation",
  leader: {
    title: "Événements à apporter", none: "Cet exercice n’a pas de scénario, ou son scénario n’a pas d’événement.", next: "Prochain événement", due: "à jouer maintenant", in_time: (length: string) => `dans ${length}`, real: (length: string) => `soit ${length} au mur`, soon: "dans moins d’une minute",
    over: "Tous les événements sont joués.", at: (minute: string, time: string) => `T0 + ${minute}, ${time}`, from_to: (from: string, to: string) => `${from} → ${to}`, expected: "Réaction attendue", play: "Joué", play_of: (title: string) => `Joué : ${title}`, undo: "Pas joué", undo_of: (title: string) => `Pas joué : ${title}`,
    played_at: (time: string) => `joué à ${time}`, ahead: "à venir", speed: (n: number): string => (n === 1 ? "en temps réel" : `${n} fois plus vite que le temps réel`), count: (n: number, of: number) => `${n} sur ${of} joués`,
  },
  score: {
    title: "Résultat", explain: "Compté sur le chronogramme et les événements dus jusqu’ici.", none: "Rien n’était encore dû.", percent: (n: number) => `${n} %`, in_time: (n: number, of: number) => `${n} sur ${of} dans les temps`, reached: (n: number) => count(n, "ligne atteinte", "lignes atteintes"), lines: "Ligne par ligne", line: "Attendu",
    planned: "Prévu", actual: "Réel", how: "Résultat", ok: "à temps", late: (length: string) => `${length} de retard`, missed: "pas atteint", inject: "événement", repeat: (n: number) => `(${n})`,
  },
};
