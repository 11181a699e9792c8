import { count } from '../../../src/dutch/dutch.ts'
import type { Finding } from './examine.ts'

/** A finding for somebody at a terminal: ✓, or what to do, or why nothing was looked at. */
export function sayFindingLine({ title, result }: Finding): string {
  switch (result.kind) {
    case 'ok':
      return `✓ ${title}${result.seen === undefined ? '' : ` (${result.seen})`}`
    case 'skipped':
      return `– ${title}: niet bekeken, ${result.why}`
    case 'problem':
      return [
        `✗ ${title}`,
        ...result.troubles.flatMap(({ seen, toDo }) => [`    Gezien: ${seen}`, `    Doe:    ${toDo}`]),
      ].join('\n')
    default:
      return result satisfies never
  }
}

export function sayEnd(findings: readonly Finding[]): string {
  const of = (kind: Finding['result']['kind']) => findings.filter(({ result }) => result.kind === kind).length
  const unseen = of('skipped') === 0 ? '' : ` ${count(of('skipped'), 'ding is', 'dingen zijn')} niet bekeken.`
  return of('problem') === 0
    ? `Alles wat ik bekeek is goed.${unseen}`
    : `${count(of('problem'), 'ding klopt', 'dingen kloppen')} niet. Begin bovenaan, en draai dit daarna nog eens.${unseen}`
}

/** The same for machines. */
export const asJson = (findings: readonly Finding[]): string =>
  JSON.stringify(
    {
      ok: findings.every(({ result }) => result.kind !== 'problem'),
      checks: findings.map(({ name, title, result }) => ({ name, title, ...result })),
    },
    undefined,
    2,
  )
