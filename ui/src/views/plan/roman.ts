const STEPS: [number, string][] = [[50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];

/** The number of a chapter: 4 is `IV`. */
export function roman(number: number): string {
  const step = STEPS.find(([value]) => value <= number);
  return step ? step[1] + roman(number - step[0]) : "";
}
