export { default as LiveChoice } from "./LiveChoice.svelte";
export { default as LiveDate } from "./LiveDate.svelte";
export { default as LiveFlag } from "./LiveFlag.svelte";
export { default as LiveLine } from "./LiveLine.svelte";
export { default as LiveMoment } from "./LiveMoment.svelte";
export { default as LiveNumber } from "./LiveNumber.svelte";
export { default as LiveText } from "./LiveText.svelte";
