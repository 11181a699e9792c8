import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { variablesOf, type Answers } from './install-answers.ts'

/** What a step may do to the world; a test gives another one. */
export interface Hands {
  /** Runs a command and answers what it printed. Throws with its last words when it fails. */
  run(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>
  /** Asks something that does not come on the screen. */
  askHidden(question: string): Promise<string>
  write(path: string, text: string): void
  say(line: string): void
  wait(milliseconds: number): Promise<unknown>
}

export interface Step {
  readonly name: string
  run(hands: Hands): Promise<unknown>
}

/** Every step may be done again: it looks first, or what it does is the same the second time. */
export function stepsFor(answers: Answers, spreadsheetId: string): readonly Step[] {
  const { project, owner, billing } = answers
  const bucket = `gs://${project}-terraform`
  const gcloud = (hands: Hands, ...args: string[]) => hands.run('gcloud', [...args, '--quiet'])
  const unlessThere = async (hands: Hands, look: string[], make: string[]) => {
    const isThere = await gcloud(hands, ...look).then(
      () => true,
      () => false,
    )
    if (!isThere) await gcloud(hands, ...make)
  }
  return [
    {
      name: 'Het project',
      run: (hands) => unlessThere(hands, ['projects', 'describe', project], ['projects', 'create', project]),
    },
    {
      name: 'De rekening',
      run: (hands) => gcloud(hands, 'billing', 'projects', 'link', project, `--billing-account=${billing}`),
    },
    {
      name: 'De eerste API’s',
      run: (hands) => gcloud(hands, 'services', 'enable', ...firstApis, `--project=${project}`),
    },
    {
      name: 'De plek waar Terraform onthoudt wat er staat',
      run: (hands) =>
        unlessThere(
          hands,
          ['storage', 'buckets', 'describe', bucket],
          [
            'storage',
            'buckets',
            'create',
            bucket,
            `--project=${project}`,
            '--location=europe-west4',
            '--uniform-bucket-level-access',
            '--public-access-prevention',
          ],
        ),
    },
    {
      name: 'De tweede eigenaar',
      run: (hands) =>
        gcloud(
          hands,
          'projects',
          'add-iam-policy-binding',
          project,
          `--member=user:${owner}`,
          '--role=roles/owner',
          '--condition=None',
        ),
    },
    ...deploySteps(answers, spreadsheetId),
  ]
}

/** Once a year: the newest version, checked here before it goes to the cloud, and looked at there by the doctor. */
export const upkeepSteps = (answers: Answers, spreadsheetId: string): readonly Step[] => [
  { name: 'De nieuwste versie', run: (hands) => hands.run('git', ['pull', '--ff-only']) },
  { name: 'Wat erbij hoort', run: (hands) => hands.run('npm', ['ci', '--no-audit', '--no-fund']) },
  {
    name: 'Doet alles het hier? (een minuut of vijf)',
    run: (hands) => hands.run('npm', ['run', '--silent', 'check']),
  },
  ...deploySteps(answers, spreadsheetId),
  {
    name: 'De dokter',
    run: async (hands) => {
      hands.say(
        await hands.run('npm', ['run', '--silent', 'doctor'], await environmentIn(hands, answers.project)),
      )
    },
  },
]

const deploySteps = ({ project, ...answers }: Answers, spreadsheetId: string): readonly Step[] => [
  {
    name: 'Het pakket',
    run: (hands) => hands.run('npm', ['run', '--silent', 'package']),
  },
  {
    name: 'De cloud (een minuut of tien)',
    run: async (hands) => {
      hands.write(
        'terraform/terraform.tfvars.json',
        `${JSON.stringify(variablesOf({ ...answers, project }, spreadsheetId), null, 2)}\n`,
      )
      await hands.run('terraform', [
        '-chdir=terraform',
        'init',
        '-input=false',
        `-backend-config=bucket=${project}-terraform`,
      ])
      const secrets = { TF_VAR_secrets: JSON.stringify(await secretsOf(hands, project)) }
      await patiently(hands, () =>
        hands.run('terraform', ['-chdir=terraform', 'apply', '-input=false', '-auto-approve'], secrets),
      )
    },
  },
  {
    name: 'De twee scripts om te plakken',
    run: (hands) => hands.run('npm', ['run', '--silent', 'scripts']),
  },
]

/** What the functions are given in the cloud: the doctor looks with their eyes. It stays in memory. */
async function environmentIn(hands: Hands, project: string): Promise<Readonly<Record<string, string>>> {
  const said = await hands.run('terraform', ['-chdir=terraform', 'output', '-json', 'environment'])
  const environment = z.record(z.string(), z.string()).parse(JSON.parse(said === '' ? '{}' : said))
  const { mail, links } = await secretsOf(hands, project)
  const key = environment.MAIL === 'smtp' ? 'SMTP_PASSWORD' : 'SENDGRID_API_KEY'
  return { ...environment, [key]: mail, LINK_SECRET: links }
}

/** What Google keeps already, or else the key that the volunteer types and chance of our own. */
async function secretsOf(hands: Hands, project: string) {
  const kept = (name: string) =>
    hands
      .run('gcloud', [
        'secrets',
        'versions',
        'access',
        'latest',
        `--secret=${name}`,
        `--project=${project}`,
        '--quiet',
      ])
      .then((value) => value.trim())
      .catch(() => '')
  const mail = await kept('mail')
  const links = await kept('links')
  return {
    mail: mail === '' ? await hands.askHidden('Sleutel van SendGrid, of wachtwoord van de mailbox') : mail,
    links: links === '' ? randomBytes(32).toString('hex') : links,
  }
}

/** In a young project APIs, accounts and metrics are still waking up: again after a while, five times. */
async function patiently(hands: Hands, work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work()
      return
    } catch (error) {
      if (attempt === patience) throw error
      hands.say(`  Google wordt nog wakker. Over ${attempt} minuten nog eens (${attempt} van ${patience}).`)
      await hands.wait(attempt * 60_000)
    }
  }
}

const firstApis = ['cloudresourcemanager', 'serviceusage', 'storage', 'iam', 'secretmanager'].map(
  (api) => `${api}.googleapis.com`,
)
const patience = 5
