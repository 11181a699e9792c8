import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Editors, Identity, World } from '../ports.ts'
import { look } from '../workflows/look.ts'

/** How `api` knows people: by their own Google account, and by what they may do with the sheet. */
export interface People {
  readonly identity: Identity
  readonly editors: Editors
}

/** The header of the person's own ID token: Cloud Run keeps `Authorization` for itself. */
export const identityHeader = 'x-missiegroep-identity'

export interface Known {
  Variables: { readonly email: string }
}

/** Lets through whoever may edit the sheet, and remembers their address. */
export const knowing = (world: World, people: People) =>
  createMiddleware<Known>(async (c, next) => {
    const email = await emailOf(c, world, people)
    if (email === undefined) {
      world.log.info('script-refused')
      return c.json({ message: refusal }, 403)
    }
    c.set('email', email)
    await next()
    return
  })

async function emailOf(c: Context, world: World, { identity, editors }: People) {
  const token = c.req.header(identityHeader)
  if (token === undefined || token === '') return undefined
  const email = await identity.who(token, () => audiencesOf(world))
  return email !== undefined && (await editors.mayEdit(email)) ? email : undefined
}

/**
 * As an editor's script wrote them into Instellingen. A spreadsheet that is still empty has no such tab: then an editor
 * may come from anywhere, for all there is to do is to make the tabs.
 */
async function audiencesOf(world: World): Promise<readonly string[] | 'any'> {
  const { snapshot, register } = await look(world)
  return snapshot.tabs.settings === undefined ? 'any' : register.choices.scriptAudiences
}

const refusal =
  'Dit kan alleen iemand die het register mag bewerken. Vraag de eigenaar om je op naam toe te voegen, niet via een groep.'
