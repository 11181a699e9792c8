import { takeIn } from '../../src/workflows/take-in.ts'
import { createMemoryWorld, type MemoryWorld, type WorldOptions } from './world.ts'

/** One group, Overvecht, that meets on Tuesdays, with its form and Welkom, known to the register for months. */
export async function createMovement(options: WorldOptions = {}): Promise<MemoryWorld> {
  const world = createMemoryWorld({ ...options, on: '2026-09-01', time: '09:00' })
  const { workbook, forms } = world
  choose(world, 'letters', 'aan')
  choose(world, 'coordinator', 'Marijke')
  choose(world, 'coordinatorEmail', 'marijke@voorbeeld.nl')
  workbook.put('groups', {
    name: 'Overvecht',
    status: 'running',
    church: 'Stadskerk',
    weekday: 2,
    time: '19:30',
    rhythm: 'weekly',
    firstEvening: '2026-01-06',
    id: 'g-over',
  })
  workbook.put('people', ...people)
  for (const form of registered) {
    forms.make(form.formId)
    workbook.put('forms', { at: world.clock.now(), row: 'form', ...form })
  }
  await takeIn(world, { sheet: true })
  world.at(options.on ?? '2026-11-24', options.time ?? '22:15')
  return world
}

/** Types the value of a row of Instellingen. */
export function choose({ workbook }: MemoryWorld, setting: string, value: string): void {
  const index = workbook.rowsOf('settings').findIndex(({ id }) => id === setting)
  if (index < 0) throw new RangeError(`Cannot find the setting ${setting}`)
  workbook.type('settings', index + 2, 'value', value)
}

/** Sorts the names of Mensen by themselves, so that nobody's cells are their own any more: more than the brake allows. */
export function sortOneColumn(world: MemoryWorld): void {
  choose(world, 'brakeAbove', '3')
  const rows = world.workbook.tabs.get('people')?.rows ?? []
  const names = rows.map(([name]) => name).reverse()
  rows.forEach((row, index) => {
    row[0] = names[index]
  })
}

export const attendance = 'form-overvecht'
export const welcome = 'form-welkom'

const since = '2026-01-06'
const people = [
  { name: 'Hanneke', place: 'leader', email: 'hanneke@voorbeeld.nl', id: 'p-hanneke' },
  { name: 'Daniël', place: 'trainee', email: 'daniel@voorbeeld.nl', id: 'p-daniel' },
  { name: 'Samira', place: 'drager', id: 'p-samira' },
  { name: 'Joke', place: 'drager', id: 'p-joke' },
  { name: 'Kees', place: 'believer', id: 'p-kees' },
  { name: 'Milan', place: 'seeker', consent: 'yes', id: 'p-milan' },
].map((person) => ({ group: 'Overvecht', since, placeSince: since, ...person }))

const address = (formId: string) => `https://docs.google.com/forms/d/e/${formId}/viewform`
const registered = [
  {
    formId: attendance,
    formKind: 'attendance',
    groupId: 'g-over',
    address: address(attendance),
    code: 'ab2c3d',
  },
  { formId: welcome, formKind: 'welcome', address: address(welcome), code: 'we2lkm' },
]
