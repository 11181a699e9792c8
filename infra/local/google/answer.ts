/** Answers as Google writes them: pretty-printed JSON with a newline at the end. */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { GoogleError, invalidArgument } from './google-error.ts'

export function answer(c: Context, body: unknown, status = 200): Response {
  const compact = c.req.query('prettyPrint') === 'false'
  return c.body(`${JSON.stringify(body, null, compact ? 0 : 2)}\n`, status as ContentfulStatusCode, {
    'content-type': 'application/json; charset=UTF-8',
  })
}

/** The JSON of an error; Drive adds the older `errors[]`. */
export function answerError(c: Context, error: unknown): Response {
  const google = error instanceof GoogleError ? error : asInternal(error)
  const { code, status, message, details } = google
  const drive = c.req.path.startsWith('/drive/') || c.req.path.startsWith('/upload/drive/')
  const body = drive
    ? { error: { code, message, errors: [{ message, domain: 'global', reason: driveReason(google) }] } }
    : { error: { code, message, status, ...(details ? { details } : {}) } }
  return answer(c, body, code)
}

const payloadLimit = 10_485_760

/** The JSON body of a request; an empty one is an empty object, as Google takes it. */
export async function bodyOf(c: Context): Promise<unknown> {
  const text = await c.req.text()
  if (Buffer.byteLength(text) > payloadLimit) {
    throw invalidArgument(`Request payload size exceeds the limit: ${payloadLimit} bytes.`)
  }
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw invalidArgument(
      `Invalid JSON payload received. Parser terminated before end of string.\n${text.slice(0, 60)}\n^`,
    )
  }
}

function asInternal(error: unknown): GoogleError {
  console.error(error)
  return new GoogleError(500, 'INTERNAL', 'Internal error encountered.')
}

const driveReasons: Record<number, string> = {
  400: 'invalid',
  401: 'authError',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  429: 'rateLimitExceeded',
  501: 'notImplemented',
  503: 'backendError',
}

const driveReason = (error: GoogleError): string => driveReasons[error.code] ?? 'internalError'
