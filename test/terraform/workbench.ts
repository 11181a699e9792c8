import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const configuration = resolve(import.meta.dirname, '../../terraform')

/** Whether there is a `terraform` to be found, and which. */
export const terraformHere: string | undefined = (() => {
  try {
    return /Terraform v(\S+)/.exec(
      execFileSync('terraform', ['version'], { encoding: 'utf8', env: quietEnvironment(), stdio: 'pipe' }),
    )?.[1]
  } catch {
    return undefined
  }
})()

export interface Outcome {
  readonly code: number
  /** All that it said, in one line. */
  readonly said: string
}

export type Workbench = ReturnType<typeof createWorkbench>

/**
 * A copy of `terraform/` in a folder of its own, with the provider of schemas in a mirror beside it, since `init` writes
 * a lock file with that provider's sum. Nothing reaches the network.
 */
export function createWorkbench() {
  const root = mkdtempSync(join(tmpdir(), 'missiegroep-terraform-'))
  const place = join(root, 'terraform')
  cpSync(configuration, place, { recursive: true })
  layMirror(join(root, 'mirror'))
  writeFileSync(
    join(root, 'terraform.rc'),
    `provider_installation {\n  filesystem_mirror {\n    path = "${join(root, 'mirror')}"\n  }\n}\n`,
  )
  const env = {
    ...quietEnvironment(),
    TF_CLI_CONFIG_FILE: join(root, 'terraform.rc'),
    // The provider of schemas speaks plainly: both ends are on this computer.
    TF_DISABLE_PLUGIN_TLS: '1',
  }
  return {
    place,
    run: (...words: readonly string[]): Promise<Outcome> =>
      new Promise((done) => {
        execFile('terraform', [...words], { cwd: place, env, encoding: 'utf8' }, (error, out, wrong) => {
          done({ code: error === null ? 0 : Number(error.code ?? 1), said: inOneLine(`${out} ${wrong}`) })
        })
      }),
    clear: () => {
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Terraform breaks its lines where the window ends. */
const inOneLine = (text: string) => text.replace(/\s+/g, ' ')

function layMirror(mirror: string): void {
  const system = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`
  const folder = join(mirror, 'registry.terraform.io/hashicorp/google', version, system)
  mkdirSync(folder, { recursive: true })
  const provider = join(import.meta.dirname, 'provider/provider.ts')
  writeFileSync(
    join(folder, `terraform-provider-google_v${version}_x5`),
    `#!/bin/sh\nexec "${process.execPath}" "${provider}"\n`,
    { mode: 0o755 },
  )
}

/** Any that `~> 7.0` takes. */
const version = '7.0.0'

function quietEnvironment() {
  return { ...process.env, TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1', NO_COLOR: '1' }
}
