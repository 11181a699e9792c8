import type { PersonId } from '../domain/ids.ts'
import type { RegisteredForm } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import { shown, type Answers } from './answers.ts'
import { personMeant } from './labels.ts'
import { alike } from './wording.ts'

/**
 * Reads whom the labels of a question stand for. A label is unknown once, however often it stands in a response; `among`
 * is where it is not known: «in deze groep».
 */
export function peopleNamed(answers: Answers, form: RegisteredForm, register: Register, among: string) {
  const complained = new Set<string>()
  return (key: string): readonly PersonId[] =>
    answers.all(key).flatMap((label) => {
      const person = personMeant(label, form, register)
      const known = person !== undefined && register.facts.people.has(person)
      if (!known && !complained.has(alike(label))) {
        complained.add(alike(label))
        answers.problems.push(
          person === undefined
            ? `‘${shown(label)}’ kennen we niet ${among}; die naam telt niet mee.`
            : `‘${shown(label)}’ staat niet meer in Mensen; die naam telt niet mee.`,
        )
      }
      return person === undefined ? [] : [person]
    })
}
