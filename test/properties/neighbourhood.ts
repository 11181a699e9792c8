import { day } from '../../src/domain/day.ts'
import { personId, groupId } from '../../src/domain/ids.ts'
import type { Place } from '../../src/domain/place.ts'
import type { Change } from '../../src/register/change.ts'
import { takeIn } from '../../src/workflows/take-in.ts'
import type { Scene } from './scene.ts'
import type { GroupName } from './steps.ts'

/**
 * Two groups, their forms and Welkom, known to the register for weeks. No group has a weekday: then an evening without a
 * date is that of sending, and the test can say so by itself.
 */
export async function settle({ world, forms, edit, save, pass }: Scene): Promise<void> {
  const { workbook } = world
  await edit({ do: 'choose', setting: 'letters', value: 'aan' })
  await edit({ do: 'choose', setting: 'coordinator', value: 'Marijke' })
  await edit({ do: 'choose', setting: 'coordinatorEmail', value: 'marijke@voorbeeld.nl' })
  await edit({ do: 'choose', setting: 'brakeAbove', value: '3' })
  const at = world.clock.now()
  const changes: readonly Change[] = [
    { kind: 'append', tab: 'groups', rows: groups },
    { kind: 'append', tab: 'people', rows: people },
    { kind: 'append', tab: 'pauses', rows: [pause] },
    { kind: 'append', tab: 'forms', rows: registered.map((form) => ({ at, row: 'form', ...form })) },
  ]
  await workbook.commit(changes, await workbook.read())
  for (const { formId } of registered) forms.make(formId)
  await takeIn(world, { sheet: true })
  pass((Date.parse('2026-10-19T18:15:00Z') - Date.parse(at)) / 60_000)
  await save()
}

export const groupIds = {
  Overvecht: groupId('g-over'),
  Lunetten: groupId('g-lune'),
} as const satisfies Record<GroupName, string>
export const formIds = {
  Overvecht: 'form-overvecht',
  Lunetten: 'form-lunetten',
  Welkom: 'form-welkom',
} as const satisfies Record<GroupName | 'Welkom', string>

const since = day('2026-01-06')
const groups = (['Overvecht', 'Lunetten'] as const).map((name) => ({
  name,
  status: 'running' as const,
  church: 'Stadskerk',
  rhythm: 'weekly' as const,
  firstEvening: since,
  id: groupIds[name],
}))

const person = (
  name: string,
  group: GroupName,
  place: Place,
  more: { email?: string; consent?: 'yes' } = {},
) => ({
  name,
  group,
  place,
  since,
  placeSince: since,
  id: personId(`p-${name.toLowerCase()}`),
  ...more,
})
const people = [
  person('Hanneke', 'Overvecht', 'leader', { email: 'hanneke@voorbeeld.nl' }),
  person('Daniel', 'Overvecht', 'trainee', { email: 'daniel@voorbeeld.nl' }),
  person('Samira', 'Overvecht', 'drager'),
  person('Joke', 'Overvecht', 'drager'),
  person('Milan', 'Overvecht', 'seeker', { consent: 'yes' }),
  person('Wim', 'Lunetten', 'leader', { email: 'wim@voorbeeld.nl' }),
  person('Fatima', 'Lunetten', 'drager'),
  person('Kees', 'Lunetten', 'believer'),
]

const pause = { group: 'Overvecht', from: day('2026-12-21'), to: day('2027-01-03'), reason: 'kerst' }

const registered = [
  { formId: formIds.Overvecht, formKind: 'attendance', groupId: groupIds.Overvecht, code: 'ab2c3d' } as const,
  { formId: formIds.Lunetten, formKind: 'attendance', groupId: groupIds.Lunetten, code: 'lu4n5t' } as const,
  { formId: formIds.Welkom, formKind: 'welcome', code: 'we2lkm' } as const,
].map((form) => ({ ...form, address: `https://docs.google.com/forms/d/e/${form.formId}/viewform` }))
