import { burst, type Burst } from './burst/burst.ts'
import { burstOfOthers } from './burst/others.ts'
import type { Section } from './section.ts'

/** What is wanted: calls of Sheets for every fifty submissions. */
export const wanted = { reads: 2, writes: 1 } as const

export const perFifty = (calls: number, { submissions }: Pick<Burst, 'submissions'>): number =>
  (50 * calls) / submissions

const groups = 200

/** Ten thousand submissions in an hour: the product, and one `addRow` for each, under the same quotas. */
export const burstSection: Section = {
  name: 'burst',
  measure: async () => {
    const ours = await burst(groups, 10_000)
    const theirs = await burstOfOthers(10_000)
    const { sheetsReads, sheetsWrites, formsLists } = ours.calls
    const reads = perFifty(sheetsReads, ours)
    const writes = perFifty(sheetsWrites, ours)
    if (ours.lost + ours.doubled > 0 || reads > wanted.reads || writes > wanted.writes)
      throw new RangeError(
        `Cannot keep up: ${reads} reads and ${writes} writes for 50, ${ours.lost} lost, ${ours.doubled} doubled`,
      )
    const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
    return [
      row(
        '',
        'reads of Sheets',
        'writes',
        'lists of Forms',
        'for 50: reads',
        'writes',
        'minutes to drain',
        'lost',
        'doubled',
      ),
      row('---', '---:', '---:', '---:', '---:', '---:', '---:', '---:', '---:'),
      row(
        'the product',
        sheetsReads,
        sheetsWrites,
        formsLists,
        reads.toFixed(2),
        writes.toFixed(2),
        ours.minutesToDrain.toFixed(1),
        ours.lost,
        ours.doubled,
      ),
      row(
        '_of which drawing_',
        ours.drawing.sheetsReads,
        ours.drawing.sheetsWrites,
        '',
        perFifty(ours.drawing.sheetsReads, ours).toFixed(2),
        perFifty(ours.drawing.sheetsWrites, ours).toFixed(2),
        '',
        '',
        '',
      ),
      row(
        'one `addRow` each',
        0,
        theirs.sheetsWrites,
        '',
        0,
        perFifty(theirs.sheetsWrites, theirs).toFixed(2),
        theirs.minutesToDrain.toFixed(1),
        10_000 - theirs.submissions,
        0,
      ),
      row('_wanted_', '', '', '', `_≤ ${wanted.reads}_`, `_≤ ${wanted.writes}_`, '', '_0_', '_0_'),
      '',
      `${groups} groups; ${ours.looks} looks took them in, and the views were drawn ${ours.draws} times. Nobody's evening waited longer than ${ours.longestWait.toFixed(1)} minutes. That is ${Math.round(theirs.sheetsWrites / sheetsWrites)} times fewer writes, and ${(theirs.minutesToDrain - ours.minutesToDrain).toFixed(0)} minutes sooner done.`,
    ].join('\n')
  },
}
