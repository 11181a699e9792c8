import { afterEach, beforeEach, expect, test } from 'vitest'
import { look } from '../../src/workflows/look.ts'
import { keepUp } from '../../src/workflows/keep-up.ts'
import { setting, type } from './stage/hands.ts'
import { createStage, workingAccount, type Ran, type Stage } from './stage/stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

/** As many questions it asks before it begins with the forms, at the most. */
const untilForms = 16

const install = (how = {}) => stage.run('installer', 'inrichten', how)
const linesOf = ({ said }: Ran) => said.map(({ words }) => words)

const get = async (path: string): Promise<unknown> => (await stage.google.app.request(path)).json()
interface Permission {
  readonly type: string
  readonly role: string
  readonly emailAddress?: string
  readonly view?: string
}
const permissionsOf = async (fileId: string) => {
  const { permissions } = (await get(`/drive/v3/files/${fileId}/permissions?fields=permissions`)) as {
    readonly permissions: readonly Permission[]
  }
  return permissions
    .map((each) => [each.type, each.role, each.emailAddress ?? '', each.view ?? ''].join(' ').trim())
    .sort()
}

/** All that the installer is there for, without the IDs that chance gives. */
async function stateOf() {
  const { files } = (await get('/drive/v3/files?fields=files(id,name)')) as {
    readonly files: readonly { readonly id: string; readonly name: string }[]
  }
  const { register } = await look(stage.world)
  return {
    files: files.map(({ name }) => name).sort(),
    permissions: await Promise.all(
      files
        .toSorted((one, other) => one.name.localeCompare(other.name))
        .map(async ({ id }) => await permissionsOf(id)),
    ),
    forms: await Promise.all(
      register.book.forms.map(async ({ formId, kind, groupId }) => {
        const state = await stage.world.forms.state(formId)
        const shown = state === 'gone' ? {} : { title: state.title, published: state.published }
        return { kind, groupId, ...shown, confirmation: stage.google.forms.get(formId)?.confirmation }
      }),
    ),
    tabs: Object.values((await stage.world.workbook.read()).tabs).length,
    audience: await setting(stage, 'Menu'),
    triggers: [...stage.triggers],
    properties: [...stage.properties],
  }
}

const typeGroup = (row: number, name: string) =>
  type(stage, 'Groepen', row, { Groep: name, Status: 'loopt', Kerk: 'Stadskerk', ID: `g-${row}` })

const shared = ['Welkom!', 'Coachgesprek', 'Start van een groep', 'Huddel', 'Opbouwavond of teamtraining']

test('from an empty spreadsheet to tabs, triggers and forms in use', async () => {
  const ran = await install()
  expect(ran.outcome).toBe('done')
  expect(linesOf(ran)).toEqual([
    '✓ Het register is gedeeld met het systeem.',
    '✓ De tabbladen staan klaar.',
    '✓ Veranderingen in het register worden gezien.',
    '✓ Welkom!',
    '✓ Coachgesprek',
    '✓ Start van een groep',
    '✓ Huddel',
    '✓ Opbouwavond of teamtraining',
    '✓ Alle formulieren zijn er. Klaar!',
  ])
  const state = await stateOf()
  const editors = ['user owner eigenaar@lokaal.example', `user writer ${workingAccount}`]
  expect(state).toMatchObject({
    files: [...shared, 'Missiegroepen'].sort(),
    permissions: [...shared, 'Missiegroepen']
      .sort()
      .map((file) => (file === 'Missiegroepen' ? editors : ['anyone reader  published', ...editors])),
    forms: [
      { kind: 'welcome', title: 'Welkom!', published: true },
      { kind: 'coaching', title: 'Coachgesprek', published: true },
      { kind: 'start', title: 'Start van een groep', published: true },
      { kind: 'huddel', title: 'Huddel', published: true },
      { kind: 'opbouwavond', title: 'Opbouwavond of teamtraining', published: true },
    ],
    audience: 'installer.apps.googleusercontent.com',
    triggers: [`onRegisterChange ${stage.spreadsheetId} onChange`, 'inrichten every 1 h'],
    properties: [],
  })
  expect(state.forms.every(({ confirmation }) => (confirmation ?? '') !== '')).toBe(true)
})

