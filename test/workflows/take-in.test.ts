import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeIn } from '../../src/workflows/take-in.ts'
import { namesOn } from '../memory/forms.ts'
import { attendance, choose, createMovement, sortOneColumn, welcome } from '../memory/movement.ts'
import { evening, guest, refusal } from '../memory/movement-answers.ts'
import { dyingAt, inTurns } from '../memory/troubled.ts'
import type { MemoryWorld } from '../memory/world.ts'

const keptIn = ({ workbook }: MemoryWorld) =>
  [...workbook.rowsOf('meetings'), ...workbook.rowsOf('signups')].map(({ responseId }) => responseId).sort()

test('keeps several responses of several forms in one commit', async () => {
  const world = await createMovement()
  world.forms.send(attendance, evening(['Hanneke', 'Samira']))
  world.forms.send(attendance, evening(['Joke']))
  const { commit } = world.workbook.asked
  await takeIn(world, { formId: attendance })
  expect(world.workbook.asked.commit).toBe(commit + 1)
  expect(world.workbook.rowsOf('meetings').map(({ presentIds }) => presentIds)).toEqual([
    'p-hanneke, p-samira',
    'p-joke',
  ])
})

test('woken twice, late and for nothing, it keeps each response once', async () => {
  const world = await createMovement()
  await takeIn(world, { formId: attendance })
  const first = world.forms.send(attendance, evening(['Hanneke']))
  const late = world.forms.send(attendance, evening(['Joke'], { late: true }))
  await takeIn(world, { formId: attendance })
  await takeIn(world, { formId: attendance })
  expect(keptIn(world)).toEqual([first])
  world.pass(15)
  world.forms.show()
  await takeIn(world, {})
  await takeIn(world, {})
  expect(keptIn(world)).toEqual([first, late].sort())
})

test('woken for nothing, it writes and draws nothing', async () => {
  const world = await createMovement()
  const before = { ...world.workbook.asked }
  await takeIn(world, { formId: attendance })
  await takeIn(world, {})
  expect(world.workbook.asked).toEqual({ ...before, read: before.read + 2 })
})

test('whoever left is off the form once the hour for slips has passed, though nothing else changed', async () => {
  const world = await createMovement()
  world.workbook.type('people', 6, 'leftOn', '2026-11-23')
  await takeIn(world, { sheet: true })
  expect(namesOn(world.forms.shaped.get(attendance))).toContain('Kees')

  world.pass(61)
  world.forms.asked.length = 0
  const before = { ...world.workbook.asked }
  await takeIn(world, {})
  expect(namesOn(world.forms.shaped.get(attendance))).not.toContain('Kees')
  expect(world.workbook.asked).toMatchObject({ draw: before.draw, commit: before.commit + 1 })
  await takeIn(world, {})
  expect(world.forms.asked).toEqual([attendance])
})

test('whoever comes by the calendar is on the form by the next sweep', async () => {
  const world = await createMovement()
  world.workbook.put('people', {
    name: 'Noor',
    group: 'Overvecht',
    place: 'drager',
    since: '2026-11-26',
    id: 'p-noor',
  })
  await takeIn(world, { sheet: true })
  expect(namesOn(world.forms.shaped.get(attendance))).not.toContain('Noor')
  world.at('2026-11-26', '00:20')
  await takeIn(world, {})
  expect(namesOn(world.forms.shaped.get(attendance))).toContain('Noor')
})

test('a hint that names no form of ours pulls nothing', async () => {
  const world = await createMovement()
  world.forms.make('form-of-somebody-else')
  const { length } = world.forms.pulled
  await takeIn(world, { formId: 'form-of-somebody-else' })
  expect(world.forms.pulled).toHaveLength(length)
})

test('pulls from a day before the newest response that is in the log', async () => {
  const world = await createMovement({ on: '2026-11-24', time: '22:15' })
  world.forms.send(attendance, evening(['Hanneke']))
  await takeIn(world, { formId: attendance })
  await takeIn(world, { formId: attendance })
  expect(world.forms.pulled.slice(-2)).toEqual([
    { formId: attendance, since: undefined },
    { formId: attendance, since: '2026-11-23T21:15:00.000Z' },
  ])
})

