import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { wantedDescriptions, wantedForms } from '../forms/wanted-forms.ts'
import type { World } from '../ports.ts'
import { sharedForms } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import { adoptForms } from '../workflows/adopt-forms.ts'
import { checkForms } from '../workflows/check-forms.ts'
import { groupOnRow } from '../workflows/group-on-row.ts'
import { newAddress } from '../workflows/new-address.ts'
import { look } from '../workflows/look.ts'
import { sampleLetter, type Sampled } from '../workflows/sample-letter.ts'
import { whyThisColour } from '../workflows/why-this-colour.ts'
import { cardSheets } from './card-sheets.ts'
import { cardsOf } from './cards.ts'
import { knowing, type Known, type People } from './people.ts'
import { version } from './version.ts'

/** What the scripts of the sheet ask: each time for somebody, who is known, and decided here, not there. */
export function createScriptApi(world: World, people: People): Hono<Known> {
  const app = new Hono<Known>()
  app.use(bodyLimit({ maxSize: 16_384, onError: (c) => c.json({ message: unreadable }, 413) }))
  app.use(knowing(world, people))

  app.post('/hello', async (c) => {
    const { register } = await look(world)
    return c.json({ version, email: c.get('email'), missing: missingIn(register) })
  })

  app.post('/provision', async (c) => {
    await world.workbook.provision()
    return c.json({ message: 'De tabbladen staan klaar.' })
  })

  app.post('/forms/wanted', async (c) => {
    await checkForms(world)
    const { register } = await look(world)
    const forms = wantedDescriptions(register, world.clock.now()).map(
      ({ wanted, description: { title, confirmation } }) => ({ ...wanted, title, confirmation }),
    )
    return c.json({ forms })
  })

  app.post('/forms/made', async (c) => {
    const form = await asked(c, madeForm)
    if (form === undefined) return c.json({ message: unreadable }, 400)
    const { formId, kind, groupId } = form
    await adoptForms(world, [{ formId, kind, ...(groupId === undefined ? {} : { groupId }) }])
    const { register } = await look(world)
    return register.book.forms.some((known) => known.formId === formId)
      ? c.json({ message: 'Het formulier is in gebruik.' })
      : c.json({ message: 'We kunnen dit formulier niet zien. Is het met ons gedeeld?' }, 409)
  })

  app.post('/refresh', async (c) => {
    // Every form; and the sheet, after which the views are drawn also when nothing is new.
    await world.queue.intake({}, 'now')
    await world.queue.intake({ sheet: true }, 'now')
    return c.json({ message: 'Over een minuut is alles bijgewerkt.' })
  })

  app.post('/why', async (c) => {
    const place = await asked(c, placeOnScreen)
    if (place === undefined) return c.json({ message: unreadable }, 400)
    return c.json({ message: await whyThisColour(world, place) })
  })

  app.post('/letter', async (c) => {
    const row = await asked(c, rowOnScreen)
    if (row === undefined) return c.json({ message: unreadable }, 400)
    const email = c.get('email')
    return c.json({ message: saySampled(await sampleLetter(world, row, email), email) })
  })

  app.post('/address', async (c) => {
    const row = await asked(c, rowOnScreen)
    if (row === undefined) return c.json({ message: unreadable }, 400)
    const group = groupOnRow(row, await look(world), world.clock.now())
    if (group === undefined) return c.json({ message: pickGroup })
    const code = await newAddress(world, group)
    if (code === undefined) return c.json({ message: 'Deze groep heeft nog geen formulier.' })
    const address = world.addresses.ofForm(code)
    return c.json({ message: `Het nieuwe adres is ${address}. Het oude leidt nergens meer heen.` })
  })

  app.post('/cards', async (c) => {
    const { register } = await look(world)
    return c.json({
      cards: cardsOf(register, world.addresses),
      sheets: (await cardSheets(register, world.addresses)) ?? '',
    })
  })
  return app
}

const rowNumber = z.number().int().min(1).max(1_000_000)
const rowOnScreen = z.object({ tab: z.string().max(200), row: rowNumber })
const placeOnScreen = rowOnScreen.extend({ column: rowNumber })

const madeForm = z.union([
  z.object({
    formId: z.string().min(10).max(200),
    kind: z.literal('attendance'),
    groupId: z.string().min(1).max(100),
  }),
  z.object({
    formId: z.string().min(10).max(200),
    kind: z.enum(sharedForms),
    groupId: z.undefined().optional(),
  }),
])

/** What was asked; undefined when it cannot be read. */
async function asked<T>(c: Context, schema: z.ZodType<T>): Promise<T | undefined> {
  const sent: unknown = await c.req.json().catch(() => undefined)
  return schema.safeParse(sent).data
}

/** What a person still has to do before everything works, in the order in which it is done. */
function missingIn(register: Register): readonly string[] {
  const { choices, facts, problems } = register
  const wanted = wantedForms(register).length
  return [
    ...(choices.coordinator.name === '' ? ['Vul in Instellingen in wie de coördinator is.'] : []),
    ...((choices.coordinator.email ?? '') === ''
      ? ['Vul in Instellingen het e-mailadres van de coördinator in.']
      : []),
    ...(facts.groups.size === 0 ? ['Zet de eerste groep in het tabblad Groepen.'] : []),
    ...(wanted === 0
      ? []
      : ['Er ontbreken nog formulieren. De eigenaar maakt ze met het installatiescript.']),
    ...(problems.length === 0 ? [] : ['Kijk in Nakijken: daar staat iets wat we niet begrijpen.']),
    ...(choices.letters === 'on'
      ? []
      : ['De brieven gaan nog niet naar de leiders: dat staat in Instellingen.']),
  ]
}

function saySampled(sampled: Sampled, email: string): string {
  switch (sampled) {
    case 'sent':
      return `De voorbeeldbrief is onderweg naar ${email}.`
    case 'not-sent':
      return 'De voorbeeldbrief kon niet weg. Probeer het later nog eens.'
    case 'no-group':
      return pickGroup
    case 'no-leader':
      return 'Deze groep heeft nog geen leider of trainee in Mensen. Aan hen is de brief gericht.'
  }
}

const pickGroup = 'Kies eerst de rij van een groep, in Overzicht of in Groepen.'
const unreadable = 'Deze vraag begrijpen we niet. Is het script van deze versie?'
