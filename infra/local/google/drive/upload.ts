/** Drive's uploads: a CSV or TSV that becomes a spreadsheet, or takes the place of what was in one. */
import type { Context } from 'hono'
import { invalidArgument, unimplemented } from '../google-error.ts'
import { csvRows } from './csv.ts'

export interface Upload {
  /** What is said of the file beside its content. */
  readonly metadata: unknown
  readonly rows: string[][]
}

export async function uploadOf(c: Context): Promise<Upload> {
  const uploadType = c.req.query('uploadType')
  const contentType = c.req.header('content-type') ?? ''
  const text = await c.req.text()
  if (uploadType === 'media') return { metadata: {}, rows: rowsOf(text, contentType) }
  if (uploadType !== 'multipart') throw unimplemented(`uploadType ${uploadType ?? ''}`)
  const [first, second] = partsOf(text, contentType)
  if (!first || !second) throw invalidArgument('Missing end boundary in multipart body.')
  return { metadata: metadataOf(first.body), rows: rowsOf(second.body, second.contentType) }
}

function rowsOf(text: string, contentType: string): string[][] {
  const type = contentType.split(';')[0]?.trim()
  if (type === 'text/csv') return csvRows(text)
  if (type === 'text/tab-separated-values') return csvRows(text, '\t')
  throw unimplemented(`uploading ${type ?? 'a file without a type'}`)
}

function metadataOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidArgument('Malformed multipart body.')
  }
}

function partsOf(text: string, contentType: string): { contentType: string; body: string }[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (boundary === undefined) throw invalidArgument('Media type of the request has no boundary.')
  return text
    .split(
      new RegExp(
        `(?:^|\\r?\\n)--${boundary.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:--)?[ \\t]*(?:\\r?\\n|$)`,
      ),
    )
    .slice(1, -1)
    .map((part) => {
      const [head = '', ...body] = part.split(/\r?\n\r?\n/)
      const type = /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? 'text/plain'
      return { contentType: type, body: body.join('\r\n\r\n') }
    })
}
