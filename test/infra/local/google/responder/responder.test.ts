import { describe, expect, test } from 'vitest'
import { ids, items } from './attendance-form.ts'
import { createPage, entry } from './page.ts'

const held = [entry(ids.held), 'Ja'] as const

test('is a page in Dutch that says what it asks', async () => {
  const { open } = await createPage(items)
  const { status, html, headers } = await open()
  expect(status).toBe(200)
  expect(html).toContain('<html lang="nl">')
  for (const text of [
    'Aanwezigheid Overvecht',
    'Duurt nog geen minuut.',
    'Wie waren er?',
    'Daniël',
    'Deel 1 van 2',
  ])
    expect(html).toContain(text)
  expect(html).not.toContain('Wie leidde de Bijbelstudie?')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
})

describe('a link', () => {
  test('fills in choices, several ticks and a day, which is said in words', async () => {
    const { open } = await createPage(items)
    const query = new URLSearchParams([
      ['usp', 'pp_url'],
      [...held],
      [entry(ids.present), 'Kees'],
      [entry(ids.present), 'Lia'],
      [entry(ids.date), '2026-11-24'],
      [entry(ids.guests), '2'],
      [entry(ids.food), 'Samira'],
    ])
    const { fields, html } = await open(`?${query.toString()}`)
    expect(fields).toEqual(
      expect.arrayContaining([
        held,
        [entry(ids.present), 'Kees'],
        [entry(ids.present), 'Lia'],
        [entry(ids.date), '2026-11-24'],
        [entry(ids.guests), '2'],
        [entry(ids.food), 'Samira'],
      ]),
    )
    expect(html).toContain('dinsdag 24 november 2026')
  })

  test('fills in a day in parts', async () => {
    const { open } = await createPage(items)
    const name = entry(ids.date)
    const { fields } = await open(`?usp=pp_url&${name}_year=2026&${name}_month=3&${name}_day=5`)
    expect(fields).toContainEqual([name, '2026-03-05'])
  })

  test('to where answers are sent leads to the page', async () => {
    const { app, action, view } = await createPage(items)
    const response = await app.request(`${action}?usp=pp_url`)
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe(`${view}?usp=pp_url`)
  })
})

describe('the form sent in one go', () => {
  test('is kept, a day in parts too, and answered with what the coordinator set', async () => {
    const { send, kept, engine, formId, view } = await createPage(items)
    engine.setConfirmation(formId, 'Dank je wel, het staat genoteerd.')
    const { status, html } = await send([
      held,
      [`${entry(ids.date)}_year`, '2026'],
      [`${entry(ids.date)}_month`, '11'],
      [`${entry(ids.date)}_day`, '3'],
      [entry(ids.present), 'Kees'],
      [entry(ids.present), 'Lia'],
      [entry(ids.guests), '0'],
      [entry(ids.food), ''],
      [entry(ids.agreed), 'Plein schoonmaken\r\nzaterdag'],
    ])
    expect(status).toBe(200)
    expect(html).toContain('Dank je wel, het staat genoteerd.')
    expect(html).toContain(`href="${view}"`)
    expect(await kept()).toEqual([
      {
        [ids.held]: ['Ja'],
        [ids.date]: ['2026-11-03'],
        [ids.present]: ['Kees', 'Lia'],
        [ids.guests]: ['0'],
        [ids.agreed]: ['Plein schoonmaken\nzaterdag'],
      },
    ])
  })

  test('drops answers beside the way that was chosen', async () => {
    const { send, kept } = await createPage(items)
    await send([held, [entry(ids.more), 'Nee, versturen'], [entry(ids.food), 'Kees']])
    expect(await kept()).toEqual([{ [ids.held]: ['Ja'], [ids.more]: ['Nee, versturen'] }])
  })

  test('may come as multipart, as curl -F sends it', async () => {
    const { app, action, kept } = await createPage(items)
    const body = new FormData()
    body.append(...held)
    expect((await app.request(action, { method: 'POST', body })).status).toBe(200)
    expect(await kept()).toEqual([{ [ids.held]: ['Ja'] }])
  })

  test('is not kept while something is missing, and the rest stays filled in', async () => {
    const { send, kept } = await createPage(items)
    const { status, html, fields } = await send([
      [entry(ids.present), 'Kees'],
      [entry(ids.food), 'Samira'],
    ])
    expect(status).toBe(400)
    expect(html).toContain('Kies nog even een antwoord.')
    expect(html).toContain(`href="#item-`)
    expect(fields).toEqual(
      expect.arrayContaining([
        [entry(ids.present), 'Kees'],
        [entry(ids.food), 'Samira'],
      ]),
    )
    expect(await kept()).toEqual([])
  })

  test.each([
    [
      'a name that is gone from the list',
      entry(ids.present),
      'Karin',
      '‘Karin’ kan hier niet meer gekozen worden',
    ],
    ['a day that does not exist', entry(ids.date), '2026-02-30', 'Deze dag ken ik niet'],
    ['a day that is a word', entry(ids.date), 'gisteren', 'Deze dag ken ik niet'],
    ['a number that was not offered', entry(ids.guests), '11', 'kan hier niet meer gekozen worden'],
  ])('is not kept with %s', async (_, name, value, message) => {
    const { send, kept } = await createPage(items)
    const { status, html } = await send([held, [name, value]])
    expect(status).toBe(400)
    expect(html).toContain(message)
    expect(await kept()).toEqual([])
  })

  test.each([
    ['1924-01-01', '1924-01-01'],
    ['2999-12-31', '2999-12-31'],
    ['3-11-2026', '2026-11-03'],
    ['03/11/26', '2026-11-03'],
  ])('takes the day %s as %s', async (typed, day) => {
    const { send, kept } = await createPage(items)
    await send([held, [entry(ids.date), typed]])
    expect(await kept()).toEqual([{ [ids.held]: ['Ja'], [ids.date]: [day] }])
  })
})

