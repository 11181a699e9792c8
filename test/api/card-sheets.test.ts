import { describe, expect, test } from 'vitest'
import { createApi } from '../../src/api/api.ts'
import { cardSheets } from '../../src/api/card-sheets.ts'
import { groupId } from '../../src/domain/ids.ts'
import { entryOf } from '../../src/forms/question-id.ts'
import { cardLanguages, fridgeCardWords, welcomeCardWords } from '../../src/forms/welcome-card-words.ts'
import { isForwardable } from '../../src/letters/forwardable.ts'
import { keepUp } from '../../src/workflows/keep-up.ts'
import { look } from '../../src/workflows/look.ts'
import { createMovement, welcome } from '../memory/movement.ts'
import type { MemoryWorld } from '../memory/world.ts'

const sheetsOf = async (world: MemoryWorld) =>
  (await cardSheets((await look(world)).register, world.addresses)) ?? ''
const cardsIn = (sheets: string) => sheets.match(/<article[\s\S]*?<\/article>/g) ?? []
const follow = async (world: MemoryWorld, path: string) => createApi(world).request(path)

describe('the sheet of a group', () => {
  test('has two cards for the fridge, and Welkom in six languages: eight on a page', async () => {
    const cards = cardsIn(await sheetsOf(await createMovement()))
    expect(cards.map((card) => /lang="(\w+)"/.exec(card)?.[1])).toEqual(['nl', 'nl', ...cardLanguages])
    expect(cards.every((card) => card.includes('Overvecht') && card.includes('<svg'))).toBe(true)
  })

  test('runs from the right where the language does', async () => {
    const cards = cardsIn(await sheetsOf(await createMovement()))
    const fromTheRight = cards.filter((card) => /<article[^>]*dir="rtl"/.test(card))
    expect(fromTheRight.map((card) => /lang="(\w+)"/.exec(card)?.[1])).toEqual(['fa', 'ar'])
    expect(fromTheRight.every((card) => card.includes('<figcaption dir="ltr">'))).toBe(true)
  })

  test('tells a guest no address but that of Welkom: the form with the names has another', async () => {
    const [, , ...guests] = cardsIn(await sheetsOf(await createMovement()))
    expect(guests).toHaveLength(6)
    expect(guests.join()).not.toContain('ab2c3d')
  })

  test('says beside the cards, and not on them, who still has to read which', async () => {
    const sheets = await sheetsOf(await createMovement())
    const [beside = ''] = /<p class="rand">[\s\S]*?<\/p>/.exec(sheets) ?? []
    expect(beside).toContain(
      'Engels, Farsi, Arabisch, Tigrinya en Oekraïens: nog na te kijken door iemand met deze moedertaal.',
    )
    expect(cardsIn(sheets).join()).not.toContain('moedertaal')
  })

  test('is in the language of the group for the fridge, and of every group that meets', async () => {
    const world = await createMovement()
    world.workbook.type('groups', 2, 'language', 'Engels')
    expect(cardsIn(await sheetsOf(world))[0]).toContain('Attendance')
    world.workbook.type('groups', 2, 'status', 'gestopt')
    await keepUp(world)
    world.pass(70)
    expect(await cardSheets((await look(world)).register, world.addresses)).toBeUndefined()
  })

  test('escapes what a group is called', async () => {
    const world = await createMovement()
    world.workbook.type('groups', 2, 'name', '<script>alert(1)</script>')
    expect(await sheetsOf(world)).not.toContain('<script>')
  })
})

describe('the address on a Welkom card', () => {
  test('leads to Welkom with the group filled in, and changes nothing', async () => {
    const world = await createMovement()
    const [group = groupId('')] = (await look(world)).register.facts.groups.keys()
    const before = structuredClone([...world.workbook.tabs])
    const answer = await follow(world, new URL(world.addresses.ofWelcome(group)).pathname)
    const link = new URL(answer.headers.get('location') ?? '')
    expect(link.pathname).toContain(welcome)
    expect(link.searchParams.get(`entry.${entryOf('welcome', 'group')}`)).toBe(group)
    expect([...world.workbook.tabs]).toEqual(before)
  })

  test('leads a guest to Welkom also when nobody knows the group any more', async () => {
    const answer = await follow(await createMovement(), '/w/g-weg')
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toContain(welcome)
    expect(answer.headers.get('location')).not.toContain('g-weg')
  })
})

describe('the words on a card', () => {
  test.each(cardLanguages)('in %s are four short sentences', (language) => {
    const { text, title } = welcomeCardWords[language]
    expect(text).toHaveLength(4)
    expect([title, ...text].join(' ').length).toBeLessThan(220)
    expect(isForwardable([title, ...text].join(' '))).toBe(true)
  })

  test('say nothing of who believes what, for the fridge neither', () => {
    expect(isForwardable(JSON.stringify(fridgeCardWords))).toBe(true)
  })
})
