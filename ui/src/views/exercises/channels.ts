// The channels a scenario puts out of order, kept as codes parted by spaces.

import type { Scenario } from "../../backend/types";

export const codesOf = (scenario: Scenario): string[] => scenario.channels_down.split(/\s+/).filter(Boolean);
