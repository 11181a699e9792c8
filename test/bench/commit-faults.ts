import { underFaults, type Suffered } from './commit-faults/under-faults.ts'
import type { Section } from './section.ts'

/** Ten thousand commits by two writers at once, with every fault at every kind of call. */
export const commitFaults: Section = {
  name: 'commit-faults',
  measure: async () => {
    const measured: Suffered[] = []
    for (const rate of [0.01, 0.2]) measured.push(await underFaults({ rate, commits: 10_000, seed: 7 }))
    for (const { lost, doubled } of measured)
      if (lost + doubled > 0)
        throw new RangeError(`Cannot commit safely: ${lost} rows lost, ${doubled} doubled`)
    return [
      '| faults | commits | calls | attempts a commit | others were first | given up, then done again | rows lost | rows doubled |',
      '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      ...measured.map(
        (it) =>
          `| ${it.rate * 100} % | ${it.commits} | ${it.calls} | ${(it.attempts / it.commits).toFixed(2)} | ${it.stale} | ${it.givenUp} | ${it.lost} | ${it.doubled} |`,
      ),
      '| _wanted_ | | | | | | | | _0_ | _0_ |',
    ].join('\n')
  },
}
