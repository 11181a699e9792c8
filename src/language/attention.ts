import type { Attention, Matter } from '../domain/attention.ts'
import type { Names } from './names.ts'

/**
 * One ask in whichever language: to the leader as such, to coach and coordinator with the name of the group in front. The
 * names of people stand in it only where `names` is given.
 */
export const sayingAttention =
  (say: {
    readonly toLeader: (matter: Matter, names?: Names) => string
    readonly ofGroup: (matter: Matter, names?: Names) => string
  }) =>
  (attention: Attention, group: { readonly name: string }, names?: Names): string =>
    attention.whom === 'leader'
      ? say.toLeader(attention, names)
      : `${group.name}: ${say.ofGroup(attention, names)}`
