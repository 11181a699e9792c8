import { expect, test } from 'vitest'
import { createDrive } from '../../../../../infra/local/google/drive/drive.ts'
import { createFiles, formType, spreadsheetType } from '../../../../../infra/local/google/drive/files.ts'
import { createTestForms } from '../embedded.ts'

function createTestDrive() {
  const world = createTestForms()
  const files = createFiles(world.context.store, world.context.now)
  const sheets = new Map<string, string>()
  const { app } = createDrive(world.context, files, {
    [formType]: {
      create: (id, name) => void world.engine.create(name, id),
      copy: (from, to, name) => void world.engine.copy(from, name, to),
      remove: (id) => {
        world.engine.remove(id)
      },
    },
    [spreadsheetType]: {
      create: (id, name) => void sheets.set(id, name),
      rename: (id, name) => void sheets.set(id, name),
      remove: (id) => void sheets.delete(id),
      export: (_, mimeType) =>
        mimeType === 'text/csv' ? { body: 'a1,B2', contentType: 'text/csv' } : undefined,
    },
  })
  async function drive(method: string, path: string, body?: unknown) {
    const response = await app.request(`/drive/v3/files${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      body: text.startsWith('{') ? (JSON.parse(text) as Record<string, never>) : text,
    }
  }
  const make = async (mimeType: string, name: string) =>
    ((await drive('POST', '', { mimeType, name })).body as unknown as { id: string }).id
  return { ...world, files, sheets, drive, make }
}

test('makes a spreadsheet, and answers with four fields unless asked for others', async () => {
  const { drive, sheets } = createTestDrive()
  const made = await drive('POST', '', { mimeType: spreadsheetType, name: 'Register' })
  expect(made.body).toEqual({
    kind: 'drive#file',
    id: expect.stringMatching(/^1[\w-]{43}$/) as string,
    name: 'Register',
    mimeType: spreadsheetType,
  })
  const { id } = made.body as unknown as { id: string }
  expect(sheets.get(id)).toBe('Register')
  const got = await drive('GET', `/${id}?fields=id,name,createdTime,modifiedTime`)
  expect(Object.keys(got.body)).toEqual(['id', 'name', 'createdTime', 'modifiedTime'])
})

test('tells a missing file in the older shape, with errors', async () => {
  const { drive } = createTestDrive()
  const { status, body } = await drive('GET', '/1abc')
  expect(status).toBe(404)
  expect(body).toMatchObject({
    error: {
      code: 404,
      message: 'File not found: 1abc.',
      errors: [{ message: 'File not found: 1abc.', domain: 'global', reason: 'notFound' }],
    },
  })
})

test('makes a form that the Forms API knows, and deleting its file deletes it there', async () => {
  const { drive, make, call } = createTestDrive()
  const id = await make(formType, 'Welkom!')
  expect((await call('GET', `/v1/forms/${id}`)).body).toMatchObject({ info: { documentTitle: 'Welkom!' } })
  expect((await drive('DELETE', `/${id}`)).status).toBe(204)
  expect((await call('GET', `/v1/forms/${id}`)).status).toBe(404)
  expect((await drive('DELETE', `/${id}`)).status).toBe(404)
})

test('copies a form with its questions, unpublished and without its responses', async () => {
  const { drive, publish, engine, call } = createTestDrive()
  const question = { questionId: '1234abcd', textQuestion: {} }
  const { formId = '' } = await publish('Welkom!', [{ title: 'Naam', questionItem: { question } }])
  engine.submit(formId ?? '', { '1234abcd': ['Kees'] })
  const copied = await drive('POST', `/${formId ?? ''}/copy`, { name: 'Welkom in Lunetten' })
  const { id } = copied.body as unknown as { id: string }
  expect((await call('GET', `/v1/forms/${id}`)).body).toMatchObject({
    info: { title: 'Welkom!', documentTitle: 'Welkom in Lunetten' },
    items: [{ questionItem: { question } }],
    publishSettings: { publishState: { isPublished: false } },
  })
  expect((await call('GET', `/v1/forms/${id}/responses`)).body).toEqual({})
})

test('renames a file, in its own API too, and puts it in the trash and back', async () => {
  const { drive, make, sheets, pass } = createTestDrive()
  const id = await make(spreadsheetType, 'Register')
  pass(60)
  await drive('PATCH', `/${id}`, { name: 'Missiegroepen', trashed: true })
  expect(sheets.get(id)).toBe('Missiegroepen')
  expect((await drive('GET', `/${id}?fields=trashed,modifiedTime`)).body).toEqual({
    trashed: true,
    modifiedTime: '2026-11-24T21:16:00.000Z',
  })
  await drive('PATCH', `/${id}`, { trashed: false })
  expect((await drive('GET', `/${id}?fields=trashed`)).body).toEqual({ trashed: false })
})

test('finds by name, kind and trash, in pages', async () => {
  const { drive, make } = createTestDrive()
  await make(spreadsheetType, 'Register')
  await make(spreadsheetType, "Marijke's lijst")
  const trashed = await make(formType, 'Register')
  await drive('PATCH', `/${trashed}`, { trashed: true })
  const namesOf = async (q: string) => {
    const { body } = await drive('GET', `?q=${encodeURIComponent(q)}&orderBy=name`)
    return (body as unknown as { files: { name: string }[] }).files.map((file) => file.name)
  }
  expect(await namesOf('')).toHaveLength(3)
  expect(await namesOf(`mimeType="${spreadsheetType}"`)).toEqual(["Marijke's lijst", 'Register'])
  expect(await namesOf("name = 'Register' and trashed = false")).toEqual(['Register'])
  expect(await namesOf("name = 'Marijke\\'s lijst'")).toEqual(["Marijke's lijst"])
  expect(await namesOf('trashed = true')).toEqual(['Register'])

  const first = await drive('GET', '?pageSize=2&fields=nextPageToken,files(id)')
  const { nextPageToken } = first.body as unknown as { nextPageToken: string }
  const second = await drive('GET', `?pageSize=2&pageToken=${nextPageToken}`)
  expect((second.body as unknown as { files: object[] }).files).toHaveLength(1)
  expect(second.body).not.toHaveProperty('nextPageToken')
})

test('refuses by name what it cannot search or keep, and what is no search at all', async () => {
  const { drive } = createTestDrive()
  expect((await drive('GET', `?q=${encodeURIComponent("'joke@kerk.example' in writers")}`)).status).toBe(501)
  expect((await drive('GET', `?q=${encodeURIComponent('naam = x')}`)).status).toBe(400)
  expect((await drive('GET', `?q=${encodeURIComponent('trashed = false and ')}`)).status).toBe(400)
  expect((await drive('POST', '', { mimeType: 'application/pdf' })).status).toBe(501)
  expect((await drive('POST', '', { mimeType: formType, starred: true })).status).toBe(501)
  expect((await drive('GET', '?fields=files(id')).status).toBe(400)
})

test('exports what the API behind the file can write', async () => {
  const { drive, make } = createTestDrive()
  const id = await make(spreadsheetType, 'Register')
  expect(await drive('GET', `/${id}/export?mimeType=text/csv`)).toEqual({ status: 200, body: 'a1,B2' })
  expect((await drive('GET', `/${id}/export?mimeType=application/pdf`)).status).toBe(501)
})

test('lets anyone answer a form by the published view, and takes it back', async () => {
  const { drive, make } = createTestDrive()
  const id = await make(formType, 'Welkom!')
  const responder = { type: 'anyone', role: 'reader', view: 'published' }
  const made = await drive('POST', `/${id}/permissions?fields=id,view`, responder)
  const permissionId = (made.body as unknown as { id: string }).id
  expect(made.body).toMatchObject({ view: 'published' })
  await drive('POST', `/${id}/permissions`, { type: 'anyone', role: 'reader' })
  const all = `/${id}/permissions?fields=permissions(type,role,view,emailAddress)`
  expect((await drive('GET', all)).body).toMatchObject({
    permissions: [{ role: 'owner' }, responder, { type: 'anyone', role: 'reader' }],
  })
  expect((await drive('DELETE', `/${id}/permissions/${permissionId}`)).status).toBe(204)
  expect((await drive('GET', `/${id}/permissions/${permissionId}`)).status).toBe(404)
})

test('gives a person one role, which can be changed', async () => {
  const { drive, make } = createTestDrive()
  const id = await make(spreadsheetType, 'Register')
  const person = { type: 'user', emailAddress: 'marijke@kerk.example' }
  const made = await drive('POST', `/${id}/permissions`, { ...person, role: 'reader' })
  expect(made.body).toMatchObject({ kind: 'drive#permission', type: 'user', role: 'reader' })
  const permissionId = (made.body as unknown as { id: string }).id
  await drive('PATCH', `/${id}/permissions/${permissionId}`, { role: 'writer' })
  expect((await drive('GET', `/${id}/permissions/${permissionId}?fields=*`)).body).toMatchObject({
    ...person,
    role: 'writer',
  })
  expect((await drive('POST', `/${id}/permissions`, { type: 'user', role: 'reader' })).status).toBe(400)
  expect((await drive('POST', `/${id}/permissions`, { ...person, role: 'koning' })).status).toBe(400)
  expect((await drive('DELETE', `/${id}/permissions/00000000000000000001`)).status).toBe(403)
})

test('reads past what it does not know, such as the title of before', async () => {
  const { drive } = createTestDrive()
  const made = await drive('POST', '', { mimeType: formType, title: 'Welkom!', nonsense: 1 })
  expect([made.status, made.body]).toMatchObject([200, { name: 'Untitled' }])
  const { id } = made.body as unknown as { id: string }
  const shared = await drive('POST', `/${id}/permissions`, { type: 'anyone', role: 'reader', withLink: true })
  expect(shared.status).toBe(200)
})

test('offers a file to another, who alone can take it', async () => {
  const { drive, make } = createTestDrive()
  const id = await make(spreadsheetType, 'Register')
  const person = { type: 'user', emailAddress: 'marijke@kerk.example', role: 'writer' }
  const made = await drive('POST', `/${id}/permissions`, person)
  const path = `/${id}/permissions/${(made.body as unknown as { id: string }).id}`
  await drive('PATCH', `${path}?transferOwnership=false`, { role: 'writer', pendingOwner: true })
  expect((await drive('GET', `${path}?fields=role,pendingOwner`)).body).toEqual({
    role: 'writer',
    pendingOwner: true,
  })
  expect((await drive('PATCH', path, { role: 'owner' })).status).toBe(403)
  expect((await drive('PATCH', `${path}?transferOwnership=true`, { role: 'owner' })).body).toMatchObject({
    error: { message: 'Consent is required to transfer ownership of a file to another user.' },
  })
})

test('keeps files in folders, moves and finds them there, and a folder goes with what is in it', async () => {
  const { drive, make } = createTestDrive()
  const folder = await make('application/vnd.google-apps.folder', 'Missiegroepen')
  const inFolder = async (id: string, q = `'${id}' in parents`) => {
    const { body } = await drive('GET', `?q=${encodeURIComponent(q)}&orderBy=name`)
    return (body as unknown as { files: { name: string }[] }).files.map((file) => file.name)
  }
  const made = await drive('POST', '?fields=id,parents', {
    mimeType: spreadsheetType,
    name: 'Register',
    parents: [folder],
  })
  expect(made.body).toMatchObject({ parents: [folder] })
  const loose = await make(formType, 'Welkom!')
  expect([await inFolder(folder), await inFolder('root')]).toEqual([
    ['Register'],
    ['Missiegroepen', 'Welkom!'],
  ])
  await drive('PATCH', `/${loose}?addParents=${folder}&removeParents=root`, {})
  expect(await inFolder('', `trashed = false and parents in "${folder}"`)).toEqual(['Register', 'Welkom!'])
  expect((await drive('POST', '', { mimeType: formType, parents: [loose] })).status).toBe(404)
  await drive('DELETE', `/${folder}`)
  expect((await drive('GET', `/${loose}`)).status).toBe(404)
})
