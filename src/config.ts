import { createPublicKey } from 'node:crypto'
import { z } from 'zod'
import { Fault } from './fault.ts'

const loopback = z.url({
  protocol: /^http$/,
  hostname: /^(127\.0\.0\.1|localhost)$/,
  error: 'the local mode reaches this computer only',
})

const shared = {
  /** The register: the spreadsheet comes first, and everything else belongs to it. */
  SPREADSHEET_ID: z.string().min(10),
  PROJECT: z.string().min(1),
  LOCATION: z.string().min(1),
  /** Where the queues deliver. */
  INTAKE_URL: z.url(),
  LETTERS_URL: z.url(),
  /** The service account that may wake the private functions. */
  CALLER: z.email(),
  /** The Pub/Sub topic of the Forms watches, `projects/…/topics/…`. */
  FORMS_TOPIC: z.string().min(1),
  /** The public address of `api`. */
  PUBLIC_URL: z.url(),
  /** The address that letters come from; who signs them stands in Instellingen. */
  MAIL_FROM: z.email(),
  /** Signs the addresses that stop the letters. */
  LINK_SECRET: z.string().min(16),
}

/** Base64 of a public key on the curve that SendGrid signs with. */
const eventsKey = z.string().refine(isKey, 'wanted a public key as SendGrid shows it')

/** Who carries the letters, and what that takes. Without MAIL it is SendGrid. */
const sendgrid = {
  MAIL: z.literal('sendgrid').optional(),
  SENDGRID_API_KEY: z.string().min(1),
  /** Verifies the events of what became of the letters; without it none are taken in. */
  SENDGRID_EVENTS_KEY: eventsKey.optional(),
}
const smtp = {
  MAIL: z.literal('smtp'),
  SMTP_HOST: z.string().regex(/^[\w.-]+$/, 'wanted the name of a mail server'),
  /** 587 begins by STARTTLS, 465 speaks TLS at once. */
  SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
  SMTP_USER: z.string().min(1),
  SMTP_PASSWORD: z.string().min(1),
}

const cloud = { ...shared, LOCAL_ROOT: z.undefined().optional() }
const live = z.object({ ...cloud, ...sendgrid })
const liveOverSmtp = z.object({ ...cloud, ...smtp })
/** The embedded mail host speaks SendGrid's; no other mail server is reached from here. */
const local = z.object({
  ...shared,
  ...sendgrid,
  /** The embedded Google and mail host. With it, nothing outside this computer is reached. */
  LOCAL_ROOT: loopback,
  INTAKE_URL: loopback,
  LETTERS_URL: loopback,
  PUBLIC_URL: loopback,
  /** How far the local clock was moved; read at each look at the clock. */
  CLOCK_OFFSET_MS: z.coerce.number().default(0),
})

export type Config = z.infer<typeof live> | z.infer<typeof liveOverSmtp> | z.infer<typeof local>

/**
 * The settings of a deployed function, from its environment. Throws a Fault `config-incomplete` that names each
 * variable which is missing or wrong, and never its value.
 */
export function configOf(env: Readonly<Record<string, string | undefined>>): Config {
  const overSmtp = env.MAIL === 'smtp' ? liveOverSmtp : live
  const parsed = (env.LOCAL_ROOT === undefined ? overSmtp : local).safeParse(env)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`)
  throw new Fault('config-incomplete', `Cannot start: wanted ${wrong.join(', ')} in the environment`)
}

function isKey(text: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
  } catch {
    return false
  }
}
