import { formChange, inUseRow } from '../../src/forms/form-rows.ts'
import type { Cell } from '../../src/register/snapshot.ts'
import { commit } from '../../src/workflows/commit.ts'
import { guest as anyGuest } from '../memory/movement-answers.ts'
import type { Table } from './table.ts'

export type Rows = readonly (readonly Cell[])[]

export const group = 'g-over'
export const attendance = 'form-overvecht'
export const welcome = 'form-welkom'
/** When the hands come. */
export const firstLook = '2026-11-17T21:30:00Z'
/** The tabs that people type in. */
export const masters = ['Groepen', 'Mensen', 'Pauzes', 'Instellingen', 'Schoolvakanties']

/** In the order of their rows in Mensen, from row 2 on. */
export const people = [
  'Hanneke',
  'Daniël',
  'Samira',
  'Joke',
  'Kees',
  'Milan',
  'Ruben',
  'Fatima',
  'Gijs',
  'Ilse',
  'Quirine',
  'Wessel',
]
export const idOf = (name: string) => `p-${name.toLowerCase()}`
export const rowOf = (name: string) => people.indexOf(name) + 2

/** One group of twelve, with its form and Welkom, known to the register since the first of September. */
export async function movement({ add, type, column, world, forms, work, at }: Table): Promise<void> {
  await world.workbook.provision()
  const settings = await column('Instellingen', 'Instelling')
  await type('Instellingen', settings.indexOf('Brieven') + 2, 'Waarde', 'aan')
  await add('Groepen', {
    Groep: 'Overvecht',
    Status: 'loopt',
    Dag: 'dinsdag',
    Tijd: '19:30',
    Kerk: 'Stadskerk',
    'Eerste avond': '6-1-2026',
    ID: group,
  })
  await add(
    'Mensen',
    ...people.map((name, index) => ({
      Roepnaam: name,
      Achternaam: `van ${name}`,
      Groep: 'Overvecht',
      'Plek in de groep': ['leider', 'trainee', 'drager', 'drager'][index] ?? 'zoeker',
      'Plek sinds': '6-1-2026',
      'Erbij sinds': '6-1-2026',
      Toestemming: 'ja',
      Mobiel: `06123456${10 + index}`,
      'E-mail': `${name.toLowerCase()}@voorbeeld.nl`,
      ID: idOf(name),
    })),
  )
  const registered = [
    {
      formId: attendance,
      kind: 'attendance' as const,
      groupId: 'g-over' as never,
      address: 'https://docs.google.com/forms/d/e/a/viewform',
      code: 'ab2c3d',
    },
    {
      formId: welcome,
      kind: 'welcome' as const,
      address: 'https://docs.google.com/forms/d/e/w/viewform',
      code: 'we2lkm',
    },
  ]
  for (const { formId } of registered) forms.make(formId)
  await commit(world, () =>
    Promise.resolve([formChange(registered.map((form) => inUseRow(form, world.clock.now())))]),
  )
  await work()
  at(firstLook)
}

/** Somebody fills in the evening of a Tuesday. */
export const evening = (present: readonly string[], on = '2026-11-17') => ({
  kind: 'attendance' as const,
  answers: { held: ['Ja'], day: [on], present: [...present] },
})

/** Somebody says yes in Welkom, each with a number of their own. */
export const guest = (
  name: string,
  contact = `06 5550${String(name.length * 1000 + name.charCodeAt(0))}`,
) => {
  const { kind, answers } = anyGuest(name)
  return { kind, answers: { ...answers, contact: [contact] } }
}

/** How a column is called in A1. */
export const letterOf = (index: number): string =>
  `${index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`
