import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { filledMovement } from './read-line/filled.ts'
import type { ReadLine } from './read-line/read-line-measured.ts'
import type { Section } from './section.ts'

/** What is wanted for a thousand groups with two years of evenings. */
export const wanted = { calls: 2, seconds: 2, megabytes: 384 } as const

/** The READ line of a movement, in a fresh process that holds the product alone; `coverage`: where V8 counts its steps. */
export async function readLine(groups: number, evenings: number, coverage?: string): Promise<ReadLine> {
  const movement = await filledMovement(groups, evenings)
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        // What Node takes by itself on an instance of 512 MB.
        '--max-heap-size=256',
        join(import.meta.dirname, 'read-line/measure.ts'),
        movement.origin,
        movement.spreadsheetId,
        String(movement.now()),
      ],
      { env: { ...process.env, ...(coverage !== undefined && { NODE_V8_COVERAGE: coverage }) } },
    )
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
    const together: number[] = []
    let missed: readonly string[] = []
    for (const [groups, evenings] of sizes) {
      const measured = await readLine(groups, evenings)
      const { cpu, calls, letters, megabytes } = measured
      together.push(computing(measured))
      missed = missedBy(measured)
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
    const growth = (together.at(-1) ?? 0) / (together.at(-2) ?? 0)
    if (growth > 2.2) missed = [...missed, 'growth']
    if (missed.length > 0) process.exitCode = 1
    return [
      '| groups | evenings | calls | reading | understanding | judging | together | views | letters | how many | MB at most |',
      '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      ...rows,
      `| | _wanted_ | _${wanted.calls}_ | | | | _< ${wanted.seconds}_ | | | | _≤ ${wanted.megabytes}_ |`,
      '',
      `Twice the evenings take ${growth.toFixed(1)} times the processor.${missed.length > 0 ? ` **Missed: ${missed.join(', ')}.**` : ''}`,
    ].join('\n')
  },
}

const missedBy = (measured: ReadLine): readonly string[] => [
  ...(measured.calls > wanted.calls ? ['calls'] : []),
  ...(computing(measured) >= wanted.seconds ? ['seconds'] : []),
  ...(measured.megabytes > wanted.megabytes ? ['megabytes'] : []),
]
