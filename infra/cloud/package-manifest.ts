import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { mainFile } from './package-bundle.ts'

const framework = '@google-cloud/functions-framework'

/**
 * The `package.json` in the zip, for Google's buildpack: what to start, under which Node, and the framework, pinned.
 * It has no scripts, so that there is none the buildpack would run.
 */
export function manifestOf(root: string): string {
  const { name, version, license, dependencies } = ownOf(root)
  return jsonText({ name, version, private: true, license, main: mainFile, engines, dependencies })
}

/** The `package-lock.json` in the zip: the part of our own under the framework, so that npm installs what was tested. */
export function lockOf(root: string): string {
  const { packages } = lock.parse(readJson(join(root, 'package-lock.json')))
  const { name, version, dependencies } = ownOf(root)
  const kept = new Set<string>()
  const waiting = [placeOf(packages, '', framework)]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (kept.has(place)) continue
    kept.add(place)
    waiting.push(...needsOf(packages, place))
  }
  return jsonText({
    name,
    version,
    lockfileVersion: 3,
    requires: true,
    packages: Object.fromEntries([
      ['', { name, version, engines, dependencies }],
      ...[...kept].sort().map((place) => [place, packages[place]] as const),
    ]),
  })
}

const needsOf = (packages: Locked, place: string): readonly string[] => {
  const { dependencies = {}, peerDependencies = {} } = packages[place] ?? {}
  return Object.keys({ ...dependencies, ...peerDependencies }).map((name) => placeOf(packages, place, name))
}

/** Where npm put what `from` gets when it asks for `name`: the nearest `node_modules` upward. */
function placeOf(packages: Locked, from: string, name: string): string {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (place in packages) return place
    if (at === '')
      throw new RangeError(`Cannot lock ${name}, wanted it in package-lock.json: run npm install`)
  }
}

const ownOf = (root: string) => own.parse(readJson(join(root, 'package.json')))
const own = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  dependencies: z.object({ [framework]: z.string().regex(/^\d+\.\d+\.\d+$/) }),
})

const named = z.record(z.string(), z.string()).optional()
const lock = z.object({
  packages: z.record(z.string(), z.looseObject({ dependencies: named, peerDependencies: named })),
})
type Locked = z.infer<typeof lock>['packages']

const engines = { node: '24' }
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const jsonText = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`
