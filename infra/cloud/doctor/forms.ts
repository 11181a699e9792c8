import type { FormState } from '../../../src/ports.ts'
import type { RegisteredForm } from '../../../src/register/choices.ts'
import { formKindWords } from '../../../src/register/description/logs.ts'
import type { Register } from '../../../src/register/register.ts'
import { groupId } from '../../../src/domain/ids.ts'
import { wantedForms } from '../../../src/forms/wanted-forms.ts'
import { setUpAgain } from './advice.ts'
import { skipped, troubled, type Check, type Trouble } from './check.ts'
import type { Surroundings } from './surroundings.ts'

/** Each form as Google shows it to us: there, ours to change and to read, and taking answers. */
export const formsAreOurs: Check = {
  name: 'forms-ours',
  title: 'Alle formulieren zijn er, van ons en gepubliceerd',
  needsRegister: true,
  async run(surroundings) {
    const { register } = await surroundings.register()
    const missing = wantedForms(register).map((wanted): Trouble => ({
      seen: `${nameOf(wanted, register)} is er nog niet`,
      toDo: `Wacht een uur, dan komt het vanzelf. Haast? ${setUpAgain}`,
    }))
    const troubles = await eachForm(register, async (form, name) => standing(surroundings, form, name))
    return troubled([...missing, ...troubles], `${register.book.forms.length} formulieren`)
  },
}

/** Each form as somebody sees it who has no account: on the phone of a leader, from the address on the fridge. */
export const formsAreOpen: Check = {
  name: 'forms-open',
  title: 'Ieder formulier gaat open zonder aanmelden',
  needsRegister: true,
  async run(surroundings) {
    const { register } = await surroundings.register()
    if (register.book.forms.length === 0) return skipped('er zijn nog geen formulieren')
    return troubled(await eachForm(register, ({ address }, name) => asStranger(address, name)))
  },
}

export const nameOf = (
  { kind, groupId: id }: Pick<RegisteredForm, 'kind' | 'groupId'>,
  { facts }: Register,
) => {
  const group = id === undefined ? undefined : (facts.groups.get(groupId(id))?.name ?? id)
  return `Het formulier ${[formKindWords[kind], group].filter(Boolean).join(' van ')}`
}

export async function eachForm(
  register: Register,
  look: (form: RegisteredForm, name: string) => Promise<readonly Trouble[]>,
): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = []
  for (const form of register.book.forms)
    if (!isStopped(form, register)) troubles.push(...(await look(form, nameOf(form, register))))
  return troubles
}

/** Nobody fills in the form of a group that stopped. */
const isStopped = ({ groupId: id }: RegisteredForm, { facts }: Register) =>
  id !== undefined && facts.groups.get(groupId(id))?.status === 'stopped'

async function standing(
  { world }: Surroundings,
  form: RegisteredForm,
  name: string,
): Promise<readonly Trouble[]> {
  let state: FormState | 'gone'
  try {
    state = await world.forms.state(form.formId)
    if (state !== 'gone') await world.forms.responses(form.formId, world.clock.now())
  } catch (error) {
    return [
      {
        seen: `${name} kon ik niet lezen (${error instanceof Error ? error.message : 'geen antwoord'})`,
        toDo: `Draai dit over een kwartier nog eens. Blijft het? ${setUpAgain}`,
      },
    ]
  }
  if (state === 'gone')
    return [
      {
        seen: `${name} is weggegooid, of niet meer met ons gedeeld`,
        toDo: `Kijk in Google Drive, ook in de prullenbak, en zet het terug. Lukt dat niet? ${setUpAgain} Dat deelt het weer, of maakt een nieuw.`,
      },
    ]
  const troubles: Trouble[] = []
  if (!state.published) troubles.push({ seen: `${name} is niet gepubliceerd`, toDo: publish })
  else if (!state.accepting) troubles.push({ seen: `${name} neemt geen antwoorden aan`, toDo: publish })
  return troubles
}

/** No credentials go along, and no cookies: `fetch` has none. */
async function asStranger(address: string, name: string): Promise<readonly Trouble[]> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) })
    await answer.body?.cancel()
    const { hostname, pathname } = new URL(answer.url)
    if (hostname === 'accounts.google.com' || answer.status === 401 || answer.status === 403)
      return [
        {
          seen: `${name} vraagt een vreemde om zich aan te melden`,
          toDo: 'Open het formulier, kies Publiceren › Beheren, en zet ‘Mensen die antwoorden’ op ‘Iedereen met de link’.',
        },
      ]
    if (pathname.endsWith('/closedform'))
      return [{ seen: `${name} zegt tegen een vreemde dat het dicht is`, toDo: publish }]
    return answer.status === 200
      ? []
      : [
          {
            seen: `${name} antwoordt een vreemde met ${answer.status}`,
            toDo: setUpAgain,
          },
        ]
  } catch {
    return [
      {
        seen: `${name} geeft een vreemde geen antwoord`,
        toDo: 'Kijk of je internet hebt, en draai dit nog eens.',
      },
    ]
  }
}

const publish = 'Open het formulier, kies rechtsboven Publiceren, en laat antwoorden toe.'
