import { auth, sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js'
import { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { createAddresses } from './adapters/addresses.ts'
import { createClock } from './adapters/clock.ts'
import { createDice } from './adapters/dice.ts'
import { createDriveEditors } from './adapters/google/editors.ts'
import { createGoogleForms } from './adapters/google/forms.ts'
import { createGoogleIdentity } from './adapters/google/identity.ts'
import { createTasksQueue } from './adapters/google/tasks-queue.ts'
import type { Door } from './adapters/google/wake-up.ts'
import { createSheetsWorkbook } from './adapters/google/workbook/workbook.ts'
import { createLog } from './adapters/log.ts'
import { createLazyMailer } from './adapters/mail/lazy.ts'
import { configOf, type Config } from './config.ts'
import type { Editors, Identity, Mailer, World } from './ports.ts'

/** The world with its doors, opened once per instance at the first request. */
export interface Connected extends Door {
  readonly config: Config
  /** How `api` knows people. */
  readonly people: { readonly identity: Identity; readonly editors: Editors }
  /** What verifies SendGrid's events; absent when they are not taken in. */
  readonly mailEvents?: { readonly publicKey: string }
}

let connected: Connected | undefined

export const connect = (): Connected => (connected ??= connectTo(configOf(process.env)))

/** Wires the ports to Google, a mail provider and the computer, or in the local mode to their embedded stand-ins. */
export function connectTo(config: Config): Connected {
  const google = googleOf(config)
  const log = createLog()
  const isLocal = config.LOCAL_ROOT !== undefined
  const clock = createClock(() => (isLocal ? Number(process.env.CLOCK_OFFSET_MS ?? 0) : 0))
  const world: World = {
    workbook: createSheetsWorkbook(new sheets_v4.Sheets(google), {
      spreadsheetId: config.SPREADSHEET_ID,
      clock,
      log,
    }),
    forms: createGoogleForms(new forms_v1.Forms(google), {
      topic: config.FORMS_TOPIC,
      inPace: !isLocal,
    }),
    mailer: createLazyMailer(() => mailerOf(config)),
    queue: createTasksQueue(new cloudtasks_v2.Cloudtasks(google), {
      project: config.PROJECT,
      location: config.LOCATION,
      intakeUrl: config.INTAKE_URL,
      lettersUrl: config.LETTERS_URL,
      caller: config.CALLER,
      clock,
      together: isLocal ? 0 : 30,
    }),
    addresses: createAddresses({
      sender: config.MAIL_FROM,
      publicUrl: config.PUBLIC_URL,
      secret: config.LINK_SECRET,
      register:
        config.LOCAL_ROOT === undefined
          ? `https://docs.google.com/spreadsheets/d/${config.SPREADSHEET_ID}/edit`
          : `${config.LOCAL_ROOT}/register`,
    }),
    clock,
    dice: createDice(),
    log,
  }
  const people = {
    identity: createGoogleIdentity({
      clock,
      ...(config.LOCAL_ROOT === undefined ? {} : { keysUrl: `${config.LOCAL_ROOT}/oauth2/v3/certs` }),
    }),
    editors: createDriveEditors(new drive_v3.Drive(google), { spreadsheetId: config.SPREADSHEET_ID, clock }),
  }
  return { world, caller: config.CALLER, config, people, ...mailEventsOf(config) }
}

const mailEventsOf = (config: Config): Pick<Connected, 'mailEvents'> =>
  config.MAIL === 'smtp' || config.SENDGRID_EVENTS_KEY === undefined
    ? {}
    : { mailEvents: { publicKey: config.SENDGRID_EVENTS_KEY } }

async function mailerOf(config: Config): Promise<Mailer> {
  if (config.MAIL === 'smtp') {
    const { createSmtpMailer } = await import('./adapters/mail/smtp.ts')
    return createSmtpMailer({
      host: config.SMTP_HOST,
      port: config.SMTP_PORT,
      user: config.SMTP_USER,
      password: config.SMTP_PASSWORD,
    })
  }
  const { createSendgridMailer } = await import('./adapters/mail/sendgrid.ts')
  return createSendgridMailer({
    apiKey: config.SENDGRID_API_KEY,
    ...(config.LOCAL_ROOT === undefined ? {} : { baseUrl: config.LOCAL_ROOT }),
  })
}

function googleOf(config: Config) {
  if (config.LOCAL_ROOT === undefined) return { auth: new auth.GoogleAuth({ scopes }) }
  const token = new auth.OAuth2()
  token.setCredentials({ access_token: 'local-product' })
  return { auth: token, rootUrl: `${config.LOCAL_ROOT}/` }
}

const scopes = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/forms.body',
  'https://www.googleapis.com/auth/forms.responses.readonly',
  'https://www.googleapis.com/auth/drive.metadata.readonly',
  'https://www.googleapis.com/auth/cloud-platform',
]
