import { expect, test } from 'vitest'
import { createLog } from '../../src/adapters/log.ts'
import { Fault } from '../../src/fault.ts'

const secrets = ['SG.key-of-ours', 'hanneke@voorbeeld.nl', '0612345678', 'Hanneke', '19:30:00']

const logged = (cause: unknown) => {
  const lines: string[] = []
  createLog((line) => lines.push(line)).error('letters', cause, { form: 'f-1' })
  expect(lines).toHaveLength(1)
  return lines[0] ?? ''
}
const parsed = (cause: unknown) => JSON.parse(logged(cause)) as Record<string, unknown>
const withoutSecrets = (line: string) => {
  for (const secret of secrets) expect(line).not.toContain(secret)
}

/** An error as HTTP clients throw it: all that was sent and received hangs on it. */
const clientError = () => {
  const told = secrets.join(' ')
  const error = new Error(`Request failed for ${told}`, { cause: new Error(told) })
  error.name = 'AxiosError'
  const sent = { headers: { authorization: 'Bearer SG.key-of-ours' }, data: told }
  return Object.assign(error, {
    config: sent,
    request: { self: error },
    response: { data: told, config: sent },
  })
}

test('tells what happened, as Cloud Logging reads it', () => {
  const lines: string[] = []
  createLog((line) => lines.push(line)).info('form-gone', { form: 'f-1', times: 2 })
  expect(lines).toEqual(['{"severity":"INFO","message":"form-gone","form":"f-1","times":2}'])
})

test('of an error of somebody else it tells the kind and the place, and nothing that hangs on it', () => {
  const line = logged(clientError())
  withoutSecrets(line)
  expect(JSON.parse(line)).toMatchObject({
    severity: 'ERROR',
    message: 'letters',
    kind: 'AxiosError',
    form: 'f-1',
  })
  expect(parsed(clientError()).at).toMatch(/log\.test\.ts:\d+:\d+$/)
})

test('our own fault speaks, and of what caused it only the kind is told', () => {
  const fault = new Fault('mail-refused', 'Cannot send a letter, wanted an answer of 202', clientError())
  withoutSecrets(logged(fault))
  expect(parsed(fault)).toMatchObject({
    code: 'mail-refused',
    what: 'Cannot send a letter, wanted an answer of 202',
    because: 'AxiosError',
  })
})

test('a message that looks like a place in a file is not taken for one', () => {
  withoutSecrets(logged(new Error('Hanneke,19:30:00')))
  withoutSecrets(logged(new Error('(hanneke@voorbeeld.nl:443:1)')))
  withoutSecrets(logged(new Error('Cannot\n    at /Hanneke/hanneke@voorbeeld.nl:443:1')))
})

test('a kind that is a sentence is not told', () => {
  const error = new Error('x')
  error.name = 'Hanneke is not here'
  withoutSecrets(logged(error))
})

test.each([
  ['a text', 'Hanneke 0612345678', 'string'],
  ['an object', { email: 'hanneke@voorbeeld.nl' }, 'object'],
  ['nothing', undefined, 'undefined'],
  ['null', null, 'object'],
])('of %s that was thrown it tells that it was one', (_, thrown, kind) => {
  expect(parsed(thrown)).toEqual({ severity: 'ERROR', message: 'letters', kind, form: 'f-1' })
})

test('many errors in one, or one that holds itself, are told once', () => {
  withoutSecrets(logged(new AggregateError([clientError(), clientError()], secrets.join())))
  const circular = clientError()
  circular.cause = circular
  withoutSecrets(logged(circular))
  withoutSecrets(logged(new Fault('queue-unreachable', 'Cannot queue a task', circular)))
})

test('an error without a stack is told too', () => {
  const error = new Error('Hanneke')
  delete error.stack
  expect(parsed(error)).toMatchObject({ kind: 'Error', at: 'unknown' })
})
