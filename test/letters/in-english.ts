/** The same situations in a group that speaks English, and what it typed itself in English too. */
import type { Meeting } from '../../src/domain/meeting.ts'
import type { LetterInput } from '../../src/letters/letter-input.ts'
import { scenes } from './scenes.ts'

export function inEnglish(scene: LetterInput): LetterInput {
  return {
    ...scene,
    standings: scene.standings.map(({ lastHeld, ...standing }) => ({
      ...standing,
      group: { ...standing.group, language: 'Engels' },
      agreements: standing.agreements.map((each, index) => ({
        ...each,
        text: index === 0 ? 'Eating together every month' : 'Asking someone to help',
      })),
      ...(lastHeld === undefined ? {} : { lastHeld: typedInEnglish(lastHeld) }),
    })),
  }
}

const typedInEnglish = ({ agreement, ...meeting }: Meeting): Meeting => ({
  ...meeting,
  ...(agreement === undefined ? {} : { agreement: 'cleaning the square together on Saturday' }),
})

export const englishScenes: Readonly<Record<string, LetterInput>> = Object.fromEntries(
  Object.entries(scenes).map(([name, scene]) => [name, inEnglish(scene)]),
)
