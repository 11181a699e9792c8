import { expect } from 'vitest'
import { Fault } from '../../src/fault.ts'
import type { World } from '../../src/ports.ts'
import { readRegister } from '../../src/register/read-register.ts'
import type { Snapshot } from '../../src/register/snapshot.ts'
import { heldWords } from '../../src/forms/attendance-form.ts'
import { consentNo, consentYes, oldEnough, placeAnswers } from '../../src/forms/welcome-form.ts'
import { keepUp } from '../../src/workflows/keep-up.ts'
import { sendLetters } from '../../src/workflows/send-letters.ts'
import { takeIn } from '../../src/workflows/take-in.ts'
import { writeWeekly } from '../../src/workflows/write-weekly.ts'
import { namesOn } from '../memory/forms.ts'
import { attended, Died, turnTaker, type Around } from './attended.ts'
import { atRest, counted, dayToDay, type Known } from './checks.ts'
import { formIds } from './neighbourhood.ts'
import type { Scene } from './scene.ts'
import type { Death, Run, Sends, Step, Works } from './steps.ts'
import { dayAfter, onTheWallOf, type Told } from './told.ts'
import { mastersIn, touchedCells, type Sheets } from './typed-cells.ts'

/**
 * Lives through the steps, and after each of them looks whether everything is as it was promised. What was broken is
 * said of the step after which it was seen.
 */
export async function live(scene: Scene, steps: readonly Step[]): Promise<void> {
  const life = begin(scene)
  await life.audit()
  for (const [index, step] of steps.entries()) {
    await life.do(step)
    // What is sent changes nothing in the register by itself.
    if (!step.do.startsWith('send')) {
      await life.audit()
      life.broken.push(...(await dayToDay(scene, life.known)))
    }
    if (life.broken.length > 0)
      expect.fail(`Step ${index + 1}, ${JSON.stringify(step)}: ${life.broken.join('; ')}`)
  }
  await life.do({ do: 'come to rest' })
  if (life.broken.length > 0) expect.fail(`At the end: ${life.broken.join('; ')}`)
}

