import { underFaults, type Suffered } from './commit-faults/under-faults.ts'
import type { Section } from './section.ts'

/** Ten thousand commits by two writers at once, with every fault at every kind of call. */
export const commitFaults: Section = {
  name: 'commit-faults',
  measure: async () => {
    const rows: string[] = []
    for (const { named, ...asked } of trials) {
      const began = performance.now()
      const suffered = await underFaults({ ...asked, before: 1200, seed: 7 })
      const { lost, doubled } = suffered
      if (lost + doubled > 0)
        throw new RangeError(`Cannot commit safely: ${lost} rows lost, ${doubled} doubled`)
      rows.push(row(named, suffered, performance.now() - began))
    }
    return [
      '| faults | commits | calls | attempts a commit | others were first | given up, then done again | rows lost | rows doubled | seconds |',
      '| :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      ...rows,
      '| _wanted_ | | | | | | _0_ | _0_ | |',
    ].join('\n')
  },
}

const trials = [
  { named: '1 %', rate: 0.01, commits: 10_000 },
  { named: '20 %', rate: 0.2, commits: 10_000 },
  { named: '20 %, late ones 600 calls later', rate: 0.2, commits: 1000, lateBy: 600 },
  { named: '80 %', rate: 0.8, commits: 250 },
] as const

const row = (named: string, it: Suffered, milliseconds: number) =>
  `| ${named} | ${it.commits} | ${it.calls} | ${(it.attempts / it.commits).toFixed(2)} | ${it.stale} | ${it.givenUp} | ${it.lost} | ${it.doubled} | ${(milliseconds / 1000).toFixed(0)} |`
