import { build, type Plugin } from 'esbuild'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export interface Bundle {
  /** By their name in the zip. */
  readonly files: Readonly<Record<string, string>>
  /** The path of each source that is in it, from the root of the project. */
  readonly inputs: readonly string[]
}

/**
 * All functions in one file. They share nearly all they load, so that six files would only be six times as much to
 * keep; the framework stays outside, because it must be the one that Google's buildpack installs and starts.
 *
 * Node reads the source map only with `NODE_OPTIONS=--enable-source-maps`: it costs some 10 MB at every start, and is
 * meant for when something is being looked for.
 */
export async function bundleFunctions(): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: entry(), resolveDir: root, sourcefile: 'all-functions.js' },
    absWorkingDir: root,
    // Beside src/, so that the source map says `src/…`; nothing is written there.
    outfile: resolve(root, mainFile),
    write: false,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    external: ['@google-cloud/functions-framework'],
    plugins: [zodInEnglish, withoutMimeTypes],
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
  return {
    files: Object.fromEntries(outputFiles.map(({ path, text }) => [path.slice(root.length + 1), text])),
    inputs: Object.keys(Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint)?.inputs ?? {}),
  }
}

export const mainFile = 'functions.js'

const entry = () =>
  readdirSync(resolve(root, 'functions'))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => `import './functions/${file}'`)
    .join('\n')

/** Zod brings its messages in fifty languages. They are read in the log only, so one will do. */
const zodInEnglish: Plugin = {
  name: 'zod-in-english',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: `export { default as en } from './en.js'`,
    }))
  },
}

/** The mail client could send files as a web form does, and brings a table of 2,500 kinds of file for that. It sends JSON. */
const withoutMimeTypes: Plugin = {
  name: 'without-mime-types',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]mime-db[\\/]db\.json$/ }, () => ({ contents: '{}', loader: 'json' }))
  },
}
