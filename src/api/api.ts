import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { groupId } from '../domain/ids.ts'
import { eveningMeant } from '../forms/evening.ts'
import { eveningLink, welcomeLink } from '../forms/links.ts'
import { sendingOf } from '../forms/sending.ts'
import type { World } from '../ports.ts'
import { isGone, presentForm } from '../register/present-form.ts'
import { look } from '../workflows/look.ts'
import { stopLetters } from '../workflows/stop-letters.ts'
import { createMailEvents, type MailEventsOptions } from './mail-events.ts'
import type { People } from './people.ts'
import { createScriptApi } from './script.ts'
import { stopPage } from './stop-page.ts'

export interface ApiOptions {
  /** Who may use the menu of the sheet; without it nobody. */
  readonly people?: People
  /** What verifies SendGrid's events; without it they are not taken in. */
  readonly mailEvents?: MailEventsOptions
}

/** The only public function: the sheet's menu and wake-ups, short addresses of the forms, no more letters. */
export function createApi(world: World, { people, mailEvents }: ApiOptions = {}): Hono {
  const app = new Hono()
  app.use(secureHeaders())
  app.onError((error, c) => {
    world.log.error('api', error)
    return c.text('Even geduld: dit lukt nu niet. Probeer het over een minuut nog eens.', 503)
  })
  app.notFound((c) => c.text('Dit adres kennen we niet. Vraag je leider om het goede.', 404))

  /** A person changed the sheet. It says nothing else, so that a forged one does no harm. */
  app.post('/sheet/changed', async (c) => {
    await world.queue.intake({ sheet: true }, 'together')
    return c.body(null, 204)
  })

  /** The address on the fridge: it leads to the group's present form with the evening filled in, and changes nothing. */
  app.get('/a/:code', async (c) => {
    const { register, snapshot } = await look(world)
    const known = register.book.forms.findLast(({ code }) => code === c.req.param('code'))
    if (known === undefined) return c.notFound()
    const form = presentForm(register.book, known.kind, known.groupId) ?? known
    if (isGone(form)) return c.text('Dit formulier is even weg. Vraag je leider wat je nu kunt doen.', 503)
    if (form.kind !== 'attendance') return c.redirect(form.address, 302)
    const group = register.facts.groups.get(groupId(form.groupId ?? ''))
    const day = sendingOf(world.clock.now(), snapshot.timeZone)?.day
    if (day === undefined) return c.redirect(form.address, 302)
    return c.redirect(eveningLink(form, group ? eveningMeant(group, day, register.facts) : day), 302)
  })

  /** The address on a Welkom card: Welkom with the group filled in. It tells no other address, and changes nothing. */
  app.get('/w/:group', async (c) => {
    const { register } = await look(world)
    const form = presentForm(register.book, 'welcome')
    if (form === undefined) return c.notFound()
    if (isGone(form)) return c.text('Dit formulier is even weg. Vraag je leider wat je nu kunt doen.', 503)
    const group = register.facts.groups.get(groupId(c.req.param('group')))
    return c.redirect(group === undefined ? form.address : welcomeLink(form, group.id), 302)
  })

  /** «Liever geen brief meer?»: a GET asks, and changes nothing. A POST does it: a person's button, or a mail program's one click (RFC 8058). */
  app.get('/brief/:token', (c) =>
    world.addresses.personOf(c.req.param('token')) === undefined ? c.notFound() : c.html(stopPage('ask')),
  )
  app.post('/brief/:token', async (c) => {
    const person = world.addresses.personOf(c.req.param('token'))
    if (person === undefined) return c.notFound()
    const wish = (await c.req.parseBody()).wens === 'start' ? 'resumed' : 'stopped'
    await stopLetters(world, person, wish)
    return c.html(stopPage(wish))
  })
  if (people !== undefined) app.route('/script', createScriptApi(world, people))
  if (mailEvents !== undefined) app.route('/mail/events', createMailEvents(world, mailEvents))
  return app
}