describe('page by page', () => {
  const onward = [entry(ids.more), 'Ja, nog 20 seconden'] as const

  test('carries what was filled in to the next page, back, and to the end', async () => {
    const { open, send, kept } = await createPage(items)
    const first = await open()
    const second = await send([
      ...first.fields,
      held,
      [entry(ids.present), 'Kees'],
      onward,
      ['continue', '1'],
    ])
    expect(second.status).toBe(200)
    expect(second.html).toContain('Deel 2 van 2')
    expect(second.html).not.toContain('Wat deden we?')
    const back = await send([...second.fields, [entry(ids.agreed), 'Zaterdag'], ['back', '1']])
    expect(back.html).toContain('Deel 1 van 2')
    expect(back.fields).toEqual(expect.arrayContaining([held, onward, [entry(ids.agreed), 'Zaterdag']]))
    const again = await send([...back.fields, ['continue', '1']])
    expect((await send([...again.fields, ['continue', '1']])).html).toContain('Verstuurd')
    expect(await kept()).toEqual([
      {
        [ids.held]: ['Ja'],
        [ids.present]: ['Kees'],
        [ids.more]: ['Ja, nog 20 seconden'],
        [ids.agreed]: ['Zaterdag'],
      },
    ])
  })

  test('sends at once where an option says so, and forgets the page that was filled in before', async () => {
    const { open, send, kept } = await createPage(items)
    const first = await open()
    const second = await send([...first.fields, held, onward])
    const back = await send([...second.fields, [entry(ids.agreed), 'Zaterdag'], ['back', '1']])
    const changed = back.fields.filter(([name]) => name !== entry(ids.more))
    await send([...changed, [entry(ids.more), 'Nee, versturen']])
    expect(await kept()).toEqual([{ [ids.held]: ['Ja'], [ids.more]: ['Nee, versturen'] }])
  })

  test('does not go on while something is missing, but does go back', async () => {
    const { send } = await createPage(items)
    const stuck = await send([['pageHistory', '0'], onward])
    expect(stuck.status).toBe(400)
    expect(stuck.html).toContain('Deel 1 van 2')
    expect(stuck.fields).toContainEqual(onward)
    expect(
      (
        await send([
          ['pageHistory', '0,1'],
          ['back', '1'],
        ])
      ).status,
    ).toBe(200)
  })

  test('takes a choice back without JavaScript', async () => {
    const { send } = await createPage(items)
    const cleared = await send([['pageHistory', '0'], held, onward, ['clear', ids.more]])
    expect(cleared.status).toBe(200)
    expect(cleared.fields).toContainEqual(held)
    expect(cleared.fields.map(([name]) => name)).not.toContain(entry(ids.more))
  })

  test('is not fooled by a history that skips a page where something must be filled in', async () => {
    const { send, kept } = await createPage(items)
    const { status, html } = await send([
      ['pageHistory', '0,1'],
      [entry(ids.agreed), 'x'],
    ])
    expect(status).toBe(400)
    expect(html).toContain('Zijn jullie bij elkaar gekomen?')
    expect(await kept()).toEqual([])
  })
})

