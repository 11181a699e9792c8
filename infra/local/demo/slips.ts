import type { Day } from '../../../src/domain/day.ts'
import type { Hand } from './life.ts'
import type { LivingGroup } from './people.ts'

/** What people do in a spreadsheet on a busy morning: a word misspelt, somebody twice, a date in words. */
export function slips(groups: readonly LivingGroup[], on: Day, hand: Hand): void {
  const drager = soulIn(groups, 'Randenbroek', 'drager')
  if (drager) hand.cells(on, 'people', drager.id, { place: 'dager' })
  const twice = soulIn(groups, 'Leidsche Rijn', 'believer')
  if (twice)
    hand.row(on, 'people', {
      name: `${twice.name} `,
      group: 'leidsche rijn',
      place: 'Gelovige',
      consent: 'ja',
    })
  const dated = soulIn(groups, 'Overvecht', 'drager')
  if (dated) hand.cells(on, 'people', dated.id, { consentOn: "'half maart" })
}

const soulIn = (groups: readonly LivingGroup[], name: string, place: string) =>
  groups.find(({ role }) => role.name === name)?.souls.find((soul) => soul.place === place)
