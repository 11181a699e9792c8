import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../infra/cloud/doctor/examine.ts'
import { asJson, sayEnd, sayFindingLine } from '../../../infra/cloud/doctor/said.ts'

describe('what is said', () => {
  const findings: readonly Finding[] = [
    { name: 'tabs', title: 'Alles is er', result: { kind: 'ok' } },
    { name: 'quota', title: 'Er mag genoeg', result: { kind: 'skipped', why: 'niemand is aangemeld' } },
    {
      name: 'queues',
      title: 'De wachtrij loopt',
      result: { kind: 'problem', troubles: [{ seen: 'Zij staat', toDo: 'Zet haar aan' }] },
    },
  ]

  it('to people is a line each, with what to do under it', () => {
    expect(findings.map(sayFindingLine).join('\n')).toBe(
      [
        '✓ Alles is er',
        '– Er mag genoeg: niet bekeken, niemand is aangemeld',
        '✗ De wachtrij loopt',
        '    Gezien: Zij staat',
        '    Doe:    Zet haar aan',
      ].join('\n'),
    )
    expect(sayEnd(findings)).toBe(
      '1 ding klopt niet. Begin bovenaan, en draai dit daarna nog eens. 1 ding is niet bekeken.',
    )
  })

  it('to machines is the same', () => {
    expect(JSON.parse(asJson(findings))).toEqual({
      ok: false,
      checks: [
        { name: 'tabs', title: 'Alles is er', kind: 'ok' },
        { name: 'quota', title: 'Er mag genoeg', kind: 'skipped', why: 'niemand is aangemeld' },
        {
          name: 'queues',
          title: 'De wachtrij loopt',
          kind: 'problem',
          troubles: [{ seen: 'Zij staat', toDo: 'Zet haar aan' }],
        },
      ],
    })
  })
})