test('run again it changes nothing, and makes the form of a group that came since', async () => {
  await install()
  const before = await stateOf()
  await install()
  expect(await stateOf()).toEqual(before)
  await typeGroup(2, 'Overvecht')
  expect(linesOf(await install())).toContain('✓ Aanwezigheid Overvecht')
  expect((await stateOf()).forms).toEqual([
    ...before.forms,
    expect.objectContaining({ kind: 'attendance', groupId: 'g-2', title: 'Aanwezigheid Overvecht' }),
  ])
})

test('stopped at every step and begun again, it ends as if it had never been stopped', async () => {
  for (let question = 1; question <= untilForms; question++)
    expect((await install({ stopsAt: { question, when: 'after' } })).outcome).toBe('stopped')
  expect((await install()).outcome).toBe('done')
  const stopped = await stateOf()
  await stage.close()
  stage = await createStage()
  await install()
  const { triggers, ...smooth } = await stateOf()
  expect(stopped).toEqual({ ...smooth, triggers: [expect.stringContaining('onRegisterChange'), triggers[1]] })
})

test('a form whose making was stopped anywhere is made once', async () => {
  await install()
  const idle = (await install()).asked
  await typeGroup(2, 'Groep 2')
  const steps = (await install()).asked - idle
  expect(steps).toBeGreaterThan(10)
  for (let step = 0; step < steps; step++) {
    const row = step + 3
    await typeGroup(row, `Groep ${row}`)
    const stopped = await install({ stopsAt: { question: idle + step, when: 'after' } })
    expect(stopped.outcome).toBe('stopped')
    await install()
  }
  const { files, forms, properties } = await stateOf()
  const titles = Array.from({ length: steps + 1 }, (_, index) => `Aanwezigheid Groep ${index + 2}`)
  expect(files).toEqual([...shared, 'Missiegroepen', ...titles].sort())
  expect(forms.map(({ title }) => title).sort()).toEqual([...shared, ...titles].sort())
  expect(properties).toEqual([])
})

test('it stops by itself before Google does, says what is left, and goes on the next time', async () => {
  for (const [eachTakes, left] of [
    [10_000, shared.length - 1],
    [0, 0],
  ] as const) {
    const lines = linesOf(await install({ eachTakes }))
    expect(lines.at(-1)).toContain(left === 0 ? 'Klaar!' : `Nog te maken: ${left}.`)
  }
  expect((await stateOf()).forms).toHaveLength(shared.length)
})

test('a form that was deleted is made again, and its short address stays', async () => {
  await install()
  const [before] = (await look(stage.world)).register.book.forms
  await stage.google.app.request(`/drive/v3/files/${before?.formId ?? ''}`, { method: 'DELETE' })
  await keepUp(stage.world)
  expect(linesOf(await install())).toContain('✓ Welkom!')
  const after = (await look(stage.world)).register.book.forms.filter(({ kind }) => kind === 'welcome')
  expect(after.map(({ code }) => code)).toEqual([before?.code])
  expect(after[0]?.formId).not.toBe(before?.formId)
})

test('a form whose ID was kept and which the owner threw away is made anew', async () => {
  await install({ stopsAt: { question: 30, when: 'after' } })
  for (const formId of stage.properties.values())
    await stage.google.app.request(`/drive/v3/files/${formId}`, {
      method: 'PATCH',
      body: JSON.stringify({ trashed: true }),
    })
  expect((await install()).outcome).toBe('done')
  expect((await stateOf()).forms).toHaveLength(shared.length)
})

test('whoever may not edit the sheet makes nothing', async () => {
  const ran = await install({ by: 'vreemde@voorbeeld.nl' })
  expect(ran.outcome).toBe('threw')
  expect(ran.message).toContain('Dit kan alleen iemand die het register mag bewerken')
  const { sheets } = (await get(`/v4/spreadsheets/${stage.spreadsheetId}`)) as { readonly sheets: object[] }
  expect(sheets).toHaveLength(1)
})

test('a change of the sheet is a bare wake-up', async () => {
  const ran = await stage.run('installer', 'onRegisterChange')
  expect(ran).toMatchObject({ outcome: 'done', asked: 1, said: [] })
  expect(stage.paths).toEqual(['/sheet/changed'])
})