test('a response that is sent again in a later version is kept beside the earlier, and counts in its place', async () => {
  const world = await createMovement()
  const responseId = world.forms.send(attendance, evening(['Hanneke']))
  await takeIn(world, {})
  world.pass(5)
  world.forms.send(attendance, evening(['Joke'], { responseId }))
  await takeIn(world, {})
  expect(world.workbook.rowsOf('meetings').map(({ present }) => present)).toEqual(['Hanneke', 'Joke'])
})

test('a form that fails holds no other up, and is logged', async () => {
  const world = await createMovement()
  world.forms.failing.add(attendance)
  const signup = world.forms.send(welcome, guest('Noor'))
  await takeIn(world, {})
  expect(keptIn(world)).toEqual([signup])
  expect(world.lines.filter((line) => line.includes('"pull"'))).toEqual([
    expect.stringContaining(`"code":"forms-unreachable"`) as string,
  ])

  world.forms.failing.clear()
  const evenings = world.forms.send(attendance, evening(['Hanneke']))
  await takeIn(world, {})
  expect(keptIn(world)).toEqual([evenings, signup].sort())
})

test('a form that is gone holds no other up', async () => {
  const world = await createMovement()
  world.forms.gone.add(attendance)
  const signup = world.forms.send(welcome, guest('Noor'))
  await takeIn(world, {})
  expect(keptIn(world)).toEqual([signup])
  expect(world.lines.some((line) => line.includes('form-gone'))).toBe(true)
})

test('a plan on which others were first is made again, on what they wrote', async () => {
  const world = await createMovement()
  const response = world.forms.send(attendance, evening(['Hanneke']))
  let others = 2
  const outrun: MemoryWorld = {
    ...world,
    workbook: {
      ...world.workbook,
      commit: (changes, basedOn) => {
        if (others-- > 0) world.workbook.bump()
        return world.workbook.commit(changes, basedOn)
      },
    },
  }
  await takeIn(outrun, { formId: attendance })
  expect(keptIn(world)).toEqual([response])
  expect(world.forms.pulled).toHaveLength(3)
})

test('two at once keep each response once, however they are interleaved', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.boolean(), async (s, late) => {
      const world = await createMovement()
      const sent = [
        world.forms.send(attendance, evening(['Hanneke'])),
        world.forms.send(attendance, evening(['Joke'], late ? { late } : {})),
        world.forms.send(welcome, guest('Noor')),
      ]
      world.workbook.put('people', { name: 'Pieter', group: 'Overvecht', place: 'believer' })
      const work = [takeIn(inTurns(world, s), { formId: attendance }), takeIn(inTurns(world, s), {})]
      const shown = s.schedule(Promise.resolve(), 'Google lists the rest').then(world.forms.show)
      await s.waitFor(Promise.all([...work, shown]))
      await takeIn(world, {})
      expect(keptIn(world)).toEqual(sent.sort())
      expect(world.workbook.rowsOf('people').filter(({ name }) => name === 'Noor')).toHaveLength(1)
      const labels = world.workbook.rowsOf('forms').map(({ label }) => label)
      expect(labels.filter((label) => label === 'Noor')).toHaveLength(1)
      const [pieter, ...more] = world.workbook.rowsOf('people').filter(({ name }) => name === 'Pieter')
      expect(more).toEqual([])
      const places = world.workbook.rowsOf('history').filter(({ person }) => person === pieter?.id)
      expect(places.map(({ field, to }) => [field, to])).toEqual([['plek', 'gelovige']])
    }),
    { numRuns: 60 },
  )
})

test('responses that are listed in any order, and died over anywhere, are each kept once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 14 }),
      fc.constantFrom('before' as const, 'after' as const),
      fc.infiniteStream(fc.nat(99)),
      async (nth, when, turns) => {
        const world = await createMovement({
          inOrder: (responses) =>
            responses
              .map((response) => ({ response, turn: Number(turns.next().value) }))
              .sort((one, other) => one.turn - other.turn)
              .map(({ response }) => response),
        })
        const sent = ['Hanneke', 'Joke', 'Samira'].map((name) =>
          world.forms.send(attendance, evening([name])),
        )
        sent.push(world.forms.send(welcome, guest('Noor')))
        await takeIn(dyingAt(world, nth, when), {}).catch(() => undefined)
        await takeIn(world, {})
        expect(keptIn(world)).toEqual(sent.sort())
        expect(world.workbook.rowsOf('people').filter(({ name }) => name === 'Noor')).toHaveLength(1)
      },
    ),
    { numRuns: 60 },
  )
})

