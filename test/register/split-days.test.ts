import { describe, expect, test } from 'vitest'
import { clockOf } from '../../src/domain/clock.ts'
import { compositionOf } from '../../src/domain/composition.ts'
import { subjectOf } from '../../src/domain/findings/subject.ts'
import { groupId } from '../../src/domain/ids.ts'
import { beginLife, said } from './life.ts'

const lived = async (daughter: Readonly<Record<string, string>>) => {
  const life = beginLife()
  life.workbook.put('groups', {
    name: 'Lombok',
    church: 'Stadskerk',
    mother: 'Overvecht',
    id: 'g-2',
    ...daughter,
  })
  life.workbook.put('people', {
    name: 'Daniël',
    group: 'Lombok',
    place: 'leader',
    since: '2026-06-01',
    id: 'p-d',
  })
  const { facts, problems } = await life.look()
  const mother = facts.groups.get(groupId('g-1'))
  if (mother === undefined) throw new Error('Cannot find Overvecht')
  const { since } = clockOf(subjectOf(facts, mother, compositionOf(facts, mother, '2026-11-24' as never)))
  return { since, said: problems.map(said) }
}

describe('the day on which a group split off', () => {
  test('restarts the clock of its mother', async () => {
    expect(await lived({ status: 'running', splitOn: '2026-09-08' })).toEqual({
      since: '2026-09-08',
      said: [],
    })
  })

  test('that nobody typed is asked, and meanwhile is its first evening', async () => {
    expect(await lived({ status: 'running', firstEvening: '2026-09-15' })).toEqual({
      since: '2026-09-15',
      said: [
        'Lombok komt uit Overvecht, en ‘Afgesplitst op’ is nog leeg. Tot dan rekenen we met de eerste avond van Lombok, 15 september 2026. Vul de dag in waarop de groep zelfstandig werd.',
      ],
    })
  })

  test('of which nothing is known leaves the clock of the mother as it was', async () => {
    expect(await lived({ status: 'running' })).toEqual({
      since: '2026-01-06',
      said: [
        'Lombok komt uit Overvecht, en ‘Afgesplitst op’ is nog leeg. Tot dan staat Lombok zonder datum in de stamboom, en begint de klok van Overvecht niet opnieuw. Vul de dag in waarop de groep zelfstandig werd.',
      ],
    })
  })

  test('cannot be before the mother began', async () => {
    expect(await lived({ status: 'running', splitOn: '2016-09-08', firstEvening: '2026-09-15' })).toEqual({
      since: '2026-09-15',
      said: [
        'Lombok is afgesplitst vóór de eerste avond van Overvecht (6 januari 2026); dat kan niet kloppen. Tot dan rekenen we met de eerste avond van Lombok, 15 september 2026. Kijk ‘Afgesplitst op’ na, en de eerste avond van Overvecht.',
      ],
    })
  })

  test('is not asked of a group that is still to begin', async () => {
    expect((await lived({ status: 'start' })).said).toEqual([])
    expect((await lived({ status: 'start', firstEvening: '2026-12-01' })).said).toEqual([])
  })
})
