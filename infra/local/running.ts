/** A local mode that runs on this computer, as a command beside it reaches it: its register, at the time that its clock shows. */
import { z } from 'zod'
import { day } from '../../src/domain/day.ts'
import { amsterdam, momentAt } from '../../src/domain/moment.ts'
import { environmentOf } from './environment.ts'

/** Throws when nothing runs at `root`. */
export async function runningEnvironment(root: string) {
  const ask = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${root}${path}`)
    if (!answer.ok) throw new Error(`Cannot ask ${path}: answered ${answer.status}, wanted the local mode`)
    return answer.json()
  }
  const { files } = z.object({ files: z.array(z.object({ id: z.string() })) }).parse(await ask(spreadsheets))
  const { now } = z.object({ now: z.string() }).parse(await ask('/local/clock'))
  const [date = '', time = ''] = now.split('T')
  const register = files[0]
  if (register === undefined)
    throw new Error('Cannot find a spreadsheet in the local mode; wanted the register')
  return {
    ...environmentOf(root, root, register.id),
    CLOCK_OFFSET_MS: String(Date.parse(momentAt(day(date), time, amsterdam)) - Date.now()),
  }
}

/** The register is made before anything else. */
const spreadsheets = `/drive/v3/files?orderBy=createdTime&q=${encodeURIComponent("mimeType = 'application/vnd.google-apps.spreadsheet'")}`
