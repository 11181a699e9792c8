import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const sources = ['src', 'functions', 'infra'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
)

const imported = (file: string): readonly string[] => {
  const text = readFileSync(join(root, file), 'utf8')
  return [
    ...text.matchAll(
      /(?:^|\n)(?:import|export)\s[^'"`]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|\bimport\('([^']+)'\)/g,
    ),
  ].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
}

/** The folder of `src/` in which a file stands, or its first folder elsewhere. */
const layerOf = (path: string): string => {
  const [first = '', second = ''] = path.split('/')
  return first === 'src' ? (second.endsWith('.ts') ? second.slice(0, -3) : second) : first
}

const layersOf = (file: string) =>
  imported(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => layerOf(relative(root, resolve(root, dirname(file), name))))

const packagesOf = (file: string) => imported(file).filter((name) => !name.startsWith('.'))

/** What each layer of src/ may import besides itself. Dependencies point inward. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  fault: [],
  language: ['domain'],
  dutch: ['domain', 'language'],
  english: ['domain', 'language'],
  register: ['domain', 'dutch'],
  forms: ['domain', 'dutch', 'register', 'ports'],
  views: ['domain', 'dutch', 'register', 'forms'],
  letters: ['domain', 'language', 'dutch', 'english', 'register', 'forms', 'views', 'ports'],
  ports: ['domain', 'register', 'forms', 'views'],
  workflows: ['domain', 'dutch', 'register', 'forms', 'views', 'letters', 'ports', 'fault'],
  adapters: ['domain', 'dutch', 'register', 'forms', 'views', 'letters', 'ports', 'fault'],
  api: ['domain', 'dutch', 'register', 'forms', 'letters', 'workflows', 'ports', 'fault'],
  config: ['fault'],
  connect: ['adapters', 'config', 'ports'],
}

/** Libraries that the pure layers may use: none of them does anything but compute. */
const pureLibraries: Readonly<Record<string, readonly string[]>> = {
  domain: ['dayjs', 'dayjs/plugin/isoWeek.js', 'dayjs/plugin/utc.js'],
  language: [],
  dutch: [],
  english: [],
  register: ['zod'],
  forms: ['zod'],
  views: [],
  letters: ['hono/html'],
  ports: [],
  workflows: [],
}

describe('the architecture', () => {
  it.each(Object.keys(mayImport))('src/%s imports only what lies further inward', (layer) => {
    const allowed = new Set([layer, ...(mayImport[layer] ?? [])])
    const files = sources.filter((file) => file.startsWith('src/') && layerOf(file) === layer)
    expect(files.length).toBeGreaterThan(0)
    const strays = files.flatMap((file) =>
      layersOf(file)
        .filter((other) => !allowed.has(other))
        .map((other) => `${file} imports ${other}`),
    )
    expect(strays).toEqual([])
  })

  it.each(Object.keys(pureLibraries))('src/%s knows no vendor', (layer) => {
    const strays = sources
      .filter((file) => file.startsWith('src/') && layerOf(file) === layer)
      .flatMap((file) =>
        packagesOf(file)
          .filter((name) => !pureLibraries[layer]?.includes(name))
          .map((name) => `${file} imports ${name}`),
      )
    expect(strays).toEqual([])
  })

  it('dayjs is read in one place only', () => {
    const readers = sources.filter((file) => packagesOf(file).some((name) => name.startsWith('dayjs')))
    expect(readers.sort()).toEqual(['src/domain/day.ts'])
  })

  it.each(['domain', 'language', 'dutch', 'english', 'register', 'forms', 'views', 'letters'])(
    'src/%s knows no clock and no chance',
    (layer) => {
      const strays = sources
        .filter((file) => file.startsWith('src/') && layerOf(file) === layer)
        .filter((file) =>
          /new Date\(\)|Date\.now\(|Math\.random|\bawait\b|console\./.test(
            readFileSync(join(root, file), 'utf8'),
          ),
        )
      expect(strays).toEqual([])
    },
  )

  it('a vendor is imported by the adapters and the entry points only', () => {
    const vendors = /^(googleapis|@sendgrid|@google-cloud)/
    const strays = sources
      .filter(
        (file) => file.startsWith('src/') && !file.startsWith('src/adapters/') && file !== 'src/connect.ts',
      )
      .filter((file) => packagesOf(file).some((name) => vendors.test(name)))
    expect(strays).toEqual([])
  })

  it('the product does not know the local mode', () => {
    const strays = sources
      .filter((file) => file.startsWith('src/') || file.startsWith('functions/'))
      .filter((file) => layersOf(file).includes('infra'))
    expect(strays).toEqual([])
  })

  it('an entry point is imports and one statement', () => {
    for (const file of sources.filter((name) => name.startsWith('functions/'))) {
      const statements = readFileSync(join(root, file), 'utf8')
        .split('\n\n')
        .filter((block) => block.trim() !== '' && !block.startsWith('import'))
      expect(statements, file).toHaveLength(1)
    }
  })

  it('is seen in small files', () => {
    const long = sources.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 500)
    expect(long).toEqual([])
  })
})
