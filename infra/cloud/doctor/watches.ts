import { skipped, troubled, type Check, type Trouble } from './check.ts'
import { eachForm } from './forms.ts'
import type { Surroundings } from './surroundings.ts'

/** Google forgets a watch after seven days; the night renews it. One that has few days left was not renewed lately. */
export const watchesLive: Check = {
  name: 'watches',
  title: 'Google wekt ons bij ieder antwoord, nog minstens drie dagen',
  needsRegister: true,
  async run(surroundings) {
    const { register } = await surroundings.register()
    if (register.book.forms.length === 0) return skipped('er zijn nog geen formulieren')
    return troubled(await eachForm(register, ({ formId }, name) => watchOf(surroundings, formId, name)))
  },
}

async function watchOf(
  { forms, config, world }: Surroundings,
  formId: string,
  name: string,
): Promise<readonly Trouble[]> {
  const found = await forms.forms.watches.list({ formId }).then(
    ({ data }) => data.watches ?? [],
    () => undefined,
  )
  if (found === undefined)
    return [
      {
        seen: `${name}: of Google ons wekt is niet te lezen`,
        toDo: 'Zie wat hierboven bij de formulieren staat.',
      },
    ]
  const watch = found.find(
    ({ eventType, target }) => eventType === 'RESPONSES' && target?.topic?.topicName === config.FORMS_TOPIC,
  )
  if (watch === undefined)
    return [{ seen: `${name}: Google wekt ons niet bij een antwoord`, toDo: runUpkeep }]
  if (watch.state === 'SUSPENDED')
    return [
      {
        seen: `${name}: Google hield op ons te wekken (${watch.errorType ?? 'zonder reden'})`,
        toDo: `Kijk of het met ons gedeeld is. ${runUpkeep}`,
      },
    ]
  const days = (Date.parse(watch.expireTime ?? '') - Date.parse(world.clock.now())) / 86_400_000
  return days >= fewestDays
    ? []
    : [{ seen: `${name}: Google wekt ons nog ${Math.max(0, Math.floor(days))} dagen`, toDo: runUpkeep }]
}

const fewestDays = 3
const runUpkeep =
  'Draai de taak upkeep met de hand (gcloud scheduler jobs run upkeep) en dan dit weer. Tot dan komt ieder antwoord met de ronde van elk kwartier.'
