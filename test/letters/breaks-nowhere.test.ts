import { caniemail } from 'caniemail'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noteLetter } from '../../src/letters/note.ts'
import { inPart, programs, withoutIt } from './mail-programs.ts'

const golden = join(import.meta.dirname, 'golden')
const link = { label: 'Vul in', href: 'https://register.voorbeeld.nl/a/7f3k?x=1&y=2' }
const everyBlock = noteLetter({
  language: 'nl',
  subject: 'Overvecht: hoe was het & wat spraken jullie af?',
  preheader: 'Nog één vraag.',
  greeting: 'Goedemorgen Hanneke,',
  blocks: [
    { kind: 'text', text: 'Morgen om 19.30 uur bij «Kees & Lia» <thuis>.', strong: true },
    { kind: 'heading', text: 'Wat er nog is' },
    { kind: 'list', items: ['Een', 'Twee'] },
    { kind: 'ask', text: 'Waren jullie bij elkaar?', button: link },
    { kind: 'links', links: [link, link] },
  ],
  below: { line: 'Alleen voor jou', blocks: [{ kind: 'text', text: 'Dit blijft hier.' }] },
  footer: { answer: 'Antwoord gewoon op deze mail.', stop: link },
})

/** Every letter that is looked at by eye, of whatever kind, and a short one with every block there is. */
const letters = [
  ...readdirSync(golden, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => [path, readFileSync(join(golden, path), 'utf8')] as const),
  ['a short letter', everyBlock.html] as const,
]

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // Outlook lays out by the attributes of 1999.
    rules: { 'no-deprecated-attr': 'off' },
  }),
)

test('there are letters to look at, in both languages', () => {
  expect(letters.length).toBeGreaterThan(20)
  expect(letters.some(([path]) => path.startsWith('english'))).toBe(true)
})

describe.each(letters)('%s', (_, html) => {
  test('is valid HTML', async () => {
    const { results } = await validator.validateString(html)
    const found = results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`),
    )
    expect(found).toEqual([])
  })

  test('is under 60 KB, so that Gmail cuts nothing off', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(60_000)
  })

  test('has nothing that breaks in Gmail, Outlook or Mail on an iPhone', () => {
    const { errors, warnings } = caniemail({ clients: [...programs], html }).issues
    expect(unjudged(errors, withoutIt)).toEqual([])
    expect(unjudged(warnings, inPart)).toEqual([])
  })
})

describe('what was judged', () => {
  const all = letters.map(([, html]) => caniemail({ clients: [...programs], html }).issues)
  test.each([
    ['errors', withoutIt],
    ['warnings', inPart],
  ] as const)('still occurs: %s', (kind, judged) => {
    const occurring = new Set(all.flatMap((issues) => titlesOf(issues[kind])))
    expect(Object.keys(judged).filter((title) => !occurring.has(title))).toEqual([])
  })

  test('hides the preheader everywhere: who lacks one way has the other', () => {
    const lacking = [...(all[0]?.errors ?? [])].filter(
      ([, issues]) =>
        issues.some(({ title }) => title === 'display:none') &&
        issues.some(({ title }) => title === 'max-height property' || title === 'overflow'),
    )
    expect(lacking).toEqual([])
  })

  test('is held to data that know what does break', () => {
    const breaking = caniemail({ clients: [...programs], html: '<div style="display:flex;gap:4px"></div>' })
    expect(
      titlesOf(breaking.issues.errors).length + titlesOf(breaking.issues.warnings).length,
    ).toBeGreaterThan(0)
    expect(unjudged(breaking.issues.errors, withoutIt).join()).toContain('gap')
  })
})

type Found = ReturnType<typeof caniemail>['issues']['errors']

const titlesOf = (found: Found) => [...found.values()].flatMap((issues) => issues.map(({ title }) => title))

const unjudged = (found: Found, judged: Readonly<Record<string, string>>) => [
  ...new Set(
    [...found].flatMap(([program, issues]) =>
      issues.filter(({ title }) => !(title in judged)).map(({ title }) => `${title}: ${program}`),
    ),
  ),
]
