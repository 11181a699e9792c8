import type { Edit } from '../../infra/local/demo/story.ts'

const person = { group: 'Overvecht', since: '2026-01-06', consent: 'ja' }

/** A register as a coordinator begins it: letters on, one group, its leader and a drager. */
export const overvecht: readonly Edit[] = [
  { tab: 'settings', kind: 'cells', id: 'letters', values: { value: 'aan' } },
  { tab: 'settings', kind: 'cells', id: 'coordinator', values: { value: 'Marijke' } },
  { tab: 'settings', kind: 'cells', id: 'coordinatorEmail', values: { value: 'marijke@voorbeeld.nl' } },
  {
    tab: 'groups',
    kind: 'row',
    values: {
      name: 'Overvecht',
      status: 'loopt',
      church: 'Stadskerk',
      weekday: 'dinsdag',
      time: '19:30',
      rhythm: 'wekelijks',
      id: 'g-over',
    },
  },
  {
    tab: 'people',
    kind: 'row',
    values: { ...person, name: 'Hanneke', place: 'leider', email: 'hanneke@voorbeeld.nl', id: 'p-hanneke' },
  },
  { tab: 'people', kind: 'row', values: { ...person, name: 'Samira', place: 'drager', id: 'p-samira' } },
]
