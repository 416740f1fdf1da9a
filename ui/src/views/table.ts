// The screens, in the order of the rail: one line each. Which screen shows which kind of record is in state/route.

import type { Component } from "svelte";
import type { IconName } from "../shared/icons";
import type { ViewName } from "../state/route.svelte";
import Directory from "./directory/Directory.svelte";
import Documents from "./documents/Documents.svelte";
import Exercises from "./exercises/Exercises.svelte";
import Improvements from "./improvements/Improvements.svelte";
import Incidents from "./incidents/Incidents.svelte";
import Plan from "./plan/Plan.svelte";
import Print from "./print/Print.svelte";
import Settings from "./settings/Settings.svelte";
import Situation from "./situation/Situation.svelte";

export type View = { name: ViewName & IconName; component: Component };

export const VIEWS: View[] = [
  { name: "situation", component: Situation },
  { name: "directory", component: Directory },
  { name: "plan", component: Plan },
  { name: "documents", component: Documents },
  { name: "incidents", component: Incidents },
  { name: "exercises", component: Exercises },
  { name: "improvements", component: Improvements },
  { name: "print", component: Print },
  { name: "settings", component: Settings },
];
