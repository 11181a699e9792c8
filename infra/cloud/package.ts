import { zipSync, type Zippable } from 'fflate'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleFunctions, root } from './package-bundle.ts'
import { bundledPackages, licenceText, refuseCopyleft } from './package-licences.ts'
import { lockOf, manifestOf } from './package-manifest.ts'

/** The one zip that every function is deployed from; which of them it is, says its entry point. */
export const zipName = 'functions.zip'

/** What is in the zip. The same sources give the same bytes, so that Terraform deploys only what changed. */
export async function packageFunctions(): Promise<Uint8Array> {
  const { files, inputs } = await bundleFunctions()
  const packages = bundledPackages(inputs)
  refuseCopyleft(packages)
  return zipSync(
    inOrder({
      ...files,
      'LICENSES.txt': licenceText(packages),
      'package.json': manifestOf(root),
      'package-lock.json': lockOf(root),
    }),
    { level: 9, mtime: beginning(), os: unix, attrs: readableFile },
  )
}

/** Writes the zip into `folder` and gives its path. */
export async function writePackage(folder: string): Promise<string> {
  const bytes = await packageFunctions()
  mkdirSync(folder, { recursive: true })
  const path = join(folder, zipName)
  writeFileSync(path, bytes)
  return path
}

const inOrder = (files: Readonly<Record<string, string>>): Zippable =>
  Object.fromEntries(
    Object.entries(files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, text]) => [name, new TextEncoder().encode(text)]),
  )

/** The first day that a zip can name, by the computer's own clock, as a zip knows no time zone. */
const beginning = () => new Date(1980, 0, 1)
const unix = 3
const readableFile = 0o100644 << 16

if (import.meta.main) console.log(await writePackage(join(root, '.package')))
