import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')
const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
]

describe('the README', () => {
  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = [...readme.matchAll(/npm (?:run )?(start|test|google|check|[a-z]+)\b/g)].map(
      ([, name]) => name ?? '',
    )
    expect(named.length).toBeGreaterThan(3)
    for (const name of named.filter((each) => each !== 'ci' && each !== 'only'))
      expect(scripts, name).toHaveProperty(name)
  })

  it('names every setting of npm start, and no other', () => {
    const said = [...readme.matchAll(/^\| `([A-Z_]+)/gm)].map(([, name]) => name)
    const [, taken = ''] = /const \{(.*?)\} = process\.env/s.exec(read('infra/local/start.ts')) ?? []
    expect(said.sort()).toEqual([...taken.matchAll(/\b[A-Z_]{4,}\b/g)].map(([name]) => name).sort())
  })

  it('names every folder of src/', () => {
    for (const folder of readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    ))
      expect(readme).toContain(`src/${folder.name}/`)
  })
})

describe('the documents', () => {
  it.each(documents)('%s links only to what is there', (path) => {
    const links = [...read(path).matchAll(/\]\(([^)#]+)\)/g)]
      .map(([, to]) => to ?? '')
      .filter((to) => !to.includes(':'))
    for (const to of links) expect(existsSync(resolve(root, dirname(path), to)), to).toBe(true)
  })

  it('say of every decision the context, the decision, the consequences and when to revisit it', () => {
    for (const file of readdirSync(join(root, 'docs/decisions'))) {
      const text = read(join('docs/decisions', file))
      expect(text, file).toMatch(new RegExp(`^# ${file.slice(0, 4)} · `))
      expect(text, file).toContain('**When to revisit.**')
      expect(text, file).toMatch(/\*\*Context\.\*\*[\s\S]*\*\*Decision\.\*\*[\s\S]*\*\*Consequences\.\*\*/)
    }
  })
})

describe('the glossary', () => {
  const rows = [...read('docs/glossary.md').matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)].slice(
    2,
  )
  const code = ['src', 'functions']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => read(join(folder, path))),
    )
    .join('\n')

  it('has one row for a concept', () => {
    const words = rows.flatMap(([, words = '']) => words.split(', '))
    expect(words.length).toBeGreaterThan(40)
    expect(new Set(words).size).toBe(words.length)
  })

  it('has only words that the code uses', () => {
    const later = ['huddel', 'opbouwavond']
    for (const [, words = ''] of rows)
      for (const word of words.split(', ').filter((each) => !later.includes(each)))
        expect(code.toLowerCase(), word).toContain(word.toLowerCase())
  })

  it('keeps the words that say nothing out of the names of files', () => {
    const empty = /(^|[-/])(utils?|helpers?|manager|service|handler|data|info|process|common|core)([-.]|$)/
    const files = ['src', 'functions', 'infra', 'test'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }),
    )
    const googlesOwn = /^local\/google\/|\/google\/sheets\//
    expect(files.filter((path) => empty.test(path) && !googlesOwn.test(path))).toEqual([])
  })
})
