import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { momentAt } from '../../src/domain/moment.ts'
import { standingsOf } from '../../src/domain/standing.ts'
import { tabs, type TabKey } from '../../src/register/description/workbook.ts'
import { viewsOf } from '../../src/views/views.ts'
import { input, now, today } from './small-movement.ts'

const views = viewsOf(input({ brake: { changed: 12 } }))

describe('all views', () => {
  it('are the tabs that the description calls views', () => {
    const described = (Object.keys(tabs) as TabKey[]).filter((key) => tabs[key].kind === 'view')
    expect(views.map((view) => view.key).sort()).toEqual(described.sort())
  })

  it.each(views.map((view) => [view.key, view] as const))(
    '%s begins with its title and when it was drawn',
    (key, view) => {
      expect(view.rows[0]?.map((cell) => cell.value)).toEqual([tabs[key].title, 'Bijgewerkt di 24 nov 09:31'])
      expect(view.rows[0]?.[1]?.note).toBe('2026-11-24 09:31')
    },
  )

  it('say when they were drawn on the wall of the spreadsheet', () => {
    const [overview] = viewsOf({
      ...input(),
      zone: 'Pacific/Auckland',
      now: momentAt(today, '23:30', 'Europe/Amsterdam'),
    })
    expect(overview?.rows[0]?.[1]?.value).toBe('Bijgewerkt wo 25 nov 11:30')
  })

  it('use no word and no sign that judges', () => {
    expect(JSON.stringify(views)).not.toMatch(/rood|nog niet klaar|score|%(?![0-9A-F]{2})/i)
  })

  it('say by word what they say by colour', () => {
    const coloured = views
      .flatMap((view) => view.rows.flat())
      .filter((cell) => ['good', 'nearly', 'attention', 'urgent'].includes(cell.tone ?? 'plain'))
    expect(coloured.length).toBeGreaterThan(50)
    const silent = coloured.filter((cell) => cell.value === undefined || cell.value === '')
    // Under the brake the colour runs on behind the sentence.
    expect(silent.every((cell) => cell.tone === 'urgent')).toBe(true)
  })

  it('come out the same for the same facts', () => {
    expect(viewsOf(input())).toEqual(viewsOf(input()))
    expect(now).toBe('2026-11-24T08:31:00.000Z')
  })

  it('have a width for each of their columns', () => {
    for (const view of views)
      expect(Math.max(...view.rows.slice(0, view.frozenRows).map((row) => row.length))).toBeLessThanOrEqual(
        view.widths.length,
      )
  })
})

describe('the stand of a past day', () => {
  const past = day('2026-10-20')
  const chosen = input({ choices: { ...input().register.choices, showAsOf: past } })
  const drawn = (key: string, of = chosen) => viewsOf(of).find((view) => view.key === key)

  it.each(['overview', 'multiplication'])('%s says so on top, and how to come back to today', (key) => {
    expect(drawn(key)?.rows[1]?.[0]).toMatchObject({
      value: expect.stringContaining('Dit is de stand van dinsdag 20 oktober 2026') as string,
      tone: 'attention',
    })
  })

  it('is what was drawn on that day, but for the words on top and what was asked', () => {
    const then = { ...input(), standings: standingsOf(input().register.facts, past), today: past }
    const values = (view: ReturnType<typeof drawn>, key: string) =>
      view?.rows
        .filter((row) => !String(row[0]?.value).startsWith('Dit is de stand van'))
        .map((row) =>
          row.map(({ value }, column) => (key === 'overview' && column === 1 ? undefined : value)),
        )
    for (const key of ['overview', 'multiplication'])
      expect(values(drawn(key), key)?.slice(2)).toEqual(values(drawn(key, then), key)?.slice(2))
    expect(values(drawn('overview'), 'overview')).not.toEqual(values(drawn('overview', input()), 'overview'))
  })

  it('leaves Te doen, Aanwezigheid and Stamboom of today', () => {
    for (const key of ['todo', 'attendance', 'familyTree', 'review'])
      expect(drawn(key)).toEqual(drawn(key, input()))
  })
})
