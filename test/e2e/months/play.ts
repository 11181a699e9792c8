/** Plays the fourteen months through the product, and keeps what was fed to it and what came out. */
import { answersOf } from '../../../infra/local/demo/answers.ts'
import type { Edit } from '../../../infra/local/demo/story.ts'
import { addDays, monthOf, weekdayOf, type Day } from '../../../src/domain/day.ts'
import { amsterdam, momentAt, type Moment } from '../../../src/domain/moment.ts'
import { wantedDescriptions } from '../../../src/forms/wanted-forms.ts'
import { questionIdOf } from '../../../src/forms/question-id.ts'
import type { Envelope } from '../../../src/ports.ts'
import { adoptForms } from '../../../src/workflows/adopt-forms.ts'
import { keepUp } from '../../../src/workflows/keep-up.ts'
import { look } from '../../../src/workflows/look.ts'
import { sendLetters } from '../../../src/workflows/send-letters.ts'
import { takeIn } from '../../../src/workflows/take-in.ts'
import { writeWeekly } from '../../../src/workflows/write-weekly.ts'
import { createMemoryWorld, type MemoryWorld } from '../../memory/world.ts'
import { happenings } from './happenings.ts'
import { typeIn } from './typing.ts'

/** What somebody said of an evening; what they left empty is absent. */
export interface Fed {
  readonly at: Moment
  readonly group: string
  readonly day: Day
  readonly held: boolean
  readonly ticked?: number
  readonly guests?: number
  readonly children?: number
}

export interface Mail {
  readonly at: Moment
  readonly on: Day
  readonly kind: string
  readonly envelope: Envelope
}

export interface Played {
  readonly edits: readonly { readonly at: Moment; readonly edit: Edit }[]
  readonly fed: readonly Fed[]
  readonly mails: readonly Mail[]
  readonly lines: readonly string[]
}

export async function play(): Promise<Played> {
  const story = happenings()
  const world = createMemoryWorld({ on: story.days[0]?.on ?? '', time: '06:00' })
  const { workbook, mailer, queue } = world
  const fed: Fed[] = []
  const mails: Mail[] = []
  const waiting = [...story.filled]
  let letterRows = 0
  let rounds = 0
  let month = ''

  const submitUntil = async (until: Moment, lookIn?: 'look in') => {
    if ((waiting[0]?.at ?? until) >= until) return
    const { register } = await look(world)
    for (let next = waiting[0]; next !== undefined && next.at < until; next = waiting[0]) {
      waiting.shift()
      const sent = answersOf(next, register, monthOf(next.at.slice(0, 10) as Day))
      if (sent === undefined) continue
      submit(world, next.form, sent, next.at)
      if (next.form !== 'attendance') continue
      const said = (key: string) => sent.answers[questionIdOf('attendance', key)]
      const [guests, children, ticked] = [said('guests')?.[0], said('children')?.[0], said('present')?.length]
      fed.push({
        at: next.at,
        group: next.group,
        day: next.day,
        held: next.held === true,
        ...(ticked === undefined ? {} : { ticked }),
        ...(guests === undefined ? {} : { guests: Number(guests) }),
        ...(children === undefined ? {} : { children: Number(children) }),
      })
    }
    if (lookIn === 'look in') await takeIn(world, {})
  }
  const send = async (on: Day) => {
    for (const { keys } of queue.rounds.slice(rounds)) {
      const before = mailer.handed.length
      await sendLetters(world, keys)
      const rows = workbook.rowsOf('letters').slice(letterRows)
      letterRows += rows.length
      mailer.handed.slice(before).forEach((envelope, nth) => {
        const row = rows.find(({ messageId }) => messageId === `m-${before + nth + 1}`)
        mails.push({ at: world.clock.now(), on, kind: String(row?.letterKind), envelope })
      })
    }
    rounds = queue.rounds.length
  }
  const morning = async (on: Day, time: string, meanwhile: string) => {
    await submitUntil(momentAt(on, time, amsterdam))
    world.at(on, time)
    await takeIn(world, {})
    await writeWeekly(world)
    await submitUntil(momentAt(on, meanwhile, amsterdam), 'look in')
    world.at(on, meanwhile)
    await send(on)
  }

  await makeForms(world)
  const edits: { at: Moment; edit: Edit }[] = []
  const typing = new Map(story.days.map((each) => [each.on, each.edits]))
  const last = story.days.at(-1)?.on
  for (
    let on = story.days[0]?.on;
    on !== undefined && last !== undefined && on <= last;
    on = addDays(on, 1)
  ) {
    if (weekdayOf(on) === 1) await morning(on, '07:00', '07:03')
    const today = typing.get(on) ?? []
    if (today.length > 0) {
      world.at(on, '08:30')
      typeIn(workbook, today)
      edits.push(...today.map((edit) => ({ at: world.clock.now(), edit })))
      await takeIn(world, { sheet: true })
      if (today.some(({ kind, tab }) => kind === 'row' && tab === 'groups')) await makeForms(world)
    }
    await morning(on, '10:00', '10:03')
    if (monthOf(on) !== month) await keepUp(world)
    month = monthOf(on)
  }
  return { edits, fed, mails, lines: world.lines }
}

async function makeForms(world: MemoryWorld): Promise<void> {
  const { register } = await look(world)
  const made = wantedDescriptions(register, world.clock.now()).map(({ wanted }) => ({
    ...wanted,
    formId: `form-${wanted.kind}-${wanted.groupId ?? 'all'}`,
  }))
  for (const { formId } of made) world.forms.make(formId)
  if (made.length > 0) await adoptForms(world, made)
}

type Sent = NonNullable<ReturnType<typeof answersOf>>

/** Sends what was filled in at its own moment; forms in memory are filled in by the keys of the questions. */
function submit(
  world: MemoryWorld,
  kind: Parameters<MemoryWorld['forms']['send']>[1]['kind'],
  { formId, answers, responseId }: Sent,
  at: Moment,
): void {
  const questions = world.forms.shaped.get(formId)?.sections.flatMap((section) => section.questions) ?? []
  const byKey = questions.flatMap(({ key }) => {
    const said = answers[questionIdOf(kind, key)]
    return said === undefined ? [] : [[key, said] as const]
  })
  world.atMoment(at)
  world.forms.send(formId, {
    kind,
    answers: Object.fromEntries(byKey),
    ...(responseId === undefined ? {} : { responseId }),
  })
}
