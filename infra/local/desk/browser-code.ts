/** Serves the desk's own style and code. There is no build step: a browser gets the `.ts` with its types stripped. */
import { Hono } from 'hono'
import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'

const names = /^(?:register\/)?[a-z-]+\.(?:ts|css|svg)$/

export function createBrowserCode(): Hono {
  const app = new Hono()
  app.get('/*', async (c) => {
    const name = c.req.path.replace(/^.*\/desk\/browser\//, '')
    if (!names.test(name)) return c.notFound()
    const type = types[name.slice(name.lastIndexOf('.'))] ?? 'text/plain'
    try {
      return c.body(await read(name), 200, { 'content-type': type, 'cache-control': 'no-cache' })
    } catch {
      return c.notFound()
    }
  })
  return app
}

const types: Readonly<Record<string, string>> = {
  '.ts': 'text/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.svg': 'image/svg+xml',
}

async function read(name: string): Promise<string> {
  const text = await readFile(new URL(`browser/${name}`, import.meta.url), 'utf8')
  return name.endsWith('.ts') ? withoutTypes(text) : text
}

/** Node runs our `.ts` without a word, yet warns that this very function is young: that says nothing to who starts us. */
function withoutTypes(text: string): string {
  const warn = process.emitWarning.bind(process)
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(text)
  } finally {
    process.emitWarning = warn
  }
}