test('keeps a double tap once, and the same page with other answers twice', async () => {
  const { open, send, kept } = await createPage(items)
  const { fields } = await open()
  const done = [...fields, held, [entry(ids.more), 'Nee, versturen']] as const
  await send(done)
  expect((await send(done)).html).toContain('Verstuurd')
  expect(await kept()).toHaveLength(1)
  await send([...done, [entry(ids.guests), '2']])
  expect(await kept()).toHaveLength(2)
})

test('escapes whatever a title, an option or an answer holds, and keeps it as it was', async () => {
  const nasty = `<script>alert("x")</script> =HYPERLINK("http://x.test") \u202Egnirts\u202C 👩‍👩‍👧‍👦 & 'quote'`
  const question = {
    questionId: '1234abcd',
    required: true,
    choiceQuestion: { type: 'RADIO', options: [{ value: nasty }] },
  }
  const text = { questionId: '1234abce', textQuestion: { paragraph: true } }
  const { open, send, kept } = await createPage(
    [
      { title: nasty, description: nasty, questionItem: { question } },
      { title: 'Tekst', questionItem: { question: text } },
    ],
    nasty,
  )
  const { html } = await open()
  expect(html).not.toContain('<script>alert')
  const long = `${'é👍\u200F'.repeat(1250)}</textarea><b>`
  const stuck = await send([[entry('1234abce'), long]])
  expect(stuck.html).not.toContain('</textarea><b>')
  expect(stuck.fields).toContainEqual([entry('1234abce'), long])
  await send([
    [entry('1234abcd'), nasty],
    [entry('1234abce'), long],
  ])
  expect(await kept()).toEqual([{ '1234abcd': [nasty], '1234abce': [long] }])
})

test('makes links of web and mail addresses in descriptions, and of nothing else', async () => {
  const description =
    'Lees https://kerk.example/privacy?a=1&b=2. Of mail marijke@kerk.example. Of javascript:alert(1)'
  const { open } = await createPage([{ title: 'Uitleg', description, textItem: {} }])
  const { html } = await open()
  expect(html).toContain('<a href="https://kerk.example/privacy?a=1&amp;b=2">')
  expect(html).toContain('<a href="mailto:marijke@kerk.example">marijke@kerk.example</a>.')
  expect(html).not.toContain('href="javascript')
})

test('says on its button whether it sends or goes on', async () => {
  const { open } = await createPage(items)
  const buttonOf = (html: string) => /<button class="button"[^>]*>([^<]*)</.exec(html)?.[1]
  expect(buttonOf((await open()).html)).toBe('Verder')
  const leading = await open(`?usp=pp_url&${entry(ids.more)}=Nee,+versturen`)
  expect(buttonOf(leading.html)).toBe('Versturen')
})

describe('a form that is not open', () => {
  test('says so kindly, and keeps nothing', async () => {
    const { engine, formId, open, send, app, view, kept } = await createPage(items)
    engine.unpublish(formId)
    const closed = view.replace('viewform', 'closedform')
    expect(await open()).toMatchObject({ status: 302, location: closed })
    expect(await send([held])).toMatchObject({ status: 302, location: closed })
    const page = await app.request(closed)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Dit formulier is dicht')
    engine.publish(formId)
    expect(await kept()).toEqual([])
    expect((await app.request(closed)).headers.get('location')).toBe(view)
  })

  test('is not found once it is gone', async () => {
    const { engine, formId, open, send } = await createPage(items)
    engine.remove(formId)
    expect(await open()).toMatchObject({
      status: 404,
      html: expect.stringContaining('Hier is geen formulier') as string,
    })
    expect((await send([held])).status).toBe(404)
  })
})

test('refuses more than a megabyte, with a word of what to do', async () => {
  const { send } = await createPage(items)
  const { status, html } = await send([held, [entry(ids.agreed), 'x'.repeat(1_100_000)]])
  expect(status).toBe(413)
  expect(html).toContain('Dat is te veel tekst')
})
