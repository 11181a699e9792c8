/**
 * Keeps other sites out of the local server: a page elsewhere that lets its own name lead to this computer is refused by
 * its Host, and one that posts to us from afar by its Origin. Programs (curl, a client
 * of Google) send no Origin; a form takes answers from anywhere, as Google's does.
 */
import type { MiddlewareHandler } from 'hono'

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]'])

export const localOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host
  if (!ownNames.has(nameOf(host))) {
    return c.text('Deze server antwoordt alleen op localhost en 127.0.0.1.\n', 403)
  }
  const isForm = c.req.path.startsWith('/forms/d/e/')
  const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isForm
  const origin = c.req.header('origin')
  if (changes && origin !== undefined && origin !== `http://${host}`) {
    return c.text('Een pagina van elders mag hier niets veranderen.\n', 403)
  }
  return next()
}

const nameOf = (host: string) => host.replace(/:\d+$/, '').toLowerCase()
