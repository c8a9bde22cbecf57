type Point = readonly [x: number, y: number];

/** A short line that tells of the period before; its light edge keeps it apart from what it lies on. */
export function Mark({ from: [x1, y1], to: [x2, y2] }: { from: Point; to: Point }) {
  const line = { x1, x2, y1, y2 };
  return (
    <>
      <line {...line} strokeWidth="4" className="stroke-card" />
      <line {...line} strokeWidth="2" className="stroke-ink" />
    </>
  );
}
