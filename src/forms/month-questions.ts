import type { Question } from './form-description.ts'
import { numbers, options } from './wording.ts'

/**
 * The question of a month (`2026-11`): they take turns, for the rarer norms. Each has a key of its own, so that an answer
 * given late is still an answer to the question that was asked.
 */
export function monthQuestion(month: string, names: readonly string[]): Question {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const askable = names.length > 0 ? [vision(names), ...always] : [invited, ...always]
  return askable[(year * 12 + of) % askable.length] ?? invited
}

/** All of them, to read the answers by. */
export const monthQuestions = (names: readonly string[] = []): readonly Question[] => [
  vision(names),
  ...always,
]

const vision = (names: readonly string[]): Question => ({
  kind: 'choice',
  look: 'list',
  key: 'extraVision',
  title: 'Wie vertelde het laatst waar we als groep voor gaan?',
  options: options(names),
})

const invited: Question = {
  kind: 'choice',
  look: 'list',
  key: 'extraInvited',
  title: 'Hoeveel mensen hebben jullie deze maand samen uitgenodigd?',
  options: numbers(20),
}

const always: readonly Question[] = [
  invited,
  {
    kind: 'choice',
    key: 'extraWhere',
    title: 'Waar kwamen jullie bij elkaar?',
    options: options(['Bij iemand thuis', 'In een zaal of kerk', 'Buiten', 'Ergens anders']),
  },
  {
    kind: 'choice',
    key: 'extraOutside',
    title: 'Deden jullie deze maand iets buiten de gewone avonden?',
    options: options(['Ja, iets gezelligs', 'Ja, iets voor de buurt', 'Ja, allebei', 'Nee, deze maand niet']),
  },
  {
    kind: 'choice',
    key: 'extraChildren',
    title: 'Hoe waren de kinderen erbij?',
    options: options([
      'De hele avond',
      'Een deel van de avond',
      'Ze hadden hun eigen plek',
      'Er waren geen kinderen',
    ]),
  },
]
