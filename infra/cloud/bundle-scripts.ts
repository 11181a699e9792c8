import { build } from 'esbuild'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'

export const scripts = ['bound', 'installer'] as const
export type ScriptName = (typeof scripts)[number]

/** Which installation the scripts are for: nobody has to type it over. */
export interface Installation {
  readonly version: string
  readonly apiUrl: string
  readonly spreadsheetId: string
  readonly workingAccount: string
}

/**
 * One script of Apps Script as text, to be pasted or pushed: everything in one function, and beside it a global function
 * for whatever Google, a menu or a person calls by name.
 */
export async function bundleScript(name: ScriptName, installation: Installation): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, 'apps-script', name, 'main.ts')],
    absWorkingDir: root,
    write: false,
    bundle: true,
    format: 'iife',
    globalName: 'script',
    target: 'es2019',
    charset: 'utf8',
    tsconfigRaw: {},
    define: { INSTALLATION: JSON.stringify(installation) },
    banner: {
      js: `// Missiegroepen ${installation.version} · ${name} · made by bundle-scripts: paste it whole`,
    },
    footer: { js: (await namesOf(name)).map(stub).join('\n') },
    logLevel: 'warning',
  })
  return outputFiles.map(({ text }) => text).join('\n')
}

/** Writes each script and its manifest, as they are pasted, into a folder of its own. */
export async function writeScripts(folder: string, installation: Installation): Promise<void> {
  for (const name of scripts) {
    const into = resolve(folder, name)
    await mkdir(into, { recursive: true })
    await writeFile(resolve(into, 'Code.gs'), await bundleScript(name, installation))
    await writeFile(
      resolve(into, 'appsscript.json'),
      await readFile(resolve(root, 'apps-script', name, 'appsscript.json'), 'utf8'),
    )
  }
}

/** Apps Script finds functions by reading the file: each gets a declaration of its own. */
const stub = (name: string) => `function ${name}(event) {\n  return script.${name}(event)\n}`

async function namesOf(name: ScriptName): Promise<readonly string[]> {
  const module: unknown = await import(`../../apps-script/${name}/main.ts`)
  return typeof module === 'object' && module !== null ? Object.keys(module).sort() : []
}

const root = resolve(import.meta.dirname, '../..')
