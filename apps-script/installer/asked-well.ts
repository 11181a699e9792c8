import { askApi, messageOf, type Answer } from '../shared/ask-api.ts'

/** Asks `api`, patiently: it may still be waking up, and sharing takes Google a moment. */
export function askedWell(path: string, question: object = {}): Answer {
  let answer = askApi(path, question)
  for (let times = 0; answer.status >= 500 && times < 3; times++) {
    Utilities.sleep(5_000)
    answer = askApi(path, question)
  }
  if (answer.status !== 200) throw new Error(`${messageOf(answer)} (${answer.status})`)
  return answer
}

/** What the owner reads below the script while it runs. */
export const tell = (line: string): void => {
  console.log(line)
}
