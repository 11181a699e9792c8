/** The middle one, or of an even number the higher of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const middle = numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
  if (middle === undefined) throw new RangeError('Cannot find the middle of nothing')
  return middle
}
