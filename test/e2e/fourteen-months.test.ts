import { beforeAll, describe, expect, it } from 'vitest'
import { weekdayOf, weekOf } from '../../src/domain/day.ts'
import { play, type Mail, type Played } from './months/play.ts'
import { asked, counted, inSight, lastTime, mended } from './months/read-mail.ts'
import { reckon } from './months/reckoning.ts'

describe('fourteen months of the demo movement, morning by morning', () => {
  let played: Played
  let known: ReturnType<typeof reckon>
  let weekly: readonly Mail[]
  const about = ({ on, envelope }: Mail) => `${on} ${envelope.to}: ${envelope.letter.subject}`
  const groupsOf = ({ at, envelope }: Mail) => known.groupsOf(envelope.to, at)

  beforeAll(async () => {
    played = await play()
    known = reckon(played)
    weekly = played.mails.filter(({ kind }) => kind === 'weekbrief')
  }, 240_000)

  it('is a real stretch: hundreds of evenings and letters, some mended and some late, and nothing went wrong', () => {
    const days = new Set(played.fed.map(({ group, day }) => `${group} ${day}`))
    expect(days.size).toBeGreaterThan(350)
    expect(played.fed.length).toBeGreaterThan(days.size + 40)
    expect(weekly.length).toBeGreaterThan(700)
    expect(played.lines).toEqual([])
  })

  it('holds no wrong number of the last evening in any letter', () => {
    const read = weekly.flatMap((mail) => {
      const last = lastTime(mail)
      return last === undefined ? [] : [{ mail, last }]
    })
    expect(read.length).toBeGreaterThan(600)
    for (const { mail, last } of read) {
      const [group = ''] = groupsOf(mail)
      const day = known.lastHeld(group, mail.at)
      const { people, children } = (day && known.toldOf(group, day, mail.at)) ?? {}
      expect(last, about(mail)).toEqual({ day, people, children })
    }
  })

  it('holds no wrong number of the evenings before, nor of one that was mended', () => {
    let mends = 0
    for (const mail of weekly) {
      const [group = ''] = groupsOf(mail)
      for (const { day, people } of counted(mail))
        expect(people, `${about(mail)}: ${day}`).toBe(
          String(known.toldOf(group, day, mail.at)?.people ?? '?'),
        )
      const again = mended(mail)
      if (again === undefined) continue
      mends++
      expect(again.people, about(mail)).toBe(known.toldOf(group, again.day, mail.at)?.people)
    }
    expect(mends).toBeGreaterThan(5)
  })

  it('asks about no evening that was told, that fell in a pause, or that never was; and forgets none', () => {
    const asking = played.mails.filter((mail) => asked(mail).length > 0)
    expect(asking.length).toBeGreaterThan(100)
    for (const mail of asking) {
      const untold = groupsOf(mail).flatMap((group) => known.untold(group, mail.on, mail.at))
      for (const day of asked(mail)) expect(untold, `${about(mail)}: ${day}`).toContain(day)
    }
    for (const mail of weekly) {
      const [group = ''] = groupsOf(mail)
      const newest = known.rests(group, mail.on) ? undefined : known.untold(group, mail.on, mail.at, 7).at(-1)
      if (newest !== undefined) expect(asked(mail), about(mail)).toContain(newest)
    }
  })

  it('reminds nobody in a pause, nor of a group that stopped', () => {
    const reminders = played.mails.filter(({ kind }) => kind === 'herinnering')
    expect(reminders.length).toBeGreaterThan(20)
    for (const mail of reminders) {
      const groups = groupsOf(mail)
      expect(groups.length, about(mail)).toBeGreaterThan(0)
      expect(groups.some((group) => known.rests(group, mail.on) || known.stopped(group, mail.at))).toBe(false)
    }
    for (const mail of weekly)
      expect(
        groupsOf(mail).every((group) => known.stopped(group, mail.at)),
        about(mail),
      ).toBe(false)
  })

  it('forgets no group: every leader hears something, or there is nothing to say, and never long', () => {
    const silent = new Map<string, number>()
    const heard = new Set(weekly.map(({ on, envelope }) => `${weekOf(on)} ${envelope.to}`))
    const began = played.edits[0]?.at ?? ''
    const mondays = [...new Set(weekly.map(({ on }) => on))].filter((on) => weekdayOf(on) === 1 && on > began)
    for (const on of mondays)
      for (const { address, group } of known.leadersOn(on)) {
        const rests = known.rests(group, on)
        const weeks = heard.has(`${weekOf(on)} ${address}`) ? 0 : (silent.get(address) ?? 0) + (rests ? 0 : 1)
        silent.set(address, weeks)
        expect(weeks, `${on} ${address}`).toBeLessThanOrEqual(5)
        if (weeks > 0 && !rests)
          expect(known.untold(group, on, `${on}T00`, 1), `${on} ${address}`).toEqual([])
      }
    expect(silent.size).toBeGreaterThan(20)
  })

  it('sends nobody more than two mails a week, and a leader no more a month than a volunteer would bear', () => {
    const perWeek = tally(played.mails, ({ on, envelope }) => `${weekOf(on)} ${envelope.to}`)
    expect(Math.max(...perWeek.values())).toBeLessThanOrEqual(2)
    const toLeaders = played.mails.filter((mail) => groupsOf(mail).length > 0)
    const perMonth = [...tally(toLeaders, ({ on, envelope }) => `${on.slice(0, 7)} ${envelope.to}`).values()]
    const most = Math.max(...perMonth)
    const mean = perMonth.reduce((sum, each) => sum + each, 0) / perMonth.length
    console.log(`Mails per leader per month: ${mean.toFixed(1)} on average, ${most} at most`)
    expect(most).toBeLessThanOrEqual(8)
    expect(mean).toBeLessThanOrEqual(5)
  })

  it('says in no subject, preheader or upper half who believes what', () => {
    for (const mail of played.mails)
      expect(inSight(mail), about(mail)).not.toMatch(/zoeker|drager|gelov|bekeer|bekeren|score/i)
  })
})

function tally(mails: readonly Mail[], keyOf: (mail: Mail) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const mail of mails) counts.set(keyOf(mail), (counts.get(keyOf(mail)) ?? 0) + 1)
  return counts
}
