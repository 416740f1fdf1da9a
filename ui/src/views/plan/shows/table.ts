// What a section can show below its text: one component for each code of SHOWS in core's model/chapter.rs.

import type { Component } from "svelte";
import type { Section } from "../../../backend/types";
import type { ShowCode } from "./codes";
import Actions from "./Actions.svelte";
import Activities from "./Activities.svelte";
import Annexes from "./Annexes.svelte";
import Classes from "./Classes.svelte";
import Criteria from "./Criteria.svelte";
import Delays from "./Delays.svelte";
import Duties from "./Duties.svelte";
import Escalation from "./Escalation.svelte";
import Flowchart from "./Flowchart.svelte";
import Flows from "./Flows.svelte";
import Gravities from "./Gravities.svelte";
import Links from "./Links.svelte";
import Measures from "./Measures.svelte";
import Milestones from "./Milestones.svelte";
import PriorityMatrix from "./PriorityMatrix.svelte";
import Raci from "./Raci.svelte";
import Register from "./Register.svelte";
import ReportTerms from "./ReportTerms.svelte";
import Rotations from "./Rotations.svelte";
import RunSheet from "./RunSheet.svelte";
import ScaleMappings from "./ScaleMappings.svelte";
import Seats from "./Seats.svelte";
import Stages from "./Stages.svelte";
import Teams from "./Teams.svelte";
import Templates from "./Templates.svelte";
import Tools from "./Tools.svelte";

export type ShowProps = { section: Section; code: ShowCode };

/** Those that need to know which section they stand in, or which of several codes it shows. */
const OF_SECTION = { stages: Stages, flowchart_incident: Flowchart, flowchart_major: Flowchart, flowchart_crisis: Flowchart, major_follow_up: Actions, treatment: Actions, deactivation: Actions, resolve_delays: Delays, acknowledge_delays: Delays };

/** Those that show one part of the plan, wherever they stand. */
const WHOLE: Record<Exclude<ShowCode, keyof typeof OF_SECTION>, Component> = {
  links: Links, flows: Flows, teams: Teams, classes: Classes, register: Register, priority_matrix: PriorityMatrix, gravities: Gravities,
  report_terms: ReportTerms, scale_mappings: ScaleMappings, duties: Duties, criteria: Criteria, escalation: Escalation, seats: Seats, milestones: Milestones,
  raci: Raci, templates: Templates, run_sheet: RunSheet, activities: Activities, rotations: Rotations, measures: Measures, tools: Tools,
  annexes: Annexes,
};

// A component takes no notice of properties it does not name.
export const SHOWN: Record<ShowCode, Component<ShowProps>> = { ...OF_SECTION, ...(WHOLE as unknown as Record<keyof typeof WHOLE, Component<ShowProps>>) };
