import { setTimeout as wait } from 'node:timers/promises'
import { cloudscheduler_v1 } from 'googleapis/build/src/apis/cloudscheduler/v1.js'
import { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js'
import { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { serviceusage_v1beta1 } from 'googleapis/build/src/apis/serviceusage/v1beta1.js'
import { auth, sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import type { Config } from '../../../src/config.ts'
import { connectTo } from '../../../src/connect.ts'
import type { World } from '../../../src/ports.ts'
import { look, type Seen } from '../../../src/workflows/look.ts'
import { dnsResolver, type Resolver } from './resolver.ts'

/** What looking after the project takes, and the working account may not: the owner's own rights. */
export interface OwnersView {
  readonly queues: cloudtasks_v2.Cloudtasks
  /** Absent where there is none: the embedded Google has queues and no Scheduler. */
  readonly scheduler?: cloudscheduler_v1.Cloudscheduler
  readonly quota?: serviceusage_v1beta1.Serviceusage
}

/** The installation under examination, live or embedded. */
export interface Surroundings {
  readonly config: Config
  readonly world: World
  /** As the working account. */
  readonly sheets: sheets_v4.Sheets
  readonly forms: forms_v1.Forms
  /** Absent when nobody of the project is signed in here. */
  readonly owner?: OwnersView
  /** Absent in the local mode: its addresses exist nowhere else. */
  readonly resolver?: Resolver
  /** Where the sender's DKIM key stands, if not at one of the usual names. */
  readonly dkimSelector?: string
  /** Where a test letter goes, when one is asked for. */
  readonly letterTo?: string
  readonly sleep: (milliseconds: number) => Promise<unknown>
  /** Reads the register, once for all checks. */
  readonly register: () => Promise<Seen>
}

export interface SurroundingsOptions {
  readonly letterTo?: string
  readonly dkimSelector?: string
  /** An access token of the owner's. */
  readonly ownerToken?: string
}

export function surroundingsOf(config: Config, options: SurroundingsOptions = {}): Surroundings {
  const { letterTo, dkimSelector, ownerToken } = options
  const { world } = connectTo(config)
  const google = googleOf(config)
  const isLocal = config.LOCAL_ROOT !== undefined
  let seen: Promise<Seen> | undefined
  return {
    config,
    world,
    sheets: new sheets_v4.Sheets(google),
    forms: new forms_v1.Forms(google),
    ...(isLocal ? { owner: { queues: new cloudtasks_v2.Cloudtasks(google) } } : {}),
    ...(isLocal || ownerToken === undefined ? {} : { owner: ownersView(ownerToken) }),
    ...(isLocal ? {} : { resolver: dnsResolver }),
    ...(dkimSelector === undefined ? {} : { dkimSelector }),
    ...(letterTo === undefined ? {} : { letterTo }),
    sleep: (milliseconds) => wait(milliseconds),
    register: () => (seen ??= look(world)),
  }
}

function ownersView(token: string): OwnersView {
  const google = { auth: withToken(token) }
  return {
    queues: new cloudtasks_v2.Cloudtasks(google),
    scheduler: new cloudscheduler_v1.Cloudscheduler(google),
    quota: new serviceusage_v1beta1.Serviceusage(google),
  }
}

/** The same accounts as the product's own: whatever works here works there. */
function googleOf({ LOCAL_ROOT }: Config) {
  return LOCAL_ROOT === undefined
    ? { auth: new auth.GoogleAuth({ scopes }) }
    : { auth: withToken('local-product'), rootUrl: `${LOCAL_ROOT}/` }
}

function withToken(token: string) {
  const client = new auth.OAuth2()
  client.setCredentials({ access_token: token })
  return client
}

const scopes = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/forms.body',
  'https://www.googleapis.com/auth/forms.responses.readonly',
]