test('a row that a person typed gets an ID, and nothing else of theirs is written', async () => {
  const world = await createMovement()
  const cells = () => structuredClone(world.workbook.tabs.get('people')?.rows ?? [])
  world.workbook.put('people', {
    name: ' pieter-jan',
    surname: 'van den Berg',
    group: 'overvecht',
    place: 'gelovige',
    phone: '0612',
  })
  const typed = cells()
  await takeIn(world, { sheet: true })
  const idAt = world.workbook.tabs.get('people')?.header.indexOf('ID') ?? -1
  const filled = cells()
  expect(filled.at(-1)?.[idAt]).toMatch(/^p-[2-9a-z]{8}$/)
  expect(filled.map((row, index) => row.with(idAt, typed[index]?.[idAt]))).toEqual(
    typed.map((row) => row.with(idAt, row[idAt])),
  )
})

test('a person who came into the sheet is on the form once the change is known, and known by their label', async () => {
  const world = await createMovement()
  world.workbook.put('people', { name: 'Pieter', group: 'Overvecht', place: 'believer' })
  await takeIn(world, { sheet: true })
  await takeIn(world, { sheet: true })
  expect(namesOn(world.forms.shaped.get(attendance))).toContain('Pieter')
})

test('a name is in Formulieren before its form shows it', async () => {
  const world = await createMovement()
  const { shape } = world.forms
  const unknown: string[] = []
  const watching: MemoryWorld = {
    ...world,
    forms: {
      ...world.forms,
      shape: (formId, description) => {
        const labels = new Set(world.workbook.rowsOf('forms').map(({ label }) => label))
        unknown.push(...namesOn(description).filter((name) => !labels.has(name)))
        return shape(formId, description)
      },
    },
  }
  world.forms.send(welcome, guest('Noor'))
  world.workbook.put('people', { name: 'Pieter', group: 'Overvecht', place: 'believer' })
  await takeIn(watching, {})
  await takeIn(watching, { sheet: true })
  expect(namesOn(world.forms.shaped.get(attendance))).toEqual(expect.arrayContaining(['Noor', 'Pieter']))
  expect(unknown).toEqual([])
})

test('under the brake nothing of the sheet is taken over and the forms keep their names; evenings are still kept', async () => {
  const world = await createMovement()
  await takeIn(world, { sheet: true })
  const names = namesOn(world.forms.shaped.get(attendance))
  const history = world.workbook.rowsOf('history').length
  const labels = world.workbook.rowsOf('forms').length
  sortOneColumn(world)
  world.workbook.put('people', { name: 'Pieter', group: 'Overvecht', place: 'believer' })
  const response = world.forms.send(attendance, evening(['Hanneke']))
  await takeIn(world, { sheet: true })
  await takeIn(world, {})

  expect(world.workbook.rowsOf('history')).toHaveLength(history)
  expect(world.workbook.rowsOf('forms')).toHaveLength(labels)
  expect(world.workbook.rowsOf('people').at(-1)).not.toHaveProperty('id')
  expect(namesOn(world.forms.shaped.get(attendance))).toEqual(names)
  expect(keptIn(world)).toEqual([response])
  expect(world.workbook.rowsOf('meetings')[0]).toMatchObject({ presentIds: 'p-hanneke' })
})

test('somebody who says no at Welkom leaves no trace', async () => {
  const world = await createMovement()
  const before = structuredClone([...world.workbook.tabs].map(([key, { rows }]) => [key, rows]))
  const responseId = world.forms.send(welcome, refusal('Noor'))
  await takeIn(world, { formId: welcome })
  await takeIn(world, {})
  expect([...world.workbook.tabs].map(([key, { rows }]) => [key, rows])).toEqual(before)
  const said = [world.lines, world.queue, world.mailer.handed, [...world.workbook.drawn]]
  for (const trace of ['Noor', '0687654321', responseId]) expect(JSON.stringify(said)).not.toContain(trace)
})

