import { slopesOf, type Point } from '../../../src/domain/forecast/theil-sen.ts'

/**
 * Sen's own 80 % interval of the slope, from Kendall's ranks (Sen 1968), as if no two points had an evening in common:
 * what the forecast would say were it naive.
 */
export function senInterval(points: readonly Point[]): { readonly low: number; readonly high: number } {
  const slopes = slopesOf(points)
  const n = points.length
  const spread = 1.2816 * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18)
  const at = (rank: number) => slopes[Math.min(Math.max(Math.round(rank), 0), slopes.length - 1)] ?? 0
  return { low: at((slopes.length - spread) / 2), high: at((slopes.length + spread) / 2) }
}
