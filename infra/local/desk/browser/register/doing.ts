/** Does what a person asks of the spreadsheet, if they may, and takes it back when they think better of it. */
import { tell } from '../tell.ts'
import { confirmed } from './dialog.ts'
import type { Edit } from './edits.ts'
import { permissionFor, question, refusal } from './protection.ts'
import type { Spreadsheet } from './spreadsheet.ts'

export interface Doing {
  /** Answers whether it was done. */
  readonly edit: (edit: Edit) => Promise<boolean>
  readonly undo: () => Promise<void>
  readonly canUndo: () => boolean
}

export function createDoing(spreadsheet: Spreadsheet, refresh: () => Promise<void>): Doing {
  let done: readonly Edit[] = []
  let turn: Promise<unknown> = Promise.resolve()

  async function edit(what: Edit): Promise<boolean> {
    if (!(await allowed(what))) return false
    try {
      await what.run(spreadsheet)
      if (what.undo.length > 0) done = [...done.slice(-49), what]
      return true
    } catch (problem) {
      failed(problem)
      return false
    } finally {
      await refresh()
    }
  }

  async function undo(): Promise<void> {
    const last = done.at(-1)
    if (!last) return
    done = done.slice(0, -1)
    try {
      await spreadsheet.batch(last.undo)
      tell(`Ongedaan gemaakt: ${last.label}.`)
    } catch (problem) {
      failed(problem)
    }
    await refresh()
  }

  /** One after the other, so that what is undone is always the last thing done. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  return {
    edit: async (what) => inTurn(async () => edit(what)),
    undo: async () => inTurn(undo),
    canUndo: () => done.length > 0,
  }
}

async function allowed({ sheet, touches }: Edit): Promise<boolean> {
  const permission = permissionFor(sheet, touches)
  switch (permission) {
    case 'free':
      return true
    case 'ask':
      return confirmed({ title: 'Let op!', text: question, yes: 'Toch veranderen', no: 'Annuleren' })
    case 'refused':
      await refuse()
      return false
    default:
      return permission satisfies never
  }
}

export const refuse = async (words = refusal): Promise<unknown> =>
  confirmed({ title: 'Er is een probleem', text: words, yes: 'OK' })

export function failed(problem: unknown): void {
  tell(problem instanceof Error ? problem.message : String(problem), { wrong: true })
}
