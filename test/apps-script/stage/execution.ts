/** A thread in which one script runs once, with a stand-in of the few services that it uses. */
import { createContext, Script } from 'node:vm'
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { waitingOn, type Answered, type Execution, type Outside, type Said } from './bridge.ts'
import { formServices } from './form-services.ts'
import { sheetServices } from './sheet-services.ts'

const { execution, port, bell } = workerData as {
  readonly execution: Execution
  readonly port: MessagePort
  readonly bell: Int32Array
}

let asked = 0
let now = execution.now
const wait = waitingOn(port, bell)
const outside = (question: Outside): unknown => {
  asked += 1
  now += execution.eachTakes
  const stops = execution.stopsAt?.question === asked ? execution.stopsAt.when : undefined
  if (stops === 'before') process.exit(9)
  const answer = wait(question)
  if (stops === 'after') process.exit(9)
  return answer
}
const http = (method: string, url: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
  outside({
    ask: 'http',
    method,
    url,
    headers: { 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  }) as Answered
const say = (as: Said['as'], words: string) => void wait({ ask: 'said', as, words })

class ScriptDate extends Date {
  constructor(...given: readonly [] | readonly [number]) {
    super(given[0] ?? now)
  }
  static override now() {
    return now
  }
}

const trigger = (name: string) => {
  const made: string[] = [name]
  const chain = {
    forSpreadsheet: (id: string) => (made.push(id), chain),
    onChange: () => (made.push('onChange'), chain),
    timeBased: () => chain,
    everyHours: (hours: number) => (made.push(`every ${hours} h`), chain),
    create: () => void outside({ ask: 'trigger', trigger: made.join(' ') }),
  }
  return chain
}

const lock = { tryLock: () => true, waitLock: () => undefined, releaseLock: () => undefined }

const context = createContext({
  ...sheetServices({ execution, http, say }),
  ...formServices(http),
  Date: ScriptDate,
  console: {
    log: (line: string) => {
      say('log', line)
    },
  },
  UrlFetchApp: {
    fetch(url: string, options: { method: string; payload?: string; headers?: Record<string, string> }) {
      const { status, text } = http(options.method.toUpperCase(), url, options.payload, options.headers)
      if (status === 0) throw new Error(`Address unavailable: ${url}`)
      return { getResponseCode: () => status, getContentText: () => text }
    },
  },
  ScriptApp: {
    getIdentityToken: () => execution.token ?? null,
    getProjectTriggers: () =>
      (outside({ ask: 'triggers' }) as readonly string[]).map((made) => ({
        getHandlerFunction: () => made.split(' ')[0],
      })),
    newTrigger: trigger,
  },
  PropertiesService: {
    getScriptProperties: () => ({
      getProperty: (name: string) => outside({ ask: 'property', name }),
      setProperty: (name: string, value: string) => outside({ ask: 'property', name, value }),
      deleteAllProperties: () => outside({ ask: 'property', name: '*', value: null }),
      deleteProperty: (name: string) => outside({ ask: 'property', name, value: null }),
    }),
  },
  LockService: { getDocumentLock: () => lock, getScriptLock: () => lock },
  Utilities: {
    base64DecodeWebSafe: (text: string) => [...Buffer.from(text, 'base64url')],
    newBlob: (bytes: readonly number[]) => ({ getDataAsString: () => Buffer.from(bytes).toString() }),
    formatDate: (date: Date, timeZone: string) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(date),
    sleep: (milliseconds: number) => {
      now += milliseconds
    },
  },
})

try {
  new Script(execution.code).runInContext(context)
  new Script(execution.call).runInContext(context)
  parentPort?.postMessage({ outcome: 'done', asked })
} catch (error) {
  parentPort?.postMessage({ outcome: 'threw', asked, message: String(error) })
}