function begin(scene: Scene) {
  const { world, forms } = scene
  const broken: string[] = []
  const known: Known = {
    told: [],
    everTold: [],
    newcomers: [],
    logsTouched: false,
    mayBeDouble: false,
    overdue: false,
  }
  let guests = 0
  let typedLast: Sheets = {}

  const now = () => Date.parse(world.clock.now())

  const send = (step: Sends) => {
    // No two are sent at the very same moment.
    scene.pass(1 / 1000)
    if (step.do === 'show what was late') {
      forms.show()
      known.overdue ||= known.told.some(
        ({ listed, changedAt }) => !listed && now() - changedAt > 20 * 3_600_000,
      )
      known.told = known.told.map((told) => ({ ...told, listed: true }))
    } else if (step.do === 'send a welcome') {
      const name = step.named ? `Gast ${++guests}` : ''
      const responseId = forms.send(formIds.Welkom, {
        kind: 'welcome',
        answers: {
          consent: [step.consents ? consentYes : consentNo],
          age: [oldEnough],
          contact: ['0687654321'],
          place: [placeAnswers.seeker],
          group: [`g-${step.group === 'Overvecht' ? 'over' : 'lune'}`],
          ...(name === '' ? {} : { name: [name] }),
        },
      })
      known.newcomers.push({ responseId, name, consents: step.consents })
    } else sendEvening(step)
  }

  const sendEvening = (step: Extract<Sends, { do: 'send an evening' }>) => {
    const formId = formIds[step.group]
    const earlier = known.told.filter(({ group }) => group === step.group)
    const before = step.again === undefined ? undefined : earlier[step.again % Math.max(earlier.length, 1)]
    const sentAt = before?.sentAt ?? now()
    const day =
      step.daysAhead === undefined ? undefined : dayAfter(onTheWallOf(sentAt).evening, step.daysAhead)
    const names = namesOn(forms.shaped.get(formId))
    // Names without «Ja» say that they came together, if any of them is known: that is for another test.
    const ticked =
      step.held !== 'yes' ? [] : names.filter((_, index) => ((step.ticks ?? 0) >> index) % 2 === 1)
    const agreement = step.agrees === true ? `afspraak ${known.everTold.length + 1}` : undefined
    const responseId = forms.send(formId, {
      kind: 'attendance',
      answers: {
        ...(step.held !== undefined && { held: [heldWords[step.held]] }),
        ...(day !== undefined && { day: [day] }),
        ...(ticked.length > 0 && { present: ticked }),
        ...(step.guests !== undefined && { guests: [String(step.guests)] }),
        ...(agreement !== undefined && { agreement: [agreement] }),
      },
      ...(before !== undefined && { responseId: before.responseId }),
      ...(step.late === true && { late: true }),
    })
    const told: Told = {
      responseId,
      group: step.group,
      sentAt,
      changedAt: now(),
      listed: step.late !== true,
      ...(day !== undefined && { day }),
      ...(step.held !== undefined && { held: step.held }),
      ...(ticked.length > 0 && { ticked }),
      ...(step.guests !== undefined && { guests: step.guests }),
      ...(agreement !== undefined && { agreement }),
    }
    known.told = [...known.told.filter((each) => each !== before), told]
    known.everTold.push(told)
  }

  /** One run of ours, with everything that must hold at each of its calls. */
  const running = (
    turn: () => Promise<void>,
    calls: { count: number },
    { meanwhile, dies }: Hazards,
  ): World => {
    let own = 0
    let braked = false
    // Forms may still get the names of a read before the brake: those were the right ones.
    let wasFree = false
    const around: Around = async (call, ask) => {
      await turn()
      own += 1
      calls.count += 1
      if (dies !== undefined && (own > dies.call || (own === dies.call && dies.when === 'before')))
        throw new Died()
      if (meanwhile?.call === calls.count) await edit(meanwhile.edit)
      if (braked && (call === 'send' || (call === 'shape' && !wasFree)))
        broken.push(`${call} under the brake`)
      const answer = await ask()
      if (call === 'read') {
        braked = readRegister(answer as Snapshot, world.clock.now()).brake !== undefined
        wasFree ||= !braked
      }
      if (own === dies?.call) throw new Died()
      await turn()
      return answer
    }
    return attended(world, around)
  }

  const edit = async (given: Parameters<Scene['edit']>[0]) => {
    await audit()
    await scene.edit(given)
    typedLast = mastersIn(await scene.stands())
    const isLog =
      given.do === 'edit a log' || ('tab' in given && (given.tab === 'meetings' || given.tab === 'signups'))
    if (given.do !== 'restore' && !isLog) return
    known.logsTouched = true
    known.mayBeDouble = true
  }

  /** Whatever changed in the masters since a person was there last, we did. */
  const audit = async () => {
    const masters = mastersIn(await scene.stands())
    broken.push(...touchedCells(typedLast, masters))
    typedLast = masters
  }

  const work = async (step: Works) => {
    const calls = { count: 0 }
    const taker = step.with === undefined ? undefined : turnTaker(step.turns ?? [0])
    const turn = taker?.turn ?? (() => Promise.resolve())
    const { meanwhile, dies } = step
    const first = run(
      running(turn, calls, { ...(meanwhile && { meanwhile }), ...(dies && { dies }) }),
      step.run,
    )
    if (step.with === undefined || taker === undefined) return first
    const second = run(running(turn, calls, meanwhile === undefined ? {} : { meanwhile }), step.with)
    await taker.untilDone([first, second])
    return false
  }

  /** After a look at everything that nobody disturbed, everything counts. */
  const worked = async (step: Works) => {
    const isDone = await work(step)
    const isAll = step.run === 'sweep' || step.run === 'night'
    const isPlain = step.with === undefined && step.meanwhile === undefined && step.dies === undefined
    if (isDone && isAll && isPlain && !known.logsTouched && !known.overdue)
      broken.push(...(await counted(scene, known)))
  }

  /** Whether it came to its end. */
  const run = async (own: World, what: Run): Promise<boolean> => {
    try {
      await whatIsDone[what](own, scene)
      return true
    } catch (error) {
      if (!(error instanceof Died) && !(error instanceof Fault))
        broken.push(`${what} broke off: ${error instanceof Error ? (error.stack ?? '') : String(error)}`)
      return false
    }
  }

  const rest = async () => {
    await scene.calm()
    send({ do: 'show what was late' })
    for (const next of ['look at the sheet', 'sweep', 'look at the sheet', 'night'] as const) {
      scene.pass(61)
      await work({ do: 'work', run: next })
    }
    known.logsTouched = false
    known.overdue = false
    broken.push(...(await atRest(scene, known)))
    scene.worsen()
  }

  return {
    known,
    broken,
    audit,
    do: async (step: Step): Promise<void> => {
      if (step.do === 'come to rest') await rest()
      else if (step.do === 'work') await worked(step)
      else if (isSent(step)) send(step)
      else if (step.do === 'jump') scene.pass(Math.max(0, (Date.parse(step.to) - now()) / 60_000))
      else if (step.do === 'pass') {
        scene.pass(step.minutes)
        await scene.save()
      } else await edit(step)
    },
  }
}

const isSent = (step: Step): step is Sends => step.do.startsWith('send ') || step.do === 'show what was late'

type Hazards = { readonly meanwhile?: Works['meanwhile'] & object; readonly dies?: Death }

const whatIsDone: Readonly<Record<Run, (world: World, scene: Scene) => Promise<void>>> = {
  'look at Overvecht': (world) => takeIn(world, { formId: formIds.Overvecht }),
  'look at Welkom': (world) => takeIn(world, { formId: formIds.Welkom }),
  sweep: (world) => takeIn(world, {}),
  'look at the sheet': (world) => takeIn(world, { sheet: true }),
  weekly: (world) => writeWeekly(world),
  letters: (world, { queue }) => sendLetters(world, queue.rounds.at(-1)?.keys ?? []),
  night: (world) => keepUp(world),
}
