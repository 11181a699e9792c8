import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../src/domain/day.ts'
import type { MeetingPlace } from '../../../src/domain/meeting.ts'
import { aDrager, aGroup, aMember, aPause, evening, evenings, factsOf } from '../build.ts'
import { ago, allCame, crowd, last, observed, today } from './judged.ts'

describe('the rhythm of a group (48, 108)', () => {
  it('is kept when it meets as often as it chose, whatever would be liefst (T5)', () => {
    const fortnightly = factsOf({
      groups: [aGroup({ rhythm: 'fortnightly' })],
      meetings: evenings(last, 8, {}, 14),
    })
    expect(observed(fortnightly, 'rhythm')).toMatchObject({ state: 'met', count: 14, norm: 16 })
  })

  it('is not when a weekly group meets every other week, and every evening was told of', () => {
    const held = evenings(last, 8, {}, 14)
    expect(observed(factsOf({ meetings: held }), 'rhythm').state).toBe('unknown')
    const between = held.slice(1).map((it) => ({ ...it, held: false, day: addDays(it.day, -7) }))
    const all = factsOf({ meetings: [...held, ...between] })
    expect(observed(all, 'rhythm')).toMatchObject({ state: 'missed', count: 14, norm: 8 })
  })

  it('cuts pauses out, and needs three evenings', () => {
    const facts = factsOf({
      meetings: [...evenings('2026-07-07', 4), ...evenings(last, 4)],
      pauses: [aPause('2026-07-08', '2026-10-26')],
    })
    expect(observed(facts, 'rhythm')).toMatchObject({ state: 'met', count: 7 })
    expect(observed(factsOf({ meetings: evenings(last, 2) }), 'rhythm').state).toBe('unknown')
  })
})

describe('rest (9)', () => {
  it('counts each paused day of the year once, whosever pause it is', () => {
    const facts = factsOf({
      pauses: [aPause('2026-07-01', '2026-07-31'), aPause('2026-07-20', '2026-08-09')],
    })
    expect(observed(facts, 'rest')).toMatchObject({ state: 'met', count: 40 })
  })

  it('is not known of a group of which nobody wrote a pause down', () => {
    expect(observed(factsOf(), 'rest')).toMatchObject({
      state: 'unknown',
      change: { kind: 'tell', where: 'pauses' },
    })
  })
})

describe('what was done on evenings', () => {
  it.each([
    ['visionTold', 'vision', 2],
    ['prayed', 'prayer', 6],
    ['bibleOpen', 'bible', 4],
  ] as const)('%s is met from so many of eight evenings on', (key, activity, wanted) => {
    const after = (times: number) =>
      factsOf({
        meetings: evenings(last, 8).map((it, index) => ({
          ...it,
          activities: index < times ? [activity] : [],
        })),
      })
    expect(observed(after(wanted), key)).toMatchObject({ state: 'met', count: wanted, of: 8 })
    expect(observed(after(wanted - 1), key)).toMatchObject({
      state: 'missed',
      change: { kind: 'more', more: 1 },
    })
  })

  it('is unknown while an evening that nobody told of could make the difference', () => {
    const meetings = evenings(last, 8).map((it, index) => (index < 7 ? { ...it, activities: [] } : it))
    expect(observed(factsOf({ meetings }), 'bibleOpen').state).toBe('missed')
    expect(observed(factsOf({ meetings: meetings.slice(0, 7) }), 'visionTold').state).toBe('missed')
    const two = evenings(last, 8).map((it, index) => (index < 6 ? { ...it, activities: [] } : it))
    expect(observed(factsOf({ meetings: two }), 'visionTold')).toMatchObject({
      state: 'unknown',
      told: { told: 6, of: 8 },
    })
  })

  it('says of an agreement that nobody wrote down that it is not known (43), and so of what became of it (38)', () => {
    expect(observed(factsOf({ meetings: evenings(last, 8) }), 'agreementsMade').state).toBe('unknown')
    expect(observed(factsOf({ meetings: evenings(last, 8) }), 'agreementsKept').state).toBe('off')
    const agreed = factsOf({ meetings: evenings(last, 8, { agreement: 'het plein schoonmaken' }) })
    expect(observed(agreed, 'agreementsMade')).toMatchObject({ state: 'met', count: 8, of: 8 })
    expect(observed(agreed, 'agreementsKept')).toMatchObject({
      state: 'unknown',
      atLeast: 0,
      told: { told: 0, of: 7 },
    })
    const told = agreed.meetings.map((it) => ({ ...it, previousAgreement: 'not' as const }))
    expect(observed({ ...agreed, meetings: told }, 'agreementsKept')).toMatchObject({
      state: 'met',
      count: 7,
    })
  })
})

