import { listIn } from '../shared/ask-api.ts'
import { asking } from './asking.ts'

/** «Over»: which version works here, and what still has to be done. */
export function about(): void {
  asking('Over', 'hello', {}, (answer) => {
    const ui = SpreadsheetApp.getUi()
    const missing = listIn(answer, 'missing').map((sentence) => `• ${String(sentence)}`)
    const lines = [
      `Versie ${String(answer.body.version)} (dit menu: ${INSTALLATION.version})`,
      ...(missing.length === 0 ? ['Alles staat klaar.'] : ['Nog te doen:', ...missing]),
    ]
    ui.alert('Missiegroepen', lines.join('\n'), ui.ButtonSet.OK)
  })
}
