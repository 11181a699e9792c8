/**
 * Where somebody stands in a group. One value a person and group, so that nobody is drager and seeker at once.
 * A `believer` follows Jesus and is no drager; of an `unknown` we do not know whether they believe.
 */
export const places = ['leader', 'trainee', 'drager', 'believer', 'seeker', 'unknown'] as const
export type Place = (typeof places)[number]

/** Whether somebody in this place follows Jesus; undefined when nobody has said. */
export function believes(place: Place): boolean | undefined {
  if (place === 'unknown') return undefined
  return place !== 'seeker'
}
