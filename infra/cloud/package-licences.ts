import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { root } from './package-bundle.ts'

/** A package of others that is in the bundle, with what its licence asks to be passed on. */
export interface Bundled {
  readonly name: string
  readonly version: string
  /** As SPDX names it. */
  readonly licence: string
  readonly text: string
}

/** The packages whose code is among `inputs`, sorted by name and version. */
export function bundledPackages(inputs: readonly string[]): readonly Bundled[] {
  const folders = new Set(inputs.flatMap((path) => folderOf(path) ?? []))
  const packages = new Map<string, Bundled>()
  for (const folder of folders) {
    const one = readPackage(resolve(root, folder))
    packages.set(`${one.name} ${one.version}`, one)
  }
  return [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** Throws if a package asks more of those who pass it on than to name it. */
export function refuseCopyleft(packages: readonly Bundled[]): void {
  const refused = packages.filter(({ licence }) => !isPermissive(licence))
  if (refused.length === 0) return
  const named = refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')
  throw new RangeError(`Cannot package ${named}, wanted one of the licences ${permissive.join(', ')}`)
}

export const licenceText = (packages: readonly Bundled[]): string =>
  [
    'The functions are built of these packages, beside our own code. What npm installs next to them brings its own.',
    packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join('\n'),
    ...packages.map(
      ({ name, version, licence, text }) => `${line}\n${name} ${version}\nLicence: ${licence}\n\n${text}`,
    ),
  ].join('\n\n') + '\n'

function readPackage(folder: string): Bundled {
  const { data } = manifest.safeParse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  if (data === undefined)
    throw new RangeError(`Cannot say under which licence ${folder} is, wanted name, version and license`)
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readText(join(folder, file)))
  const text = texts.length > 0 ? texts.join('\n\n') : inReadme(folder)
  if (text === undefined) throw new RangeError(`Cannot pass on the licence of ${folder}, wanted its text`)
  return { name: data.name, version: data.version, licence: data.license, text }
}

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string() })

/** Some write their licence at the end of their README only. */
function inReadme(folder: string): string | undefined {
  const file = readdirSync(folder).find((name) => /^readme/i.test(name))
  if (file === undefined) return undefined
  const text = readText(join(folder, file))
  return /^(?:#+ *licen[cs]e|licen[cs]e\n-+)\s*\n+([\s\S]+)/im.exec(text)?.[1]?.trim()
}

const readText = (path: string) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()

/** The folder of the innermost package that a file belongs to. */
const folderOf = (path: string): string | undefined =>
  /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]

/** One of several that we may choose from is enough; of several together each must do. */
const isPermissive = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => permissive.includes(one)))

const permissive: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]
const line = '-'.repeat(80)
