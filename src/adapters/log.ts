import { Fault } from '../fault.ts'
import type { Log } from '../ports.ts'

/**
 * One line of JSON a happening, as Cloud Logging reads it. Of an error only our own Fault speaks: what others threw
 * may hold an address, a name or a key, and is told by its kind and place alone.
 */
export const createLog = (write: (line: string) => void = console.log): Log => ({
  info: (event, fields = {}) => {
    write(JSON.stringify({ severity: 'INFO', message: event, ...fields }))
  },
  error: (event, cause, fields = {}) => {
    write(JSON.stringify({ severity: 'ERROR', message: event, ...tellOf(cause), ...fields }))
  },
})

function tellOf(cause: unknown): Record<string, string> {
  if (cause instanceof Fault) return { code: cause.code, what: cause.message, ...nested(cause.cause) }
  if (cause instanceof Error) return { kind: kindOf(cause), at: placeOf(cause) }
  return { kind: typeof cause }
}

const nested = (cause: unknown) =>
  cause instanceof Error ? { because: kindOf(cause), at: placeOf(cause) } : {}

/** The name of a class of errors, never a sentence. */
const kindOf = ({ name }: Error) => (/^\w{1,40}$/.test(name) ? name : 'Error')

/** The first place of the stack. The stack begins with the message, which is passed over: it may look like a place. */
const placeOf = ({ stack = '', message }: Error) =>
  /^ {4}at (?:.* \()?((?:file:|node:|\/)[^\s()]*:\d+:\d+)\)?$/m.exec(stack.replace(message, ''))?.[1] ??
  'unknown'
