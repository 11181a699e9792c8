import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { filledMovement } from './read-line/filled.ts'
import type { ReadLine } from './read-line/read-line-measured.ts'
import type { Section } from './section.ts'

/** What is wanted for a thousand groups with two years of evenings. */
export const wanted = { seconds: 2, megabytes: 384 } as const

/** The READ line of a movement, in a fresh process that holds the product alone. */
export async function readLine(groups: number, evenings: number): Promise<ReadLine> {
  const movement = await filledMovement(groups, evenings)
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, 'read-line/measure.ts'),
      movement.origin,
      movement.spreadsheetId,
      String(movement.now()),
    ])
    return JSON.parse(stdout) as ReadLine
  } finally {
    await movement.close()
  }
}

/** Reading and computing: what every look does, before it draws or writes a letter. */
export const computing = ({ cpu }: ReadLine): number => cpu.reading + cpu.understanding + cpu.judging

/** From the register to how every group stands, its views and its letters. */
export const readLineSection: Section = {
  name: 'read-line',
  measure: async () => {
    const sizes = [
      [50, 100],
      [200, 100],
      [1000, 50],
      [1000, 100],
    ] as const
    const rows: string[] = []
    for (const [groups, evenings] of sizes) {
      const measured = await readLine(groups, evenings)
      const { cpu, calls, letters, megabytes } = measured
      const cells = [
        groups,
        measured.evenings,
        calls,
        ...[cpu.reading, cpu.understanding, cpu.judging, computing(measured), cpu.viewing, cpu.writing].map(
          (seconds) => seconds.toFixed(2),
        ),
        letters,
        megabytes.toFixed(0),
      ]
      rows.push(`| ${cells.join(' | ')} |`)
    }
    return [
      '| groups | evenings | calls | reading | understanding | judging | together | views | letters | how many | MB at most |',
      '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      ...rows,
      `| | _wanted_ | | | | | _< ${wanted.seconds}_ | | | | _≤ ${wanted.megabytes}_ |`,
    ].join('\n')
  },
}
