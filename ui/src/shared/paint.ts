/** Runs something once the screen is painted; the function it gives calls it off (return it from an `$effect`). */
export function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const painted = requestAnimationFrame(() => (timer = setTimeout(run)));
  return () => {
    cancelAnimationFrame(painted);
    clearTimeout(timer);
  };
}
