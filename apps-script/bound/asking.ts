import { askApi, messageOf, type Answer } from '../shared/ask-api.ts'
import { introduce } from '../shared/introduce.ts'

/** Asks `api`, and hands its answer to `show`; whatever goes wrong is said to the person who clicked. */
export function asking(title: string, path: string, question: object, show: (answer: Answer) => void): void {
  const ui = SpreadsheetApp.getUi()
  let answer: Answer
  try {
    introduced()
    answer = askApi(path, question)
  } catch {
    ui.alert(title, unreachable, ui.ButtonSet.OK)
    return
  }
  if (answer.status === 200) show(answer)
  else ui.alert(title, messageOf(answer), ui.ButtonSet.OK)
}

/** Asks `api`, and shows the sentence that it answers. */
export const askAndTell = (title: string, path: string, question: object = {}): void => {
  asking(title, path, question, (answer) => {
    const ui = SpreadsheetApp.getUi()
    ui.alert(title, messageOf(answer), ui.ButtonSet.OK)
  })
}

/** Two people who click at once would write over each other. */
function introduced(): void {
  const lock = LockService.getDocumentLock()
  lock.waitLock(10_000)
  try {
    introduce(SpreadsheetApp.getActive())
  } finally {
    lock.releaseLock()
  }
}

const unreachable =
  'Het register is nu niet te bereiken. Probeer het over een minuut nog eens. Blijft het zo? Open dan ‘Als het stilstaat’ in het menu Missiegroepen.'
