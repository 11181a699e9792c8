/** Something counted at some time. */
export interface Point {
  readonly at: number
  readonly value: number
}

/**
 * The slope of a robust line: the median of the slopes between all pairs of points (Theil 1950; Sen 1968, "Estimates
 * of the regression coefficient based on Kendall's tau", JASA 63). Up to 29 % of the points may be odd without moving
 * it far, so that one crowded evening is no trend. Fewer than two times give 0.
 */
export function theilSen(points: readonly Point[]): number {
  return median(slopesOf(points)) ?? 0
}

/** The slopes between all pairs of points that differ in time, in order of size. */
export function slopesOf(points: readonly Point[]): Float64Array {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2)
  let count = 0
  points.forEach((one, index) => {
    for (let other = index + 1; other < points.length; other++) {
      const next = points[other]
      if (next === undefined || next.at === one.at) continue
      slopes[count++] = (next.value - one.value) / (next.at - one.at)
    }
  })
  return slopes.subarray(0, count).sort()
}

function median(sorted: Float64Array): number | undefined {
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}