test('a person changed the sheet: no form is asked, and the views are drawn', async () => {
  const world = await createMovement()
  const { draw } = world.workbook.asked
  const { length } = world.forms.pulled
  choose(world, 'movement', 'De Akkers')
  await takeIn(world, { sheet: true })
  expect(world.forms.pulled).toHaveLength(length)
  expect(world.workbook.asked.draw).toBe(draw + 1)
})

test('takes along what waits behind it: one commit, and nothing is left to do', async () => {
  const world = await createMovement()
  world.forms.send(attendance, evening(['Hanneke']))
  world.forms.send(welcome, guest('Noor'))
  world.queue.behind.push({ name: 'later', look: { formId: welcome } })
  const { commit, read } = world.workbook.asked
  await takeIn(world, { formId: attendance })
  expect(keptIn(world)).toHaveLength(2)
  expect(world.queue.behind).toEqual([])
  // The newcomer's name for the form is a commit of its own, and that the form shows it another.
  expect(world.workbook.asked.commit).toBe(commit + 3)
  expect(world.workbook.asked.read).toBe(read + 1)
})

test('what it commits it does not read again', async () => {
  const world = await createMovement()
  world.forms.send(attendance, evening(['Hanneke', 'Samira']))
  const before = { ...world.workbook.asked }
  await takeIn(world, { formId: attendance })
  expect(world.workbook.asked).toEqual({
    read: before.read + 1,
    commit: before.commit + 1,
    draw: before.draw + 1,
  })
})

test('in a rush it leaves the drawing to whoever comes next, and the sweep draws whatever waits', async () => {
  const world = await createMovement()
  const responses = world.forms.responses
  const rushing = {
    ...world,
    forms: {
      ...world.forms,
      responses: (formId: string, since?: string) => {
        world.queue.behind.push({ name: `n-${world.queue.behind.length}`, look: { formId } })
        // Somebody else's look at the sheet may be taken along by a sweep that read before: it is not relied upon.
        world.queue.behind.push({ name: `s-${world.queue.behind.length}`, look: { sheet: true } })
        return responses(formId, since)
      },
    },
  }
  const { draw } = world.workbook.asked
  world.queue.looks.length = 0
  world.forms.send(attendance, evening(['Hanneke']))
  await takeIn(rushing, { formId: attendance })
  expect(world.workbook.asked.draw).toBe(draw)
  expect(world.queue.looks).toEqual([{ sheet: true }])
  world.forms.send(attendance, evening(['Joke']))
  await takeIn(rushing, {})
  expect(world.workbook.asked.draw).toBe(draw + 1)
})

test('a queue that does not say what waits costs a look, and nothing else', async () => {
  const world = await createMovement()
  world.forms.send(attendance, evening(['Hanneke']))
  const lost = () => Promise.reject(new Error('no answer'))
  await takeIn({ ...world, queue: { ...world.queue, waiting: lost, done: lost } }, { formId: attendance })
  expect(keptIn(world)).toHaveLength(1)
  expect(world.lines.join()).toMatch(/waiting.*taken-along/s)
})

test('many forms go part after part, so that nothing is planned on a register of long ago', async () => {
  const world = await createMovement()
  const many = Array.from({ length: 600 }, (_, index) => `form-${index}`)
  for (const formId of many) {
    world.forms.make(formId)
    world.workbook.put('forms', {
      at: world.clock.now(),
      row: 'form',
      formKind: 'coaching',
      formId,
      address: `https://docs.google.com/forms/d/e/${formId}/viewform`,
    })
  }
  const responses = world.forms.responses
  const slow = {
    ...world,
    forms: {
      ...world.forms,
      // A hundred lists a minute: all of them take six minutes, and a part at most two and a half.
      responses: (formId: string, since?: string) => {
        world.pass(1 / 100)
        return responses(formId, since)
      },
    },
  }
  const sent = world.forms.send(attendance, evening(['Hanneke']))
  const { read } = world.workbook.asked
  await takeIn(slow, {})
  expect(keptIn(world)).toEqual([sent])
  // Each part begins with a look of its own, and so do the names at the end.
  expect(world.workbook.asked.read).toBe(read + 4)
  expect(new Set(world.forms.pulled.map(({ formId }) => formId)).size).toBe(602)
})