describe('who leads', () => {
  const trainee = aDrager('Daniel', 'trainee')
  const led = (...names: readonly string[]) =>
    factsOf({
      members: [trainee, aDrager('Hanneke', 'leader')],
      meetings: evenings(last, names.length).map((it, index) => ({
        ...it,
        ledBy: aMember(names[index] ?? '', 'drager').person.id,
      })),
    })

  it('asks for two who lead the Bible study (68)', () => {
    expect(observed(led('Hanneke', 'Hanneke', 'Daniel'), 'bibleLeaders')).toMatchObject({
      state: 'met',
      count: 2,
    })
    expect(observed(led('Hanneke', 'Hanneke', 'Hanneke'), 'bibleLeaders')).toMatchObject({
      state: 'missed',
      count: 1,
    })
    expect(observed(factsOf({ meetings: evenings(last, 8) }), 'bibleLeaders').state).toBe('unknown')
  })

  it('counts how often the trainee leads (87), and does not ask it without one', () => {
    expect(observed(led('Daniel', 'Hanneke', 'Daniel'), 'traineeLeads')).toMatchObject({
      state: 'met',
      count: 2,
      of: 3,
    })
    expect(observed(led('Hanneke', 'Hanneke', 'Hanneke'), 'traineeLeads').state).toBe('missed')
    expect(observed(factsOf({ meetings: evenings(last, 8) }), 'traineeLeads').state).toBe('off')
  })

  it('lets the leader tell the vision three times, and hints when one person told it twice running (34)', () => {
    const told = (...tellers: readonly string[]) =>
      factsOf({
        meetings: evenings(last, tellers.length).map((it, index) => ({
          ...it,
          visionBy: tellers[index] ?? '',
        })),
      })
    expect(observed(told('Hanneke', 'Hanneke', 'Hanneke'), 'visionTellers').state).toBe('growing')
    expect(observed(told('Hanneke', 'Hanneke', 'Hanneke', 'hanneke'), 'visionTellers').state).toBe('missed')
    expect(observed(told('Hanneke', 'Hanneke', 'Hanneke', 'Joke'), 'visionTellers')).toMatchObject({
      state: 'met',
      count: 2,
      of: 4,
    })
    expect(observed(factsOf({ meetings: evenings(last, 8) }), 'visionTellers').state).toBe('unknown')
  })

  it('counts the presence of dragers together, never of one (74)', () => {
    const people = crowd({ dragers: 4 })
    const facts = factsOf({ members: people, meetings: allCame(people) })
    expect(observed(facts, 'dragersPresent')).toMatchObject({ state: 'met', count: 32, of: 32 })
    const half = factsOf({ members: people, meetings: allCame(people.slice(0, 2)) })
    expect(observed(half, 'dragersPresent')).toMatchObject({ state: 'missed', count: 16, of: 32 })
    expect(observed(factsOf({ meetings: evenings(last, 8) }), 'dragersPresent').state).toBe('off')
  })
})

describe('where and with whom', () => {
  it('counts the evenings in homes, of those of which it was told (11), and judges by three', () => {
    const at = (...places: readonly MeetingPlace[]) =>
      factsOf({
        meetings: [
          ...evenings(ago(60), 4),
          ...evenings(last, places.length).map((it, index) => ({ ...it, where: places[index] ?? 'home' })),
        ],
      })
    expect(observed(at('home', 'hall', 'home'), 'homes')).toMatchObject({
      state: 'met',
      count: 2,
      of: 3,
      told: { told: 3, of: 7 },
    })
    expect(observed(at('home', 'hall', 'hall'), 'homes')).toMatchObject({
      state: 'missed',
      change: { kind: 'more', more: 1 },
    })
    expect(observed(at('hall', 'hall'), 'homes')).toMatchObject({ state: 'unknown', atLeast: 0, of: 2 })
    expect(observed(at(), 'homes').state).toBe('unknown')
  })

  it('takes who are named in one breath, or were host together, for one address (52)', () => {
    const members = ['Kees', 'Lia', 'Joke', 'Samira'].map((name) => aMember(name, 'drager'))
    const at = (hosts: string) => observed(factsOf({ groups: [aGroup({ hosts })], members }), 'hosts')
    expect(at('Kees en Lia')).toMatchObject({ state: 'unknown', atLeast: 1 })
    expect(at('Kees en Lia, Joke')).toMatchObject({ state: 'met', count: 2 })
    const [kees, lia] = members.map(({ person }) => person.id)
    if (kees === undefined || lia === undefined) throw new Error('Nobody there')
    const together = factsOf({ members, meetings: [evening(last, { next: { host: [kees, lia] } })] })
    expect(observed(together, 'hosts')).toMatchObject({ state: 'unknown', atLeast: 1 })
  })

  it('has children belong with the adults (91), and lets their task go round or not (94)', () => {
    const with3 = (over = {}) => factsOf({ meetings: evenings(last, 8, { children: 3, ...over }) })
    expect(observed(with3(), 'children')).toMatchObject({ state: 'unknown', atLeast: 3 })
    expect(observed(with3({ childrenJoined: 'part' }), 'children')).toMatchObject({ state: 'met', count: 3 })
    expect(observed(with3({ childrenJoined: 'apart' }), 'children').state).toBe('missed')
    const joke = aMember('Joke', 'drager').person.id
    expect(observed(with3({ next: { children: [joke] } }), 'childrenTask')).toMatchObject({
      state: 'met',
      count: 1,
    })
    expect(observed(with3(), 'childrenTask').state).toBe('unknown')
    const none = factsOf({ meetings: evenings(last, 8, { children: 0 }) })
    expect([observed(none, 'children').state, observed(none, 'childrenTask').state]).toEqual(['off', 'off'])
    expect(observed(factsOf({ meetings: evenings(last, 8) }), 'children').state).toBe('unknown')
  })

  it('knows a church, a target group and a goal when they stand in Groepen, and nothing when they do not', () => {
    const full = aGroup({
      church: 'De Fontein',
      targetGroup: 'gezinnen in de wijk',
      mission: '20 gezinnen bereiken',
      targetDate: day('2027-03-01'),
    })
    for (const key of ['church', 'outwardGoal', 'smartGoal'] as const) {
      expect(observed(factsOf({ groups: [full] }), key).state).toBe('met')
      expect(observed(factsOf({ groups: [aGroup()] }), key).state).toBe('unknown')
    }
    expect(observed(factsOf({ groups: [aGroup({ targetDate: today })] }), 'smartGoal').atLeast).toBe(1)
  })
})
